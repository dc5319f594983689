//! What our copy of DEQAR suggests for quality and testing (DQ-5, DQ-7). It is a suggestion: a person rates, and another
//! rating needs a reason of its own. What was known is kept with the rating (DQ-8).

use catalogue::Listing;
use kernel::{Day, InstitutionId, LocalizedText};
use recognition::{
    criterion::Criterion,
    quality::{self, Snapshot},
};
use sea_orm::ConnectionTrait;

use super::Given;
use crate::{Error, RecognitionRequest};

/// For the version of a listing, as if it were awarded on this day; none where the provider is unknown there.
pub async fn of_listing(db: &impl ConnectionTrait, listing: &Listing, on: Day) -> Result<Option<Snapshot>, Error> {
    let opportunity = &listing.opportunity;
    ask(db, opportunity.institution_id, (Some(&opportunity.identifier), &listing.version.title), on).await
}

/// For the credential of a request, on the day of its award.
pub async fn of_request(db: &impl ConnectionTrait, request: &RecognitionRequest) -> Result<Option<Snapshot>, Error> {
    // Of a credential from outside nobody has identified who awards it.
    let presented = &request.presented;
    let Some((provider, awarded_on)) = request.provider_id.zip(presented.issued_on) else { return Ok(None) };
    ask(db, provider, (presented.identifier.as_deref(), &presented.title), awarded_on).await
}

async fn ask(
    db: &impl ConnectionTrait,
    provider: InstitutionId,
    (identifier, title): (Option<&str>, &LocalizedText),
    on: Day,
) -> Result<Option<Snapshot>, Error> {
    let provider = consortium::institution::by_id(db, provider).await?;
    let register = quality::register(db, std::slice::from_ref(&provider)).await?;
    Ok(register.of(provider.id).map(|known| known.about(identifier, title, on)))
}

/// What is kept with a rating (DQ-8). Refused is another rating than the suggested one that only rests on the suggestion.
pub(crate) fn kept(snapshot: Option<&Snapshot>, given: &Given) -> Result<Option<Snapshot>, Error> {
    let Some(snapshot) = snapshot else { return Ok(None) };
    if !allows(snapshot, given) {
        return Err(Error::Invalid("evidence", "override"));
    }
    let concerns = matches!(given.criterion, Criterion::Quality | Criterion::Testing);
    Ok(concerns.then(|| snapshot.clone()))
}

/// Whether a rating follows the suggestion, or says why it does not.
pub fn allows(snapshot: &Snapshot, given: &Given) -> bool {
    snapshot.allows(given.criterion, given.robustness, &given.evidence)
}

//! A learner's draft, section by section (M20, UX-21): written by the learner only, seen by nobody else, deleted for good.

use consortium::{institution, person};
use enrolment::Outcome;
use kernel::{ComponentId, Day, Ects, EnrolmentId, Language, LocalizedText, ProgrammeId, RequestId, Subject, Work};
use recognition::{programme, purpose::Purpose};

use super::{
    clock,
    complete::Element,
    expiry,
    filing::{Filing, Section, Source},
    policy,
    presented::Presented,
    query,
    state::State,
    store,
};
use crate::{
    Error, RecognitionRequest,
    event::{DraftDeleted, DraftSaved},
    evidence, outlook,
};

/// Where the credential comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A passed result of one's own.
    Result(EnrolmentId),
    /// A file.
    File,
    /// Where it can be seen.
    Link(String),
    /// Only what is typed.
    Typed,
}

/// What a credential from outside says, as far as the learner knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The language in which it is typed.
    pub language: Language,
    /// M2.
    pub title: Option<String>,
    /// M4.
    pub issuer: Option<String>,
    /// M3.
    pub country: Option<String>,
    /// M5.
    pub issued_on: Option<Day>,
    /// The grade.
    pub grade: Option<String>,
    /// M6.
    pub outcomes: Vec<String>,
    /// M7.
    pub ects: Option<Ects>,
    /// M7.
    pub hours: Option<i32>,
    /// M8.
    pub eqf: Option<i16>,
    /// M9.
    pub assessment: Option<String>,
    /// M10.
    pub mode: Option<catalogue::Mode>,
    /// M11.
    pub quality_assurance: Option<String>,
    /// What the learner says not to have.
    pub absent: Vec<Element>,
}

impl Details {
    /// The credential as typed.
    fn presented(self) -> Presented {
        let (country, mode) = (self.country, self.mode.map(|mode| mode.to_string()));
        let said = |text: Option<String>| match text {
            Some(text) => LocalizedText::of(self.language, text),
            None => LocalizedText::default(),
        };
        Presented {
            title: said(self.title),
            issuer_name: said(self.issuer),
            country,
            issued_on: self.issued_on,
            grade: self.grade,
            outcomes: self.outcomes.into_iter().map(|outcome| LocalizedText::of(self.language, outcome)).collect(),
            ects: self.ects,
            hours: self.hours,
            eqf: self.eqf,
            assessment: said(self.assessment),
            mode,
            quality_assurance: said(self.quality_assurance),
            ..Presented::nothing(self.language)
        }
    }
}

/// Begins one at the learner's own university; a draft in which nothing was said yet is the one that was wanted.
pub async fn begin(work: &mut Work) -> Result<RequestId, Error> {
    let learner = policy::may_draft(&work.actor)?;
    let person = person::by_id(work.db(), learner).await?;
    let home = person.home_institution_id.ok_or(Error::Invalid("home", "home"))?;
    store::take_turn(work.db(), learner, home).await?;
    let institution = institution::by_id(work.db(), home).await?;
    let today = institution.time_zone.day_at(work.now);
    if let Some(empty) = query::empty_draft(work.db(), learner, home).await? {
        store::keep_draft(work.db(), empty.id, expiry::kept_until(today)).await?;
        return Ok(empty.id);
    }
    let id: RequestId = work.new_id();
    let target = outlook::target(work.db(), institution, person.programme_id, None).await?;
    let row = RecognitionRequest {
        id,
        reference: clock::reference(id, today),
        learner_id: learner,
        institution_id: home,
        provider_id: None,
        opportunity_id: None,
        version_id: None,
        enrolment_id: None,
        purpose: Purpose::ElectiveCredit,
        programme_id: person.programme_id,
        component_id: None,
        target_key: target.key(Purpose::ElectiveCredit),
        credential_key: format!("draft:{id}"),
        filing: Some(Filing::default()),
        state: State::Draft,
        route: None,
        basis: None,
        presented: Presented::nothing(person.language),
        graded: None,
        submitted_at: None,
        completed_on: None,
        due_on: Some(expiry::kept_until(today)),
        cap_on: None,
        delayed_until: None,
        overdue_on: None,
        warned_on: None,
        decided_at: None,
        criteria_version: None,
        assigned_to: None,
        version: 1,
    };
    store::insert(work.db(), row).await?;
    Ok(id)
}

/// Which credential. What was typed of one from outside stays while it stays one from outside.
pub async fn choose(work: &mut Work, id: RequestId, seen: i32, chosen: Chosen) -> Result<(), Error> {
    let draft = own(work, id, seen).await?;
    let source = match &chosen {
        Chosen::Result(_) => Source::Result,
        Chosen::File => Source::File,
        Chosen::Link(_) => Source::Link,
        Chosen::Typed => Source::Typed,
    };
    let mut filing = filing(&draft).answering(Section::Credential);
    let was = filing.source.replace(source);
    filing.link = if let Chosen::Link(link) = &chosen { Some(link.clone()) } else { None };
    let mut next = RecognitionRequest { filing: Some(filing), ..draft.clone() };
    match chosen {
        Chosen::Result(enrolment) => present(work, &mut next, enrolment).await?,
        _ if was == Some(Source::Result) => {
            next.presented = Presented::nothing(next.presented.original_language);
            (next.provider_id, next.opportunity_id, next.version_id, next.enrolment_id) = (None, None, None, None);
            if let Some(filing) = &mut next.filing {
                filing.answered.retain(|section| *section != Section::Details);
            }
        }
        _ => {}
    }
    save(work, &draft, next, Section::Credential).await
}

/// A passed result of the learner's own, at another university than the one that decides.
async fn present(work: &Work, next: &mut RecognitionRequest, id: EnrolmentId) -> Result<(), Error> {
    let wrong = || Error::Invalid("credential", "choice");
    let enrolled = enrolment::query::by_id(work.db(), &work.actor, id).await.map_err(|_| wrong())?;
    let passed = enrolment::query::results_of(work.db(), &[id]).await?;
    let passed = passed.into_iter().find(|result| result.outcome == Outcome::Passed).ok_or_else(wrong)?;
    if enrolled.person_id != next.learner_id || enrolled.provider_id == next.institution_id {
        return Err(wrong());
    }
    let found = catalogue::listing::at_versions(work.db(), &[enrolled.version_id]).await?;
    let listing = found.into_iter().next().ok_or(Error::NotFound)?;
    let issuer = institution::by_id(work.db(), enrolled.provider_id).await?;
    next.presented = Presented::new(&listing, &issuer, issuer.time_zone.day_at(passed.recorded_at), passed.grade);
    next.provider_id = Some(enrolled.provider_id);
    next.opportunity_id = Some(enrolled.opportunity_id);
    next.version_id = Some(enrolled.version_id);
    next.enrolment_id = Some(id);
    if let Some(filing) = &mut next.filing {
        filing.absent.clear();
    }
    Ok(())
}

/// What for. A component is only for what replaces one.
pub async fn mean(work: &mut Work, id: RequestId, seen: i32, purpose: Purpose) -> Result<(), Error> {
    let draft = own(work, id, seen).await?;
    let component_id = draft.component_id.filter(|_| purpose == Purpose::Exemption);
    let filing = Some(filing(&draft).answering(Section::Purpose));
    let next = RecognitionRequest { purpose, component_id, filing, ..draft.clone() };
    save(work, &draft, next, Section::Purpose).await
}

/// Where it should count: a programme of the university, and for an exemption a component of it.
pub async fn aim(
    work: &mut Work,
    id: RequestId,
    seen: i32,
    (programme_id, component_id): (Option<ProgrammeId>, Option<ComponentId>),
) -> Result<(), Error> {
    let draft = own(work, id, seen).await?;
    let exempts = draft.purpose == Purpose::Exemption;
    let component_id = component_id.filter(|_| exempts);
    if exempts && component_id.is_none() {
        return Err(Error::Invalid("component", "component"));
    }
    let programme_id = match component_id {
        Some(id) => {
            let found = programme::component(work.db(), id).await.map_err(|_| Error::Invalid("component", "choice"))?;
            Some(found.component.programme_id)
        }
        None => programme_id,
    };
    if let Some(id) = programme_id {
        let found = programme::by_id(work.db(), id).await.map_err(|_| Error::Invalid("programme", "choice"))?;
        if found.institution_id != draft.institution_id {
            return Err(Error::Invalid("programme", "choice"));
        }
    }
    let filing = Some(filing(&draft).answering(Section::Target));
    let next = RecognitionRequest { programme_id, component_id, filing, ..draft.clone() };
    save(work, &draft, next, Section::Target).await
}

/// What the credential says. Of a result of this platform the listing says it, and nobody types it again.
pub async fn describe(work: &mut Work, id: RequestId, seen: i32, details: Details) -> Result<(), Error> {
    let draft = own(work, id, seen).await?;
    let mut filing = filing(&draft).answering(Section::Details);
    if filing.source == Some(Source::Result) {
        let next = RecognitionRequest { filing: Some(filing), ..draft.clone() };
        return save(work, &draft, next, Section::Details).await;
    }
    let today = institution::today(work.db(), draft.institution_id, work.now).await?;
    if details.issued_on.is_some_and(|day| day > today) {
        return Err(Error::Invalid("issued_on", "issued-later"));
    }
    if details.ects == Some(Ects::ZERO) {
        return Err(Error::Invalid("ects", "ects"));
    }
    filing.absent = details.absent.iter().copied().filter(|element| element.may_be_absent()).collect();
    let next = RecognitionRequest { presented: details.presented(), filing: Some(filing), ..draft.clone() };
    save(work, &draft, next, Section::Details).await
}

/// Agrees that the university looks at it, or takes that back.
pub async fn consent(work: &mut Work, id: RequestId, seen: i32, agrees: bool) -> Result<(), Error> {
    let draft = own(work, id, seen).await?;
    let mut filing = filing(&draft).answering(Section::Consent);
    filing.consented_at = agrees.then_some(work.now);
    let next = RecognitionRequest { filing: Some(filing), ..draft.clone() };
    save(work, &draft, next, Section::Consent).await
}

/// Deletes it with its files.
pub async fn delete(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let draft = own(work, id, seen).await?;
    evidence::store::delete_all(work.db(), id).await?;
    store::delete_draft(work.db(), &draft).await?;
    work.record(Subject::Request(id), &DraftDeleted { request: id });
    Ok(())
}

/// The learner's own draft, as the learner saw it.
pub(super) async fn own(work: &Work, id: RequestId, seen: i32) -> Result<RecognitionRequest, Error> {
    let request = query::own(work.db(), &work.actor, id).await?;
    if request.version != seen || request.state != State::Draft {
        return Err(Error::Stale);
    }
    Ok(request)
}

fn filing(draft: &RecognitionRequest) -> Filing {
    draft.filing.clone().unwrap_or_default()
}

async fn save(
    work: &mut Work,
    draft: &RecognitionRequest,
    next: RecognitionRequest,
    section: Section,
) -> Result<(), Error> {
    let today = institution::today(work.db(), draft.institution_id, work.now).await?;
    let next = RecognitionRequest { due_on: Some(expiry::kept_until(today)), warned_on: None, ..next };
    store::save(work.db(), draft, next).await?;
    work.record(Subject::Request(draft.id), &DraftSaved { request: draft.id, section });
    Ok(())
}

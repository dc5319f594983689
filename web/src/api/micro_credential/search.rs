//! Search as JSON (CONTRACT §3): the same parameters, the same index, the same verdicts as the page.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use catalogue::Listing;
use kernel::{Day, Ects, OpportunityId};
use search::{Cursor, Highlights};
use serde::Serialize;

use super::facets::{self, Counted};
use crate::{
    api::{bearer::Asker, fault, window},
    app::App,
    error::{Error, FieldProblem},
    extract::Pairs,
    finding::{self, Answer, Eyes, Fault, Flaw, Known, Search},
    present::listing::next_run,
};

/// Parameters that stand once.
const SINGLE: &[&str] = &[
    "q",
    "recognised_by",
    "starts_from",
    "starts_to",
    "ects_min",
    "ects_max",
    "free",
    "sort",
    "page",
    "limit",
    "after",
    "lang",
];

/// What was found.
#[derive(Serialize)]
pub(super) struct FoundAnswer {
    total: u64,
    total_is_exact: bool,
    items: Vec<Item>,
    facets: BTreeMap<&'static str, Vec<Counted>>,
    suggestion: Option<String>,
    next: Option<Cursor>,
}

/// One listing in a list.
#[derive(Serialize)]
struct Item {
    id: OpportunityId,
    identifier: String,
    title: String,
    institution: String,
    ects: Option<Ects>,
    eqf: Option<i16>,
    languages: Vec<String>,
    mode: Option<&'static str>,
    next_start: Option<Day>,
    recognition: Option<Recognition>,
    highlights: Highlights,
}

/// What the reader's university would do with it, in short.
#[derive(Serialize)]
struct Recognition {
    route: &'static str,
    credits: Option<Ects>,
    agreement: Option<String>,
}

/// Finds. A wrong value of a parameter is 422 and named; the caller's home counts where no university is named.
pub(super) async fn find(State(app): State<App>, asker: Asker, mut pairs: Pairs) -> Result<Json<FoundAnswer>, Error> {
    pairs.0.retain(|(name, _)| name != finding::COMPARE);
    window::once(&pairs, SINGLE)?;
    let members = app.members().await?;
    let home = members.iter().find(|member| Some(member.id) == asker.actor.home());
    let known = Known { members: &members, index: Some(app.search()) };
    let search = Search::read(&pairs, known, asker.today()).of_reader(home, asker.locale.language());
    if !search.faults.is_empty() {
        return Err(fault::wrong(search.faults.into_iter().map(named).collect()));
    }
    let query = search.query;
    let eyes = Eyes { actor: &asker.actor, person: asker.person.as_ref(), today: asker.today() };
    let answer = finding::answer(&app, eyes, members.clone(), query).await?;
    let items: Vec<Item> = answer.listings.iter().filter_map(|listing| item(&asker, &answer, listing)).collect();
    Ok(Json(FoundAnswer {
        // An index that is away counts nothing; what the database gave instead is there all the same.
        total: answer.found.total.max(u64::try_from(items.len()).unwrap_or(0)),
        total_is_exact: answer.found.total_is_exact,
        facets: facets::labelled(asker.locale, &answer.found, &members),
        suggestion: answer.found.suggestion,
        next: answer.found.next,
        items,
    }))
}

/// What is missing beside a route is the university.
fn named(fault: Fault) -> FieldProblem {
    match fault.flaw {
        Flaw::Unfit => (fault.parameter, "parameter"),
        Flaw::NoUniversity => ("recognised_by".to_owned(), "required"),
    }
}

fn item(asker: &Asker, answer: &Answer, listing: &Listing) -> Option<Item> {
    let (opportunity, version) = (&listing.opportunity, &listing.version);
    let outlook = answer.outlooks.get(&opportunity.id);
    let title = version.title.pick(&[asker.locale.language()], Some(version.original_language));
    Some(Item {
        id: opportunity.id,
        identifier: opportunity.identifier.clone(),
        title: title.map(|(_, words)| words.to_owned()).unwrap_or_default(),
        institution: answer.members.of(opportunity.institution_id)?.slug.clone(),
        ects: version.ects,
        eqf: version.eqf,
        languages: version.teaching_languages.0.iter().map(ToString::to_string).collect(),
        mode: version.mode.map(catalogue::Mode::as_str),
        next_start: next_run(listing, asker.today()).and_then(|run| run.starts_on),
        recognition: outlook.map(|outlook| Recognition {
            route: outlook.route.as_str(),
            credits: outlook.credits,
            agreement: outlook.basis.agreement.as_ref().map(|agreement| agreement.reference.clone()),
        }),
        highlights: answer.hit(opportunity.id).map(|hit| hit.highlights.clone()).unwrap_or_default(),
    })
}

//! The demo is whole: every page has something to show, in every state that the services can bring about.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::OpportunityState;
use enrolment::State as Place;
use evaluation::{
    assess::Outcome,
    request::{self, State},
};
use kernel::{Clock, Db, Language, PersonId, Pool, Timestamp};
use notifications::Transport;
use serde_json::Value;

use super::{GUIDES, accounts, files::Files, known::Known, replay};
use crate::{
    app::{Settings, TryIt},
    config::Config,
};

fn files() -> Files {
    Files::read(Clock::Machine.now()).unwrap()
}

fn list<'a>(files: &'a Files, name: &str) -> Vec<&'a Value> {
    files.seed.get(name).and_then(Value::as_array).into_iter().flatten().collect()
}

fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The listings by identifier, each once, drafts among them.
fn listings(files: &Files) -> BTreeMap<&str, &Value> {
    list(files, "opportunities").into_iter().chain(&files.drafts).map(|row| (word(row, "identifier"), row)).collect()
}

#[test]
fn eight_universities_in_eight_countries_with_42_listings() {
    let files = files();
    let countries: BTreeSet<_> = list(&files, "institutions").into_iter().map(|row| word(row, "country")).collect();
    assert_eq!((list(&files, "institutions").len(), countries.len()), (8, 8));
    assert_eq!(listings(&files).len(), 42);
    let learners = list(&files, "people").into_iter().filter(|person| !word(person, "home").is_empty());
    assert_eq!(learners.count(), 40);
    let parties = |agreement: &Value| agreement["parties"].as_array().unwrap().len();
    assert_eq!(list(&files, "agreements").into_iter().map(parties).collect::<Vec<_>>(), [2, 3, 8]);
}

/// What they show together: a tree, a grade, somebody who still waits, a warning, one that has ended.
#[test]
fn six_equivalencies_show_all_that_there_is_and_the_readme_counts_them() {
    let files = files();
    let all = list(&files, "equivalencies");
    let only = |is: &dyn Fn(&Value) -> bool| all.iter().filter(|one| is(one)).count();
    let status = |wanted: &'static str| move |one: &Value| word(one, "status") == wanted;
    assert_eq!(
        (all.len(), only(&status("approved")), only(&status("proposed")), only(&status("retired"))),
        (6, 4, 1, 1)
    );
    assert_eq!(only(&|one| one["from"]["and"][1]["or"].is_array()), 1, "an and/or tree");
    assert_eq!(only(&|one| one["from"]["min_grade"].is_number()), 1, "a grade");
    assert_eq!(only(&|one| !word(one, "no_equivalency_reason").is_empty()), 1, "a warning");
    assert_eq!(only(&|one| status("approved")(one) && one["binding"] == true), 2);
    assert!(
        all.iter().filter(|one| status("proposed")(one)).all(|one| one["approvals"].as_array().unwrap().len() == 1)
    );
    let recognisers: BTreeSet<_> = all.iter().map(|one| word(one, "recogniser")).collect();
    assert_eq!(recognisers, BTreeSet::from(["almarena", "lindholm", "rathcarrow", "tindvaag", "vallombre"]));
    let readme = include_str!("../../../../README.md").replace('\n', " ");
    for figure in
        ["Eight invented universities", "42 micro-credentials", "three agreements, six equivalencies", "forty students"]
    {
        assert!(readme.contains(figure), "the README does not say {figure}");
    }
}

#[test]
fn every_listing_says_what_where_and_in_which_language() {
    let files = files();
    let slugs: BTreeSet<_> = list(&files, "institutions").into_iter().map(|row| word(row, "slug")).collect();
    let mut originals = BTreeSet::new();
    for (identifier, listing) in listings(&files) {
        let original = word(listing, "language");
        originals.insert(original);
        for text in ["title", "description"] {
            assert!(!word(listing, &format!("{text}@{original}")).is_empty(), "{identifier} has no {text}");
        }
        assert!(slugs.contains(word(listing, "institution")), "{identifier} is nobody's");
        let taught = word(listing, "teaching_languages");
        assert!(taught.split('|').all(|code| code.parse::<Language>().is_ok()), "{identifier} is taught in {taught}");
    }
    assert_eq!(originals, BTreeSet::from(["de", "en", "es", "fr", "pl"]));
}

#[test]
fn every_university_has_programmes_that_differ_and_some_gaps_are_left_on_purpose() {
    let files = files();
    let programmes = list(&files, "programmes");
    for institution in list(&files, "institutions") {
        let own = programmes.iter().filter(|programme| programme["institution"] == institution["slug"]);
        let spaces: BTreeSet<_> = own.map(|programme| programme["elective"].to_string()).collect();
        assert!(spaces.len() >= 2, "{institution}");
    }
    assert!(programmes.iter().any(|programme| programme["regulated_profession"] == true));
    let listings = listings(&files);
    for column in ["eqf_level", "hours", "start", "price", "supervision", "assessment@es"] {
        assert!(listings.values().any(|listing| listing.get(column).is_none()), "{column} is stated everywhere");
    }
    let rated = files.ratings.values().filter_map(Value::as_object).map(serde_json::Map::len).sum::<usize>();
    assert!(rated < listings.len(), "some are not rated");
}

#[test]
fn every_role_has_an_account_to_begin_with() {
    let accounts = accounts(&files());
    let (guides, others): (Vec<_>, Vec<_>) = accounts.iter().partition(|account| account.guide.is_some());
    assert_eq!(guides.len(), GUIDES.len());
    let roles = |accounts: &[&TryIt]| accounts.iter().map(|account| account.role.clone()).collect::<BTreeSet<_>>();
    assert!(roles(&others).is_subset(&roles(&guides)));
    assert!(accounts.iter().take(GUIDES.len()).all(|account| account.guide.is_some()), "they come first");
}

async fn replayed(files: &Files, now: Timestamp) -> (std::path::PathBuf, Db) {
    let chance = kernel::Chance::system();
    let folder = std::env::temp_dir().join(format!("passerelle-story-{}", chance.id::<PersonId>(now, 1)));
    std::fs::create_dir_all(&folder).unwrap();
    let config = Config { data_dir: folder.clone(), ..Config::default() };
    let db = Db::open(&config.database(), Pool::default()).await.unwrap();
    migrations::up(db.reads()).await.unwrap();
    let transport = Transport::memory("demo@passerelle.example").unwrap();
    replay::run(&db, now, files, &transport, &Settings::of(&config)).await.unwrap();
    (folder, db)
}

#[tokio::test]
async fn the_year_brings_about_every_state() {
    let (files, now) = (files(), Clock::Machine.now());
    let (folder, db) = replayed(&files, now).await;
    let known = Known::of(&db, &files, now.day()).await.unwrap();
    let (mut places, mut states) = (BTreeSet::new(), BTreeSet::new());
    let (mut outcomes, mut decided_in) = (BTreeSet::new(), BTreeSet::new());
    for person in list(&files, "people").into_iter().filter(|person| !word(person, "home").is_empty()) {
        let actor = known.actor(word(person, "email")).unwrap();
        let enrolments = enrolment::query::of_person(db.reads(), &actor, actor.person().unwrap()).await.unwrap();
        assert!(!enrolments.is_empty(), "{person} has no past");
        places.extend(enrolments.iter().map(|enrolment| enrolment.state.as_str()));
        for (request, decision) in request::query::of_learner(db.reads(), &actor).await.unwrap() {
            states.insert(request.state.as_str());
            outcomes.extend(decision.iter().map(|decision| decision.outcome.as_str()));
            let days_ago = |at: Timestamp| (now.micros() - at.micros()) / 86_400_000_000;
            decided_in.extend(decision.iter().map(|decision| days_ago(decision.decided_at) / 91));
        }
    }
    let of_places = [Place::Enrolled, Place::Withdrawn, Place::Passed, Place::Failed].map(Place::as_str);
    assert_eq!(places, BTreeSet::from(of_places));
    for state in
        [State::UnderAssessment, State::DecisionProposed, State::Decided, State::ConditionsPending, State::ReferredRpl]
    {
        assert!(states.contains(state.as_str()), "no request is {state}");
    }
    for outcome in Outcome::ALL.iter().filter(|outcome| **outcome != Outcome::NeedsInput) {
        assert!(outcomes.contains(outcome.as_str()), "nobody was told {outcome}");
    }
    assert!((0..4).all(|quarter| decided_in.contains(&quarter)), "a quarter without decisions: {decided_in:?}");
    assert_eq!(with_state(&db, "jasnobrzeg", "UJ-PRAWO-07").await, OpportunityState::Draft);
    assert_eq!(with_state(&db, "tindvaag", "TV-REPAIR-5").await, OpportunityState::Archived);
    drop(db);
    std::fs::remove_dir_all(folder).unwrap();
}

async fn with_state(db: &Db, slug: &str, identifier: &str) -> OpportunityState {
    let owner = consortium::institution::by_slug(db.reads(), slug).await.unwrap();
    let found = catalogue::listing::by_identifiers(db.reads(), owner.id, &[identifier.to_owned()]).await.unwrap();
    found[0].opportunity.state
}

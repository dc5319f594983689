//! Criteria as data: who writes them, which apply to a request, and what they would have changed.

use evaluation::{
    Error,
    assess::{Band, Criteria, Outcome, Priority},
    criteria::{self, BUILT_IN, VersionState, policy, service},
    promise::Promise,
    request::{self, Findings},
};
use kernel::{Actor, CriteriaVersionId, Day, Failure, InstitutionId, Kind, Language, RequestId, Role, Timestamp};
use recognition::{criterion::Criterion, purpose::Purpose, route::Route};

use super::stage::{Stage, agreement, day, given, verdict};

/// Testing is open for electives, everything else as usual; five days more to appeal.
fn generous() -> Criteria {
    let mut criteria = Criteria::default();
    criteria.profiles.entry(Purpose::ElectiveCredit).or_default().insert(Criterion::Testing, Priority::Open);
    criteria.limits.appeal_days = 35;
    criteria.limits.individual_days = 40;
    criteria
}

fn wanted(owner: Option<InstitutionId>, criteria: Criteria) -> service::Wanted {
    service::Wanted {
        owner,
        criteria,
        note: "Testing is open for electives".to_owned(),
        languages: vec![Language::ENGLISH],
    }
}

async fn draft(stage: &Stage, actor: &Actor, seen: i32, wanted: service::Wanted) -> Result<CriteriaVersionId, Error> {
    let there = match seen {
        0 => None,
        _ => criteria::query::draft(stage.db.reads(), actor, wanted.owner).await?.map(|there| (there.id, seen)),
    };
    let mut work = stage.work(actor).await;
    let id = service::draft(&mut work, there, wanted).await?;
    work.commit().await?;
    Ok(id)
}

async fn publish(stage: &Stage, actor: &Actor, owner: Option<InstitutionId>, from: &str) -> Result<(), Error> {
    let there = criteria::query::draft(stage.db.reads(), actor, owner).await?.ok_or(Error::Stale)?;
    let mut work = stage.work(actor).await;
    service::publish(&mut work, owner, (there.id, there.version), day(from)).await?;
    Ok(work.commit().await?)
}

async fn label(stage: &Stage, institution: Option<InstitutionId>, on: &str) -> String {
    criteria::query::in_force(stage.db.reads(), institution, day(on)).await.unwrap().label
}

async fn admin(stage: &Stage) -> Actor {
    stage.staff("Paula", Role::ProviderAdmin, stage.home, &[]).await
}

async fn filed(stage: &Stage, name: &str) -> RequestId {
    let learner = stage.learner(name).await;
    stage.filed(&learner, stage.wish()).await.id
}

async fn outcome(stage: &Stage, officer: &Actor, id: RequestId) -> Outcome {
    let found = request::preview(stage.db.reads(), officer, id, &Findings::default(), today()).await;
    found.unwrap().outcome
}

fn today() -> Day {
    day("2026-03-02")
}

#[tokio::test]
async fn l_2_a_request_keeps_the_criteria_under_which_it_became_complete() {
    let stage = Stage::new(None).await;
    let (eva, dora, paula) = (stage.officer("Eva").await, stage.officer("Dora").await, admin(&stage).await);
    let before = filed(&stage, "Ana").await;
    draft(&stage, &paula, 0, wanted(Some(stage.home), generous())).await.unwrap();
    publish(&stage, &paula, Some(stage.home), "2026-03-02").await.unwrap();
    let after = filed(&stage, "Ben").await;
    for id in [before, after] {
        stage.rate(&eva, id, vec![given(Criterion::Testing, 0)]).await.unwrap();
    }
    assert_eq!(outcome(&stage, &eva, before).await, Outcome::ReferToRpl);
    assert_eq!(outcome(&stage, &eva, after).await, Outcome::Recognise);
    let (old, new) = (stage.request(before).await, stage.request(after).await);
    assert_eq!((old.due_on, new.due_on), (Some(day("2026-05-01")), Some(day("2026-04-11"))), "R-S2");
    stage.propose(&eva, after, Findings::default()).await.unwrap();
    stage.decide(&dora, after, verdict("all is there", 0)).await.unwrap();
    let detail = request::query::detail(stage.db.reads(), &eva, after).await.unwrap();
    let decision = detail.decision.unwrap();
    assert_eq!((decision.criteria_version.as_str(), decision.appeal_until), ("hill-1", day("2026-04-06")));
    let rating = |criterion| detail.ratings.iter().find(|one| one.criterion == criterion).unwrap();
    assert_eq!(rating(Criterion::Testing).rubric_version, "hill-1");
    assert_eq!(rating(Criterion::Level).rubric_version, BUILT_IN, "rated for every university (R-C3)");
    let facts = decision.detail.facts.unwrap();
    let own = criteria::query::of_label(stage.db.reads(), "hill-1").await.unwrap();
    assert_eq!(evaluation::assess::evaluate(&facts, &own.criteria), decision.detail.evaluation, "it can be done again");
}

#[tokio::test]
async fn the_newest_own_version_in_force_applies_then_the_consortiums_then_the_one_built_in() {
    let stage = Stage::new(None).await;
    let paula = admin(&stage).await;
    let carl = stage.person("Carl", false, Some((Role::ConsortiumAdmin, None, &[]))).await;
    let (home, provider) = (Some(stage.home), Some(stage.provider));
    assert_eq!(label(&stage, home, "2026-03-02").await, BUILT_IN);
    draft(&stage, &carl, 0, wanted(None, generous())).await.unwrap();
    assert_eq!(label(&stage, None, "2026-03-02").await, BUILT_IN, "a draft decides nothing");
    publish(&stage, &carl, None, "2026-03-02").await.unwrap();
    draft(&stage, &paula, 0, wanted(home, generous())).await.unwrap();
    publish(&stage, &paula, home, "2026-06-01").await.unwrap();
    let expected = [
        (home, "2026-05-31", "consortium-1"),
        (home, "2026-06-01", "hill-1"),
        (provider, "2026-06-01", "consortium-1"),
    ];
    for (institution, on, expected) in expected {
        assert_eq!(label(&stage, institution, on).await, expected, "{on}");
    }
    let mut other = generous();
    other.limits.individual_days = 30;
    draft(&stage, &paula, 0, wanted(home, other)).await.unwrap();
    publish(&stage, &paula, home, "2026-04-01").await.unwrap();
    for on in ["2026-04-01", "2026-06-01"] {
        assert_eq!(label(&stage, home, on).await, "hill-2", "the older one does not come back on {on}");
    }
}

#[tokio::test]
async fn l_8_a_university_gives_no_fewer_days_to_appeal_than_the_consortium() {
    let stage = Stage::new(None).await;
    let paula = admin(&stage).await;
    let carl = stage.person("Carl", false, Some((Role::ConsortiumAdmin, None, &[]))).await;
    draft(&stage, &paula, 0, wanted(Some(stage.home), Criteria::default())).await.unwrap();
    draft(&stage, &carl, 0, wanted(None, generous())).await.unwrap();
    publish(&stage, &carl, None, "2026-03-02").await.unwrap();
    let field = |error: Error| match error {
        Error::Contradictions(found) => found.into_iter().map(|one| one.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let late = publish(&stage, &paula, Some(stage.home), "2026-03-02").await.unwrap_err();
    assert_eq!(field(late), ["appeal_days"], "drafted before the consortium gave more");
    let mut fewer = generous();
    fewer.limits.appeal_days = 34;
    assert_eq!(field(draft(&stage, &paula, 1, wanted(Some(stage.home), fewer)).await.unwrap_err()), ["appeal_days"]);
    draft(&stage, &paula, 1, wanted(Some(stage.home), generous())).await.unwrap();
}

#[tokio::test]
async fn l_2_i12_the_day_of_the_university_says_which_criteria_apply() {
    let stage = Stage::new(None).await;
    let paula = admin(&stage).await;
    let mut work = stage.work(&Actor::System).await;
    consortium::institution::keep_time_of(&mut work, stage.home, &"Pacific/Auckland".parse().unwrap()).await.unwrap();
    work.commit().await.unwrap();
    let clock = &stage.doors.clock;
    let evening = Timestamp::start_of(day("2026-03-02")).plus_seconds(13 * 3_600);
    clock.advance((evening.micros() - clock.now().micros()) / 1_000_000);
    draft(&stage, &paula, 0, wanted(Some(stage.home), generous())).await.unwrap();
    assert!(matches!(
        publish(&stage, &paula, Some(stage.home), "2026-03-02").await.unwrap_err(),
        Error::Invalid("in_force_from", "rules-past")
    ));
    publish(&stage, &paula, Some(stage.home), "2026-03-03").await.unwrap();
    let id = filed(&stage, "Ana").await;
    let request = stage.request(id).await;
    assert_eq!(request.completed_on, Some(day("2026-03-03")));
    assert_eq!(request.criteria_version.as_deref(), Some("hill-1"));
}

#[tokio::test]
async fn r_o3_i12_a_promise_is_made_on_the_day_of_the_university() {
    let stage = Stage::new(None).await;
    let paula = admin(&stage).await;
    let mut work = stage.work(&Actor::System).await;
    consortium::institution::keep_time_of(&mut work, stage.home, &"Pacific/Auckland".parse().unwrap()).await.unwrap();
    work.commit().await.unwrap();
    let (ana, ben) = (stage.learner("Ana").await, stage.learner("Ben").await);
    draft(&stage, &paula, 0, wanted(Some(stage.home), generous())).await.unwrap();
    publish(&stage, &paula, Some(stage.home), "2026-03-03").await.unwrap();
    let promised = async |actor: &Actor| {
        let id = stage.enrol(actor, stage.wish()).await;
        let enrolment = enrolment::query::by_id(stage.db.reads(), &Actor::System, id).await.unwrap();
        let promise: Promise = serde_json::from_str(&enrolment.promise.unwrap()).unwrap();
        (promise.outlook.as_of, promise.criteria_version)
    };
    assert_eq!(promised(&ana).await, (day("2026-03-02"), BUILT_IN.to_owned()));
    // One in the afternoon in UTC is two in the morning there.
    stage.doors.clock.advance(4 * 3_600);
    assert_eq!(promised(&ben).await, (day("2026-03-03"), "hill-1".to_owned()));
}

#[tokio::test]
async fn m55_administrators_set_officers_read_and_nobody_elsewhere() {
    let stage = Stage::new(None).await;
    let (eva, paula) = (stage.officer("Eva").await, admin(&stage).await);
    let elsewhere = stage.staff("Pat", Role::ProviderAdmin, stage.provider, &[]).await;
    let home = Some(stage.home);
    assert!(policy::may_read_drafts(&eva, home).is_ok() && policy::may_read_drafts(&elsewhere, home).is_err());
    for actor in [&eva, &elsewhere, &Actor::System] {
        let refused = draft(&stage, actor, 0, wanted(home, generous())).await.unwrap_err();
        assert_eq!(refused.kind(), Kind::Denied);
    }
    let consortium = draft(&stage, &paula, 0, wanted(None, generous())).await.unwrap_err();
    assert_eq!(consortium.kind(), Kind::Denied);
    draft(&stage, &paula, 0, wanted(home, generous())).await.unwrap();
    assert_eq!(publish(&stage, &eva, home, "2026-03-02").await.unwrap_err().kind(), Kind::Denied);
    let past = publish(&stage, &paula, home, "2026-03-01").await.unwrap_err();
    assert_eq!((past.kind(), past.code()), (Kind::Invalid, "rules-past"));
}

#[tokio::test]
async fn h079_the_second_of_two_editors_is_told_and_what_is_published_stays() {
    let stage = Stage::new(None).await;
    let (paula, piet) = (admin(&stage).await, stage.staff("Piet", Role::ProviderAdmin, stage.home, &[]).await);
    let home = Some(stage.home);
    let id = draft(&stage, &paula, 0, wanted(home, generous())).await.unwrap();
    let same = draft(&stage, &paula, 0, wanted(home, generous())).await.unwrap();
    assert_eq!(same, id, "the same press is no conflict");
    let other = Criteria::default();
    let refused = draft(&stage, &piet, 0, wanted(home, other.clone())).await.unwrap_err();
    assert_eq!(refused.kind(), Kind::Stale);
    draft(&stage, &piet, 1, wanted(home, other)).await.unwrap();
    let mut work = stage.work(&paula).await;
    let refused = service::publish(&mut work, home, (id, 1), today()).await.unwrap_err();
    drop(work);
    assert_eq!(refused.kind(), Kind::Stale, "not the one that was looked at");
    publish(&stage, &paula, home, "2026-03-02").await.unwrap();
    let stored = criteria::query::published(stage.db.reads(), home).await.unwrap();
    assert_eq!(
        (stored[0].id, stored[0].state, stored[0].body == Criteria::default()),
        (id, VersionState::Published, true)
    );
    let next = draft(&stage, &paula, 0, wanted(home, generous())).await.unwrap();
    assert_ne!(next, id, "a published version is never changed");
    assert_eq!(criteria::query::published(stage.db.reads(), home).await.unwrap(), stored);
}

#[tokio::test]
async fn h079_a_draft_that_took_the_place_of_another_is_another() {
    let stage = Stage::new(None).await;
    let (paula, piet) = (admin(&stage).await, stage.staff("Piet", Role::ProviderAdmin, stage.home, &[]).await);
    let home = Some(stage.home);
    let hers = draft(&stage, &paula, 0, wanted(home, generous())).await.unwrap();
    let mut work = stage.work(&piet).await;
    service::discard(&mut work, home, (hers, 1)).await.unwrap();
    work.commit().await.unwrap();
    let his = draft(&stage, &piet, 0, wanted(home, Criteria::default())).await.unwrap();
    let there = criteria::query::draft(stage.db.reads(), &paula, home).await.unwrap().unwrap();
    assert_eq!((there.id, there.version), (his, 1), "the same number");
    let mut work = stage.work(&paula).await;
    let published = service::publish(&mut work, home, (hers, 1), today()).await.unwrap_err();
    let kept = service::draft(&mut work, Some((hers, 1)), wanted(home, generous())).await.unwrap_err();
    drop(work);
    assert_eq!((published.kind(), kept.kind()), (Kind::Stale, Kind::Stale));
    assert_eq!(criteria::query::draft(stage.db.reads(), &paula, home).await.unwrap(), Some(there));
}

#[tokio::test]
async fn contradictions_are_refused_with_their_field() {
    let stage = Stage::new(None).await;
    let paula = admin(&stage).await;
    let mut criteria = Criteria::default();
    criteria.thresholds.outcomes = Band { ok: 50, partial: 60 };
    let refused = draft(&stage, &paula, 0, wanted(Some(stage.home), criteria)).await.unwrap_err();
    let Error::Contradictions(found) = &refused else { panic!("{refused}") };
    assert_eq!((found[0].field.as_str(), found[0].code), ("outcomes_partial", "rules-share-order"));
}

#[tokio::test]
async fn the_effect_shows_the_cases_that_would_have_come_out_otherwise() {
    let stage = Stage::new(Some(agreement("individual"))).await;
    let (eva, dora, paula) = (stage.officer("Eva").await, stage.officer("Dora").await, admin(&stage).await);
    let automatic = filed(&stage, "Ada").await;
    assert_eq!(stage.request(automatic).await.route, Some(Route::Automatic));
    stage.rated(1).await;
    let mut ids = Vec::new();
    for (name, testing) in [("Ana", 0), ("Ben", 3)] {
        let learner = stage.learner(name).await;
        let id = stage.filed(&learner, stage.wish()).await.id;
        let ratings = Criterion::ALL.iter().filter(|one| **one != Criterion::Testing).map(|one| given(*one, 3));
        stage.rate(&eva, id, ratings.chain([given(Criterion::Testing, testing)]).collect()).await.unwrap();
        stage.propose(&eva, id, Findings::default()).await.unwrap();
        stage.decide(&dora, id, verdict("as the rules say", usize::from(testing == 0))).await.unwrap();
        ids.push(id);
    }
    let db = stage.db.reads();
    let tried = generous();
    let found = criteria::effect(db, &paula, Some(stage.home), (&tried, today())).await.unwrap();
    assert_eq!((found.cases, found.changes.len()), (2, 1), "what an agreement decided was not examined");
    let change = &found.changes[0];
    assert_eq!(
        (change.request, change.before.outcome, change.after.outcome),
        (ids[0], Outcome::ReferToRpl, Outcome::Recognise)
    );
    let same = criteria::effect(db, &eva, Some(stage.home), (&Criteria::default(), today())).await.unwrap();
    assert_eq!((same.cases, same.changes.len()), (2, 0));
    let elsewhere = stage.staff("Pat", Role::ProviderAdmin, stage.provider, &[]).await;
    let refused = criteria::effect(db, &elsewhere, Some(stage.home), (&tried, today())).await.unwrap_err();
    assert_eq!(refused.kind(), Kind::Denied);
    let carl = stage.person("Carl", false, Some((Role::ConsortiumAdmin, None, &[]))).await;
    let of_all = criteria::effect(db, &carl, None, (&tried, today())).await.unwrap();
    assert_eq!(of_all.cases, 2);
    draft(&stage, &paula, 0, wanted(Some(stage.home), generous())).await.unwrap();
    publish(&stage, &paula, Some(stage.home), "2026-03-02").await.unwrap();
    let of_all = criteria::effect(db, &carl, None, (&tried, today())).await.unwrap();
    assert_eq!(of_all.cases, 0, "a university with criteria of its own is not touched by the defaults");
}

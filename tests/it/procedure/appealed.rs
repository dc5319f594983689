//! Appeals: lodged in time, heard by others, upheld, overturned, sent back (L-8, M25, S-7).

use evaluation::{
    Error,
    appeal::{
        AppealRuling,
        query::page_of_open,
        service::{self, Overturning},
    },
    assess::Outcome,
    evidence,
    request::{Findings, State},
};
use kernel::{Actor, DecisionId, Failure as _, RequestId, Right, Role};
use recognition::{criterion::Criterion, route::Route};

use super::{asking::to_learner, office::Office};
use crate::evaluation::stage::{day, ects, given, reasoned};

pub(crate) async fn lodge(office: &Office, by: &Actor, id: RequestId) -> Result<(), Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    service::lodge(&mut work, id, seen, "The exam was supervised; see the letter.").await?;
    Ok(work.commit().await?)
}

pub(crate) async fn uphold(office: &Office, by: &Actor, id: RequestId) -> Result<(), Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    service::uphold(&mut work, id, seen, "Nothing new was shown.").await?;
    Ok(work.commit().await?)
}

pub(crate) async fn remit(office: &Office, by: &Actor, id: RequestId) -> Result<(), Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    service::remit(&mut work, id, seen, "The supervision was not looked at.").await?;
    Ok(work.commit().await?)
}

pub(crate) async fn overturn(office: &Office, by: &Actor, id: RequestId, testing: i16) -> Result<DecisionId, Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    let by = Overturning {
        ratings: vec![given(Criterion::Testing, testing)],
        findings: Findings::default(),
        choice: None,
        reasoned: reasoned("The letter shows a supervised exam.", usize::from(testing == 0)),
    };
    let decision = service::overturn(&mut work, id, seen, by).await?;
    work.commit().await?;
    Ok(decision)
}

async fn refused(office: &Office) -> RequestId {
    let id = office.decided(0).await;
    assert_eq!(office.state(id).await, State::ReferredRpl);
    id
}

#[tokio::test]
async fn vector_s3_on_the_last_day_accepted_the_day_after_refused() {
    let office = Office::new().await;
    let (last, late) = (refused(&office).await, {
        let ben = office.stage.learner("Ben").await;
        let id = office.stage.filed(&ben, office.stage.wish()).await.id;
        office.settle(id, 0).await;
        office.run().await;
        (ben, id)
    });
    office.pass(30).await;
    lodge(&office, &office.ana, last).await.unwrap();
    office.run().await;
    assert_eq!(office.detail(last).await.open_appeal().unwrap().due_on, day("2026-05-31"));
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: your appeal has arrived");
    office.pass(1).await;
    let refused = lodge(&office, &late.0, late.1).await.unwrap_err();
    assert!(matches!(refused, Error::Over("appeal-late")), "{refused:?}");
}

#[tokio::test]
async fn m20_only_the_learner_appeals_with_grounds_and_once() {
    let office = Office::new().await;
    let id = refused(&office).await;
    for other in [&office.eva, &office.abel, &Actor::System] {
        assert_eq!(lodge(&office, other, id).await.unwrap_err().code(), "not_allowed");
    }
    let stranger = office.stage.learner("Zoe").await;
    assert!(matches!(lodge(&office, &stranger, id).await.unwrap_err(), Error::NotFound));
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(&office.ana).await;
    let blank = service::lodge(&mut work, id, seen, "\n").await.unwrap_err();
    assert!(matches!(blank, Error::Invalid("grounds", "required")));
    drop(work);
    lodge(&office, &office.ana, id).await.unwrap();
    uphold(&office, &office.abel, id).await.unwrap();
    assert_eq!(office.state(id).await, State::ReferredRpl, "what was decided goes on");
    let twice = lodge(&office, &office.ana, id).await.unwrap_err();
    assert!(matches!(twice, Error::Over("appeal-once")), "{twice:?}");
}

#[tokio::test]
async fn m25_s7_nobody_who_had_it_in_hand_rules_on_it() {
    let office = Office::new().await;
    let id = refused(&office).await;
    lodge(&office, &office.ana, id).await.unwrap();
    office.run().await;
    let all = |person: &Actor| {
        let Actor::Person(mut person) = person.clone() else { panic!() };
        for grant in &mut person.grants {
            grant.rights = Right::ALL.to_vec();
        }
        Actor::Person(person)
    };
    for hand in [all(&office.eva), all(&office.dora)] {
        assert_eq!(uphold(&office, &hand, id).await.unwrap_err().code(), "conflict_of_interest");
        assert_eq!(remit(&office, &hand, id).await.unwrap_err().code(), "conflict_of_interest");
        assert_eq!(overturn(&office, &hand, id, 3).await.unwrap_err().code(), "conflict_of_interest");
    }
    let other = office.stage.staff("Olga", Role::RecognitionOfficer, office.stage.home, &[Right::Decide]).await;
    assert_eq!(uphold(&office, &other, id).await.unwrap_err().code(), "not_allowed");
    assert_eq!(office.mails("abel"), ["Statistics I: an appeal waits for you"]);
    let queue = page_of_open(office.stage.db.reads(), &office.abel, None, 10).await.unwrap();
    assert_eq!(
        queue.iter().map(|(appeal, request)| (appeal.due_on, request.id)).collect::<Vec<_>>(),
        [(day("2026-05-01"), id)]
    );
    assert!(page_of_open(office.stage.db.reads(), &other, None, 10).await.unwrap().is_empty());
}

#[tokio::test]
async fn m25_reading_a_document_is_no_hand_in_the_case() {
    let office = Office::new().await;
    let id = office.case().await;
    let question = office.ask(id, to_learner("2026-04-01")).await;
    let mut work = office.stage.work(&office.ana).await;
    evidence::service::add(
        &mut work,
        id,
        "syllabus.pdf",
        b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n".to_vec(),
    )
    .await
    .unwrap();
    work.commit().await.unwrap();
    office.answer(id, question).await.unwrap();
    office.settle(id, 0).await;
    office.run().await;
    lodge(&office, &office.ana, id).await.unwrap();
    let file = evidence::query::of_request(office.stage.db.reads(), id).await.unwrap().remove(0).id;
    let mut work = office.stage.work(&office.abel).await;
    evidence::service::read(&mut work, id, file).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(office.happened(id, "evaluation.evidence_read").await, 1);
    uphold(&office, &office.abel, id).await.unwrap();
}

#[tokio::test]
async fn r_s2_upheld_is_final_with_reasons() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    lodge(&office, &office.ana, id).await.unwrap();
    office.run().await;
    uphold(&office, &office.abel, id).await.unwrap();
    office.run().await;
    let detail = office.detail(id).await;
    assert_eq!((detail.request.state, detail.appeals[0].ruling), (State::Closed, Some(AppealRuling::Upheld)));
    assert_eq!(detail.appeals[0].reasons.as_deref(), Some("Nothing new was shown."));
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: your appeal was decided");
}

#[tokio::test]
async fn r_b12_upheld_with_open_conditions_waits_for_them_with_the_days_of_the_appeal_added() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    office.pass(10).await;
    lodge(&office, &office.ana, id).await.unwrap();
    office.pass(55).await;
    assert_eq!(office.state(id).await, State::Appealed, "no condition fails meanwhile");
    uphold(&office, &office.abel, id).await.unwrap();
    office.run().await;
    assert_eq!(office.state(id).await, State::ConditionsPending);
    assert_eq!(office.detail(id).await.conditions[0].due_on, day("2026-06-25"));
}

#[tokio::test]
async fn i5_i9_overturned_a_new_decision_supersedes_the_old_and_never_edits_it() {
    let office = Office::new().await;
    let id = refused(&office).await;
    let before = office.detail(id).await.decision.unwrap();
    lodge(&office, &office.ana, id).await.unwrap();
    let same = overturn(&office, &office.abel, id, 0).await.unwrap_err();
    assert!(matches!(same, Error::Invalid("outcome", "appeal-changes-nothing")), "{same:?}");
    let new = overturn(&office, &office.abel, id, 3).await.unwrap();
    office.run().await;
    let detail = office.detail(id).await;
    let decision = detail.decision.unwrap();
    assert_eq!((decision.id, decision.outcome, decision.credits), (new, Outcome::Recognise, Some(ects("5"))));
    assert_eq!((decision.decided_by, decision.appeal_id), (office.abel.person(), Some(detail.appeals[0].id)));
    assert_eq!((detail.request.state, decision.route), (State::Decided, Route::Individual));
    let old =
        evaluation::request::query::decision_by_id(office.stage.db.reads(), &Actor::System, before.id).await.unwrap();
    assert_eq!(old.superseded_by, Some(new));
    assert_eq!(evaluation::Decision { superseded_by: None, ..old }, before);
    assert_eq!(office.elective().await, ects("5"), "R-H4: it counts once");
    office.pass(31).await;
    assert_eq!(office.state(id).await, State::Closed, "the new decision has a window of its own");
}

#[tokio::test]
async fn r_h4_a_positive_decision_is_no_duplicate_of_itself() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    lodge(&office, &office.ana, id).await.unwrap();
    overturn(&office, &office.abel, id, 3).await.unwrap();
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!((decision.outcome, decision.ground), (Outcome::Recognise, None));
}

#[tokio::test]
async fn r_s2_sent_back_by_a_new_clock_to_other_hands() {
    let office = Office::new().await;
    let id = refused(&office).await;
    office.pass(10).await;
    lodge(&office, &office.ana, id).await.unwrap();
    office.pass(5).await;
    remit(&office, &office.abel, id).await.unwrap();
    office.run().await;
    let request = office.stage.request(id).await;
    assert_eq!((request.state, request.route), (State::UnderAssessment, Some(Route::Individual)));
    assert_eq!(
        [request.completed_on, request.due_on, request.cap_on],
        [Some(day("2026-03-17")), Some(day("2026-05-16")), Some(day("2026-07-17"))]
    );
    let standing = office.detail(id).await.decision.unwrap();
    assert_eq!(standing.outcome, Outcome::ReferToRpl, "the earlier decision stands meanwhile");
    office.stage.rate(&office.eva, id, vec![given(Criterion::Testing, 3)]).await.unwrap();
    office.stage.propose(&office.eva, id, Findings::default()).await.unwrap();
    let verdict = || crate::evaluation::stage::verdict("as sent back", 0);
    let own = office.stage.decide(&office.dora, id, verdict()).await.unwrap_err();
    assert_eq!(own.code(), "conflict_of_interest", "Dora decided before");
    let other = office.stage.officer("Dirk").await;
    office.stage.decide(&other, id, verdict()).await.unwrap();
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!((decision.outcome, office.state(id).await), (Outcome::Recognise, State::Decided));
    lodge(&office, &office.ana, id).await.unwrap();
    assert_eq!(uphold(&office, &office.abel, id).await.unwrap_err().code(), "conflict_of_interest");
}

#[tokio::test]
async fn s_7_the_own_appeal_is_not_in_the_list_of_who_rules() {
    let office = Office::new().await;
    let role = Some((Role::RecognitionOfficer, Some(office.stage.home), Right::ALL));
    let olga = office.stage.person("Olga", true, role).await;
    let id = office.stage.filed(&olga, office.stage.wish()).await.id;
    office.settle(id, 0).await;
    lodge(&office, &olga, id).await.unwrap();
    let listed = async |actor| page_of_open(office.stage.db.reads(), actor, None, 10).await.unwrap().len();
    assert_eq!((listed(&olga).await, listed(&office.abel).await), (0, 1));
}

//! The whole of it, and its clock.

use evaluation::{
    assess::{Outcome, prior_learning::Shown},
    prior_learning::State as Standing,
    request::{
        State,
        queue::{self, Filter},
    },
};
use recognition::{criterion::Criterion, route::Route};

use super::{answer, appointment, arrange, assessed, choice, decide, record, tracks};
use crate::{
    evaluation::stage::{day, ects},
    procedure::office::Office,
};

/// To whom the first mail about this went, and what it says.
fn told(office: &Office, about: &str) -> (String, String) {
    let kept = office.context.transport.kept();
    let mail = kept.iter().find(|mail| mail.wording().subject.contains(about)).unwrap();
    (mail.to(), mail.wording().text.clone())
}

#[tokio::test]
async fn r_s6_from_the_handover_to_the_decision() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    let before = office.detail(id).await;
    let referral = before.decision.unwrap();
    let track = tracks(&office, id).await.remove(0);
    assert_eq!((track.state, track.referral_id, track.cap_on), (Standing::HandedOver, referral.id, day("2026-07-02")));
    let weak: Vec<_> = track.handover.weak.iter().map(|weak| (weak.criterion, weak.rating.get(), weak.need)).collect();
    assert_eq!(weak, [(Criterion::Testing, 0, 2)], "R-A4");
    let request = office.stage.request(id).await;
    assert_eq!((request.cap_on, request.due_on), (Some(day("2026-07-02")), Some(day("2026-07-02"))));
    let (to, text) = told(&office, "prior learning");
    assert!(to.to_lowercase().starts_with("ana"), "{to}");
    assert!(text.contains("Thursday 2 July 2026") && text.contains("Assessment"), "{text}");

    answer(&office, &office.ana, id, true).await.unwrap();
    office.run().await;
    assert_eq!(office.mails("eva").last().unwrap(), "Statistics I: an assessment is to be arranged");
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-03-20"), "").await.unwrap();
    office.run().await;
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: your assessment on Friday 20 March 2026");
    let (_, text) = told(&office, "your assessment on");
    assert!(
        ["Test without the course", "Prof. Berg", "room B 12", "photograph"].iter().all(|word| text.contains(word)),
        "{text}"
    );
    assert_eq!(office.stage.request(id).await.due_on, Some(day("2026-03-20")), "the next thing");
    let moved = arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-03-23"), " ").await.unwrap_err();
    assert!(matches!(moved, evaluation::Error::Invalid("move_reason", _)));
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-03-23"), "Prof. Berg is ill.").await.unwrap();
    office.run().await;
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: your assessment on Monday 23 March 2026");
    assert!(office.detail(id).await.remarks.iter().any(|remark| remark.words == "Prof. Berg is ill."));

    office.pass(21).await;
    let filter = Filter { states: vec![State::ReferredRpl], ..Filter::default() };
    let queue = queue::page(office.stage.db.reads(), &office.dora, &filter, None, 10).await.unwrap();
    assert_eq!(queue.iter().map(|request| request.id).collect::<Vec<_>>(), [id], "UX-24");
    record(&office, &office.eva, id, &[Shown::Partly], "2026-03-23").await.unwrap();
    office.run().await;
    assert_eq!(office.mails("dora").last().unwrap(), "Statistics I: a decision on prior learning waits");
    let new = decide(&office, &office.dora, id, choice(Outcome::RecognisePartially, Some("3")), 1).await.unwrap();
    office.run().await;

    let detail = office.detail(id).await;
    let decision = detail.decision.unwrap();
    assert_eq!((decision.id, decision.outcome, decision.credits), (new, Outcome::RecognisePartially, Some(ects("3"))));
    assert_eq!((decision.route, decision.decided_by), (Route::Individual, office.dora.person()));
    assert_eq!(detail.differences.len(), 1);
    assert_eq!(decision.detail.assessed.unwrap().appointment.assessor, "Prof. Berg", "copied (R-S4)");
    assert_eq!(decision.detail.graded, None);
    let request = detail.request;
    assert_eq!((request.state, request.reference), (State::Decided, before.request.reference), "the same case number");
    let old = evaluation::request::query::decision_by_id(office.stage.db.reads(), &kernel::Actor::System, referral.id);
    assert_eq!(old.await.unwrap().superseded_by, Some(new));
    let track = tracks(&office, id).await.remove(0);
    assert_eq!((track.state, track.decision_id), (Standing::Decided, Some(new)));
    assert_eq!(office.happened(id, "evaluation.request_decided").await, 2, "a decision of its own for the figures");
    assert_eq!(office.elective().await, ects("3"), "it counts");
    office.pass(31).await;
    assert_eq!(office.state(id).await, State::Closed, "a window of its own");
}

#[tokio::test]
async fn vector_s1_the_cap_keeps_to_the_end_of_the_month() {
    let office = Office::new().await;
    let id = office.case().await;
    office.stage.doors.clock.advance(243 * 86_400);
    office.settle(id, 0).await;
    let track = tracks(&office, id).await.remove(0);
    assert_eq!((track.handed_on, track.cap_on), (day("2026-10-31"), day("2027-02-28")));
    let request = office.stage.request(id).await;
    assert_eq!((request.cap_on, request.overdue_on), (Some(day("2027-02-28")), None), "a clock of its own");
}

#[tokio::test]
async fn i12_the_day_is_that_of_the_university() {
    let office = Office::new().await;
    let id = office.case().await;
    office.stage.doors.clock.advance(13 * 3_600);
    office.settle(id, 0).await;
    assert_eq!(tracks(&office, id).await[0].handed_on, day("2026-03-03"), "in Helsinki it is past midnight");
}

#[tokio::test]
async fn r_b12_unmet_conditions_lead_there_too() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    office.pass(61).await;
    assert_eq!(office.state(id).await, State::ReferredRpl);
    let track = tracks(&office, id).await.remove(0);
    let weak: Vec<_> = track.handover.weak.iter().map(|weak| (weak.criterion, weak.rating.get(), weak.need)).collect();
    assert_eq!(weak, [(Criterion::Testing, 1, 2)]);
    assert_eq!(track.handed_on, day("2026-05-02"));
    assert!(office.mails("ana").iter().any(|subject| subject.ends_with("it can go on as prior learning")));
}

#[tokio::test]
async fn r_r2_what_a_person_showed_is_no_precedent() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::Shown).await;
    decide(&office, &office.eva, id, choice(Outcome::Recognise, None), 0).await.unwrap();
    office.pass(31).await;
    assert_eq!((office.state(id).await, office.elective().await), (State::Closed, ects("5")));
    let ben = office.stage.learner("Ben").await;
    let other = office.stage.filed(&ben, office.stage.wish()).await;
    assert_eq!(other.route, Some(Route::Individual));
}

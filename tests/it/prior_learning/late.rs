//! What comes late, at once or changed in between: the cap, two officers, the component, an appeal after the end.

use evaluation::{
    Error,
    assess::{Outcome, prior_learning::Shown},
    prior_learning::{State as Standing, decision},
    promise::Wish,
    request::State,
};
use kernel::{Failure as _, RequestId};
use recognition::criterion::Criterion;

use super::{answer, appointment, arrange, assessed, choice, decide, record, scheduled, tracks};
use crate::{
    evaluation::stage::{covered, day, given, meanwhile, programme, reasoned, verdict},
    procedure::{
        appealed::{lodge, uphold},
        office::Office,
    },
};

/// Held and decided three days after the cap.
async fn finish(office: &Office, id: RequestId) {
    record(office, &office.dora, id, &[Shown::Shown], "2026-07-05").await.unwrap();
    decide(office, &office.eva, id, choice(Outcome::Recognise, None), 0).await.unwrap();
    office.run().await;
    assert_eq!(office.state(id).await, State::Decided);
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 1, "late once, whatever day is set");
}

#[tokio::test]
async fn r_s3_accepted_and_past_the_cap_it_is_late_and_not_impossible() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    answer(&office, &office.ana, id, true).await.unwrap();
    office.pass(125).await;
    let past = arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-07-04"), "").await.unwrap_err();
    assert!(matches!(past, Error::Invalid("set_for", "prior-day-past")), "{past:?}");
    let far = arrange(&office, &office.eva, id, appointment("Prof. Berg", "2062-07-05"), "").await.unwrap_err();
    assert!(matches!(far, Error::Invalid("set_for", "prior-day-far")), "{far:?}");
    let mut eva = office.pages().browser(office.eva.person().unwrap()).await;
    let page = eva.get(&format!("/desk/requests/{id}")).await.ok();
    assert!(page.text("#set_for-hint").contains("not after Thursday 5 November 2026"), "{}", page.main_text());
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-07-05"), "").await.unwrap();
    office.run().await;
    finish(&office, id).await;
}

#[tokio::test]
async fn r_s3_scheduled_and_past_the_cap_it_can_be_moved() {
    let office = Office::new().await;
    let id = scheduled(&office).await;
    office.pass(125).await;
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-09-01"), "Prof. Berg was ill.").await.unwrap();
    office.run().await;
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-07-05"), "Somebody else.").await.unwrap();
    finish(&office, id).await;
}

#[tokio::test]
async fn l_4_another_wording_of_the_component_changes_nothing_of_what_was_handed_over() {
    let office = Office::new().await;
    let stage = &office.stage;
    let id = stage.filed(&office.ana, Wish { component: Some(stage.component), ..stage.wish() }).await.id;
    stage.rate(&office.eva, id, vec![given(Criterion::Testing, 0)]).await.unwrap();
    stage.propose(&office.eva, id, covered()).await.unwrap();
    stage.decide(&office.dora, id, verdict("no assessment took place", 1)).await.unwrap();
    office.run().await;
    answer(&office, &office.ana, id, true).await.unwrap();
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-03-02"), "").await.unwrap();
    record(&office, &office.dora, id, &[Shown::Shown], "2026-03-02").await.unwrap();
    let mut wanted = programme(stage.home);
    wanted.components[0].outcomes[1].essential = true;
    let mut work = stage.work(&kernel::Actor::System).await;
    recognition::programme::service::keep(&mut work, &wanted).await.unwrap();
    work.commit().await.unwrap();
    let (request, track) = (stage.request(id).await, tracks(&office, id).await.remove(0));
    assert_eq!(track.handover.outcomes.len(), 1);
    let possible = decision::possible(stage.db.reads(), &request, &track, day("2026-03-02")).await.unwrap();
    assert_eq!(possible, [Outcome::Recognise]);
    decide(&office, &office.eva, id, choice(Outcome::Recognise, None), 0).await.unwrap();
}

#[tokio::test]
async fn h075_of_two_at_the_same_moment_the_second_is_told_who_was_faster() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::Shown).await;
    let seen = office.stage.request(id).await.version;
    let (full, dirk) = (choice(Outcome::Recognise, None), office.stage.officer("Dirk").await);
    let mut first = office.stage.work(&office.eva).await;
    decision::decide(&mut first, id, seen, full, reasoned("As shown.", 0)).await.unwrap();
    let second = async {
        let mut work = office.stage.work(&dirk).await;
        decision::decide(&mut work, id, seen, full, reasoned("The same.", 0)).await.map(|_| ())
    };
    let late = Box::pin(meanwhile(first, second)).await.unwrap_err();
    assert!(matches!(late, Error::AlreadyDecided { by, .. } if by == office.eva.person()), "{late:?}");
}

#[tokio::test]
async fn r_s2_an_appeal_after_the_end_leaves_no_day_behind() {
    let office = Office::new().await;
    let id = scheduled(&office).await;
    answer(&office, &office.ana, id, false).await.unwrap();
    lodge(&office, &office.ana, id).await.unwrap();
    assert_eq!(office.stage.request(id).await.due_on, Some(day("2026-05-01")), "the ruling");
    uphold(&office, &office.abel, id).await.unwrap();
    let request = office.stage.request(id).await;
    assert_eq!((request.state, request.due_on, request.cap_on), (State::ReferredRpl, None, None));
    assert_eq!(tracks(&office, id).await[0].state, Standing::Declined);
}

#[tokio::test]
async fn s_7_who_assessed_does_not_rule_on_the_appeal() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    answer(&office, &office.ana, id, true).await.unwrap();
    arrange(&office, &office.eva, id, appointment(" ABEL", "2026-03-02"), "").await.unwrap();
    record(&office, &office.dora, id, &[Shown::NotShown], "2026-03-02").await.unwrap();
    decide(&office, &office.eva, id, choice(Outcome::Refuse, None), 1).await.unwrap();
    lodge(&office, &office.ana, id).await.unwrap();
    office.run().await;
    assert!(office.mails("abel").is_empty(), "{:?}", office.mails("abel"));
    assert_eq!(uphold(&office, &office.abel, id).await.unwrap_err().code(), "conflict_of_interest");
    let other =
        office.stage.staff("Otto", kernel::Role::RecognitionOfficer, office.stage.home, &[kernel::Right::Appeals]);
    uphold(&office, &other.await, id).await.unwrap();
}

//! How it ends without a decision on prior learning: the learner says no or nothing, an appeal, a second look, the cap.

use evaluation::{
    Error,
    assess::{Outcome, prior_learning::Shown},
    prior_learning::State as Standing,
    request::{State, reopen::reopen},
};
use recognition::criterion::Criterion;

use super::{answer, appointment, arrange, assessed, choice, decide, record, scheduled, tracks};
use crate::{
    evaluation::stage::{day, given},
    procedure::{
        appealed::{lodge, overturn, remit, uphold},
        office::Office,
    },
};

#[tokio::test]
async fn r_s6_declined_is_no_refusal_and_closes_with_the_window() {
    let office = Office::new().await;
    let id = scheduled(&office).await;
    answer(&office, &office.ana, id, false).await.unwrap();
    office.run().await;
    let track = tracks(&office, id).await.remove(0);
    assert_eq!((track.state, track.ended_on), (Standing::Declined, Some(day("2026-03-02"))));
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: no assessment of prior learning");
    assert_eq!(office.mails("eva").last().unwrap(), "Statistics I: no assessment of prior learning", "who arranged it");
    assert!(!office.mails("dora").contains(&"Statistics I: no assessment of prior learning".to_owned()));
    let request = office.stage.request(id).await;
    assert_eq!((request.state, request.due_on, request.cap_on), (State::ReferredRpl, None, None), "nothing waits");
    let late = record(&office, &office.eva, id, &[Shown::Shown], "2026-03-02").await.unwrap_err();
    assert!(matches!(late, Error::Stale));
    office.pass(30).await;
    assert_eq!(office.state(id).await, State::ReferredRpl, "an appeal is possible until its last day");
    office.pass(1).await;
    assert_eq!(office.state(id).await, State::Closed);
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!(decision.outcome, Outcome::ReferToRpl, "no other decision was made");
    assert_eq!(office.happened(id, "evaluation.request_decided").await, 1);
}

#[tokio::test]
async fn r_s3_silence_refuses_nothing_and_ends_on_the_last_day() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    office.pass(122).await;
    assert_eq!(tracks(&office, id).await[0].state, Standing::HandedOver, "the last day counts whole");
    assert_eq!(office.state(id).await, State::ReferredRpl, "the window is over, but it goes on");
    office.pass(1).await;
    let track = tracks(&office, id).await.remove(0);
    assert_eq!((track.state, track.answered_at), (Standing::Declined, None));
    office.run().await;
    assert_eq!(office.state(id).await, State::Closed);
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 0, "the office is not late");
}

#[tokio::test]
async fn r_s3_what_the_office_has_in_hand_is_overdue_after_the_cap_once() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::Shown).await;
    office.pass(103).await;
    office.pass(1).await;
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 0);
    office.pass(1).await;
    office.pass(5).await;
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 1);
    assert_eq!(tracks(&office, id).await[0].state, Standing::Assessed, "nothing decides by itself");
    decide(&office, &office.eva, id, choice(Outcome::Recognise, None), 0).await.unwrap();
}

#[tokio::test]
async fn l_8_an_appeal_holds_it_and_upheld_gives_the_days_back() {
    let office = Office::new().await;
    let id = scheduled(&office).await;
    lodge(&office, &office.ana, id).await.unwrap();
    let held = record(&office, &office.eva, id, &[Shown::Shown], "2026-03-02").await.unwrap_err();
    assert!(matches!(held, Error::Illegal(_)), "{held:?}");
    office.pass(10).await;
    uphold(&office, &office.abel, id).await.unwrap();
    office.run().await;
    let (track, request) = (tracks(&office, id).await.remove(0), office.stage.request(id).await);
    assert_eq!((track.state, track.cap_on), (Standing::Scheduled, day("2026-07-12")));
    assert_eq!((request.state, request.cap_on), (State::ReferredRpl, Some(day("2026-07-12"))));
    assert_eq!(request.due_on, Some(day("2026-03-20")));
}

#[tokio::test]
async fn l_8_overturned_sent_back_or_opened_again_it_ends_and_its_history_stays() {
    for way in ["overturn", "remit", "reopen"] {
        let office = Office::new().await;
        let id = scheduled(&office).await;
        match way {
            "overturn" => {
                lodge(&office, &office.ana, id).await.unwrap();
                overturn(&office, &office.abel, id, 3).await.unwrap();
            }
            "remit" => {
                lodge(&office, &office.ana, id).await.unwrap();
                remit(&office, &office.abel, id).await.unwrap();
            }
            _ => {
                let seen = office.stage.request(id).await.version;
                let mut work = office.stage.work(&office.dora).await;
                reopen(&mut work, id, seen, "Two exams were mixed up.").await.unwrap();
                work.commit().await.unwrap();
            }
        }
        office.run().await;
        let track = tracks(&office, id).await.remove(0);
        assert_eq!((track.state, track.ended_on), (Standing::Superseded, Some(day("2026-03-02"))), "{way}");
        assert_eq!(track.appointment.unwrap().assessor, "Prof. Berg", "{way}");
        assert_eq!(office.happened(id, "evaluation.prior_learning_superseded").await, 1, "{way}");
        let late = record(&office, &office.eva, id, &[Shown::Shown], "2026-03-02").await.unwrap_err();
        assert!(matches!(late, Error::Illegal(_)), "{way}: {late:?}");
        if way == "remit" {
            again(&office, id).await;
        }
    }
}

/// Referred a second time, it begins anew.
async fn again(office: &Office, id: kernel::RequestId) {
    office.stage.rate(&office.eva, id, vec![given(Criterion::Testing, 0)]).await.unwrap();
    office.stage.propose(&office.eva, id, evaluation::request::Findings::default()).await.unwrap();
    let dirk = office.stage.officer("Dirk").await;
    office.stage.decide(&dirk, id, crate::evaluation::stage::verdict("still none", 1)).await.unwrap();
    office.run().await;
    let states: Vec<_> = tracks(office, id).await.iter().map(|track| track.state).collect();
    assert_eq!(states, [Standing::HandedOver, Standing::Superseded]);
    answer(office, &office.ana, id, true).await.unwrap();
    arrange(office, &office.eva, id, appointment("Prof. Berg", "2026-03-21"), "").await.unwrap();
}

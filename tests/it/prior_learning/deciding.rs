//! Who may do what, in which order, on what grounds.

use evaluation::{
    Error,
    assess::{Outcome, prior_learning::Shown},
};
use kernel::{Actor, Failure as _, Right, Role};

use super::{answer, appointment, arrange, assessed, choice, decide, record};
use crate::procedure::office::Office;

#[tokio::test]
async fn r_r5_who_recorded_it_does_not_decide() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::Partly).await;
    let full = choice(Outcome::Recognise, None);
    assert_eq!(decide(&office, &office.dora, id, full, 0).await.unwrap_err().code(), "conflict_of_interest");
    let rita = office.stage.staff("Rita", Role::RecognitionOfficer, office.stage.home, &[Right::Evaluate]).await;
    assert_eq!(decide(&office, &rita, id, full, 0).await.unwrap_err().code(), "not_allowed");
    assert_eq!(decide(&office, &office.ana, id, full, 0).await.unwrap_err().code(), "not_allowed");
    assert_eq!(decide(&office, &Actor::System, id, full, 0).await.unwrap_err().code(), "not_allowed", "R-H6");
    decide(&office, &office.eva, id, full, 0).await.unwrap();
}

#[tokio::test]
async fn r_r5_who_assessed_does_not_decide() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    answer(&office, &office.ana, id, true).await.unwrap();
    arrange(&office, &office.eva, id, appointment(" BERG", "2026-03-20"), "").await.unwrap();
    record(&office, &office.eva, id, &[Shown::Shown], "2026-03-02").await.unwrap();
    let (full, berg) = (choice(Outcome::Recognise, None), office.stage.officer("Berg").await);
    assert_eq!(decide(&office, &berg, id, full, 0).await.unwrap_err().code(), "conflict_of_interest");
    decide(&office, &office.dora, id, full, 0).await.unwrap();
}

#[tokio::test]
async fn s_1_other_universities_and_learners_do_not_know_of_it() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    let olga = office.stage.staff("Olga", Role::RecognitionOfficer, office.stage.provider, Right::ALL).await;
    let zoe = office.stage.learner("Zoe").await;
    for stranger in [&olga, &zoe, &Actor::Anonymous] {
        let berg = || appointment("Prof. Berg", "2026-03-20");
        assert!(matches!(answer(&office, stranger, id, true).await.unwrap_err(), Error::NotFound));
        assert!(matches!(arrange(&office, stranger, id, berg(), "").await.unwrap_err(), Error::NotFound));
        let found = record(&office, stranger, id, &[Shown::Shown], "2026-03-02").await;
        assert!(matches!(found.unwrap_err(), Error::NotFound));
        let decided = decide(&office, stranger, id, choice(Outcome::Recognise, None), 0).await;
        assert!(matches!(decided.unwrap_err(), Error::NotFound));
    }
    assert_eq!(answer(&office, &office.eva, id, true).await.unwrap_err().code(), "not_allowed", "the learner's own");
}

#[tokio::test]
async fn s_7_nobody_handles_the_own_case() {
    let office = Office::new().await;
    let stage = &office.stage;
    let both = stage.person("Bo", true, Some((Role::RecognitionOfficer, Some(stage.home), Right::ALL))).await;
    let id = stage.filed(&both, stage.wish()).await.id;
    office.settle(id, 0).await;
    answer(&office, &both, id, true).await.unwrap();
    let own = arrange(&office, &both, id, appointment("Prof. Berg", "2026-03-20"), "").await.unwrap_err();
    assert_eq!(own.code(), "conflict_of_interest");
    let named = arrange(&office, &office.eva, id, appointment("bo", "2026-03-20"), "").await.unwrap_err();
    assert!(matches!(named, Error::Invalid("assessor", "prior-assessor")), "never the learner");
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-03-20"), "").await.unwrap();
    record(&office, &office.eva, id, &[Shown::Shown], "2026-03-02").await.unwrap();
    let own = decide(&office, &both, id, choice(Outcome::Recognise, None), 0).await.unwrap_err();
    assert_eq!(own.code(), "conflict_of_interest");
}

#[tokio::test]
async fn r_h6_no_decision_before_a_result_exists() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    let full = choice(Outcome::Recognise, None);
    let early = |error: Error| assert!(matches!(error, Error::NotNow(_)), "{error:?}");
    early(decide(&office, &office.dora, id, full, 0).await.unwrap_err());
    early(arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-03-20"), "").await.unwrap_err());
    answer(&office, &office.ana, id, true).await.unwrap();
    early(record(&office, &office.eva, id, &[Shown::Shown], "2026-03-02").await.unwrap_err());
    early(decide(&office, &office.dora, id, full, 0).await.unwrap_err());
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-03-20"), "").await.unwrap();
    early(decide(&office, &office.dora, id, full, 0).await.unwrap_err());
    let later = record(&office, &office.eva, id, &[Shown::Shown], "2026-03-20").await.unwrap_err();
    assert!(matches!(later, Error::Invalid("held_on", "prior-held-future")));
    for wrong in ["2026-03-01", "2026-07-02"] {
        let day = arrange(&office, &office.eva, id, appointment("Prof. Berg", wrong), "again").await.unwrap_err();
        assert!(matches!(day, Error::Invalid("set_for", _)), "{wrong}: {day:?}");
    }
}

#[tokio::test]
async fn l_3_no_refusal_without_a_difference_and_none_of_what_was_shown() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::NotShown).await;
    let refuse = choice(Outcome::Refuse, None);
    let bare = decide(&office, &office.eva, id, refuse, 0).await.unwrap_err();
    assert!(matches!(bare, Error::Invalid("differences", "difference-required")), "{bare:?}");
    let full = decide(&office, &office.eva, id, choice(Outcome::Recognise, None), 0).await.unwrap_err();
    assert!(matches!(full, Error::Invalid("second_outcome", _)));
    record(&office, &office.dora, id, &[Shown::Shown], "2026-03-20").await.unwrap();
    let shown = decide(&office, &office.eva, id, refuse, 1).await.unwrap_err();
    assert!(matches!(shown, Error::Invalid("second_outcome", _)), "nothing differs");
    record(&office, &office.dora, id, &[Shown::NotShown], "2026-03-20").await.unwrap();
    decide(&office, &office.eva, id, refuse, 1).await.unwrap();
    office.run().await;
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!((decision.outcome, decision.credits), (Outcome::Refuse, None));
    assert_eq!(decision.rules.0, ["R-S6", "L-3"]);
}

#[tokio::test]
async fn r_r5_the_only_one_who_may_decide_can_when_a_colleague_records_the_result_anew() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::Shown).await;
    let full = choice(Outcome::Recognise, None);
    assert_eq!(decide(&office, &office.dora, id, full, 0).await.unwrap_err().code(), "conflict_of_interest");
    let rita = office.stage.staff("Rita", Role::RecognitionOfficer, office.stage.home, &[Right::Evaluate]).await;
    record(&office, &rita, id, &[Shown::Shown], "2026-03-20").await.unwrap();
    decide(&office, &office.dora, id, full, 0).await.unwrap();
    let late = record(&office, &rita, id, &[Shown::NotShown], "2026-03-20").await.unwrap_err();
    assert_ne!(late.code(), "not_allowed", "it is decided: {late:?}");
}

#[tokio::test]
async fn h075_of_two_the_second_is_told_who_was_faster() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::Shown).await;
    let seen = office.stage.request(id).await.version;
    decide(&office, &office.eva, id, choice(Outcome::Recognise, None), 0).await.unwrap();
    let dirk = office.stage.officer("Dirk").await;
    let mut work = office.stage.work(&dirk).await;
    let reasoned = crate::evaluation::stage::reasoned("The same.", 0);
    let full = choice(Outcome::Recognise, None);
    let late = evaluation::prior_learning::decision::decide(&mut work, id, seen, full, reasoned).await.unwrap_err();
    assert!(matches!(late, Error::AlreadyDecided { .. }), "{late:?}");
}

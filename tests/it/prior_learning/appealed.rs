//! After a decision on prior learning: an appeal, and a second look, go by what was assessed (L-8, M24, ADR 25).

use evaluation::{
    Error,
    appeal::service::{self, Overturning},
    assess::{
        Outcome,
        prior_learning::{Choice, Shown},
    },
    prior_learning::State as Standing,
    request::{Findings, State},
};
use kernel::{DecisionId, Failure as _, RequestId};

use super::{assessed, choice, decide, record, tracks};
use crate::{
    evaluation::stage::{day, ects, reasoned},
    procedure::{appealed::lodge, office::Office, reopened},
};

async fn overturn(
    office: &Office,
    id: RequestId,
    choice: Option<Choice>,
    differences: usize,
) -> Result<DecisionId, Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(&office.abel).await;
    let reasoned = reasoned("The second task was solved, too.", differences);
    let by = Overturning { ratings: Vec::new(), findings: Findings::default(), choice, reasoned };
    let decision = service::overturn(&mut work, id, seen, by).await?;
    work.commit().await?;
    Ok(decision)
}

#[tokio::test]
async fn l_8_the_appeals_body_chooses_among_what_was_shown() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::Partly).await;
    let part = choice(Outcome::RecognisePartially, Some("2"));
    let first = decide(&office, &office.eva, id, part, 1).await.unwrap();
    lodge(&office, &office.ana, id).await.unwrap();
    let none = overturn(&office, id, None, 0).await.unwrap_err();
    assert!(matches!(none, Error::Invalid("second_outcome", _)), "{none:?}");
    let same = overturn(&office, id, Some(part), 1).await.unwrap_err();
    assert!(matches!(same, Error::Invalid("outcome", "appeal-changes-nothing")), "{same:?}");
    let bare = overturn(&office, id, Some(choice(Outcome::Refuse, None)), 0).await.unwrap_err();
    assert!(matches!(bare, Error::Invalid("differences", _)), "L-3: {bare:?}");
    let second = overturn(&office, id, Some(choice(Outcome::Recognise, None)), 0).await.unwrap();
    office.run().await;
    let detail = office.detail(id).await;
    let decision = detail.decision.unwrap();
    assert_eq!((decision.id, decision.outcome, decision.credits), (second, Outcome::Recognise, Some(ects("5"))));
    assert_eq!(decision.rules.0, ["R-S6", "R-B11"]);
    let found = decision.detail.assessed.unwrap();
    assert_eq!((found.assessment.found, found.appointment.assessor), (vec![Shown::Partly], "Prof. Berg".to_owned()));
    assert_eq!(office.state(id).await, State::Decided);
    assert_eq!(office.elective().await, ects("5"));
    let track = tracks(&office, id).await.remove(0);
    assert_ne!(first, second);
    assert_eq!(track.decision_id, Some(second), "so it makes no precedent (R-R2)");
}

#[tokio::test]
async fn l_8_what_was_not_shown_is_not_recognised_in_full_on_appeal_either() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::NotShown).await;
    decide(&office, &office.eva, id, choice(Outcome::Refuse, None), 1).await.unwrap();
    lodge(&office, &office.ana, id).await.unwrap();
    let full = overturn(&office, id, Some(choice(Outcome::Recognise, None)), 0).await.unwrap_err();
    assert!(matches!(full, Error::Invalid("second_outcome", "prior-outcome")), "{full:?}");
}

#[tokio::test]
async fn m24_opened_again_the_recorded_result_is_decided_on_anew() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::Partly).await;
    let first = decide(&office, &office.eva, id, choice(Outcome::RecognisePartially, Some("2")), 1).await.unwrap();
    office.run().await;
    reopened::open(&office, &office.eva, id).await.unwrap();
    office.run().await;
    let (request, track) = (office.stage.request(id).await, tracks(&office, id).await.remove(0));
    assert_eq!((request.state, track.state), (State::ReferredRpl, Standing::Assessed));
    assert_eq!(
        (request.due_on, request.cap_on, track.cap_on),
        (Some(day("2026-07-20")), Some(day("2026-07-20")), day("2026-07-20"))
    );
    assert_eq!(office.detail(id).await.decision.unwrap().id, first, "it stands until another supersedes it");
    assert_eq!(office.elective().await, ects("2"));
    office.pass(40).await;
    assert_eq!(office.state(id).await, State::ReferredRpl, "the window is over, and it is not closed meanwhile");
    record(&office, &office.dora, id, &[Shown::Shown], "2026-03-20").await.unwrap();
    let full = choice(Outcome::Recognise, None);
    assert_eq!(decide(&office, &office.dora, id, full, 0).await.unwrap_err().code(), "conflict_of_interest");
    let second = decide(&office, &office.eva, id, full, 0).await.unwrap();
    office.run().await;
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!((decision.id, decision.credits), (second, Some(ects("5"))), "not a duplicate of itself (R-H4)");
    assert_eq!(tracks(&office, id).await[0].decision_id, Some(second));
    assert_eq!(office.state(id).await, State::Decided);
}

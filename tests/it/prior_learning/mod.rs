//! Stories of the second track (R-S6): from the handover to the decision, who may do what, and how it ends otherwise.

mod again;
mod appealed;
mod assessor;
mod deciding;
mod ending;
mod late;
mod pages;
mod story;

use evaluation::{
    Error, PriorLearning,
    assess::{
        Outcome,
        prior_learning::{Choice, Shown},
    },
    prior_learning::{Method, NewAppointment, NewAssessment, decision, query, service},
};
use kernel::{Actor, DecisionId, RequestId};

use crate::{
    evaluation::stage::{day, reasoned},
    procedure::office::Office,
};

pub(crate) async fn tracks(office: &Office, id: RequestId) -> Vec<PriorLearning> {
    query::of_request(office.stage.db.reads(), id).await.unwrap()
}

pub(crate) async fn answer(office: &Office, by: &Actor, id: RequestId, yes: bool) -> Result<(), Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    if yes {
        service::accept(&mut work, id, seen).await?;
    } else {
        service::decline(&mut work, id, seen).await?;
    }
    Ok(work.commit().await?)
}

pub(crate) fn appointment(assessor: &str, set_for: &str) -> NewAppointment {
    NewAppointment {
        method: Method::ChallengeTest,
        assessor: assessor.to_owned(),
        set_for: day(set_for),
        place: "10:00, room B 12".to_owned(),
        bring: "A card with your photograph".to_owned(),
    }
}

pub(crate) async fn arrange(
    office: &Office,
    by: &Actor,
    id: RequestId,
    new: NewAppointment,
    reason: &str,
) -> Result<(), Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    service::arrange(&mut work, id, seen, new, reason).await?;
    Ok(work.commit().await?)
}

pub(crate) async fn record(
    office: &Office,
    by: &Actor,
    id: RequestId,
    found: &[Shown],
    held_on: &str,
) -> Result<(), Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    let new = NewAssessment { found: found.to_vec(), report: "Solved two of three.".to_owned(), held_on: day(held_on) };
    service::record(&mut work, id, seen, new).await?;
    Ok(work.commit().await?)
}

pub(crate) fn choice(outcome: Outcome, credits: Option<&str>) -> Choice {
    Choice { outcome, credits: credits.map(|text| text.parse().unwrap()) }
}

pub(crate) async fn decide(
    office: &Office,
    by: &Actor,
    id: RequestId,
    choice: Choice,
    differences: usize,
) -> Result<DecisionId, Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    let decision = decision::decide(&mut work, id, seen, choice, reasoned("As the test showed.", differences)).await?;
    work.commit().await?;
    Ok(decision)
}

/// Referred, accepted, arranged by Eva for 20 March.
pub(crate) async fn scheduled(office: &Office) -> RequestId {
    let id = office.decided(0).await;
    answer(office, &office.ana, id, true).await.unwrap();
    arrange(office, &office.eva, id, appointment("Prof. Berg", "2026-03-20"), "").await.unwrap();
    office.run().await;
    id
}

/// The same, held on its day and recorded by Dora.
pub(crate) async fn assessed(office: &Office, found: Shown) -> RequestId {
    let id = scheduled(office).await;
    office.pass(18).await;
    record(office, &office.dora, id, &[found], "2026-03-20").await.unwrap();
    office.run().await;
    id
}

//! Looking at a case, and the five acts on it.

use axum::extract::State;
use evaluation::{
    evidence,
    request::{policy, service, service::Verdict, submit},
};
use kernel::{EvidenceFileId, RequestId};

use super::{
    acting::Acting,
    adverse,
    gathered::gather,
    notes, outcome,
    pages::{self, Shows},
    sheet::Sheet,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::FieldErrors,
    present::document::sent,
    reply::{self, Reply},
    staff::{desk::access, rated::unexplained},
    viewer::Viewer,
};

/// The page; what was found stands in the address, else it is that of the proposal that came back.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>, pairs: Pairs) -> Reply {
    let case = gather(&app, &viewer, id).await?;
    let mut sheet = Sheet(pairs.0);
    if let (true, Some(returned)) = (sheet.found().is_empty(), &case.returned) {
        sheet = Sheet::of(&returned.findings);
        // Who took the own proposal back goes on from the own note, too (UX-22).
        if returned.returned_by == Some(returned.proposed_by) && viewer.actor.person() == returned.returned_by {
            sheet.0.push(("note".to_owned(), returned.note.clone()));
        }
    }
    let shows = Shows { sheet, ..Shows::default() };
    reply::page(&Box::pin(pages::page(&app, &viewer, &case, &shows)).await?)
}

/// Saves the ratings that changed, and shows what the rules make of them and of the comparison (M22, UX-25).
pub(crate) async fn rate(on: Acting) -> Reply {
    if !on.case.may.decide {
        policy::may_evaluate(&on.viewer.actor, &on.case.detail.request)?;
    }
    // An outcome without an answer is no error yet: only nothing follows from it.
    let (_, mut errors) = on.sheet.findings(0);
    let given = on.case.changed(errors.or_default(on.sheet.ratings(&on.case.criteria())));
    errors.0.extend(unexplained(on.case.suggested.as_ref(), &given).0);
    if !errors.is_empty() {
        return on.wrong(errors).await;
    }
    let (id, found) = (on.case.detail.request.id, on.sheet.found());
    let query = if found.is_empty() { String::new() } else { format!("?{}", paths::query(&found)) };
    let to = format!("{}{query}#outcome", paths::case(id));
    if given.is_empty() {
        return reply::see_other(&on.viewer, &to, "ratings_saved").await;
    }
    let mut act = on.begin().await?;
    let done = service::rate(&mut act.work, id, on.sheet.version(), given).await;
    on.end_at(act, done, (&to, "ratings_saved")).await
}

/// Proposes the outcome (M22).
pub(crate) async fn propose(on: Acting) -> Reply {
    let (findings, mut errors) = on.sheet.findings(on.case.essential().len());
    if on.sheet.text("note").is_empty() {
        errors.add("note", "reason");
    }
    if on.case.may.propose && !errors.is_empty() {
        return on.wrong(errors).await;
    }
    let (id, sheet) = (on.case.detail.request.id, &on.sheet);
    let mut act = on.begin().await?;
    let done = service::propose(&mut act.work, id, sheet.version(), findings, sheet.text("note")).await;
    on.end(act, done, "proposed").await
}

/// Takes the own proposal back while it waits (M22).
pub(crate) async fn take_back(on: Acting) -> Reply {
    let mut act = on.begin().await?;
    let done = service::take_back(&mut act.work, on.case.detail.request.id, on.sheet.version()).await;
    on.end(act, done, "taken_back").await
}

/// Sends the proposal back with a reason (M23).
pub(crate) async fn send_back(on: Acting) -> Reply {
    if on.case.may.send_back && on.sheet.text("reason").is_empty() {
        return on.wrong(FieldErrors::at("reason", "reason")).await;
    }
    let (id, sheet) = (on.case.detail.request.id, &on.sheet);
    let mut act = on.begin().await?;
    let done = service::return_to_evaluator(&mut act.work, id, sheet.version(), sheet.text("reason")).await;
    on.end(act, done, "returned").await
}

/// Decides (M23), or shows the letter as it would read.
pub(crate) async fn decide(on: Acting) -> Reply {
    if on.sheet.text("act") == "preview" {
        return on.look().await;
    }
    let (verdict, errors) = verdict(&on).await?;
    if on.case.may.decide && !errors.is_empty() {
        return on.wrong(errors).await;
    }
    let mut act = on.begin().await?;
    let mut done = service::decide(&mut act.work, on.case.detail.request.id, on.sheet.version(), verdict).await;
    if let Ok(Some(decision)) = done {
        done = notes::write(&mut act.work, decision, &on.sheet).await.map(|()| Some(decision));
    }
    if matches!(done, Ok(None)) {
        act.work.commit().await?;
        return on.too_late("desk-conflict-cap").await;
    }
    on.end(act, done, "decided").await
}

/// What is typed, and what is wrong with it.
async fn verdict(on: &Acting) -> Result<(Verdict, FieldErrors), Error> {
    let (findings, found) = on.sheet.findings(on.case.essential().len());
    let computed = outcome::computed(&on.app, &on.viewer, &on.case, &on.sheet).await?;
    let (reasoned, mut errors) = adverse::reasoned(&on.sheet, computed.as_ref());
    // On the individual route the findings are those of the proposal.
    if on.case.detail.proposal.is_none() {
        errors.0.extend(found.0);
    }
    Ok((Verdict { findings: Some(findings), reasoned, grade: on.sheet.other_grade() }, errors))
}

/// What is there is enough: the clock starts (M22, R-IN1).
pub(crate) async fn complete(on: Acting) -> Reply {
    let (id, seen) = (on.case.detail.request.id, on.sheet.version());
    let mut act = on.begin().await?;
    let done = Box::pin(submit::mark_complete(&mut act.work, id, seen)).await;
    on.end(act, done, "completed").await
}

/// A document of the case; who read it stands in the log (M21).
pub(crate) async fn document(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, file)): Path<(RequestId, EvidenceFileId)>,
) -> Reply {
    access::detail(&app, &viewer, id).await?;
    let mut work = app.begin(&viewer).await?;
    let (file, content) = evidence::service::read(&mut work, id, file).await?;
    work.commit().await?;
    Ok(sent(&file, content))
}

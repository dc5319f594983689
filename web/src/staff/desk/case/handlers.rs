//! Looking at a case, and the four acts on it. Who was too late sees what happened, with the own text kept (H075).

use axum::{extract::State, http::StatusCode};
use evaluation::{
    Error as Refused,
    course_rating::Given,
    request::{Reasoned, policy, service, service::Verdict},
};
use kernel::{Failure, Kind, RequestId};

use super::{
    adverse,
    gathered::{Case, gather},
    outcome,
    pages::{self, Shows},
    sheet::Sheet,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// The page; what was found stands in the address, else it is that of the proposal that came back.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>, pairs: Pairs) -> Reply {
    let case = gather(&app, &viewer, id).await?;
    let mut sheet = Sheet(pairs.0);
    if let (true, Some(returned)) = (sheet.found().is_empty(), &case.returned) {
        sheet = Sheet::of(&returned.findings);
    }
    reply::page(&pages::page(&app, &viewer, &case, &Shows { sheet, ..Shows::default() }).await?)
}

/// Saves the ratings that changed, and shows what the rules make of them and of the comparison (M22, UX-25).
pub(crate) async fn rate(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Posted<Sheet>,
) -> Reply {
    let sheet = form.0;
    let case = gather(&app, &viewer, id).await?;
    if !case.may.decide {
        policy::may_evaluate(&viewer.actor, &case.detail.request)?;
    }
    // An outcome without an answer is no error yet: only nothing follows from it.
    let (_, found) = sheet.findings(0);
    let given = match sheet.ratings(&case.criteria()) {
        Ok(given) if found.is_empty() => changed(&case, given),
        Ok(_) => return wrong(&app, &viewer, &case, sheet, found).await,
        Err(mut errors) => {
            errors.0.extend(found.0);
            return wrong(&app, &viewer, &case, sheet, errors).await;
        }
    };
    if !given.is_empty() {
        let mut work = app.begin(&viewer).await?;
        if let Err(error) = service::rate(&mut work, id, sheet.version(), given).await {
            drop(work);
            return refused(&app, &viewer, id, sheet, error).await;
        }
        work.commit().await?;
    }
    let found = sheet.found();
    let query = if found.is_empty() { String::new() } else { format!("?{}", paths::query(&found)) };
    reply::see_other(&viewer, &format!("{}{query}#outcome", paths::case(id)), "ratings_saved").await
}

/// Only what is not stored as it is: a rating made once per version keeps its rater (R-C3, R-C4).
fn changed(case: &Case, given: Vec<Given>) -> Vec<Given> {
    let is_stored = |given: &Given| {
        case.detail.ratings.iter().any(|rating| {
            rating.criterion == given.criterion
                && rating.robustness == given.robustness
                && rating.evidence.trim() == given.evidence
        })
    };
    given.into_iter().filter(|given| !is_stored(given)).collect()
}

/// Proposes the outcome (M22).
pub(crate) async fn propose(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Posted<Sheet>,
) -> Reply {
    let sheet = form.0;
    let case = gather(&app, &viewer, id).await?;
    let (findings, mut errors) = sheet.findings(case.essential().len());
    if sheet.text("note").is_empty() {
        errors.add("note", "reason");
    }
    if case.may.propose && !errors.is_empty() {
        return wrong(&app, &viewer, &case, sheet, errors).await;
    }
    let mut work = app.begin(&viewer).await?;
    if let Err(error) = service::propose(&mut work, id, sheet.version(), findings, sheet.text("note")).await {
        drop(work);
        return refused(&app, &viewer, id, sheet, error).await;
    }
    work.commit().await?;
    reply::see_other(&viewer, &paths::case(id), "proposed").await
}

/// Sends the proposal back with a reason (M23).
pub(crate) async fn send_back(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Posted<Sheet>,
) -> Reply {
    let sheet = form.0;
    let case = gather(&app, &viewer, id).await?;
    if case.may.send_back && sheet.text("reason").is_empty() {
        let errors = FieldErrors(vec![("reason".to_owned(), "reason")]);
        return wrong(&app, &viewer, &case, sheet, errors).await;
    }
    let mut work = app.begin(&viewer).await?;
    if let Err(error) = service::return_to_evaluator(&mut work, id, sheet.version(), sheet.text("reason")).await {
        drop(work);
        return refused(&app, &viewer, id, sheet, error).await;
    }
    work.commit().await?;
    reply::see_other(&viewer, &paths::case(id), "returned").await
}

/// Decides (M23), or shows the letter as it would read.
pub(crate) async fn decide(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Posted<Sheet>,
) -> Reply {
    let sheet = form.0;
    let case = gather(&app, &viewer, id).await?;
    if sheet.text("act") == "preview" {
        return reply::page(&pages::page(&app, &viewer, &case, &Shows { sheet, ..Shows::default() }).await?);
    }
    let (findings, found) = sheet.findings(case.essential().len());
    let (reasoned, mut errors) = reasoned(&app, &viewer, &case, &sheet).await?;
    // On the individual route the findings are those of the proposal.
    if case.detail.proposal.is_none() {
        errors.0.extend(found.0);
    }
    if case.may.decide && !errors.is_empty() {
        return wrong(&app, &viewer, &case, sheet, errors).await;
    }
    let verdict = Verdict { findings: Some(findings), reasoned };
    let mut work = app.begin(&viewer).await?;
    if let Err(error) = service::decide(&mut work, id, sheet.version(), verdict).await {
        drop(work);
        return refused(&app, &viewer, id, sheet, error).await;
    }
    work.commit().await?;
    reply::see_other(&viewer, &paths::case(id), "decided").await
}

/// Reasons and differences, and what is missing of them (H080).
async fn reasoned(app: &App, viewer: &Viewer, case: &Case, sheet: &Sheet) -> Result<(Reasoned, FieldErrors), Error> {
    let computed = outcome::computed(app, viewer, case, sheet).await?;
    let needed = computed.as_ref().is_some_and(evaluation::assess::Evaluation::needs_difference);
    let elements = computed.as_ref().map(adverse::elements).unwrap_or_default();
    let mut errors = FieldErrors::default();
    if sheet.text("reasons").is_empty() {
        errors.add("reasons", "reason");
    }
    let differences = match sheet.differences(&elements, needed) {
        Ok(differences) => differences,
        Err(found) => {
            errors.0.extend(found.0);
            Vec::new()
        }
    };
    Ok((Reasoned { reasons: sheet.text("reasons").to_owned(), differences }, errors))
}

async fn wrong(app: &App, viewer: &Viewer, case: &Case, sheet: Sheet, errors: FieldErrors) -> Reply {
    reply::wrong(&pages::page(app, viewer, case, &Shows { sheet, errors, conflict: None }).await?)
}

/// A service said no: at the field, or with who was faster; everything else is an error page.
async fn refused(app: &App, viewer: &Viewer, id: RequestId, sheet: Sheet, error: Refused) -> Reply {
    let conflict = match (&error, error.kind()) {
        (Refused::Outdated, _) => Some("error-proposal-outdated"),
        (Refused::AlreadyDecided { .. }, _) => Some("desk-conflict-decided"),
        (_, Kind::Stale | Kind::Conflict) => Some("desk-conflict-changed"),
        _ => None,
    };
    let errors = match &error {
        Refused::Invalid(field, code) => FieldErrors(vec![((*field).to_owned(), *code)]),
        Refused::Needs(_) => FieldErrors::default(),
        _ if conflict.is_some() => FieldErrors::default(),
        _ => return Err(error.into()),
    };
    let case = gather(app, viewer, id).await?;
    let page = pages::page(app, viewer, &case, &Shows { sheet, errors, conflict }).await?;
    let status = if conflict.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = reply::page(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

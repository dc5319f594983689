//! Looking at an appeal, and ruling on it.

use axum::extract::State;
use evaluation::appeal::{
    self,
    service::{self, Overturning},
};
use kernel::RequestId;

use super::pages;
use crate::{
    app::App,
    error::Error,
    extract::Path,
    paths,
    posted::FieldErrors,
    reply::{self, Reply},
    staff::desk::case::{acting::Acting, adverse, gathered::gather, pages::Shows, prior_learning::forms, sheet::Sheet},
    viewer::Viewer,
};

/// The page; the findings begin with those of the proposal that was decided on.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Reply {
    let case = gather(&app, &viewer, id).await?;
    appeal::query::may_hear(app.db().reads(), &viewer.actor, &case.detail.request).await?;
    if !pages::hears(&case) {
        return reply::see_also(&paths::case(id));
    }
    let sheet = case.detail.proposal.as_ref().map(|proposal| Sheet::of(&proposal.findings)).unwrap_or_default();
    reply::page(&pages::page(&app, &viewer, &case, &Shows { sheet, ..Shows::default() }).await?)
}

/// Lets the decision stand, or sends the case back.
pub(crate) async fn rule(mut on: Acting) -> Reply {
    (on.on_appeal, on.text_in) = (true, "ruling_reasons".to_owned());
    let (id, reasons) = (on.case.detail.request.id, on.sheet.text("ruling_reasons"));
    let mut act = on.begin().await?;
    if on.sheet.text("act") == "remit" {
        let done = service::remit(&mut act.work, id, on.sheet.version(), reasons).await;
        return on.end(act, done, "remitted").await;
    }
    let done = service::uphold(&mut act.work, id, on.sheet.version(), reasons).await;
    on.end(act, done, "upheld").await
}

/// Decides otherwise, or shows what the rules make of it.
pub(crate) async fn overturn(mut on: Acting) -> Reply {
    on.on_appeal = true;
    let (found, errors) = found(&on).await?;
    if pages::hears(&on.case) && !errors.is_empty() {
        return on.wrong(errors).await;
    }
    if on.sheet.text("act") == "preview" {
        return on.look().await;
    }
    let outcome = pages::computed(&on.app, &on.viewer, &on.case, &on.sheet).await?;
    let (reasoned, errors) = adverse::reasoned(&on.sheet, outcome.as_ref());
    if pages::hears(&on.case) && !errors.is_empty() {
        return on.wrong(errors).await;
    }
    let by = Overturning { reasoned, ..found };
    let mut act = on.begin().await?;
    let done = service::overturn(&mut act.work, on.case.detail.request.id, on.sheet.version(), by).await;
    on.end(act, done, "overturned").await
}

/// What the body found: a choice among what the assessment allows where the learner was assessed (R-S6), else ratings and
/// a comparison.
async fn found(on: &Acting) -> Result<(Overturning, FieldErrors), Error> {
    let mut errors = FieldErrors::default();
    if let Some(possible) = pages::possible(&on.app, &on.case).await? {
        let choice = errors.or_default(forms::choice(&on.sheet, &possible).map(Some));
        return Ok((Overturning { choice, ..Overturning::default() }, errors));
    }
    let (findings, mut errors) = on.sheet.findings(on.case.essential().len());
    let ratings = errors.or_default(on.sheet.ratings(&on.case.criteria()));
    Ok((Overturning { ratings: on.case.changed(ratings), findings, ..Overturning::default() }, errors))
}

//! Looking at an appeal, and ruling on it.

use axum::extract::State;
use evaluation::{
    appeal::service::{self, Overturning},
    request::{policy, query},
};
use kernel::RequestId;

use super::pages;
use crate::{
    app::App,
    extract::Path,
    paths,
    reply::{self, Reply},
    staff::desk::case::{acting::Acting, adverse, gathered::gather, pages::Shows, sheet::Sheet},
    viewer::Viewer,
};

/// The page; the findings begin with those of the proposal that was decided on.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Reply {
    let case = gather(&app, &viewer, id).await?;
    let hands = query::hands(app.db().reads(), id).await?;
    policy::may_rule(&viewer.actor, &case.detail.request, &hands)?;
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
    let (findings, mut errors) = on.sheet.findings(on.case.essential().len());
    let ratings = errors.or_default(on.sheet.ratings(&on.case.criteria()));
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
    let by = Overturning { ratings: on.case.changed(ratings), findings, reasoned };
    let mut act = on.begin().await?;
    let done = service::overturn(&mut act.work, on.case.detail.request.id, on.sheet.version(), by).await;
    on.end(act, done, "overturned").await
}

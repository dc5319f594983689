//! Showing, adding and changing tables of grades, and choosing what is done where no agreement says it.

use axum::extract::State;
use kernel::GradeTableId;
use recognition::{
    GradeTable,
    grade_table::{policy, query, service},
};

use super::{
    forms::{RulesForm, TableForm},
    pages,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Fields, Posted},
    reply::{self, Reply},
    staff::provider::office::{self, Office},
    viewer::Viewer,
};

/// Tables on a page.
const PAGE: u64 = 50;

/// The institution whose tables a page is about.
pub(super) async fn of_staff(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
    office::of_roles(app, viewer, (policy::KEEPERS, "desk-only"), slug).await
}

/// The tables of an institution, by field and cycle.
pub(crate) async fn list(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = of_staff(&app, &viewer, pairs.one("institution")).await?;
    let found = found(&app, &viewer, &office, pairs.number("after")?).await?;
    let form = found.rules_form();
    reply::page(&pages::list(&app, &viewer, &office, &found, &form, &FieldErrors::default()).await?)
}

async fn found(app: &App, viewer: &Viewer, office: &Office, skipped: u64) -> Result<pages::Found, Error> {
    let (db, id) = (app.db().reads(), office.institution.id);
    let tables = query::page_of_tables(db, &viewer.actor, id, (skipped, PAGE)).await?;
    let total = query::count_tables(db, id).await?;
    let next = skipped.saturating_add(PAGE);
    Ok(pages::Found { tables, total, more: (next < total).then_some(next), rules: query::rules(db, id).await? })
}

/// Chooses what is done where no agreement says it.
pub(crate) async fn choose(State(app): State<App>, viewer: Viewer, form: Posted<RulesForm>) -> Reply {
    let typed = form.0;
    let office = of_staff(&app, &viewer, Some(&typed.institution)).await?;
    let chosen = match typed.read() {
        Ok(chosen) => chosen,
        Err(errors) => {
            let found = found(&app, &viewer, &office, 0).await?;
            return reply::wrong(&pages::list(&app, &viewer, &office, &found, &typed, &errors).await?);
        }
    };
    let mut work = app.begin(&viewer).await?;
    service::choose(&mut work, office.institution.id, chosen, typed.version).await?;
    work.commit().await?;
    reply::see_other(&viewer, &paths::grades(&office.institution.slug), "grades_saved").await
}

/// The form of a new table.
pub(crate) async fn new(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = of_staff(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&pages::new(&app, &viewer, &office, &TableForm::default(), &FieldErrors::default()).await?)
}

/// Adds a table for a field and cycle that have none. The same one twice is the same table (H073).
pub(crate) async fn add(State(app): State<App>, viewer: Viewer, form: Posted<TableForm>) -> Reply {
    let typed = form.0;
    let office = of_staff(&app, &viewer, Some(&typed.institution)).await?;
    let wanted = match typed.read() {
        Ok(wanted) => wanted,
        Err(errors) => return reply::wrong(&pages::new(&app, &viewer, &office, &typed, &errors).await?),
    };
    let mut work = app.begin(&viewer).await?;
    match service::keep(&mut work, office.institution.id, &wanted, Some(0)).await {
        Ok(kept) => {
            work.commit().await?;
            reply::see_other(&viewer, &paths::grade_table(kept.id), "grades_saved").await
        }
        Err(recognition::Error::Stale) => {
            drop(work);
            let mut errors = FieldErrors::default();
            errors.add("field", "grades-taken");
            reply::wrong(&pages::new(&app, &viewer, &office, &typed, &errors).await?)
        }
        Err(refused) => Err(refused.into()),
    }
}

/// One version of a table with the others.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<GradeTableId>) -> Reply {
    let (office, table) = one(&app, &viewer, id).await?;
    let form = TableForm::of(&table);
    reply::page(&pages::one(&app, &viewer, (&office, &table), &form, &FieldErrors::default(), false).await?)
}

/// The version, if its university is the viewer's; any other is not there (S-1, GR-6).
async fn one(app: &App, viewer: &Viewer, id: GradeTableId) -> Result<(Office, GradeTable), Error> {
    viewer.signed_in()?;
    let table = query::by_id(app.db().reads(), &viewer.actor, id).await?;
    let mut office = of_staff(app, viewer, None).await?;
    let own = office.all.iter().find(|institution| institution.id == table.institution_id).cloned();
    office.institution = own.ok_or_else(Error::not_found)?;
    Ok((office, table))
}

/// Writes the next version of a table. What it is about stays.
pub(crate) async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<GradeTableId>,
    Posted(form, _): Posted<TableForm>,
) -> Reply {
    let (office, table) = one(&app, &viewer, id).await?;
    let place = (&office, &table);
    let typed = form.about(&table);
    let wanted = match typed.read() {
        Ok(wanted) => wanted,
        Err(errors) => return reply::wrong(&pages::one(&app, &viewer, place, &typed, &errors, false).await?),
    };
    let mut work = app.begin(&viewer).await?;
    match service::keep(&mut work, table.institution_id, &wanted, Some(table.number)).await {
        Ok(kept) => {
            work.commit().await?;
            reply::see_other(&viewer, &paths::grade_table(kept.id), "grades_saved").await
        }
        Err(recognition::Error::Stale) => {
            drop(work);
            reply::late(&pages::one(&app, &viewer, place, &typed, &FieldErrors::default(), true).await?)
        }
        Err(refused) => Err(refused.into()),
    }
}

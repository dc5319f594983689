//! The page of the appeals.

use std::collections::HashMap;

use askama::Template;
use evaluation::{Appeal, RecognitionRequest};
use i18n::Locale;
use kernel::{Day, PersonId};

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::state,
    staff::desk::access,
    view::{Cell, Column, Link, Table},
    viewer::Viewer,
};

/// Appeals by due day.
#[derive(Template)]
#[template(path = "staff/desk/appeals.html")]
pub(crate) struct AppealsPage {
    page: Frame,
    table: Option<Table>,
    more: Option<String>,
}

/// Builds it.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    found: &[(Appeal, RecognitionRequest)],
    has_more: bool,
) -> Result<AppealsPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("after-appeals-title")).await?;
    page.crumbs = vec![Link::new(paths::DESK, locale.text("nav-desk"))];
    let today = access::today(app, viewer).await?;
    let people: Vec<PersonId> = found.iter().map(|(_, request)| request.learner_id).collect();
    let people = consortium::person::by_ids(app.db().reads(), &people).await?;
    let names: HashMap<PersonId, String> = people.into_iter().map(|person| (person.id, person.name)).collect();
    let last = found.last().filter(|_| has_more);
    let after = |appeal: &Appeal| format!("{}.{}", appeal.due_on, appeal.id);
    Ok(AppealsPage {
        table: (!found.is_empty()).then(|| table(viewer.locale, today, &names, found)),
        more: last.map(|(appeal, _)| format!("{}?{}", paths::APPEALS, paths::query(&[("after", &after(appeal))]))),
        page,
    })
}

fn table(
    locale: Locale,
    today: Day,
    names: &HashMap<PersonId, String>,
    found: &[(Appeal, RecognitionRequest)],
) -> Table {
    let columns =
        ["desk-queue-column-learner", "desk-queue-column-credential", "after-appeals-lodged", "after-appeals-due"];
    let rows = found.iter().map(|(appeal, request)| {
        let name = names.get(&request.learner_id).cloned().unwrap_or_default();
        let mut case = Cell::link(paths::case(request.id), name);
        case.about = Some(request.reference.clone());
        let over = today.days_since(appeal.due_on);
        let about = (over > 0).then(|| locale.with("desk-queue-overdue-by", &[("count", over.into())]));
        vec![
            case,
            Cell::new(state::title(locale, request)),
            Cell::new(locale.day_short(appeal.lodged_on)),
            Cell { about, ..Cell::new(locale.day_short(appeal.due_on)) },
        ]
    });
    Table {
        caption: locale.text("after-appeals-caption"),
        columns: columns.iter().map(|column| Column::new(locale.text(column))).collect(),
        rows: rows.collect(),
    }
}

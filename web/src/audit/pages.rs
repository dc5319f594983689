//! The pages: filters and lines.

use askama::Template;
use consortium::Institution;
use evaluation::trail::{Line, Who};
use i18n::{Arg, Locale};
use kernel::Subject;

use super::asked::Asked;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{text, timeline},
    view::{Cell, Choice, Column, ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// What there is on this page.
pub(super) struct Shown {
    pub asked: Asked,
    pub lines: Vec<Line>,
    pub has_more: bool,
}

/// Filters and lines; of one thing only lines.
#[derive(Template)]
#[template(path = "audit/all.html")]
pub(crate) struct AuditPage {
    page: Frame,
    lead: String,
    filters: Vec<Field>,
    days: Vec<Field>,
    /// The person whose acts are shown, kept by the form.
    who: Option<(String, String)>,
    table: Option<Table>,
    is_empty: bool,
    file: Option<String>,
    more: Option<String>,
}

/// Everything that the viewer may know of.
pub(super) async fn all(
    app: &App,
    viewer: &Viewer,
    universities: &[Institution],
    shown: &Shown,
) -> Result<AuditPage, Error> {
    let (locale, asked) = (viewer.locale, &shown.asked);
    let mut page = framing::frame(app, viewer, locale.text("audit-title")).await?;
    let filters = filters(locale, asked, universities);
    let days: Vec<Field> =
        ["from", "to"].map(|name| field(locale, asked, name).value(asked.typed(name))).into_iter().collect();
    page.errors = ErrorLink::of(&filters.iter().chain(&days).collect::<Vec<_>>());
    let who = shown.lines.iter().find_map(|line| match &line.who {
        Who::Named(_, name) => Some(name.clone()),
        Who::Oneself => viewer.person.as_ref().map(|person| person.name.clone()),
        _ => None,
    });
    let who = asked.narrowed.actor.map(|person| (person.to_string(), who.unwrap_or_default()));
    Ok(AuditPage {
        lead: locale.text("audit-lead"),
        filters,
        days,
        who,
        is_empty: asked.is_everything(),
        file: (!shown.lines.is_empty()).then(|| asked.address(paths::audit::AUDIT_FILE, "")),
        more: more(shown, paths::audit::AUDIT),
        table: table(locale, shown),
        page,
    })
}

/// What happened to one thing.
pub(super) async fn one(app: &App, viewer: &Viewer, shown: &Shown) -> Result<AuditPage, Error> {
    let locale = viewer.locale;
    let first = shown.lines.first().ok_or_else(Error::not_found)?;
    let name = thing(locale, first);
    let title = locale.with("audit-one-title", &[("thing", Arg::from(&name))]);
    let mut page = framing::frame(app, viewer, title).await?;
    page.crumbs = vec![Link::new(paths::audit::AUDIT, locale.text("audit-title"))];
    Ok(AuditPage {
        lead: locale.text("audit-one-lead"),
        filters: Vec::new(),
        days: Vec::new(),
        who: None,
        is_empty: false,
        file: None,
        more: more(shown, &paths::audit::history(first.entry.subject)),
        table: table(locale, shown),
        page,
    })
}

fn more(shown: &Shown, path: &str) -> Option<String> {
    let last = shown.lines.last().filter(|_| shown.has_more)?;
    Some(shown.asked.address(path, &last.entry.id.to_string()))
}

fn field(locale: Locale, asked: &Asked, name: &'static str) -> Field {
    let fault = asked.faults.iter().find(|(other, _)| *other == name);
    let error = fault.map(|(_, code)| locale.text(&format!("field-{code}")));
    Field::new(name, locale.text(&format!("audit-filter-{name}"))).error(error)
}

fn filters(locale: Locale, asked: &Asked, universities: &[Institution]) -> Vec<Field> {
    let choice = |name: &'static str, values: Vec<(String, String)>| {
        let typed = asked.typed(name);
        let any = Choice::new("", locale.text("desk-queue-all"), typed.is_empty());
        let choices = values.into_iter().map(|(value, label)| {
            let is_chosen = value == typed;
            Choice::new(value, label, is_chosen)
        });
        field(locale, asked, name).choices(std::iter::once(any).chain(choices).collect())
    };
    let sorts = Subject::SORTS.iter().map(|sort| ((*sort).to_owned(), locale.text(&format!("audit-sort-{sort}"))));
    let mut filters = vec![choice("about", sorts.collect())];
    let members = universities.iter().map(|one| (one.slug.clone(), text::plain(locale, &one.name)));
    // What was asked for in vain is said at its box.
    if universities.len() > 1 || !asked.typed("university").is_empty() {
        filters.push(choice("university", members.collect()));
    }
    filters
}

fn table(locale: Locale, shown: &Shown) -> Option<Table> {
    if shown.lines.is_empty() {
        return None;
    }
    let columns = ["when", "what", "about", "who"];
    Some(Table {
        caption: locale.text("audit-caption"),
        columns: columns.iter().map(|name| Column::new(locale.text(&format!("audit-column-{name}")))).collect(),
        rows: shown.lines.iter().map(|line| row(locale, &shown.asked, line)).collect(),
    })
}

fn row(locale: Locale, asked: &Asked, line: &Line) -> Vec<Cell> {
    let who = match &line.who {
        Who::Named(person, name) => Cell::link(asked.of_person(&person.to_string()), name.as_str()),
        other => Cell::new(locale.text(&format!("audit-who-{}", who(other)))),
    };
    vec![
        Cell::new(locale.instant(line.entry.at)),
        Cell::new(timeline::words(locale, &line.entry.kind)),
        Cell::link(paths::audit::history(line.entry.subject), thing(locale, line)),
        who,
    ]
}

/// The thing by its sort and its code.
fn thing(locale: Locale, line: &Line) -> String {
    let sort = locale.text(&format!("audit-sort-{}", line.entry.subject.parts().0));
    match &line.code {
        Some(code) => format!("{sort} {code}"),
        None => sort,
    }
}

/// Who acted, as one word; of who is named, that it is so.
pub(super) const fn who(who: &Who) -> &'static str {
    match who {
        Who::Software => "software",
        Who::Oneself => "oneself",
        Who::Named(..) => "named",
        Who::Learner => "learner",
        Who::Somebody => "somebody",
    }
}

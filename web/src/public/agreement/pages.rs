//! The list of agreements in force.

use askama::Template;
use consortium::Institution;
use i18n::Locale;
use kernel::Day;
use recognition::AgreementRecord;

use super::{handlers::PAGE, terms};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{rule::Names, text},
    view::{Cell, Choice, Column, ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// What was asked for.
pub(super) struct Shown<'a> {
    pub members: &'a [Institution],
    pub party: Option<&'a Institution>,
    pub after: Option<&'a str>,
    /// The address names a university that is no member.
    pub is_unknown: bool,
}

/// The register.
#[derive(Template)]
#[template(path = "public/agreement/all.html")]
pub(crate) struct RegisterPage {
    page: Frame,
    university: Field,
    /// None: nothing is in force.
    table: Option<Table>,
    first: Option<Link>,
    next: Option<Link>,
}

/// The page, from one row more than it shows.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    shown: Shown<'_>,
    mut found: Vec<AgreementRecord>,
) -> Result<RegisterPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("agreement-all-title")).await?;
    page.indexable = shown.after.is_none() && !shown.is_unknown;
    page.description = Some(locale.text("agreement-all-lead"));
    let university = university(locale, &shown);
    page.errors = ErrorLink::of(&[&university]);
    let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_more = found.len() > size;
    found.truncate(size);
    let last = found.last().filter(|_| has_more).map(|record| record.agreement.reference.as_str());
    let next = last.map(|last| Link::new(address(shown.party, Some(last)), locale.text("agreement-all-next")));
    let first = shown.after.map(|_| Link::new(address(shown.party, None), locale.text("agreement-all-first")));
    let names = Names::of(locale, shown.members);
    let table = (!found.is_empty()).then(|| table(locale, &names, &found, viewer.today()));
    Ok(RegisterPage { page, university, table, first, next })
}

fn address(party: Option<&Institution>, after: Option<&str>) -> String {
    let party = party.map(|party| ("institution", party.slug.as_str()));
    let pairs: Vec<_> = party.into_iter().chain(after.map(|after| ("after", after))).collect();
    let query = paths::query(&pairs);
    if query.is_empty() { paths::AGREEMENTS.to_owned() } else { format!("{}?{query}", paths::AGREEMENTS) }
}

fn university(locale: Locale, shown: &Shown<'_>) -> Field {
    let chosen = |member: &Institution| shown.party.is_some_and(|party| party.id == member.id);
    let any = Choice::new("", locale.text("agreement-all-any"), shown.party.is_none());
    let members =
        shown.members.iter().map(|member| Choice::new(&member.slug, text::plain(locale, &member.name), chosen(member)));
    let field = Field::new("institution", locale.text("agreement-all-institution"));
    let error = shown.is_unknown.then(|| locale.text("field-choice"));
    field.choices(std::iter::once(any).chain(members).collect()).error(error)
}

fn table(locale: Locale, names: &Names, found: &[AgreementRecord], today: Day) -> Table {
    let column = |key: &str| Column::new(locale.text(key));
    let row = |record: &AgreementRecord| {
        let agreement = &record.agreement;
        let mut name = Cell::link(paths::agreement(agreement.id), &agreement.name);
        name.about = (agreement.name != agreement.reference).then(|| agreement.reference.clone());
        let parties = record.terms.parties.iter();
        let parties = parties.map(|party| Link::new(paths::institution(&party.id), names.get(&party.id)));
        vec![
            name,
            Cell::links(parties.collect()),
            Cell::new(locale.days(record.version.valid_from, record.version.valid_to)),
            Cell::tag(terms::state(locale, record, today)),
        ]
    };
    Table {
        caption: locale.text("agreement-all-caption"),
        columns: vec![
            column("word-agreement"),
            column("agreement-all-universities"),
            column("agreement-all-valid"),
            column("agreement-fact-state"),
        ],
        rows: found.iter().map(row).collect(),
    }
}

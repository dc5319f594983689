//! The list of members.

use std::collections::HashMap;

use askama::Template;
use consortium::Institution;
use i18n::Locale;
use kernel::InstitutionId;
use recognition::AgreementRecord;

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::text,
    view::{Cell, Column, PageLinks, Table},
    viewer::Viewer,
};

/// How many stand on a page.
const PAGE: u64 = 30;

/// One page of members.
pub(super) struct Shown {
    pub members: Vec<Institution>,
    number: u64,
    pages: u64,
}

impl Shown {
    /// By name, as the reader sees it; a page beyond the end is the last.
    pub(super) fn page(locale: Locale, mut members: Vec<Institution>, number: u64) -> Self {
        members.sort_by_cached_key(|member| (text::plain(locale, &member.name).to_lowercase(), member.slug.clone()));
        let count = u64::try_from(members.len()).unwrap_or(u64::MAX);
        let pages = count.div_ceil(PAGE).max(1);
        let number = number.clamp(1, pages);
        let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let from = usize::try_from((number - 1) * PAGE).unwrap_or(usize::MAX);
        Self { members: members.into_iter().skip(from).take(size).collect(), number, pages }
    }
}

/// The members.
#[derive(Template)]
#[template(path = "public/institution/all.html")]
pub(crate) struct InstitutionsPage {
    page: Frame,
    table: Option<Table>,
    links: PageLinks,
}

/// The page, with what each offers and whether it has promised to recognise.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    shown: Shown,
    offered: &HashMap<InstitutionId, u64>,
    promised: &[AgreementRecord],
) -> Result<InstitutionsPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("institution-all-title")).await?;
    page.indexable = shown.number == 1;
    page.description = Some(locale.text("institution-all-lead"));
    let today = viewer.today();
    let recognises = |member: &Institution| {
        let in_force = promised.iter().filter(|record| record.status_on(today).is_in_force());
        let mut parties = in_force.flat_map(|record| &record.terms.parties);
        parties.any(|party| party.id == member.slug && party.role.recognises())
    };
    let row = |member: &Institution| {
        let how = if recognises(member) { "institution-recognises-agreement" } else { "institution-recognises-cases" };
        vec![
            Cell::link(paths::institution(&member.slug), text::plain(locale, &member.name)),
            Cell::new(locale.country(&member.country)),
            Cell::new(offered.get(&member.id).copied().unwrap_or(0).to_string()),
            Cell::new(locale.text(how)),
        ]
    };
    let table = Table {
        caption: locale.text("institution-all-caption"),
        columns: vec![
            Column::new(locale.text("word-institution")),
            Column::new(locale.text("institution-country")),
            Column::number(locale.text("institution-offered")),
            Column::new(locale.text("institution-recognises")),
        ],
        rows: shown.members.iter().map(row).collect(),
    };
    let links = PageLinks::new(shown.number, shown.pages, |number| match number {
        1 => paths::INSTITUTIONS.to_owned(),
        _ => format!("{}?{}", paths::INSTITUTIONS, paths::query(&[("page", &number.to_string())])),
    });
    Ok(InstitutionsPage { page, table: (!shown.members.is_empty()).then_some(table), links })
}

//! The page of a comparison.

use std::collections::HashMap;

use askama::Template;
use catalogue::Listing;
use consortium::Institution;
use evaluation::outlook::Outlook;
use kernel::{InstitutionId, OpportunityId};

use super::{
    asked::Asked,
    rows::{self, Group},
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{
        listing, text,
        verdict::{self, Shape},
    },
    view::{Choice, ErrorLink, Link, Text, Verdict},
    viewer::Viewer,
};

/// What the page is made from.
pub(super) struct Gathered {
    pub listings: Vec<Listing>,
    /// Those for which there is no room.
    pub beyond: Vec<Listing>,
    pub members: Vec<Institution>,
    pub university: Option<Institution>,
    pub outlooks: HashMap<OpportunityId, Outlook>,
}

/// One listing.
struct Column {
    title: Text,
    name: String,
    href: String,
    owner: Option<Link>,
    verdict: Verdict,
    enrol: Option<String>,
    remove: String,
}

/// The comparison.
#[derive(Template)]
#[template(path = "public/compare/page.html")]
pub(crate) struct ComparePage {
    page: Frame,
    columns: Vec<Column>,
    /// Whether the verdicts stay: all rows are shown, or they differ.
    with_verdicts: bool,
    groups: Vec<Group>,
    /// «Only differences», or back.
    switch: Option<Link>,
    choose: String,
    /// Ids that nothing published has.
    unknown: Vec<String>,
    beyond: Vec<Link>,
    universities: Vec<Choice>,
    verdict_label: String,
    ids: Vec<String>,
    only_differences: bool,
}

/// The page for these listings.
pub(super) async fn page(app: &App, viewer: &Viewer, asked: &Asked, all: Gathered) -> Result<ComparePage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("compare-title")).await?;
    page.crumbs = vec![Link::new(paths::SEARCH, locale.text("search-page-title"))];
    if !all.beyond.is_empty() {
        page.errors = vec![ErrorLink::new("#columns", locale.text("compare-too_many"))];
    }
    let columns: Vec<Column> = all.listings.iter().map(|found| column(viewer, asked, &all, found)).collect();
    let named: Vec<_> = columns.iter().map(|column| column.name.clone()).zip(&all.listings).collect();
    let groups = rows::groups(locale, &named, viewer.today(), asked.only_differences);
    let first = columns.first().map(|column| &column.verdict.line);
    let differ = columns.iter().any(|column| Some(&column.verdict.line) != first);
    let shown: Vec<OpportunityId> = all.listings.iter().map(|found| found.opportunity.id).collect();
    let switch = if asked.only_differences { "compare-all_rows" } else { "compare-only_differences" };
    let chosen = all.university.as_ref().map(|university| university.id);
    Ok(ComparePage {
        with_verdicts: !asked.only_differences || differ,
        switch: (columns.len() > 1).then(|| Link::new(asked.switched(), locale.text(switch))),
        choose: asked.choose(&shown),
        unknown: unknown(asked, &all),
        beyond: all.beyond.iter().map(|found| Link::new(href(asked, found), listing::name(locale, found))).collect(),
        universities: universities(viewer, &all.members, chosen),
        verdict_label: verdict::heading(locale, all.university.as_ref()),
        ids: asked.ids.iter().map(ToString::to_string).collect(),
        only_differences: asked.only_differences,
        columns,
        groups,
        page,
    })
}

fn column(viewer: &Viewer, asked: &Asked, all: &Gathered, found: &Listing) -> Column {
    let locale = viewer.locale;
    let id = found.opportunity.id;
    let owner = all.members.iter().find(|member| member.id == found.opportunity.institution_id);
    let wanted = verdict::Asked {
        university: all.university.as_ref(),
        outlook: all.outlooks.get(&id),
        is_member: asked.university.is_none() || all.university.is_some(),
    };
    Column {
        title: listing::titles(locale, found).0,
        name: listing::name(locale, found),
        href: href(asked, found),
        owner: owner.map(|owner| Link::new(paths::institution(&owner.slug), text::plain(locale, &owner.name))),
        verdict: verdict::of(locale, found, wanted, Shape::Line),
        enrol: listing::enrol(found, viewer.today()),
        remove: asked.without(id),
    }
}

fn href(asked: &Asked, found: &Listing) -> String {
    paths::listing_from(found.opportunity.id, asked.university.as_deref(), None)
}

/// What is not, or no longer, published is named as the address has it: whose draft it may be is nobody's business.
fn unknown(asked: &Asked, all: &Gathered) -> Vec<String> {
    let is_there = |id: &OpportunityId| all.listings.iter().chain(&all.beyond).any(|found| found.opportunity.id == *id);
    let missing = asked.ids.iter().filter(|id| !is_there(id)).map(ToString::to_string);
    missing.chain(asked.unreadable.iter().cloned()).collect()
}

fn universities(viewer: &Viewer, members: &[Institution], chosen: Option<InstitutionId>) -> Vec<Choice> {
    let choice = |member: &Institution| {
        Choice::new(&member.slug, text::plain(viewer.locale, &member.name), chosen == Some(member.id))
    };
    members.iter().map(choice).collect()
}

//! One member of the network.

use std::collections::HashMap;

use askama::Template;
use consortium::{Institution, code};
use i18n::{Arg, Locale};
use kernel::{InstitutionId, OpportunityId};
use recognition::{AgreementRecord, Programme, quality::Register};

use super::routes_table;
use crate::{
    app::App,
    error::Error,
    finding::{Answer, Matrix},
    frame::Frame,
    framing, paths,
    present::{office::Office, register, text},
    public::search,
    view::{Card, Fact, Link, Table},
    viewer::Viewer,
};

/// How many listings stand on a page.
pub(super) const PAGE: u64 = 10;
/// How many agreements; the register has all.
pub(super) const AGREEMENTS: u64 = 20;
/// How many programmes are named.
pub(super) const PROGRAMMES: u64 = 30;

/// What the page is made from.
pub(super) struct Gathered {
    /// Its listings with the verdict of the reader's university.
    pub answer: Answer,
    pub is_first: bool,
    /// The last of this page, if there are more.
    pub next: Option<OpportunityId>,
    pub agreements: Vec<AgreementRecord>,
    pub offered: HashMap<InstitutionId, u64>,
    pub programmes: Vec<Programme>,
    pub programme_count: u64,
    /// None: the index is away.
    pub matrix: Option<Matrix>,
    pub office: Option<Office>,
    /// What our copy of DEQAR says of it.
    pub register: Register,
}

/// The member.
#[derive(Template)]
#[template(path = "public/institution/one.html")]
pub(crate) struct InstitutionPage {
    page: Frame,
    country: String,
    offers: String,
    see: Option<String>,
    cards: Vec<Card>,
    first: Option<String>,
    next: Option<String>,
    agreements: Vec<Fact>,
    more_agreements: Option<String>,
    routes: Option<Table>,
    routes_lead: String,
    is_away: bool,
    facts: Vec<Fact>,
    /// Its codes elsewhere, for who keeps them.
    codes: Option<String>,
    contact: Option<(String, String)>,
}

/// The page of one member.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    member: &Institution,
    all: Gathered,
) -> Result<InstitutionPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, text::plain(locale, &member.name)).await?;
    page.indexable = all.is_first;
    page.crumbs = vec![Link::new(paths::INSTITUTIONS, locale.text("institution-all-title"))];
    let offered = all.offered.get(&member.id).copied().unwrap_or(0);
    let own = |path: &str| format!("{path}?{}", paths::query(&[("institution", member.slug.as_str())]));
    let here = paths::institution(&member.slug);
    let size = usize::try_from(AGREEMENTS).unwrap_or(usize::MAX);
    let routes = all.matrix.as_ref();
    Ok(InstitutionPage {
        country: locale.country(&member.country),
        offers: locale.with("institution-offers", &[("count", Arg::from(offered))]),
        see: (offered > 0).then(|| own(paths::SEARCH)),
        cards: search::cards(viewer, &all.answer, None),
        first: (!all.is_first).then(|| here.clone()),
        next: all.next.map(|id| format!("{here}?{}", paths::query(&[("after", &id.to_string())]))),
        more_agreements: (all.agreements.len() > size).then(|| own(paths::AGREEMENTS)),
        agreements: agreements(locale, member, all.agreements.get(..size).unwrap_or(&all.agreements)),
        routes: routes
            .and_then(|matrix| routes_table::table(locale, member, &all.answer.members, &all.offered, matrix)),
        routes_lead: routes_lead(locale, member, routes),
        is_away: routes.is_none(),
        facts: facts(viewer, member, &all),
        codes: code::may_identify(&viewer.actor).is_ok().then(|| paths::institution_codes(&member.slug)),
        contact: all.office.map(|office| (office.name, office.email)),
        page,
    })
}

/// Each agreement in force with what this member does in it.
fn agreements(locale: Locale, member: &Institution, found: &[AgreementRecord]) -> Vec<Fact> {
    let fact = |record: &AgreementRecord| {
        let party = record.terms.parties.iter().find(|party| party.id == member.slug);
        let role = party.map(|party| locale.text(&format!("agreement-role-{}", party.role)));
        let days = locale.days(record.version.valid_from, record.version.valid_to);
        Fact {
            label_href: Some(paths::agreement(record.agreement.id)),
            ..Fact::new(&record.agreement.name, role).about(days)
        }
    };
    found.iter().map(fact).collect()
}

/// What the table shows, and of which day it is.
fn routes_lead(locale: Locale, member: &Institution, matrix: Option<&Matrix>) -> String {
    let name = ("institution", Arg::from(text::plain(locale, &member.name)));
    match matrix.and_then(|matrix| matrix.day) {
        Some(day) => locale.with("institution-routes-lead", &[name, ("day", locale.day(day).into())]),
        None => locale.with("institution-routes-lead-undated", &[name]),
    }
}

/// Elective defaults and programmes. What a university has not said is not known, and nobody guesses.
fn facts(viewer: &Viewer, member: &Institution, all: &Gathered) -> Vec<Fact> {
    let locale = viewer.locale;
    let unknown = || Some(locale.text("word-unknown"));
    let named = all.programmes.iter().map(|programme| text::plain(locale, &programme.title));
    let mut programmes = Fact { values: named.collect(), ..Fact::new(locale.text("institution-programmes"), None) };
    let more = all.programme_count.saturating_sub(PROGRAMMES);
    if more > 0 {
        programmes.values.push(locale.with("institution-programmes-more", &[("count", Arg::from(more))]));
    }
    if programmes.values.is_empty() {
        programmes.values.push(locale.text("institution-programmes-none"));
    }
    let electives = member.elective_ects.map(|ects| locale.ects(ects)).or_else(unknown);
    let level = member.elective_eqf.map(|level| locale.eqf_level(level)).or_else(unknown);
    let itself = all.register.of(member.id).map(|known| known.itself(viewer.today()));
    let quality = register::entry(locale, &all.register, itself.as_ref());
    let stated = [
        Fact::new(locale.text("institution-elective_ects"), electives).about(locale.text("institution-elective-about")),
        Fact::new(locale.text("institution-elective_eqf"), level),
        programmes,
    ];
    stated.into_iter().chain(quality).collect()
}

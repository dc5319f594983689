//! The dossier: all eleven elements of Annex I, ratings, links, questions and rights.

use askama::Template;
use catalogue::Listing;
use consortium::Institution;
use evaluation::CourseRating;
use i18n::{Arg, Locale};

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{
        listing,
        office::Office,
        stated::{self, Stated},
        text,
        verdict::micro_evaluator,
    },
    view::{Fact, Link},
    viewer::Viewer,
};

/// What the page is made from.
pub(super) struct Gathered {
    pub found: Listing,
    pub owner: Institution,
    pub ratings: Vec<CourseRating>,
    pub contact: Option<Office>,
}

/// One right, in plain words.
struct Claim {
    text: String,
    /// RECOGNITION marks it as read in a source on the convention; else it is said without that mark.
    is_law: bool,
}

/// L-1 … L-8 in their order; the second half of L-7 stands alone because its source is another.
const CLAIMS: &[(&str, bool)] = &[
    ("l1", true),
    ("l2", true),
    ("l3", true),
    ("l4", true),
    ("l5", false),
    ("l6", true),
    ("l7", true),
    ("l7_later", false),
    ("l8", true),
];

/// What to ask, in the order of a conversation.
const QUESTIONS: &[&str] = &["count", "how_much", "purpose", "evidence", "deadline", "written"];

/// The dossier.
#[derive(Template)]
#[template(path = "public/dossier/page.html")]
pub(crate) struct DossierPage {
    page: Frame,
    title: String,
    /// M2 … M11; M1 is a line to fill in.
    elements: Vec<Fact>,
    further: Vec<Fact>,
    ratings: Vec<Fact>,
    contact: Option<(String, String)>,
    homepage: Option<String>,
    links: Vec<(String, String)>,
    questions: Vec<String>,
    claims: Vec<Claim>,
    as_of: String,
}

/// The page for a listing.
pub(super) async fn page(app: &App, viewer: &Viewer, gathered: &Gathered) -> Result<DossierPage, Error> {
    let (locale, found) = (viewer.locale, &gathered.found);
    let mut page = framing::frame(app, viewer, locale.text("dossier-title")).await?;
    let title = listing::name(locale, found);
    page.crumbs = vec![
        Link::new(paths::SEARCH, locale.text("search-page-title")),
        Link::new(paths::listing(found.opportunity.id), title.clone()),
    ];
    let base = page.public_url.clone();
    let link = |key: &str, path: &str| (locale.text(key), format!("{base}{path}"));
    Ok(DossierPage {
        title,
        elements: elements(viewer, gathered),
        further: stated::facts(locale, found, viewer.today(), &[Stated::Supervision, Stated::Language, Stated::Field]),
        ratings: gathered.ratings.iter().map(|rating| rated(locale, rating)).collect(),
        contact: gathered.contact.as_ref().map(|office| (office.name.clone(), office.email.clone())),
        homepage: found.version.homepage.clone(),
        links: vec![
            link("dossier-link-listing", &paths::listing(found.opportunity.id)),
            link("dossier-link-provider", &paths::institution(&gathered.owner.slug)),
            link("dossier-link-evaluator", &micro_evaluator(&found.version)),
        ],
        questions: QUESTIONS.iter().map(|code| locale.text(&format!("dossier-ask-{code}"))).collect(),
        claims: CLAIMS
            .iter()
            .map(|(code, is_law)| Claim { text: locale.text(&format!("dossier-right-{code}")), is_law: *is_law })
            .collect(),
        as_of: locale.with("dossier-as_of", &[("day", Arg::from(locale.day(viewer.today())))]),
        page,
    })
}

/// Ten of the eleven; each always shows (UX-12).
fn elements(viewer: &Viewer, gathered: &Gathered) -> Vec<Fact> {
    let (locale, found, owner) = (viewer.locale, &gathered.found, &gathered.owner);
    let title = listing::titles(locale, found).0;
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let mut all = vec![
        Fact { language: title.language, ..fact("annex-m2", listing::name(locale, found)) },
        fact("annex-m3", locale.country(&owner.country)),
        fact("annex-m4", text::plain(locale, &owner.name)),
        fact("annex-m5", locale.text("annex-m5-about")),
    ];
    let stated = [Stated::Outcomes, Stated::Workload, Stated::Level, Stated::Assessment, Stated::Mode, Stated::Quality];
    all.extend(stated::facts(locale, found, viewer.today(), &stated));
    all
}

/// A published rating: its level with the wording of the rubric, and what it rests on.
fn rated(locale: Locale, rating: &CourseRating) -> Fact {
    let level = rating.robustness.get();
    let wording = locale.text(&format!("rubric-{}-{level}", rating.criterion));
    let args = [("level", Arg::from(i64::from(level))), ("wording", wording.into())];
    let label = locale.text(&format!("criterion-{}", rating.criterion));
    Fact::new(label, Some(locale.with("dossier-rating", &args))).about(&rating.evidence)
}

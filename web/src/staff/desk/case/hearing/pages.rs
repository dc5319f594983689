//! The page of an appeal: what the learner says, the decision, and the three ways to rule.

use askama::Template;
use evaluation::{assess::Evaluation, request};
use kernel::{Failure, Kind};

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{
        following::heard,
        letter::{self, Around, Letter, Ruled},
    },
    staff::desk::case::{
        blocks,
        following::Hears,
        gathered::Case,
        outcome,
        pages::{self, Decide, Shows},
        rating::{self, Compared, Rated, said},
        sheet::Sheet,
    },
    view::{ErrorLink, Evaluated, Fact, Field, Link},
    viewer::Viewer,
};

/// The page.
#[derive(Template)]
#[template(path = "staff/desk/hearing.html")]
pub(crate) struct HearingPage {
    page: Frame,
    token: String,
    version: i32,
    conflict: Option<(String, String)>,
    kept: Vec<Fact>,
    header: Vec<Fact>,
    appeals: Vec<Vec<Fact>>,
    letter: Option<Letter>,
    rule_at: String,
    decide_at: String,
    ruling_reasons: Field,
    ratings: Vec<Rated>,
    compared: Compared,
    outcome: Option<Evaluated>,
    /// Why nothing follows from it.
    unchanged: Option<String>,
    reasons: Field,
    differences: Vec<(String, Vec<Field>)>,
}

/// Whether this officer rules on it.
pub(super) fn hears(case: &Case) -> bool {
    case.following.appeal == Hears::Yes
}

/// What the rules make of what was typed; none as long as something is missing.
pub(super) async fn computed(
    app: &App,
    viewer: &Viewer,
    case: &Case,
    sheet: &Sheet,
) -> Result<Option<Evaluation>, Error> {
    let (findings, errors) = sheet.findings(case.essential().len());
    let Ok(given) = sheet.ratings(&case.criteria()) else { return Ok(None) };
    if !errors.is_empty() || !hears(case) {
        return Ok(None);
    }
    let (db, id) = (app.db().reads(), case.detail.request.id);
    match request::preview_of_appeal(db, &viewer.actor, id, (&given, &findings), case.today).await {
        Ok(evaluation) => Ok(Some(evaluation)),
        Err(error) if error.kind() == Kind::Invalid => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Builds it.
pub(in crate::staff::desk::case) async fn page(
    app: &App,
    viewer: &Viewer,
    case: &Case,
    shows: &Shows,
) -> Result<HearingPage, Error> {
    let (locale, request) = (viewer.locale, &case.detail.request);
    let heading = locale.text("after-hear");
    let mut page = framing::frame(app, viewer, heading).await?;
    let named = locale.with("desk-case-title", &[("reference", request.reference.as_str().into())]);
    page.crumbs =
        vec![Link::new(paths::APPEALS, locale.text("after-appeals-title")), Link::new(paths::case(request.id), named)];
    let around = Around { request, home: &case.home, office: case.office.as_ref(), target: case.target() };
    let letter = case.detail.decision.as_ref().map(|decision| {
        let ruled = Ruled::decided(decision, (&case.detail.differences, &case.detail.conditions), &case.home);
        letter::letter(locale, locale, &ruled, &around)
    });
    let computed = computed(app, viewer, case, &shows.sheet).await?;
    let usable = computed.as_ref().filter(|outcome| outcome.needs.is_none());
    let decide: Option<Decide> = usable.map(|outcome| pages::decide(viewer, case, shows, outcome));
    let boxed = |name: &str, key: &str| {
        let field = Field::new(name, locale.text(key)).hint(locale.text("after-hear-reasons-hint"));
        field.value(shows.sheet.text(name)).error(said(locale, &shows.errors, name))
    };
    let ruling_reasons = boxed("ruling_reasons", "after-hear-reasons");
    let reasons = boxed("reasons", "after-hear-reasons");
    let ratings = rating::rated(locale, case, &shows.sheet, &shows.errors);
    let compared = rating::compared(locale, case, &shows.sheet, &shows.errors);
    let differences = decide.map(|decide| decide.differences).unwrap_or_default();
    page.errors = errors(&ruling_reasons, (&ratings, &compared), &reasons, &differences);
    let unchanged = said(locale, &shows.errors, "outcome");
    page.errors.extend(unchanged.clone().map(|text| ErrorLink::new("#outcome", text)));
    Ok(HearingPage {
        token: viewer.form_token(app).await?,
        version: request.version,
        conflict: shows.conflict.map(|key| (blocks::faster(locale, case), locale.text(key))),
        kept: pages::kept(locale, shows),
        header: blocks::header(viewer, case),
        appeals: case.detail.appeals.iter().map(|appeal| heard(locale, appeal)).collect(),
        letter,
        rule_at: paths::case_act(request.id, "appeal"),
        decide_at: paths::case_act(request.id, "appeal/decision"),
        ruling_reasons,
        ratings,
        compared,
        outcome: computed.as_ref().map(|found| outcome::shown(locale, case, &around, found)),
        unchanged,
        reasons,
        differences,
        page,
    })
}

fn errors(
    ruling: &Field,
    (ratings, compared): (&[Rated], &Compared),
    reasons: &Field,
    differences: &[(String, Vec<Field>)],
) -> Vec<ErrorLink> {
    let mut links = ErrorLink::of(&[ruling]);
    links.extend(rating::errors(ratings, compared));
    let parts = differences.iter().flat_map(|(_, fields)| fields);
    links.extend(ErrorLink::of(&std::iter::once(reasons).chain(parts).collect::<Vec<_>>()));
    links
}

//! The page of an appeal: what the learner says, the decision, and the three ways to rule.

use askama::Template;
use evaluation::{
    Error as Refused,
    assess::{Evaluation, Outcome},
    prior_learning::decision as second,
    request,
};
use kernel::{Failure, Kind};

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{
        following::heard,
        letter::{self, Letter, Ruled},
    },
    staff::desk::case::{
        blocks,
        following::Hears,
        gathered::Case,
        outcome,
        pages::{self, Decide, Shows},
        prior_learning::{forms, pages::chosen},
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
    /// On the first track.
    ratings: Vec<Rated>,
    compared: Option<Compared>,
    /// On the second: what to decide, and the credits.
    chosen: Option<(Field, Option<Field>)>,
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
    if let (Some(possible), Some(decision)) = (possible(app, case).await?, &case.detail.decision) {
        let Ok(choice) = forms::choice(sheet, &possible) else { return Ok(None) };
        if !hears(case) {
            return Ok(None);
        }
        let (db, request) = (app.db().reads(), &case.detail.request);
        return known(second::preview_on_appeal(db, request, decision, choice, case.today).await);
    }
    let (findings, errors) = sheet.findings(case.essential().len());
    let Ok(given) = sheet.ratings(&case.criteria()) else { return Ok(None) };
    if !errors.is_empty() || !hears(case) {
        return Ok(None);
    }
    let (db, id) = (app.db().reads(), case.detail.request.id);
    known(request::preview_of_appeal(db, &viewer.actor, id, (&given, &findings), case.today).await)
}

/// What follows, as far as what was typed says it.
fn known(found: Result<Evaluation, Refused>) -> Result<Option<Evaluation>, Error> {
    match found {
        Ok(evaluation) => Ok(Some(evaluation)),
        Err(error) if error.kind() == Kind::Invalid => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What may be chosen where the decision rests on an assessment of the learner; none on the first track.
pub(super) async fn possible(app: &App, case: &Case) -> Result<Option<Vec<Outcome>>, Error> {
    let (db, request) = (app.db().reads(), &case.detail.request);
    let Some(decision) = case.detail.decision.as_ref().filter(|_| hears(case)) else { return Ok(None) };
    Ok(second::possible_on_appeal(db, request, decision, case.today).await?)
}

/// What the appeals body rates and compares on the first track.
fn examined(viewer: &Viewer, case: &Case, shows: &Shows) -> (Vec<Rated>, Option<Compared>) {
    let (locale, sheet, errors) = (viewer.locale, &shows.sheet, &shows.errors);
    (rating::rated(locale, case, sheet, errors), Some(rating::compared(locale, case, sheet, errors)))
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
    let around = case.around();
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
    let chosen = possible(app, case).await?.map(|possible| chosen(locale, shows, &possible));
    let (ratings, compared) = if chosen.is_some() { (Vec::new(), None) } else { examined(viewer, case, shows) };
    let differences = decide.map(|decide| decide.differences).unwrap_or_default();
    page.errors = ErrorLink::of(&[&ruling_reasons]);
    page.errors.extend(compared.iter().flat_map(|compared| rating::errors(&ratings, compared)));
    let choice = chosen.iter().flat_map(|(outcome, credits)| std::iter::once(outcome).chain(credits));
    let written = choice.chain([&reasons]).chain(differences.iter().flat_map(|(_, fields)| fields));
    page.errors.extend(ErrorLink::of(&written.collect::<Vec<_>>()));
    let unchanged = said(locale, &shows.errors, "outcome");
    page.errors.extend(unchanged.clone().map(|text| ErrorLink::new("#outcome", text)));
    Ok(HearingPage {
        token: viewer.form_token(app).await?,
        version: request.version,
        conflict: shows.conflict.map(|key| (blocks::faster(locale, case, shows.sheet.version()), locale.text(key))),
        kept: pages::kept(locale, shows),
        header: blocks::header(viewer, case),
        appeals: case.detail.appeals.iter().map(|appeal| heard(locale, appeal)).collect(),
        letter,
        rule_at: paths::case_act(request.id, "appeal"),
        decide_at: paths::case_act(request.id, "appeal/decision"),
        ruling_reasons,
        ratings,
        compared,
        chosen,
        outcome: computed.as_ref().map(|found| outcome::shown(locale, case, &around, found)),
        unchanged,
        reasons,
        differences,
        page,
    })
}

//! The page of a version's ratings: the criteria with what the listing says beside each, and the record.

use askama::Template;
use i18n::Locale;
use recognition::criterion::Criterion;

use super::{forms::RatingForm, standing::Standing};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    present::{rated, register, rubric, text},
    staff::{
        provider::office,
        rated::{evidence, rating},
    },
    view::{ErrorLink, Fact, Field, Rating},
    viewer::Viewer,
};

/// What is shown beside the version itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Shows {
    /// As typed.
    pub form: RatingForm,
    pub errors: FieldErrors,
    /// The key of why nothing was stored.
    pub conflict: Option<&'static str>,
}

/// A criterion in the form.
struct Asked {
    /// What the listing says about it.
    stated: Vec<Fact>,
    /// What our copy of DEQAR suggests.
    suggestion: Option<Fact>,
    rating: Rating,
    evidence: Field,
}

/// The page.
#[derive(Template)]
#[template(path = "staff/provider/rating/page.html")]
pub(crate) struct RatingPage {
    page: Frame,
    token: String,
    action: String,
    version: String,
    about: Option<String>,
    as_student: String,
    conflict: Option<String>,
    /// What was typed where it can no longer be sent (H075).
    kept: Vec<Fact>,
    /// Why there is no form: title and text.
    barred: Option<(String, String)>,
    asked: Vec<Asked>,
    record: Vec<Fact>,
    is_on_site: bool,
}

/// Builds it.
pub(super) async fn page(app: &App, viewer: &Viewer, standing: &Standing, shows: &Shows) -> Result<RatingPage, Error> {
    let (locale, listing) = (viewer.locale, &standing.listing);
    let (id, version) = (listing.opportunity.id, &listing.version);
    let title = text::plain(locale, &version.title);
    let heading = locale.with("course_rating-title", &[("title", title.into())]);
    let way = office::way(viewer, &standing.owner, Some(listing));
    let mut page = office::frame(app, viewer, heading, &standing.owner, way).await?;
    let is_open = standing.may.is_ok() && !standing.is_draft();
    let criteria = if is_open { standing.unrated() } else { Vec::new() };
    let asked: Vec<Asked> = criteria.iter().map(|criterion| one(viewer, standing, shows, *criterion)).collect();
    page.errors = asked.iter().flat_map(errors).collect();
    let published = version.published_at.map(|at| locale.day(at.day()));
    Ok(RatingPage {
        token: viewer.form_token(app).await?,
        action: paths::listing_act(id, "ratings"),
        version: version.id.to_string(),
        about: published
            .map(|day| locale.with("course_rating-version", &[("number", version.number.into()), ("day", day.into())])),
        as_student: paths::listing(id),
        conflict: shows.conflict.map(|key| locale.text(key)),
        kept: kept(locale, shows, &criteria),
        barred: barred(locale, standing),
        record: record(locale, standing, asked.is_empty()),
        is_on_site: version.mode == Some(catalogue::Mode::OnSite),
        asked,
        page,
    })
}

fn one(viewer: &Viewer, standing: &Standing, shows: &Shows, criterion: Criterion) -> Asked {
    let locale = viewer.locale;
    let (name, beside) = (rating(criterion), evidence(criterion));
    let said = |name: &str| shows.errors.of(name).map(|code| locale.text(&format!("field-{code}")));
    let wrong = said(&name);
    let found = standing.suggested.as_ref().filter(|_| shows.form.0.is_empty());
    let suggested = found.and_then(|found| Some((found.suggests(criterion)?.get(), found.evidence(criterion))));
    let chosen = shows.form.text(&name).parse().ok().or(suggested.as_ref().map(|(level, _)| *level));
    let words = suggested.map_or_else(|| shows.form.text(&beside).to_owned(), |(_, evidence)| evidence);
    let label =
        locale.with("desk-case-evidence-of", &[("criterion", locale.text(&format!("criterion-{criterion}")).into())]);
    let field = Field::new(beside.clone(), label).value(words).error(said(&beside));
    let field = field.hint(locale.text("course_rating-evidence-hint"));
    Asked {
        suggestion: register::suggestion(locale, standing.suggested.as_ref(), criterion),
        stated: rated::stated(locale, &standing.listing, (viewer.today(), &standing.criteria.thresholds), criterion),
        rating: rubric::rating(locale, &standing.criteria.wording, criterion, name, chosen, wrong),
        evidence: Field { lines: 3, ..field },
    }
}

fn errors(asked: &Asked) -> Vec<ErrorLink> {
    let rating = asked.rating.error.clone().map(|text| ErrorLink {
        field: Some(asked.rating.label.clone()),
        ..ErrorLink::new(format!("#{}", asked.rating.name), text)
    });
    rating.into_iter().chain(ErrorLink::of(&[&asked.evidence])).collect()
}

/// All criteria where nothing is left to fill in, else those that are rated.
fn record(locale: Locale, standing: &Standing, is_whole: bool) -> Vec<Fact> {
    if standing.is_draft() || (standing.rows.is_empty() && !is_whole) {
        return Vec::new();
    }
    let by = |row: &evaluation::CourseRating| standing.by(locale, row);
    rated::record((locale, &standing.criteria.wording), standing.listing.version.mode, &standing.rows, by)
}

fn barred(locale: Locale, standing: &Standing) -> Option<(String, String)> {
    let code = match (standing.is_draft(), &standing.may) {
        (true, _) => "draft",
        (false, Err(_)) if !standing.unrated().is_empty() => "own",
        (false, _) => return None,
    };
    Some((locale.text(&format!("course_rating-{code}-title")), locale.text(&format!("course_rating-{code}-text"))))
}

/// What was typed about criteria that are not in the form any more.
fn kept(locale: Locale, shows: &Shows, criteria: &[Criterion]) -> Vec<Fact> {
    let gone = Criterion::ALL.iter().filter(|criterion| shows.conflict.is_some() && !criteria.contains(criterion));
    let typed = gone.filter_map(|criterion| {
        let said = [shows.form.text(&rating(*criterion)), shows.form.text(&evidence(*criterion))];
        let values: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).map(ToOwned::to_owned).collect();
        let label = locale.text(&format!("criterion-{criterion}"));
        (!values.is_empty()).then(|| Fact { values, ..Fact::new(label, None) })
    });
    typed.collect()
}

//! The form of a saved search.

use askama::Template;
use catalogue::Listing;
use consortium::Institution;
use enrolment::{Frequency, SavedSearch};
use i18n::Arg;
use kernel::OpportunityId;

use crate::{
    app::App,
    error::Error,
    extract::decode,
    frame::Frame,
    framing,
    learner::saved::forms::SearchForm,
    paths::saved,
    posted::FieldErrors,
    present::{criteria, text},
    view::{Choice, ErrorLink, Field, Link},
    viewer::Viewer,
};

/// What is to be kept.
pub(super) enum Sought {
    /// A search of the search page, and the members it may name.
    Search(String, Vec<Institution>),
    /// New dates of a listing.
    Dates(Box<Listing>),
}

impl Sought {
    /// Criteria and listing, as they are stored.
    pub(super) fn parts(&self) -> (String, Option<OpportunityId>) {
        match self {
            Self::Search(criteria, _) => (criteria.clone(), None),
            Self::Dates(found) => (String::new(), Some(found.opportunity.id)),
        }
    }

    /// The name that is proposed.
    pub(super) fn name(&self, viewer: &Viewer) -> String {
        match self {
            Self::Search(criteria, members) => {
                criteria::name(viewer.locale, members, &decode(criteria.as_bytes()).unwrap_or_default())
            }
            Self::Dates(found) => {
                let title = text::plain(viewer.locale, &found.version.title);
                let name = viewer.locale.with("saved-search-dates-name", &[("title", Arg::from(title))]);
                name.chars().take(enrolment::saved_search::NAME).collect()
            }
        }
    }

    fn words(&self, viewer: &Viewer) -> Vec<String> {
        match self {
            Self::Search(criteria, members) => words(viewer, criteria, members),
            Self::Dates(_) => vec![viewer.locale.text("saved-search-dates")],
        }
    }
}

fn words(viewer: &Viewer, criteria: &str, members: &[Institution]) -> Vec<String> {
    criteria::all(viewer.locale, members, &decode(criteria.as_bytes()).unwrap_or_default())
}

/// Name and mails of a search.
#[derive(Template)]
#[template(path = "learner/saved/search.html")]
pub(crate) struct SearchPage {
    page: Frame,
    token: String,
    action: String,
    words: Vec<String>,
    /// What the form carries.
    carried: Vec<(&'static str, String)>,
    name: Field,
    frequency: Field,
}

/// A search to keep.
pub(super) async fn new(
    app: &App,
    viewer: &Viewer,
    sought: &Sought,
    form: &SearchForm,
    errors: &FieldErrors,
) -> Result<SearchPage, Error> {
    let (criteria, opportunity) = sought.parts();
    let carried = match opportunity {
        Some(id) => vec![("listing", id.to_string())],
        None => vec![("search", criteria)],
    };
    let title = if opportunity.is_some() { "saved-search-dates-title" } else { "saved-search-title" };
    let shown = Shown { title, action: saved::SEARCHES.to_owned(), words: sought.words(viewer), carried };
    built(app, viewer, shown, form, errors).await
}

/// One that is kept.
pub(super) async fn change(
    app: &App,
    viewer: &Viewer,
    row: &SavedSearch,
    form: &SearchForm,
    errors: &FieldErrors,
) -> Result<SearchPage, Error> {
    let words = match row.opportunity_id {
        Some(_) => vec![viewer.locale.text("saved-search-dates")],
        None => words(viewer, &row.criteria, &consortium::institution::all(app.db().reads()).await?),
    };
    let shown = Shown { title: "saved-search-change-title", action: saved::search(row.id), words, carried: Vec::new() };
    built(app, viewer, shown, form, errors).await
}

/// What differs between the two.
struct Shown {
    title: &'static str,
    action: String,
    words: Vec<String>,
    carried: Vec<(&'static str, String)>,
}

async fn built(
    app: &App,
    viewer: &Viewer,
    shown: Shown,
    form: &SearchForm,
    errors: &FieldErrors,
) -> Result<SearchPage, Error> {
    let mut page = framing::frame(app, viewer, viewer.locale.text(shown.title)).await?;
    page.crumbs = vec![Link::new(saved::SAVED, page.t("saved-title"))];
    let error = |field: &str| errors.of(field).map(|code| viewer.locale.text(&format!("field-{code}")));
    let name = Field::new("name", page.t("saved-search-name")).value(&form.name).error(error("name"));
    let choices = Frequency::ALL.iter().map(|frequency| {
        let label = page.t(&format!("saved-frequency-{frequency}"));
        Choice::new(frequency.as_str(), label, form.frequency == frequency.as_str())
    });
    let frequency = Field::new("frequency", page.t("saved-search-frequency"))
        .hint(page.t("saved-search-frequency-hint"))
        .choices(choices.collect())
        .error(error("frequency"));
    page.errors = ErrorLink::of(&[&name, &frequency]);
    let Shown { action, words, carried, .. } = shown;
    Ok(SearchPage { token: viewer.form_token(app).await?, action, words, carried, name, frequency, page })
}

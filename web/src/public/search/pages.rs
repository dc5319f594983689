//! The search page with ready values.

use askama::Template;
use catalogue::listing::published_by_ids;
use consortium::{Institution, institution};
use i18n::Arg;
use kernel::OpportunityId;

use super::facets;
use crate::{
    app::App,
    error::Error,
    finding::{self, Answer, COMPARE, Flaw, PAGE, Search},
    frame::Frame,
    framing,
    learner::{self, Saving},
    paths,
    present::{listing, verdict},
    view::{Card, Chip, Choice, Facet, Link, PageLinks, Range},
    viewer::Viewer,
};

/// Query, filters, chips, results.
#[derive(Template)]
#[template(path = "public/search/page.html")]
pub(crate) struct SearchPage {
    page: Frame,
    typed: String,
    /// What the forms for words and order carry on: all but the page, each but its own.
    carried: Vec<(String, String)>,
    /// What the filter form carries on: all that is no filter.
    kept: Vec<(String, String)>,
    university: Facet,
    routes: Option<Facet>,
    fields: Facet,
    starts: Range,
    ects: Range,
    others: Vec<Facet>,
    chips: Vec<Chip>,
    clear: String,
    /// The same search as a feed.
    feed: String,
    faults: Vec<String>,
    count: String,
    corrected: Option<Corrected>,
    is_away: bool,
    sorts: Vec<Choice>,
    cards: Vec<Card>,
    saving: Saving,
    /// The form that keeps this search.
    keep: String,
    comparing: Comparing,
    links: PageLinks,
    wider: Vec<Link>,
}

/// The typed words find nothing, and what is shown is of others (UX-7).
struct Corrected {
    words: String,
    /// The search for the typed words all the same.
    back: Link,
}

/// What the form around the results carries to the comparison (UX-14).
struct Comparing {
    /// The university whose answer is compared.
    university: Option<String>,
    /// Chosen before and not among these results.
    elsewhere: Vec<String>,
    /// What was chosen before, by title.
    titles: Option<String>,
    /// The search without them.
    stop: String,
}

/// Parameters that no filter changes.
const KEPT: &[&str] = &["q", "sort", COMPARE, "lang"];

/// The university of a learner who is signed in.
pub(crate) async fn home(app: &App, viewer: &Viewer) -> Result<Option<Institution>, Error> {
    match viewer.person.as_ref().and_then(|person| person.home_institution_id) {
        Some(id) => Ok(institution::by_ids(app.db().reads(), &[id]).await?.pop()),
        None => Ok(None),
    }
}

/// What the page shows.
pub(crate) struct Results<'a> {
    pub search: &'a Search,
    pub answer: Answer,
}

/// The page for an answer.
pub(crate) async fn page(app: &App, viewer: &Viewer, results: Results<'_>) -> Result<SearchPage, Error> {
    let locale = viewer.locale;
    let Results { search, answer } = results;
    let wider = finding::wider(app, search, &answer).await?;
    let mut page = framing::frame(app, viewer, locale.text("search-page-title")).await?;
    page.search = None;
    page.results = Some(answer.found.total);
    // A field by itself is a page of its own; every other filter is not (UX §12).
    page.indexable = search.pairs.is_empty() || matches!(&*search.pairs, [(name, _)] if name == "field");
    page.canonical = Some(search.address());
    let count = match (answer.is_away, answer.found.total_is_exact) {
        (true, _) => locale.text("search-page-away"),
        (false, true) => locale.with("count-results", &[("count", Arg::from(answer.found.total))]),
        (false, false) => locale.with("count-results-about", &[("count", Arg::from(answer.found.total))]),
    };
    let cards = cards(viewer, &answer, search.packed().as_deref());
    let filters = facets::Filters { locale, search, answer: &answer, members: &answer.members };
    Ok(SearchPage {
        typed: search.values("q").first().map(|text| (*text).to_owned()).unwrap_or_default(),
        carried: search.pairs.iter().filter(|(name, _)| name != "page").cloned().collect(),
        kept: search.pairs.iter().filter(|(name, _)| KEPT.contains(&name.as_str())).cloned().collect(),
        university: filters.university(),
        routes: filters.routes(),
        fields: filters.fields(),
        starts: filters.starts(),
        ects: filters.ects(),
        others: filters.others(),
        chips: filters.chips(),
        clear: cleared(search),
        feed: search.feed(),
        faults: faults(locale, search),
        count,
        corrected: corrected(locale, search, &answer),
        is_away: answer.is_away,
        sorts: sorts(locale, search),
        cards: savable(app, viewer, choosable(cards, search, &answer)).await?,
        saving: learner::saving(app, viewer).await?,
        keep: paths::saved::new_search(&search.criteria()),
        comparing: comparing(app, viewer, search, &answer).await?,
        links: links(search, answer.found.total),
        wider: wider.iter().map(|way| filters.way(way)).collect(),
        page,
    })
}

/// The results as cards; a listing leads back to the search it was opened from.
pub(crate) fn cards(viewer: &Viewer, answer: &Answer, search: Option<&str>) -> Vec<Card> {
    let locale = viewer.locale;
    let cards = answer.listings.iter().filter_map(|found| {
        let owner = answer.members.of(found.opportunity.institution_id)?;
        let outlook = answer.outlooks.get(&found.opportunity.id);
        let shown = match (&answer.university, outlook) {
            (Some(university), Some(outlook)) => Some(verdict::line(locale, university, outlook)),
            (Some(university), None) if university.id == owner.id => Some(verdict::own(locale)),
            (Some(_), None) => None,
            (None, _) => Some(verdict::unknown(locale)),
        };
        let mut card = listing::card(locale, found, owner, viewer.today());
        // The listing then answers for the same university (UX-11).
        let university = answer.university.as_ref().map(|university| university.slug.as_str());
        card.href = paths::listing_from(found.opportunity.id, university, search);
        Some(listing::result(card, answer.hit(found.opportunity.id), shown))
    });
    cards.collect()
}

/// The same with their boxes; what was chosen before is ticked. A card stands for a listing in the order of the answer.
fn choosable(mut cards: Vec<Card>, search: &Search, answer: &Answer) -> Vec<Card> {
    let chosen = search.values(COMPARE);
    let shown = answer.listings.iter().filter(|found| answer.members.of(found.opportunity.institution_id).is_some());
    for (card, found) in cards.iter_mut().zip(shown) {
        let id = found.opportunity.id.to_string();
        let is_chosen = chosen.contains(&id.as_str());
        card.choose = Some((id, is_chosen));
    }
    cards
}

/// The same with the buttons that save them.
async fn savable(app: &App, viewer: &Viewer, mut cards: Vec<Card>) -> Result<Vec<Card>, Error> {
    let ids: Vec<OpportunityId> = cards.iter().filter_map(|card| card.choose.as_ref()?.0.parse().ok()).collect();
    for (card, save) in cards.iter_mut().zip(learner::saves(app, viewer, &ids).await?) {
        card.save = Some(save);
    }
    Ok(cards)
}

async fn comparing(app: &App, viewer: &Viewer, search: &Search, answer: &Answer) -> Result<Comparing, Error> {
    let ids: Vec<OpportunityId> = search.values(COMPARE).iter().filter_map(|id| id.parse().ok()).collect();
    let chosen = if ids.is_empty() { Vec::new() } else { published_by_ids(app.db().reads(), &ids).await? };
    let is_shown = |id: OpportunityId| answer.listings.iter().any(|found| found.opportunity.id == id);
    let titles: Vec<String> = chosen.iter().map(|found| listing::name(viewer.locale, found)).collect();
    Ok(Comparing {
        university: answer.university.as_ref().map(|university| university.slug.clone()),
        elsewhere: ids.into_iter().filter(|id| !is_shown(*id)).map(|id| id.to_string()).collect(),
        titles: (!titles.is_empty()).then(|| viewer.locale.list(&titles)),
        stop: search.with(COMPARE, &[]),
    })
}

/// Words in quotes are never put right, so they lead back to what was typed.
fn corrected(locale: i18n::Locale, search: &Search, answer: &Answer) -> Option<Corrected> {
    let text = answer.found.suggestion.clone().filter(|_| answer.found.is_corrected)?;
    let typed = search.values("q").concat();
    let args = [("typed", Arg::from(typed.as_str())), ("text", text.into())];
    let back = search.with("q", &[&format!("\"{typed}\"")]);
    Some(Corrected {
        words: locale.with("search-corrected", &args),
        back: Link::new(back, locale.with("search-corrected-back", &args)),
    })
}

/// The query without filters.
fn cleared(search: &Search) -> String {
    let kept: Vec<(&str, &str)> = search
        .pairs
        .iter()
        .filter(|(name, _)| KEPT.contains(&name.as_str()))
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let query = paths::query(&kept);
    if query.is_empty() { paths::SEARCH.to_owned() } else { format!("{}?{query}", paths::SEARCH) }
}

fn faults(locale: i18n::Locale, search: &Search) -> Vec<String> {
    let told = search.faults.iter().map(|fault| {
        let value: String = fault.value.chars().take(60).collect();
        match fault.flaw {
            Flaw::NoUniversity => {
                let route = locale.text(&format!("search-route-{value}"));
                locale.with("search-page-fault-university", &[("value", Arg::from(route))])
            }
            Flaw::Unfit => {
                let name = locale.text(&format!("search-parameter-{}", fault.parameter));
                locale.with("search-page-fault", &[("value", Arg::from(value)), ("filter", name.into())])
            }
        }
    });
    told.collect()
}

fn sorts(locale: i18n::Locale, search: &Search) -> Vec<Choice> {
    let sorts = search::Sort::ALL.iter();
    sorts
        .map(|sort| Choice::new(sort.as_str(), locale.text(&format!("search-sort-{sort}")), search.query.sort == *sort))
        .collect()
}

fn links(search: &Search, total: u64) -> PageLinks {
    let pages = total.div_ceil(u64::from(PAGE)).min(500);
    PageLinks::new(search.page, pages, |number| {
        if number == 1 { search.with("page", &[]) } else { search.with("page", &[&number.to_string()]) }
    })
}

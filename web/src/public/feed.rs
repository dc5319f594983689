//! A search as an Atom feed (UX-16): what is new, for people without an account. It takes every parameter of the search.

use std::collections::BTreeSet;

use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use axum::{
    Extension,
    extract::State as Of,
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
};
use catalogue::Listing;
use i18n::Locale;
use kernel::{Actor, Language, LocalizedText, Timestamp};
use search::Sort;

use crate::{
    app::App,
    conditional::State,
    error::Error,
    extract::Pairs,
    finding::{self, Answer, Eyes, Known, Search},
    layers::reader::Reader,
    paths,
    present::text,
    reply::Reply,
};

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// How many entries a feed has.
const ENTRIES: u16 = 50;

/// The feed of a search, the newest first unless the address says otherwise. A wrong value is no feed: 422.
pub(crate) async fn show(
    Of(app): Of<App>,
    Extension(reader): Extension<Reader>,
    headers: HeaderMap,
    mut pairs: Pairs,
) -> Reply {
    let left_out: BTreeSet<&str> = finding::KEYSET.iter().copied().chain([finding::COMPARE, "page"]).collect();
    pairs.0.retain(|(name, _)| !left_out.contains(name.as_str()));
    let locale = reader.locale(None);
    let today = app.now().day();
    let members = app.members().await?;
    let known = Known { members: &members, index: Some(app.search()) };
    let mut search = Search::read(&pairs, known, today).of_reader(None, locale.language());
    if search.is_doubled {
        return Err(Error::new(StatusCode::BAD_REQUEST, "duplicate-field"));
    }
    if !search.faults.is_empty() {
        return Err(Error::new(StatusCode::UNPROCESSABLE_ENTITY, "search-parameter"));
    }
    if search.values("sort").is_empty() {
        search.query.sort = Sort::Newest;
    }
    search.query.limit = ENTRIES;
    let eyes = Eyes { actor: &Actor::Anonymous, person: None, today };
    let answer = finding::answer(&app, eyes, members, search.query.clone()).await?;
    let bytes = written(&app, locale, &search, &answer).into_bytes();
    // What leaves the feed makes its newest entry older: the tag alone tells that something changed.
    State::of(&bytes, None).answer(&headers, ATOM, || bytes.into_response())
}

/// When what it says was published: dates and places do not count.
fn changed(listing: &Listing) -> Timestamp {
    listing.version.published_at.unwrap_or(listing.version.created_at)
}

fn written(app: &App, locale: Locale, search: &Search, answer: &Answer) -> String {
    let base = &app.settings().public_url;
    let own = format!("{base}{}", search.feed());
    let page = format!("{base}{}", search.address());
    let newest = answer.listings.iter().map(|found| changed(found)).max().unwrap_or(Timestamp::from_micros(0));
    let feed = Feed {
        title: Text::plain(locale.with("site-title", &[("title", locale.text("search-page-title").into())])),
        id: own.clone(),
        updated: instant(newest),
        lang: Some(locale.code().to_owned()),
        generator: Some(Generator { value: locale.text("site-name"), ..Generator::default() }),
        links: vec![link("self", own, Some("application/atom+xml")), link("alternate", page, Some("text/html"))],
        entries: answer.listings.iter().map(|found| entry(base, locale, answer, found)).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(base: &str, locale: Locale, answer: &Answer, found: &Listing) -> Entry {
    let page = format!("{base}{}", paths::listing(found.opportunity.id));
    let version = &found.version;
    let owner = answer.members.of(found.opportunity.institution_id);
    let about = version.description.pick(&[locale.language()], Some(version.original_language));
    let html = |(language, words): (Language, &str)| Content {
        lang: other(locale, language),
        value: Some(text::html(words)),
        content_type: Some("html".to_owned()),
        base: Some(page.clone()),
        ..Content::default()
    };
    Entry {
        title: titled(locale, &version.title),
        id: page.clone(),
        updated: instant(changed(found)),
        published: found.opportunity.published_at.map(instant),
        authors: owner.map(|owner| person(text::plain(locale, &owner.name))).into_iter().collect(),
        links: vec![link("alternate", page.clone(), Some("text/html"))],
        content: about.map(html),
        ..Entry::default()
    }
}

/// A title, in the reader's language or marked with its own.
fn titled(locale: Locale, title: &LocalizedText) -> Text {
    let (language, words) = title.pick(&[locale.language()], None).unzip();
    Text { lang: language.and_then(|language| other(locale, language)), ..Text::plain(words.unwrap_or_default()) }
}

/// The language of a text where it is not that of the feed.
fn other(locale: Locale, language: Language) -> Option<String> {
    (language != locale.language()).then(|| language.to_string())
}

fn person(name: String) -> Person {
    Person { name, ..Person::default() }
}

fn link(relation: &str, href: String, media_type: Option<&str>) -> Link {
    Link { href, rel: relation.to_owned(), mime_type: media_type.map(ToOwned::to_owned), ..Link::default() }
}

/// Instants of ours are always written in a form that the other side reads.
fn instant(at: Timestamp) -> FixedDateTime {
    at.to_string().parse().unwrap_or_default()
}

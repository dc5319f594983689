//! A listing as a card and as facts: the same facts in the same places (UX-9). What is not stated stays none.

use catalogue::{Listing, Offering, OfferingState, OpportunityState, VersionState};
use consortium::Institution;
use i18n::{Arg, Locale};
use kernel::{Day, Language};
use search::Hit;

use super::text;
use crate::{
    paths,
    view::{Card, Text, Verdict},
};

/// One result.
pub(crate) fn card(locale: Locale, listing: &Listing, owner: &Institution, today: Day) -> Card {
    let version = &listing.version;
    let original = Some(version.original_language);
    let (title, translation) = titles(locale, listing);
    let next = next_run(listing, today);
    Card {
        title,
        href: paths::listing(listing.opportunity.id),
        translation,
        institution: text::plain(locale, &owner.name),
        institution_href: Some(paths::institution(&owner.slug)),
        choose: None,
        save: None,
        country: locale.country(&owner.country),
        verdict: None,
        fragment: text::show(locale, &version.description, original).map(|shown| shortened(text::bare(shown))),
        ects: version.ects.map(|ects| locale.ects(ects)),
        level: version.eqf.map(|level| locale.eqf_level(level)),
        language: languages(locale, listing),
        mode: version.mode.map(|mode| locale.text(&format!("mode-{mode}"))),
        starts: next.and_then(|run| run.starts_on).map(|day| locale.day_short(day)),
        enrol_by: next.and_then(|run| run.enrol_by).map(|day| locale.day_short(day)),
        price: price(locale, listing),
        places: next
            .and_then(few_places)
            .map(|places| locale.with("count-places", &[("count", Arg::from(i64::from(places)))])),
    }
}

/// The card of a result, with the found words marked.
pub(crate) fn result(card: Card, hit: Option<&Hit>, verdict: Option<Verdict>) -> Card {
    let Some(hit) = hit else { return Card { verdict, ..card } };
    let title = match &card.translation {
        // What matched may be the translation: then the original stays as it is.
        Some(_) => card.title,
        None => text::found(card.title, &hit.highlights.title),
    };
    let fragment = match (card.fragment, hit.highlights.description.as_slice()) {
        (fragment, []) => fragment,
        (fragment, pieces) => Some(text::found(fragment.unwrap_or_default(), pieces)),
    };
    Card { title, verdict, fragment, ..card }
}

/// The title as the provider wrote it, and under it the one in the reader's language, if that is another (UX §6).
pub(crate) fn titles(locale: Locale, listing: &Listing) -> (Text, Option<Text>) {
    let version = &listing.version;
    let original = version.original_language;
    let shown = text::show(locale, &version.title, Some(original)).unwrap_or_default();
    match version.title.get(original) {
        Some(words) if original != locale.language() && shown.language.is_none() => {
            (Text::in_language(words, original.to_string(), None), Some(shown))
        }
        _ => (text::bare(shown), None),
    }
}

/// The title as plain words, as its page has it.
pub(crate) fn name(locale: Locale, listing: &Listing) -> String {
    titles(locale, listing).0.pieces.into_iter().map(|(piece, _)| piece).collect()
}

/// The next run that one can still take: the first to begin, else one under way that is open for enrolment.
pub(crate) fn next_run(listing: &Listing, today: Day) -> Option<&Offering> {
    let open = || listing.offerings.iter().filter(|run| run.state == OfferingState::Open);
    let to_come =
        open().filter(|run| run.starts_on.is_some_and(|start| today <= start)).min_by_key(|run| run.starts_on);
    let under_way = |run: &&Offering| run.enrol_by.is_some_and(|last| today <= last);
    to_come.or_else(|| open().filter(under_way).min_by_key(|run| run.enrol_by))
}

/// Why nobody can take a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shut {
    Cancelled,
    Over,
    /// The last day to enrol has passed.
    Closed(Day),
    Full,
}

/// Why nobody can take a run on this day; none: it can be taken.
pub(crate) fn shut(run: &Offering, today: Day) -> Option<Shut> {
    if run.state == OfferingState::Cancelled {
        Some(Shut::Cancelled)
    } else if run.ends_on.is_some_and(|end| end < today) {
        Some(Shut::Over)
    } else if let Some(last) = run.enrol_by.filter(|last| *last < today) {
        Some(Shut::Closed(last))
    } else {
        run.seats.is_some_and(|seats| seats <= run.taken).then_some(Shut::Full)
    }
}

/// Where one enrols: the first run that can be taken.
pub(crate) fn enrol(listing: &Listing, today: Day) -> Option<String> {
    let is_published = listing.opportunity.state == OpportunityState::Published;
    let open = listing.offerings.iter().find(|run| is_published && shut(run, today).is_none());
    open.map(|run| paths::enrol(run.id))
}

/// The places left, if ten or fewer.
pub(crate) fn few_places(run: &Offering) -> Option<i32> {
    run.seats.map(|seats| seats - run.taken).filter(|left| *left <= 10)
}

/// The teaching languages, as the reader calls them.
pub(crate) fn languages(locale: Locale, listing: &Listing) -> Option<String> {
    let names: Vec<String> =
        listing.version.teaching_languages.0.iter().map(|language| called(locale, *language)).collect();
    (!names.is_empty()).then(|| locale.list(&names))
}

fn called(locale: Locale, language: Language) -> String {
    locale.language_name(language).map_or_else(|| language.to_string(), |names| names.name.to_owned())
}

/// The price, or that it costs nothing.
pub(crate) fn price(locale: Locale, listing: &Listing) -> Option<String> {
    let version = &listing.version;
    match (version.price?, &version.currency) {
        (0, _) => Some(locale.text("word-free")),
        (minor, Some(currency)) => Some(locale.money(minor, currency)),
        (_, None) => None,
    }
}

/// The first words of a long text, without tags.
fn shortened(shown: Text) -> Text {
    let words: String = shown.pieces.into_iter().map(|(piece, _)| piece).collect();
    let plain = without_tags(words);
    let short: String = plain.chars().take(180).collect();
    let short = if short.chars().count() < plain.chars().count() {
        format!("{}…", short.rsplit_once(' ').map_or(short.as_str(), |(start, _)| start))
    } else {
        short
    };
    Text { pieces: vec![(short, false)], ..Text { pieces: Vec::new(), language: shown.language, note: None } }
}

/// The text alone. What holds no mark-up at all, as most texts, needs no parser.
fn without_tags(words: String) -> String {
    if !words.contains(['<', '&', '\r', '\0', '\u{a0}']) {
        return words;
    }
    let plain = ammonia::Builder::empty().clean(&words).to_string();
    plain.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ")
}

/// The day of its review, where that is over and it is still offered.
pub(crate) fn review_overdue(found: &Listing, today: Day) -> Option<Day> {
    let is_offered =
        found.opportunity.state == OpportunityState::Published && found.version.state == VersionState::Published;
    found.version.review_due_on.filter(|day| is_offered && *day < today)
}

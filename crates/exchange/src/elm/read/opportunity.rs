//! What a record says of the offer itself: from an opportunity of the model to fields of a listing and a dated run.

use catalogue::{Fields, RunFields};
use kernel::{Day, OpportunityId};

use super::{
    graph::{Literal, Thing},
    reading::{Reading, add, is_fixed, within},
};
use crate::elm::{
    list,
    map::FREE,
    term::{self, Term},
};

/// What is read here, and what follows from something else.
const TAKEN: [Term; 16] = [
    term::IDENTIFIER,
    term::TITLE,
    term::DESCRIPTION,
    term::DC_TYPE,
    term::HOMEPAGE,
    term::TEMPORAL,
    term::MODE,
    term::APPLICATION_DEADLINE,
    term::PRICE_DETAIL,
    term::PROVIDED_BY,
    term::LEARNING_ACHIEVEMENT_SPECIFICATION,
    term::DEFAULT_LANGUAGE,
    term::DATE_MODIFIED,
    term::PUBLISHER,
    term::GRANT,
    term::ADDITIONAL_NOTE,
];

/// The fields that an opportunity states.
pub(super) fn fields<'a>(reading: &mut Reading<'a>, thing: &'a Thing) -> Fields {
    let language = reading.code(thing, term::DEFAULT_LANGUAGE, "", list::language_of);
    let mode = reading.code(thing, term::MODE, "", list::mode_of);
    let kind = reading.code(thing, term::DC_TYPE, "", list::kind_of);
    let (price, currency) = price(reading, thing);
    let mut fields = Fields {
        title: reading.texts(thing, term::TITLE, ""),
        description: reading.texts(thing, term::DESCRIPTION, ""),
        kind: kind.map(|kind| kind.to_string()).unwrap_or_default(),
        language: language.map(|language| language.to_string()).unwrap_or_default(),
        mode: mode.map(|mode| mode.to_string()).unwrap_or_default(),
        homepage: homepage(reading, thing),
        price,
        currency,
        ..Fields::default()
    };
    for (subject, texts, at) in reading.notes(thing, term::ADDITIONAL_NOTE, "") {
        // Words of ours, since the model has none.
        match subject.and_then(our_word) {
            Some("need") => add(&mut fields.need, texts),
            Some("employers") => add(&mut fields.employers, texts),
            _ => reading.warn(&at, "not-taken"),
        }
    }
    reading.rest(thing, &TAKEN, "");
    fields
}

/// The first page of the provider: ours, which an export names where there is none, is not.
fn homepage<'a>(reading: &mut Reading<'a>, thing: &'a Thing) -> String {
    let mut pages: Vec<String> = Vec::new();
    for (page, at) in reading.parts(thing, term::HOMEPAGE, "") {
        let url = page.literal(term::CONTENT_URL).map(ToOwned::to_owned);
        let url =
            url.or_else(|| reading.addresses(page, term::CONTENT_URL, &at).first().map(|(url, _)| (*url).to_owned()));
        // A bare address instead of a page with one.
        pages.extend(url.or_else(|| page.id.as_deref().map(ToOwned::to_owned)));
    }
    pages.extend(thing.literals(term::HOMEPAGE).map(|literal| literal.text.trim().to_owned()));
    if pages.len() > 1 {
        reading.warn(term::HOMEPAGE.key, "only-first");
    }
    pages.into_iter().next().filter(|page| our_page(page).is_none()).unwrap_or_default()
}

/// A word of ours in an export of this program, by its address in our context.
pub(super) fn our_word(address: &str) -> Option<&str> {
    address.rsplit_once("/elm/context.jsonld#").map(|(_, word)| word)
}

/// The page of a listing in an export of this program, from the address of anything on it.
pub(super) fn our_page(address: &str) -> Option<&str> {
    let page = address.split('#').next()?;
    let (_, id) = page.rsplit_once("/micro-credentials/")?;
    id.parse::<OpportunityId>().ok().map(|_| page)
}

/// An amount in a currency, or that it costs nothing.
fn price<'a>(reading: &mut Reading<'a>, thing: &'a Thing) -> (String, String) {
    let mut prices = Vec::new();
    for (detail, at) in reading.parts(thing, term::PRICE_DETAIL, "") {
        let label = reading.texts(detail, term::PREF_LABEL, &at);
        let amounts = reading.parts(detail, term::AMOUNT, &at);
        let is_free = is_fixed(&label, FREE);
        for (amount, at) in &amounts {
            let unit = reading.code(amount, term::UNIT, at, list::currency_of);
            let value = amount.literal(term::VALUE);
            match (value, unit) {
                (Some(value), Some(unit)) => prices.push((value.to_owned(), unit.to_owned())),
                _ => reading.warn(at, "not-taken"),
            }
        }
        if amounts.is_empty() && is_free {
            prices.push(("0".to_owned(), String::new()));
        }
        let taken: &[Term] = if is_free { &[term::AMOUNT, term::PREF_LABEL] } else { &[term::AMOUNT] };
        reading.rest(detail, taken, &at);
    }
    if prices.len() > 1 {
        reading.warn(term::PRICE_DETAIL.key, "only-first");
    }
    prices.into_iter().next().unwrap_or_default()
}

/// The dates that an opportunity states: of each moment the day that stands in it.
pub(super) fn run<'a>(reading: &mut Reading<'a>, thing: &'a Thing) -> RunFields {
    let mut run = RunFields::default();
    for (period, at) in reading.parts(thing, term::TEMPORAL, "") {
        for (term, field) in [(term::START_DATE, &mut run.start), (term::END_DATE, &mut run.end)] {
            let days = days(reading, period.literals(term), &within(&at, term.key));
            if let (true, Some(day)) = (field.is_empty(), days.first()) {
                *field = day.to_string();
            }
        }
        reading.rest(period, &[term::START_DATE, term::END_DATE], &at);
    }
    let deadlines = thing.literals(term::APPLICATION_DEADLINE);
    let mut days = days(reading, deadlines, term::APPLICATION_DEADLINE.key);
    days.sort_unstable();
    if days.len() > 1 {
        reading.warn(term::APPLICATION_DEADLINE.key, "only-last");
    }
    run.enrol_by = days.last().map(ToString::to_string).unwrap_or_default();
    run
}

pub(super) fn days<'a>(reading: &mut Reading<'_>, literals: impl Iterator<Item = &'a Literal>, path: &str) -> Vec<Day> {
    let mut days = Vec::new();
    for literal in literals {
        let text = literal.text.trim();
        match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(day) => days.push(day),
            None => reading.warn_of(path, text, "date"),
        }
    }
    days
}

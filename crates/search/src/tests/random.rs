//! Random listings and random queries against a scan that anyone can read.

use std::collections::BTreeMap;

use super::*;
use crate::Parameter as P;

/// A small generator; the same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }

    fn some<'a>(&mut self, of: &[&'a str], chance: usize) -> Vec<&'a str> {
        of.iter().filter(|_| self.roll(chance) == 0).copied().collect()
    }

    fn maybe<T>(&mut self, chance: usize, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(chance) == 0).then(|| make(self))
    }
}

const WORDS: [&str; 8] = ["river", "Ökonomie", "jazz", "πόλη", "C++", "vectors", "heat", "zebra"];
const SLUGS: [&str; 4] = ["aurora", "boreal", "cedar", "dune"];
const FIELDS: [&str; 6] = ["06", "061", "0611", "0613", "0711", "02"];
const MODES: [&str; 3] = ["online", "blended", "on_site"];
const ROUTES: [&str; 3] = ["automatic", "fast_track", "individual"];
const LANGUAGES: [&str; 3] = ["en", "fr", "de"];

fn listing(dice: &mut Dice, number: u128) -> Document {
    let mut made = document(number, &dice.some(&WORDS, 3).join(" "));
    made.outcomes = vec![LocalizedText::of(language(dice.one(&LANGUAGES)), dice.some(&WORDS, 6).join(" "))];
    made.description = LocalizedText::of(language("cs"), dice.some(&WORDS, 6).join(", "));
    made.institution = dice.one(&SLUGS).to_owned();
    made.country = dice.one(&["FR", "FI"]).to_owned();
    made.isced_f = dice.maybe(2, |dice| dice.one(&FIELDS).to_owned());
    made.eqf = dice.maybe(2, |dice| i16::try_from(5 + dice.roll(3)).unwrap());
    made.languages = dice.some(&LANGUAGES, 2).into_iter().map(language).collect();
    made.mode = dice.maybe(2, |dice| dice.one(&MODES).to_owned());
    made.free = dice.maybe(2, |dice| dice.roll(2) == 0);
    made.ects = dice.maybe(2, |dice| Ects::from_hundredths(i32::try_from(50 * dice.roll(9)).unwrap()));
    made.starts = (0..dice.roll(4)).map(|_| start(dice)).collect();
    for at in dice.some(&SLUGS, 2) {
        made.routes.push(route_at(at, None, Some(dice.one(&ROUTES))));
    }
    for at in dice.some(&SLUGS, 3) {
        let number = u128::try_from(dice.roll(2)).unwrap();
        let route = dice.maybe(3, |_| ()).is_none().then(|| dice.one(&ROUTES));
        made.routes.push(route_at(at, Some(number), route));
    }
    made
}

fn start(dice: &mut Dice) -> Day {
    day("2026-01-01").plus_days(i64::try_from(dice.roll(200)).unwrap())
}

fn question(dice: &mut Dice) -> Query {
    Query {
        text: dice.maybe(3, |dice| dice.one(&WORDS).parse().unwrap()),
        institution: words(&dice.some(&SLUGS, 8)),
        country: words(&dice.some(&["FR", "FI"], 8)),
        field: words(&dice.some(&FIELDS, 12)),
        level: dice.maybe(5, |_| vec![6, 7]).unwrap_or_default(),
        language: dice.some(&LANGUAGES, 9).into_iter().map(language).collect(),
        mode: words(&dice.some(&MODES, 9)),
        free: dice.maybe(8, |dice| dice.roll(2) == 0),
        ects_min: dice.maybe(8, |_| Ects::from_hundredths(150)),
        ects_max: dice.maybe(8, |_| Ects::from_hundredths(250)),
        starts_from: dice.maybe(6, start),
        starts_to: dice.maybe(6, start),
        recognised_by: dice.maybe(2, |dice| dice.one(&SLUGS).to_owned()),
        programme: dice.maybe(2, |dice| Uuid::from_u128(u128::try_from(dice.roll(3)).unwrap()).into()),
        route: words(&dice.some(&ROUTES, 6)),
        ..all()
    }
}

fn says(listing: &Document, query: &Query) -> bool {
    let Some(text) = &query.text else { return true };
    let texts = listing.outcomes.iter().chain([&listing.title, &listing.description]).flat_map(LocalizedText::iter);
    texts.flat_map(|(_, text)| text.split([' ', ','])).any(|word| word == text.as_str())
}

/// What a listing has of a parameter, as it is counted.
fn values(listing: &Document, query: &Query, parameter: P) -> Vec<String> {
    match parameter {
        P::Institution => vec![listing.institution.clone()],
        P::Country => vec![listing.country.clone()],
        P::Field => {
            let code = listing.isced_f.clone().unwrap_or_default();
            (2..=code.len()).map(|digits| code[..digits].to_owned()).collect()
        }
        P::Level => listing.eqf.iter().map(ToString::to_string).collect(),
        P::Language => listing.languages.iter().map(ToString::to_string).collect(),
        P::Mode => listing.mode.iter().cloned().collect(),
        P::Free => listing.free.iter().map(ToString::to_string).collect(),
        P::Route => {
            let here = |at: &&RouteAt| Some(&at.institution) == query.recognised_by.as_ref();
            let (own, general): (Vec<_>, Vec<_>) =
                listing.routes.iter().filter(here).partition(|at| at.programme.is_some());
            let own = own.into_iter().find(|at| query.programme.is_some() && at.programme == query.programme);
            own.or(general.first().copied()).and_then(|at| at.route.clone()).into_iter().collect()
        }
        P::Start => {
            let months = listing.starts.iter().map(|start| start.to_string()[..7].to_owned());
            months.filter(|month| month.as_str() >= "2026-03").collect()
        }
        P::Ects => listing.ects.iter().map(ToString::to_string).collect(),
    }
}

fn passes(listing: &Document, query: &Query, parameter: P) -> bool {
    let chosen = match parameter {
        P::Institution => query.institution.clone(),
        P::Country => query.country.clone(),
        P::Field => query.field.clone(),
        P::Level => query.level.iter().map(ToString::to_string).collect(),
        P::Language => query.language.iter().map(ToString::to_string).collect(),
        P::Mode => query.mode.clone(),
        P::Free => query.free.iter().map(ToString::to_string).collect(),
        P::Route if query.recognised_by.is_none() => Vec::new(),
        P::Route => query.route.clone(),
        P::Start => {
            let (from, to) =
                (query.starts_from.unwrap_or(day("2000-01-01")), query.starts_to.unwrap_or(day("2100-01-01")));
            let is_free = query.starts_from.is_none() && query.starts_to.is_none();
            return is_free || listing.starts.iter().any(|start| (from..=to).contains(start));
        }
        P::Ects => {
            let (least, most) =
                (query.ects_min.unwrap_or(Ects::ZERO), query.ects_max.unwrap_or(Ects::from_hundredths(9_999)));
            let is_free = query.ects_min.is_none() && query.ects_max.is_none();
            return is_free || listing.ects.is_some_and(|ects| (least..=most).contains(&ects));
        }
    };
    chosen.is_empty() || values(listing, query, parameter).iter().any(|value| chosen.contains(value))
}

#[test]
fn a_scan_finds_and_counts_the_same() {
    let mut dice = Dice(0x5EED_CAFE);
    let mut rows: BTreeMap<u128, Document> = BTreeMap::new();
    let mut shelf = Shelf::of([]);
    let mut something = 0;
    for round in 0..12 {
        // Some are new, some replace, some go.
        let batch: Vec<_> = (0..12).map(|_| u128::try_from(1 + dice.roll(60)).unwrap()).collect();
        let mut changed = Vec::new();
        for number in batch {
            let made = dice.maybe(5, |_| ()).is_none().then(|| listing(&mut dice, number));
            match made.clone() {
                Some(made) => rows.insert(number, made),
                None => rows.remove(&number),
            };
            changed.push((id(number), made));
        }
        shelf.writer.apply(changed, round, None).unwrap();
        for _ in 0..40 {
            let query = question(&mut dice);
            let found = shelf.find(&query);
            let others = |row: &Document, but: Option<P>| {
                says(row, &query) && P::ALL.iter().all(|each| Some(*each) == but || passes(row, &query, *each))
            };
            let mut numbers = numbers(&found);
            numbers.sort_unstable();
            let scanned: Vec<_> = rows.iter().filter(|(_, row)| others(row, None)).map(|(number, _)| *number).collect();
            assert_eq!(numbers, scanned, "{query:?}");
            something += scanned.len();
            for parameter in P::ALL {
                let mut expected: BTreeMap<String, u64> = BTreeMap::new();
                for row in rows.values().filter(|row| others(row, Some(*parameter))) {
                    let mut values = values(row, &query, *parameter);
                    values.sort_unstable();
                    values.dedup();
                    for value in values {
                        *expected.entry(value).or_default() += 1;
                    }
                }
                for counted in found.facet(*parameter) {
                    let scanned = expected.get(&counted.value).copied().unwrap_or(0);
                    assert_eq!(scanned, counted.count, "{parameter} {counted:?} {query:?}");
                }
                let is_complete = *parameter == P::Field || expected.len() <= found.facet(*parameter).len();
                assert!(is_complete, "{parameter} {expected:?} {query:?}");
            }
        }
    }
    assert!(something > 1_000, "the queries found too little to mean anything: {something}");
}

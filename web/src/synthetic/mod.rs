//! Synthetic load data for benchmarks and drills: seed files of a made-up consortium, the same for the same seed. Each
//! listing and learner depends on its own number only, so they can be written in any pieces.

mod words;
mod write;

use i18n::Locale;
use kernel::Day;
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use serde_json::{Value, json};

pub use write::{Amounts, write};

use words::{ASSESSMENT, OUTCOMES, PLACES, SENTENCES, TITLES, TOPICS};

/// The languages in which rows of words stand.
const LANGUAGES: [Locale; 3] = [Locale::En, Locale::Fr, Locale::De];

/// The one programme of each university.
const PROGRAMME: &str = "BA";

/// What is written, from this seed on this day: starts of runs are counted from it.
#[derive(Clone, Copy, Debug)]
pub struct Synthetic {
    /// Another seed is another consortium.
    pub seed: u64,
    /// The first day of everything.
    pub today: Day,
}

impl Synthetic {
    /// Universities, programmes and one agreement among all.
    fn consortium(self) -> Value {
        let institutions = PLACES.iter().map(|(place, country, _)| {
            json!({"slug": slug(place), "name": {"en": format!("University of {place}")}, "country": country,
                "elective": {"ects": 30, "eqf": 6}})
        });
        let programmes = PLACES.iter().map(|(place, ..)| {
            json!({"institution": slug(place), "code": PROGRAMME, "title": {"en": "Bachelor of Arts"}, "ects": 180,
                "eqf": 6, "elective": {"ects": 30, "eqf": 6}, "regulated_profession": false})
        });
        let parties = PLACES.iter().map(|(place, ..)| json!({"id": slug(place), "role": "both"}));
        let (institutions, programmes) = (institutions.collect::<Vec<_>>(), programmes.collect::<Vec<_>>());
        let parties: Vec<_> = parties.collect();
        json!({"institutions": institutions, "programmes": programmes, "agreements": [{
            "id": "synthetic", "version": 1, "status": "in_force", "name": "Short courses of the synthetic consortium",
            "valid_from": self.today, "valid_to": self.today.plus_days(1095), "transition_months": 12,
            "signed_on": self.today, "parties": parties, "purposes": ["elective_credit"],
            "scope": {"f": "credential.ects", "op": "lte", "v": 5},
            "rules": [
                {"id": "a1", "effect": "automatic", "reason": "up to 3 ECTS, taught online",
                    "when": {"all": [{"f": "credential.ects", "op": "lte", "v": 3}, {"f": "credential.mode", "op": "eq", "v": "online"}]}},
                {"id": "f1", "effect": "fast_track", "reason": "in scope; one officer confirms",
                    "when": {"f": "credential.ects", "op": "lte", "v": 5}}],
            "limits": {"fast_track_days": 14, "individual_days": 60}}]})
    }

    /// The listings of these numbers.
    fn listings(self, numbers: std::ops::Range<u64>) -> Value {
        json!({"opportunities": numbers.map(|number| self.listing(number)).collect::<Vec<_>>()})
    }

    /// The learners of these numbers.
    fn learners(self, numbers: std::ops::Range<u64>) -> Value {
        let people = numbers.map(|number| {
            let place = self.dice("learner", number).random_range(0..PLACES.len());
            let home = PLACES.get(place).map(|(place, ..)| slug(place));
            json!({"email": self.email(number), "name": format!("Learner {number}"), "home": home, "programme": PROGRAMME})
        });
        json!({"people": people.collect::<Vec<_>>()})
    }

    /// The address of a learner.
    fn email(self, number: u64) -> String {
        format!("learner-{}-{number}@synthetic.example", self.seed)
    }

    /// The chance of one thing.
    fn dice(self, of: &str, number: u64) -> StdRng {
        let mut seed = [0; 32];
        let (mine, rest) = seed.split_at_mut(8);
        mine.copy_from_slice(&self.seed.to_le_bytes());
        let (which, name) = rest.split_at_mut(8);
        which.copy_from_slice(&number.to_le_bytes());
        name.iter_mut().zip(of.bytes()).for_each(|(slot, byte)| *slot = byte);
        StdRng::from_seed(seed)
    }

    fn listing(self, number: u64) -> Value {
        let dice = &mut self.dice("listing", number);
        let (place, country, own) = PLACES.choose(dice).copied().unwrap_or_default();
        let about = About::any(dice);
        let mut languages = vec![own];
        if own != 0 && dice.random() {
            languages.push(0);
        }
        let by_language = |row: &dyn Fn(usize) -> String| -> Value {
            languages.iter().filter_map(|at| Some((code(*at)?, Value::String(row(*at))))).collect()
        };
        let title = pick(dice, TITLES);
        let sentences: Vec<_> = (0..dice.random_range(4..9)).map(|_| pick(dice, SENTENCES)).collect();
        let outcomes: Vec<_> = (0..3).map(|_| pick(dice, OUTCOMES)).collect();
        let joined = |rows: &[[&'static str; 3]], at, between: &str| {
            rows.iter().map(|row| about.said(row, at)).collect::<Vec<_>>().join(between)
        };
        let start = self.today.plus_days(dice.random_range(-60..400));
        let ects = [1_u16, 2, 2, 3, 3, 3, 4, 5, 5, 6, 8].choose(dice).copied().unwrap_or(3);
        let (level, mode) = ([5, 6, 6, 6, 7].choose(dice), ["online", "online", "blended", "on_site"].choose(dice));
        let (seats, price) = (dice.random_range(10..200), ["0", "0", "0", "90", "250"].choose(dice));
        json!({
            "identifier": format!("SYN-{}-{number}", self.seed), "institution": slug(place), "country": country,
            "language": code(own),
            "title": by_language(&|at| about.said(&title, at)),
            "description": by_language(&|at| joined(&sentences, at, " ")),
            "learning_outcomes": by_language(&|at| joined(&outcomes, at, "\n")),
            "assessment": by_language(&|at| ASSESSMENT.get(at).copied().unwrap_or_default().to_owned()),
            "teaching_languages": languages.iter().filter_map(|at| code(*at)).collect::<Vec<_>>(),
            "ects": ects, "hours": ects * 27, "eqf_level": level,
            "isced_f": about.field, "mode": mode,
            "supervision": "supervised_id", "quality_assurance": {"en": "Reviewed every two years"},
            "start": start, "end": start.plus_days(42), "enrol_by": start.plus_days(-14),
            "seats": seats, "price": price, "currency": "EUR",
        })
    }
}

/// What a listing is about.
struct About {
    field: &'static str,
    a: [&'static str; 3],
    b: [&'static str; 3],
}

impl About {
    fn any(dice: &mut StdRng) -> Self {
        let fields: Vec<&'static str> = i18n::fields().map(|field| field.code).filter(|code| code.len() == 4).collect();
        Self { field: fields.choose(dice).copied().unwrap_or("0613"), a: pick(dice, TOPICS), b: pick(dice, TOPICS) }
    }

    /// One row of words in one of its languages, with its gaps filled.
    fn said(&self, row: &[&'static str; 3], at: usize) -> String {
        let of = |row: &[&'static str; 3]| row.get(at).copied().unwrap_or_default();
        let field = LANGUAGES.get(at).and_then(|locale| locale.field_of_study(self.field)).unwrap_or_default();
        let said = of(row).replace("{field}", field).replace("{a}", of(&self.a)).replace("{b}", of(&self.b));
        let mut letters = said.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

fn pick(dice: &mut StdRng, rows: &[[&'static str; 3]]) -> [&'static str; 3] {
    rows.choose(dice).copied().unwrap_or_default()
}

/// The language of a place in a row of words.
fn code(at: usize) -> Option<String> {
    LANGUAGES.get(at).map(|locale| locale.language().to_string())
}

fn slug(place: &str) -> String {
    place.to_lowercase().replace(' ', "-")
}

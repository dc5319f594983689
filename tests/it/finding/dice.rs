//! Chance that falls the same way for the same seed, and the rules that it writes.

use serde_json::{Value, json};

/// A small generator; the same numbers for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    /// One of these.
    pub(crate) fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())].clone()
    }

    fn condition(&mut self) -> Value {
        self.one(&[
            json!({"f": "credential.eqf", "op": "gte", "v": 6}),
            json!({"f": "credential.ects", "op": "lte", "v": 4}),
            json!({"f": "credential.mode", "op": "eq", "v": "online"}),
            json!({"f": "credential.issued_on", "op": "before", "v": "2026-06-15"}),
            json!({"f": "rating.testing", "op": "gte", "v": 2}),
            json!({"f": "verification.valid", "op": "eq", "v": true}),
            json!({"f": "level.gap", "op": "lte", "v": 0}),
            json!({"f": "request.purpose", "op": "eq", "v": "exemption"}),
            json!({"f": "target.regulated_profession", "op": "eq", "v": true}),
            json!({"f": "target.eqf", "op": "gte", "v": 7}),
            json!({"f": "target.programme", "op": "in", "v": ["P0", "P1"]}),
            json!({"f": "usage.programme_ects", "op": "exists"}),
        ])
    }

    /// One to four rules of an agreement.
    pub(super) fn rules(&mut self) -> Value {
        let rules = (0..=self.roll(3)).map(|number| {
            let effect = self.one(&["automatic", "automatic", "fast_track", "individual", "exclude"]);
            let when = match self.roll(3) {
                0 => json!({"all": [self.condition(), self.condition()]}),
                1 => json!({"not": self.condition()}),
                _ => self.condition(),
            };
            json!({"id": format!("r{number}"), "effect": effect, "reason": "as the dice fell", "when": when})
        });
        rules.collect()
    }
}

//! What the address of the micro-evaluator says.

use std::str::FromStr;

use catalogue::Mode;
use evaluation::assess::{Facts, LevelJudgement, Ratings, Target, applies};
use kernel::Ects;
use recognition::{
    criterion::{Criterion, Robustness},
    purpose::Purpose,
};

use crate::{extract::Pairs, posted::FieldErrors};

/// The fields beside the criteria, whose names are their own.
pub(super) const FIELDS: &[&str] =
    &["purpose", "mode", "source_eqf", "source_ects", "level_judgement", "target_eqf", "target_ects"];

/// What was answered, and what follows from it.
pub(super) struct Asked {
    typed: Vec<(&'static str, String)>,
    /// What is wrong with which field.
    pub errors: FieldErrors,
    /// Whether a parameter came twice (LIM-3).
    pub is_doubled: bool,
    /// How it was taken, if that was answered.
    pub mode: Option<Mode>,
    /// What is known, once the form was sent without a mistake.
    pub facts: Option<Facts>,
}

impl Asked {
    /// Reads it. Parameters of nobody are ignored; empty ones were not answered.
    pub(super) fn read(pairs: &Pairs) -> Self {
        let names = || FIELDS.iter().copied().chain(Criterion::ALL.iter().map(|criterion| criterion.as_str()));
        let typed = names().filter_map(|name| Some((name, pairs.one(name)?.trim().to_owned())));
        let is_doubled = names().any(|name| pairs.0.iter().filter(|(key, _)| key == name).count() > 1);
        let (typed, errors) = (typed.collect(), FieldErrors::default());
        let mut asked = Self { typed, errors, is_doubled, mode: None, facts: None };
        let facts = asked.known();
        let is_sent = asked.typed.iter().any(|(name, _)| *name == "purpose");
        asked.facts = facts.filter(|_| is_sent && asked.errors.is_empty());
        asked
    }

    /// As typed.
    pub(super) fn text(&self, name: &str) -> &str {
        self.typed.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
    }

    /// The criteria that are asked for (R-C1).
    pub(super) fn criteria(&self) -> impl Iterator<Item = Criterion> {
        let mode = self.mode;
        Criterion::ALL.iter().copied().filter(move |criterion| applies(*criterion, mode))
    }

    /// The facts; what was not answered is not known, and no rating is invented.
    fn known(&mut self) -> Option<Facts> {
        let purpose = self.value::<Purpose>("purpose", "choice");
        self.mode = self.value("mode", "mode");
        let ratings = self.ratings();
        let level = self.level("target_eqf");
        let elective = purpose == Some(Purpose::ElectiveCredit);
        let target = Target {
            eqf: level.filter(|_| !elective),
            elective_eqf: level.filter(|_| elective),
            ects: self.value::<Ects>("target_ects", "ects"),
            ..Target::default()
        };
        let (source_eqf, source_ects) = (self.level("source_eqf"), self.value("source_ects", "ects"));
        let level_judgement = self.value::<LevelJudgement>("level_judgement", "choice");
        let about = Facts::about(purpose?);
        Some(Facts { mode: self.mode, ratings, source_eqf, source_ects, level_judgement, target, ..about })
    }

    fn ratings(&mut self) -> Ratings {
        let rating = |text: &str| text.parse().ok().and_then(|number| Robustness::new(number).ok());
        let rated = Criterion::ALL.iter().filter_map(|criterion| {
            let text = self.text(criterion.as_str());
            (!text.is_empty()).then(|| (*criterion, rating(text)))
        });
        let rated: Vec<_> = rated.collect();
        for (criterion, _) in rated.iter().filter(|(_, rating)| rating.is_none()) {
            self.errors.add(criterion.as_str(), "rating");
        }
        rated.into_iter().filter_map(|(criterion, rating)| Some((criterion, rating?))).collect()
    }

    fn level(&mut self, name: &'static str) -> Option<i16> {
        let level = self.value::<i16>(name, "eqf")?;
        if !(1..=8).contains(&level) {
            self.errors.add(name, "eqf");
        }
        Some(level)
    }

    fn value<T: FromStr>(&mut self, name: &'static str, code: &'static str) -> Option<T> {
        let text = self.text(name);
        if text.is_empty() {
            return None;
        }
        let value = text.parse().ok();
        if value.is_none() {
            self.errors.add(name, code);
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Asked {
        Asked::read(&Pairs(crate::extract::decode(query.as_bytes()).unwrap()))
    }

    #[test]
    fn r_c2_what_was_not_answered_is_not_known() {
        let facts = asked("purpose=exemption&quality=3&level=&target_eqf=6&source_ects=2,5&utm=x").facts.unwrap();
        assert_eq!((facts.purpose, facts.ratings.len(), facts.mode), (Purpose::Exemption, 1, None));
        assert_eq!((facts.target.eqf, facts.target.elective_eqf, facts.source_eqf), (Some(6), None, None));
        assert_eq!(facts.source_ects, Some(Ects::from_hundredths(250)));
        let elective = asked("purpose=elective_credit&target_eqf=6").facts.unwrap();
        assert_eq!((elective.target.eqf, elective.target.elective_eqf), (None, Some(6)));
        assert!(asked("quality=3&source_eqf=6").facts.is_none(), "not sent yet");
    }

    #[test]
    fn wrong_values_are_named_by_their_field() {
        for (query, field, code) in [
            ("purpose=fun", "purpose", "choice"),
            ("purpose=stack&mode=evening", "mode", "mode"),
            ("purpose=stack&quality=4", "quality", "rating"),
            ("purpose=stack&testing=-1", "testing", "rating"),
            ("purpose=stack&testing=1.5", "testing", "rating"),
            ("purpose=stack&source_eqf=9", "source_eqf", "eqf"),
            ("purpose=stack&source_ects=-3", "source_ects", "ects"),
            ("purpose=stack&target_ects=many", "target_ects", "ects"),
        ] {
            let asked = asked(query);
            assert_eq!((asked.errors.of(field), asked.facts.is_none()), (Some(code), true), "{query}");
        }
        assert!(asked("quality=1&quality=2").is_doubled);
    }

    #[test]
    fn r_c1_two_criteria_are_not_asked_of_on_site_courses() {
        assert_eq!(asked("mode=on_site").criteria().count(), 5);
        assert_eq!(asked("mode=blended").criteria().count(), 7);
        assert_eq!(asked("").criteria().count(), 7);
    }
}

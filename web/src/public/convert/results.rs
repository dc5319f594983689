//! Answers in words: the value, how it was found, who says so.

use i18n::{Arg, Locale};
use recognition::{
    conversion::{Exact, Source},
    credit::{self, Conversion, Method},
    grade::{self, Bavarian},
    level::{Comparison, Mapping},
};

use super::forms::Answer;
use crate::view::Fact;

/// An answer: facts, and sentences to know with them.
pub(super) struct Shown {
    pub facts: Vec<Fact>,
    pub notes: Vec<String>,
}

/// The answer in words.
pub(super) fn shown(locale: Locale, answer: &Answer) -> Shown {
    let words = Words(locale);
    match answer {
        Answer::Level(found) => Shown { facts: words.level(found), notes: vec![locale.text("convert-level-note")] },
        Answer::Gap(found) => words.gap(found),
        Answer::Credit(found) => words.credit(found),
        Answer::German(found) => words.german(found),
        Answer::Line(found) => words.line(*found),
    }
}

struct Words(Locale);

impl Words {
    fn fact(&self, name: &str, value: String) -> Fact {
        Fact::new(self.0.text(&format!("convert-fact-{name}")), Some(value))
    }

    fn rules(&self, rules: &[&'static str]) -> Fact {
        self.fact("rules", rules.join(", "))
    }

    fn yes_no(&self, is: bool) -> String {
        self.0.text(if is { "convert-yes" } else { "convert-no" })
    }

    /// Who says so, and how well that is founded.
    fn source(&self, source: Source) -> Fact {
        let mark = self.0.text(&format!("convert-mark-{}", source.mark));
        let name = if source.name.is_empty() { self.0.text("site-name") } else { source.name.to_owned() };
        self.fact("source", name).about(mark)
    }

    fn eqf(&self, found: &Mapping) -> String {
        found.eqf.map_or_else(|| self.0.text("convert-eqf-none"), |eqf| self.0.eqf_level(eqf))
    }

    fn level(&self, found: &Mapping) -> Vec<Fact> {
        let mut facts = vec![
            self.fact("asked", format!("{} {}", found.framework.code, found.level)),
            self.fact("eqf", self.eqf(found)),
        ];
        facts.extend(found.isced_2011.map(|isced| self.fact("isced", isced.to_string())));
        facts.push(self.fact("status", self.0.text(&format!("convert-status-{}", found.status))));
        facts.push(self.fact("automatic", self.yes_no(found.usable_in_automatic_rules())));
        facts.push(self.source(found.framework.source));
        facts.push(self.rules(found.rules()));
        facts
    }

    fn gap(&self, found: &Comparison) -> Shown {
        let sentence = match found.gap() {
            None => self.0.text("convert-gap-unknown"),
            Some(0) => self.0.text("convert-gap-same"),
            Some(gap) if gap > 0 => self.0.with("convert-gap-below", &[("count", gap.into())]),
            Some(gap) => self.0.with("convert-gap-above", &[("count", gap.saturating_neg().into())]),
        };
        let side = |name: &str, one: &Mapping| {
            let status = self.0.text(&format!("convert-status-{}", one.status));
            let source = one.framework.source.name;
            let about = if source.is_empty() { status } else { format!("{status} · {source}") };
            self.fact(name, format!("{} {}: {}", one.framework.code, one.level, self.eqf(one))).about(about)
        };
        let facts = vec![
            self.fact("gap", sentence),
            side("learnt", &found.source),
            side("wanted", &found.target),
            self.fact("automatic", self.yes_no(found.usable_in_automatic_rules())),
            self.rules(found.rules()),
        ];
        Shown { facts, notes: vec![self.0.text("convert-level-note")] }
    }

    fn credit(&self, found: &Conversion) -> Shown {
        let number = |number: Exact| self.0.hundredths(number.parts(100).unwrap_or_default());
        let method = self.0.text(&format!("convert-method-{}", found.method));
        let mut facts = Vec::new();
        facts.extend(found.shown.map(|shown| self.fact("exact", self.0.ects(shown))));
        facts.extend(found.recorded.map(|recorded| self.fact("recorded", self.0.ects(recorded))));
        facts.push(match found.hours_per_ects {
            Some(each) => {
                let about = self.0.with("convert-hours-each", &[("number", Arg::from(number(each)))]);
                self.fact("method", method).about(about)
            }
            None => self.fact("method", method),
        });
        facts.extend(found.system.map(|system| self.source(system.source)));
        facts.extend((found.method == Method::Share).then(|| self.source(credit::SHARE_OF_YEAR)));
        facts.push(self.rules(&found.rules));
        let notes = found.flags.iter().map(|flag| self.0.text(&format!("convert-flag-{flag}"))).collect();
        Shown { facts, notes }
    }

    fn german(&self, found: &Bavarian) -> Shown {
        let tenths = |tenths: i64| self.0.hundredths(tenths * 10);
        let facts = vec![
            self.fact("grade", tenths(found.cut)),
            self.fact("step", tenths(found.step)),
            self.fact("method", self.0.text("convert-method-bavarian")),
            self.source(grade::BAVARIAN),
            self.rules(&["GR-2"]),
        ];
        Shown { facts, notes: vec![self.0.text("convert-grade-note")] }
    }

    fn line(&self, found: Exact) -> Shown {
        let shown = found.parts(100).map(|hundredths| self.0.hundredths(hundredths));
        let mut facts: Vec<Fact> = shown.map(|shown| self.fact("grade", shown)).into_iter().collect();
        facts.push(self.fact("method", self.0.text("convert-method-linear")));
        facts.push(self.source(grade::LINEAR));
        facts.push(self.rules(&["GR-3"]));
        Shown { facts, notes: vec![self.0.text("convert-grade-note")] }
    }
}

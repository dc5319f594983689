//! From counts to figures, and what of them the public may see. Pure.

use std::collections::BTreeMap;

use kernel::Ects;
use serde::{Serialize, Serializer};

use super::{Median, Procedure};

/// Cells smaller than this are not shown to the public (MT-12).
const SMALLEST: u64 = 5;

/// A part of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub part: u64,
    /// Of how many.
    pub whole: u64,
}

impl Share {
    /// From 0 to 1, to four places; none if there is nothing to have a share in.
    pub fn value(self) -> Option<f64> {
        let number = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        (self.whole > 0).then(|| (number(self.part) / number(self.whole) * 10_000.0).round() / 10_000.0)
    }

    /// The smallest cell that it gives away: the part or the rest, where there is somebody in it (MT-12).
    fn smallest(self) -> u64 {
        let cells = [self.part, self.whole.saturating_sub(self.part)];
        cells.into_iter().filter(|cell| *cell > 0).min().unwrap_or(0)
    }

    /// In whole per cent, half up.
    pub fn per_cent(self) -> Option<i64> {
        let doubled = (self.part * 200 + self.whole).checked_div(self.whole * 2)?;
        i64::try_from(doubled).ok()
    }
}

/// A JSON number, or null.
impl Serialize for Share {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(to)
    }
}

/// What a decision is worth to the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Worth {
    /// Not positive.
    Nothing,
    /// Positive, but conditions are still to be met.
    Promised,
    /// Positive, less than was requested.
    Part,
    /// All that was requested.
    Whole,
}

impl Worth {
    /// From what the fact says; `whole` is the outcome `recognise`.
    pub(super) const fn of(positive: bool, pending: bool, whole: bool) -> Self {
        match (positive, pending, whole) {
            (false, ..) => Self::Nothing,
            (true, true, _) => Self::Promised,
            (true, false, false) => Self::Part,
            (true, false, true) => Self::Whole,
        }
    }

    const fn is_positive(self) -> bool {
        !matches!(self, Self::Nothing)
    }

    const fn moves_credits(self) -> bool {
        matches!(self, Self::Part | Self::Whole)
    }
}

/// Decisions that are alike, counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Alike {
    /// What each is worth.
    pub worth: Worth,
    /// Decided automatically.
    pub automatic: bool,
    /// How many.
    pub decisions: u64,
    /// How many of them record credits.
    pub credited: u64,
    /// The credits, in hundredths.
    pub hundredths: i64,
}

/// The figures of a period, as staff see them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// MT-1: learners who viewed a listing.
    pub students_exposed: u64,
    /// MT-2: learners whose run has begun.
    pub students_enrolled: u64,
    /// MT-4: pairs of a learner and a micro-credential that counts at home.
    pub virtual_mobilities: u64,
    /// MT-5: credits recorded.
    pub credits_transferred: Ects,
    /// Decisions that recorded them.
    pub credited: u64,
    /// All decisions.
    pub decisions: u64,
    /// Those made automatically.
    pub automatic: u64,
    /// Positive ones.
    pub positive: u64,
    /// Those that gave all that was requested.
    pub full: u64,
    /// MT-6, MT-9 … MT-11.
    pub procedure: Procedure,
}

impl Figures {
    /// With the decisions counted in.
    pub(super) fn with(mut self, groups: &[Alike]) -> Self {
        let mut hundredths: i64 = 0;
        for group in groups {
            self.decisions += group.decisions;
            self.automatic += if group.automatic { group.decisions } else { 0 };
            self.positive += if group.worth.is_positive() { group.decisions } else { 0 };
            self.full += if group.worth == Worth::Whole { group.decisions } else { 0 };
            if group.worth.moves_credits() {
                self.credited += group.credited;
                hundredths = hundredths.saturating_add(group.hundredths);
            }
        }
        self.credits_transferred = Ects::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX));
        self
    }

    /// MT-7.
    pub const fn automatic_share(&self) -> Share {
        Share { part: self.automatic, whole: self.decisions }
    }

    /// MT-8.
    pub const fn recognition_rate(&self) -> Share {
        Share { part: self.positive, whole: self.decisions }
    }

    /// MT-8: those that gave all that was requested.
    pub const fn full_rate(&self) -> Share {
        Share { part: self.full, whole: self.decisions }
    }

    /// MT-11.
    pub const fn appeal_rate(&self) -> Share {
        self.procedure.appeal_rate()
    }

    /// What everybody may see (MT-12): a cell of one to four people is none, and named in `hidden`.
    pub fn public(&self) -> PublicFigures {
        self.published(is_shown)
    }

    /// The same with every cell, for those whose figures they are.
    pub fn exact(&self) -> PublicFigures {
        self.published(|_| true)
    }

    fn published(&self, is_shown: fn(u64) -> bool) -> PublicFigures {
        let mut hidden = Vec::new();
        let mut shown = |name, cell: u64| {
            let show = is_shown(cell);
            if !show {
                hidden.push(name);
            }
            show
        };
        let lasted = &self.procedure;
        let (automatic, positive, full) = (self.automatic_share(), self.recognition_rate(), self.full_rate());
        let (on_time, appealed, overturned) = (lasted.on_time_share(), self.appeal_rate(), lasted.overturn_rate());
        let grounds: BTreeMap<String, Option<u64>> = lasted
            .refusal_grounds
            .iter()
            .map(|(word, count)| (word.clone(), Some(*count).filter(|count| is_shown(*count))))
            .collect();
        let few = grounds.values().any(Option::is_none);
        PublicFigures {
            students_exposed: shown("students_exposed", self.students_exposed).then_some(self.students_exposed),
            students_enrolled: shown("students_enrolled", self.students_enrolled).then_some(self.students_enrolled),
            virtual_mobilities: shown("virtual_mobilities", self.virtual_mobilities).then_some(self.virtual_mobilities),
            credits_transferred: shown("credits_transferred", self.credited).then_some(self.credits_transferred),
            median_decision_days: lasted.median_days.filter(|_| shown("median_decision_days", lasted.timed)),
            median_decision_days_without_automatic: lasted
                .median_days_by_people
                .filter(|_| shown("median_decision_days_without_automatic", lasted.timed_by_people)),
            automatic_share: shown("automatic_share", automatic.smallest()).then_some(automatic),
            recognition_rate: shown("recognition_rate", positive.smallest()).then_some(positive),
            full_rate: shown("full_rate", full.smallest()).then_some(full),
            refusal_grounds: grounds,
            on_time: shown("on_time", on_time.smallest()).then_some(on_time),
            appeal_rate: shown("appeal_rate", appealed.smallest()).then_some(appealed),
            overturn_rate: shown("overturn_rate", overturned.smallest()).then_some(overturned),
            hidden: hidden.into_iter().chain(few.then_some("refusal_grounds")).collect(),
        }
    }
}

/// MT-12: nobody is nobody's secret.
const fn is_shown(cell: u64) -> bool {
    cell == 0 || cell >= SMALLEST
}

/// The figures as published, under the keys of CONTRACT §3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicFigures {
    /// MT-1.
    pub students_exposed: Option<u64>,
    /// MT-2.
    pub students_enrolled: Option<u64>,
    /// MT-4.
    pub virtual_mobilities: Option<u64>,
    /// MT-5.
    pub credits_transferred: Option<Ects>,
    /// MT-6; none too where nothing was decided.
    pub median_decision_days: Option<Median>,
    /// MT-6, of what people decided.
    pub median_decision_days_without_automatic: Option<Median>,
    /// MT-7.
    pub automatic_share: Option<Share>,
    /// MT-8.
    pub recognition_rate: Option<Share>,
    /// MT-8.
    pub full_rate: Option<Share>,
    /// MT-9: by ground or element; none where it is too few to be shown.
    pub refusal_grounds: BTreeMap<String, Option<u64>>,
    /// MT-10.
    pub on_time: Option<Share>,
    /// MT-11.
    pub appeal_rate: Option<Share>,
    /// MT-11.
    pub overturn_rate: Option<Share>,
    /// Keys of cells too small to show (MT-12).
    pub hidden: Vec<&'static str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECOGNISED: Alike =
        Alike { worth: Worth::Whole, automatic: true, decisions: 3, credited: 3, hundredths: 1050 };
    const CONDITIONAL: Alike =
        Alike { worth: Worth::Promised, automatic: false, decisions: 1, credited: 1, hundredths: 500 };
    const REFUSED: Alike = Alike { worth: Worth::Nothing, automatic: false, decisions: 4, credited: 0, hundredths: 0 };

    #[test]
    fn mt_5_credits_wait_for_their_conditions() {
        let figures = Figures::default().with(&[RECOGNISED, CONDITIONAL, REFUSED]);
        assert_eq!(figures.credits_transferred, Ects::from_hundredths(1050));
        assert_eq!(figures.credited, 3);
    }

    #[test]
    fn mt_7_and_mt_8_are_shares_of_all_decisions() {
        let figures = Figures::default().with(&[RECOGNISED, CONDITIONAL, REFUSED]);
        assert_eq!(figures.automatic_share(), Share { part: 3, whole: 8 });
        assert_eq!(figures.recognition_rate().value(), Some(0.5));
        assert_eq!(figures.full_rate().per_cent(), Some(38));
        assert_eq!(Figures::default().full_rate().value(), None);
        assert_eq!(Figures::default().full_rate().per_cent(), None);
        assert_eq!(Share { part: 2, whole: 3 }.value(), Some(0.6667));
    }

    #[test]
    fn mt_12_cells_below_five_are_hidden_and_named() {
        let figures =
            Figures { students_exposed: 5, students_enrolled: 4, ..Figures::default() }.with(&[RECOGNISED, REFUSED]);
        let public = figures.public();
        assert_eq!(public.students_exposed, Some(5));
        assert_eq!(public.students_enrolled, None);
        assert_eq!(public.virtual_mobilities, Some(0), "nobody is nobody's secret");
        assert_eq!(public.credits_transferred, None, "three learners");
        assert_eq!(public.recognition_rate, None, "three of seven, and how many they are follows from the rate");
        let hidden = ["students_enrolled", "credits_transferred", "automatic_share", "recognition_rate", "full_rate"];
        assert_eq!(public.hidden, hidden);
    }

    #[test]
    fn mt_12_how_fast_and_how_fair_is_hidden_where_few_decisions_were_made() {
        let grounds = [("level".to_owned(), 5), ("fail_grade".to_owned(), 4)].into();
        let timed =
            Procedure { timed: 7, timed_by_people: 4, on_time: 6, refusal_grounds: grounds, ..Procedure::default() };
        let procedure = Procedure { made: 7, appeals: 2, rulings: 1, ..timed };
        let public = Figures { decisions: 7, procedure, ..Figures::default() }.public();
        assert_eq!(public.on_time, None, "one late decision");
        assert_eq!(public.appeal_rate, None, "two appeals");
        assert_eq!(public.overturn_rate, None, "one ruling");
        let grounds: Vec<_> = public.refusal_grounds.into_iter().collect();
        assert_eq!(grounds, [("fail_grade".to_owned(), None), ("level".to_owned(), Some(5))]);
        assert_eq!(public.hidden, ["on_time", "appeal_rate", "overturn_rate", "refusal_grounds"]);
    }

    #[test]
    fn mt_12_a_share_is_shown_where_neither_its_part_nor_the_rest_is_a_few_people() {
        for (part, whole, is_shown) in
            [(0, 5, true), (5, 5, true), (5, 10, true), (1, 100, false), (99, 100, false), (5, 9, false), (0, 4, false)]
        {
            let procedure = Procedure { made: whole, appeals: part, ..Procedure::default() };
            let public = Figures { procedure, ..Figures::default() }.public();
            assert_eq!(public.appeal_rate.is_some(), is_shown, "{part} of {whole}");
        }
    }

    #[test]
    fn mt_12_the_published_form_has_the_keys_of_the_contract() {
        let figures = Figures { students_enrolled: 2, ..Figures::default() }.public();
        let expected = r#"{"students_exposed":0,"students_enrolled":null,"virtual_mobilities":0,"credits_transferred":0,"median_decision_days":null,"median_decision_days_without_automatic":null,"automatic_share":null,"recognition_rate":null,"full_rate":null,"refusal_grounds":{},"on_time":null,"appeal_rate":null,"overturn_rate":null,"hidden":["students_enrolled"]}"#;
        assert_eq!(serde_json::to_string(&figures).unwrap(), expected);
    }
}

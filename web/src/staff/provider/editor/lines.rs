//! The lines of the learning outcomes, and what hangs on them by their number: the same lines in other languages, whether
//! an outcome is essential, skills. Where a line is moved, all of it moves along. Pure.

use std::{collections::BTreeSet, mem};

use catalogue::draft::OutcomeFields;
use kernel::{TextError, clean};

use super::typed::Typed;

/// The field whose lines these are.
pub(super) const OUTCOMES: &str = "learning_outcomes";

/// The outcomes of a text: one on a line or between bars. A line without anything to be seen is none, as when it is read.
pub(super) fn of(text: &str) -> impl Iterator<Item = &str> {
    let is_empty = |line: &str| matches!(clean(line, usize::MAX, false), Err(TextError::Empty));
    text.split(['|', '\n']).map(str::trim).filter(move |line| !is_empty(line))
}

/// What a form carries of the lines that its numbers stand for: one short word for each.
pub(super) fn marks(typed: &Typed) -> String {
    of(typed.wording(OUTCOMES, "")).map(kernel::hash).collect::<Vec<_>>().join(" ")
}

/// Where each line was before.
struct Moves {
    /// The place that the line in each place had; none is new.
    from: Vec<Option<usize>>,
    /// Places whose line reads differently and is taken for the one that stood there: only where there are as many as before.
    reworded: Vec<usize>,
    /// Places before that a line now comes from.
    used: BTreeSet<usize>,
    /// How many there were.
    before: usize,
}

impl Moves {
    fn between(old: &[&str], new: &[&str]) -> Self {
        let in_place = |(place, line): (usize, &&str)| (old.get(place) == Some(line)).then_some(place);
        let mut from: Vec<Option<usize>> = new.iter().enumerate().map(in_place).collect();
        let mut used: BTreeSet<usize> = from.iter().flatten().copied().collect();
        for (place, line) in from.iter_mut().zip(new).filter(|(place, _)| place.is_none()) {
            *place = (0..).zip(old).find(|(at, known)| *known == line && !used.contains(at)).map(|(at, _)| at);
            used.extend(*place);
        }
        let mut reworded = Vec::new();
        for (at, place) in from.iter_mut().enumerate().filter(|(_, place)| place.is_none()) {
            if old.len() == new.len() && used.insert(at) {
                *place = Some(at);
                reworded.push(at);
            }
        }
        Self { from, reworded, used, before: old.len() }
    }

    fn has_new(&self) -> bool {
        self.from.iter().any(Option::is_none)
    }

    /// Whether nobody has to look which line is which: a single line that reads differently in its place was corrected.
    fn is_certain(&self) -> bool {
        !self.has_new() && self.reworded.len() <= 1
    }

    /// A translation, each line where its original stands now. Where that is not certain, lines without an original stand in
    /// for the missing ones, in their order and at the end, so that none is lost.
    fn translated(&self, text: &str) -> String {
        let lines: Vec<&str> = of(text).collect();
        let mut spare = lines.iter().enumerate().filter(|(place, _)| !self.used.contains(place)).map(|(_, line)| *line);
        let mut moved: Vec<&str> = Vec::with_capacity(lines.len());
        for place in &self.from {
            moved.extend(place.map_or_else(|| spare.next(), |at| lines.get(at).copied()));
        }
        if !self.is_certain() {
            moved.extend(spare);
        }
        moved.join("\n")
    }

    fn details(&self, stored: &[OutcomeFields]) -> Vec<OutcomeFields> {
        self.from.iter().map(|place| at(stored, *place)).collect()
    }

    /// Whether something is said of an outcome that reads differently now, or of one whose place a new one may have taken.
    fn leaves_open(&self, stored: &[OutcomeFields]) -> bool {
        let is_said = |place: usize| stored.get(place).is_some_and(|said| *said != OutcomeFields::default());
        let is_lost = |place: usize| !self.used.contains(&place) && is_said(place);
        self.reworded.iter().any(|place| is_said(*place)) || (self.has_new() && (0..self.before).any(is_lost))
    }
}

fn at(details: &[OutcomeFields], place: Option<usize>) -> OutcomeFields {
    place.and_then(|place| details.get(place)).cloned().unwrap_or_default()
}

/// Somebody wrote the lines anew: what hangs on them follows, but for the translations that came with them. The lines are
/// those of the listing's own language, or of the first that has any.
pub(super) fn follow(typed: &mut Typed, before: &Typed, came: impl Fn(&str) -> bool) {
    let has_lines = |text: &str| of(text).next().is_some();
    let Some((lead, text)) = before.fields.learning_outcomes.iter().find(|(_, text)| has_lines(text)) else { return };
    if !typed.fields.learning_outcomes.values().any(|text| has_lines(text)) {
        typed.fields.outcome_details.clear();
        return;
    }
    let moves = {
        let (old, new): (Vec<&str>, Vec<&str>) = (of(text).collect(), of(typed.wording(OUTCOMES, lead)).collect());
        if old == new || new.is_empty() {
            return;
        }
        Moves::between(&old, &new)
    };
    typed.is_open = moves.leaves_open(&typed.fields.outcome_details);
    typed.fields.outcome_details = moves.details(&typed.fields.outcome_details);
    for (code, text) in &mut typed.fields.learning_outcomes {
        if code != lead && !came(code) && has_lines(text) {
            *text = moves.translated(text);
            if !moves.is_certain() {
                typed.unsure.push(code.clone());
            }
        }
    }
}

/// A form whose numbers stand for lines that were moved since it was opened.
pub(super) struct Overtaken {
    moves: Moves,
    /// What is said of the lines as they are now.
    now: Vec<OutcomeFields>,
}

impl Overtaken {
    /// Lays out what is stored as the form has it, so that what was typed comes upon what it was typed over. None where the
    /// lines are the same.
    pub(super) fn lay_out(typed: &mut Typed, marks_then: &str) -> Option<Self> {
        let marks_now = marks(typed);
        let then: Vec<&str> = marks_then.split_ascii_whitespace().collect();
        let now: Vec<&str> = marks_now.split_ascii_whitespace().collect();
        if then.is_empty() || then == now {
            return None;
        }
        let moves = Moves::between(&then, &now);
        let now = mem::take(&mut typed.fields.outcome_details);
        let place_now = |place: usize| moves.from.iter().position(|from| *from == Some(place));
        typed.fields.outcome_details = (0..then.len()).map(|place| at(&now, place_now(place))).collect();
        Some(Self { moves, now })
    }

    /// Puts what was typed to the lines where they stand now. Of a translation all lines or none: one without its original
    /// would be lost.
    pub(super) fn put_back(self, typed: &mut Typed, came: impl Fn(&str) -> bool) {
        let laid = mem::take(&mut typed.fields.outcome_details);
        let places = self.moves.from.iter().enumerate();
        typed.fields.outcome_details = places
            .map(|(place, from)| from.map_or_else(|| at(&self.now, Some(place)), |from| at(&laid, Some(from))))
            .collect();
        let is_whole = !self.moves.has_new() && self.moves.from.len() == self.moves.before;
        for (code, text) in &mut typed.fields.learning_outcomes {
            if is_whole && came(code) && of(text).count() == self.moves.before {
                *text = self.moves.translated(text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(own: &str, french: &str, essential: &[&str]) -> Typed {
        let mut typed = Typed::default();
        typed.fields.learning_outcomes.insert(String::new(), own.into());
        typed.fields.learning_outcomes.insert("fr".into(), french.into());
        let said = |word: &&str| OutcomeFields { essential: (*word).into(), ..OutcomeFields::default() };
        typed.fields.outcome_details = essential.iter().map(said).collect();
        typed
    }

    /// From A, B, C in the listing's language and a, b, c in French, with the first essential and the third not.
    fn written(own: &str) -> (String, Vec<String>, bool, bool) {
        let before = typed("A\nB\nC", "a\nb\nc", &["true", "", "false"]);
        let mut after = before.clone();
        after.fields.learning_outcomes.insert(String::new(), own.into());
        follow(&mut after, &before, |_| false);
        let essential = after.fields.outcome_details.iter().map(|said| said.essential.clone()).collect();
        (after.wording(OUTCOMES, "fr").replace('\n', ""), essential, !after.unsure.is_empty(), after.is_open)
    }

    #[track_caller]
    fn gives(own: &str, french: &str, essential: &[&str], (unsure, open): (bool, bool)) {
        let (text, said, is_unsure, is_open) = written(own);
        assert_eq!((text.as_str(), is_unsure, is_open), (french, unsure, open), "{own}");
        assert_eq!(said, essential, "{own}");
    }

    #[test]
    fn what_hangs_on_a_line_moves_along() {
        gives("A\nB\nC", "abc", &["true", "", "false"], (false, false));
        gives("C\r\nA | B", "cab", &["false", "true", ""], (false, false));
        gives("C\nB", "cb", &["false", ""], (false, false));
        gives("", "abc", &["true", "", "false"], (false, false));
    }

    #[test]
    fn a_single_corrected_line_is_the_same_line_and_more_are_looked_at() {
        gives("A!\nB\nC", "abc", &["true", "", "false"], (false, true));
        gives("A\nB!\nC", "abc", &["true", "", "false"], (false, false));
        gives("A!\nB\nC!", "abc", &["true", "", "false"], (true, true));
    }

    #[test]
    fn where_nothing_tells_which_line_is_which_no_translation_is_lost() {
        gives("A\nX\nB\nC", "abc", &["true", "", "", "false"], (true, false));
        gives("B\nC\nX", "bca", &["", "false", ""], (true, true));
        gives("A\nX", "abc", &["true", ""], (true, true));
    }

    #[test]
    fn translations_that_came_with_the_lines_stand_as_they_came() {
        let before = typed("A\nB", "a\nb", &[]);
        let mut after = typed("B\nA", "b\na", &[]);
        follow(&mut after, &before, |code| code == "fr");
        assert_eq!(after.wording(OUTCOMES, "fr"), "b\na");
    }

    #[test]
    fn what_was_typed_of_a_line_goes_where_the_line_is_now() {
        let then = marks(&typed("A\nB\nC", "", &[]));
        let mut now = typed("C\nX\nA", "", &["", "false", ""]);
        let overtaken = Overtaken::lay_out(&mut now, &then).unwrap();
        now.fields.outcome_details[0].essential = "true".into();
        overtaken.put_back(&mut now, |_| false);
        let essential: Vec<_> = now.fields.outcome_details.iter().map(|said| said.essential.as_str()).collect();
        assert_eq!(essential, ["", "false", "true"]);
        let same = marks(&now);
        assert!(Overtaken::lay_out(&mut now, &same).is_none());
    }
}

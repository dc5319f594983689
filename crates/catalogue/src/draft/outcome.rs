//! A learning outcome as a draft has it.

use kernel::LocalizedText;

use crate::{LearningOutcome, Skills};

/// What a learner will know, understand or be able to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The outcome, in several languages.
    pub text: LocalizedText,
    /// Whether nobody passes without it; none is not stated.
    pub essential: Option<bool>,
    /// Skills of ESCO that it is related to.
    pub skills: Skills,
}

impl Outcome {
    /// What a stored one says.
    pub fn of(stored: &LearningOutcome) -> Self {
        Self { text: stored.text.clone(), essential: stored.essential, skills: stored.skills.clone() }
    }

    /// One of which nothing but the text is stated.
    pub fn plain(text: LocalizedText) -> Self {
        Self { text, ..Self::default() }
    }

    /// Whether it asks something else (R-E5). To say what was not said before whether it is essential, or to name skills,
    /// changes nothing that is learnt.
    pub(super) fn differs_in_substance(&self, other: &Self) -> bool {
        let is_other = matches!((self.essential, other.essential), (Some(this), Some(that)) if this != that);
        is_other || self.text != other.text
    }

    fn is_detailed(&self) -> bool {
        self.essential.is_some() || !self.skills.0.is_empty()
    }

    /// Whether the words in a language are the same.
    pub fn shares_words_with(&self, other: &Self) -> bool {
        self.text.iter().any(|(language, words)| other.text.get(language) == Some(words))
    }
}

/// Gives outcomes that come as texts alone what is stored of them beside the text: where the words in a language are
/// still the same, it is the same outcome, and so is a single line that was reworded in its place. Whether something that was
/// said found no outcome again, although there are outcomes with other words.
pub fn carry(outcomes: &mut [Outcome], stored: &[Outcome]) -> bool {
    let is_alone = outcomes.len() == stored.len();
    let mut found = vec![false; stored.len()];
    let mut reworded: Vec<(usize, &mut Outcome)> = Vec::new();
    for (place, outcome) in outcomes.iter_mut().enumerate() {
        let here = stored.get(place).filter(|known| outcome.shares_words_with(known)).map(|_| place);
        let known = here.or_else(|| stored.iter().position(|known| outcome.shares_words_with(known)));
        match known {
            Some(known) => take(outcome, stored, known, &mut found),
            None => reworded.push((place, outcome)),
        }
    }
    if let ([(place, outcome)], true) = (reworded.as_mut_slice(), is_alone)
        && found.get(*place) == Some(&false)
    {
        take(outcome, stored, *place, &mut found);
        return false;
    }
    let is_lost = stored.iter().zip(&found).any(|(known, found)| known.is_detailed() && !found);
    is_lost && !reworded.is_empty()
}

fn take(outcome: &mut Outcome, stored: &[Outcome], place: usize, found: &mut [bool]) {
    let (Some(known), Some(found)) = (stored.get(place), found.get_mut(place)) else { return };
    *found = true;
    if !outcome.is_detailed() {
        outcome.essential = known.essential;
        outcome.skills.clone_from(&known.skills);
    }
}

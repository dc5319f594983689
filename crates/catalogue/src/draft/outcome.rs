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
/// still the same, it is the same outcome.
pub fn carry(outcomes: &mut [Outcome], stored: &[Outcome]) {
    for (place, outcome) in outcomes.iter_mut().enumerate().filter(|(_, outcome)| !outcome.is_detailed()) {
        let same_place = stored.get(place).into_iter();
        let known = same_place.chain(stored).find(|known| outcome.shares_words_with(known));
        if let Some(known) = known {
            outcome.essential = known.essential;
            outcome.skills.clone_from(&known.skills);
        }
    }
}

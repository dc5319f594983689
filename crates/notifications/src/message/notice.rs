//! Mails about a request after its decision and around it. All say one thing and lead to one page, so they share a shape;
//! each has its own words, `notice-<kind>-…`.

use askama::Template;
use i18n::Locale;
use kernel::Day;

use super::{Args, short};
use crate::{Unbuildable, Wording};

kernel::text_enum! {
    /// What has happened.
    pub enum NoticeKind {
        /// To the learner: conditions are due soon.
        ConditionsReminded = "conditions_reminded",
        /// To the learner: the office found that something is missing still.
        ConditionAnswered = "condition_answered",
        /// To the learner: every condition is met.
        ConditionsMet = "conditions_met",
        /// To the learner: a condition was not met in time.
        ConditionsFailed = "conditions_failed",
        /// To the learner: the appeal has arrived.
        AppealLodged = "appeal_lodged",
        /// To the learner: the decision stands.
        AppealUpheld = "appeal_upheld",
        /// To the learner: the office examines the case again.
        AppealRemitted = "appeal_remitted",
        /// To the learner: the office opened the case again for an error.
        DecisionReopened = "decision_reopened",
        /// To the learner: the decision comes later.
        DecisionDelayed = "decision_delayed",
        /// To the learner: no answer came, and the case goes on because a decision stands.
        InformationUnanswered = "information_unanswered",
        /// To the learner: a draft is deleted soon.
        DraftExpiring = "draft_expiring",
        /// To the officer who has the case: no answer came, and it is back at the desk.
        AnswerMissing = "answer_missing",
        /// To the learner: the case goes on as recognition of prior learning.
        PriorLearningOpened = "prior_learning_opened",
        /// To the learner: how, when and where the assessment takes place, also when that changes.
        PriorLearningScheduled = "prior_learning_scheduled",
        /// To the learner: it goes no further, and nothing was refused.
        PriorLearningEnded = "prior_learning_ended",
        /// To officers: a learner goes this way, and an assessment is to be arranged.
        PriorLearningAccepted = "prior_learning_accepted",
        /// To the officer who has the case: the learner does not, or no longer, go this way.
        PriorLearningDeclined = "prior_learning_declined",
        /// To officers who may decide: what the assessment found is there.
        PriorLearningAssessed = "prior_learning_assessed",
        /// To officers: the learner says that a condition is met.
        ConditionSaid = "condition_said",
        /// To the appeals body: an appeal waits.
        AppealWaiting = "appeal_waiting",
        /// To those who can mend it: the last day of a decision has passed.
        RequestOverdue = "request_overdue",
        /// To the provider's staff: a listing is to be looked at again soon.
        ReviewDue = "review_due",
    }
}

impl NoticeKind {
    const fn is_for_officers(self) -> bool {
        matches!(
            self,
            Self::ConditionSaid
                | Self::AppealWaiting
                | Self::RequestOverdue
                | Self::AnswerMissing
                | Self::PriorLearningAccepted
                | Self::PriorLearningDeclined
                | Self::PriorLearningAssessed
        )
    }
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What has happened.
    pub kind: NoticeKind,
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// The university that decides.
    pub home: String,
    /// The day that it is about; none if it is about none.
    pub day: Option<Day>,
    /// What else it says, by label.
    pub facts: Vec<(String, String)>,
    /// The request, or the case.
    pub link: String,
}

#[derive(Template)]
#[template(path = "notice/body.txt", escape = "none")]
struct Plain<'a> {
    words: Locale,
    args: Args,
    mail: &'a Notice,
    text: &'a str,
    act: &'a str,
    why: &'a str,
}

#[derive(Template)]
#[template(path = "notice/body.html")]
struct Html<'a> {
    words: Locale,
    args: Args,
    mail: &'a Notice,
    text: &'a str,
    act: &'a str,
    why: &'a str,
}

impl Notice {
    /// Says it in a language.
    pub fn render(&self, words: Locale) -> Result<Wording, Unbuildable> {
        let args = self.args(words);
        let subject = words.with(&format!("notice-{}-subject", self.kind), &short(&args));
        let text = format!("notice-{}-text", self.kind);
        let (act, why) = if self.kind == NoticeKind::ReviewDue {
            ("mail-listing-act", "mail-why-provider")
        } else if self.kind.is_for_officers() {
            ("mail-case-act", "mail-why-officer")
        } else {
            ("mail-submitted-act", "mail-why-learner")
        };
        let plain = Plain { words, args: args.clone(), mail: self, text: &text, act, why }.render();
        let html = Html { words, args, mail: self, text: &text, act, why }.render();
        match (plain, html) {
            (Ok(text), Ok(html)) => Ok(Wording { subject, text, html }),
            _ => Err(Unbuildable::Template),
        }
    }

    fn args(&self, words: Locale) -> Args {
        let day = self.day.map_or_else(|| words.text("word-unknown"), |day| words.day(day));
        vec![
            ("name", (&self.name).into()),
            ("title", (&self.title).into()),
            ("home", (&self.home).into()),
            ("day", day.into()),
        ]
    }
}

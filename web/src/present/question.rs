//! Questions in words: who was asked for what, by when, and what came.

use evaluation::{
    InformationRequest,
    request::information::{Addressee, Ending, Item},
};
use i18n::{Arg, Locale};

use crate::view::Fact;

/// What can be asked for, in words.
pub(crate) fn item(locale: Locale, item: Item) -> String {
    match item {
        Item::Credential | Item::Target => locale.text(&format!("question-item-{item}")),
        Item::Quality | Item::Verification | Item::Testing | Item::Identification => {
            let criterion = locale.text(&format!("criterion-{item}"));
            locale.with("question-item-evidence", &[("criterion", criterion.into())])
        }
        _ => locale.text(&format!("annex-{item}")),
    }
}

/// The facts of one question.
pub(crate) fn facts(locale: Locale, question: &InformationRequest) -> Vec<Fact> {
    let fact = |key: &str, value: Option<String>| Some(Fact::new(locale.text(key), Some(value?)));
    let whom = match question.addressee {
        Addressee::Learner => locale.text("role-learner"),
        Addressee::Issuer => {
            let named = [question.contact_name.as_deref(), question.contact_email.as_deref()];
            named.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    };
    let items = question.items.iter().map(|one| item(locale, one)).collect::<Vec<_>>();
    let ended = question.ended_on.zip(question.ending).map(|(day, ending)| {
        let day = [("day", Arg::from(locale.day(day)))];
        locale.with(&format!("question-ended-{ending}"), &day)
    });
    let rows = [
        fact("question-whom", Some(whom)),
        fact("question-asked", Some(locale.instant(question.asked_at))),
        (!items.is_empty()).then(|| Fact { label: locale.text("question-items"), values: items, ..Fact::default() }),
        fact("question-words", Some(question.question.clone())),
        fact("question-reply_by", question.ending.is_none().then(|| locale.day(question.reply_by))),
        fact("question-ended", ended),
        fact("question-answer", question.answer.clone()),
    ];
    rows.into_iter().flatten().collect()
}

/// Whether an answer was kept for later: it came after the request had lapsed.
pub(crate) fn is_answered(question: &InformationRequest) -> bool {
    question.ending == Some(Ending::Answered)
}

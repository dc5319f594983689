//! The page for the issuer's contact: who asks, about whom and what, until when; afterwards the receipt.

use askama::Template;
use i18n::Arg;

use super::handlers::Opened;
use crate::{
    frame::Frame,
    framing,
    layers::reader::Reader,
    present::{question, state, text},
    view::{ErrorLink, Fact, Field},
};

/// The question with its form, or the receipt.
#[derive(Template)]
#[template(path = "public/question/page.html")]
pub(crate) struct QuestionPage {
    page: Frame,
    lead: String,
    facts: Vec<Fact>,
    /// Where the answer goes, and its field; none once it was answered.
    form: Option<(String, Field)>,
    receipt: Option<String>,
    /// What was typed after another answer had come.
    kept: Option<String>,
}

/// Nothing is opened by this link.
#[derive(Template)]
#[template(path = "public/question/gone.html")]
pub(crate) struct GonePage {
    page: Frame,
}

/// The page of a question.
pub(super) fn page(opened: &Opened, typed: Option<&str>, wrong: Option<&str>) -> QuestionPage {
    let mut page = framing::bare(&opened.reader, &opened.address, "question-issuer-title");
    let locale = page.locale;
    let (asked, request) = (&opened.question, &opened.request);
    let home = text::plain(locale, &opened.home.name);
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let mut facts = vec![
        fact("question-issuer-who", format!("{home}: {}, {}", opened.asker.name, opened.asker.email)),
        fact("question-issuer-credential", state::title(locale, request)),
        fact("question-issuer-learner", opened.learner.name.clone()),
        fact("word-reference", request.reference.clone()),
    ];
    facts.extend(question::facts(locale, asked).into_iter().skip(1));
    let is_answered = asked.answer.is_some();
    let form = (!is_answered).then(|| {
        let error = wrong.map(|code| locale.text(&format!("field-{code}")));
        let field = Field::new("answer", locale.text("question-field-answer")).value(typed.unwrap_or_default());
        (opened.address.clone(), field.error(error))
    });
    if let Some((_, field)) = &form {
        page.errors = ErrorLink::of(&[field]);
    }
    let args = [("home", Arg::from(home)), ("reference", request.reference.as_str().into())];
    QuestionPage {
        lead: locale.with("question-issuer-lead", &args),
        receipt: is_answered.then(|| locale.with("question-issuer-receipt", &args)),
        kept: typed.filter(|_| is_answered).map(ToOwned::to_owned),
        facts,
        form,
        page,
    }
}

/// The page for a link that opens nothing.
pub(super) fn gone(reader: &Reader) -> GonePage {
    GonePage { page: framing::bare(reader, &reader.path, "question-gone-title") }
}

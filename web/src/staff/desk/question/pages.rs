//! The page of questions on the desk: those that were asked, and the form of another.

use askama::Template;
use evaluation::{
    InformationRequest,
    request::information::{Addressee, Item, may_extend},
};
use i18n::{Arg, Locale};

use super::{forms::AskForm, handlers::Gathered};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::{question, state},
    staff::desk::Next,
    view::{Choice, ErrorLink, Fact, Field, Link, Tag},
    viewer::Viewer,
};

/// Questions, then the form.
#[derive(Template)]
#[template(path = "staff/desk/question/page.html")]
pub(crate) struct QuestionsPage {
    page: Frame,
    token: String,
    version: i32,
    state: Tag,
    stale: Option<String>,
    back: Link,
    asked: Vec<Asked>,
    form: Option<Ask>,
    next: Next,
}

/// One question with what can be done about it.
pub(crate) struct Asked {
    heading: String,
    facts: Vec<Fact>,
    /// Where the form goes, and what its button says.
    acts: Vec<(String, String)>,
}

/// The form of another question.
pub(crate) struct Ask {
    action: String,
    to: Field,
    name: Field,
    email: Field,
    language: Field,
    items: Field,
    question: Field,
    reply_by: Field,
}

/// Builds it.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    gathered: &Gathered,
    (form, errors): (&AskForm, &FieldErrors),
    stale: Option<&str>,
) -> Result<QuestionsPage, Error> {
    let (locale, request) = (viewer.locale, &gathered.request);
    let heading = locale.with("question-desk-title", &[("reference", request.reference.as_str().into())]);
    let mut page = framing::frame(app, viewer, heading).await?;
    let case = locale.with("desk-case-title", &[("reference", request.reference.as_str().into())]);
    let back = Link::new(paths::case(request.id), case);
    page.crumbs = vec![Link::new(paths::DESK, locale.text("nav-desk")), back.clone()];
    let form = gathered.may_ask.then(|| ask(locale, gathered, form, errors));
    if let Some(form) = &form {
        let fields = [&form.to, &form.name, &form.email, &form.items, &form.question, &form.reply_by];
        page.errors = ErrorLink::of(&fields);
    }
    Ok(QuestionsPage {
        token: viewer.form_token(app).await?,
        version: request.version,
        state: state::officer(locale, request.state, gathered.awaited),
        stale: stale.map(|key| locale.text(key)),
        back,
        asked: gathered.questions.iter().rev().map(|question| asked(viewer, gathered, question)).collect(),
        form,
        next: gathered.next.clone(),
        page,
    })
}

fn asked(viewer: &Viewer, gathered: &Gathered, asked: &InformationRequest) -> Asked {
    let (locale, request) = (viewer.locale, &gathered.request);
    let mut acts = Vec::new();
    if asked.ending.is_none() && gathered.may_ask {
        let mut offer = |act: &str| {
            let days = [("days", Arg::from(u32::from(gathered.reply_days)))];
            acts.push((
                paths::asked_act(request.id, asked.id, act),
                locale.with(&format!("question-act-{act}"), &days),
            ));
        };
        offer("again");
        if may_extend(&viewer.actor, request, asked) {
            offer("more-time");
        }
        offer("end");
    }
    let whom = match asked.addressee {
        Addressee::Learner => "question-to-learner",
        Addressee::Issuer => "question-to-issuer",
    };
    Asked { heading: locale.text(whom), facts: question::facts(locale, asked), acts }
}

fn ask(locale: Locale, gathered: &Gathered, form: &AskForm, errors: &FieldErrors) -> Ask {
    let field = |name: &str, value: &str| {
        let error = errors.of(name).map(|code| locale.text(&format!("field-{code}")));
        Field::new(name, locale.text(&format!("question-field-{name}"))).value(value).error(error)
    };
    let mut whom = vec![Choice::new("learner", locale.text("question-to-learner"), form.to == "learner")];
    whom.extend(gathered.contacts.iter().map(|person| {
        let id = person.id.to_string();
        let words = locale.with("question-to-contact", &[("name", person.name.as_str().into())]);
        Choice::new(id.clone(), words, form.to == id)
    }));
    whom.push(Choice::new("outside", locale.text("question-to-outside"), form.to == "outside"));
    let items = Item::ALL.iter().map(|item| {
        let word = item.to_string();
        let is_chosen = form.items.contains(&word);
        Choice::new(word, question::item(locale, *item), is_chosen)
    });
    let spoken = Locale::offered(false).iter().map(|one| {
        Choice::new(one.code(), locale.text(&format!("question-language-{}", one.code())), form.language == one.code())
    });
    let more = [("days", Arg::from(u32::from(gathered.reply_days)))];
    Ask {
        action: paths::asked(gathered.request.id),
        to: field("to", "").choices(whom),
        name: field("name", &form.name).optional(),
        email: field("email", &form.email).optional(),
        language: field("language", "").choices(spoken.collect()),
        items: field("items", "").choices(items.collect()).optional(),
        question: field("question", &form.question).hint(locale.text("question-field-question-hint")),
        reply_by: field("reply_by", &form.reply_by).hint(locale.with("question-field-reply_by-hint", &more)),
    }
}

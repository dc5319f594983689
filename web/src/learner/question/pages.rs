//! The page of what is asked: open questions with their answers, what was answered, and the two ways out.

use askama::Template;
use evaluation::{
    InformationRequest, RecognitionRequest,
    evidence::service::ADDABLE,
    request::{
        Action, State,
        information::{Addressee, may_extend},
    },
};
use i18n::{Arg, Locale};

use super::handlers::{Gathered, Wrong};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{document, question, state, text},
    view::{ErrorLink, Fact, Field, Link, StateLine},
    viewer::Viewer,
};

/// Questions, answers, ways out.
#[derive(Template)]
#[template(path = "learner/question/page.html")]
pub(crate) struct QuestionsPage {
    page: Frame,
    token: String,
    version: i32,
    line: StateLine,
    /// What was typed where it can no longer be sent.
    kept: Option<String>,
    is_stale: bool,
    facts: Vec<Fact>,
    /// What happens next, when nothing is open.
    next: Option<String>,
    asked: Vec<Asked>,
    /// What the learner has added, and where more can be added.
    documents: Option<(Vec<Fact>, String)>,
    withdrawal: Option<Leaving>,
    /// Why it cannot be taken back.
    bound: Option<String>,
    reopening: Option<(String, String)>,
}

/// One question.
pub(crate) struct Asked {
    heading: String,
    facts: Vec<Fact>,
    /// Where the answer goes, and its field.
    answer: Option<(String, Field)>,
    /// Where the wish for more time goes, and the words on its button.
    more_time: Option<(String, String)>,
}

/// Taking the request back: where the form goes, what it does, and that it is meant.
pub(crate) struct Leaving {
    action: String,
    effect: String,
    sure: Field,
}

/// Builds it.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    gathered: &Gathered,
    wrong: &Wrong,
) -> Result<QuestionsPage, Error> {
    let (locale, request) = (viewer.locale, &gathered.request);
    let title = state::title(locale, request);
    let mut page =
        framing::frame(app, viewer, locale.with("question-my-title", &[("title", title.clone().into())])).await?;
    let request_title = locale.with("request-page-title", &[("title", title.into())]);
    page.crumbs =
        vec![Link::new(paths::MY, locale.text("nav-my")), Link::new(paths::request(request.id), request_title)];
    let home = text::plain(locale, &gathered.home.name);
    let line = state::learner(locale, request, gathered.awaited, None, &home);
    let asked: Vec<Asked> = gathered
        .questions
        .iter()
        .rev()
        .enumerate()
        .map(|(place, one)| asked(viewer, gathered, (place, one), wrong))
        .collect();
    let withdrawal = leaving(locale, gathered, wrong);
    let fields = asked.iter().filter_map(|asked| asked.answer.as_ref().map(|(_, field)| field));
    page.errors = ErrorLink::of(&fields.chain(withdrawal.iter().map(|leaving| &leaving.sure)).collect::<Vec<_>>());
    // With the last answer the request goes on, and no file can be added any more.
    let addable = ADDABLE.contains(&request.state) && asked.iter().any(|asked| asked.answer.is_some());
    let open = gathered.questions.iter().any(|question| question.ending.is_none());
    let moves_on = matches!(request.state, State::UnderAssessment | State::Complete | State::Submitted);
    Ok(QuestionsPage {
        token: viewer.form_token(app).await?,
        version: request.version,
        line,
        kept: wrong.answer.as_ref().filter(|_| wrong.is_stale).map(|(_, text)| text.clone()),
        is_stale: wrong.is_stale,
        facts: vec![
            Fact::new(locale.text("word-reference"), Some(request.reference.clone())),
            Fact::new(locale.text("request-decides"), Some(home.clone())),
        ],
        next: (!open && moves_on).then(|| locale.with("question-my-next", &[("home", home.into())])),
        documents: addable.then(|| {
            let files = document::listed(locale, &gathered.files, |file| paths::request_document(request.id, file));
            (files, paths::request_part(request.id, "documents"))
        }),
        asked,
        bound: (gathered.stands && leaves(request)).then(|| locale.text("question-withdraw-decided")),
        withdrawal,
        reopening: gathered.reopen_until.map(|day| {
            let until = locale.with("question-reopen-text", &[("day", locale.day(day).into())]);
            (paths::request_act(request.id, "reopening"), until)
        }),
        page,
    })
}

fn asked(viewer: &Viewer, gathered: &Gathered, (place, asked): (usize, &InformationRequest), wrong: &Wrong) -> Asked {
    let (locale, request) = (viewer.locale, &gathered.request);
    let own = asked.addressee == Addressee::Learner;
    let is_open = asked.ending.is_none() && request.state == State::InformationRequested;
    let typed = wrong.answer.as_ref().filter(|(id, _)| *id == asked.id);
    let answer = (own && is_open).then(|| {
        let error = typed.and(wrong.code).map(|code| locale.text(&format!("field-{code}")));
        let field = Field::new(format!("answer_{place}"), locale.text("question-field-answer"));
        let field = field.value(typed.map_or("", |(_, text)| text)).error(error);
        (paths::question_act(request.id, asked.id, "answer"), field)
    });
    let heading = match (own, question::is_answered(asked)) {
        (true, true) => "question-my-answered",
        (true, false) => "question-my-asked",
        (false, _) => "question-my-issuer",
    };
    Asked {
        heading: locale.text(heading),
        facts: question::facts(locale, asked),
        answer,
        more_time: (own && is_open && may_extend(&viewer.actor, request, asked)).then(|| {
            let days = [("days", Arg::from(u32::from(gathered.reply_days)))];
            let words = locale.with("question-my-more_time", &days);
            (paths::question_act(request.id, asked.id, "more-time"), words)
        }),
    }
}

fn leaving(locale: Locale, gathered: &Gathered, wrong: &Wrong) -> Option<Leaving> {
    let request = &gathered.request;
    if gathered.stands || !leaves(request) {
        return None;
    }
    let open = gathered.questions.iter().filter(|question| question.ending.is_none()).count();
    let open = i64::try_from(open).unwrap_or(0);
    let effect = locale.with("question-withdraw-effect", &[("count", Arg::from(open))]);
    let error = wrong.is_unsure.then(|| locale.text("field-sure"));
    let sure = Field::new("sure", locale.text("question-withdraw-sure")).error(error);
    Some(Leaving { action: paths::request_act(request.id, "withdrawal"), effect, sure })
}

/// Whether it can be taken back from where it stands. A draft is deleted instead, on its own page.
fn leaves(request: &RecognitionRequest) -> bool {
    request.state != State::Draft && request.state.after(Action::Withdraw).is_ok()
}

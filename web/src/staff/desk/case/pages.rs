//! The page of a case: what is presented and the target side by side, the ratings, what the rules say, then the letter.

use askama::Template;
use evaluation::{
    assess::{ConditionKind, Element, Evaluation},
    request::{OtherGrade, Recorded},
};
use i18n::Locale;
use recognition::criterion::Criterion;

use super::{
    adverse,
    after::{After, after},
    blocks,
    blocks::Said,
    gathered::Case,
    notes::{self, Afterwards},
    outcome,
    precedents::{self, Earlier},
    prior_learning::pages::{Panel, panel},
    rating::{self, Compared, Rated},
    sheet::{PARTS, Sheet, part_of},
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::{
        document,
        earlier::{self, Earlier as Replaced},
        letter::{self, Around, Letter, Ruled},
        rubric, state, text,
        timeline::{self, People},
        verdict::Reader,
        why::{self, Why},
    },
    staff::desk::Next,
    view::{ErrorLink, Evaluated, Fact, Field, Link, Step, Tag, Text},
    viewer::Viewer,
};

/// What is shown beside the case itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Shows {
    /// As typed, or as it stands in the address.
    pub sheet: Sheet,
    pub errors: FieldErrors,
    /// Somebody was faster, or the proposal is out of date: the key of what to say.
    pub conflict: Option<&'static str>,
}

/// The page.
#[derive(Template)]
#[template(path = "staff/desk/case.html")]
pub(crate) struct CasePage {
    page: Frame,
    token: String,
    version: i32,
    state: Tag,
    conflict: Option<(String, String)>,
    /// What the officer had typed when somebody else was faster.
    kept: Vec<Fact>,
    header: Vec<Fact>,
    evidence: Vec<Fact>,
    outcomes: Vec<Text>,
    said: Option<Said>,
    barred: Option<String>,
    /// Stored answers that there is no equivalency, each with its address (R-E6).
    warnings: Vec<(String, String)>,
    examine: Option<Examine>,
    /// The ratings where they can only be read.
    ratings: Vec<Fact>,
    outcome: Option<Evaluated>,
    found: Vec<(String, String)>,
    propose: Option<Act>,
    /// Where the form goes that takes the own proposal back.
    take_back: Option<String>,
    /// Where the form goes that says: what is there is enough.
    complete: Option<String>,
    documents: Vec<Fact>,
    absent: Vec<String>,
    send_back: Option<Act>,
    decide: Option<Decide>,
    /// What was decided in like cases.
    earlier: Option<Earlier>,
    /// Notes on the decision, and its way to a reference case.
    afterwards: Option<Afterwards>,
    letter: Option<Letter>,
    /// Letters of decisions that were replaced.
    replaced: Vec<Replaced>,
    why: Option<Why>,
    after: After,
    second: Option<Panel>,
    steps: Vec<Step>,
    /// All that happened, also what the steps do not tell.
    history: Option<String>,
    next: Next,
    /// What is asked, and the form of another question.
    asked: Link,
}

/// The form of the examination.
pub(crate) struct Examine {
    action: String,
    ratings: Vec<Rated>,
    compared: Compared,
    may_rate: bool,
}

/// A form with one text.
pub(crate) struct Act {
    action: String,
    field: Field,
}

/// The form of the decision.
pub(crate) struct Decide {
    pub action: String,
    pub reasons: Field,
    /// Another grade than the suggested one, and why; none where no grade is recorded.
    pub grade: Option<(Field, Field)>,
    pub notes: Vec<Field>,
    /// An element and the fields of its difference.
    pub differences: Vec<(String, Vec<Field>)>,
    label: String,
}

/// Builds it.
pub(super) async fn page(app: &App, viewer: &Viewer, case: &Case, shows: &Shows) -> Result<CasePage, Error> {
    let (locale, request) = (viewer.locale, &case.detail.request);
    let heading = locale.with("desk-case-title", &[("reference", request.reference.as_str().into())]);
    let mut page = framing::frame(app, viewer, heading).await?;
    page.crumbs = vec![Link::new(paths::DESK, locale.text("nav-desk"))];
    let around = case.around();
    let computed = outcome::computed(app, viewer, case, &shows.sheet).await?;
    let usable = computed.as_ref().filter(|outcome| outcome.needs.is_none());
    let why = routed(app, viewer, case).await?;
    let examine = case.may.examine(case).then(|| examine(locale, case, shows));
    let propose = usable.filter(|_| case.may.propose).map(|_| act(locale, case, shows, ("proposal", "note")));
    let send_back = case.may.send_back.then(|| act(locale, case, shows, ("return", "reason")));
    let decide = usable.filter(|_| case.may.decide).map(|outcome| decide(viewer, case, shows, outcome));
    let afterwards = notes::afterwards(app, viewer, case, shows).await?;
    page.errors = errors(examine.as_ref(), propose.as_ref(), send_back.as_ref(), decide.as_ref());
    page.errors.extend(afterwards.iter().flat_map(Afterwards::errors));
    let after = after(locale, case, shows);
    page.errors.extend(ErrorLink::of(&after.fields()));
    let second = panel(app, viewer, case, shows).await?;
    page.errors.extend(second.iter().flat_map(|second| ErrorLink::of(&second.fields())));
    let languages = (Locale::of(case.learner.language), locale);
    let replaced = earlier::letters(app, languages, case.detail.decision.as_ref(), &around).await?;
    Ok(CasePage {
        replaced,
        token: viewer.form_token(app).await?,
        version: request.version,
        state: state::officer(locale, request.state, case.awaited),
        conflict: shows.conflict.map(|key| (blocks::faster(locale, case, shows.sheet.version()), locale.text(key))),
        kept: kept(locale, shows),
        header: blocks::header(viewer, case),
        evidence: blocks::evidence(locale, case),
        outcomes: blocks::outcomes(locale, case),
        said: blocks::said(locale, case),
        barred: blocks::barred(locale, viewer, case),
        warnings: blocks::warnings(case),
        ratings: if case.may.rate { Vec::new() } else { read_only(locale, case) },
        outcome: computed.as_ref().map(|found| outcome::shown(locale, case, &around, found)),
        found: shows.sheet.found().into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        letter: usable.map(|outcome| notice(viewer, case, shows, (outcome, &around))),
        why,
        after,
        second,
        steps: steps(locale, case),
        history: blocks::history(viewer, case),
        asked: Link::new(paths::asked(request.id), locale.text("question-case-link")),
        next: case.next.clone(),
        examine,
        propose,
        complete: case.may.complete.then(|| paths::case_act(request.id, "complete")),
        documents: document::listed(locale, &case.files, |file| paths::case_document(request.id, file)),
        absent: blocks::absent(locale, case),
        take_back: case.may.take_back.then(|| paths::case_act(request.id, "take-back")),
        send_back,
        decide,
        earlier: precedents::earlier(app, viewer, case, computed.as_ref()).await?,
        afterwards,
        page,
    })
}

/// Why it takes its route, as of the day it was sent.
async fn routed(app: &App, viewer: &Viewer, case: &Case) -> Result<Option<Why>, Error> {
    let request = &case.detail.request;
    let Some(basis) = &request.basis else { return Ok(None) };
    let asked_on = request.submitted_at.map_or(case.today, |at| case.home.time_zone.day_at(at));
    why::of(app, viewer, basis, (asked_on, Reader::Officer)).await
}

fn errors(
    examine: Option<&Examine>,
    propose: Option<&Act>,
    send_back: Option<&Act>,
    decide: Option<&Decide>,
) -> Vec<ErrorLink> {
    let mut links = examine.map(|examine| rating::errors(&examine.ratings, &examine.compared)).unwrap_or_default();
    let texts = propose.into_iter().chain(send_back).map(|act| &act.field).chain(decide.map(|decide| &decide.reasons));
    let grade = decide.and_then(|decide| decide.grade.as_ref());
    let texts = texts.chain(grade.into_iter().flat_map(|(grade, reason)| [grade, reason]));
    let texts = texts.chain(decide.into_iter().flat_map(|decide| &decide.notes));
    let parts = decide.into_iter().flat_map(|decide| &decide.differences).flat_map(|(_, fields)| fields);
    links.extend(ErrorLink::of(&texts.chain(parts).collect::<Vec<_>>()));
    links
}

fn examine(locale: Locale, case: &Case, shows: &Shows) -> Examine {
    Examine {
        action: paths::case_act(case.detail.request.id, "ratings"),
        ratings: if case.may.rate { rating::rated(locale, case, &shows.sheet, &shows.errors) } else { Vec::new() },
        compared: rating::compared(locale, case, &shows.sheet, &shows.errors),
        may_rate: case.may.rate,
    }
}

fn act(locale: Locale, case: &Case, shows: &Shows, (act, name): (&str, &str)) -> Act {
    let field =
        Field::new(name, label(locale, name).unwrap_or_default()).hint(locale.text(&format!("desk-case-{name}-hint")));
    Act {
        action: paths::case_act(case.detail.request.id, act),
        field: field.value(shows.sheet.text(name)).error(rating::said(locale, &shows.errors, name)),
    }
}

pub(super) fn decide(viewer: &Viewer, case: &Case, shows: &Shows, outcome: &Evaluation) -> Decide {
    let locale = viewer.locale;
    let (sheet, errors) = (&shows.sheet, &shows.errors);
    let reasons = Field::new("reasons", locale.text("desk-case-reason"));
    let differences = adverse::elements(outcome).into_iter().map(|element| {
        let fields = PARTS.iter().map(|part| {
            let name = part_of(element, part);
            let known = || adverse::known(locale, case, element, part).unwrap_or_default();
            let value = sheet.typed(&name).map_or_else(known, ToOwned::to_owned);
            let field =
                Field { lines: 2, ..Field::new(name.clone(), locale.text(&format!("desk-case-difference-{part}"))) };
            field.value(value).error(rating::said(locale, errors, &name))
        });
        (locale.text(&format!("element-{element}")), fields.collect())
    });
    let label = if case.detail.proposal.is_some() { "desk-case-decide" } else { "desk-case-confirm" };
    Decide {
        action: paths::case_act(case.detail.request.id, "decision"),
        reasons: reasons
            .hint(locale.text("desk-case-reasons-hint"))
            .value(sheet.text("reasons"))
            .error(rating::said(locale, errors, "reasons")),
        grade: grade(locale, case, shows).filter(|_| outcome.outcome.is_positive()),
        notes: notes::fields(viewer, sheet, errors, [None, None]),
        differences: differences.collect(),
        label: locale.text(label),
    }
}

/// The suggestion is for the responsible person, who may know better (GR-1).
fn grade(locale: Locale, case: &Case, shows: &Shows) -> Option<(Field, Field)> {
    let request = &case.detail.request;
    request.presented.grade.as_ref()?;
    let suggested = request.graded.as_ref().and_then(|graded| graded.value());
    let hint = match suggested {
        Some(value) => locale.with("desk-case-grade-hint", &[("grade", value.into())]),
        None => locale.text("desk-case-grade-hint-none"),
    };
    let field = |name: &'static str| {
        let typed = Field::new(name, label(locale, name).unwrap_or_default()).value(shows.sheet.text(name));
        typed.optional().error(rating::said(locale, &shows.errors, name))
    };
    let reason = field("grade_reason").hint(locale.text("desk-case-grade_reason-hint"));
    Some((field("grade").hint(hint), Field { lines: 2, ..reason }))
}

/// The ratings as they stand, for who may not change them.
fn read_only(locale: Locale, case: &Case) -> Vec<Fact> {
    let wording = &case.applied.criteria.wording;
    let rated = case.criteria().into_iter().map(|criterion| {
        let label = locale.text(&format!("criterion-{criterion}"));
        match case.detail.ratings.iter().find(|rating| rating.criterion == criterion) {
            Some(rating) => Fact::new(label, Some(rubric::level(locale, wording, criterion, rating.robustness)))
                .about(&rating.evidence),
            None => Fact::new(label, Some(locale.text("rating-unrated"))),
        }
    });
    rated.collect()
}

/// The notice in the learner's language: the decision that stands, else what would be sent.
fn notice(viewer: &Viewer, case: &Case, shows: &Shows, (outcome, around): (&Evaluation, &Around<'_>)) -> Letter {
    let language = Locale::of(case.learner.language);
    if let Some(decision) = case.detail.told() {
        let ruled = Ruled::decided(decision, (&case.detail.differences, &case.detail.conditions), &case.home);
        return letter::letter(language, viewer.locale, &ruled, around);
    }
    let typed = shows.sheet.text("reasons");
    let later = language.text("desk-letter-reasons-later");
    let reasons = if typed.is_empty() { later.as_str() } else { typed };
    let differences = shows.sheet.differences(&adverse::elements(outcome), false).unwrap_or_default();
    let other = shows.sheet.other_grade().filter(|other| !other.value.is_empty());
    let recorded =
        viewer.actor.person().zip(other).map(|(by, OtherGrade { value, reason })| Recorded { value, reason, by });
    let ruled = Ruled { recorded, ..Ruled::draft(outcome, &case.applied, reasons, differences, case.today) };
    letter::letter(language, viewer.locale, &ruled, around)
}

fn steps(locale: Locale, case: &Case) -> Vec<Step> {
    let home = text::plain(locale, &case.home.name);
    let people = People { learner: case.detail.request.learner_id, home: &home, names: case.names.clone() };
    timeline::steps(locale, &case.detail.timeline, &people)
}

/// What was typed where it can no longer be sent (H075).
pub(super) fn kept(locale: Locale, shows: &Shows) -> Vec<Fact> {
    if shows.conflict.is_none() {
        return Vec::new();
    }
    let typed = shows.sheet.0.iter().filter(|(_, value)| !value.trim().is_empty());
    typed.filter_map(|(name, value)| Some(Fact::new(label(locale, name)?, Some(value.clone())))).collect()
}

/// The label of a box for text, of whatever form; everything else has none.
fn label(locale: Locale, name: &str) -> Option<String> {
    if let Some(criterion) = name.strip_prefix("evidence_").and_then(|name| name.parse::<Criterion>().ok()) {
        let criterion = locale.text(&format!("criterion-{criterion}"));
        return Some(locale.with("desk-case-evidence-of", &[("criterion", criterion.into())]));
    }
    if let Some((element, part)) = name.rsplit_once('_').filter(|(_, part)| PARTS.contains(part)) {
        let element = element.parse::<Element>().ok()?;
        let part = locale.text(&format!("desk-case-difference-{part}"));
        return Some(format!("{} – {part}", locale.text(&format!("element-{element}"))));
    }
    let key = match name {
        "note" => "desk-case-note",
        "reason" => "word-reason",
        "reasons" => "desk-case-reason",
        "priorities_reason" => "desk-case-priorities-reason",
        "ruling_reasons" => "after-hear-reasons",
        "reopen_reason" => "after-reopen-reason",
        "delay_reason" => "after-delay-reason",
        "grade" => "desk-case-grade",
        "grade_reason" => "desk-case-grade_reason",
        "assessor" => "prior-assessor",
        "place" => "prior-place",
        "bring" => "prior-bring",
        "report" => "prior-report",
        "move_reason" => "prior-move-reason",
        "title" => "precedent-field-title",
        "public_note" => "precedent-field-public_note",
        "private_note" => "precedent-field-private_note",
        _ => {
            name.strip_prefix("note_")?.parse::<ConditionKind>().ok()?;
            "after-note"
        }
    };
    Some(locale.text(key))
}

//! The part of a case's page about the second track.

use evaluation::{
    Error as Refused, PriorLearning, RecognitionRequest,
    assess::{Evaluation, Outcome, prior_learning::Shown as Found},
    prior_learning::{Assessed, Method, State, decision, query},
    request::{State as RequestState, clock, policy},
};
use i18n::Locale;
use kernel::{Day, Denied, Failure, Kind};

use super::forms::{self, part};
use crate::{
    app::App,
    error::Error,
    paths,
    present::{
        letter::{self, Letter, Ruled},
        prior_learning::{self, Shown},
    },
    staff::desk::case::{
        adverse,
        gathered::Case,
        pages::Shows,
        rating::said,
        sheet::{PARTS, Sheet, part_of},
    },
    view::{Choice, Field},
    viewer::Viewer,
};

/// The button that shows the notice and decides nothing.
pub(super) const PREVIEW: &str = "preview";

/// All second tracks of a case, and what this officer may do with the newest.
#[derive(Debug, Default)]
pub(in crate::staff::desk::case) struct Second {
    tracks: Vec<PriorLearning>,
    pub arrange: bool,
    pub record: bool,
    /// The outcomes that this officer may choose among; none where nothing can be decided.
    pub possible: Vec<Outcome>,
    /// Why this person may do nothing on it, if it is the person.
    pub denied: Option<Denied>,
}

impl Second {
    /// The newest, while the request is on it.
    pub(in crate::staff::desk::case) fn track(&self) -> Option<&PriorLearning> {
        self.tracks.first().filter(|track| track.state.is_open())
    }
}

/// Reads it; the policies and the table of states are asked before a button is shown.
pub(in crate::staff::desk::case) async fn second(
    app: &App,
    viewer: &Viewer,
    (request, today): (&RecognitionRequest, Day),
) -> Result<Second, Error> {
    let (db, actor) = (app.db().reads(), &viewer.actor);
    let mut second = Second { tracks: query::of_request(db, request.id).await?, ..Second::default() };
    second.denied = policy::may_evaluate(actor, request).err();
    let evaluates = second.denied.is_none();
    let Some(track) = second.track().filter(|_| request.state == RequestState::ReferredRpl) else {
        return Ok(second);
    };
    match track.state {
        State::Accepted => second.arrange = evaluates,
        State::Scheduled => (second.arrange, second.record) = (evaluates, evaluates),
        State::Assessed => {
            (second.possible, second.denied) = match decision::may_decide_on(db, actor, request, Some(track)).await {
                Ok(_) => (decision::possible(db, request, track, today).await?, None),
                Err(Refused::Denied(denied)) => (Vec::new(), Some(denied)),
                Err(error) => return Err(error.into()),
            };
            second.record = evaluates;
        }
        _ => {}
    }
    Ok(second)
}

/// The part.
pub(crate) struct Panel {
    pub shown: Shown,
    pub earlier: Vec<Shown>,
    /// Why there is nothing to press.
    pub barred: Option<String>,
    pub arrange: Option<Arrange>,
    pub record: Option<Record>,
    pub decide: Option<Decide>,
    /// The notice as it would read.
    pub letter: Option<Letter>,
}

/// The form of the appointment.
pub(crate) struct Arrange {
    pub action: String,
    pub method: Field,
    pub assessor: Field,
    pub day: Field,
    pub texts: Vec<Field>,
    /// It stood already.
    pub again: bool,
}

/// The form of the result.
pub(crate) struct Record {
    pub action: String,
    pub parts: Vec<Field>,
    pub report: Field,
    pub day: Field,
    /// It stood already.
    pub again: bool,
}

/// The form of the decision.
pub(crate) struct Decide {
    pub action: String,
    pub outcome: Field,
    pub credits: Option<Field>,
    pub reasons: Field,
    pub differences: Vec<(String, Vec<Field>)>,
}

impl Panel {
    /// All boxes, for the summary of errors.
    pub(in crate::staff::desk::case) fn fields(&self) -> Vec<&Field> {
        let arrange = self
            .arrange
            .iter()
            .flat_map(|form| [&form.method, &form.assessor, &form.day].into_iter().chain(&form.texts));
        let record = self.record.iter().flat_map(|form| form.parts.iter().chain([&form.report, &form.day]));
        let decide = self.decide.iter().flat_map(|form| {
            let parts = form.differences.iter().flat_map(|(_, fields)| fields);
            std::iter::once(&form.outcome).chain(&form.credits).chain([&form.reasons]).chain(parts)
        });
        arrange.chain(record).chain(decide).collect()
    }
}

/// What the choice on the page comes to, where the notice is to be shown before anything is decided (UX-25).
async fn would(app: &App, case: &Case, sheet: &Sheet) -> Result<Option<Evaluation>, Error> {
    let track = case.second.track().filter(|_| sheet.text("act") == PREVIEW);
    let (Some(track), Ok(choice)) = (track, forms::choice(sheet, &case.second.possible)) else { return Ok(None) };
    let db = app.db().reads();
    match decision::preview(db, &case.detail.request, track, choice, case.today).await {
        Ok(outcome) => Ok(Some(outcome)),
        Err(error) if error.kind() == Kind::Invalid => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The notice of it in the learner's language.
fn letter(viewer: &Viewer, case: &Case, sheet: &Sheet, outcome: &Evaluation) -> Letter {
    let language = Locale::of(case.learner.language);
    let assessed = case.second.track().and_then(Assessed::of);
    let typed = sheet.text("reasons");
    let later = language.text("desk-letter-reasons-later");
    let reasons = if typed.is_empty() { later.as_str() } else { typed };
    let differences = sheet.differences(&adverse::elements(outcome), false).unwrap_or_default();
    let draft = Ruled::draft(outcome, &case.applied, reasons, differences, case.today);
    letter::letter(language, viewer.locale, &Ruled { assessed: assessed.as_ref(), ..draft }, &case.around())
}

/// Builds it; none where there never was a second track.
pub(in crate::staff::desk::case) async fn panel(
    app: &App,
    viewer: &Viewer,
    case: &Case,
    shows: &Shows,
) -> Result<Option<Panel>, Error> {
    let would = would(app, case, &shows.sheet).await?;
    let letter = would.map(|outcome| letter(viewer, case, &shows.sheet, &outcome));
    Ok(parts(viewer, case, shows).map(|panel| Panel { letter, ..panel }))
}

fn parts(viewer: &Viewer, case: &Case, shows: &Shows) -> Option<Panel> {
    let (locale, second) = (viewer.locale, &case.second);
    let (newest, older) = second.tracks.split_first()?;
    let open = second.track();
    let idle = !second.arrange && !second.record && second.possible.is_empty();
    let on_it = case.detail.request.state == RequestState::ReferredRpl;
    Some(Panel {
        shown: prior_learning::shown(locale, newest),
        earlier: older.iter().map(|track| prior_learning::shown(locale, track)).collect(),
        barred: open.filter(|_| idle && on_it).map(|track| locale.text(&format!("prior-barred-{}", track.state))),
        arrange: open.filter(|_| second.arrange).map(|track| arrange(locale, case, shows, track)),
        record: open.filter(|_| second.record).map(|track| record(locale, case, shows, track)),
        decide: open.filter(|_| !second.possible.is_empty()).map(|track| decide(viewer, case, shows, track)),
        letter: None,
    })
}

fn boxed(locale: Locale, shows: &Shows, name: &str, key: &str, stored: &str) -> Field {
    let typed = shows.sheet.typed(name).unwrap_or(stored);
    Field::new(name, locale.text(key)).value(typed).error(said(locale, &shows.errors, name))
}

fn arrange(locale: Locale, case: &Case, shows: &Shows, track: &PriorLearning) -> Arrange {
    let set = track.appointment.as_ref();
    let stored = |text: Option<&String>| text.cloned().unwrap_or_default();
    let chosen = shows.sheet.typed("method").map(ToOwned::to_owned);
    let chosen = chosen.or_else(|| set.map(|set| set.method.to_string())).unwrap_or_default();
    let methods = Method::ALL.iter().map(|method| {
        Choice::new(method.as_str(), locale.text(&format!("prior-method-{method}")), chosen == method.as_str())
    });
    let day = set.map(|set| set.set_for.to_string()).unwrap_or_default();
    let lined = |name: &str, key: &str, stored: &str| Field { lines: 3, ..boxed(locale, shows, name, key, stored) };
    let mut texts = vec![
        lined("place", "prior-place", &stored(set.map(|set| &set.place))),
        lined("bring", "prior-bring", &stored(set.map(|set| &set.bring))),
    ];
    if set.is_some() {
        let hint = locale.text("after-reopen-reason-hint");
        texts.push(lined("move_reason", "prior-move-reason", "").hint(hint));
    }
    let latest = locale.day(clock::cap_on(case.today));
    let last = [("day", locale.day(track.cap_on).into()), ("latest", latest.into())];
    let until = if case.today < track.cap_on { "prior-set_for-hint" } else { "prior-set_for-late" };
    Arrange {
        action: paths::case_act(case.detail.request.id, "prior-learning/appointment"),
        method: boxed(locale, shows, "method", "prior-method", "").choices(methods.collect()),
        assessor: boxed(locale, shows, "assessor", "prior-assessor", &stored(set.map(|set| &set.assessor)))
            .hint(locale.text("prior-assessor-hint")),
        day: boxed(locale, shows, "set_for", "prior-set_for", &day).hint(locale.with(until, &last)),
        texts,
        again: set.is_some(),
    }
}

fn record(locale: Locale, case: &Case, shows: &Shows, track: &PriorLearning) -> Record {
    let stored = track.assessment.as_ref();
    let parts = prior_learning::parts(locale, &track.handover).into_iter().enumerate().map(|(place, label)| {
        let name = part(place);
        let before = stored.and_then(|found| found.found.get(place)).map(ToString::to_string);
        let chosen = shows.sheet.typed(&name).map(ToOwned::to_owned).or(before).unwrap_or_default();
        let choices = Found::ALL.iter().map(|shown| {
            Choice::new(shown.as_str(), locale.text(&format!("prior-shown-{shown}")), chosen == shown.as_str())
        });
        let choices = choices.collect();
        let error = said(locale, &shows.errors, &name);
        Field::new(name, label).choices(choices).error(error)
    });
    let held_on = stored.map(|found| found.held_on).or_else(|| track.appointment.as_ref().map(|set| set.set_for));
    let held_on = held_on.as_ref().map(Day::to_string).unwrap_or_default();
    let report = stored.map(|found| found.report.clone()).unwrap_or_default();
    Record {
        action: paths::case_act(case.detail.request.id, "prior-learning/result"),
        parts: parts.collect(),
        report: boxed(locale, shows, "report", "prior-report", &report).hint(locale.text("prior-report-hint")),
        day: boxed(locale, shows, "held_on", "prior-held_on", &held_on),
        again: stored.is_some(),
    }
}

fn decide(viewer: &Viewer, case: &Case, shows: &Shows, track: &PriorLearning) -> Decide {
    let (locale, second) = (viewer.locale, &case.second);
    let (outcome, credits) = chosen(locale, shows, &second.possible);
    let reduced = second.possible.iter().any(|outcome| *outcome != Outcome::Recognise);
    let differing = track.assessment.as_ref().filter(|_| reduced).map(|found| found.differing(&track.handover));
    let differences = differing.unwrap_or_default().into_iter().map(|element| {
        let fields = PARTS.iter().map(|part| {
            let name = part_of(element, part);
            let known = adverse::known(locale, case, element, part).unwrap_or_default();
            let key = format!("desk-case-difference-{part}");
            Field { lines: 2, ..boxed(locale, shows, &name, &key, &known) }
        });
        (locale.text(&format!("element-{element}")), fields.collect())
    });
    Decide {
        action: paths::case_act(case.detail.request.id, "prior-learning/decision"),
        outcome,
        credits,
        reasons: boxed(locale, shows, "reasons", "desk-case-reason", "").hint(locale.text("desk-case-reasons-hint")),
        differences: differences.collect(),
    }
}

/// What to decide among what is possible, and the credits where it can be in part.
pub(in crate::staff::desk::case) fn chosen(
    locale: Locale,
    shows: &Shows,
    possible: &[Outcome],
) -> (Field, Option<Field>) {
    let chosen = shows.sheet.text("second_outcome");
    let offered = [Outcome::Recognise, Outcome::RecognisePartially, Outcome::Refuse];
    let choices = offered.iter().map(|outcome| {
        let mut choice =
            Choice::new(outcome.as_str(), locale.text(&format!("prior-outcome-{outcome}")), chosen == outcome.as_str());
        // What the rule forbids cannot be chosen and says why (UX-25).
        if !possible.contains(outcome) {
            choice.barred = Some(locale.text(&format!("prior-barred-outcome-{outcome}")));
        }
        choice
    });
    let partly = possible.contains(&Outcome::RecognisePartially);
    let outcome = boxed(locale, shows, "second_outcome", "prior-outcome", "").choices(choices.collect());
    (outcome, partly.then(|| boxed(locale, shows, "second_credits", "prior-credits", "").unit("ECTS")))
}

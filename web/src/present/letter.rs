//! The notice of a decision (R-S4): the same on the learner's page and, before it is sent, as preview on the desk, there
//! in the learner's language. All its words are ready, so that it does not speak the language of the page around it.

use consortium::Institution;
use evaluation::{
    Decision, DecisionCondition, Difference, RecognitionRequest,
    assess::{ConditionKind, Evaluation},
    criteria::Applied,
    outlook::{AgreementRef, Basis},
    prior_learning::Assessed,
    request::{Graded, NewDifference, Recorded, clock},
};
use i18n::{Arg, Locale};
use kernel::{Day, Ects, LocalizedText};

use super::{
    evaluated,
    graded::{self, Standing},
    office::Office,
    prior_learning,
    state::Answer,
    text, why,
};
use crate::{
    paths,
    view::{Fact, Tag, Text},
};

/// What is or would be said.
pub(crate) struct Ruled<'a> {
    pub evaluation: &'a Evaluation,
    pub reasons: &'a str,
    pub differences: Vec<NewDifference>,
    pub conditions: Vec<(ConditionKind, Day)>,
    pub decided_on: Day,
    pub appeal_until: Day,
    pub criteria_version: &'a str,
    /// Decided by the software, under an agreement.
    pub automatic: bool,
    /// The decision; none before there is one.
    pub decision: Option<&'a Decision>,
    /// Before there is one: another grade than the suggested one.
    pub recorded: Option<Recorded>,
    /// The assessment of prior learning that it rests on.
    pub assessed: Option<&'a Assessed>,
}

impl<'a> Ruled<'a> {
    /// A decision that was made, with its day where it was made (I-12).
    pub(crate) fn decided(
        decision: &'a Decision,
        (differences, conditions): (&[Difference], &[DecisionCondition]),
        home: &Institution,
    ) -> Self {
        let differences = differences.iter().map(|difference| NewDifference {
            element: difference.element,
            found: difference.found.clone(),
            required: difference.required.clone(),
            why: difference.why.clone(),
            evidence: difference.evidence.clone(),
        });
        Self {
            evaluation: &decision.detail.evaluation,
            reasons: &decision.reasons,
            differences: differences.collect(),
            conditions: conditions.iter().map(|condition| (condition.kind, condition.due_on)).collect(),
            decided_on: home.time_zone.day_at(decision.decided_at),
            appeal_until: decision.appeal_until,
            criteria_version: &decision.criteria_version,
            automatic: decision.decided_by.is_none(),
            decision: Some(decision),
            recorded: None,
            assessed: decision.detail.assessed.as_deref(),
        }
    }

    /// One that would be made today, by these criteria.
    pub(crate) fn draft(
        evaluation: &'a Evaluation,
        applied: &'a Applied,
        reasons: &'a str,
        differences: Vec<NewDifference>,
        today: Day,
    ) -> Self {
        let limits = applied.criteria.limits;
        let due = today.plus_days(limits.condition_days.into());
        Self {
            evaluation,
            reasons,
            differences,
            conditions: evaluation.conditions.iter().map(|kind| (*kind, due)).collect(),
            decided_on: today,
            appeal_until: clock::appeal_until(today, limits),
            criteria_version: &applied.label,
            automatic: false,
            decision: None,
            recorded: None,
            assessed: None,
        }
    }
}

/// Of which request, where.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    pub request: &'a RecognitionRequest,
    /// The name of whose request it is.
    pub learner: &'a str,
    pub home: &'a Institution,
    pub office: Option<&'a Office>,
    /// Title and size of the component it should replace.
    pub target: Option<(&'a LocalizedText, Option<Ects>)>,
}

/// A difference with its labels.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub element: String,
    pub facts: Vec<Fact>,
}

/// The notice with ready words.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    /// Its language, where it is not the page's.
    pub language: Option<String>,
    pub heading: String,
    pub outcome: Tag,
    pub facts: Vec<Fact>,
    pub reasons_heading: String,
    pub reasons: String,
    /// What the rule says of itself, in the agreement's language.
    pub quoted: Option<Text>,
    pub differences_heading: String,
    pub differences: Vec<Shown>,
    pub conditions_heading: String,
    pub conditions: Vec<String>,
    pub help_heading: String,
    /// What would help, if it is less than was asked for (L-7).
    pub help: Vec<String>,
    pub appeal_heading: String,
    pub appeal: Vec<String>,
}

/// Writes the notice in a language, for a page in perhaps another.
pub(crate) fn letter(locale: Locale, page: Locale, ruled: &Ruled<'_>, around: &Around<'_>) -> Letter {
    let t = |key: &str| locale.text(key);
    let target = around.target.map(|(title, _)| text::plain(locale, title));
    Letter {
        language: (locale != page).then(|| locale.code().to_owned()),
        heading: t("letter-heading"),
        outcome: answer(ruled.evaluation, around, target.as_deref()).tag(locale),
        facts: facts(locale, ruled, around, target.as_deref()),
        reasons_heading: t("letter-reasons"),
        reasons: reasons(locale, ruled, around),
        quoted: quoted(locale, ruled, around),
        differences_heading: t("letter-differences"),
        differences: ruled.differences.iter().map(|difference| shown(locale, difference)).collect(),
        conditions_heading: t("letter-conditions"),
        conditions: ruled.conditions.iter().map(|(kind, due)| condition(locale, *kind, *due)).collect(),
        help_heading: t("letter-help"),
        help: evaluated::help(locale, ruled.evaluation),
        appeal_heading: t("letter-appeal"),
        appeal: appeal(locale, ruled, around),
    }
}

/// The reasons as a person wrote them; those of the software in the language of the reader, from what decided.
fn reasons(locale: Locale, ruled: &Ruled<'_>, around: &Around<'_>) -> String {
    let Some((basis, agreement)) = covering(ruled, around) else { return ruled.reasons.to_owned() };
    let rule = basis.rule.clone().unwrap_or_default();
    let agreement = why::title(locale, agreement);
    locale.with("letter-reasons-agreement", &[("agreement", agreement.into()), ("rule", rule.into())])
}

fn quoted(locale: Locale, ruled: &Ruled<'_>, around: &Around<'_>) -> Option<Text> {
    let (basis, agreement) = covering(ruled, around)?;
    Some(why::quoted(locale, agreement.language, basis.text.as_deref()?))
}

/// The agreement under which the software decided.
fn covering<'a>(ruled: &Ruled<'_>, around: &Around<'a>) -> Option<(&'a Basis, &'a AgreementRef)> {
    let basis = around.request.basis.as_ref().filter(|_| ruled.automatic)?;
    Some((basis, basis.agreement.as_ref()?))
}

/// What it says in one line.
pub(crate) fn answer<'a>(evaluation: &Evaluation, around: &Around<'_>, target: Option<&'a str>) -> Answer<'a> {
    Answer {
        outcome: evaluation.outcome,
        reduction: evaluation.mode,
        credits: evaluation.credits,
        asked: around.target.and_then(|(_, ects)| ects).or(around.request.presented.ects),
        purpose: around.request.purpose,
        target,
    }
}

fn facts(locale: Locale, ruled: &Ruled<'_>, around: &Around<'_>, target: Option<&str>) -> Vec<Fact> {
    let (request, evaluation) = (around.request, ruled.evaluation);
    let fact = |key: &str, value: Option<String>| value.map(|value| Fact::new(locale.text(key), Some(value)));
    let purpose = locale.text(&format!("purpose-{}", request.purpose));
    let purpose = target.map_or_else(|| purpose.clone(), |target| format!("{purpose}: {target}"));
    let counts_as = evaluation.alternative_purpose.map(|other| locale.text(&format!("purpose-{other}")));
    let basis = request.basis.as_ref();
    let by = if ruled.automatic { "letter-by-agreement" } else { "letter-by-officer" };
    let home = text::plain(locale, &around.home.name);
    let rows = [
        fact("letter-student", Some(around.learner.to_owned())),
        fact("letter-purpose", Some(purpose)),
        fact("letter-counts_as", counts_as),
        fact("letter-credits", evaluation.credits.map(|credits| locale.ects(credits))),
        fact("letter-source", evaluation.source_ects.map(|credits| locale.ects(credits))),
        fact("letter-level", request.presented.eqf.map(|level| locale.eqf_level(level))),
    ];
    let later = [
        fact("letter-ground", evaluation.ground.map(|ground| locale.text(&format!("ground-{ground}")))),
        basis.and_then(|basis| agreement(locale, basis)),
        fact("letter-rules", Some(rules(evaluation, basis))),
        fact("letter-criteria", Some(ruled.criteria_version.to_owned())).map(criteria),
        fact("letter-decided", Some(locale.day(ruled.decided_on))),
        fact("letter-by", Some(locale.with(by, &[("institution", home.into())]))),
        fact("word-reference", Some(request.reference.clone())),
    ];
    let grades = grades(locale, ruled, request);
    let assessed = ruled.assessed.into_iter().flat_map(|assessed| prior_learning::rested_on(locale, assessed));
    rows.into_iter().flatten().chain(grades).chain(assessed).chain(later.into_iter().flatten()).collect()
}

/// The grade as given, and here as it is recorded; what is refused records none.
fn grades(locale: Locale, ruled: &Ruled<'_>, request: &RecognitionRequest) -> Vec<Fact> {
    let (graded, standing) = if let Some(decision) = ruled.decision {
        (decision.detail.graded.clone(), Standing::Recorded)
    } else {
        let would = Graded::decided(&request.presented, request.graded.as_ref(), ruled.recorded.clone());
        (would.filter(|_| ruled.evaluation.outcome.is_positive()), Standing::Suggested)
    };
    graded::facts(locale, request.presented.grade.as_deref(), graded.as_ref(), standing)
}

/// The agreement by its name, leading to the version.
pub(crate) fn agreement(locale: Locale, basis: &Basis) -> Option<Fact> {
    let link = why::link(locale, basis.agreement.as_ref()?);
    Some(Fact { href: Some(link.href), ..Fact::new(locale.text("letter-agreement"), Some(link.label)) })
}

/// The version leads to the rules as they are published (L-2).
fn criteria(version: Fact) -> Fact {
    let href = version.values.first().map(|label| paths::criteria_version(label));
    Fact { href, ..version }
}

/// The ids that decided: of the route, then of the evaluation.
fn rules(evaluation: &Evaluation, basis: Option<&Basis>) -> String {
    let mut ids: Vec<&str> = basis.and_then(|basis| basis.rule.as_deref()).into_iter().collect();
    for rule in &evaluation.rules {
        if !ids.contains(&rule.as_str()) {
            ids.push(rule);
        }
    }
    ids.join(", ")
}

fn shown(locale: Locale, difference: &NewDifference) -> Shown {
    let fact = |key: &str, value: &str| Fact::new(locale.text(key), Some(value.to_owned()));
    Shown {
        element: locale.text(&format!("element-{}", difference.element)),
        facts: vec![
            fact("letter-difference-found", &difference.found),
            fact("letter-difference-required", &difference.required),
            fact("letter-difference-why", &difference.why),
            fact("letter-difference-evidence", &difference.evidence),
        ],
    }
}

fn condition(locale: Locale, kind: ConditionKind, due: Day) -> String {
    let what = locale.text(&format!("condition-{kind}"));
    locale.with("letter-condition", &[("condition", what.into()), ("day", locale.day(due).into())])
}

/// Which body, until when, how (L-8, R-S2).
fn appeal(locale: Locale, ruled: &Ruled<'_>, around: &Around<'_>) -> Vec<String> {
    let home = text::plain(locale, &around.home.name);
    let until = [("institution", Arg::from(home)), ("day", locale.day(ruled.appeal_until).into())];
    let reference = ("reference", Arg::from(&around.request.reference));
    let how = match around.office {
        Some(office) => locale.with(
            "letter-appeal-how",
            &[("name", Arg::from(&office.name)), ("email", Arg::from(&office.email)), reference],
        ),
        None => locale.with("letter-appeal-how-office", &[reference]),
    };
    vec![locale.with("letter-appeal-until", &until), how]
}

//! «Why?»: the working behind a verdict (UX §5) – what each rule of the agreement asks, what it came out as, the facts it
//! saw and those it missed. The words of the rules come from the version that was asked, which never changes once it is
//! signed; values and facts from what was stored.

use consortium::institution;
use evaluation::outlook::{AgreementRef, Basis, Outlook, Step as Traced, supplier};
use i18n::{Arg, Locale};
use kernel::{Day, LocalizedText};
use recognition::{
    agreement::{Effect, Terms, query},
    rule::{self, Field, Node},
};

use super::{
    rule::{Names, Sentence, fact, sentence},
    text,
    verdict::{self, Reader},
};
use crate::{
    app::App,
    error::Error,
    paths,
    view::{Link, Text},
    viewer::Viewer,
};

/// The working.
#[derive(Clone, Debug)]
pub(crate) struct Why {
    /// The version that was asked; none where no agreement was.
    pub agreement: Option<Link>,
    /// What decided, in sentences.
    pub decided: Vec<String>,
    /// The day of the statement.
    pub as_of: String,
    /// Scope and rules, in the order of the agreement.
    pub steps: Vec<Step>,
}

/// One rule, or the scope.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// «Rule a1».
    pub name: String,
    /// What it does when it is true.
    pub effect: String,
    /// `true`, `false` or `unknown`: for the icon.
    pub truth: String,
    /// The same in words.
    pub value: String,
    pub says: Sentence,
    pub facts: Vec<String>,
    /// What is not known, and who could supply it.
    pub missing: Vec<String>,
    /// Why the agreement has it, in the agreement's language.
    pub reason: Option<Text>,
    pub is_decisive: bool,
}

/// Whether there is anything to say beyond «no agreement».
pub(crate) const fn is_there(basis: &Basis) -> bool {
    basis.asked.is_some() || basis.reason.is_some()
}

/// The working of an outlook, for the learner.
pub(crate) async fn of_outlook(app: &App, viewer: &Viewer, outlook: Option<&Outlook>) -> Result<Option<Why>, Error> {
    // What counts already needs no rule.
    match outlook.filter(|outlook| outlook.counted_on.is_none()) {
        Some(outlook) => of(app, viewer, &outlook.basis, (outlook.as_of, Reader::Learner)).await,
        None => Ok(None),
    }
}

/// The working of a basis as it stood on a day; none where nothing was asked.
pub(crate) async fn of(
    app: &App,
    viewer: &Viewer,
    basis: &Basis,
    (as_of, reader): (Day, Reader),
) -> Result<Option<Why>, Error> {
    if !is_there(basis) {
        return Ok(None);
    }
    let (locale, db) = (viewer.locale, app.db().reads());
    let terms = match &basis.asked {
        Some(asked) => query::by_version_ids(db, &viewer.actor, &[asked.version_id]).await?.pop(),
        None => None,
    };
    let names = Names::of(locale, &institution::all(db).await?);
    let eyes = Eyes { locale, names: &names, basis, reader };
    Ok(Some(Why {
        agreement: basis.asked.as_ref().map(|asked| link(locale, asked)),
        decided: decided(locale, basis),
        as_of: locale.with("why-as_of", &[("day", locale.day(as_of).into())]),
        steps: terms.map(|record| eyes.steps(&record.version.body)).unwrap_or_default(),
    }))
}

/// «Three Rivers agreement (three-rivers), version 2», leading to that version.
pub(crate) fn link(locale: Locale, agreement: &AgreementRef) -> Link {
    Link::new(paths::agreement_version(agreement.id, agreement.number), title(locale, agreement))
}

/// The same as words.
pub(crate) fn title(locale: Locale, agreement: &AgreementRef) -> String {
    let name = named(&agreement.name, &agreement.reference);
    locale.with("verdict-agreement-version", &[("agreement", name.into()), ("version", agreement.number.into())])
}

/// The name with the reference, which is all there is where nobody gave a name.
pub(crate) fn named(name: &str, reference: &str) -> String {
    if name == reference { name.to_owned() } else { format!("{name} ({reference})") }
}

/// Words of an agreement, marked where they are not in the reader's language.
pub(crate) fn quoted(locale: Locale, language: kernel::Language, words: &str) -> Text {
    text::show(locale, &LocalizedText::of(language, words), None).unwrap_or_default()
}

struct Eyes<'a> {
    locale: Locale,
    names: &'a Names,
    basis: &'a Basis,
    reader: Reader,
}

impl Eyes<'_> {
    /// What was traced, with the words of the agreement; in its order, because the trace has it.
    fn steps(&self, terms: &Terms) -> Vec<Step> {
        let traced = self.basis.trace.iter();
        traced
            .filter_map(|traced| match terms.rule(&traced.id) {
                Some(rule) => {
                    let reason = quoted(self.locale, terms.language, &rule.reason);
                    Some(self.step(traced, &rule.when, (Some(rule.effect), Some(reason))))
                }
                None if traced.id == "scope" => Some(self.step(traced, &terms.scope, (None, None))),
                None => None,
            })
            .collect()
    }

    fn step(&self, traced: &Traced, node: &Node, (effect, reason): (Option<Effect>, Option<Text>)) -> Step {
        let (locale, facts) = (self.locale, &self.basis.facts);
        let seen = node.fields().into_iter().filter_map(|field| Some((field, facts.get(field)?)));
        let name = match effect {
            Some(_) => locale.with("why-rule", &[("rule", Arg::from(&traced.id))]),
            None => locale.text("why-scope"),
        };
        let id = Some(&traced.id);
        Step {
            name,
            effect: locale.text(&format!("effect-{}", effect.map_or("scope", Effect::as_str))),
            value: locale.text(&format!("why-value-{}", traced.value)),
            says: sentence(locale, self.names, node),
            facts: seen.map(|(field, value)| fact(locale, self.names, field, value)).collect(),
            missing: if traced.value == "unknown" { self.missing(node) } else { Vec::new() },
            is_decisive: id == self.basis.reason.as_ref() || id == self.basis.rule.as_ref(),
            truth: traced.value.clone(),
            reason,
        }
    }

    fn missing(&self, node: &Node) -> Vec<String> {
        let facts = &self.basis.facts;
        let missing: Vec<Field> = rule::evaluate(node, facts).missing;
        let line = |field| verdict::missing_line(self.locale, (field, supplier(field, facts)), self.reader);
        missing.into_iter().map(line).collect()
    }
}

/// Reasons that are no rule's id.
const CODES: &[&str] = &[
    "time",
    "purpose",
    "party",
    "scope",
    "no_rule",
    "cap_exceeded",
    "cap_exhausted",
    "cap_unknown",
    "duplicate",
    "credits_unknown",
    "elective_space_exceeded",
    "elective_space_exhausted",
    "needs_review",
    evaluation::outlook::reason::PRECEDENT,
];

fn decided(locale: Locale, basis: &Basis) -> Vec<String> {
    let promised = basis.promised.then(|| locale.text("why-promised"));
    promised.into_iter().chain(std::iter::once(reason(locale, basis.reason.as_deref()))).collect()
}

/// What decided in the end: a rule, a limit, a gate.
pub(crate) fn reason(locale: Locale, reason: Option<&str>) -> String {
    let Some(code) = reason else { return locale.text("why-none") };
    match code.split_once(':') {
        Some((kind @ ("gate_failed" | "gate_unknown"), gate)) => {
            let gate = locale.text(&format!("enrol-gate-{gate}"));
            locale.with(&format!("why-reason-{kind}"), &[("gate", gate.into())])
        }
        _ if CODES.contains(&code) => locale.text(&format!("why-reason-{code}")),
        _ => locale.with("why-decided-rule", &[("rule", code.into())]),
    }
}

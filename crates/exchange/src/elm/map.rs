//! From a listing to the model. What a listing does not say is left out; where the model cannot do without it, the whole
//! listing is ([`missing`]). Nothing is filled in.

use std::sync::Arc;

use catalogue::{Listing, Offering, OfferingState, OpportunityKind, Stackability, Version, draft};
use consortium::Institution;
use kernel::{LocalizedText, Zone};

use super::{
    class::Class,
    detail::{self, about, page},
    list::{self, Concept},
    node::{Node, Value, fixed, note},
    organisation::organisation,
    term,
};
use crate::vocabulary;

/// That something costs nothing, in the three languages of our own remarks.
pub(super) const FREE: [&str; 3] = ["Free of charge", "Gratuit", "Kostenlos"];

/// Whether something stands alone, likewise.
pub(super) const fn stacking(stackability: Stackability) -> [&'static str; 3] {
    match stackability {
        Stackability::StandAlone => ["Stands alone.", "Autonome.", "Steht für sich."],
        Stackability::Integrated => {
            ["Part of something larger.", "Partie d’un ensemble plus grand.", "Teil eines größeren Ganzen."]
        }
    }
}

kernel::text_enum! {
    /// What the model cannot do without, by the name of the field that states it.
    pub enum Missing {
        /// Nothing that a learner can do afterwards.
        LearningOutcomes = "learning_outcomes",
        /// No field of study.
        Field = "isced_f",
        /// No language of teaching that the list of languages has.
        TeachingLanguages = "teaching_languages",
        /// The language of the listing is not in the list of languages.
        Language = "language",
        /// A European level, and the provider has not said which national one that is.
        NationalLevel = "national_levels",
        /// The provider's country is not in the list of countries.
        Country = "country",
    }
}

/// A provider, ready for all of its listings.
#[derive(Clone, Debug)]
pub struct Provider {
    institution: Institution,
    node: Option<Arc<Node>>,
}

impl Provider {
    /// A provider; `base` begins its addresses, without a slash at the end.
    pub fn new(institution: Institution, base: &str) -> Self {
        let node = organisation(&institution, base).map(Arc::new);
        Self { institution, node }
    }

    /// The institution.
    pub const fn institution(&self) -> &Institution {
        &self.institution
    }

    /// Where our description of it stands; none if there is none.
    pub(super) fn address(&self) -> Option<&str> {
        self.node.as_ref().and_then(|node| node.id.as_deref())
    }

    fn national_level(&self, eqf: i16) -> Option<Concept> {
        self.institution.national_levels.of(eqf).and_then(list::national_level)
    }
}

/// What keeps a listing out of the catalogue.
pub fn missing(listing: &Listing, provider: &Provider) -> Vec<Missing> {
    let version = &listing.version;
    let level_is_unknown = version.eqf.is_some_and(|eqf| provider.national_level(eqf).is_none());
    [
        (listing.outcomes.iter().all(|outcome| outcome.text.is_empty()), Missing::LearningOutcomes),
        (version.isced_f.as_deref().and_then(list::field).is_none(), Missing::Field),
        (languages(version).is_empty(), Missing::TeachingLanguages),
        (list::language(version.original_language).is_none(), Missing::Language),
        (level_is_unknown, Missing::NationalLevel),
        (provider.node.is_none(), Missing::Country),
    ]
    .into_iter()
    .filter_map(|(is_missing, what)| is_missing.then_some(what))
    .collect()
}

/// A listing as one opportunity for each of its runs, or as one without dates. The first describes what is learnt, the
/// others refer to it.
pub fn opportunities(listing: &Listing, provider: &Provider, base: &str) -> Result<Vec<Node>, Vec<Missing>> {
    let missing = missing(listing, provider);
    let parts = (provider.node.as_ref(), list::language(listing.version.original_language));
    let (true, (Some(organisation), Some(language))) = (missing.is_empty(), parts) else { return Err(missing) };
    let page = format!("{base}/micro-credentials/{}", listing.opportunity.id);
    let mut learnt = Some(achievement(listing, provider, &page, base));
    let remarks = detail::remarks(&listing.version, base);
    let open = listing.offerings.iter().filter(|run| run.state == OfferingState::Open);
    let runs: Vec<Option<&Offering>> = open.map(Some).collect();
    let runs = if runs.is_empty() { vec![None] } else { runs };
    let zone = &provider.institution.time_zone;
    let shared = Shared { listing, organisation, language, page: &page, zone, remarks };
    Ok(runs
        .into_iter()
        .map(|run| {
            let learnt = learnt.take().map_or_else(|| Value::Link(format!("{page}#achievement")), Value::from);
            shared.opportunity(run, learnt)
        })
        .collect())
}

/// What the opportunities of one listing share.
struct Shared<'a> {
    listing: &'a Listing,
    organisation: &'a Arc<Node>,
    language: Concept,
    page: &'a str,
    zone: &'a Zone,
    remarks: Vec<Value>,
}

impl Shared<'_> {
    fn opportunity(&self, run: Option<&Offering>, learnt: Value) -> Node {
        let (version, original) = (&self.listing.version, self.listing.version.original_language);
        let id =
            run.map_or_else(|| format!("{}#opportunity", self.page), |run| format!("{}#run-{}", self.page, run.id));
        let deadline = run.and_then(|run| run.enrol_by).map(|day| Value::Plain(self.zone.last_second(day)));
        let publisher = self.organisation.id.clone().map(Value::Link);
        let changed = version.published_at.unwrap_or(version.created_at);
        Node::at(Class::LearningOpportunity, id)
            .text(term::TITLE, &version.title, original)
            .text(term::DESCRIPTION, &plain(&version.description), original)
            .with(term::DC_TYPE, Value::Concept(list::kind(self.listing.opportunity.kind)))
            .with_all(term::ADDITIONAL_NOTE, self.remarks.iter().cloned())
            .node(term::HOMEPAGE, page(version.homepage.as_deref().unwrap_or(self.page)))
            .with_all(term::TEMPORAL, run.and_then(|run| period(run, self.zone)).map(Value::from))
            .with_all(term::MODE, version.mode.map(list::mode).map(Value::Concept))
            .with_all(term::GRANT, detail::grants(version))
            .with_all(term::APPLICATION_DEADLINE, deadline)
            .with_all(term::PRICE_DETAIL, price(version).map(Value::from))
            .with(term::PROVIDED_BY, Value::Node(Arc::clone(self.organisation)))
            .with(term::LEARNING_ACHIEVEMENT_SPECIFICATION, learnt)
            .with(term::DEFAULT_LANGUAGE, Value::Concept(self.language.clone()))
            .plain(term::DATE_MODIFIED, &changed.to_string())
            .with_all(term::PUBLISHER, publisher)
    }
}

/// What is learnt: a qualification where the level is known.
fn achievement(listing: &Listing, provider: &Provider, page: &str, base: &str) -> Node {
    let (version, original) = (&listing.version, listing.version.original_language);
    let levels = version.eqf.and_then(|eqf| Some((list::eqf(eqf)?, provider.national_level(eqf)?)));
    let class = if levels.is_some() { Class::Qualification } else { Class::LearningAchievementSpecification };
    let credits = version.ects.map(|ects| {
        let framework = Value::Concept(list::ects());
        Node::part(Class::CreditPoint).with(term::FRAMEWORK, framework).plain(term::POINT, &ects.to_string())
    });
    let outcomes = listing
        .outcomes
        .iter()
        .filter(|outcome| !outcome.text.is_empty())
        .map(|outcome| Value::from(detail::outcome(outcome, page, original)));
    let identifier = Node::part(Class::Identifier)
        .plain(term::NOTATION, &listing.opportunity.identifier)
        .plain(term::SCHEME_NAME, &provider.institution.slug);
    let hours = version.hours.map(|hours| Value::Plain(format!("PT{hours}H")));
    // Without a level there is no other place for them.
    let accredited = if levels.is_none() { detail::accredited(version, base) } else { Vec::new() };
    let node = Node::at(class, format!("{page}#achievement"))
        .node(term::IDENTIFIER, identifier)
        .text(term::TITLE, &version.title, original)
        .with_all(term::ADDITIONAL_NOTE, remarks(version).into_iter().map(Value::from))
        .with_all(term::ADDITIONAL_NOTE, accredited)
        .with_all(term::THEMATIC_AREA, version.isced_f.as_deref().and_then(list::field).map(Value::Concept))
        .with_all(term::VOLUME_OF_LEARNING, hours)
        .with_all(term::CREDIT_POINT, credits.map(Value::from))
        .with_all(term::LANGUAGE, languages(version).into_iter().map(Value::Concept))
        .with_all(term::MODE, version.mode.map(list::mode).map(Value::Concept))
        .with_all(term::ENTRY_REQUIREMENT, note(&version.prerequisites, original).map(Value::from))
        .with_all(term::LEARNING_OUTCOME, outcomes)
        .with_all(term::PROVEN_BY, assessment(version, page).map(Value::from))
        .with_all(term::AWARDING_OPPORTUNITY, detail::awarding(version, provider, page));
    let Some((eqf, national)) = levels else { return node };
    let is_part = (listing.opportunity.kind != OpportunityKind::Programme).then(|| Value::Plain("true".to_owned()));
    node.with_all(term::IS_PARTIAL_QUALIFICATION, is_part)
        .with(term::EQF_LEVEL, Value::Concept(eqf))
        .with(term::NQF_LEVEL, Value::Concept(national))
        .with_all(term::ACCREDITATION, detail::accreditations(version, provider, page))
}

/// How quality is assured, and what it can become part of: the model has no other place for either.
fn remarks(version: &Version) -> Vec<Node> {
    let original = version.original_language;
    let quality = note(&version.quality_assurance, original).map(|node| {
        let kind = vocabulary::quality_codes(&version.quality_assurance).first().map(|code| list::accreditation(code));
        about(node, kind.map(Value::Concept))
    });
    let stacks = note(&version.stacks_into, original).or_else(|| {
        let words = stacking(version.stackability?);
        Some(Node::part(Class::Note).with(term::NOTE_LITERAL, Value::Text(fixed(words))))
    });
    // Its subject tells the second from the first.
    let stacks = stacks.map(|node| about(node, Some(Value::Concept(list::kind(OpportunityKind::Programme)))));
    quality.into_iter().chain(stacks).collect()
}

fn assessment(version: &Version, page: &str) -> Option<Node> {
    if version.assessment.is_empty() {
        return None;
    }
    let kinds = vocabulary::assessment_codes(&version.assessment).into_iter().map(list::assessment);
    let watched = version.supervision.map(|supervision| {
        let (concept, words) = list::supervision(supervision);
        let note = Node::part(Class::Note).with(term::NOTE_LITERAL, Value::Text(fixed(words)));
        Value::from(about(note, Some(Value::Concept(concept))))
    });
    let node = Node::at(Class::LearningAssessmentSpecification, format!("{page}#assessment"))
        .text(term::TITLE, &version.assessment, version.original_language)
        .with_all(term::ADDITIONAL_NOTE, watched)
        .with_all(term::DC_TYPE, kinds.map(Value::Concept));
    Some(node)
}

fn languages(version: &Version) -> Vec<Concept> {
    version.teaching_languages.0.iter().filter_map(|language| list::language(*language)).collect()
}

fn period(run: &Offering, zone: &Zone) -> Option<Node> {
    let begin = run.starts_on.map(|day| Value::Plain(zone.first_second(day)));
    let end = run.ends_on.map(|day| Value::Plain(zone.last_second(day)));
    let node = Node::part(Class::PeriodOfTime).with_all(term::START_DATE, begin).with_all(term::END_DATE, end);
    (!node.members.is_empty()).then_some(node)
}

/// A price in a currency of the list, or that it costs nothing.
fn price(version: &Version) -> Option<Node> {
    let (minor, node) = (version.price?, Node::part(Class::PriceDetail));
    let Some((unit, digits)) = version.currency.as_deref().and_then(list::currency) else {
        let free = || node.with(term::PREF_LABEL, Value::Text(fixed(FREE)));
        return (minor == 0).then(free);
    };
    let value = draft::amount(minor, digits);
    let amount = Node::part(Class::Amount).with(term::UNIT, Value::Concept(unit)).plain(term::VALUE, &value);
    Some(node.node(term::AMOUNT, amount))
}

/// Descriptions without the HTML that some have: readers of the files do not clean it (SEC-7).
fn plain(text: &LocalizedText) -> LocalizedText {
    text.iter().fold(LocalizedText::default(), |mut plain, (language, words)| {
        let cleaned = escape_free(words);
        if !cleaned.is_empty() {
            plain.insert(language, cleaned);
        }
        plain
    })
}

fn escape_free(words: &str) -> String {
    if !has_markup(words) {
        return words.to_owned();
    }
    let lines = ["<br", "</p>", "</li>", "</h3>", "</h4>"]
        .iter()
        .fold(words.to_owned(), |lines, tag| lines.replace(tag, &format!("\n{tag}")));
    let text = ammonia::Builder::empty().clean(&lines).to_string();
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{A0}"), ("&amp;", "&")];
    let text = entities.iter().fold(text, |text, (entity, character)| text.replace(entity, character));
    text.trim().to_owned()
}

/// Whether a tag, its end or a comment begins somewhere; what is only smaller than a number stays as it is.
fn has_markup(words: &str) -> bool {
    words
        .split('<')
        .skip(1)
        .any(|rest| rest.starts_with(|next: char| next.is_ascii_alphabetic() || "/!".contains(next)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_7_no_html_leaves_and_what_is_no_html_stays() {
        for (words, left) in [
            ("A <strong>new</strong> way", "A new way"),
            ("Look <img src=x onerror=alert(1)> here", "Look  here"),
            ("A<!-- note -->B", "AB"),
            ("one<hr>two", "onetwo"),
            ("p < 0.05, <5 hours & more", "p < 0.05, <5 hours & more"),
            ("first<br>second", "first\nsecond"),
        ] {
            assert_eq!(escape_free(words), left, "{words}");
        }
    }
}

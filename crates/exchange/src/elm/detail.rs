//! What a listing states beyond the elements that the model wants: skills of its outcomes, awarding bodies, accreditations,
//! funding, the need it answers and the employers who had a part in it.

use catalogue::{Accreditation, AccreditationKind, LearningOutcome, Version};
use kernel::{Language, LocalizedText};

use super::{
    Release,
    class::Class,
    list,
    map::Provider,
    node::{Node, Value, fixed, note},
    organisation, term,
};

/// What is said of an outcome without which nobody passes, and of another.
pub(super) const ESSENTIAL: [&str; 3] = ["Essential.", "Indispensable.", "Unverzichtbar."];
pub(super) const NOT_ESSENTIAL: [&str; 3] = ["Not essential.", "Non indispensable.", "Nicht unverzichtbar."];

/// The word of ours that remarks about accreditations are about.
pub(super) const ACCREDITED: &str = "accreditation";

/// A learning outcome with its skills. The model has no word for «essential»: a remark says it.
pub(super) fn outcome(outcome: &LearningOutcome, page: &str, original: Language) -> Node {
    let essential = outcome.essential.map(|essential| {
        let words = if essential { ESSENTIAL } else { NOT_ESSENTIAL };
        Value::from(Node::part(Class::Note).with(term::NOTE_LITERAL, Value::Text(fixed(words))))
    });
    // ESCO's own list is left out: the profile asks for another address of it than ESCO has.
    let skills = outcome.skills.0.iter().map(|skill| {
        Value::from(Node::at(Class::Concept, skill.uri.clone()).text(term::PREF_LABEL, &skill.label, original))
    });
    Node::at(Class::LearningOutcome, format!("{page}#outcome-{}", outcome.id))
        .text(term::TITLE, &outcome.text, original)
        .with_all(term::ADDITIONAL_NOTE, essential)
        .with_all(term::RELATED_ESCO_SKILL, skills)
}

/// Who awards it, where others than the provider do.
pub(super) fn awarding(version: &Version, provider: &Provider, page: &str) -> Option<Value> {
    let bodies = &version.awarding_bodies;
    let own = provider.address().filter(|_| bodies.includes_provider()).map(|id| Value::Link(id.to_owned()));
    let others = bodies.others.iter().zip(1..).filter_map(|(body, number)| {
        let name = (&body.name, version.original_language);
        let id = format!("{page}#awarding-body-{number}");
        organisation::named(name, &body.country, body.homepage.as_deref(), id).map(Value::from)
    });
    (!bodies.others.is_empty()).then(|| {
        let node = Node::part(Class::AwardingOpportunity)
            .with_all(term::AWARDING_BODY, own.into_iter().chain(others))
            .with(term::LEARNING_ACHIEVEMENT_SPECIFICATION, Value::Link(format!("{page}#achievement")));
        Value::from(node)
    })
}

/// The accreditations of a qualification.
pub(super) fn accreditations(version: &Version, provider: &Provider, page: &str) -> Vec<Value> {
    let all = version.accreditations.0.iter().zip(1..);
    all.filter_map(|(one, number)| accreditation(one, version, provider, (page, number)).map(Value::from)).collect()
}

fn accreditation(
    stated: &Accreditation,
    version: &Version,
    provider: &Provider,
    (address, number): (&str, i32),
) -> Option<Node> {
    let (id, zone) = (format!("{address}#accreditation-{number}"), &provider.institution().time_zone);
    let name = (&stated.agency.name, version.original_language);
    let agency = organisation::named(name, &stated.agency.country, None, format!("{id}-agency"))?;
    // One of the institution is not about this qualification alone.
    let is_narrow = matches!(stated.kind, AccreditationKind::ProgrammeQuality | AccreditationKind::ProgrammeLicence);
    let only = is_narrow.then(|| Value::Link(format!("{address}#achievement")));
    let node = Node::at(Class::Accreditation, id)
        .with(term::DC_TYPE, Value::Concept(list::accreditation(stated.kind.as_str())))
        .text(term::TITLE, &stated.title, version.original_language)
        .with_all(term::REPORT, stated.report.as_deref().map(|report| Value::from(page(report))))
        .with_all(term::ORGANISATION, provider.address().map(|id| Value::Link(id.to_owned())))
        .with_all(term::LIMIT_QUALIFICATION, only)
        .node(term::ACCREDITING_AGENT, agency)
        .with_all(term::DATE_ISSUED, stated.issued_on.map(|day| Value::Plain(zone.first_second(day))))
        .with_all(term::EXPIRY_DATE, stated.expires_on.map(|day| Value::Plain(zone.last_second(day))));
    Some(node)
}

/// Accreditations as remarks, for what has no level. They are about a word of ours, so that whoever reads them does not take
/// them for how quality is assured.
pub(super) fn accredited(version: &Version, base: &str) -> Vec<Value> {
    let remark = |stated: &Accreditation| {
        let mut said = LocalizedText::default();
        for (language, title) in stated.title.iter() {
            let agency = stated.agency.name.pick(&[language], Some(version.original_language));
            said.insert(language, agency.map_or_else(|| title.to_owned(), |(_, name)| format!("{title} ({name})")));
        }
        let word = subject(base, ACCREDITED, ["Accreditation", "Accréditation", "Akkreditierung"]);
        note(&said, version.original_language).map(|note| Value::from(about(note, Some(word))))
    };
    version.accreditations.0.iter().filter_map(remark).collect()
}

/// Funding schemes.
pub(super) fn grants(version: &Version) -> Vec<Value> {
    let node = |grant: &catalogue::Grant| {
        let node = Node::part(Class::Grant).text(term::TITLE, &grant.title, version.original_language);
        Value::from(node.with_all(term::CONTENT_URL, grant.url.clone().map(Value::Plain)))
    };
    version.grants.0.iter().map(node).collect()
}

/// The need it answers and the employers who had a part in it. Each remark says what it is about by a word of ours, since
/// the model has none; its address leads to our context.
pub(super) fn remarks(version: &Version, base: &str) -> Vec<Value> {
    let need = ["Need addressed", "Besoin auquel l’offre répond", "Bedarf, auf den das Angebot antwortet"];
    let employers = ["Employers involved", "Employeurs associés", "Beteiligte Arbeitgeber"];
    [("need", &version.need, need), ("employers", &version.employers, employers)]
        .into_iter()
        .filter_map(|(name, text, words)| {
            let note = note(text, version.original_language)?;
            Some(Value::from(about(note, Some(subject(base, name, words)))))
        })
        .collect()
}

/// A word of ours.
fn subject(base: &str, name: &str, words: [&str; 3]) -> Value {
    let id = format!("{base}{}#{name}", Release::default().context_path());
    Value::from(Node::at(Class::Concept, id).with(term::PREF_LABEL, Value::Text(fixed(words))))
}

/// A remark about a word; the schema wants the word first.
pub(super) fn about(mut note: Node, subject: Option<Value>) -> Node {
    if let Some(subject) = subject {
        note.members.insert(0, (term::SUBJECT, subject));
    }
    note
}

/// A page.
pub(super) fn page(address: &str) -> Node {
    Node::part(Class::WebResource).plain(term::CONTENT_URL, address)
}

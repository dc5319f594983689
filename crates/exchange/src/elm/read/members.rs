//! What a record says beside the listing itself: who awards it, who has accredited it, what helps to pay, and skills.

use std::collections::HashMap;

use catalogue::{
    Fields,
    draft::{AccreditationFields, AgencyFields, AwardingBodyFields, GrantFields, MOST_MEMBERS, SkillFields, Texts},
};

use super::{
    graph::{Handle, Thing},
    opportunity::days,
    provider::country,
    reading::{Reading, within},
};
use crate::elm::{
    list::{self, List},
    term::{self, Term},
};

/// Who awards what is learnt: the provider, others, or both. That the provider does so alone needs no saying.
pub(super) fn awarding<'a>(
    reading: &mut Reading<'a>,
    (learnt, path): (&'a Thing, &str),
    provider: Option<Handle>,
    fields: &mut Fields,
) {
    let mut is_provider = false;
    for (awarding, at) in reading.parts(learnt, term::AWARDING_OPPORTUNITY, path) {
        is_provider |= awarding.things(term::AWARDING_BODY).any(|body| Some(body) == provider);
        let bodies: Vec<Handle> = awarding.things(term::AWARDING_BODY).filter(|body| Some(*body) != provider).collect();
        for body in bodies {
            let at = within(&at, term::AWARDING_BODY.key);
            let Some(body) = reading.open(body) else { continue };
            let (name, country) = organisation(reading, body, &at);
            if name.is_empty() || country.is_empty() {
                reading.warn(&at, "not-taken");
            } else {
                let homepage = address(reading, body, term::HOMEPAGE, &at);
                fields.awarding_bodies.push(AwardingBodyFields { name, country, homepage });
            }
        }
        reading.rest(awarding, &[term::AWARDING_BODY, term::LEARNING_ACHIEVEMENT_SPECIFICATION], &at);
    }
    if !fields.awarding_bodies.is_empty() {
        fields.provider_awards = is_provider.to_string();
    }
}

/// Accreditations: of anything that who has them offers, and of what each is limited to.
#[derive(Clone, Debug, Default)]
pub(super) struct Accredited {
    all: Vec<AccreditationFields>,
    only: HashMap<Handle, Vec<AccreditationFields>>,
}

impl Accredited {
    /// Those of what is learnt, each once. One more than a listing may have is enough to be too many.
    pub(super) fn add_to(&self, learnt: Handle, fields: &mut Fields) {
        for stated in self.all.iter().chain(self.only.get(&learnt).into_iter().flatten()) {
            if fields.accreditations.len() <= MOST_MEMBERS && !fields.accreditations.contains(stated) {
                fields.accreditations.push(stated.clone());
            }
        }
    }
}

/// Who has accredited what is learnt, or its provider. Of what is learnt, one that is limited to something else says nothing.
pub(super) fn accreditations<'a>(
    reading: &mut Reading<'a>,
    (about, path): (&'a Thing, &str),
    learnt: Option<Handle>,
) -> Accredited {
    let mut accredited = Accredited::default();
    for (accreditation, at) in reading.parts(about, term::ACCREDITATION, path) {
        let limits: Vec<Handle> = accreditation.things(term::LIMIT_QUALIFICATION).collect();
        if learnt.is_some_and(|learnt| !limits.is_empty() && !limits.contains(&learnt)) {
            continue;
        }
        let Some(stated) = accreditation_of(reading, accreditation, &at) else {
            reading.warn(&at, "not-taken");
            continue;
        };
        if limits.is_empty() {
            accredited.all.push(stated);
        } else {
            for limit in limits {
                accredited.only.entry(limit).or_default().push(stated.clone());
            }
        }
    }
    accredited
}

/// One accreditation; none where it lacks what makes it one. A landing page is no report.
fn accreditation_of<'a>(reading: &mut Reading<'a>, thing: &'a Thing, at: &str) -> Option<AccreditationFields> {
    let kind = reading.code(thing, term::DC_TYPE, at, |iri| list::code_of(List::Accreditation, iri));
    let title = reading.texts(thing, term::TITLE, at);
    let agent = thing.things(term::ACCREDITING_AGENT).next();
    let agent = agent.and_then(|agent| reading.open(agent));
    let agent_at = within(at, term::ACCREDITING_AGENT.key);
    let (name, country) = agent.map(|agent| organisation(reading, agent, &agent_at)).unwrap_or_default();
    let kind = kind.filter(|_| !title.is_empty() && !name.is_empty() && !country.is_empty())?.to_owned();
    let report = address(reading, thing, term::REPORT, at);
    if thing.all(term::LANDING_PAGE).next().is_some() {
        reading.warn(&within(at, term::LANDING_PAGE.key), "not-taken");
    }
    let mut day = |term: Term| {
        let days = days(reading, thing.literals(term), &within(at, term.key));
        days.first().map(ToString::to_string).unwrap_or_default()
    };
    let (issued_on, expires_on) = (day(term::DATE_ISSUED), day(term::EXPIRY_DATE));
    Some(AccreditationFields { kind, title, agency: AgencyFields { name, country }, report, issued_on, expires_on })
}

/// What helps to pay for it.
pub(super) fn grants<'a>(reading: &mut Reading<'a>, opportunity: &'a Thing, fields: &mut Fields) {
    for (grant, at) in reading.parts(opportunity, term::GRANT, "") {
        let title = reading.texts(grant, term::TITLE, &at);
        let urls = reading.addresses(grant, term::CONTENT_URL, &at);
        let url = urls.first().map(|(url, _)| (*url).to_owned()).unwrap_or_default();
        reading.rest(grant, &[term::TITLE, term::CONTENT_URL], &at);
        if title.is_empty() {
            reading.warn(&at, "not-taken");
        } else {
            fields.grants.push(GrantFields { title, url });
        }
    }
}

/// Skills of ESCO that an outcome is related to, each once.
pub(super) fn skills<'a>(reading: &mut Reading<'a>, outcome: &'a Thing, path: &str) -> Vec<SkillFields> {
    let mut skills: Vec<SkillFields> = Vec::new();
    for (skill, at) in reading.parts(outcome, term::RELATED_ESCO_SKILL, path) {
        let uri = skill.id.as_deref().unwrap_or_default().to_ascii_lowercase().replacen("https://", "http://", 1);
        let label = reading.texts(skill, term::PREF_LABEL, &at);
        if !uri.starts_with("http://data.europa.eu/esco/skill/") {
            reading.unknown(&at, &uri);
        } else if !skills.iter().any(|known| known.uri == uri) {
            skills.push(SkillFields { uri, label });
        }
    }
    skills
}

/// Name and country.
fn organisation<'a>(reading: &mut Reading<'a>, thing: &'a Thing, path: &str) -> (Texts, String) {
    let name = match reading.texts(thing, term::LEGAL_NAME, path) {
        name if name.is_empty() => reading.texts(thing, term::PREF_LABEL, path),
        name => name,
    };
    (name, country(reading, thing).unwrap_or_default().to_owned())
}

/// The address of the first page at a term.
fn address<'a>(reading: &mut Reading<'a>, thing: &'a Thing, term: Term, path: &str) -> String {
    let pages = reading.parts(thing, term, path);
    let url = pages.iter().find_map(|(page, _)| page.literal(term::CONTENT_URL).or(page.id.as_deref()));
    url.unwrap_or_default().to_owned()
}

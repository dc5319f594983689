//! From typed members of lists to checked ones. An error names the field as a form does: `awarding_body_2_name@fr`.

use kernel::{Language, LocalizedText};

use super::{
    AccreditationFields, AwardingBodyFields, Fields, GrantFields, MOST_MEMBERS, Outcome, OutcomeFields, SkillFields,
    Texts, member::Member, reading::Reading,
};
use crate::{
    Accreditation, AccreditationKind, Accreditations, Agency, AwardingBodies, AwardingBody, Grant, Grants, Skill,
    Skills, skill,
};

const NAME: usize = 300;

/// What the addresses of kinds of accreditation begin with.
const KINDS: &str = "http://data.europa.eu/snb/accreditation/";

pub(super) fn awarding_bodies(reading: &mut Reading, fields: &Fields, bare: Language) -> AwardingBodies {
    let with_provider: Option<bool> = reading.word("provider_awards", &fields.provider_awards, "yes-or-no");
    let before = reading.errors.len();
    let others =
        several(reading, &fields.awarding_bodies, ("awarding_bodies", "awarding_body"), |reading, at, typed| {
            awarding_body(reading, at, typed, bare)
        });
    if others.is_empty() && with_provider == Some(false) && reading.errors.len() == before {
        reading.wrong("provider_awards", "no-awarding-body");
    }
    AwardingBodies { with_provider: with_provider == Some(true) && !others.is_empty(), others }
}

fn awarding_body(reading: &mut Reading, at: &str, typed: &AwardingBodyFields, bare: Language) -> Option<AwardingBody> {
    let name = named(reading, &format!("{at}_name"), &typed.name, bare);
    let country = country(reading, &format!("{at}_country"), &typed.country);
    let homepage = reading.address(&format!("{at}_homepage"), &typed.homepage);
    Some(AwardingBody { name: name?, country: country?, homepage })
}

pub(super) fn accreditations(reading: &mut Reading, typed: &[AccreditationFields], bare: Language) -> Accreditations {
    let of = ("accreditations", "accreditation");
    Accreditations(several(reading, typed, of, |reading, at, typed| accreditation(reading, at, typed, bare)))
}

fn accreditation(
    reading: &mut Reading,
    at: &str,
    typed: &AccreditationFields,
    bare: Language,
) -> Option<Accreditation> {
    let kind = kind(reading, &format!("{at}_kind"), &typed.kind);
    let title = named(reading, &format!("{at}_title"), &typed.title, bare);
    let name = named(reading, &format!("{at}_agency_name"), &typed.agency.name, bare);
    let country = country(reading, &format!("{at}_agency_country"), &typed.agency.country);
    let report = reading.address(&format!("{at}_report"), &typed.report);
    let (first, last) = (format!("{at}_issued_on"), format!("{at}_expires_on"));
    let issued_on = reading.word(&first, &typed.issued_on, "date");
    let expires_on = reading.word(&last, &typed.expires_on, "date");
    if issued_on.zip(expires_on).is_some_and(|(first, last)| last < first) {
        reading.wrong(first, "expires-before-issued");
        reading.wrong(last, "expires-before-issued");
    }
    let agency = Agency { name: name?, country: country? };
    Some(Accreditation { kind: kind?, title: title?, agency, report, issued_on, expires_on })
}

fn kind(reading: &mut Reading, field: &str, typed: &str) -> Option<AccreditationKind> {
    let typed = typed.trim();
    if typed.is_empty() {
        reading.wrong(field, "required");
    }
    reading.word(field, typed.strip_prefix(KINDS).unwrap_or(typed), "accreditation-kind")
}

pub(super) fn grants(reading: &mut Reading, typed: &[GrantFields], bare: Language) -> Grants {
    Grants(several(reading, typed, ("grants", "grant"), |reading, at, typed| {
        let title = named(reading, &format!("{at}_title"), &typed.title, bare);
        let url = reading.address(&format!("{at}_url"), &typed.url);
        Some(Grant { title: title?, url })
    }))
}

/// Puts what is said of outcomes to their texts: the first to the first.
pub(super) fn details(reading: &mut Reading, typed: &[OutcomeFields], bare: Language, outcomes: &mut [Outcome]) {
    let before = reading.errors.iter().any(|error| error.field.starts_with("learning_outcomes"));
    for (place, typed) in typed.iter().enumerate().filter(|(_, typed)| !typed.is_blank()) {
        let at = format!("outcome_{}", place + 1);
        let essential = reading.word(&format!("{at}_essential"), &typed.essential, "yes-or-no");
        let skills = skills(reading, &at, &typed.skills, bare);
        match outcomes.get_mut(place) {
            Some(outcome) => (outcome.essential, outcome.skills) = (essential, skills),
            // Outcomes that could not be read seem to be missing.
            None if before => {}
            None => reading.wrong(format!("{at}_essential"), "no-such-outcome"),
        }
    }
}

fn skills(reading: &mut Reading, at: &str, typed: &[SkillFields], bare: Language) -> Skills {
    let of = (format!("{at}_skills"), format!("{at}_skill"));
    let mut known: Vec<String> = Vec::new();
    Skills(several(reading, typed, (&of.0, &of.1), |reading, at, typed| {
        let field = format!("{at}_uri");
        let label = reading.texts(&format!("{at}_label"), &typed.label, bare, NAME, false);
        let wrong = match skill::address(&typed.uri) {
            Some(uri) if !known.contains(&uri) => {
                known.push(uri.clone());
                return Some(Skill { uri, label });
            }
            Some(_) => "skill-twice",
            None if typed.uri.trim().is_empty() => "required",
            None => "esco-skill",
        };
        reading.wrong(field, wrong);
        None
    }))
}

/// The members that state something; a blank one in between is nothing.
fn several<F: Member, T>(
    reading: &mut Reading,
    typed: &[F],
    (list, member): (&str, &str),
    mut read: impl FnMut(&mut Reading, &str, &F) -> Option<T>,
) -> Vec<T> {
    let stated: Vec<_> = typed.iter().enumerate().filter(|(_, typed)| !typed.is_blank()).collect();
    if stated.len() > MOST_MEMBERS {
        reading.wrong(list, "too-many");
        return Vec::new();
    }
    stated.into_iter().filter_map(|(place, typed)| read(reading, &format!("{member}_{}", place + 1), typed)).collect()
}

/// A name or title, in one language at least.
fn named(reading: &mut Reading, field: &str, typed: &Texts, bare: Language) -> Option<LocalizedText> {
    let before = reading.errors.len();
    let text = reading.texts(field, typed, bare, NAME, false);
    if text.is_empty() && reading.errors.len() == before {
        reading.wrong(field, "required");
    }
    Some(text).filter(|text| !text.is_empty())
}

fn country(reading: &mut Reading, field: &str, typed: &str) -> Option<String> {
    let code = typed.trim().to_ascii_uppercase();
    if kernel::country::three_letters(&code).is_none() {
        reading.wrong(field, if code.is_empty() { "required" } else { "country" });
        return None;
    }
    Some(code)
}

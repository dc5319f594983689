//! What a listing states beyond Annex I: awarding bodies besides the provider, accreditations, the need it answers, employers,
//! funding. What is not stated is not there: no text asks for it.

use catalogue::{Accreditation, AwardingBody, Grant, Listing};
use consortium::Institution;
use i18n::{Arg, Locale};
use kernel::{Language, LocalizedText};

use super::text;
use crate::view::Fact;

/// The facts, in the order of the page.
pub(crate) fn facts(locale: Locale, found: &Listing, owner: &Institution) -> Vec<Fact> {
    let (version, original) = (&found.version, Some(found.version.original_language));
    let bodies = &version.awarding_bodies;
    // The provider alone stands under «On the credential».
    let own = bodies.with_provider.then(|| {
        let name = text::plain(locale, &owner.name);
        Fact::new(locale.text("detail-awarded"), Some(placed(locale, &name, &owner.country)))
    });
    let others = bodies.others.iter().map(|body| awarding_body(locale, body, original));
    let accreditations = version.accreditations.0.iter().map(|one| accreditation(locale, one, original));
    let texts = [("detail-need", &version.need), ("detail-employers", &version.employers)];
    let texts = texts.into_iter().filter_map(|(key, text)| said(locale, key, text, original));
    let grants = version.grants.0.iter().filter_map(|one| grant(locale, one, original));
    own.into_iter().chain(others).chain(accreditations).chain(texts).chain(grants).collect()
}

/// Names and countries of everybody who awards it.
pub(crate) fn awarding_bodies(locale: Locale, found: &Listing, owner: &Institution) -> (Vec<String>, Vec<String>) {
    let bodies = &found.version.awarding_bodies;
    let own = bodies.includes_provider().then(|| (text::plain(locale, &owner.name), owner.country.as_str()));
    let others = bodies.others.iter().map(|body| (text::plain(locale, &body.name), body.country.as_str()));
    let mut countries: Vec<String> = Vec::new();
    let mut names = Vec::new();
    for (name, country) in own.into_iter().chain(others) {
        names.push(name);
        let country = locale.country(country);
        if !countries.contains(&country) {
            countries.push(country);
        }
    }
    (names, countries)
}

fn placed(locale: Locale, name: &str, country: &str) -> String {
    format!("{name}, {}", locale.country(country))
}

fn awarding_body(locale: Locale, body: &AwardingBody, original: Option<Language>) -> Fact {
    let (language, name) = words(locale, &body.name, original);
    Fact {
        language,
        href: body.homepage.clone(),
        ..Fact::new(locale.text("detail-awarded"), Some(placed(locale, &name, &body.country)))
    }
}

fn accreditation(locale: Locale, stated: &Accreditation, original: Option<Language>) -> Fact {
    let (language, title) = words(locale, &stated.title, original);
    let (_, agency) = words(locale, &stated.agency.name, original);
    let mut about =
        vec![locale.text(&format!("accreditation-{}", stated.kind)), placed(locale, &agency, &stated.agency.country)];
    let day = |day| [("day", Arg::from(locale.day(day)))];
    match (stated.issued_on, stated.expires_on) {
        (Some(first), Some(last)) => about.push(locale.days(first, last)),
        (Some(first), None) => about.push(locale.with("detail-since", &day(first))),
        (None, Some(last)) => about.push(locale.with("detail-until", &day(last))),
        (None, None) => {}
    }
    let fact = Fact::new(locale.text("detail-accreditation"), Some(title)).about(about.join(" · "));
    Fact { language, href: stated.report.clone(), ..fact }
}

fn grant(locale: Locale, grant: &Grant, original: Option<Language>) -> Option<Fact> {
    let fact = said(locale, "detail-grant", &grant.title, original)?;
    Some(Fact { href: grant.url.clone(), ..fact })
}

fn said(locale: Locale, key: &str, text: &LocalizedText, original: Option<Language>) -> Option<Fact> {
    let (language, words) = words(locale, text, original);
    (!words.is_empty()).then(|| Fact { language, ..Fact::new(locale.text(key), Some(words)) })
}

/// The words for the reader, and their language where it is not the page's.
fn words(locale: Locale, text: &LocalizedText, original: Option<Language>) -> (Option<String>, String) {
    let Some(shown) = text::show(locale, text, original) else { return (None, String::new()) };
    (shown.language, shown.pieces.into_iter().map(|(piece, _)| piece).collect())
}

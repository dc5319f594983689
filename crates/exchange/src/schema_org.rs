//! A listing as a `Course` of schema.org, for search engines: the same facts as on its page, and no others.

use catalogue::{Listing, Mode, Offering, OfferingState, draft};
use consortium::Institution;
use kernel::{Language, LocalizedText};
use serde_json::{Map, Value, json};

/// Where and for whom the page is.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Where we are served, without a slash at the end.
    pub base: &'a str,
    /// The language of the page.
    pub language: Language,
}

/// The course.
pub fn course(listing: &Listing, provider: &Institution, place: Place<'_>) -> Value {
    let version = &listing.version;
    let original = version.original_language;
    let said = |text: &LocalizedText| text.pick(&[place.language], Some(original)).map(|(_, words)| words.to_owned());
    let name = said(&version.title).unwrap_or_default();
    let awarded = json!({
        "@type": "EducationalOccupationalCredential",
        "name": name,
        "competencyRequired": listing.outcomes.iter().filter_map(|outcome| said(&outcome.text)).collect::<Vec<_>>(),
    });
    let open = listing.offerings.iter().filter(|run| run.state == OfferingState::Open);
    let mut instances: Vec<Value> = open.map(|run| instance(listing, Some(run))).collect();
    if instances.is_empty() {
        instances.push(instance(listing, None));
    }
    let mut course = Map::new();
    let facts = [
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!("Course"))),
        ("url", Some(json!(format!("{}/micro-credentials/{}", place.base, listing.opportunity.id)))),
        ("name", Some(json!(name))),
        ("description", said(&version.description).map(|words| json!(words))),
        ("courseCode", Some(json!(listing.opportunity.identifier))),
        ("provider", Some(organisation(provider, place, said(&provider.name)))),
        ("educationalLevel", version.eqf.map(|eqf| json!(format!("EQF {eqf}")))),
        ("numberOfCredits", version.ects.map(|ects| json!(ects.number()))),
        ("inLanguage", languages(listing)),
        ("coursePrerequisites", said(&version.prerequisites).map(|words| json!(words))),
        ("teaches", skills(listing, place)),
        ("educationalCredentialAwarded", Some(awarded)),
        ("isAccessibleForFree", version.price.map(|price| json!(price == 0))),
        ("offers", offer(listing)),
        ("hasCourseInstance", Some(Value::Array(instances))),
    ];
    course.extend(facts.into_iter().filter_map(|(key, fact)| Some((key.to_owned(), fact?))));
    Value::Object(course)
}

fn organisation(provider: &Institution, place: Place<'_>, name: Option<String>) -> Value {
    json!({
        "@type": "CollegeOrUniversity",
        "name": name.unwrap_or_default(),
        "url": format!("{}/institutions/{}", place.base, provider.slug),
        "address": { "@type": "PostalAddress", "addressCountry": provider.country },
    })
}

/// Skills of ESCO that its outcomes are related to, each once.
fn skills(listing: &Listing, place: Place<'_>) -> Option<Value> {
    let mut known: Vec<&str> = Vec::new();
    let mut terms = Vec::new();
    for skill in listing.outcomes.iter().flat_map(|outcome| &outcome.skills.0) {
        if known.contains(&skill.uri.as_str()) {
            continue;
        }
        known.push(&skill.uri);
        let label = skill.label.pick(&[place.language], Some(listing.version.original_language));
        let mut term =
            json!({ "@type": "DefinedTerm", "url": skill.uri, "inDefinedTermSet": "http://data.europa.eu/esco" });
        if let (Some((_, label)), Some(term)) = (label, term.as_object_mut()) {
            term.insert("name".to_owned(), json!(label));
        }
        terms.push(term);
    }
    (!terms.is_empty()).then_some(Value::Array(terms))
}

fn languages(listing: &Listing) -> Option<Value> {
    let languages: Vec<_> = listing.version.teaching_languages.0.iter().map(ToString::to_string).collect();
    (!languages.is_empty()).then(|| json!(languages))
}

fn instance(listing: &Listing, run: Option<&Offering>) -> Value {
    let mode = listing.version.mode.map(|mode| match mode {
        Mode::Online => "Online",
        Mode::Blended => "Blended",
        Mode::OnSite => "Onsite",
    });
    let facts = [
        ("@type", Some(json!("CourseInstance"))),
        ("courseMode", mode.map(|mode| json!(mode))),
        ("courseWorkload", listing.version.hours.map(|hours| json!(format!("PT{hours}H")))),
        ("inLanguage", languages(listing)),
        ("startDate", run.and_then(|run| run.starts_on).map(|day| json!(day.to_string()))),
        ("endDate", run.and_then(|run| run.ends_on).map(|day| json!(day.to_string()))),
    ];
    facts.into_iter().filter_map(|(key, fact)| Some((key.to_owned(), fact?))).collect::<Map<_, _>>().into()
}

/// What it costs, where that is stated.
fn offer(listing: &Listing) -> Option<Value> {
    let minor = listing.version.price?;
    if minor == 0 {
        return Some(json!({ "@type": "Offer", "category": "Free" }));
    }
    let currency = listing.version.currency.as_deref()?;
    let digits = draft::minor_digits(currency)?;
    let price = draft::amount(minor, digits);
    Some(json!({ "@type": "Offer", "category": "Paid", "price": price, "priceCurrency": currency }))
}

//! Which format of a listing is wanted: by the end of the address, else by what the reader accepts.

use axum::http::{HeaderMap, header};
use exchange::elm::Format;
use kernel::OpportunityId;

/// The media types by which a format may be asked for.
const TYPES: [(&str, Format); 5] = [
    ("application/ld+json", Format::JsonLd),
    ("text/turtle", Format::Turtle),
    ("application/rdf+xml", Format::RdfXml),
    ("application/xml", Format::LoqXml),
    ("text/xml", Format::LoqXml),
];

/// The listing whose dates are asked for as a calendar.
pub(crate) fn of_calendar(name: &str) -> Option<OpportunityId> {
    name.strip_suffix(".ics")?.parse().ok()
}

/// A listing and the format that its address names.
pub(crate) fn of_name(name: &str) -> Option<(OpportunityId, Option<Format>)> {
    match name.split_once('.') {
        Some((id, suffix)) => Some((id.parse().ok()?, Some(suffix.parse().ok()?))),
        None => Some((name.parse().ok()?, None)),
    }
}

/// The format that the reader would rather have than the page; none is the page.
pub(crate) fn accepted(headers: &HeaderMap) -> Option<Format> {
    let accepted: Vec<(String, u32)> = headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(weighed)
        .collect();
    let weight = |wanted: &str| accepted.iter().find(|(media, _)| media == wanted).map_or(0, |(_, weight)| *weight);
    let html = weight("text/html").max(weight("application/xhtml+xml"));
    let best = TYPES.iter().map(|(media, format)| (weight(media), *format)).rev().max_by_key(|(weight, _)| *weight);
    best.filter(|(weight, _)| *weight > html).map(|(_, format)| format)
}

/// A media type and its weight in thousandths.
fn weighed(item: &str) -> (String, u32) {
    let mut parts = item.split(';').map(str::trim);
    let media = parts.next().unwrap_or_default().to_ascii_lowercase();
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1000, |text| {
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        format!("{whole}{rest:0<3}").get(..whole.len() + 3).and_then(|digits| digits.parse().ok()).unwrap_or(0)
    });
    (media, weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn wants(accept: &str, format: Option<Format>) {
        let headers = HeaderMap::from_iter([(header::ACCEPT, accept.parse().unwrap())]);
        assert_eq!(accepted(&headers), format, "{accept}");
    }

    #[test]
    fn a_browser_gets_the_page_and_a_machine_what_it_names() {
        wants("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", None);
        wants("*/*", None);
        wants("text/turtle", Some(Format::Turtle));
        wants("Application/LD+JSON", Some(Format::JsonLd));
        wants("application/rdf+xml;q=0.8, text/turtle;q=0.85, text/html;q=0.1", Some(Format::Turtle));
        wants("application/xml", Some(Format::LoqXml));
        wants("application/ld+json, text/html", None);
        wants("text/turtle;q=0", None);
        assert_eq!(accepted(&HeaderMap::new()), None);
    }
}

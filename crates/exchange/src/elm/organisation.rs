//! Organisations: universities of the network, and those that a listing names.

use consortium::Institution;
use kernel::{Language, LocalizedText};

use super::{
    class::Class,
    detail::page,
    list,
    node::{Node, Value, words},
    term,
};

/// A university; none if its country is in no list.
pub(super) fn organisation(institution: &Institution, base: &str) -> Option<Node> {
    let page = format!("{base}/institutions/{}", institution.slug);
    let place = place(&institution.country, format!("{page}#location"))?;
    let codes =
        [("DEQAR", &institution.deqar_id), ("ETER", &institution.eter_id), ("Erasmus", &institution.erasmus_code)];
    let codes = codes.into_iter().filter_map(|(scheme, code)| {
        let node = Node::part(Class::Identifier).plain(term::NOTATION, code.as_deref()?);
        Some(Value::from(node.plain(term::SCHEME_NAME, scheme)))
    });
    let contact = institution.courses_email.as_deref().map(|address| {
        let mailbox = Node::at(Class::Mailbox, mailto(address));
        Value::from(Node::part(Class::ContactPoint).node(term::EMAIL_ADDRESS, mailbox))
    });
    let original = institution.name.iter().next().map_or(Language::ENGLISH, |(language, _)| language);
    let node = Node::at(Class::Organisation, format!("{page}#organisation"))
        .with(term::LEGAL_NAME, Value::Text(words(&institution.name, original)))
        .with_all(term::IDENTIFIER, codes)
        .node(term::LOCATION, place)
        .with_all(term::CONTACT_POINT, contact);
    Some(node)
}

/// Somebody whom a listing names by name and country, at this address of ours; none if the country is in no list.
pub(super) fn named(
    (name, original): (&LocalizedText, Language),
    country: &str,
    homepage: Option<&str>,
    id: String,
) -> Option<Node> {
    let place = place(country, format!("{id}-location"))?;
    let node = Node::at(Class::Organisation, id)
        .with(term::LEGAL_NAME, Value::Text(words(name, original)))
        .with_all(term::HOMEPAGE, homepage.map(|homepage| Value::from(page(homepage))))
        .node(term::LOCATION, place);
    Some(node)
}

fn place(country: &str, id: String) -> Option<Node> {
    let country = list::country(country)?;
    let address = Node::part(Class::Address).with(term::COUNTRY_CODE, Value::Concept(country));
    Some(Node::at(Class::Location, id).node(term::ADDRESS, address))
}

/// A digit of an octet, for addresses.
fn hex(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).map_or('0', |digit| digit.to_ascii_uppercase())
}

/// An address for mail, with what no address on the web may contain written as its number.
fn mailto(address: &str) -> String {
    address.bytes().fold("mailto:".to_owned(), |mut made, byte| {
        if byte.is_ascii_alphanumeric() || b"@.-_+~!$'*=".contains(&byte) {
            made.push(char::from(byte));
        } else {
            made.extend(['%', hex(byte >> 4), hex(byte & 15)]);
        }
        made
    })
}

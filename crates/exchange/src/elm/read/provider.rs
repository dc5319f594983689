//! Who offers a record (H028). A record is somebody's where it says so in a way that can be compared: a code of DEQAR, ETER
//! or Erasmus, its address in an export of this program, a name, or a home page where the institution has its mail. Who
//! says nothing of the kind is not known; a record that says something, and nothing of it fits, is another's.

use std::collections::BTreeMap;

use catalogue::draft::Texts;
use consortium::{Institution, NationalLevels, code::Codes};
use unicode_normalization::UnicodeNormalization;

use super::{
    graph::{Graph, Handle, Thing},
    members::{self, Accredited},
    reading::Reading,
};
use crate::{
    Refusal, Warning,
    elm::{
        list::{self, List},
        term,
    },
    row::Particulars,
};

/// Characters of a name that people are shown.
const NAME: usize = 200;

/// Whom the file says, ready to be compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Provider {
    /// Its name in each language.
    pub names: Texts,
    /// Two letters.
    pub country: String,
    /// What to write down of it if it is new.
    pub particulars: Particulars,
    /// By whom it is accredited: read once, however many records it offers.
    pub accredited: Accredited,
    /// What is to be said of that, with its first record; places are those within it.
    pub warnings: Vec<Warning>,
    /// How many more there were.
    pub untold: usize,
    /// Why none of its records can be taken.
    pub refusals: Vec<Refusal>,
    /// Every name, folded.
    known_as: Vec<String>,
    /// Codes without a list that we know.
    codes: Vec<String>,
    /// Its short name in an export of this program.
    slug: Option<String>,
    /// Where its home page is.
    host: Option<String>,
}

/// Reads whom an address stands for.
pub(super) fn read(graph: &Graph, handle: Handle, levels: NationalLevels) -> Provider {
    // Warnings here would come with each record again; what lacks is told of by the records.
    let mut reading = Reading::new(graph, 0);
    let Some(thing) = reading.open(handle) else { return Provider::default() };
    let mut provider = Provider {
        names: reading.texts(thing, term::LEGAL_NAME, ""),
        slug: thing.id.as_deref().and_then(slug_of_address),
        ..Provider::default()
    };
    for term in [term::PREF_LABEL, term::ALT_LABEL] {
        let more = reading.texts(thing, term, "");
        if provider.names.is_empty() {
            provider.names.clone_from(&more);
        }
        provider.known_as.extend(more.values().map(|name| folded(name)));
    }
    provider.known_as.extend(provider.names.values().map(|name| folded(name)));
    codes(&mut reading, thing, &mut provider);
    provider.particulars.codes.national_levels = levels;
    country(&mut reading, thing).unwrap_or_default().clone_into(&mut provider.country);
    let pages = reading.parts(thing, term::HOMEPAGE, "");
    provider.host = pages.iter().find_map(|(page, _)| host(page.literal(term::CONTENT_URL)?));
    for (contact, at) in reading.parts(thing, term::CONTACT_POINT, "") {
        let mailbox = reading.addresses(contact, term::EMAIL_ADDRESS, &at);
        let mail = mailbox.iter().find_map(|(address, _)| address.strip_prefix("mailto:")).map(unescaped);
        let mail = mail.and_then(|mail| consortium::person::email(&mail).ok());
        provider.particulars.courses_email = provider.particulars.courses_email.take().or(mail);
    }
    let mut reading = Reading::new(graph, 0);
    provider.accredited = members::accreditations(&mut reading, (thing, ""), None);
    (provider.warnings, provider.untold) = (reading.warnings, reading.untold);
    provider.refusals = reading.refusals;
    provider
}

fn codes<'a>(reading: &mut Reading<'a>, thing: &'a Thing, provider: &mut Provider) {
    for (identifier, _) in reading.parts(thing, term::IDENTIFIER, "") {
        let Some(code) = identifier.literal(term::NOTATION).map(tidy) else { continue };
        let scheme = identifier.literal(term::SCHEME_NAME).unwrap_or_default().to_uppercase();
        let known = &mut provider.particulars.codes;
        match scheme.split_whitespace().next() {
            Some("DEQAR") if is_deqar(&code) => known.deqar_id = Some(code),
            Some("ETER") if code.len() <= 60 => known.eter_id = Some(code),
            Some("ERASMUS") if code.len() <= 60 => known.erasmus_code = Some(code),
            _ => provider.codes.push(code),
        }
    }
}

/// The country of its address, or of the place.
pub(super) fn country<'a>(reading: &mut Reading<'a>, thing: &'a Thing) -> Option<&'static str> {
    for (place, at) in reading.parts(thing, term::LOCATION, "") {
        for (address, at) in reading.parts(place, term::ADDRESS, &at) {
            if let Some(country) = reading.code(address, term::COUNTRY_CODE, &at, list::country_of) {
                return Some(country);
            }
        }
        if let Some(country) = reading.codes(place, term::SPATIAL_CODE, &at, list::country_of).pop() {
            return Some(country);
        }
    }
    None
}

impl Provider {
    /// Whether it is this member; none if nothing that is said can tell.
    pub(super) fn is(&self, member: &Institution) -> Option<bool> {
        let ours = [&member.deqar_id, &member.eter_id, &member.erasmus_code];
        let codes = &self.particulars.codes;
        let theirs = [&codes.deqar_id, &codes.eter_id, &codes.erasmus_code];
        let pairs = || ours.iter().zip(theirs).filter_map(|(ours, theirs)| Some((ours.as_ref()?, theirs.as_ref()?)));
        if pairs().any(|(ours, theirs)| tidy(ours) == *theirs) {
            return Some(true);
        }
        if pairs().next().is_some() {
            return Some(false);
        }
        let has_code =
            self.codes.iter().any(|code| ours.iter().any(|ours| ours.as_deref().map(tidy).as_ref() == Some(code)));
        let is_named = member.name.iter().any(|(_, name)| self.known_as.contains(&folded(name)));
        let offices = [&member.courses_email, &member.recognition_email];
        let mails = offices.into_iter().flatten().filter_map(|mail| mail.rsplit_once('@')).map(|(_, domain)| domain);
        let is_home = |domain: &str| self.host.as_ref().is_some_and(|host| is_within(host, domain));
        let is_slug = self.slug.as_ref() == Some(&member.slug);
        if has_code || is_named || is_slug || mails.into_iter().any(is_home) {
            return Some(true);
        }
        let says = self.slug.is_some() || self.host.is_some() || !self.known_as.is_empty() || !self.codes.is_empty();
        let says = says || theirs.iter().any(|code| code.is_some());
        says.then_some(false)
    }

    /// Its short name if it is new: as an export of this program has it, else from its name or page.
    pub(super) fn new_slug(&self) -> String {
        let name = self.names.get("en").or_else(|| self.names.values().next()).map(|name| slug(name));
        let page = || self.host.as_deref().map(slug);
        let made = name.filter(|slug| slug.len() > 1).or_else(page).unwrap_or_default();
        self.slug.clone().unwrap_or(made)
    }

    /// A name for people.
    pub(super) fn shown(&self) -> String {
        let name = self.names.get("en").or_else(|| self.names.values().next()).cloned();
        let name = name.or_else(|| self.slug.clone()).or_else(|| self.host.clone()).unwrap_or_default();
        name.chars().take(NAME).collect()
    }
}

/// Which national level each European one is, as the qualifications of a provider say: where two disagree, neither.
#[derive(Debug, Default)]
pub(super) struct Levels(BTreeMap<i16, Option<String>>);

impl Levels {
    /// What a qualification says.
    pub(super) fn note<'a>(&mut self, reading: &mut Reading<'a>, thing: &'a Thing) {
        let mut of =
            |term, list| reading.addresses(thing, term, "").iter().find_map(|(iri, _)| list::code_of(list, iri));
        let eqf = of(term::EQF_LEVEL, List::Eqf).and_then(|level| level.parse().ok());
        let national = of(term::NQF_LEVEL, List::NationalLevel).filter(|code| list::national_level(code).is_some());
        let (Some(eqf), Some(national)) = (eqf, national) else { return };
        let known = self.0.entry(eqf).or_insert_with(|| Some(national.to_owned()));
        if known.as_deref() != Some(national) {
            *known = None;
        }
    }

    pub(super) fn table(self) -> NationalLevels {
        let mut levels = NationalLevels::default();
        for (eqf, code) in self.0 {
            if let Some(code) = code {
                levels.state(eqf, code);
            }
        }
        levels
    }
}

/// A new member's codes, in the form in which they are kept.
impl Particulars {
    /// Whether there is anything to write down.
    pub(crate) fn is_empty(&self) -> bool {
        self.codes == Codes::default() && self.courses_email.is_none()
    }
}

/// `…/institutions/SLUG#organisation`.
fn slug_of_address(address: &str) -> Option<String> {
    let (_, slug) = address.strip_suffix("#organisation")?.rsplit_once("/institutions/")?;
    (self::slug(slug) == slug).then(|| slug.to_owned())
}

fn slug(name: &str) -> String {
    let plain = name.nfkd().filter(char::is_ascii).map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let plain = plain.collect::<String>().to_ascii_lowercase();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(60).collect::<String>().trim_matches('-').to_owned()
}

fn folded(name: &str) -> String {
    name.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn tidy(code: &str) -> String {
    code.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

fn is_deqar(code: &str) -> bool {
    let digits = code.strip_prefix("DEQARINST").unwrap_or_default();
    (1..=12).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.trim_start_matches("www.");
    (!host.is_empty()).then(|| host.to_lowercase())
}

/// Whether a host is a domain or below it, or the other way round: `uni.example` and `mail.uni.example`.
fn is_within(host: &str, domain: &str) -> bool {
    let (host, domain) = (host.to_lowercase(), domain.to_lowercase());
    host == domain
        || host.ends_with(&format!(".{domain}"))
        || domain.ends_with(&format!(".{host}")) && host.contains('.')
}

/// The address of a mailbox with what was written as its number.
fn unescaped(mail: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = mail.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let number = (*first == b'%').then(|| after.get(..2)).flatten();
        let number = number.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(number.unwrap_or(*first));
        rest = after.get(if number.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

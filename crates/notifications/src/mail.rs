//! A mail, ready to leave. What a mail server would refuse is refused here, when it is built (LIM-21).

use kernel::{JobId, Timestamp};
use lettre::{Address, message::Mailbox};

/// Characters a subject may have (LIM-21).
const SUBJECT: usize = 150;
/// Characters of a name in a header; LIM-9 lets no longer one in.
const NAME: usize = 120;

/// Who reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The name as the person writes it.
    pub name: String,
    /// The one address (LIM-21).
    pub email: String,
}

/// What a message says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The subject.
    pub subject: String,
    /// The text part, always there.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// Why a mail cannot be built. Trying again would not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unbuildable {
    /// The address of the reader is none.
    #[error("the address is not one")]
    Address,
    /// The subject is empty, too long, or holds control characters.
    #[error("the subject cannot stand in a header")]
    Subject,
    /// There is no text.
    #[error("there is no text part")]
    Text,
    /// The template could not be filled.
    #[error("the template could not be filled")]
    Template,
}

impl Unbuildable {
    /// Its name in the outbox.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Address => "mail-address",
            Self::Subject => "mail-subject",
            Self::Text => "mail-text",
            Self::Template => "mail-template",
        }
    }
}

/// A mail to one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub(crate) id: JobId,
    pub(crate) at: Timestamp,
    pub(crate) to: Mailbox,
    pub(crate) wording: Wording,
    /// Ends mails of this sort by one POST, without sign-in (RFC 8058).
    pub(crate) stop: Option<String>,
}

impl Mail {
    /// Builds it. `id` is the outbox job: the same job sent twice has the same Message-ID.
    pub fn build(id: JobId, at: Timestamp, reader: &Reader, wording: Wording) -> Result<Self, Unbuildable> {
        let address: Address = reader.email.parse().map_err(|_| Unbuildable::Address)?;
        if !reader.email.is_ascii() || reader.email.len() > 254 {
            return Err(Unbuildable::Address);
        }
        let length = wording.subject.chars().count();
        if length == 0 || length > SUBJECT || wording.subject.chars().any(char::is_control) {
            return Err(Unbuildable::Subject);
        }
        if wording.text.trim().is_empty() {
            return Err(Unbuildable::Text);
        }
        let name = one_line(&reader.name, NAME);
        let to = Mailbox::new((!name.is_empty()).then_some(name), address);
        Ok(Self { id, at, to, wording, stop: None })
    }

    /// With the address that ends mails of its sort.
    #[must_use]
    pub fn stopped_by(self, address: String) -> Self {
        Self { stop: Some(address), ..self }
    }

    /// The address that ends mails of its sort, if it is of one that can be ended.
    pub fn stop(&self) -> Option<&str> {
        self.stop.as_deref()
    }

    /// To whom it goes.
    pub fn to(&self) -> String {
        self.to.email.to_string()
    }

    /// What it says.
    pub const fn wording(&self) -> &Wording {
        &self.wording
    }
}

/// Text that fits into a header: no control characters, blanks folded into one, at most `limit` characters, the cut
/// marked (H083). A name that came in before the rules were as they are cannot harm the worker.
pub(crate) fn one_line(text: &str, limit: usize) -> String {
    let printable: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let folded = printable.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.chars().count() <= limit {
        return folded;
    }
    let cut: String = folded.chars().take(limit.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use kernel::Chance;

    use super::*;

    fn build(name: &str, email: &str, subject: &str) -> Result<Mail, Unbuildable> {
        let at = Timestamp::from_micros(1);
        let wording = Wording { subject: subject.to_owned(), text: "Text".to_owned(), html: String::new() };
        let reader = Reader { name: name.to_owned(), email: email.to_owned() };
        Mail::build(Chance::seeded(1).id(at, 1), at, &reader, wording)
    }

    #[test]
    fn h083_a_name_with_line_breaks_stays_one_header() {
        let mail = build("Ann\r\nBcc: x@y.example", "ann@uni.example", "Statistics I: you are enrolled").unwrap();
        assert_eq!(mail.to.name.as_deref(), Some("Ann Bcc: x@y.example"));
        assert_eq!(mail.to(), "ann@uni.example");
    }

    #[test]
    fn lim21_what_cannot_stand_in_a_header_is_refused_when_built() {
        assert_eq!(build("Ann", "ann", "A"), Err(Unbuildable::Address));
        assert_eq!(build("Ann", "ann@uni.example, bob@uni.example", "A"), Err(Unbuildable::Address));
        assert_eq!(build("Ann", "ann@uni.example\r\nBcc: b@uni.example", "A"), Err(Unbuildable::Address));
        assert_eq!(build("Ann", "ann@uni.example", ""), Err(Unbuildable::Subject));
        assert_eq!(build("Ann", "ann@uni.example", "A\r\nBcc: b@uni.example"), Err(Unbuildable::Subject));
        assert_eq!(build("Ann", "ann@uni.example", &"é".repeat(151)), Err(Unbuildable::Subject));
        assert!(build("Ann", "ann@uni.example", &"é".repeat(150)).is_ok());
        assert!(build("", "ann@uni.example", "A").is_ok());
    }

    #[test]
    fn lim21_a_long_title_is_cut_and_marked() {
        assert_eq!(one_line("  a \u{0}b\tc ", 10), "a b c");
        assert_eq!(one_line("abcdefgh", 5), "abcd…");
    }
}

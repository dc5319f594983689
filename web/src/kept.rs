//! What was sent when no session stood behind it any more: it travels through the pages of signing in, is never stored,
//! and comes back only to the person whose form it was. Nothing is sent again by itself.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::PersonId;
use sha2::{Digest, Sha256};

use crate::{extract::decode, paths, posted::TOKEN_FIELD};

/// A token that, to those who know the person, also tells for whom it was made: a dead session can no longer say so.
pub fn bound_token(secret: &str, person: Option<PersonId>) -> String {
    person.map_or_else(|| secret.to_owned(), |person| format!("{secret}.{}", mark(secret, person)))
}

fn mark(secret: &str, person: PersonId) -> String {
    let digest = Sha256::new().chain_update(secret).chain_update(person.to_string()).finalize();
    URL_SAFE_NO_PAD.encode(digest)
}

/// A form that was not taken.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    /// Where it went.
    pub action: String,
    /// Its fields as they came, encoded; empty for a form with a file, which no page can hold.
    pub body: String,
    /// Whether it had a file.
    pub has_file: bool,
}

/// What the page after a refused form needs.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub kept: Kept,
    /// The token of the new session in which to sign in; none where somebody is signed in.
    pub token: Option<String>,
}

impl Kept {
    /// The fields of a form. Of the form that signs in again, what it carries: a password is never kept.
    pub(crate) fn form(action: &str, body: &[u8]) -> Self {
        let body = String::from_utf8_lossy(body).into_owned();
        let sent = Self { action: action.to_owned(), body, has_file: false };
        if action != paths::SIGN_IN_AGAIN {
            return sent;
        }
        let inner = |name: &str| sent.pairs().into_iter().find(|(key, _)| key == name).map(|(_, value)| value);
        Self {
            action: inner("action").unwrap_or_default(),
            body: inner("kept").unwrap_or_default(),
            has_file: inner("has_file").is_some_and(|value| value == "yes"),
        }
    }

    /// A form with a file.
    pub(crate) fn file(action: &str) -> Self {
        Self { action: action.to_owned(), body: String::new(), has_file: true }
    }

    fn pairs(&self) -> Vec<(String, String)> {
        decode(self.body.as_bytes()).unwrap_or_default()
    }

    /// Its fields in order, without the old token.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        self.pairs().into_iter().filter(|(name, _)| name != TOKEN_FIELD).collect()
    }

    /// What a person wrote, as against what was chosen or ticked.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.fields().into_iter().map(|(_, value)| value).filter(|value| is_text(value)).collect()
    }

    /// Whether a visitor pressed «Save»: its form was made for nobody and has no token. Other forms are never so.
    pub(crate) fn is_of_visitor(&self) -> bool {
        self.action == paths::saved::SAVED && !self.pairs().iter().any(|(name, _)| name == TOKEN_FIELD)
    }

    /// For whom its form was made: this person, another one (false), or nobody can say.
    pub(crate) fn was_for(&self, person: PersonId) -> Option<bool> {
        let token = self.pairs().into_iter().find(|(name, _)| name == TOKEN_FIELD)?.1;
        let (secret, told) = token.split_once('.')?;
        Some(mark(secret, person) == told)
    }
}

/// Words, not a code, a number or an id.
pub(crate) fn is_text(value: &str) -> bool {
    value.trim().contains(char::is_whitespace) || value.chars().count() > 40
}

#[cfg(test)]
mod tests {
    use kernel::{Chance, Timestamp};

    use super::*;

    #[test]
    fn sec5_a_token_tells_for_whom_it_was_made_to_those_who_ask_by_person() {
        let (chance, now) = (Chance::seeded(1), Timestamp::from_micros(0));
        let (ana, ben): (PersonId, PersonId) = (chance.id(now, 1), chance.id(now, 2));
        let token = bound_token("s3cret", Some(ana));
        assert!(!token.contains(&ana.to_string()));
        let kept = Kept::form("/my", format!("form_token={token}&reason=too+far").as_bytes());
        assert_eq!((kept.was_for(ana), kept.was_for(ben)), (Some(true), Some(false)));
        assert_eq!(Kept::form("/my", b"form_token=s3cret").was_for(ana), None);
        assert_eq!(kept.fields(), [("reason".to_owned(), "too far".to_owned())]);
    }

    #[test]
    fn a_password_is_never_kept() {
        let again = b"email=a%40b&password=secret+word&action=%2Fmy&kept=reason%3Dtoo%2Bfar";
        let kept = Kept::form(paths::SIGN_IN_AGAIN, again);
        assert_eq!((kept.action.as_str(), kept.body.as_str()), ("/my", "reason=too+far"));
    }
}

//! The form of signing in.

use consortium::account::Password;
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// E-mail and password, and where to go afterwards.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SignInForm {
    pub email: String,
    pub password: String,
    pub next: String,
}

/// Who wants in.
pub(crate) struct SignIn {
    pub email: String,
    pub password: Password,
    pub next: String,
}

impl Fields for SignInForm {
    type Command = SignIn;

    fn read(&self) -> Result<SignIn, FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.email.trim().is_empty() {
            errors.add("email", "required");
        }
        if self.password.is_empty() || self.password.len() > 1024 {
            errors.add("password", "required");
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let password = Password::typed(self.password.clone());
        Ok(SignIn { email: self.email.clone(), password, next: local(&self.next).unwrap_or_default() })
    }
}

/// A path of this site and nothing else (H093): one slash, then no second one, no backslash, no control character.
pub(crate) fn local(next: &str) -> Option<String> {
    let rest = next.strip_prefix('/')?;
    let foreign = rest.starts_with(['/', '\\']) || next.contains('\\') || next.chars().any(char::is_control);
    (!foreign).then(|| next.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h093_next_is_a_path_of_this_site() {
        for evil in ["//evil", "/\\evil", "https:evil", "javascript:alert(1)", "/\t/evil", "", "evil"] {
            assert_eq!(local(evil), None, "{evil}");
        }
        assert_eq!(local("/my?page=2").as_deref(), Some("/my?page=2"));
    }
}

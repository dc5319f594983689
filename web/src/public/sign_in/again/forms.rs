//! The form of signing in with a form behind it.

use consortium::account::Password;
use serde::Deserialize;

use crate::{
    kept::Kept,
    posted::{FieldErrors, Fields},
    public::sign_in::{SignInForm, local},
};

/// E-mail and password, and the form that waits.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AgainForm {
    pub email: String,
    pub password: String,
    pub action: String,
    pub kept: String,
    pub has_file: String,
}

/// Who wants in, and with what.
pub(crate) struct Again {
    pub email: String,
    pub password: Password,
    pub kept: Kept,
}

impl AgainForm {
    /// The form that waits; it goes to a path of this site and nowhere else (H093).
    pub(crate) fn waiting(&self) -> Kept {
        let action = local(&self.action).unwrap_or_else(|| crate::paths::HOME.to_owned());
        Kept { action, body: self.kept.clone(), has_file: self.has_file == "yes" }
    }
}

impl Fields for AgainForm {
    type Command = Again;

    fn read(&self) -> Result<Again, FieldErrors> {
        let form = SignInForm { email: self.email.clone(), password: self.password.clone(), next: String::new() };
        let sign_in = form.read()?;
        Ok(Again { email: sign_in.email, password: sign_in.password, kept: self.waiting() })
    }
}

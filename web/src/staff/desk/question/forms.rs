//! The form of a question: of whom, for what, in words, by when.

use consortium::Person;
use evaluation::request::information::{Addressed, Item, NewQuestion};
use i18n::Locale;
use kernel::Day;
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// As typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskForm {
    pub version: String,
    /// `learner`, `outside`, or the id of an administrator of the provider.
    pub to: String,
    pub name: String,
    pub email: String,
    pub language: String,
    pub items: Vec<String>,
    pub question: String,
    pub reply_by: String,
}

// Who can be asked depends on the case, so the form is read beside it, not here.
impl Fields for AskForm {
    type Command = Self;
    const REPEATED: &'static [&'static str] = &["items"];

    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}

impl AskForm {
    /// A form that asks the learner for what is missing until this day.
    pub(super) fn fresh(reply_by: Day, missing: &[Item]) -> Self {
        let items = missing.iter().map(ToString::to_string).collect();
        Self { to: "learner".to_owned(), items, reply_by: reply_by.to_string(), ..Self::default() }
    }

    /// The version of the request that the officer saw; 0 is none.
    pub(super) fn seen(&self) -> i32 {
        self.version.parse().unwrap_or_default()
    }

    /// The question, or what is wrong with it.
    pub(super) fn question(&self, contacts: &[Person]) -> Result<NewQuestion, FieldErrors> {
        let mut errors = FieldErrors::default();
        let to = self.addressed(contacts, &mut errors);
        let items: Vec<Item> = self.items.iter().filter_map(|item| item.parse().ok()).collect();
        if let Err(error) = kernel::clean(&self.question, 4_000, true) {
            errors.add("question", error.code());
        }
        let reply_by = self.reply_by.trim().parse();
        if reply_by.is_err() {
            errors.add("reply_by", "date");
        }
        match (to, reply_by) {
            (Some(to), Ok(reply_by)) if errors.is_empty() => {
                Ok(NewQuestion { to, items, question: self.question.clone(), reply_by })
            }
            _ => Err(errors),
        }
    }

    fn addressed(&self, contacts: &[Person], errors: &mut FieldErrors) -> Option<Addressed> {
        match self.to.as_str() {
            "learner" => Some(Addressed::Learner),
            "outside" => {
                let name = Some(self.name.trim()).filter(|name| !name.is_empty()).map(ToOwned::to_owned);
                if name.as_deref().is_some_and(|name| consortium::person::name(name).is_err()) {
                    errors.add("name", "unprintable");
                }
                if consortium::person::email(self.email.trim()).is_err() {
                    errors.add("email", "email");
                }
                let language = Locale::parse(&self.language).unwrap_or_default().language();
                Some(Addressed::Issuer { name, email: self.email.trim().to_owned(), language })
            }
            chosen => {
                let found = contacts.iter().find(|person| person.id.to_string() == chosen);
                if found.is_none() {
                    errors.add("to", "choice");
                }
                found.map(|person| Addressed::Issuer {
                    name: Some(person.name.clone()),
                    email: person.email.clone(),
                    language: person.language,
                })
            }
        }
    }
}

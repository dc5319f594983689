//! The languages of the interface: every sentence that pages and mails say, numbers, days and amounts as each language
//! writes them, and the names of languages, countries and fields. Domain crates return codes; here they become words.
//!
//! A language is a folder of `locales/` and one line in [`Locale`]. Missing words fall back to English, a key that no
//! file has is shown marked, so that it is seen.

mod format;
mod locale;
mod pseudo;
mod vocabulary;
mod words;

pub use locale::{Arg, Locale};
pub use vocabulary::{FieldOfStudy, LanguageName, countries, field_names, fields, languages};
pub use words::keys;

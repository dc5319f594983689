//! The form of an import: a file, or the content of the one that was just checked.

use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::sniff::Format;
use crate::{posted::FieldErrors, uploaded::Uploaded};

/// What is to be imported.
#[expect(clippy::struct_excessive_bools, reason = "each is a tick or a button of the form")]
pub(crate) struct ImportForm<'a> {
    pub content: Cow<'a, [u8]>,
    pub format: Format,
    /// Publish what comes in.
    pub publish: bool,
    /// The file is everything that the institution offers.
    pub is_whole: bool,
    /// Import for good, not only check.
    pub commit: bool,
    /// Another file than the one whose report was shown: it is checked, not imported.
    pub is_other: bool,
}

impl<'a> ImportForm<'a> {
    /// Reads it, if its file is one of these formats.
    pub(crate) fn read(upload: &'a Uploaded, formats: &[Format]) -> Result<Self, FieldErrors> {
        let content = upload.file().map(Cow::Borrowed).or_else(|| carried(upload));
        let content = content.ok_or_else(|| wrong("file"))?;
        let is_one = formats.len() == 1;
        let format = Format::of(&content, formats);
        let format = format.ok_or_else(|| wrong(if is_one { "not-csv" } else { "not-table" }))?;
        let checked = upload.one("checked");
        let commit = upload.one("commit") == "yes";
        let is_other = commit && upload.file().is_some() && !checked.is_empty() && checked != digest(&content);
        let is_ticked = |name| upload.one(name) == "yes";
        Ok(Self {
            content,
            format,
            publish: is_ticked("publish"),
            is_whole: is_ticked("whole"),
            commit: commit && !is_other,
            is_other,
        })
    }
}

/// The file that was just checked, as the page carried it: text as it is, anything else in base64.
fn carried(upload: &Uploaded) -> Option<Cow<'_, [u8]>> {
    let text = Some(upload.one("content")).filter(|text| !text.is_empty());
    let packed = || STANDARD.decode(upload.one("packed")).ok().filter(|content| !content.is_empty());
    text.map(|text| Cow::Borrowed(text.as_bytes())).or_else(|| packed().map(Cow::Owned))
}

/// How the page carries a file that is no text.
pub(super) fn packed(content: &[u8]) -> String {
    STANDARD.encode(content)
}

fn wrong(code: &'static str) -> FieldErrors {
    let mut errors = FieldErrors::default();
    errors.add("file", code);
    errors
}

/// By what a file is known again.
pub(crate) fn digest(content: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(content))
}

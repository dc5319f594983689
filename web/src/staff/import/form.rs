//! The form of an import: a file, or the text of the one that was just checked.

use base64::{Engine, engine::general_purpose::STANDARD};
use exchange::elm;
use sha2::{Digest, Sha256};

use super::sniff;
use crate::{posted::FieldErrors, uploaded::Uploaded};

/// What is to be imported.
pub(crate) struct ImportForm<'a> {
    pub content: &'a [u8],
    /// Publish what comes in.
    pub publish: bool,
    /// Import for good, not only check.
    pub commit: bool,
    /// Another file than the one whose report was shown: it is checked, not imported.
    pub is_other: bool,
}

impl<'a> ImportForm<'a> {
    /// Reads it.
    pub(crate) fn read(upload: &'a Uploaded) -> Result<Self, FieldErrors> {
        let kept = Some(upload.one("content").as_bytes()).filter(|content| !content.is_empty());
        let mut errors = FieldErrors::default();
        let Some(content) = upload.file().or(kept) else {
            errors.add("file", "file");
            return Err(errors);
        };
        if !sniff::is_plain_text(content) && elm::read::sniff(content).is_none() {
            errors.add("file", "not-csv");
            return Err(errors);
        }
        let checked = upload.one("checked");
        let commit = upload.one("commit") == "yes";
        let is_other = commit && upload.file().is_some() && !checked.is_empty() && checked != digest(content);
        Ok(Self { content, publish: upload.one("publish") == "yes", commit: commit && !is_other, is_other })
    }
}

/// By what a file is known again.
pub(crate) fn digest(content: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(content))
}

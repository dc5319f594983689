//! Documents of a request: how they are listed, and how one is handed out (LIM-20).

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use evaluation::EvidenceFile;
use i18n::{Arg, Locale};
use kernel::EvidenceFileId;

use crate::view::Fact;

/// To be kept, never shown in the page: under a name of ours that says nothing (LIM-20).
pub(crate) fn sent(file: &EvidenceFile, content: Vec<u8>) -> Response {
    let name = format!("attachment; filename=\"passerelle-{}.{}\"", file.id, file.media_type.extension());
    ([(header::CONTENT_TYPE, file.media_type.to_string()), (header::CONTENT_DISPOSITION, name)], content)
        .into_response()
}

/// Files as facts: what the learner called it, what it is and how large, and where it can be read.
pub(crate) fn listed(locale: Locale, files: &[EvidenceFile], href: impl Fn(EvidenceFileId) -> String) -> Vec<Fact> {
    let one = |file: &EvidenceFile| {
        let kilobytes = (file.size + 1023) / 1024;
        let kind = file.media_type.extension().to_uppercase();
        let args =
            [("kind", Arg::from(kind)), ("size", kilobytes.into()), ("day", locale.instant(file.uploaded_at).into())];
        Fact { href: Some(href(file.id)), ..Fact::new(locale.with("ask-document", &args), Some(file.name.clone())) }
    };
    files.iter().map(one).collect()
}

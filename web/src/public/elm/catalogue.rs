//! The whole catalogue as a stream: a page of listings in memory at a time, and no more time than a stream may take.

use std::time::Duration;

use axum::{body::Body, response::Response};
use exchange::elm::{Export, Format, LeftOut, Page, Release};
use futures_util::stream;
use kernel::log;
use serde_json::json;

use crate::{app::App, conditional::State, error::Error};

/// How long a stream may take (LIM-4).
const AT_MOST: Duration = Duration::from_mins(2);

/// The state of the catalogue: everything that has happened to listings and institutions, and what we write it with.
pub(super) async fn state(app: &App, name: &str) -> Result<State, Error> {
    let pulse = log::pulse(app.db().reads(), &["opportunity", "institution"]).await?;
    let members = consortium::institution::all(app.db().reads()).await?;
    let versions: Vec<_> = members.iter().map(|member| (member.slug.as_str(), member.version)).collect();
    let told = format!("{name} {} {pulse:?} {versions:?}", env!("CARGO_PKG_VERSION"));
    Ok(State::of(told.as_bytes(), pulse.map(|(_, newest)| newest)))
}

/// What of an export is sent.
#[derive(Clone, Copy)]
enum Part {
    File,
    LeftOut,
}

struct Progress {
    app: App,
    export: Export,
    until: tokio::time::Instant,
    part: Part,
    is_first: bool,
    is_over: bool,
}

/// The file.
pub(super) fn file(app: &App, format: Format, release: Release) -> Response {
    stream_of(app, Export::new(format, release, &app.settings().public_url, None), Part::File)
}

/// What is not in it, and why.
pub(super) fn left_out(app: &App) -> Response {
    let export = Export::new(Format::Turtle, Release::default(), &app.settings().public_url, None);
    stream_of(app, export, Part::LeftOut)
}

fn stream_of(app: &App, export: Export, part: Part) -> Response {
    let until = tokio::time::Instant::now() + AT_MOST;
    let begun = Progress { app: app.clone(), export, until, part, is_first: true, is_over: false };
    Response::new(Body::from_stream(stream::try_unfold(begun, next)))
}

/// The next piece that is not empty. One that fails ends the connection: half a file must not look whole.
async fn next(mut progress: Progress) -> Result<Option<(Vec<u8>, Progress)>, std::io::Error> {
    while !progress.is_over {
        let page = tokio::time::timeout_at(progress.until, progress.export.next(progress.app.db())).await;
        let page = page.map_err(|_| std::io::Error::from(std::io::ErrorKind::TimedOut))?;
        let page = page.map_err(|cause| {
            tracing::error!(?cause, "an export broke off");
            std::io::Error::other(cause)
        })?;
        let bytes = progress.piece(page);
        if !bytes.is_empty() {
            return Ok(Some((bytes, progress)));
        }
    }
    Ok(None)
}

impl Progress {
    fn piece(&mut self, page: Option<Page>) -> Vec<u8> {
        self.is_over = page.is_none();
        let page = page.unwrap_or_default();
        match self.part {
            Part::File => page.bytes,
            Part::LeftOut => self.listed(&page.left_out),
        }
    }

    fn listed(&mut self, left_out: &[LeftOut]) -> Vec<u8> {
        let mut out = Vec::new();
        for one in left_out {
            out.extend_from_slice(if self.is_first { b"{\"items\":[\n" } else { b",\n" });
            self.is_first = false;
            let missing: Vec<_> = one.missing.iter().map(|missing| missing.as_str()).collect();
            let item = json!({
                "id": one.id, "institution": one.institution, "identifier": one.identifier, "missing": missing,
            });
            out.extend_from_slice(item.to_string().as_bytes());
        }
        if self.is_over {
            out.extend_from_slice(if self.is_first { b"{\"items\":[]}\n" } else { b"\n]}\n" });
        }
        out
    }
}

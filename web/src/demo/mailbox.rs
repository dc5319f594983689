//! The mails that the demo has sent.

use askama::Template;
use axum::extract::State;
use i18n::Arg;
use notifications::read_folder;

use super::components::Components;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing,
    reply::{self, Reply},
    viewer::Viewer,
};

struct Letter {
    subject: String,
    about: String,
    text: String,
}

#[derive(Template)]
#[template(path = "demo/mailbox.html")]
struct MailboxPage {
    page: Frame,
    mails: Vec<Letter>,
}

/// Newest first, at most a hundred.
pub(super) async fn show(State(app): State<App>, viewer: Viewer) -> Reply {
    let folder = app.settings().mailbox.clone().ok_or_else(Error::not_found)?;
    let locale = viewer.locale;
    let stored = read_folder(&folder).await.map_err(Error::bug)?;
    let mails = stored.into_iter().take(100).map(|mail| Letter {
        about: locale
            .with("mailbox-page-to", &[("address", Arg::from(&mail.to)), ("instant", locale.instant(mail.at).into())]),
        subject: mail.subject,
        text: mail.text,
    });
    let page = framing::frame(&app, &viewer, locale.text("mailbox-page-title")).await?;
    reply::page(&MailboxPage { mails: mails.collect(), page })
}

/// Every component in its states.
pub(super) async fn components(State(app): State<App>, viewer: Viewer) -> Reply {
    let page = framing::frame(&app, &viewer, "Components").await?;
    reply::page(&Components::new(page, viewer.today()))
}

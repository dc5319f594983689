//! The frame of a page for its reader: account, navigation by roles, flash, footer.

use evaluation::precedent;
use kernel::{Actor, Role};

use crate::{
    app::App,
    areas,
    error::Error,
    frame::{Account, Frame},
    layers::reader::Reader,
    learner::undo,
    paths,
    view::Link,
    viewer::Viewer,
};

/// The frame of a page for this viewer.
pub(crate) async fn frame(app: &App, viewer: &Viewer, heading: impl Into<String>) -> Result<Frame, Error> {
    let mut frame = Frame::new(viewer.locale, viewer.address.clone(), heading);
    frame.public_url.clone_from(&app.settings().public_url);
    frame.with_pseudo = app.settings().demo;
    frame.theme = viewer.theme;
    frame.account = account(app, viewer).await?;
    frame.main = main(&frame, viewer);
    frame.area = area(&frame, viewer);
    frame.footer = footer(&frame);
    if let Some(left) = viewer.take_flash().await? {
        let (code, about) = left.split_once(':').unwrap_or((&left, ""));
        frame.flash = Some(frame.t(&format!("flash-{code}")));
        frame.undo = undo(code, about, &viewer.address, viewer.form_token(app).await?);
    }
    Ok(frame)
}

/// The frame of a page that nobody is known for: failures.
pub(crate) fn bare(reader: &Reader, address: &str, heading: &str) -> Frame {
    let locale = reader.locale(None);
    let mut frame = Frame::new(locale, address, locale.text(heading));
    frame.theme = reader.theme;
    frame.footer = footer(&frame);
    frame
}

async fn account(app: &App, viewer: &Viewer) -> Result<Account, Error> {
    let Some(person) = &viewer.person else {
        let next = (!viewer.address.starts_with("/sign-in")).then_some(viewer.address.as_str());
        return Ok(Account::Visitor { sign_in: paths::sign_in(next) });
    };
    Ok(Account::Member {
        name: person.name.clone(),
        home: home(&viewer.actor).to_owned(),
        sign_out: paths::SIGN_OUT.to_owned(),
        token: viewer.form_token(app).await?,
    })
}

/// Where a person's work waits: the desk, the listings, else the learner's own page.
pub(crate) fn home(actor: &Actor) -> &'static str {
    let has = |roles: &[Role]| !actor.institutions(roles).is_empty();
    if has(&[Role::RecognitionOfficer]) {
        paths::DESK
    } else if has(&[Role::ProviderEditor, Role::ProviderAdmin]) {
        paths::PROVIDER
    } else if actor.grants().is_empty() {
        paths::MY
    } else {
        paths::IMPACT
    }
}

fn main(frame: &Frame, viewer: &Viewer) -> Vec<Link> {
    let has = |roles: &[Role]| !viewer.actor.institutions(roles).is_empty();
    let mut links = vec![link(frame, paths::SEARCH, "footer-micro_credentials")];
    if viewer.person.is_some() {
        links.push(link(frame, paths::MY, "nav-my"));
    }
    if has(&[Role::RecognitionOfficer]) {
        links.push(link(frame, paths::DESK, "nav-desk"));
    } else if has(&[Role::ProviderAdmin]) {
        links.push(link(frame, paths::PROGRAMMES, "nav-desk-programmes"));
    } else if viewer.actor.has_network_role(Role::ConsortiumAdmin) {
        links.push(link(frame, paths::RULES, "nav-desk-rules"));
        links.push(link(frame, paths::WORDS, "nav-network-words"));
    } else if precedent::policy::may_list(&viewer.actor).is_ok() {
        links.push(link(frame, paths::DECISIONS, "nav-desk-decisions"));
    }
    if has(&[Role::ProviderEditor, Role::ProviderAdmin]) {
        links.push(link(frame, paths::PROVIDER, "nav-provider"));
    }
    links
}

fn area(frame: &Frame, viewer: &Viewer) -> Vec<Link> {
    if viewer.person.is_none() {
        return Vec::new();
    }
    areas::pages_around(frame.path(), &viewer.actor).into_iter().map(|(href, key)| link(frame, href, key)).collect()
}

fn footer(frame: &Frame) -> Vec<Link> {
    vec![
        link(frame, paths::SEARCH, "footer-micro_credentials"),
        link(frame, paths::MICRO_EVALUATOR, "footer-micro_evaluator"),
        link(frame, paths::CRITERIA, "footer-criteria"),
        link(frame, paths::RIGHTS, "footer-rights"),
        link(frame, paths::INSTITUTIONS, "footer-institutions"),
        link(frame, paths::AGREEMENTS, "footer-agreements"),
        link(frame, paths::IMPACT, "footer-impact"),
        link(frame, paths::CONVERT, "footer-convert"),
    ]
}

fn link(frame: &Frame, href: &str, key: &str) -> Link {
    Link::new(href, frame.t(key)).current(frame.path() == href)
}

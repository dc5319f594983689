//! `passerelle serve` and `passerelle work`: processes that go on until they are told to stop.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::Context as _;
use kernel::{Db, Doors, Language};
use notifications::Transport;
use search::Writer;
use tokio::net::TcpListener;
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use worker::{Context, Follower};

use super::{open_migrated, process, say};
use crate::{
    app::{App, Settings},
    config::Config,
    links::PublicLinks,
    page_words::PageWords,
    router::router,
};

/// What a serving process is made of.
pub(super) struct Parts {
    pub db: Db,
    pub doors: Doors,
    pub writer: Writer,
    pub settings: Settings,
    /// None: another process works.
    pub transport: Option<Transport>,
    pub listen: SocketAddr,
    /// Where the heads of the change log are published.
    pub heads: PathBuf,
}

/// Migrates, serves, follows the index and, unless another process does, works.
pub(super) async fn run(config: &Config, with_worker: bool) -> anyhow::Result<ExitCode> {
    let db = open_migrated(config).await?;
    let writer = open_index(config)?;
    let transport = if with_worker { Some(Transport::from_url(&config.mail_url(), &config.mail_from)?) } else { None };
    let parts = Parts {
        db,
        doors: Doors::real(),
        writer,
        settings: Settings::of(config),
        transport,
        listen: config.listen,
        heads: config.heads_file(),
    };
    until_stopped(parts).await
}

/// The index of this process, in the languages that pages have.
pub(super) fn open_index(config: &Config) -> anyhow::Result<Writer> {
    std::fs::create_dir_all(&config.data_dir)?;
    let readers: Vec<Language> = i18n::Locale::offered(false).iter().map(|locale| locale.language()).collect();
    Writer::open(&config.index_dir(), &readers).context("the search index cannot be opened")
}

/// Serves until the signal: then no new requests, the running ones end, leases go back.
pub(super) async fn until_stopped(parts: Parts) -> anyhow::Result<ExitCode> {
    let Parts { db, doors, writer, settings, transport, listen, heads } = parts;
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    let owner = process::name(&doors.chance);
    tasks.spawn(process::until_signal(stop.clone()));
    let app = App::new(db.clone(), doors.clone(), writer.search(), settings);
    tasks.spawn(Follower::new(db.clone(), doors.clone(), writer).run(stop.clone()));
    tasks.spawn(worker::heads::run(db.clone(), doors.clone(), heads, stop.clone()));
    if let Some(transport) = transport {
        let links = Arc::new(PublicLinks::of(app.settings()));
        let context = Context {
            db: db.clone(),
            doors: doors.clone(),
            transport,
            links,
            wording: Arc::new(PageWords),
            owner: owner.clone(),
        };
        tasks.spawn(worker::run(context, stop.clone()));
    }
    let listener = TcpListener::bind(listen).await.with_context(|| format!("nobody can listen on {listen}"))?;
    say(&format!("Passerelle is at {}", app.settings().public_url))?;
    axum::serve(listener, router(&app)).with_graceful_shutdown(stop.clone().cancelled_owned()).await?;
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    kernel::lease::release(&db, &owner).await?;
    db.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// Works only: mails, and what follows from events.
pub(super) async fn work(config: &Config) -> anyhow::Result<ExitCode> {
    let db = open_migrated(config).await?;
    let doors = Doors::real();
    let owner = process::name(&doors.chance);
    let transport = Transport::from_url(&config.mail_url(), &config.mail_from)?;
    let links = Arc::new(PublicLinks::of(&Settings::of(config)));
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    tasks.spawn(process::until_signal(stop.clone()));
    tasks.spawn(worker::heads::run(db.clone(), doors.clone(), config.heads_file(), stop.clone()));
    say("Working until stopped.")?;
    let context =
        Context { db: db.clone(), doors, transport, links, wording: Arc::new(PageWords), owner: owner.clone() };
    worker::run(context, stop.clone()).await;
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    kernel::lease::release(&db, &owner).await?;
    db.close().await?;
    Ok(ExitCode::SUCCESS)
}

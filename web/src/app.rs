//! What every handler can reach: the database, the doors to time and chance, the index, and a few settings.

use std::{path::PathBuf, sync::Arc};

use kernel::{Actor, Chance, Db, Doors, Timestamp, Work};

use crate::{
    config::Config,
    error::Error,
    finding::{Members, Shelf},
    viewer::Viewer,
};

/// The application: cheap to clone, one per process.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    db: Db,
    doors: Doors,
    search: search::Search,
    shelf: Shelf,
    settings: Settings,
}

/// What pages need to know of the configuration.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address that links begin with, without a slash at the end.
    pub public_url: String,
    /// Whether this is the demo: `/demo/…` answers.
    pub demo: bool,
    /// Where the demo's mails lie.
    pub mailbox: Option<PathBuf>,
    /// The demo's accounts.
    pub accounts: Vec<TryIt>,
}

/// An account of the demo.
#[derive(Clone, Debug)]
pub struct TryIt {
    /// A word of [`kernel::Role`], or `learner`.
    pub role: String,
    /// Where, by slug; empty for the consortium's own.
    pub institution: String,
    /// How to sign in.
    pub email: String,
    /// And with what.
    pub password: String,
    /// The one of its role to begin with: the word of what to try.
    pub guide: Option<&'static str>,
}

impl TryIt {
    /// The key of the role's name.
    pub fn role_key(&self) -> String {
        format!("role-{}", self.role)
    }

    /// The key of what to try with it.
    pub fn guide_key(&self) -> Option<String> {
        self.guide.map(|word| format!("home-demo-try-{word}"))
    }
}

impl Settings {
    /// From the configuration.
    pub fn of(config: &Config) -> Self {
        Self {
            public_url: config.public_url.trim_end_matches('/').to_owned(),
            demo: false,
            mailbox: None,
            accounts: Vec::new(),
        }
    }

    /// Whether cookies can be bound to https. Plain http is accepted on loopback only.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

impl App {
    /// Puts the parts together.
    pub fn new(db: Db, doors: Doors, search: search::Search, settings: Settings) -> Self {
        Self(Arc::new(Inner { db, doors, search, shelf: Shelf::default(), settings }))
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The index.
    pub fn search(&self) -> &search::Search {
        &self.0.search
    }

    /// What cards show.
    pub(crate) fn shelf(&self) -> &Shelf {
        &self.0.shelf
    }

    /// The members as they are now.
    pub(crate) async fn members(&self) -> Result<Members, Error> {
        self.0.shelf.members(&self.0.db).await
    }

    /// Time and chance, for what keeps its own rows.
    pub fn doors(&self) -> &Doors {
        &self.0.doors
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// Where secrets come from.
    pub fn chance(&self) -> &Chance {
        &self.0.doors.chance
    }

    /// The door to the clock: handlers pass what it says on as a parameter.
    pub fn now(&self) -> Timestamp {
        self.0.doors.clock.now()
    }

    /// Begins a unit of work for whoever looks at the page.
    pub async fn begin(&self, viewer: &Viewer) -> Result<Work, Error> {
        self.begin_as(viewer.actor.clone()).await
    }

    /// Begins a unit of work for this actor.
    pub async fn begin_as(&self, actor: Actor) -> Result<Work, Error> {
        Ok(self.0.db.begin(actor, &self.0.doors).await?)
    }
}

//! The commands of the program. What people should see goes to standard output, what went wrong to standard error.

pub mod audit;
mod check;
mod demo;
mod export;
mod generate;
mod import;
mod process;
mod seed;
mod serve;
mod token;

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use kernel::{Db, Pool};

use crate::config::Config;

/// Micro-credentials between universities: find, know before you enrol, have it counted.
#[derive(Debug, Parser)]
#[command(name = "passerelle", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Everything in one process on a fresh temporary data folder, with an invented consortium.
    #[command(after_help = "Example: passerelle demo --port 8080")]
    Demo {
        /// The port to listen on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Migrate, serve pages and API, follow the index, and run the worker.
    #[command(after_help = "Example: PASSERELLE_LISTEN=127.0.0.1:8080 passerelle serve --no-worker")]
    Serve {
        /// Leave mails and deadlines to `passerelle work`.
        #[arg(long)]
        no_worker: bool,
    },
    /// Mails, deadlines and what follows from events; any number beside any number of nodes.
    #[command(after_help = "Example: passerelle work")]
    Work,
    /// Bring the database to the newest shape, or back.
    #[command(after_help = "Example: passerelle migrate\n         passerelle migrate --down 1")]
    Migrate {
        /// Take so many migrations back.
        #[arg(long)]
        down: Option<u32>,
    },
    /// Say in sentences what is wrong with configuration, database, outbox and audit chain.
    #[command(after_help = "Example: passerelle check")]
    Check,
    /// The audit trail: is it whole?
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Institutions, people, roles, programmes, listings and agreements from a file, for tests and drills.
    #[command(after_help = "Example: passerelle seed --accounts consortium.json")]
    Seed {
        /// The file; the only place where fixed passwords are allowed.
        #[arg(long)]
        accounts: PathBuf,
    },
    /// Listings, or records of DEQAR, from a file; all or nothing.
    #[command(
        after_help = "Example: passerelle import listings.csv --format csv --institution lindholm --dry-run\n         passerelle import reports.json --format deqar --retrieved-on 2026-11-20 --dry-run"
    )]
    Import(import::Arguments),
    /// Everything published, in the European Learning Model, on standard output; what is left out, on standard error.
    #[command(after_help = "Example: passerelle export --format elm-xml --institution lindholm > lindholm.xml")]
    Export(export::Arguments),
    /// Synthetic load data for benchmarks and drills, the same for the same seed.
    #[command(after_help = "Example: passerelle generate --opportunities 10000 --learners 1000 --seed 7")]
    Generate(generate::Arguments),
    /// Rebuild the search index.
    #[command(after_help = "Example: passerelle reindex")]
    Reindex,
    /// Print an API bearer token, once.
    #[command(after_help = "Example: passerelle token --for ana@lindholm.example --scope write --days 30")]
    Token(token::Arguments),
}

/// Reads the command line and does what it says.
pub async fn run() -> ExitCode {
    let cli = Cli::parse();
    match cli.command.run().await {
        Ok(code) => code,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "passerelle: {error:#}");
            ExitCode::FAILURE
        }
    }
}

impl Command {
    async fn run(self) -> anyhow::Result<ExitCode> {
        if let Self::Demo { port } = self {
            return demo::run(port).await;
        }
        let config = Config::load()?;
        process::log_to_stderr(&config.log)?;
        match self {
            Self::Serve { no_worker } => serve::run(&config, !no_worker).await,
            Self::Work => serve::work(&config).await,
            Self::Migrate { down } => migrate(&config, down).await,
            Self::Check => check::run(&config).await,
            Self::Audit(audit) => audit.run(&config).await,
            Self::Seed { accounts } => seed::run(&config, &accounts).await,
            Self::Import(arguments) => import::run(&config, arguments).await,
            Self::Export(arguments) => export::run(&config, &arguments).await,
            Self::Generate(arguments) => generate::run(&config, &arguments).await,
            Self::Reindex => reindex(&config),
            Self::Token(arguments) => token::run(&config, arguments).await,
            Self::Demo { .. } => Ok(ExitCode::SUCCESS),
        }
    }
}

/// Opens the configured database.
async fn open(config: &Config) -> anyhow::Result<Db> {
    std::fs::create_dir_all(&config.data_dir)?;
    Ok(Db::open(&config.database(), Pool::default()).await?)
}

/// Opens the configured database and brings it to the newest shape.
async fn open_migrated(config: &Config) -> anyhow::Result<Db> {
    let db = open(config).await?;
    migrations::up(db.reads()).await?;
    Ok(db)
}

async fn migrate(config: &Config, down: Option<u32>) -> anyhow::Result<ExitCode> {
    let db = open(config).await?;
    match down {
        Some(steps) => migrations::down(db.reads(), steps).await?,
        None => migrations::up(db.reads()).await?,
    }
    say(&format!("{} migrations are not applied.", migrations::pending(db.reads()).await?))?;
    db.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// Removes the index; the next node that starts builds it anew from the database.
fn reindex(config: &Config) -> anyhow::Result<ExitCode> {
    let folder = config.index_dir();
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    say("The index is removed; the node builds it anew from the database.")?;
    Ok(ExitCode::SUCCESS)
}

/// A line for people.
fn say(line: &str) -> std::io::Result<()> {
    writeln!(std::io::stdout(), "{line}")
}

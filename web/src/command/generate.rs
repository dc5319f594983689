//! `passerelle generate`: synthetic load data, the same for the same seed.

use std::{
    io::{IsTerminal, Write},
    process::ExitCode,
};

use clap::Args;
use kernel::Clock;

use super::{open_migrated, say};
use crate::{
    config::Config,
    synthetic::{self, Amounts, Synthetic},
};

/// How much of what.
#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// Published listings.
    #[arg(long, default_value_t = 10_000)]
    opportunities: u64,
    /// Learners, each enrolled in one listing of another university.
    #[arg(long, default_value_t = 0)]
    learners: u64,
    /// Another seed is another consortium. Runs are dated from the day on which it is made.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// Writes them, and tells how far it is.
pub(super) async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let db = open_migrated(config).await?;
    let of = Amounts { opportunities: arguments.opportunities, learners: arguments.learners };
    let made = Synthetic { seed: arguments.seed, today: Clock::Machine.now().day() };
    synthetic::write(&db, made, of, |what, done| {
        tell(what, done, if what == "learners" { of.learners } else { of.opportunities })
    })
    .await?;
    db.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// How far it is: one line that grows on a terminal, plain lines elsewhere.
fn tell(what: &str, done: u64, of: u64) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    if !out.is_terminal() {
        if done == of || done.is_multiple_of(50_000) {
            say(&format!("{done} of {of} {what}"))?;
        }
        return Ok(());
    }
    write!(out, "\r{done} of {of} {what}{}", if done == of { "\n" } else { "" })?;
    Ok(out.flush()?)
}

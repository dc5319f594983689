//! `passerelle token`: a bearer token for somebody, made by the operator (M54).

use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, ValueEnum};
use consortium::token::{self, Scope};
use kernel::{Actor, Doors};

use super::{open_migrated, say};
use crate::config::Config;

/// For whom, how much, how long.
#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// The e-mail address of the person who acts by it.
    #[arg(long = "for")]
    person: String,
    /// What it may do.
    #[arg(long, value_enum, default_value_t = Reach::Read)]
    scope: Reach,
    /// How long it works.
    #[arg(long, default_value_t = 30)]
    days: u16,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Reach {
    Read,
    Write,
}

/// Makes it and prints it, once.
pub(super) async fn run(config: &Config, arguments: Arguments) -> anyhow::Result<ExitCode> {
    let db = open_migrated(config).await?;
    let found = consortium::person::find_by_email(db.reads(), &arguments.person).await?;
    let person = found.with_context(|| format!("nobody here has the address {}", arguments.person))?;
    let doors = Doors::real();
    let secret = token::fresh(&doors.chance);
    let scope = match arguments.scope {
        Reach::Read => Scope::Read,
        Reach::Write => Scope::Write,
    };
    let mut work = db.begin(Actor::System, &doors).await?;
    token::admit(&mut work, person.id, &secret, scope, arguments.days).await?;
    work.commit().await?;
    say(&secret)?;
    Ok(ExitCode::SUCCESS)
}

//! `passerelle seed`: a consortium from a file.

use std::{path::Path, process::ExitCode};

use anyhow::Context;
use kernel::Doors;

use super::{open_migrated, say};
use crate::{config::Config, seeding};

/// Applies the file and tells what was written.
pub(super) async fn run(config: &Config, file: &Path) -> anyhow::Result<ExitCode> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let db = open_migrated(config).await?;
    for sentence in seeding::apply(&db, &Doors::real(), &text).await? {
        say(&sentence)?;
    }
    db.close().await?;
    Ok(ExitCode::SUCCESS)
}

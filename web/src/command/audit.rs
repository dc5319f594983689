//! `passerelle audit verify`: whether the change log is as it was sealed, and goes on from the heads that were published.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context as _;
use clap::Subcommand;
use kernel::{
    Db,
    log::{
        self, Fault, Findings,
        heads::{self, Head},
    },
};

use super::{open, say};
use crate::config::Config;

/// What can be done with the audit trail.
#[derive(Debug, Subcommand)]
pub(super) enum Audit {
    /// Compare every entry with its seal, and the log with the heads that were published.
    #[command(
        after_help = "Example: passerelle audit verify\n         passerelle audit verify --heads copy-of-another-node/audit-heads"
    )]
    Verify {
        /// A copy of published heads beside the one in the data folder; may be given several times.
        #[arg(long)]
        heads: Vec<PathBuf>,
    },
}

impl Audit {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<ExitCode> {
        let Self::Verify { heads } = self;
        let db = open(config).await?;
        let published = published(config, &heads)?;
        let count = published.len();
        let found = verify(&db, published).await?;
        db.close().await?;
        say(&format!("{} entries of the change log were compared with their seals.", found.entries))?;
        say(&format!("{} of {count} published heads agree with it.", found.heads))?;
        if found.erased > 0 {
            say(&format!("Of {} entries the words were erased, with their salt.", found.erased))?;
        }
        for sentence in sentences(&found) {
            say(&sentence)?;
        }
        if found.count > 0 {
            return Ok(ExitCode::FAILURE);
        }
        say("Nothing was changed, lost, put in or cut off.")?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The heads in the data folder, and in these copies.
pub(super) fn published(config: &Config, copies: &[PathBuf]) -> anyhow::Result<Vec<Head>> {
    let own = config.heads_file();
    let mut published = Vec::new();
    for file in std::iter::once(&own).chain(copies) {
        anyhow::ensure!(file == &own || file.exists(), "{} is not there", file.display());
        published.extend(read(file)?);
    }
    Ok(published)
}

fn read(file: &Path) -> anyhow::Result<Vec<Head>> {
    heads::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// What is wrong with the log of this database.
pub async fn verify(db: &Db, published: Vec<Head>) -> anyhow::Result<Findings> {
    let words = async |entries: &[log::Entry]| Ok(evaluation::request::bound::words(db.reads(), entries).await?);
    log::verify::<anyhow::Error>(db, published, words).await
}

/// Every fault in a sentence with its position; of many the first.
pub fn sentences(found: &Findings) -> Vec<String> {
    let mut sentences: Vec<String> = found.faults.iter().map(sentence).collect();
    let unnamed = found.count - u64::try_from(found.faults.len()).unwrap_or(found.count);
    if unnamed > 0 {
        sentences.push(format!("{unnamed} more faults of the change log are not named here."));
    }
    sentences
}

fn sentence(fault: &Fault) -> String {
    match fault {
        Fault::Changed(at) => format!("Entry {at} of the change log was changed after it was sealed."),
        Fault::Inserted(at) => format!("Entry {at} of the change log was put in later."),
        Fault::Lost(from, to) if from == to => format!("Entry {from} of the change log is gone."),
        Fault::Lost(from, to) => format!("Entries {from} to {to} of the change log are gone."),
        Fault::Cut(from, to) => format!("The change log was cut: entries {from} to {to} at least are gone."),
        Fault::Head(last) => format!("The head of the change log does not carry the seal of the last entry, {last}."),
        Fault::Published(at, day) => format!(
            "Entry {at} of the change log is not the one that was published on {day}: it or an earlier one was written anew."
        ),
        Fault::Words(at) => format!("The words that entry {at} of the change log is bound to were changed."),
        Fault::WordsLost(at) => {
            format!("The words that entry {at} of the change log is bound to are gone, its salt is not.")
        }
    }
}

//! `passerelle export`: what is published, as a file on standard output.

use std::{
    io::{IsTerminal, Write},
    process::ExitCode,
};

use anyhow::Context;
use clap::{Args, ValueEnum};
use exchange::elm::{self, Export, Release};

use super::open_migrated;
use crate::config::Config;

/// The format, and of whom.
#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// What to write.
    #[arg(long, value_enum)]
    format: Format,
    /// Only what this institution has published.
    #[arg(long)]
    institution: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
#[expect(clippy::enum_variant_names, reason = "the words of the command line (CONTRACT §1)")]
enum Format {
    /// JSON-LD.
    ElmJsonld,
    /// Turtle.
    ElmTurtle,
    /// RDF/XML.
    ElmRdf,
    /// XML after the schema of Europass, for its registers.
    ElmXml,
}

impl Format {
    const fn of_model(self) -> elm::Format {
        match self {
            Self::ElmJsonld => elm::Format::JsonLd,
            Self::ElmTurtle => elm::Format::Turtle,
            Self::ElmRdf => elm::Format::RdfXml,
            Self::ElmXml => elm::Format::LoqXml,
        }
    }
}

/// Writes the file, and tells what is not in it.
pub(super) async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let db = open_migrated(config).await?;
    let only = match &arguments.institution {
        Some(slug) => {
            let found = consortium::institution::by_slug(db.reads(), slug).await;
            Some(found.with_context(|| format!("no institution {slug}"))?.id)
        }
        None => None,
    };
    let base = config.public_url.trim_end_matches('/');
    let mut export = Export::new(arguments.format.of_model(), Release::default(), base, only);
    let (mut out, mut told) = (std::io::stdout(), std::io::stderr());
    let (mut written, mut left_out) = (0_usize, 0_usize);
    while let Some(page) = export.next(&db).await? {
        out.write_all(&page.bytes)?;
        written += page.listings;
        left_out += page.left_out.len();
        for one in page.left_out {
            let missing: Vec<_> = one.missing.iter().map(|missing| missing.as_str()).collect();
            writeln!(told, "left out: {} of {}, without {}", one.identifier, one.institution, missing.join(", "))?;
        }
        if told.is_terminal() && page.listings > 0 {
            write!(told, "\r{written} listings")?;
        }
    }
    out.flush()?;
    writeln!(told, "{}{written} listings written, {left_out} left out", if told.is_terminal() { "\r" } else { "" })?;
    db.close().await?;
    Ok(ExitCode::SUCCESS)
}

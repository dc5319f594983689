//! `passerelle import`: listings, or records of DEQAR, from a file; all or nothing unless told otherwise.

use std::{
    fs::File,
    io::{BufRead, BufReader, Read},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use exchange::{
    FileError, Row, Warning,
    csv::{self, Limits},
    deqar,
    elm::{
        self,
        read::{self, Whose},
    },
    import::{self, Alike, Options, Outcome, Report, Target},
    xlsx,
};
use kernel::{Actor, Day, Db, Doors, Work};

use super::{open_migrated, say};
use crate::config::Config;

/// The file and whose listings it holds.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(super) struct Arguments {
    /// The file.
    file: PathBuf,
    /// What it is.
    #[arg(long, value_enum)]
    format: Format,
    /// The slug of the institution whose listings these are.
    #[arg(long, conflicts_with = "create_institutions")]
    institution: Option<String>,
    /// Take rows of every institution; new ones are made from `institution_name` and `country`.
    #[arg(long)]
    create_institutions: bool,
    /// Only tell what would happen.
    #[arg(long)]
    dry_run: bool,
    /// Publish what comes in.
    #[arg(long)]
    publish: bool,
    /// Leave refused rows out instead of refusing everything.
    #[arg(long)]
    keep_going: bool,
    /// The file is everything that its institutions offer: listings that came with an earlier file and are not in this one
    /// are marked.
    #[arg(long, conflicts_with = "keep_going")]
    whole: bool,
    /// When records of DEQAR were fetched there; today unless said otherwise.
    #[arg(long)]
    retrieved_on: Option<Day>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Listings.
    Csv,
    /// Listings in the European Learning Model: JSON-LD, Turtle or RDF/XML, whichever it is.
    Elm,
    /// Listings in XML after the schema of Europass.
    ElmXml,
    /// Listings, from the first visible sheet.
    Xlsx,
    /// Reports and providers of DEQAR: JSON as its Web API prints it, or its CSV of providers.
    Deqar,
}

/// Imports, or tells what would happen; fails if rows are refused.
pub(super) async fn run(config: &Config, arguments: Arguments) -> anyhow::Result<ExitCode> {
    if matches!(arguments.format, Format::Deqar) {
        return of_deqar(config, &arguments).await;
    }
    if arguments.institution.is_none() && !arguments.create_institutions {
        bail!("say whose listings these are: --institution SLUG, or --create-institutions");
    }
    let file = File::open(&arguments.file).with_context(|| format!("{} cannot be read", arguments.file.display()))?;
    let db = open_migrated(config).await?;
    let target = match &arguments.institution {
        Some(slug) => {
            let found = consortium::institution::by_slug(db.reads(), slug).await;
            Target::Institution(Box::new(found.with_context(|| format!("no institution {slug}"))?))
        }
        None => Target::Rows,
    };
    let options =
        Options { target, publish: arguments.publish, keep_going: arguments.keep_going, is_whole: arguments.whole };
    let (warnings, rows) = rows(&db, &options, file, arguments.format).await?;
    let mut work = db.begin(Actor::System, &Doors::real()).await?;
    let done = if arguments.dry_run {
        import::plan(&mut work, rows, &options).await
    } else {
        import::commit(&mut work, rows, &options).await
    };
    let (mut report, written) = match done {
        Ok(report) => (report, !arguments.dry_run),
        Err(exchange::Error::Refused(report)) => (*report, false),
        Err(error) => return Err(error.into()),
    };
    report.warnings.splice(0..0, warnings);
    end(db, work, &report, written).await?;
    let failed = report.count(Outcome::Refused) > 0 && !arguments.keep_going;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What is to be said of a file as a whole, and its rows.
type Rows = (Vec<Warning>, Box<dyn Iterator<Item = Result<Row, FileError>> + Send>);

/// The rows of a file. CSV streams; a spreadsheet is held whole, within the limits of archives (LIM-7), and of the model
/// the whole graph.
async fn rows(db: &Db, options: &Options, file: File, format: Format) -> anyhow::Result<Rows> {
    let mut file = BufReader::with_capacity(64 * 1024, file);
    let format = match format {
        Format::Csv | Format::Deqar => return Ok(table(csv::rows(file, Limits::COMMAND)?)),
        Format::Xlsx => {
            let mut content = Vec::new();
            file.read_to_end(&mut content)?;
            return Ok(table(xlsx::rows(&content, Limits::COMMAND)?));
        }
        Format::Elm => read::sniff(file.fill_buf()?).context("this is no file of the European Learning Model")?,
        Format::ElmXml => elm::Format::LoqXml,
    };
    let whose = match &options.target {
        Target::Institution(institution) => Whose::Own(institution.clone()),
        Target::Rows => Whose::Any(consortium::institution::all(db.reads()).await?),
    };
    Ok((Vec::new(), Box::new(read::read(file, format, whose, Limits::COMMAND)?)))
}

fn table(rows: exchange::Rows<'static>) -> Rows {
    let (warnings, rows) = rows.apart();
    (warnings, Box::new(rows))
}

/// Brings records of DEQAR into our copy (RECOGNITION §11). A dry run does it all, and keeps nothing.
async fn of_deqar(config: &Config, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let bytes =
        std::fs::read(&arguments.file).with_context(|| format!("{} cannot be read", arguments.file.display()))?;
    let found = deqar::read(&bytes)?;
    let db = open_migrated(config).await?;
    let mut work = db.begin(Actor::System, &Doors::real()).await?;
    let retrieved_on = arguments.retrieved_on.unwrap_or_else(|| work.now.day());
    let options = deqar::Options { retrieved_on, keep_going: arguments.keep_going };
    let (report, written) = match deqar::import(&mut work, found, options).await {
        Ok(report) => (report, !arguments.dry_run),
        Err(exchange::Error::Refused(report)) => (*report, false),
        Err(error) => return Err(error.into()),
    };
    end(db, work, &report, written).await?;
    let failed = report.count(Outcome::Refused) > 0 && !arguments.keep_going;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Keeps what was done, or drops it, and tells.
async fn end(db: Db, work: Work, report: &Report, written: bool) -> anyhow::Result<()> {
    if written {
        work.commit().await?;
    } else {
        drop(work);
    }
    tell(report, written)?;
    db.close().await?;
    Ok(())
}

fn tell(report: &Report, written: bool) -> anyhow::Result<()> {
    for warning in &report.warnings {
        say(&format!("warning: {}: {}", report.places.of(warning.line, &warning.column), warning.code))?;
    }
    if report.untold > 0 {
        say(&format!("warning: {} more", report.untold))?;
    }
    for alike in &report.alike {
        let Alike { line, identifier, title, .. } = alike;
        let place = report.places.of(*line, "title");
        say(&format!("warning: {place}: “{title}” is there already as {identifier}; that identifier changes it"))?;
    }
    for row in report.rows.iter().filter(|row| row.outcome == Outcome::Refused) {
        for refusal in &row.refusals {
            let place = report.places.of(row.line, &refusal.column);
            say(&format!("{place}: {}: {}", row.identifier, refusal.code))?;
        }
    }
    for (provider, quality) in &report.quality {
        let lacking = quality.lacking.iter().map(|(member, count)| format!("{member} {count}")).collect::<Vec<_>>();
        say(&format!(
            "quality: {}: {} record(s); lacking: {}; codes in no list: {}; texts without a language: {}",
            if provider.is_empty() { "(not named)" } else { provider },
            quality.records,
            if lacking.is_empty() { "nothing".to_owned() } else { lacking.join(", ") },
            quality.unknown,
            quality.untagged
        ))?;
    }
    for gone in &report.vanished {
        let title = gone.title.pick(&[], None).map(|(_, title)| title).unwrap_or_default();
        say(&format!("no longer in the file: {}: “{title}”", gone.identifier))?;
    }
    let counts = [Outcome::Created, Outcome::Changed, Outcome::Unchanged, Outcome::Refused]
        .map(|outcome| format!("{} {}", report.count(outcome), outcome.as_str()));
    let gone = (!report.vanished.is_empty()).then(|| format!(", {} no longer in the file", report.vanished.len()));
    say(&format!("{}{}", counts.join(", "), gone.unwrap_or_default()))?;
    if !written {
        say("Nothing was written.")?;
    }
    Ok(())
}

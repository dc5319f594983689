//! Heads that were published outside the database: one line a day in a file that only grows. Who cuts or rewrites the log
//! does not reach the copies that others keep of it.

use std::{
    fmt,
    fs::{self, OpenOptions},
    io::{self, Write},
    path::Path,
    str::FromStr,
};

use sea_orm::EntityTrait;

use crate::{Day, Db, Error, entity::log_head};

/// Where the log stood at the beginning of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The day, in UTC.
    pub day: Day,
    /// The last position.
    pub position: i64,
    /// The seal of the entry there, and so of all before it.
    pub seal: String,
}

impl fmt::Display for Head {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {} {}", self.day, self.position, self.seal)
    }
}

impl FromStr for Head {
    type Err = ();

    fn from_str(line: &str) -> Result<Self, ()> {
        let mut parts = line.split_whitespace();
        let (day, position, seal) = (parts.next(), parts.next(), parts.next());
        let (Some(day), Some(position), Some(seal), None) = (day, position, seal, parts.next()) else { return Err(()) };
        Ok(Self {
            day: day.parse().map_err(|_| ())?,
            position: position.parse().map_err(|_| ())?,
            seal: seal.to_owned(),
        })
    }
}

/// A file of heads that cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum HeadsError {
    /// The file.
    #[error(transparent)]
    File(#[from] io::Error),
    /// A line of it.
    #[error("line {0} is no head of the change log")]
    Line(usize),
    /// The database.
    #[error(transparent)]
    Kernel(#[from] Error),
}

/// Where the log stands now; none while nothing has happened.
pub async fn now(db: &Db, day: Day) -> Result<Option<Head>, Error> {
    let row = log_head::Entity::find().one(db.reads()).await?.filter(|row| row.position > 0);
    Ok(row.map(|row| Head { day, position: row.position, seal: row.seal }))
}

/// Adds a line for this day if there is none yet; which.
pub async fn publish(db: &Db, day: Day, file: &Path) -> Result<Option<Head>, HeadsError> {
    if read(file)?.iter().any(|head| head.day >= day) {
        return Ok(None);
    }
    let Some(head) = now(db, day).await? else { return Ok(None) };
    let mut lines = OpenOptions::new().create(true).append(true).open(file)?;
    // In one piece: two processes may share the folder.
    lines.write_all(format!("{head}\n").as_bytes())?;
    lines.sync_all()?;
    Ok(Some(head))
}

/// The heads in a file; none if it is not there.
pub fn read(file: &Path) -> Result<Vec<Head>, HeadsError> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut heads = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        heads.push(line.parse().map_err(|()| HeadsError::Line(number + 1))?);
    }
    Ok(heads)
}

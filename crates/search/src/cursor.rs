//! Where a page ended: the sort key and the id of its last result. Going on from there neither repeats nor leaves out a
//! listing, also when others were added or removed in between; by relevance this holds while no commit moves scores.

use std::{fmt, str::FromStr};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

use crate::{Error, Sort, rank::Rank};

/// An opaque place in a sorted list of results; it fits into an address as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub(crate) sort: Sort,
    pub(crate) rank: Rank,
    pub(crate) id: u128,
}

impl fmt::Display for Cursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rank = match &self.rank {
            Rank::Number(number) => number.to_string(),
            Rank::Text(text) => text.clone(),
        };
        out.write_str(&BASE64_URL_SAFE_NO_PAD.encode(format!("{}|{:x}|{rank}", self.sort, self.id)))
    }
}

impl FromStr for Cursor {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let plain = BASE64_URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        plain.as_deref().and_then(parse).ok_or(Error::Cursor)
    }
}

fn parse(plain: &str) -> Option<Cursor> {
    let (sort, rest) = plain.split_once('|')?;
    let (id, rank) = rest.split_once('|')?;
    let sort = sort.parse().ok()?;
    let rank = if sort == Sort::Title { Rank::Text(rank.to_owned()) } else { Rank::Number(rank.parse().ok()?) };
    Some(Cursor { sort, rank, id: u128::from_str_radix(id, 16).ok()? })
}

impl serde::Serialize for Cursor {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

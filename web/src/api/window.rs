//! Keyset paging: `limit` and `after` (CONTRACT §3, LIM-13), and parameters that stand once.

use std::str::FromStr;

use axum::http::StatusCode;
use serde::Serialize;

use super::fault;
use crate::{error::Error, extract::Pairs};

/// A part of a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Page<T> {
    items: Vec<T>,
    /// Where the next part begins.
    next: Option<String>,
}

/// Which part is wanted.
#[derive(Clone, Debug)]
pub(crate) struct Window<K> {
    pub limit: usize,
    pub after: Option<K>,
}

impl<K: FromStr + ToString> Window<K> {
    /// Reads it: twenty from the beginning unless something else is asked.
    pub(crate) fn read(pairs: &Pairs) -> Result<Self, Error> {
        once(pairs, &["limit", "after"])?;
        let limit = match pairs.one("limit").filter(|text| !text.is_empty()) {
            Some(text) => text.parse().ok().filter(|limit| (1..=100).contains(limit)),
            None => Some(20),
        };
        let after = match pairs.one("after").filter(|text| !text.is_empty()) {
            Some(text) => Some(text.parse().map_err(|_| fault::field("after", "parameter"))?),
            None => None,
        };
        Ok(Self { limit: limit.ok_or_else(|| fault::field("limit", "parameter"))?, after })
    }

    /// One more than wanted tells whether there is a next part.
    pub(crate) fn to_read(&self) -> u64 {
        u64::try_from(self.limit).unwrap_or(100) + 1
    }

    /// The part, from rows that begin after the cursor.
    pub(crate) fn page<R, T>(&self, mut rows: Vec<R>, key: impl Fn(&R) -> K, show: impl FnMut(R) -> T) -> Page<T> {
        let more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let next = rows.last().filter(|_| more).map(|row| key(row).to_string());
        Page { items: rows.into_iter().map(show).collect(), next }
    }
}

impl<K: FromStr + ToString + Ord> Window<K> {
    /// Rows newest first, from the whole list of one person's: those before the cursor.
    pub(crate) fn older<R>(&self, rows: Vec<R>, key: impl Fn(&R) -> K) -> Vec<R> {
        let keep = |row: &R| self.after.as_ref().is_none_or(|after| key(row) < *after);
        rows.into_iter().filter(keep).take(self.limit + 1).collect()
    }
}

impl<K: FromStr + ToString + PartialEq> Window<K> {
    /// Rows in any order, from the whole list: those that stand after the cursor; none if it is not among them.
    pub(crate) fn following<R>(&self, rows: Vec<R>, key: impl Fn(&R) -> K) -> Vec<R> {
        let skip = match &self.after {
            Some(after) => rows.iter().position(|row| key(row) == *after).map_or(rows.len(), |place| place + 1),
            None => 0,
        };
        rows.into_iter().skip(skip).take(self.limit + 1).collect()
    }
}

/// Parameters that stand at most once (LIM-3).
pub(crate) fn once(pairs: &Pairs, names: &[&str]) -> Result<(), Error> {
    let doubled = names.iter().any(|name| pairs.0.iter().filter(|(key, _)| key == name).count() > 1);
    if doubled { Err(Error::new(StatusCode::BAD_REQUEST, "duplicate-parameter")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(query: &str) -> Pairs {
        Pairs(crate::extract::decode(query.as_bytes()).unwrap())
    }

    #[test]
    fn h117_limits_and_cursors_are_checked() {
        for wrong in ["limit=0", "limit=101", "limit=-1", "limit=1000000", "after=x"] {
            assert_eq!(
                Window::<u32>::read(&pairs(wrong)).unwrap_err().status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{wrong}"
            );
        }
        assert_eq!(Window::<u32>::read(&pairs("limit=5&limit=6")).unwrap_err().code, "duplicate-parameter");
    }

    #[test]
    fn parts_follow_each_other_without_gap() {
        let first = Window::<u32>::read(&pairs("limit=2")).unwrap();
        let rows = first.older(vec![9, 7, 5], |row| *row);
        let page = first.page(rows, |row| *row, |row| row);
        assert_eq!((page.items, page.next.as_deref()), (vec![9, 7], Some("7")));
        let second = Window::<u32>::read(&pairs("limit=2&after=7")).unwrap();
        let page = second.page(second.older(vec![9, 7, 5], |row| *row), |row| *row, |row| row);
        assert_eq!((page.items, page.next), (vec![5], None));
    }
}

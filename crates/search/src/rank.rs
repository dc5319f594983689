//! Sort keys: where a listing stands in the order, the smaller the earlier.

use kernel::Day;
use tantivy::{
    DocId, Score, SegmentReader,
    columnar::{Column, StrColumn, TermOrdHit},
};

use crate::{
    Cursor, Query, Sort,
    document::number,
    schema::{CREDITS, OPEN_UNTIL, PUBLISHED, STARTS, title_column},
};

/// A sort key that means the same in every segment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// All orders but one.
    Number(u64),
    /// By title.
    Text(String),
}

/// How one segment ranks its listings. Titles are ranked by their ordinal, and looked up only for the few that are kept.
pub(crate) enum Ranking {
    Score(Signals),
    Start(Column<i64>, i64),
    Ects(Column<i64>),
    Newest(Column<i64>),
    Title(Option<StrColumn>),
}

impl Ranking {
    pub(crate) fn open(query: &Query, segment: &SegmentReader) -> tantivy::Result<Self> {
        Ok(match query.order() {
            Sort::Relevance => Self::Score(Signals::open(query, segment)?),
            Sort::Start => Self::Start(column(segment, STARTS)?, days(query.today)),
            Sort::Ects => Self::Ects(column(segment, CREDITS)?),
            Sort::Newest => Self::Newest(column(segment, PUBLISHED)?),
            Sort::Title => {
                let by_original = title_column(None);
                let wanted = title_column(query.reader.first().copied());
                let is_there = segment.schema().get_field(&wanted).is_ok();
                Self::Title(segment.fast_fields().str(if is_there { &wanted } else { &by_original })?)
            }
        })
    }

    /// The key of a listing inside this segment.
    pub(crate) fn key(&self, doc: DocId, score: Score) -> u64 {
        match self {
            // The order of the bits is the order of positive floats; the last eight are noise of summing.
            Self::Score(signals) => u64::from(u32::MAX - ((score.max(0.0) * signals.weight(doc)).to_bits() & !0xFF)),
            Self::Start(starts, today) => ascending(starts.values_for_doc(doc).filter(|start| start >= today).min()),
            Self::Ects(credits) => ascending(credits.first(doc)),
            Self::Newest(published) => u64::MAX - ascending(published.first(doc)),
            Self::Title(titles) => titles.as_ref().and_then(|titles| titles.ords().first(doc)).unwrap_or(u64::MAX),
        }
    }

    /// The same key as it is understood elsewhere.
    pub(crate) fn rank(&self, key: u64) -> tantivy::Result<Rank> {
        let Self::Title(titles) = self else { return Ok(Rank::Number(key)) };
        let mut text = String::new();
        if let Some(titles) = titles.as_ref().filter(|_| key != u64::MAX) {
            titles.ord_to_str(key, &mut text)?;
        }
        Ok(Rank::Text(text))
    }

    /// Key and id after which this segment's listings are wanted; none if all are.
    pub(crate) fn after(&self, cursor: &Cursor) -> tantivy::Result<Option<(u64, u128)>> {
        Ok(match (&cursor.rank, self) {
            (Rank::Number(number), _) => Some((*number, cursor.id)),
            (Rank::Text(text), Self::Title(Some(titles))) => match titles.dictionary().term_ord_or_next(text)? {
                TermOrdHit::Exact(ordinal) => Some((ordinal, cursor.id)),
                TermOrdHit::Next(ordinal) => ordinal.checked_sub(1).map(|before| (before, u128::MAX)),
            },
            (Rank::Text(_), _) => None,
        })
    }
}

/// What decides between listings that say it equally well: whether one can still enrol, and how new they are. A match
/// in a better place always weighs more. Both change with the day only, so cursors hold within a day.
pub(crate) struct Signals {
    today: i64,
    open_until: Column<i64>,
    published: Column<i64>,
}

/// How much more a listing counts that one can enrol in.
const OPEN: Score = 0.06;
/// How much more a listing counts that was published today; less each day, nothing after a year.
const FRESH: Score = 0.04;
const YEAR: i64 = 365;
const DAY_MICROS: i64 = 86_400_000_000;

impl Signals {
    fn open(query: &Query, segment: &SegmentReader) -> tantivy::Result<Self> {
        let (open_until, published) = (column(segment, OPEN_UNTIL)?, column(segment, PUBLISHED)?);
        Ok(Self { today: days(query.today), open_until, published })
    }

    fn weight(&self, doc: DocId) -> Score {
        let is_open = self.open_until.first(doc).is_some_and(|until| until >= self.today);
        let age = self.published.first(doc).map_or(YEAR, |at| self.today - at.div_euclid(DAY_MICROS));
        let left = i16::try_from(YEAR - age.clamp(0, YEAR)).unwrap_or(0);
        1.0 + if is_open { OPEN } else { 0.0 } + FRESH * Score::from(left) / 365.0
    }
}

/// A numeric column; empty if no listing of the segment has a value.
pub(crate) fn column(segment: &SegmentReader, name: &str) -> tantivy::Result<Column<i64>> {
    let column = segment.fast_fields().column_opt(name)?;
    Ok(column.unwrap_or_else(|| Column::build_empty_column(segment.max_doc())))
}

fn days(day: Day) -> i64 {
    number(day)
}

/// The same order without a sign; what is not there comes last.
fn ascending(value: Option<i64>) -> u64 {
    value.map_or(u64::MAX, |value| tantivy::i64_to_u64(value).min(u64::MAX - 1))
}

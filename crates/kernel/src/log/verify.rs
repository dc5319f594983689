//! Reading the whole log against its chain, a part at a time (I-8).

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, sea_query::Expr};

use super::{Entry, Fault, Findings, chain, heads::Head, walk::Walk};
use crate::{
    Db, EntryId, Error,
    entity::{log_head, timeline, timeline_salt},
};

/// Entries that are read at once.
const PART: u64 = 1_000;

/// Compares every entry with its seal, the end with the head of the log, and both with the heads that were published.
/// `words` gives the words that these entries are bound to, as far as they are still there.
pub async fn verify<E: From<Error>>(
    db: &Db,
    mut published: Vec<Head>,
    words: impl AsyncFn(&[Entry]) -> Result<HashMap<EntryId, String>, E>,
) -> Result<Findings, E> {
    published.sort_by_key(|head| head.position);
    // Read first: what is sealed meanwhile lies beyond it.
    let head = log_head::Entity::find().one(db.reads()).await.map_err(Error::from)?;
    let (end, seal) = head.map_or((0, String::new()), |row| (row.position, row.seal));
    let mut walk = Walk::new(&published);
    let mut after = i64::MIN;
    loop {
        let rows = part(db, after, end).await?;
        let Some(last) = rows.last() else { break };
        after = last.position.unwrap_or(end);
        for row in &rows {
            let position = row.position.unwrap_or_default();
            walk.step(position, row.seal.as_deref().unwrap_or_default(), &chain::entry_hash(row));
        }
        let bound: Vec<timeline::Model> = rows.into_iter().filter(|row| row.words.is_some()).collect();
        if !bound.is_empty() {
            compare_words(db, &bound, &words, walk.found()).await?;
        }
    }
    if let Some(position) = beyond(db).await? {
        walk.found().add(Fault::Inserted(position));
    }
    Ok(walk.end(end, &seal))
}

async fn part(db: &Db, after: i64, end: i64) -> Result<Vec<timeline::Model>, Error> {
    let rows = timeline::Entity::find()
        .filter(timeline::COLUMN.position.gt(after))
        .filter(timeline::COLUMN.position.lte(end))
        .order_by_asc(timeline::Column::Position)
        .limit(PART)
        .all(db.reads());
    Ok(rows.await?)
}

/// The first entry after the head of the log: only the sequencer goes there, and takes the head along. In one statement, so
/// that a sequencer in between is not mistaken for somebody else.
async fn beyond(db: &Db) -> Result<Option<i64>, Error> {
    let head = log_head::Entity::find().select_only().column(log_head::Column::Position).into_query();
    let first: Option<Option<i64>> = timeline::Entity::find()
        .select_only()
        .column_as(timeline::Column::Position.min(), "first")
        .filter(Expr::col(timeline::Column::Position).gt(head))
        .into_tuple()
        .one(db.reads())
        .await?;
    Ok(first.flatten())
}

async fn compare_words<E: From<Error>>(
    db: &Db,
    rows: &[timeline::Model],
    words: &impl AsyncFn(&[Entry]) -> Result<HashMap<EntryId, String>, E>,
    found: &mut Findings,
) -> Result<(), E> {
    let ids = rows.iter().map(|row| row.id);
    let salts = timeline_salt::Entity::find().filter(timeline_salt::COLUMN.entry_id.is_in(ids)).all(db.reads());
    let salts: HashMap<EntryId, String> =
        salts.await.map_err(Error::from)?.into_iter().map(|row| (row.entry_id, row.salt)).collect();
    let entries: Vec<Entry> = rows.iter().cloned().filter_map(Entry::from_row).collect();
    let words = words(&entries).await?;
    for row in rows {
        let position = row.position.unwrap_or_default();
        match (salts.get(&row.id), words.get(&row.id)) {
            (None, None) => found.erased += 1,
            (Some(salt), Some(words)) if row.words.as_deref() == Some(chain::bound(salt, words).as_str()) => {}
            (_, Some(_)) => found.add(Fault::Words(position)),
            (Some(_), None) => found.add(Fault::WordsLost(position)),
        }
    }
    Ok(())
}

//! What entries of the change log are bound to: the words of decisions and appeals stand in rows of their own, and a change
//! of them is found by their salted hash (SECURITY §5, I-5).

use std::collections::HashMap;

use kernel::{AppealId, DecisionId, EntryId, Event, log::Entry};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::de::DeserializeOwned;

use crate::{
    Appeal, Difference, Error,
    entity::{appeal, decision, difference},
    event::{AppealLodged, AppealRemitted, AppealUpheld, RequestDecided},
};

/// The words of a decision in one reading: its reasons, and each difference in the order of making.
pub(super) fn of_decision<'a>(
    reasons: &str,
    differences: impl Iterator<Item = &'a Difference>,
) -> Result<String, Error> {
    let differences: Vec<_> =
        differences.map(|one| (one.element.as_str(), &one.found, &one.required, &one.why, &one.evidence)).collect();
    Ok(serde_json::to_string(&(reasons, differences)).map_err(kernel::Error::from)?)
}

/// Which words an entry is bound to.
enum About {
    Decision(DecisionId),
    Grounds(AppealId),
    Ruling(AppealId),
}

fn about(entry: &Entry) -> Option<About> {
    fn read<E: Event + DeserializeOwned>(entry: &Entry) -> Option<E> {
        (entry.kind == E::KIND).then(|| serde_json::from_str(&entry.body).ok()).flatten()
    }
    let decided = read::<RequestDecided>(entry).map(|event| About::Decision(event.decision));
    decided
        .or_else(|| read::<AppealLodged>(entry).map(|event| About::Grounds(event.appeal)))
        .or_else(|| read::<AppealUpheld>(entry).map(|event| About::Ruling(event.appeal)))
        .or_else(|| read::<AppealRemitted>(entry).map(|event| About::Ruling(event.appeal)))
}

/// The words that these entries are bound to, as they stand now; of what is gone nothing. For the software itself.
pub async fn words(db: &impl ConnectionTrait, entries: &[Entry]) -> Result<HashMap<EntryId, String>, Error> {
    let bound: Vec<(EntryId, About)> = entries.iter().filter_map(|entry| Some((entry.id, about(entry)?))).collect();
    let decisions = decisions(db, &bound).await?;
    let appeals = appeals(db, &bound).await?;
    let words = bound.into_iter().filter_map(|(entry, about)| {
        let words = match about {
            About::Decision(id) => decisions.get(&id).cloned(),
            About::Grounds(id) => appeals.get(&id).map(|appeal| appeal.grounds.clone()),
            About::Ruling(id) => appeals.get(&id).and_then(|appeal| appeal.reasons.clone()),
        };
        Some((entry, words?))
    });
    Ok(words.collect())
}

async fn decisions(
    db: &impl ConnectionTrait,
    bound: &[(EntryId, About)],
) -> Result<HashMap<DecisionId, String>, Error> {
    let ids: Vec<DecisionId> =
        bound.iter().filter_map(|(_, about)| if let About::Decision(id) = about { Some(*id) } else { None }).collect();
    let (mut found, mut differences) = (HashMap::new(), HashMap::<DecisionId, Vec<Difference>>::new());
    for ids in ids.chunks(super::query::CHUNK) {
        let rows = difference::Entity::find()
            .filter(difference::COLUMN.decision_id.is_in(ids.iter().copied()))
            .order_by_asc(difference::Column::Id);
        for row in rows.all(db).await? {
            differences.entry(row.decision_id).or_default().push(row);
        }
        let rows = decision::Entity::find().filter(decision::COLUMN.id.is_in(ids.iter().copied())).all(db).await?;
        for row in rows {
            let own = differences.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            found.insert(row.id, of_decision(&row.reasons, own.iter())?);
        }
    }
    Ok(found)
}

async fn appeals(db: &impl ConnectionTrait, bound: &[(EntryId, About)]) -> Result<HashMap<AppealId, Appeal>, Error> {
    let ids: Vec<AppealId> = bound
        .iter()
        .filter_map(|(_, about)| match about {
            About::Grounds(id) | About::Ruling(id) => Some(*id),
            About::Decision(_) => None,
        })
        .collect();
    let mut found = HashMap::new();
    for ids in ids.chunks(super::query::CHUNK) {
        let rows = appeal::Entity::find().filter(appeal::COLUMN.id.is_in(ids.iter().copied())).all(db).await?;
        found.extend(rows.into_iter().map(|row| (row.id, row)));
    }
    Ok(found)
}

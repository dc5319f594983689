//! The record of everything that was decided here, searched without anybody's name (L-11, M26).

use std::collections::HashMap;

use consortium::Institution;
use kernel::{Actor, Day, DecisionId, InstitutionId, Role, Zone};
use recognition::{purpose::Purpose, route::Route};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

use super::{policy, reference::containing};
use crate::{
    Decision, Error, RecognitionRequest,
    assess::Outcome,
    entity::{
        decision::{COLUMN, Column, Entity},
        recognition_request,
    },
    routing::turn,
};

/// What a search is narrowed to; nothing is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Each of these words in title, issuer or case number.
    pub words: Option<String>,
    /// Only this outcome.
    pub outcome: Option<Outcome>,
    /// Only where this was asked for.
    pub purpose: Option<Purpose>,
    /// Only on this route.
    pub route: Option<Route>,
    /// Only of this university.
    pub university: Option<InstitutionId>,
    /// Only on this day or later, as the university that decided counts days (I-12).
    pub from: Option<Day>,
    /// Only on this day or earlier.
    pub to: Option<Day>,
}

/// How many words of a search count.
const WORDS: usize = 10;

/// One decision of the record.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The decision, whether or not another one has replaced it.
    pub decision: Decision,
    /// Its request. Nothing in it is for showing but what is no one's name.
    pub request: RecognitionRequest,
    /// The day at the university that decided.
    pub decided_on: Day,
    /// Whether the case is the actor's to open (M21): of an officer there, never the own one.
    pub opens: bool,
}

/// The record as far as one actor sees it.
#[derive(Clone, Debug)]
pub struct Record {
    actor: Actor,
    universities: Vec<Institution>,
}

impl Record {
    /// Of the universities where the actor is an officer; for auditors of all.
    pub async fn of(db: &impl ConnectionTrait, actor: &Actor) -> Result<Self, Error> {
        policy::may_list(actor)?;
        let mut universities = if policy::sees_all(actor) {
            consortium::institution::all(db).await?
        } else {
            consortium::institution::by_ids(db, &actor.institutions(&[Role::RecognitionOfficer])).await?
        };
        universities.sort_by(|one, other| one.slug.cmp(&other.slug));
        Ok(Self { actor: actor.clone(), universities })
    }

    /// Whose decisions it has, by slug.
    pub fn universities(&self) -> &[Institution] {
        &self.universities
    }

    /// Newest first, after a place: one query, however many.
    pub async fn page(
        &self,
        db: &impl ConnectionTrait,
        filter: &Filter,
        after: Option<DecisionId>,
        limit: u64,
    ) -> Result<Vec<Decided>, Error> {
        let mut wanted = Entity::find()
            .find_both_related(recognition_request::Entity)
            .filter(self.within(filter))
            .filter(narrowed(filter))
            .order_by_desc(Column::Id)
            .limit(limit);
        if let Some(place) = after {
            wanted = wanted.filter(COLUMN.id.lt(place));
        }
        let zones: HashMap<InstitutionId, &Zone> =
            self.universities.iter().map(|university| (university.id, &university.time_zone)).collect();
        let found = wanted.all(db).await?.into_iter().map(|(decision, request)| Decided {
            decided_on: zones
                .get(&request.institution_id)
                .map_or_else(|| decision.decided_at.day(), |zone| zone.day_at(decision.decided_at)),
            opens: policy::may_annotate(&self.actor, &request).is_ok(),
            decision,
            request,
        });
        Ok(found.collect())
    }

    /// The days of a search begin and end at each university's own midnight (I-12).
    fn within(&self, filter: &Filter) -> Condition {
        let mut by_zone: HashMap<&Zone, Vec<InstitutionId>> = HashMap::new();
        for university in &self.universities {
            if filter.university.is_none_or(|only| only == university.id) {
                by_zone.entry(&university.time_zone).or_default().push(university.id);
            }
        }
        let mut any = Condition::any().add(turn::nothing());
        for (zone, places) in by_zone {
            let mut there = Condition::all().add(recognition_request::COLUMN.institution_id.is_in(places));
            if let Some(from) = filter.from {
                there = there.add(COLUMN.decided_at.gte(zone.end_of(from.plus_days(-1))));
            }
            if let Some(to) = filter.to {
                there = there.add(COLUMN.decided_at.lt(zone.end_of(to)));
            }
            any = any.add(there);
        }
        any
    }
}

fn narrowed(filter: &Filter) -> Condition {
    let mut all = Condition::all();
    for word in filter.words.iter().flat_map(|words| words.split_whitespace()).take(WORDS) {
        all = all.add(Expr::col((Entity, Column::Words)).like(containing(word)));
    }
    if let Some(outcome) = filter.outcome {
        all = all.add(COLUMN.outcome.eq(outcome));
    }
    if let Some(purpose) = filter.purpose {
        all = all.add(recognition_request::COLUMN.purpose.eq(purpose));
    }
    if let Some(route) = filter.route {
        all = all.add(COLUMN.route.eq(route));
    }
    all
}

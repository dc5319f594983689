//! Which earlier decisions a route looks at, for any number of listings in a fixed number of queries.

use std::collections::{BTreeSet, HashMap};

use catalogue::{Content, Listing};
use kernel::{Day, InstitutionId, OpportunityId, OpportunityVersionId, RequestId, Timestamp, Zone};
use recognition::purpose::Purpose;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, JoinType, QueryFilter, QuerySelect,
    RelationTrait as _, Select,
    sea_query::{Expr, Query},
};

use super::likeness::{ABOUT_THE_CREDENTIAL, Precedent};
use crate::{
    Error,
    assess::{Outcome, Reduction},
    entity::{decision, past_decision, prior_learning, recognition_request},
    request::{query::CHUNK, state::State},
};

/// No day of the last 24 months is earlier than so many days ago; the rule itself counts months (R-R2).
const MOST_DAYS: i64 = 732;

/// Which wording a decision is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    Version(OpportunityVersionId),
    Number(i32),
}

impl Wording {
    fn is(self, listing: &Listing) -> bool {
        match self {
            Self::Version(id) => listing.version.id == id,
            Self::Number(number) => listing.version.number == number,
        }
    }
}

struct Seen {
    opportunity: OpportunityId,
    wording: Wording,
    precedent: Precedent,
}

/// Those that are final on this day, by listing. A listing comes once, in the wording that is held.
pub(crate) async fn of_listings(
    db: &impl ConnectionTrait,
    listings: &[Listing],
    today: Day,
) -> Result<HashMap<OpportunityId, Vec<Precedent>>, Error> {
    let mut seen = decided(db, listings, today).await?;
    seen.extend(past(db, listings, today).await?);
    let older = older(db, listings, &seen).await?;
    let listings: HashMap<OpportunityId, &Listing> =
        listings.iter().map(|listing| (listing.opportunity.id, listing)).collect();
    let mut by_listing: HashMap<OpportunityId, Vec<Precedent>> = HashMap::new();
    for one in seen {
        let Some(held) = listings.get(&one.opportunity) else { continue };
        let is_revised = is_revised(held, one.wording, &older);
        by_listing.entry(one.opportunity).or_default().push(Precedent { is_revised, ..one.precedent });
    }
    Ok(by_listing)
}

/// Whether somebody who decided on that wording would have to look again (R-E5); a wording that nobody knows is another.
pub(super) fn is_revised(held: &Listing, wording: Wording, older: &[Listing]) -> bool {
    if wording.is(held) {
        return false;
    }
    let then = older.iter().find(|listing| listing.opportunity.id == held.opportunity.id && wording.is(listing));
    let content = |listing: &Listing| Content::of(&listing.version, &listing.outcomes);
    then.is_none_or(|then| content(then).differs_in_substance(&content(held)))
}

/// The other wordings of those listings on which something was decided.
async fn older(db: &impl ConnectionTrait, listings: &[Listing], seen: &[Seen]) -> Result<Vec<Listing>, Error> {
    let is_other = |listing: &Listing| {
        seen.iter().any(|one| one.opportunity == listing.opportunity.id && !one.wording.is(listing))
    };
    let ids: Vec<_> =
        listings.iter().filter(|listing| is_other(listing)).map(|listing| listing.opportunity.id).collect();
    if ids.is_empty() { Ok(Vec::new()) } else { Ok(catalogue::listing::versions_of(db, &ids).await?) }
}

/// Decisions with their requests, as far as they are final: the case is closed, or its appeal window is over and nobody
/// has appealed or re-opened it. What was superseded never counts.
pub(super) fn settled(today: Day) -> Select<decision::Entity> {
    use recognition_request::COLUMN;
    let open = [State::Decided, State::ConditionsPending, State::ReferredRpl];
    let over = Condition::all().add(COLUMN.state.is_in(open)).add(decision::COLUMN.appeal_until.lt(today));
    decision::Entity::find()
        .join(JoinType::InnerJoin, decision::Relation::RecognitionRequest.def())
        .filter(decision::COLUMN.superseded_by.is_null())
        .filter(Condition::any().add(COLUMN.state.eq(State::Closed)).add(over))
}

/// Those that say something about the credential, not about one person: what a person showed on the second track neither.
pub(super) fn instructive(select: Select<decision::Entity>) -> Select<decision::Entity> {
    use decision::COLUMN;
    let decided = Expr::col((prior_learning::Entity, prior_learning::Column::DecisionId));
    let on_the_person = Query::select()
        .expr(Expr::value(1))
        .from(prior_learning::Entity)
        .and_where(decided.equals((decision::Entity, decision::Column::Id)))
        .to_owned();
    let ground = COLUMN.ground.is_in(ABOUT_THE_CREDENTIAL.iter().copied());
    select
        .filter(Condition::any().add(COLUMN.ground.is_null()).add(ground))
        .filter(Condition::any().add(COLUMN.mode.is_null()).add(COLUMN.mode.ne(Reduction::Cap)))
        .filter(Expr::exists(on_the_person).not())
}

type Row = (InstitutionId, Option<OpportunityId>, Option<OpportunityVersionId>, Purpose, String, Outcome, Timestamp);

async fn decided(db: &impl ConnectionTrait, listings: &[Listing], today: Day) -> Result<Vec<Seen>, Error> {
    use recognition_request::{COLUMN, Column};
    let mut seen = Vec::new();
    let since = Timestamp::start_of(today.plus_days(-MOST_DAYS));
    for listings in listings.chunks(CHUNK) {
        let wanted = instructive(settled(today))
            .filter(COLUMN.opportunity_id.is_in(listings.iter().map(|listing| listing.opportunity.id)))
            .filter(decision::COLUMN.decided_at.gte(since))
            .select_only()
            .columns([Column::InstitutionId, Column::OpportunityId, Column::VersionId])
            .columns([Column::Purpose, Column::TargetKey])
            .columns([decision::Column::Outcome, decision::Column::DecidedAt]);
        let rows: Vec<Row> = wanted.into_tuple().all(db).await?;
        let zones = zones(db, &rows).await?;
        seen.extend(rows.into_iter().filter_map(
            |(institution, opportunity, version, purpose, target_key, outcome, at)| {
                let decided_on = zones.get(&institution)?.day_at(at);
                Some(Seen {
                    opportunity: opportunity?,
                    wording: Wording::Version(version?),
                    precedent: Precedent { institution, purpose, target_key, outcome, decided_on, is_revised: false },
                })
            },
        ));
    }
    Ok(seen)
}

/// The days of the universities that decided are their own (I-12).
async fn zones(db: &impl ConnectionTrait, rows: &[Row]) -> Result<HashMap<InstitutionId, Zone>, Error> {
    let ids: BTreeSet<InstitutionId> = rows.iter().map(|row| row.0).collect();
    let found = consortium::institution::by_ids(db, &ids.into_iter().collect::<Vec<_>>()).await?;
    Ok(found.into_iter().map(|home| (home.id, home.time_zone)).collect())
}

/// Those of archives. Without a known version a decision is shown and says nothing here (R-R2).
async fn past(db: &impl ConnectionTrait, listings: &[Listing], today: Day) -> Result<Vec<Seen>, Error> {
    use past_decision::{COLUMN, Entity};
    let mut seen = Vec::new();
    for listings in listings.chunks(CHUNK) {
        let providers: BTreeSet<_> = listings.iter().map(|listing| listing.opportunity.institution_id).collect();
        let ground = COLUMN.ground.is_in(ABOUT_THE_CREDENTIAL.iter().copied());
        let wanted = Entity::find()
            .filter(COLUMN.provider_id.is_in(providers))
            .filter(COLUMN.identifier.is_in(listings.iter().map(|listing| listing.opportunity.identifier.clone())))
            .filter(COLUMN.version_number.is_not_null())
            .filter(COLUMN.decided_on.gte(today.plus_days(-MOST_DAYS)))
            .filter(Condition::any().add(COLUMN.ground.is_null()).add(ground));
        for row in wanted.all(db).await? {
            let is_it = |listing: &&Listing| {
                listing.opportunity.institution_id == row.provider_id
                    && listing.opportunity.identifier == row.identifier
            };
            let (Some(listing), Some(number)) = (listings.iter().find(is_it), row.version_number) else { continue };
            seen.push(Seen {
                opportunity: listing.opportunity.id,
                wording: Wording::Number(number),
                precedent: Precedent {
                    institution: row.institution_id,
                    purpose: row.purpose,
                    target_key: row.target_key,
                    outcome: row.outcome,
                    decided_on: row.decided_on,
                    is_revised: false,
                },
            });
        }
    }
    Ok(seen)
}

/// The listings of these requests, as far as they were decided and have moved on since: a window that has just opened makes
/// no precedent, and ends none.
pub async fn listings_decided_on(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<Vec<OpportunityId>, Error> {
    use recognition_request::{COLUMN, Column, Entity};
    let mut found = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let wanted = Entity::find()
            .filter(COLUMN.id.is_in(ids.iter().copied()))
            .filter(COLUMN.decided_at.is_not_null())
            .filter(COLUMN.state.ne(State::Decided))
            .select_only()
            .column(Column::OpportunityId)
            .distinct();
        let rows: Vec<Option<OpportunityId>> = wanted.into_tuple().all(db).await?;
        found.extend(rows.into_iter().flatten());
    }
    Ok(found)
}

//! Looking providers up in our copy of DEQAR, in a fixed number of queries.

use std::collections::{BTreeSet, HashMap};

use consortium::Institution;
use kernel::{Day, InstitutionId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Copied, Identifier, Known, Provider, Report, number_of, same_name, store::NAME};
use crate::{
    Error,
    entity::{deqar_code, deqar_provider, deqar_report, deqar_report_provider},
};

/// Ids in one query.
const CHUNK: usize = 500;
/// Proposals for one institution.
const PROPOSALS: usize = 5;

/// Our copy, as far as some institutions are concerned.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// When the newest record was fetched; none where there is no copy at all.
    pub copied_on: Option<Day>,
    known: HashMap<InstitutionId, Known>,
}

impl Register {
    /// What is known of an institution; none where nobody has identified it, or the copy does not have it.
    pub fn of(&self, institution: InstitutionId) -> Option<&Known> {
        self.known.get(&institution)
    }
}

/// The codes of an institution in the order in which they identify it (DQ-1): DEQAR, ETER, others.
pub fn codes(institution: &Institution) -> (Option<i64>, Vec<Identifier>) {
    let eter = institution.eter_id.as_deref().map(|code| Identifier::new(Identifier::ETER, code));
    let erasmus = institution.erasmus_code.as_deref().map(|code| Identifier::new(Identifier::ERASMUS, code));
    (institution.deqar_id.as_deref().and_then(number_of), eter.into_iter().chain(erasmus).collect())
}

/// What our copy says of these institutions, by identifier only (DQ-1).
pub async fn register(db: &impl ConnectionTrait, institutions: &[Institution]) -> Result<Register, Error> {
    let newest = deqar_provider::Entity::find().order_by_desc(deqar_provider::Column::RetrievedOn).limit(1);
    let Some(newest) = newest.one(db).await? else { return Ok(Register::default()) };
    let coded: Vec<_> = institutions.iter().map(|institution| (institution.id, codes(institution))).collect();
    let words: Vec<Identifier> = coded.iter().flat_map(|(_, (_, words))| words.iter().cloned()).collect();
    let found = numbers(db, &words).await?;
    let mut wanted: BTreeSet<i64> = found.values().copied().collect();
    wanted.extend(coded.iter().filter_map(|(_, (number, _))| *number));
    let providers = providers(db, &wanted).await?;
    let identified = coded.into_iter().filter_map(|(id, (number, words))| {
        let mut numbers = number.into_iter().chain(words.iter().filter_map(|word| found.get(word).copied()));
        let provider = numbers.find_map(|number| providers.get(&number))?;
        Some((id, provider.clone()))
    });
    let identified: HashMap<InstitutionId, Copied<Provider>> = identified.collect();
    let reports = reports(db, &identified).await?;
    let known = identified.into_iter().map(|(id, provider)| {
        let concerned: BTreeSet<i64> = concerned(&provider.body).collect();
        let concerns = |report: &&Copied<Report>| concerned.iter().any(|one| report.body.names(*one));
        let about: Vec<Copied<Report>> = reports.iter().filter(concerns).cloned().collect();
        (id, Known::new(provider, about))
    });
    Ok(Register { copied_on: Some(newest.retrieved_on), known: known.collect() })
}

/// A provider and what it was ever a part of.
fn concerned(provider: &Provider) -> impl Iterator<Item = i64> {
    std::iter::once(provider.id).chain(provider.parents.iter().map(|parent| parent.id))
}

/// The numbers of these words; one that two providers share says nothing.
async fn numbers(db: &impl ConnectionTrait, words: &[Identifier]) -> Result<HashMap<Identifier, i64>, Error> {
    let mut found: HashMap<Identifier, Option<i64>> = HashMap::new();
    for words in words.chunks(CHUNK) {
        let codes = words.iter().map(|word| word.identifier.clone());
        let rows = deqar_code::Entity::find().filter(deqar_code::Column::Code.is_in(codes)).all(db).await?;
        for row in rows {
            let word = Identifier { resource: row.resource, identifier: row.code };
            let only = |known: &mut Option<i64>| *known = known.filter(|known| *known == row.provider_id);
            found.entry(word).and_modify(only).or_insert(Some(row.provider_id));
        }
    }
    Ok(found.into_iter().filter_map(|(word, number)| Some((word, number?))).collect())
}

async fn providers(db: &impl ConnectionTrait, wanted: &BTreeSet<i64>) -> Result<HashMap<i64, Copied<Provider>>, Error> {
    let mut found = HashMap::new();
    let wanted: Vec<i64> = wanted.iter().copied().collect();
    for ids in wanted.chunks(CHUNK) {
        let ids = deqar_provider::Column::Id.is_in(ids.iter().copied());
        let rows = deqar_provider::Entity::find().filter(ids).all(db).await?;
        found.extend(rows.into_iter().map(|row| (row.id, Copied { body: row.body, retrieved_on: row.retrieved_on })));
    }
    Ok(found)
}

/// All reports that name these providers or what they were a part of.
async fn reports(
    db: &impl ConnectionTrait,
    identified: &HashMap<InstitutionId, Copied<Provider>>,
) -> Result<Vec<Copied<Report>>, Error> {
    let named: BTreeSet<i64> = identified.values().flat_map(|provider| concerned(&provider.body)).collect();
    let (named, mut ids) = (named.into_iter().collect::<Vec<_>>(), BTreeSet::new());
    for named in named.chunks(CHUNK) {
        let of = deqar_report_provider::Column::ProviderId.is_in(named.iter().copied());
        let rows = deqar_report_provider::Entity::find().filter(of).all(db).await?;
        ids.extend(rows.into_iter().map(|row| row.report_id));
    }
    let (ids, mut found) = (ids.into_iter().collect::<Vec<_>>(), Vec::new());
    for ids in ids.chunks(CHUNK) {
        let rows = deqar_report::Entity::find().filter(deqar_report::Column::Id.is_in(ids.iter().copied()));
        let rows = rows.all(db).await?.into_iter();
        found.extend(rows.map(|row| Copied { body: row.body, retrieved_on: row.retrieved_on }));
    }
    Ok(found)
}

/// Providers of the same name in the same country, for a person to confirm (DQ-1).
pub async fn proposals(db: &impl ConnectionTrait, institution: &Institution) -> Result<Vec<Provider>, Error> {
    let names = institution.name.iter().map(|(_, name)| same_name(name));
    let rows = deqar_code::Entity::find()
        .filter(deqar_code::Column::Resource.eq(NAME))
        .filter(deqar_code::Column::Code.is_in(names))
        .all(db)
        .await?;
    let ids: BTreeSet<i64> = rows.into_iter().map(|row| row.provider_id).collect();
    let found = providers(db, &ids).await?.into_values().map(|copied| copied.body);
    let mut there: Vec<Provider> = found.filter(|provider| provider.countries.contains(&institution.country)).collect();
    there.sort_by_key(|provider| provider.id);
    there.truncate(PROPOSALS);
    Ok(there)
}

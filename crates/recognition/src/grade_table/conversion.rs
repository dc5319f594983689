//! From the kept tables of two universities to a suggestion. The tables stay in here (GR-6).

use kernel::{Day, InstitutionId};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::{WHOLE, query};
use crate::{
    Error, GradeTable,
    agreement::GradeTerms,
    grade::{Asked, Converted, Cycle, Ends, HostPolicy, Named, Obstacle, Reference, Table, convert},
};

/// A grade to be converted.
#[derive(Clone, Copy, Debug)]
pub struct Learnt<'a> {
    /// As the provider wrote it.
    pub grade: &'a str,
    /// Who gave it.
    pub issuer: InstitutionId,
    /// Who recognises.
    pub host: InstitutionId,
    /// ISCED-F field, if stated.
    pub field: Option<&'a str>,
    /// EQF level, if stated.
    pub eqf: Option<i16>,
    /// On which day.
    pub day: Day,
}

/// The grade, its scale, and what it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Best grade and lowest pass where it was given, if that university states them.
    pub scale: Option<(String, String)>,
    /// The grade here, with all that it rests on.
    pub converted: Option<Converted>,
    /// Why there is none.
    pub obstacle: Option<Obstacle>,
}

/// Suggests what a grade is at the host (GR-5): two queries.
pub async fn suggest(
    db: &impl ConnectionTrait,
    learnt: &Learnt<'_>,
    terms: Option<&GradeTerms>,
) -> Result<Suggestion, Error> {
    let cycle = learnt.eqf.and_then(Cycle::of_eqf);
    let tables = query::in_use(db, [learnt.issuer, learnt.host], (learnt.field, cycle), learnt.day).await?;
    let of = |institution: InstitutionId| -> Vec<Reference> {
        let own = tables.iter().filter(|table| table.institution_id == institution);
        own.filter_map(reference).collect()
    };
    let host = query::rules(db, learnt.host).await?.as_ref().map(HostPolicy::from).unwrap_or_default();
    let asked = Asked { grade: learnt.grade, field: learnt.field, cycle, terms, host };
    let (source, here) = (of(learnt.issuer), of(learnt.host));
    let scale = source.iter().find_map(|reference| reference.ends);
    let scale = scale.map(|ends| (ends.best.to_string(), ends.lowest_pass.to_string()));
    Ok(match convert(&asked, &source, &here) {
        Ok(converted) => Suggestion { scale, converted: Some(converted), obstacle: None },
        Err(obstacle) => Suggestion { scale, converted: None, obstacle: Some(obstacle) },
    })
}

/// A kept table as a conversion reads it. One that makes no sense was never kept.
pub(super) fn reference(kept: &GradeTable) -> Option<Reference> {
    let ends = || {
        Some(Ends { best: kept.best.as_ref()?.parse().ok()?, lowest_pass: kept.lowest_pass.as_ref()?.parse().ok()? })
    };
    Some(Reference {
        named: Named {
            id: kept.id,
            number: kept.number,
            field: (kept.isced_f != WHOLE).then(|| kept.isced_f.clone()),
            cycle: kept.cycle,
            from_year: kept.from_year,
            to_year: kept.to_year,
            provisional: kept.status == super::TableStatus::Provisional,
        },
        table: Table::new(kept.counts.0.clone(), "counts").ok()?,
        ends: ends(),
    })
}

//! What every passing grade of a university is at least worth at another one, before anybody has a grade: from the kept tables
//! of both, which stay in here (GR-6).

use std::collections::HashMap;

use kernel::{Day, InstitutionId};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::{conversion::reference, query};
use crate::{
    Error, GradeTable,
    agreement::GradeTerms,
    grade::{Asked, Better, Cycle, HostPolicy, Reference, convert},
    rule::Number,
};

/// The tables of some universities, read once for many listings.
#[derive(Clone, Debug, Default)]
pub struct Grades {
    tables: Vec<GradeTable>,
    hosts: HashMap<InstitutionId, HostPolicy>,
}

/// What every passing grade of a university is at least worth at another one. It stays with who promised something on it:
/// the host's conversion of the lowest pass is nobody's to read (GR-6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Least {
    /// As a number of the host's.
    pub number: Number,
    /// Which way the scale there goes.
    pub better: Better,
    /// The passing grades that it is the least of, as the issuer writes them.
    of: Vec<String>,
}

impl Least {
    /// For this grade: one that no table knew is as unknown as before; a pass to which nobody gave a grade is a pass.
    pub fn covers(&self, grade: Option<&str>) -> bool {
        grade.is_none_or(|grade| self.of.iter().any(|known| known == grade.trim()))
    }

    /// As a grade that has been converted.
    pub const fn converted(&self) -> (Number, Better) {
        (self.number, self.better)
    }
}

impl Grades {
    /// Those in use on a day: two queries, none for nobody.
    pub async fn of(db: &impl ConnectionTrait, institutions: &[InstitutionId], day: Day) -> Result<Self, Error> {
        if institutions.is_empty() {
            return Ok(Self::default());
        }
        let hosts = query::rules_of(db, institutions).await?;
        Ok(Self {
            tables: query::all_in_use(db, institutions, day).await?,
            hosts: hosts.iter().map(|rules| (rules.institution_id, HostPolicy::from(rules))).collect(),
        })
    }

    /// The least that a passing grade of the issuer is at the host, as a number of the host's. None where one that any of its
    /// tables names would have no such number, also because it stands in another table than the one that is used: then only
    /// the grade itself can tell.
    pub fn least(
        &self,
        (issuer, host): (InstitutionId, InstitutionId),
        (field, eqf): (Option<&str>, Option<i16>),
        terms: Option<&GradeTerms>,
    ) -> Option<Least> {
        let (source, here) = (self.references(issuer), self.references(host));
        let cycle = eqf.and_then(Cycle::of_eqf);
        let host = self.hosts.get(&host).copied().unwrap_or_default();
        let mut least: Option<(Number, Better)> = None;
        let of = passing(&source);
        for grade in &of {
            let asked = Asked { grade, field, cycle, terms, host };
            let (number, better) = convert(&asked, &source, &here).ok()?.number()?;
            least = Some(match least {
                None => (number, better),
                Some((_, other)) if other != better => return None,
                Some((other, Better::Higher)) => (other.min(number), better),
                Some((other, Better::Lower)) => (other.max(number), better),
            });
        }
        least.map(|(number, better)| Least { number, better, of })
    }

    fn references(&self, institution: InstitutionId) -> Vec<Reference> {
        self.tables.iter().filter(|table| table.institution_id == institution).filter_map(reference).collect()
    }
}

/// Every grade that these tables name, and the lowest passes of their scales.
fn passing(source: &[Reference]) -> Vec<String> {
    let named = source.iter().flat_map(|reference| reference.table.grades().map(str::to_owned));
    let lowest = source.iter().filter_map(|reference| reference.ends).map(|ends| ends.lowest_pass.to_string());
    named.chain(lowest).collect()
}

//! A desk at one moment: who may do what there, who is away, who stands in. Pure once it is read.

use std::collections::{BTreeMap, BTreeSet};

use consortium::Membership;
use kernel::{Actor, Day, InstitutionId, PersonId, RequestId, Right, Role, Timestamp};
use recognition::route::Route;
use sea_orm::ConnectionTrait;

use super::query;
use crate::{
    Absence, Error, RecognitionRequest, RoutingRule,
    prior_learning::{self, appointment::is_same},
    request::{State, queue::Due},
};

/// The officers of some institutions, and which of them are away today.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// Today at each institution (I-12).
    pub(super) days: BTreeMap<InstitutionId, Day>,
    pub(super) officers: Vec<Membership>,
    /// Only those of today.
    pub(super) away: Vec<Absence>,
    /// Cases whose learner was assessed by somebody with the name of the officer around whom the desk was read: this officer
    /// does not decide them (ADR 25).
    pub(super) assessed: BTreeSet<RequestId>,
}

/// Who holds cases of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// One of these at each institution.
    By(BTreeMap<InstitutionId, BTreeSet<PersonId>>),
    /// Nobody, or somebody who is no officer there any more: those who are.
    ByNobody(BTreeMap<InstitutionId, BTreeSet<PersonId>>),
}

impl Desk {
    /// The desks of these institutions as they are now.
    pub async fn of(db: &impl ConnectionTrait, institutions: &[InstitutionId], now: Timestamp) -> Result<Self, Error> {
        let rows = consortium::institution::by_ids(db, institutions).await?;
        let days: BTreeMap<_, _> = rows.into_iter().map(|row| (row.id, row.time_zone.day_at(now))).collect();
        let officers = consortium::membership::officers(db, institutions, now.day()).await?;
        let mut away = query::absences_around(db, institutions, now.day()).await?;
        away.retain(|absence| days.get(&absence.institution_id).is_some_and(|today| absence.covers(*today)));
        Ok(Self { days, officers, away, assessed: BTreeSet::new() })
    }

    /// The desks where the actor is an officer, as this officer sees them.
    pub async fn around(db: &impl ConnectionTrait, actor: &Actor, now: Timestamp) -> Result<Self, Error> {
        let places = actor.institutions(&[Role::RecognitionOfficer]);
        let assessors = prior_learning::query::assessors_at(db, &places).await?;
        let name = match actor.person().filter(|_| !assessors.is_empty()) {
            Some(officer) => consortium::person::by_id(db, officer).await?.name,
            None => String::new(),
        };
        let own = assessors.into_iter().filter(|(_, assessor)| is_same(assessor, &name)).map(|(id, _)| id);
        Ok(Self { assessed: own.collect(), ..Self::of(db, &places, now).await? })
    }

    /// Today there; none where it is no desk of these.
    pub fn today(&self, at: InstitutionId) -> Option<Day> {
        self.days.get(&at).copied()
    }

    /// What is overdue today.
    pub fn overdue(&self) -> Due {
        Due::Overdue(self.days.clone())
    }

    /// What is due soon.
    pub fn soon(&self) -> Due {
        Due::Soon(self.days.clone())
    }

    /// Whether the person is an officer there with this right.
    pub fn may(&self, person: PersonId, right: Right, at: InstitutionId) -> bool {
        let here = |row: &&Membership| row.person_id == person && row.institution_id == Some(at);
        self.officers.iter().filter(here).any(|row| row.rights.0.contains(&right))
    }

    /// Whether the person may hold cases there still.
    pub fn holds(&self, person: PersonId, at: InstitutionId) -> bool {
        self.may(person, Right::Evaluate, at) || self.may(person, Right::Decide, at)
    }

    /// Whether the case may be given to the person: never the own one (S-7), and only the next step that is theirs to take:
    /// who has a case on the fast track confirms it alone (R-R5), but on the second track somebody else decides.
    pub fn may_take(&self, person: PersonId, request: &RecognitionRequest) -> bool {
        let at = request.institution_id;
        let alone = request.route == Some(Route::FastTrack) && request.state != State::ReferredRpl;
        let able = self.may(person, Right::Evaluate, at) && (!alone || self.may(person, Right::Decide, at));
        person != request.learner_id && able
    }

    /// The absence of today, if the person is away.
    pub fn absence(&self, person: PersonId, at: InstitutionId) -> Option<&Absence> {
        self.away.iter().find(|absence| absence.person_id == person && absence.institution_id == at)
    }

    /// Who gets a new case that the table gives to this person: the deputy while that person is away, and nobody where the
    /// deputy is away as well or may not take it.
    pub fn taker(&self, named: PersonId, request: &RecognitionRequest) -> Option<PersonId> {
        let at = request.institution_id;
        let able = |person: &PersonId| self.may_take(*person, request);
        match self.absence(named, at) {
            None => Some(named).filter(able),
            Some(absence) => Some(absence.deputy_id).filter(able).filter(|deputy| self.absence(*deputy, at).is_none()),
        }
    }

    /// Who hears of a case that is assigned: the deputy while its officer is away, the officer where no deputy can act.
    pub fn hears(&self, request: &RecognitionRequest) -> Option<PersonId> {
        let (officer, at) = (request.assigned_to?, request.institution_id);
        let deputy = self.absence(officer, at).and_then(|_| self.taker(officer, request));
        deputy.or_else(|| Some(officer).filter(|officer| self.holds(*officer, at)))
    }

    /// Whether this person stands in today for the other.
    pub fn stands_in(&self, person: PersonId, other: PersonId, at: InstitutionId) -> bool {
        self.absence(other, at).is_some_and(|absence| absence.deputy_id == person)
    }

    /// Cases of the person, and of whomever the person stands in for.
    pub fn own(&self, person: PersonId) -> Held {
        let with_others = |at: InstitutionId| {
            let covered = self.away.iter().filter(|absence| absence.institution_id == at);
            let covered = covered.filter(|absence| absence.deputy_id == person).map(|absence| absence.person_id);
            covered.chain([person]).collect()
        };
        Held::By(self.days.keys().map(|at| (*at, with_others(*at))).collect())
    }

    /// Cases that nobody has.
    pub fn unassigned(&self) -> Held {
        Held::ByNobody(self.days.keys().map(|at| (*at, self.holders(*at))).collect())
    }

    /// Who may hold cases there.
    pub fn holders(&self, at: InstitutionId) -> BTreeSet<PersonId> {
        let here = self.officers.iter().filter(|row| row.institution_id == Some(at)).map(|row| row.person_id);
        here.filter(|person| self.holds(*person, at)).collect()
    }

    /// Every officer who may hold cases at one of the desks.
    pub fn everybody(&self) -> BTreeSet<PersonId> {
        self.days.keys().flat_map(|at| self.holders(*at)).collect()
    }

    /// Who may evaluate there.
    pub fn evaluators(&self, at: InstitutionId) -> BTreeSet<PersonId> {
        self.holders(at).into_iter().filter(|person| self.may(*person, Right::Evaluate, at)).collect()
    }
}

impl Absence {
    /// Whether this day is one of it.
    pub fn covers(&self, day: Day) -> bool {
        self.from_on <= day && day <= self.to_on
    }
}

/// Whom the table gives a field to: the longest line that the field begins with; the empty line is that of all others, and
/// of what states no field.
pub(super) fn named(rules: &[RoutingRule], field: Option<&str>) -> Option<PersonId> {
    let field = field.unwrap_or_default();
    let fitting = rules.iter().filter(|rule| field.starts_with(rule.field.as_str()));
    fitting.max_by_key(|rule| rule.field.len()).map(|rule| rule.evaluator_id)
}

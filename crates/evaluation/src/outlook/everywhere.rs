//! The routes of listings at every university and in every programme, for the search index (ADR 2).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use catalogue::Listing;
use consortium::Institution;
use kernel::{Day, Ects, InstitutionId, ProgrammeId};
use recognition::{
    agreement, programme,
    route::{LimitDays, Route},
    rule::Field,
};
use sea_orm::ConnectionTrait;

use super::{
    Target, Usage,
    foresee::{self, View},
    query::{gather, naming, pact},
    ruling::Pact,
    standing,
};
use crate::Error;

/// The routes of one listing at one university; a route is none where a rule leaves the listing out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutesAt {
    /// Slug of the university.
    pub institution: String,
    /// By its elective defaults: for who studies in no programme, and in all that are not named here.
    pub usual: Option<Route>,
    /// The programmes whose route is another.
    pub others: Vec<(ProgrammeId, Option<Route>)>,
}

/// What the routes of every listing rest on – members, their programmes, the agreements: read once for any number of
/// listings.
pub struct Network {
    universities: Vec<University>,
    pacts: Vec<Pact>,
    /// By issuer and what a route rests on of a listing.
    known: HashMap<(InstitutionId, String), Vec<RoutesAt>>,
}

/// For each listing the universities that would take it, with the programmes in which the route is another.
/// Universities where a rule leaves it out for everybody are not named.
pub async fn routes_everywhere(
    db: &impl ConnectionTrait,
    listings: &[Listing],
    today: Day,
) -> Result<Vec<Vec<RoutesAt>>, Error> {
    let mut network = Network::read(db).await?;
    network.routes(db, listings, today).await
}

impl Network {
    /// As it is now.
    pub async fn read(db: &impl ConnectionTrait) -> Result<Self, Error> {
        let everybody = consortium::institution::all(db).await?;
        let ids: Vec<_> = everybody.iter().map(|institution| institution.id).collect();
        let pacts = agreement::query::in_force_for(db, &ids).await?.into_iter().map(pact).collect();
        let mut programmes: BTreeMap<InstitutionId, Vec<_>> = BTreeMap::new();
        for programme in programme::of_institutions(db, &ids).await? {
            programmes.entry(programme.institution_id).or_default().push(programme);
        }
        let university = |institution: Institution| {
            let own = programmes.remove(&institution.id).unwrap_or_default().into_iter();
            let target = |programme| Target { programme: Some(programme), ..Target::defaults(institution.clone()) };
            University { programmes: own.map(target).collect(), defaults: Target::defaults(institution) }
        };
        let universities = everybody.into_iter().map(university).collect();
        Ok(Self { universities, pacts, known: HashMap::new() })
    }

    /// The routes of these, in their order.
    pub async fn routes(
        &mut self,
        db: &impl ConnectionTrait,
        listings: &[Listing],
        today: Day,
    ) -> Result<Vec<Vec<RoutesAt>>, Error> {
        let Self { universities, pacts, known } = self;
        let facts = gather(db, listings, today).await?;
        let (usage, mut by_issuer) = (Usage::default(), BTreeMap::new());
        let routes = listings.iter().map(|listing| {
            // Days decide no route.
            let Some(view) = facts.view(listing, &usage, (today, LimitDays::default())) else { return Vec::new() };
            let seats: &Seats<'_> =
                by_issuer.entry(view.issuer.id).or_insert_with(|| Seats::new(universities, pacts, view.issuer));
            match seats.likeness(&view) {
                Some(likeness) => {
                    known.entry((view.issuer.id, likeness)).or_insert_with(|| seats.routes(&view)).clone()
                }
                None => seats.routes(&view),
            }
        });
        Ok(routes.collect())
    }
}

struct University {
    defaults: Target,
    programmes: Vec<Target>,
}

/// The other universities as they meet the credentials of one issuer.
struct Seats<'a> {
    all: Vec<Seat<'a>>,
    /// What the agreements of the issuer ask for.
    fields: BTreeSet<Field>,
    /// The days on which one of them begins or ends to apply.
    days: Vec<Day>,
}

impl<'a> Seats<'a> {
    fn new(universities: &'a [University], pacts: &'a [Pact], issuer: &Institution) -> Self {
        let pacts = naming(pacts, issuer);
        let mut fields: BTreeSet<Field> = pacts.iter().flat_map(|pact| pact.terms.fields()).collect();
        // What the caps and the size of the request rest on, and what the gap between two levels does.
        fields.extend([Field::CredentialEcts, Field::CredentialEqf]);
        let days = pacts.iter().flat_map(|pact| {
            let terms = &pact.terms;
            [Some(terms.valid_from), Some(terms.valid_to), Some(terms.transition_ends_on()), terms.suspended_on]
        });
        let others = universities.iter().filter(|other| other.defaults.institution.id != issuer.id);
        Self {
            days: days.flatten().collect(),
            all: others.map(|university| Seat::new(university, &pacts)).collect(),
            fields,
        }
    }

    fn routes(&self, view: &View<'_>) -> Vec<RoutesAt> {
        self.all.iter().filter_map(|seat| seat.routes(view)).collect()
    }

    /// All that its routes rest on of a listing: listings that no rule can tell apart share one evaluation. None where an
    /// equivalency names it or something was decided on it: then it is like no other.
    fn likeness(&self, view: &View<'_>) -> Option<String> {
        if !view.standing.is_empty() || !view.precedents.is_empty() {
            return None;
        }
        let (facts, day) = foresee::known(view);
        let facts = serde_json::to_string(&facts.only(&self.fields)).ok()?;
        let phases: Vec<_> = self.days.iter().map(|limit| day.cmp(limit)).collect();
        Some(format!("{facts} {phases:?}"))
    }
}

/// A university as it meets the credentials of one issuer.
struct Seat<'a> {
    university: &'a University,
    pacts: Vec<&'a Pact>,
    /// Programmes that every rule sees alike, one of them first: they share one evaluation.
    alike: Vec<Vec<&'a Target>>,
    /// Those that no rule can tell from the elective defaults.
    usual: Vec<&'a Target>,
}

impl<'a> Seat<'a> {
    fn new(university: &'a University, pacts: &[&'a Pact]) -> Self {
        let slug = &university.defaults.institution.slug;
        let pacts: Vec<_> = pacts.iter().copied().filter(|pact| pact.terms.role_of(slug).is_some()).collect();
        let by_name = pacts.iter().any(|pact| pact.terms.asks_for(Field::TargetProgramme));
        let usual = Facts::of(&university.defaults, by_name);
        let mut alike: BTreeMap<Facts<'_>, Vec<&Target>> = BTreeMap::new();
        let mut as_usual = Vec::new();
        for target in &university.programmes {
            let facts = Facts::of(target, by_name);
            // Without an agreement everything is decided case by case, whatever the programme (duty L-1).
            if facts != usual && !pacts.is_empty() {
                alike.entry(facts).or_default().push(target);
            } else {
                as_usual.push(target);
            }
        }
        Self { university, pacts, alike: alike.into_values().collect(), usual: as_usual }
    }

    fn routes(&self, view: &View<'_>) -> Option<RoutesAt> {
        let route = |target: &Target| {
            let outlook = foresee::foresee(view, target, &self.pacts);
            (!outlook.is_excluded()).then_some(outlook.route)
        };
        let usual = route(&self.university.defaults);
        let mut others = Vec::new();
        // A programme with an equivalency for this very listing, or with earlier decisions on it, is like no other. Where the
        // elective defaults have earlier decisions, even the programmes that resemble them are not.
        let has_precedents = |target: &Target| view.precedents.iter().any(|one| one.is_about(target));
        let is_special =
            |target: &&Target| !standing::components(view.standing, target).is_empty() || has_precedents(target);
        let resembling = has_precedents(&self.university.defaults).then_some(&self.usual);
        for targets in self.alike.iter().chain(resembling) {
            let targets: Vec<&Target> = targets.iter().copied().filter(|target| !is_special(target)).collect();
            let Some(own) = targets.first().map(|target| route(target)).filter(|own| *own != usual) else { continue };
            let programmes = targets.iter().filter_map(|target| target.programme.as_ref());
            others.extend(programmes.map(|programme| (programme.id, own)));
        }
        for target in self.university.programmes.iter().filter(is_special) {
            let own = route(target);
            others.extend(target.programme.as_ref().filter(|_| own != usual).map(|programme| (programme.id, own)));
        }
        let is_named = usual.is_some() || !others.is_empty();
        is_named.then(|| RoutesAt { institution: self.university.defaults.institution.slug.clone(), usual, others })
    }
}

/// All that a route can rest on of where the learner studies. What a rule may ask of a programme is here; its code only
/// where a rule asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Facts<'a> {
    elective_eqf: Option<i16>,
    elective_ects: Option<Ects>,
    regulated_profession: Option<bool>,
    ects: Option<Ects>,
    code: Option<&'a str>,
}

impl<'a> Facts<'a> {
    fn of(target: &'a Target, by_name: bool) -> Self {
        let programme = target.programme.as_ref();
        Self {
            elective_eqf: target.elective_eqf(),
            elective_ects: target.elective_ects(),
            regulated_profession: programme.and_then(|programme| programme.regulated_profession),
            ects: programme.and_then(|programme| programme.ects),
            code: programme.map(|programme| programme.code.as_str()).filter(|_| by_name),
        }
    }
}

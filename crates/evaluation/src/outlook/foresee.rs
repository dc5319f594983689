//! The outlook: what a learner is told before enrolling (R-O1 … R-O4). Pure.

use catalogue::{Listing, OfferingState};
use consortium::Institution;
use kernel::{ComponentId, Day, Ects, InstitutionId, OpportunityId, OpportunityVersionId, ProgrammeId};
use recognition::{
    EquivalencyRecord,
    grade_table::{Grades, Least},
    purpose::Purpose,
    quality::Known,
    route::{Gate, Gates, LimitDays, Route},
    rule::{Context, Field},
};
use serde::{Deserialize, Serialize};

use super::{
    Basis, Ruling, Target, Usage,
    case::{Credential, case as of_credential, describe},
    ruling::{Pact, on_grades, rule},
    standing,
};
use crate::{assess::Ratings, precedent::Precedent};

kernel::text_enum! {
    /// Who can supply a missing fact (R-O2).
    pub enum Supplier {
        /// The institution that offers it.
        Provider = "provider",
        /// Whoever rates versions.
        Rater = "rater",
        /// The university that decides.
        HomeUniversity = "home_university",
        /// The learner, by choosing a programme or component.
        Learner = "learner",
        /// The public register of quality reports.
        Register = "register",
    }
}
kernel::text_serde!(Supplier);

/// A fact that nobody has stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// Which fact.
    pub field: Field,
    /// Who can supply it.
    pub supplier: Supplier,
}

/// What a home university would do with a micro-credential, as far as is known. It never says "recognised".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    /// What would be learnt.
    pub opportunity: OpportunityId,
    /// In which wording.
    pub version: OpportunityVersionId,
    /// Who would decide.
    pub institution: InstitutionId,
    /// In which programme; none for the institution's elective defaults.
    pub programme: Option<ProgrammeId>,
    /// Which component it would replace.
    pub component: Option<ComponentId>,
    /// What for.
    pub purpose: Purpose,
    /// By which way.
    pub route: Route,
    /// The credits that would be recorded; none where that is not known.
    pub credits: Option<Ects>,
    /// Why: agreement, rule, reason, working, limits.
    pub basis: Basis,
    /// What is missing, and who can supply it.
    pub missing: Vec<Missing>,
    /// What must come true: the four gates (R-O2).
    pub conditions: Vec<Gate>,
    /// The day on which it was worked out.
    pub as_of: Day,
    /// The day assumed for the credential and the request.
    pub assumed_on: Day,
    /// Days until a decision at most; none where it is automatic.
    pub limit_days: Option<u16>,
    /// Since when the same learning counts already there; then it will not count a second time (R-H4).
    #[serde(default)]
    pub counted_on: Option<Day>,
    /// The less good one, where two purposes are possible.
    pub other: Option<Box<Self>>,
}

impl Outlook {
    /// Whether a rule leaves it out (R-O4).
    pub fn is_excluded(&self) -> bool {
        self.basis.excluded_by.is_some()
    }

    fn rank(&self) -> (bool, Route, std::cmp::Reverse<Option<Ects>>) {
        (self.is_excluded(), self.route, std::cmp::Reverse(self.credits))
    }

    /// The better of two: not left out, then by route, then by credits.
    pub(crate) fn better(self, other: Self) -> Self {
        let (mut first, second) = if other.rank() < self.rank() { (other, self) } else { (self, other) };
        first.other = Some(Box::new(second));
        first
    }
}

/// An outlook with what it rests on: what a promise keeps (R-O3).
pub(crate) struct Foreseen {
    pub outlook: Outlook,
    pub facts: Context,
    /// What every passing grade is at least worth, where that was asked.
    pub least: Option<Least>,
}

/// What an outlook is worked out from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub listing: &'a Listing,
    pub issuer: &'a Institution,
    pub ratings: &'a Ratings,
    pub usage: &'a Usage,
    /// Equivalencies that name the listing.
    pub standing: &'a [EquivalencyRecord],
    /// Decisions on it that are final today.
    pub precedents: &'a [Precedent],
    /// What our copy of DEQAR knows of the issuer.
    pub register: Option<&'a Known>,
    /// The tables of grades of all universities that the equivalencies with a least grade are between.
    pub grades: &'a Grades,
    /// The university's own days, where no agreement gives the route.
    pub limits: LimitDays,
    pub today: Day,
}

/// The day on which the imagined credential is issued and presented: the end of the next run, else in six months. The
/// next run is the open one that starts first; one without a day comes after all with one (R-O1).
pub(crate) fn assumed_on(listing: &Listing, today: Day) -> Day {
    let coming = |day: Option<Day>| day.is_none_or(|day| today <= day);
    let runs = listing.offerings.iter().filter(|run| run.state == OfferingState::Open);
    let next = runs
        .filter(|run| coming(run.starts_on) && coming(run.ends_on))
        .min_by_key(|run| (run.starts_on.is_none(), run.starts_on, run.ends_on.is_none(), run.ends_on));
    next.and_then(|run| run.ends_on).unwrap_or_else(|| today.plus_months(6))
}

/// The outlook for the next run: for each purpose that the target allows, the better first.
pub(crate) fn foresee(view: &View<'_>, target: &Target, pacts: &[&Pact]) -> Outlook {
    foresee_on(view, target, pacts, assumed_on(view.listing, view.today))
}

/// The same for a credential issued and presented on this day: an exemption where a component is chosen, or found by an
/// equivalency that the credential would meet (R-O1).
pub(crate) fn foresee_on(view: &View<'_>, target: &Target, pacts: &[&Pact], day: Day) -> Outlook {
    let elective = one(view, target, Purpose::ElectiveCredit, pacts, day).outlook;
    let exemptions =
        aims(view, target, day).into_iter().map(|aim| one(view, &aim, Purpose::Exemption, pacts, day).outlook);
    match exemptions.min_by(|first, second| first.rank().cmp(&second.rank())) {
        Some(exemption) => elective.better(exemption),
        None => elective,
    }
}

/// The target with each component that could be replaced.
fn aims(view: &View<'_>, target: &Target, day: Day) -> Vec<Target> {
    if target.component.is_some() {
        return vec![target.clone()];
    }
    let found = standing::components(view.standing, target);
    let aims = found.into_iter().map(|component| target.replacing(component.clone()));
    let credential = imagined(view, day);
    aims.filter(|aim| !standing::met(&credential, aim, view.usage).is_empty()).collect()
}

/// The target of an outlook: with the component that an equivalency found for it.
pub(crate) fn aim(view: &View<'_>, target: &Target, outlook: &Outlook) -> Target {
    let found = standing::components(view.standing, target);
    match found.into_iter().find(|component| outlook.component == Some(component.id)) {
        Some(component) => target.replacing(component.clone()),
        None => target.clone(),
    }
}

fn imagined<'a>(view: &View<'a>, day: Day) -> Credential<'a> {
    Credential {
        listing: view.listing,
        issuer: view.issuer,
        ratings: view.ratings,
        issued_on: day,
        submitted_on: day,
        grade: None,
        converted: None,
        least: None,
        gates: Gates::OPEN,
        standing: view.standing,
        precedents: view.precedents,
        register: view.register,
        limits: view.limits,
    }
}

/// What is known of the listing itself, whoever decides, and the day that is assumed.
pub(super) fn known(view: &View<'_>) -> (Context, Day) {
    let day = assumed_on(view.listing, view.today);
    let mut context = Context::new();
    describe(&mut context, &imagined(view, day));
    context.set(Field::RequestSubmittedOn, Some(day));
    (context, day)
}

/// One outlook, with what it rests on.
pub(crate) fn one(view: &View<'_>, target: &Target, purpose: Purpose, pacts: &[&Pact], day: Day) -> Foreseen {
    let mut least = None;
    let mut credential = imagined(view, day);
    let mut case = of_credential(&credential, target, purpose, view.usage);
    if case.met.iter().any(|met| met.missing.contains(&Field::CredentialGrade)) {
        least = of_passes(view, target, on_grades(&case, pacts));
        credential.least = least.as_ref().map(Least::converted);
        case = of_credential(&credential, target, purpose, view.usage);
    }
    let ruling = rule(&case, pacts);
    Foreseen { outlook: outlook(view, target, purpose, day, (ruling, &case.context)), facts: case.context, least }
}

/// What every passing grade is at least worth at the target, by the words of this agreement if there are any (GR-5).
fn of_passes(view: &View<'_>, target: &Target, pact: Option<&Pact>) -> Option<Least> {
    let version = &view.listing.version;
    let learnt = (version.isced_f.as_deref(), version.eqf);
    let terms = pact.and_then(|pact| pact.terms.grade.as_ref());
    view.grades.least((view.issuer.id, target.institution.id), learnt, terms)
}

fn outlook(
    view: &View<'_>,
    target: &Target,
    purpose: Purpose,
    day: Day,
    (ruling, context): (Ruling, &Context),
) -> Outlook {
    let missing =
        ruling.basis.missing.iter().map(|field| Missing { field: *field, supplier: supplier(*field, context) });
    Outlook {
        opportunity: view.listing.opportunity.id,
        version: view.listing.version.id,
        institution: target.institution.id,
        programme: target.programme.as_ref().map(|programme| programme.id),
        component: target.component.as_ref().filter(|_| purpose == Purpose::Exemption).map(|component| component.id),
        purpose,
        route: ruling.route,
        credits: ruling.credits,
        missing: missing.collect(),
        conditions: Gate::ALL.to_vec(),
        as_of: view.today,
        assumed_on: day,
        limit_days: ruling.basis.limits.of(ruling.route),
        basis: ruling.basis,
        counted_on: view.usage.counted.get(&view.listing.opportunity.id).copied(),
        other: None,
    }
}

/// Who can supply a missing fact (R-O2).
pub fn supplier(field: Field, context: &Context) -> Supplier {
    use Field::*;
    let no_programme = context.get(TargetProgramme).is_none();
    match field {
        RatingQuality
        | RatingLevel
        | RatingLearningOutcomes
        | RatingWorkload
        | RatingTesting
        | RatingIdentification => Supplier::Rater,
        DeqarCovered => Supplier::Register,
        // Nothing is known of the programme because none was chosen.
        TargetProgramme | TargetComponent | TargetRegulatedProfession | UsageProgrammeEcts if no_programme => {
            Supplier::Learner
        }
        LearnerHomeInstitution | RequestPurpose | RequestSubmittedOn => Supplier::Learner,
        LevelGap if context.get(CredentialEqf).is_none() => Supplier::Provider,
        LevelGap
        | TargetInstitution
        | TargetProgramme
        | TargetComponent
        | TargetEqf
        | TargetEcts
        | TargetIscedF
        | TargetRegulatedProfession
        | UsageEctsUnderAgreement
        | UsageProgrammeEcts => Supplier::HomeUniversity,
        // Everything else is said by the credential, and verified by its issuer.
        _ => Supplier::Provider,
    }
}

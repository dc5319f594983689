//! The facts of an outlook and of a request, put together in this one place: so the request takes the outlook's route
//! once the facts that the outlook assumed are true.

use catalogue::Listing;
use consortium::Institution;
use kernel::{Day, Ects};
use recognition::{
    EquivalencyRecord,
    criterion::{Criterion, Robustness},
    grade::Better,
    level,
    purpose::Purpose,
    quality::Known,
    route::{Gates, LimitDays},
    rule::{Context, Field, Number},
};

use super::{
    PrecedentRef, Target, Usage,
    standing::{self, Met},
};
use crate::{
    assess::Ratings,
    precedent::{Precedent, lesson},
    promise::Promise,
};

/// A credential of this platform, held or imagined.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Credential<'a> {
    pub listing: &'a Listing,
    pub issuer: &'a Institution,
    /// Course-level ratings of the version (R-C3).
    pub ratings: &'a Ratings,
    pub issued_on: Day,
    pub submitted_on: Day,
    pub grade: Option<&'a str>,
    /// The grade here as a number, if it can be converted (R-E1).
    pub converted: Option<(Number, Better)>,
    /// What every passing grade is at least worth here: while there is none yet, or as it was promised (R-O3).
    pub least: Option<(Number, Better)>,
    pub gates: Gates,
    /// Equivalencies that name the listing.
    pub standing: &'a [EquivalencyRecord],
    /// Earlier final decisions on it.
    pub precedents: &'a [Precedent],
    /// What our copy of DEQAR knows of the issuer; none where it does not know it (DQ-1).
    pub register: Option<&'a Known>,
    /// The university's own days, where no agreement gives the route.
    pub limits: LimitDays,
}

/// What is asked of the agreements.
#[derive(Clone, Debug)]
pub(crate) struct Case<'a> {
    pub purpose: Purpose,
    pub context: Context,
    pub gates: Gates,
    /// The credits that would be recorded in full.
    pub credits: Option<Ects>,
    /// Free elective credits that are left; none where they are not limited or not needed.
    pub space: Option<Ects>,
    /// The same learning counts already (R-H4).
    pub counted: bool,
    /// Equivalencies that the credential meets for this very target.
    pub met: Vec<Met>,
    /// Earlier like decisions that were all positive (R-R2).
    pub precedent: Option<PrecedentRef>,
    /// Days where no agreement gives the route.
    pub limits: LimitDays,
    pub usage: &'a Usage,
}

impl Case<'_> {
    /// The same case with the facts of the promise, but for those of the day (R-O3).
    pub(crate) fn as_promised(&self, promise: &Promise) -> Option<Self> {
        let context = promise.facts_on(&self.context)?;
        let credits = match self.purpose {
            Purpose::Exemption => context.number(Field::TargetEcts).and_then(Number::ects),
            _ => self.credits,
        };
        Some(Self { context, credits, ..self.clone() })
    }
}

/// Results are entered on this platform: the issuer itself confirms them (R-R3a, R-O1).
pub(crate) fn with_verification(ratings: &Ratings, gates: Gates) -> Ratings {
    let mut ratings = ratings.clone();
    if gates.verification == Some(true) {
        ratings.insert(Criterion::Verification, Robustness::STRONG);
    }
    ratings
}

/// The case of a credential for a purpose at a target.
pub(crate) fn case<'a>(credential: &Credential<'_>, target: &Target, purpose: Purpose, usage: &'a Usage) -> Case<'a> {
    let mut context = Context::new();
    describe(&mut context, credential);
    aim(&mut context, target, purpose);
    let source = (credential.listing.version.eqf, credential.issuer.country.as_str());
    let wanted = (target.eqf(purpose), target.institution.country.as_str());
    context.set(Field::LevelGap, level::gap(source, wanted));
    context.set(Field::RequestSubmittedOn, Some(credential.submitted_on));
    let elective = purpose == Purpose::ElectiveCredit;
    Case {
        purpose,
        gates: credential.gates,
        credits: credits(credential, target, purpose),
        space: target.elective_ects().filter(|_| elective).map(|all| all - usage.elective),
        counted: purpose.records_credits() && usage.counted.contains_key(&credential.listing.opportunity.id),
        met: if purpose == Purpose::Exemption { standing::met(credential, target, usage) } else { Vec::new() },
        precedent: lesson(credential.precedents, target, purpose, credential.submitted_on).precedent(),
        limits: credential.limits,
        usage,
        context,
    }
}

/// What would be recorded in full (R-B11).
fn credits(credential: &Credential<'_>, target: &Target, purpose: Purpose) -> Option<Ects> {
    match purpose {
        Purpose::Exemption => target.ects(purpose),
        Purpose::ElectiveCredit | Purpose::Stack => credential.listing.version.ects.map(Ects::nearest_half),
        Purpose::Admission | Purpose::Employment => None,
    }
}

/// What the credential says.
pub(super) fn describe(context: &mut Context, credential: &Credential<'_>) {
    let version = &credential.listing.version;
    context.set(Field::CredentialIssuer, Some(credential.issuer.slug.as_str()));
    context.set(Field::CredentialMcId, Some(credential.listing.opportunity.identifier.as_str()));
    context.set(Field::CredentialVersion, Some(version.number));
    context.set(Field::CredentialEcts, version.ects);
    context.set(Field::CredentialEqf, version.eqf);
    context.set(Field::CredentialIscedF, version.isced_f.as_deref());
    let languages: Vec<String> = version.teaching_languages.0.iter().map(ToString::to_string).collect();
    context.set(Field::CredentialLanguage, (!languages.is_empty()).then_some(languages));
    context.set(Field::CredentialMode, version.mode.map(catalogue::Mode::as_str));
    context.set(Field::CredentialSupervision, version.supervision.map(catalogue::Supervision::as_str));
    context.set(Field::CredentialIssuedOn, Some(credential.issued_on));
    context.set(Field::CredentialGrade, credential.grade);
    // R-R3a: a result of this platform is active until it is corrected.
    context.set(Field::CredentialStatus, credential.gates.status.filter(|active| *active).map(|_| "active"));
    context.set(Field::VerificationValid, credential.gates.verification);
    let about = |known: &Known| {
        known.about(Some(&credential.listing.opportunity.identifier), &version.title, credential.issued_on)
    };
    context.set(Field::DeqarCovered, credential.register.map(|known| about(known).is_covered()));
    for (criterion, robustness) in with_verification(credential.ratings, credential.gates) {
        context.set(Field::rating(criterion), Some(robustness.get()));
    }
}

/// The target. The one who decides is where the learner studies.
fn aim(context: &mut Context, target: &Target, purpose: Purpose) {
    let slug = target.institution.slug.as_str();
    context.set(Field::TargetInstitution, Some(slug));
    context.set(Field::LearnerHomeInstitution, Some(slug));
    context.set(Field::RequestPurpose, Some(purpose.as_str()));
    context.set(Field::TargetEqf, target.eqf(purpose));
    context.set(Field::TargetEcts, target.ects(purpose));
    if let Some(programme) = &target.programme {
        context.set(Field::TargetProgramme, Some(programme.code.as_str()));
        context.set(Field::TargetRegulatedProfession, programme.regulated_profession);
        context.set(Field::UsageProgrammeEcts, programme.ects);
    }
    if let Some(component) = target.component.as_ref().filter(|_| purpose == Purpose::Exemption) {
        context.set(Field::TargetComponent, Some(component.code.as_str()));
    }
}

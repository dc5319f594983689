//! Equivalencies as ways to a route (R-R1): which of them a credential meets, alone or with earlier ones. Pure.

use kernel::{Day, Ects, OpportunityId};
use recognition::{
    Component, EquivalencyRecord,
    equivalency::{Alternatives, Held, Holding, UnknownGrade},
    grade::Better,
    route::Route,
    rule::{Field, Number},
};

use super::{
    EquivalencyRef, Target, Usage,
    case::Credential,
    reason::{CREDITED_BEFORE, GRADE_UNKNOWN, NEEDS_REVIEW, SEVERAL_COMPONENTS},
    usage::Earlier,
};

/// An equivalency that a credential meets for the component of a target.
#[derive(Clone, Debug)]
pub(crate) struct Met {
    pub reference: EquivalencyRef,
    /// The route that it gives before the gates.
    pub route: Route,
    /// Why it is no better, where something stands in the way.
    pub reason: Option<&'static str>,
    /// What would have to be known to say more.
    pub missing: Vec<Field>,
    /// The credits that it gives, where it says so itself.
    pub credits: Option<Ects>,
    /// What it says for everybody.
    pub text: Option<String>,
    /// When it was last approved.
    pub approved_on: Option<Day>,
}

/// Those that count at the target for its component.
pub(crate) fn met(credential: &Credential<'_>, target: &Target, usage: &Usage) -> Vec<Met> {
    let Some(component) = &target.component else { return Vec::new() };
    let fits = |record: &&EquivalencyRecord| {
        record.counts()
            && record.equivalency.recogniser_id == target.institution.id
            && record.equivalency.issuer_id == credential.issuer.id
            && record.targets.iter().any(|wanted| wanted.id == component.id)
    };
    credential.standing.iter().filter(fits).filter_map(|record| one(record, credential, component, usage)).collect()
}

/// The components of the target's programme that an equivalency could replace.
pub(crate) fn components<'a>(records: &'a [EquivalencyRecord], target: &Target) -> Vec<&'a Component> {
    let Some(programme) = &target.programme else { return Vec::new() };
    let here = records.iter().filter(|record| record.equivalency.recogniser_id == target.institution.id);
    let mut found: Vec<&Component> =
        here.filter(|record| record.counts()).flat_map(|record| record.targets_in(programme.id)).collect();
    found.sort_by_key(|component| component.id);
    found.dedup_by_key(|component| component.id);
    found
}

fn one(record: &EquivalencyRecord, credential: &Credential<'_>, component: &Component, usage: &Usage) -> Option<Met> {
    let listing = credential.listing;
    let others: Vec<&Earlier> = usage
        .earlier
        .iter()
        .filter(|earlier| earlier.issuer == credential.issuer.slug && earlier.opportunity != listing.opportunity.id)
        .collect();
    let asked = |grade: Option<(Number, Better)>, unknown_grade| {
        let scale = scale(grade.or(credential.least), &others);
        let own = std::iter::once(own(credential, grade, scale));
        let holdings: Vec<Holding> = own.chain(others.iter().map(|earlier| before(earlier, scale))).collect();
        let alternatives = match scale {
            Better::Higher => Alternatives::of(&record.equivalency.sources),
            Better::Lower => Alternatives::of(&record.equivalency.sources.mirrored()),
        };
        Held { holdings: &holdings, span: record.span(), unknown_grade }.uses_with(&alternatives, 0)
    };
    // Where every passing grade is enough, which one it is need not be known.
    let known = asked(credential.converted, UnknownGrade::Fails);
    let known = known.or_else(|| asked(Some(credential.least?), UnknownGrade::Fails));
    let (uses, is_grade_unknown) = match known {
        Some(uses) => (uses, false),
        None => (asked(credential.converted, UnknownGrade::Passes)?, true),
    };
    let earlier: Vec<&Earlier> = uses.iter().filter_map(|place| others.get(place.checked_sub(1)?).copied()).collect();
    let several = record.targets_in(component.programme_id).count() > 1;
    let credited = earlier.iter().any(|earlier| earlier.is_credited);
    let hindered = [
        (record.equivalency.needs_review, NEEDS_REVIEW),
        (is_grade_unknown, GRADE_UNKNOWN),
        (several, SEVERAL_COMPONENTS),
        (credited, CREDITED_BEFORE),
    ];
    let reason = hindered.iter().find(|(stands, _)| *stands).map(|(_, reason)| *reason);
    let route = if reason.is_some() { Route::FastTrack } else { record.route() };
    let uses: Vec<OpportunityId> =
        std::iter::once(listing.opportunity.id).chain(earlier.iter().map(|earlier| earlier.opportunity)).collect();
    Some(Met {
        reference: EquivalencyRef {
            id: record.equivalency.id,
            reference: record.equivalency.reference.clone(),
            replaces: component.title.clone(),
            uses,
            needs_review: record.equivalency.needs_review,
        },
        route,
        reason,
        missing: if is_grade_unknown { vec![Field::CredentialGrade] } else { Vec::new() },
        credits: record.equivalency.credits.filter(|_| !several),
        text: record.equivalency.public_note.clone(),
        approved_on: record.approvals.iter().map(|approval| approval.approved_on).max(),
    })
}

/// Which way the scale here goes, as the grades say that were converted to it.
fn scale(own: Option<(Number, Better)>, others: &[&Earlier]) -> Better {
    let earlier = others.iter().find_map(|earlier| earlier.converted);
    own.or(earlier).map_or(Better::Higher, |(_, better)| better)
}

/// A grade as a least grade is compared with it; one that was converted to a scale of the other way says nothing.
fn comparable(converted: Option<(Number, Better)>, scale: Better) -> Option<Number> {
    let (number, _) = converted.filter(|(_, better)| *better == scale)?;
    Some(if scale == Better::Lower { number.mirrored() } else { number })
}

/// What the provider wrote is on the provider's own scale; only the converted grade counts (R-E1).
fn own(credential: &Credential<'_>, grade: Option<(Number, Better)>, scale: Better) -> Holding {
    Holding {
        mc_id: credential.listing.opportunity.identifier.clone(),
        version: Some(credential.listing.version.number),
        issued_on: Some(credential.issued_on),
        converted_grade: comparable(grade, scale),
    }
}

fn before(earlier: &Earlier, scale: Better) -> Holding {
    Holding {
        mc_id: earlier.identifier.clone(),
        version: Some(earlier.version),
        issued_on: Some(earlier.issued_on),
        converted_grade: comparable(earlier.converted, scale),
    }
}

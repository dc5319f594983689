//! Whether an agreement has anything to say of a request (R-G1).

use kernel::Day;

use super::{PartyRole, Reason, Terms};
use crate::rule::{Context, Field, Truth};

/// One condition of R-G1: what it is called, its value, the facts that are missing for it.
pub(super) struct Condition {
    pub(super) reason: Reason,
    pub(super) truth: Truth,
    pub(super) missing: Vec<Field>,
}

/// The conditions, in the order in which they are named as a reason.
pub(super) fn conditions(terms: &Terms, context: &Context) -> [Condition; 3] {
    [parties(terms, context), purpose(terms, context), time(terms, context)]
}

fn absent(context: &Context, fields: &[Field]) -> Vec<Field> {
    fields.iter().copied().filter(|field| context.get(*field).is_none()).collect()
}

/// An agreement binds those who are named. So an issuer nobody has identified is no party, not perhaps one.
fn parties(terms: &Terms, context: &Context) -> Condition {
    let role = |field| context.word(field).and_then(|slug| terms.role_of(slug));
    let (issuer, recogniser) = (Field::CredentialIssuer, Field::TargetInstitution);
    let fit = role(issuer).is_some_and(PartyRole::issues)
        && role(recogniser).is_some_and(PartyRole::recognises)
        && context.word(issuer) != context.word(recogniser);
    Condition { reason: Reason::Party, truth: fit.into(), missing: absent(context, &[issuer, recogniser]) }
}

fn purpose(terms: &Terms, context: &Context) -> Condition {
    let truth = context.word(Field::RequestPurpose).map_or(Truth::Unknown, |word| {
        let listed = word.parse().is_ok_and(|purpose| terms.purposes.contains(&purpose));
        listed.into()
    });
    Condition { reason: Reason::Purpose, truth, missing: absent(context, &[Field::RequestPurpose]) }
}

fn time(terms: &Terms, context: &Context) -> Condition {
    let (submitted, issued) = (context.day(Field::RequestSubmittedOn), context.day(Field::CredentialIssuedOn));
    let valid = |day: Option<Day>| known(day, |day| terms.valid_from <= day && day <= terms.valid_to);
    let now = Truth::from(terms.status.is_in_force()).and(valid(submitted));
    let later = Truth::from(terms.status.was_in_force())
        .and(valid(issued))
        .and(known(submitted, |day| day <= terms.transition_ends_on()));
    let before_suspension = terms.suspended_on.map_or(Truth::True, |suspended| known(submitted, |day| day < suspended));
    let truth = now.or(later).and(before_suspension);
    let fields: &[Field] =
        if truth == Truth::Unknown { &[Field::RequestSubmittedOn, Field::CredentialIssuedOn] } else { &[] };
    Condition { reason: Reason::Time, truth, missing: absent(context, fields) }
}

fn known(day: Option<Day>, holds: impl Fn(Day) -> bool) -> Truth {
    day.map_or(Truth::Unknown, |day| holds(day).into())
}

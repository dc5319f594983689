//! An agreement as the database has it, with everything that its evaluation needs.

use kernel::Day;

use super::{Status, Terms};
use crate::{Agreement, AgreementParty, AgreementVersion, Signature};

/// One version of an agreement with its parties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementRecord {
    /// The agreement.
    pub agreement: Agreement,
    /// The version; its `body` is what was signed.
    pub version: AgreementVersion,
    /// What the version says as things stand now: the body with today's status, last day, suspension and signatures.
    /// This is what is evaluated.
    pub terms: Terms,
    /// Who promises.
    pub parties: Vec<AgreementParty>,
    /// Who has signed.
    pub signatures: Vec<Signature>,
    /// The latest signature whose day is recorded.
    pub latest_signed_on: Option<Day>,
}

impl AgreementRecord {
    /// Where the version stands on a day: what is in force begins and ends by date, and is suspended by date.
    pub fn status_on(&self, day: Day) -> Status {
        let status = self.terms.status;
        match status {
            Status::InForce | Status::Suspended | Status::Terminating if self.version.valid_to < day => Status::Expired,
            Status::InForce | Status::Suspended | Status::Terminating if day < self.version.valid_from => {
                Status::Signed
            }
            Status::Suspended if self.agreement.suspended_on.is_some_and(|from| day < from) => Status::InForce,
            _ => status,
        }
    }

    pub(super) fn new(
        agreement: Agreement,
        version: AgreementVersion,
        parties: Vec<AgreementParty>,
        signatures: Vec<Signature>,
    ) -> Self {
        let latest_signed_on = signatures.iter().filter_map(|signature| signature.signed_on).max();
        let terms = Terms {
            status: Status::of(version.state, agreement.state),
            name: Some(agreement.name.clone()),
            valid_to: version.valid_to,
            suspended_on: agreement.suspended_on,
            signed_on: latest_signed_on,
            ..version.body.clone()
        };
        Self { agreement, version, terms, parties, signatures, latest_signed_on }
    }
}

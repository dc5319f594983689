//! One newtype for each table, so that an id of one thing is never taken for another's. All live here: a row may name
//! another crate's row without an edge between the crates.

use std::{fmt, str::FromStr};

use sea_orm::{DbErr, DeriveValueType, TryFromU64};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An id that [`crate::Work::new_id`] can make.
pub trait Id: From<Uuid> {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
        pub struct $name(Uuid);
        impl Id for $name {}
        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
        // A primary key must offer this; the derive writes it for integers only.
        impl TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }
    )+};
}

ids! {
    /// A member of the consortium.
    InstitutionId;
    /// A faculty, school or centre of an institution.
    OrganisationalUnitId;
    /// A human.
    PersonId;
    /// A sign-in of a person.
    AccountId;
    /// What a person may do where.
    MembershipId;
    /// A bearer token of the API.
    TokenId;
    /// What is offered, undated.
    OpportunityId;
    /// One wording of an opportunity; never changed once published.
    OpportunityVersionId;
    /// What a learner will be able to do.
    LearningOutcomeId;
    /// A dated run of an opportunity.
    OfferingId;
    /// A degree programme of a home university.
    ProgrammeId;
    /// A part of a programme that a micro-credential may replace.
    ComponentId;
    /// A learning outcome of a component.
    ComponentOutcomeId;
    /// A standing promise between institutions.
    AgreementId;
    /// One wording of an agreement; never changed once signed.
    AgreementVersionId;
    /// A party of an agreement's version.
    PartyId;
    /// A file behind a recognition request.
    EvidenceFileId;
    /// An institution's yes to an agreement's version.
    SignatureId;
    /// A standing rule «these there = these here».
    EquivalencyId;
    /// A micro-credential that an equivalency names.
    EquivalencySourceId;
    /// A component that an equivalency replaces.
    EquivalencyTargetId;
    /// Somebody's act on an equivalency.
    EquivalencyApprovalId;
    /// One version of a university's table of grades.
    GradeTableId;
    /// A person in an offering.
    EnrolmentId;
    /// What came out of an enrolment.
    ResultId;
    /// A search that a person keeps.
    SavedSearchId;
    /// A learner asks that a credential counts for a purpose.
    RequestId;
    /// What the desk asks of the learner or of the issuer.
    InformationRequestId;
    /// One criterion's robustness, for a request.
    RatingId;
    /// One criterion's robustness, for a published version.
    CourseRatingId;
    /// What an evaluator would decide.
    ProposalId;
    /// The binding outcome of a request.
    DecisionId;
    /// An earlier decision that colleagues are pointed to.
    ReferenceCaseId;
    /// A decision made before the platform was used.
    PastDecisionId;
    /// What the student register was told of a decision.
    BookingId;
    /// A substantial difference that an authority shows.
    DifferenceId;
    /// What must still be met after a decision.
    ConditionId;
    /// A learner's challenge of a decision.
    AppealId;
    /// The second track of a request: recognition of prior learning.
    PriorLearningId;
    /// Why an officer did something to a request, in words.
    RemarkId;
    /// One wording of a university's or the consortium's criteria; never changed once published.
    CriteriaVersionId;
    /// Words of one meaning that the consortium keeps.
    SynonymId;
    /// A row of the timeline.
    EntryId;
    /// A row of the outbox.
    JobId;
}

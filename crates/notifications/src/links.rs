//! Where the one act of a mail leads. The web knows its addresses and the configured base URL (SEC-9); nobody else does.

use kernel::{EnrolmentId, OpportunityId, RequestId};

/// Absolute addresses of pages.
pub trait Links: Send + Sync {
    /// A micro-credential's page.
    fn opportunity(&self, id: OpportunityId) -> String;
    /// The provider's page of a listing.
    fn own_listing(&self, id: OpportunityId) -> String;
    /// The learner's page of an enrolment.
    fn enrolment(&self, id: EnrolmentId) -> String;
    /// The learner's page of a request.
    fn request(&self, id: RequestId) -> String;
    /// The learner's page of what is asked about a request.
    fn questions(&self, id: RequestId) -> String;
    /// The page that a secret opens for somebody without account.
    fn question(&self, token: &str) -> String;
    /// The search page with these parameters.
    fn search(&self, criteria: &str) -> String;
    /// What the person keeps.
    fn saved(&self) -> String;
    /// The page that ends the mails of one saved search, by its secret.
    fn unsubscribe(&self, secret: &str) -> String;
    /// The officer's queue.
    fn desk(&self) -> String;
    /// The officer's page of a request.
    fn case(&self, id: RequestId) -> String;
}

//! Where mails lead: our paths below the configured address, never below the Host of a request (SEC-9).

use kernel::{EnrolmentId, OpportunityId, RequestId};
use notifications::Links;

use crate::{app::Settings, paths};

/// Absolute addresses of this installation.
#[derive(Clone, Debug)]
pub struct PublicLinks {
    base: String,
}

impl PublicLinks {
    /// Below the configured address.
    pub fn of(settings: &Settings) -> Self {
        Self { base: settings.public_url.clone() }
    }

    fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

impl Links for PublicLinks {
    fn opportunity(&self, id: OpportunityId) -> String {
        self.absolute(&paths::listing(id))
    }

    fn own_listing(&self, id: OpportunityId) -> String {
        self.absolute(&paths::own_listing(id))
    }

    fn enrolment(&self, id: EnrolmentId) -> String {
        self.absolute(&paths::enrolment(id))
    }

    fn request(&self, id: RequestId) -> String {
        self.absolute(&paths::request(id))
    }

    fn questions(&self, id: RequestId) -> String {
        self.absolute(&paths::questions(id))
    }

    fn question(&self, token: &str) -> String {
        self.absolute(&paths::question(token))
    }

    fn search(&self, criteria: &str) -> String {
        self.absolute(&paths::saved::run(criteria))
    }

    fn saved(&self) -> String {
        self.absolute(paths::saved::SAVED)
    }

    fn unsubscribe(&self, secret: &str) -> String {
        self.absolute(&paths::saved::unsubscribe(secret))
    }

    fn desk(&self) -> String {
        self.absolute(paths::DESK)
    }

    fn case(&self, id: RequestId) -> String {
        self.absolute(&paths::case(id))
    }
}

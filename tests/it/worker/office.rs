//! A worker beside a stage.

use std::sync::Arc;

use kernel::{EnrolmentId, OpportunityId, RequestId};
use notifications::{Links, Transport};
use worker::Context;

use crate::enrolment::stage::Stage;

/// Addresses as short as they can be.
struct Short;

impl Links for Short {
    fn opportunity(&self, id: OpportunityId) -> String {
        format!("https://p.example/o/{id}")
    }
    fn own_listing(&self, id: OpportunityId) -> String {
        format!("https://p.example/l/{id}")
    }
    fn enrolment(&self, id: EnrolmentId) -> String {
        format!("https://p.example/e/{id}")
    }
    fn request(&self, id: RequestId) -> String {
        format!("https://p.example/r/{id}")
    }
    fn questions(&self, id: RequestId) -> String {
        format!("https://p.example/q/{id}")
    }
    fn question(&self, token: &str) -> String {
        format!("https://p.example/t/{token}")
    }
    fn search(&self, criteria: &str) -> String {
        format!("https://p.example/s?{criteria}")
    }
    fn saved(&self) -> String {
        "https://p.example/m".to_owned()
    }
    fn unsubscribe(&self, secret: &str) -> String {
        format!("https://p.example/u/{secret}")
    }
    fn desk(&self) -> String {
        "https://p.example/d".to_owned()
    }
    fn case(&self, id: RequestId) -> String {
        format!("https://p.example/c/{id}")
    }
}

/// A worker that keeps its mails.
pub(super) fn worker(stage: &Stage) -> Context {
    with(stage, Transport::memory("Passerelle <passerelle@alliance.example>").unwrap(), Arc::new(Short))
}

pub(super) fn sending_to(stage: &Stage, url: &str) -> Context {
    with(stage, Transport::from_url(url, "passerelle@alliance.example").unwrap(), Arc::new(Short))
}

pub(super) fn with(stage: &Stage, transport: Transport, links: Arc<dyn Links>) -> Context {
    let wording = Arc::new(web::PageWords);
    Context { db: stage.db.clone(), doors: stage.doors.clone(), transport, links, wording, owner: "test".to_owned() }
}

/// Reader and subject of each mail, sorted.
pub(super) fn subjects(context: &Context) -> Vec<(String, String)> {
    let mails = context.transport.kept();
    let mut subjects: Vec<_> = mails.iter().map(|mail| (mail.to(), mail.wording().subject.clone())).collect();
    subjects.sort();
    subjects
}

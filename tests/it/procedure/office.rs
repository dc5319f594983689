//! A home university with a learner, officers and a worker, on a clock that the story moves.

use std::sync::Arc;

use evaluation::{
    outlook,
    request::{
        Findings, State,
        query::{self, Detail},
    },
};
use kernel::{Actor, Ects, RequestId, Right, Role};
use notifications::{Mail, Transport};
use recognition::{criterion::Criterion, route::Route};
use testkit::World;
use web::{PublicLinks, Settings};
use worker::Context;

use crate::evaluation::stage::{Stage, given, verdict};

pub(crate) struct Office {
    pub(crate) stage: Stage,
    pub(crate) ana: Actor,
    /// Rates and proposes.
    pub(crate) eva: Actor,
    /// Decides.
    pub(crate) dora: Actor,
    /// Rules on appeals only.
    pub(crate) abel: Actor,
    pub(crate) context: Context,
}

impl Office {
    pub(crate) async fn new() -> Self {
        Self::at(Stage::new(None).await).await
    }

    pub(crate) async fn at(stage: Stage) -> Self {
        let officer = |name, rights| stage.staff(name, Role::RecognitionOfficer, stage.home, rights);
        let settings =
            Settings { public_url: "https://p.example".to_owned(), demo: false, mailbox: None, accounts: Vec::new() };
        Self {
            ana: stage.learner("Ana").await,
            eva: officer("Eva", &[Right::Evaluate, Right::Decide]).await,
            dora: officer("Dora", &[Right::Evaluate, Right::Decide]).await,
            abel: officer("Abel", &[Right::Appeals]).await,
            context: Context {
                db: stage.db.clone(),
                doors: stage.doors.clone(),
                transport: Transport::memory("Passerelle <passerelle@alliance.example>").unwrap(),
                links: Arc::new(PublicLinks::of(&settings)),
                wording: Arc::new(web::PageWords),
                owner: "test".to_owned(),
            },
            stage,
        }
    }

    /// A case on the individual desk.
    pub(crate) async fn case(&self) -> RequestId {
        self.stage.filed(&self.ana, self.stage.wish()).await.id
    }

    /// Eva proposes and Dora decides, with testing rated like this: 3 in full, 1 with a condition, 0 to RPL.
    pub(crate) async fn decided(&self, testing: i16) -> RequestId {
        let id = self.case().await;
        self.settle(id, testing).await;
        self.run().await;
        id
    }

    /// Eva proposes and Dora decides.
    pub(crate) async fn settle(&self, id: RequestId, testing: i16) {
        self.stage.rate(&self.eva, id, vec![given(Criterion::Testing, testing)]).await.unwrap();
        // Like cases that are final already make the fast track, which nobody proposes on.
        if self.stage.request(id).await.route == Some(Route::Individual) {
            self.stage.propose(&self.eva, id, Findings::default()).await.unwrap();
        }
        let differences = usize::from(testing == 0);
        self.stage.decide(&self.dora, id, verdict("as the rules say", differences)).await.unwrap();
    }

    /// The pages over this office.
    pub(crate) fn pages(&self) -> World {
        World::over(self.stage.db.clone(), self.stage.doors.clone())
    }

    /// Does all that is due.
    pub(crate) async fn run(&self) {
        worker::run_once(&self.context).await.unwrap();
        for state in [kernel::outbox::JobState::Waiting, kernel::outbox::JobState::Dead] {
            let left = kernel::outbox::count(self.stage.db.reads(), state).await.unwrap();
            assert_eq!(left, 0, "{state} jobs are left");
        }
    }

    /// Days go by; the worker looks once, on the last of them.
    pub(crate) async fn pass(&self, days: i64) {
        self.stage.doors.clock.advance(days * 86_400);
        self.run().await;
    }

    pub(crate) async fn state(&self, id: RequestId) -> State {
        self.stage.request(id).await.state
    }

    pub(crate) async fn detail(&self, id: RequestId) -> Detail {
        query::detail(self.stage.db.reads(), &Actor::System, id).await.unwrap()
    }

    /// Elective credits that count for Ana now.
    pub(crate) async fn elective(&self) -> Ects {
        let db = self.stage.db.reads();
        let home = consortium::institution::by_id(db, self.stage.home).await.unwrap();
        let target = outlook::target(db, home, Some(self.stage.programme), None).await.unwrap();
        outlook::own_usage(db, &self.ana, &target).await.unwrap().elective
    }

    /// How often something happened to a request.
    pub(crate) async fn happened(&self, id: RequestId, kind: &str) -> usize {
        self.detail(id).await.timeline.iter().filter(|entry| entry.kind == kind).count()
    }

    /// Subjects of the mails to somebody, oldest first.
    pub(crate) fn mails(&self, name: &str) -> Vec<String> {
        let to = |mail: &&Mail| mail.to().to_lowercase().starts_with(&name.to_lowercase());
        self.context.transport.kept().iter().filter(to).map(|mail| mail.wording().subject.clone()).collect()
    }
}

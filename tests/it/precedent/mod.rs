//! Stories of precedents: what earlier decisions make of a route, what officers see and write of them, how a university's
//! archive comes in.

mod decided;
mod importing;
mod panel;
mod references;
mod routing;

use evaluation::{
    Decision,
    request::{self, Findings, NewDifference, Reasoned, query, service::Verdict},
};
use kernel::{Actor, PersonId, RequestId, Right};
use recognition::criterion::{Criterion, Robustness};
use sea_orm::ConnectionTrait as _;

use crate::learner::scene::Scene;

/// A university with two officers.
pub(crate) struct Desk {
    pub(crate) scene: Scene,
    pub(crate) eva: PersonId,
    pub(crate) dag: PersonId,
}

impl Desk {
    pub(crate) async fn new() -> Self {
        let scene = Scene::new().await;
        let eva = scene.officer("Eva", &[Right::Evaluate]).await;
        let dag = scene.officer("Dag", Right::ALL).await;
        Self { scene, eva, dag }
    }

    /// A learner asks for electives, Eva proposes, Dag decides: recognised.
    pub(crate) async fn recognised(&self, name: &str) -> RequestId {
        let learner = self.scene.learner(name).await;
        let id = self.scene.filed(learner, None).await;
        self.decide(id, 0).await;
        id
    }

    /// The same with nothing that is evident: referred to prior learning.
    pub(crate) async fn referred(&self, name: &str) -> RequestId {
        let learner = self.scene.learner(name).await;
        let id = self.scene.filed(learner, None).await;
        let seen = self.version(id).await;
        let given = Criterion::ALL.iter().map(|criterion| evaluation::course_rating::Given {
            criterion: *criterion,
            robustness: Robustness::new(0).unwrap(),
            evidence: "nothing".to_owned(),
        });
        let given = given.collect();
        let mut work = self.scene.world.begin_as(self.eva).await;
        request::service::rate(&mut work, id, seen, given).await.unwrap();
        work.commit().await.unwrap();
        self.decide(id, 1).await;
        id
    }

    async fn decide(&self, id: RequestId, differences: usize) {
        let world = &self.scene.world;
        let seen = self.version(id).await;
        let mut work = world.begin_as(self.eva).await;
        request::service::propose(&mut work, id, seen, Findings::default(), "as the rules say").await.unwrap();
        work.commit().await.unwrap();
        let text = |text: &str| text.to_owned();
        let difference = NewDifference {
            element: evaluation::assess::Element::Quality,
            found: text("nothing"),
            required: text("something"),
            why: text("it does not carry"),
            evidence: text("the certificate"),
        };
        let reasoned =
            Reasoned { reasons: text("Said to this learner alone."), differences: vec![difference; differences] };
        let mut work = world.begin_as(self.dag).await;
        let verdict = Verdict { findings: None, reasoned, grade: None };
        request::service::decide(&mut work, id, seen + 1, verdict).await.unwrap();
        work.commit().await.unwrap();
        world.run_worker().await;
    }

    async fn version(&self, id: RequestId) -> i32 {
        self.request(id).await.version
    }

    pub(crate) async fn request(&self, id: RequestId) -> evaluation::RecognitionRequest {
        query::by_id(self.scene.world.db.reads(), &Actor::System, id).await.unwrap()
    }

    pub(crate) async fn learner(&self, id: RequestId) -> PersonId {
        self.request(id).await.learner_id
    }

    pub(crate) async fn decision(&self, id: RequestId) -> Decision {
        query::detail(self.scene.world.db.reads(), &Actor::System, id).await.unwrap().decision.unwrap()
    }

    /// What no service does in a test's time.
    pub(crate) async fn by_hand(&self, sql: &str) {
        self.scene.world.db.reads().execute_unprepared(sql).await.unwrap();
    }

    /// The windows of all that was decided are over.
    pub(crate) async fn windows_over(&self) {
        self.scene.world.pass_days(31);
        self.scene.world.run_worker().await;
    }
}

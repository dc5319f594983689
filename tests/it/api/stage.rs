//! Two universities, a published listing of the host with one run, a learner of the home, and staff of both.

use kernel::{InstitutionId, OfferingId, OpportunityId, PersonId, Right, Role};
use serde_json::{Value, json};
use testkit::{Client, World, listing};

pub(super) struct Stage {
    pub(super) world: World,
    pub(super) home: InstitutionId,
    pub(super) host: InstitutionId,
    pub(super) opportunity: OpportunityId,
    pub(super) run: OfferingId,
    pub(super) ana: PersonId,
}

impl Stage {
    pub(super) async fn new() -> Self {
        let world = World::new().await;
        let home = world.institution("lindholm", "SE").await;
        let host = world.institution("vallombre", "FR").await;
        let (opportunity, runs) = listing("DS-1", "Data for all").at(&world, host).await;
        let ana = world.person("Ana Berg", Some(home)).await;
        world.follow().await;
        Self { home, host, opportunity, run: runs[0], ana, world }
    }

    pub(super) async fn ana(&self) -> Client {
        self.world.client(self.ana).await
    }

    pub(super) async fn admin(&self) -> Client {
        let person = self.world.staff("Pat Admin", Role::ProviderAdmin, self.host, &[]).await;
        self.world.client(person).await
    }

    pub(super) async fn officer(&self, name: &str, rights: &[Right]) -> Client {
        let person = self.world.staff(name, Role::RecognitionOfficer, self.home, rights).await;
        self.world.client(person).await
    }

    /// Ana's enrolment.
    pub(super) async fn enrolled(&self) -> String {
        let path = format!("/api/v1/offerings/{}/enrolments", self.run);
        let answer = self.ana().await.post(&path, &json!({"consent": true})).await.is(201);
        answer.json["id"].as_str().unwrap().to_owned()
    }

    /// Ana's request, on the desk.
    pub(super) async fn on_the_desk(&self) -> String {
        let enrolment = self.enrolled().await;
        let path = format!("/api/v1/enrolments/{enrolment}/result");
        self.admin().await.post(&path, &json!({"outcome": "passed", "grade": "A"})).await.is(201);
        self.world.run_worker().await;
        let list = self.ana().await.get("/api/v1/recognition-requests").await.is(200);
        list.json["items"][0]["id"].as_str().unwrap().to_owned()
    }
}

/// All seven rated alike.
pub(super) fn ratings(robustness: i16) -> Value {
    let criteria = ["quality", "level", "learning_outcomes", "workload", "testing", "identification"];
    let rated = criteria.map(|name| (name.to_owned(), json!({"robustness": robustness, "evidence": "page 3"})));
    json!({"ratings": rated.into_iter().collect::<serde_json::Map<_, _>>()})
}

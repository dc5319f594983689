//! A home university with a programme, a provider with a rated listing, a learner, officers.

use evaluation::{
    course_rating::{self, Given},
    promise::Wish,
    request,
};
use kernel::{
    ComponentId, EnrolmentId, InstitutionId, Language, LocalizedText, OfferingId, OpportunityId, PersonId, ProgrammeId,
    RequestId, Right, Role,
};
use recognition::{
    criterion::{Criterion, Robustness},
    programme::{WantedComponent, WantedOutcome, WantedProgramme},
};
use testkit::{World, listing};

pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) home: InstitutionId,
    pub(crate) provider: InstitutionId,
    pub(crate) component: ComponentId,
    pub(crate) opportunity: OpportunityId,
    pub(crate) offering: OfferingId,
    pub(crate) programme: ProgrammeId,
    pub(crate) ana: PersonId,
}

fn english(text: &str) -> LocalizedText {
    LocalizedText::of(Language::ENGLISH, text)
}

impl Scene {
    /// Rated 3 throughout; no agreement, so everything goes to the desk.
    pub(crate) async fn new() -> Self {
        let world = World::new().await;
        let home = world.institution("lindholm", "SE").await;
        let provider = world.institution("vallombre", "FR").await;
        let mut work = world.begin().await;
        let programme = recognition::programme::service::keep(&mut work, &programme(home)).await.unwrap().id;
        work.commit().await.unwrap();
        let components = recognition::programme::components(world.db.reads(), &[programme]).await.unwrap();
        let (opportunity, runs) = listing("STAT-1", "Statistics I").at(&world, provider).await;
        let ana = world.person_in("Ana", Some(home), Some(programme)).await;
        let component = components[&programme][0].component.id;
        let scene = Self { world, home, provider, component, opportunity, offering: runs[0], programme, ana };
        scene.rated(3).await;
        scene
    }

    /// With an agreement that is automatic.
    pub(crate) async fn with_agreement() -> Self {
        Self::agreed("automatic").await
    }

    /// With an agreement whose one rule has this effect.
    pub(crate) async fn agreed(effect: &str) -> Self {
        let scene = Self::new().await;
        let rule = serde_json::json!({"id": "a1", "effect": effect, "reason": "annex 1",
            "when": {"f": "rating.testing", "op": "gte", "v": 2}});
        scene
            .world
            .agreement(&serde_json::json!({"id": "mra-7", "version": 1, "status": "in_force",
            "valid_from": "2026-01-01", "valid_to": "2028-12-31", "purposes": ["exemption", "elective_credit"],
            "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
            "scope": {"f": "credential.ects", "op": "between", "v": [1, 15]}, "rules": [rule]}))
            .await;
        scene
    }

    async fn rated(&self, number: i16) {
        let editor = self.world.staff("Ed", Role::ProviderEditor, self.provider, &[]).await;
        let found = catalogue::listing::published_by_ids(self.world.db.reads(), &[self.opportunity]).await.unwrap();
        let criteria = Criterion::ALL.iter().filter(|criterion| **criterion != Criterion::Verification);
        let ratings = criteria.map(|criterion| Given {
            criterion: *criterion,
            robustness: Robustness::new(number).unwrap(),
            evidence: "the study guide, page 3".to_owned(),
        });
        let mut work = self.world.begin_as(editor).await;
        course_rating::rate(&mut work, found[0].version.id, ratings.collect()).await.unwrap();
        work.commit().await.unwrap();
    }

    pub(crate) async fn officer(&self, name: &str, rights: &[Right]) -> PersonId {
        self.world.staff(name, Role::RecognitionOfficer, self.home, rights).await
    }

    /// Another learner of the same programme.
    pub(crate) async fn learner(&self, name: &str) -> PersonId {
        self.world.person_in(name, Some(self.home), Some(self.programme)).await
    }

    pub(crate) async fn enrolled(&self, person: PersonId, component: Option<ComponentId>) -> EnrolmentId {
        let mut work = self.world.begin_as(person).await;
        let wish = Wish { offering: self.offering, programme: None, component, consent: true };
        let id = evaluation::promise::enrol(&mut work, wish).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    pub(crate) async fn pass(&self, id: EnrolmentId) {
        self.pass_with(id, "B").await;
    }

    pub(crate) async fn pass_with(&self, id: EnrolmentId, grade: &str) {
        self.passed(id, Some(grade)).await;
    }

    async fn passed(&self, id: EnrolmentId, grade: Option<&str>) {
        let pia = self.world.staff(&format!("Pia {id}"), Role::ProviderAdmin, self.provider, &[]).await;
        let mut work = self.world.begin_as(pia).await;
        let lines = [(id, enrolment::Outcome::Passed, grade.map(ToOwned::to_owned))];
        enrolment::service::record_results(&mut work, self.offering, &lines).await.unwrap();
        work.commit().await.unwrap();
        self.world.run_worker().await;
    }

    /// Enrolled, passed, filed.
    pub(crate) async fn filed(&self, person: PersonId, component: Option<ComponentId>) -> RequestId {
        self.filed_with(person, component, "B").await
    }

    /// The same with this grade.
    pub(crate) async fn filed_with(&self, person: PersonId, component: Option<ComponentId>, grade: &str) -> RequestId {
        let enrolment = self.enrolled(person, component).await;
        self.filed_for(enrolment, person, Some(grade)).await
    }

    /// The same for who is enrolled already, also without a grade.
    pub(crate) async fn filed_for(&self, enrolment: EnrolmentId, person: PersonId, grade: Option<&str>) -> RequestId {
        self.passed(enrolment, grade).await;
        let actor = self.world.actor(person).await;
        let requests = request::query::of_learner(self.world.db.reads(), &actor).await.unwrap();
        requests.iter().find(|(request, _)| request.enrolment_id == Some(enrolment)).unwrap().0.id
    }
}

fn programme(home: InstitutionId) -> WantedProgramme {
    let outcome = |text: &str| WantedOutcome { text: english(text), essential: true };
    let component = WantedComponent {
        code: "STAT".to_owned(),
        title: english("Statistics"),
        ects: "6".parse().ok(),
        eqf: Some(6),
        outcomes: vec![outcome("Read a table"), outcome("Test a hypothesis")],
    };
    WantedProgramme {
        institution_id: home,
        code: "BSC".to_owned(),
        title: english("Science"),
        ects: "180".parse().ok(),
        eqf: Some(6),
        elective_ects: "20".parse().ok(),
        elective_eqf: Some(6),
        regulated_profession: Some(false),
        components: vec![component],
    }
}

//! A home university with a programme, a provider with a rated listing, an agreement if wanted, and people: made through
//! the services.

use std::collections::BTreeMap;

use catalogue::{Accreditations, AwardingBodies, Content, Draft, Grants, Keywords, Languages, Listing, Mode, Run};
use consortium::{institution::NewInstitution, membership::NewMembership, person::NewPerson};
use enrolment::Outcome;
use evaluation::{
    Error, RecognitionRequest,
    assess::{Coverage, Element},
    course_rating::{self, Given},
    promise::{self, Wish},
    request::{self, Findings, NewDifference, Reasoned, query, service::Verdict},
};
use kernel::{
    Actor, Chance, Clock, ComponentId, Day, Db, Doors, Ects, EnrolmentId, InstitutionId, Language, LocalizedText,
    OfferingId, OpportunityId, OpportunityVersionId, PersonId, ProgrammeId, RequestId, Right, Role, RoleState,
    Timestamp, Work,
};
use recognition::{
    criterion::{Criterion, Robustness},
    programme::{WantedComponent, WantedOutcome, WantedProgramme},
};
use sea_orm::ConnectionTrait as _;
use serde_json::{Value as Json, json};
use testkit::Database;

pub(crate) struct Stage {
    pub(crate) db: Db,
    pub(crate) doors: Doors,
    pub(crate) provider: InstitutionId,
    pub(crate) home: InstitutionId,
    pub(crate) programme: ProgrammeId,
    pub(crate) component: ComponentId,
    pub(crate) opportunity: OpportunityId,
    pub(crate) version: OpportunityVersionId,
    pub(crate) offering: OfferingId,
    _database: Database,
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn ects(text: &str) -> Ects {
    text.parse().unwrap()
}

fn english(text: &str) -> LocalizedText {
    LocalizedText::of(Language::ENGLISH, text)
}

/// An agreement that is automatic for what is tested well; the rest has this effect. The rest is individual without a
/// rule: an individual rule that holds would come first (R-G2).
pub(crate) fn agreement(otherwise: &str) -> Json {
    let mut rules =
        vec![json!({"id": "a1", "effect": "automatic", "when": {"f": "rating.testing", "op": "gte", "v": 2},
        "reason": "annex 1 baseline"})];
    if otherwise != "individual" {
        let weak = json!({"f": "rating.testing", "op": "lt", "v": 2});
        rules.push(json!({"id": "o1", "effect": otherwise, "when": weak, "reason": "everything else"}));
    }
    json!({"id": "mra-7", "version": 1, "status": "in_force", "valid_from": "2026-01-01", "valid_to": "2028-12-31",
        "parties": [{"id": "lakeside", "role": "both"}, {"id": "hill", "role": "both"}],
        "purposes": ["exemption", "elective_credit"],
        "scope": {"f": "credential.ects", "op": "between", "v": [1, 15]}, "rules": rules})
}

/// A rating of every course-level criterion.
pub(crate) fn course_level(number: i16) -> Vec<Given> {
    let criteria = Criterion::ALL.iter().filter(|criterion| **criterion != Criterion::Verification);
    criteria.map(|criterion| given(*criterion, number)).collect()
}

pub(crate) fn given(criterion: Criterion, number: i16) -> Given {
    Given { criterion, robustness: Robustness::new(number).unwrap(), evidence: "the study guide, page 3".to_owned() }
}

pub(crate) fn reasoned(reasons: &str, differences: usize) -> Reasoned {
    let text = |text: &str| text.to_owned();
    let difference = NewDifference {
        element: Element::Level,
        found: text("EQF 5"),
        required: text("EQF 6"),
        why: text("the next component builds on it"),
        evidence: text("the certificate supplement"),
    };
    Reasoned { reasons: text(reasons), differences: vec![difference; differences] }
}

pub(crate) fn verdict(reasons: &str, differences: usize) -> Verdict {
    Verdict { findings: None, reasoned: reasoned(reasons, differences), grade: None }
}

/// One essential outcome of the component is there.
pub(crate) fn covered() -> Findings {
    Findings { outcomes: vec![Coverage::Covered], ..Findings::default() }
}

impl Stage {
    /// Rated 3 throughout; with this agreement, if any.
    pub(crate) async fn new(agreement: Option<Json>) -> Self {
        let database = Database::new().await;
        let db = database.open().await;
        let clock = Clock::frozen(Timestamp::start_of(day("2026-03-02")).plus_seconds(36_000));
        let doors = Doors { clock, chance: Chance::seeded(1) };
        let mut work = db.begin(Actor::System, &doors).await.unwrap();
        let (provider, home) = (institution(&mut work, "lakeside").await, institution(&mut work, "hill").await);
        let programme = recognition::programme::service::keep(&mut work, &programme(home)).await.unwrap().id;
        if let Some(json) = agreement {
            let members = BTreeMap::from([("lakeside".to_owned(), provider), ("hill".to_owned(), home)]);
            recognition::agreement::service::adopt(&mut work, &json, &members).await.unwrap();
        }
        let drafts = vec![(draft("STAT-1"), vec![run("2026-04-01", "2026-06-30"), run("2026-09-01", "2026-12-01")])];
        let opportunity = catalogue::opportunity::draft_many(&mut work, provider, drafts, true).await.unwrap()[0];
        work.commit().await.unwrap();
        let components = recognition::programme::components(db.reads(), &[programme]).await.unwrap();
        let listing = catalogue::listing::published_by_ids(db.reads(), &[opportunity]).await.unwrap().remove(0);
        let stage = Self {
            component: components[&programme][0].component.id,
            version: listing.version.id,
            offering: listing.offerings[0].id,
            db,
            doors,
            provider,
            home,
            programme,
            opportunity,
            _database: database,
        };
        stage.rated(3).await;
        stage
    }

    /// Rated anew throughout, which no service does (R-C3): what was rated before is taken out by hand.
    pub(crate) async fn rated(&self, number: i16) {
        self.rated_as(course_level(number)).await;
    }

    pub(crate) async fn rated_as(&self, ratings: Vec<Given>) {
        self.db.reads().execute_unprepared("DELETE FROM course_rating").await.unwrap();
        let editor = self.staff("Ed", Role::ProviderEditor, self.provider, &[]).await;
        let mut work = self.work(&editor).await;
        course_rating::rate(&mut work, self.version, ratings).await.unwrap();
        work.commit().await.unwrap();
    }

    /// The only run of another listing that is rated as well.
    pub(crate) async fn another_listing(&self) -> OfferingId {
        let mut work = self.work(&Actor::System).await;
        let drafts = vec![(draft("STAT-2"), vec![run("2026-04-01", "2026-06-30")])];
        let ids = catalogue::opportunity::draft_many(&mut work, self.provider, drafts, true).await.unwrap();
        work.commit().await.unwrap();
        let listing = catalogue::listing::published_by_ids(self.db.reads(), &ids).await.unwrap().remove(0);
        let editor = self.staff("Ed", Role::ProviderEditor, self.provider, &[]).await;
        let mut work = self.work(&editor).await;
        course_rating::rate(&mut work, listing.version.id, course_level(3)).await.unwrap();
        work.commit().await.unwrap();
        listing.offerings[0].id
    }

    pub(crate) async fn work(&self, actor: &Actor) -> Work {
        self.db.begin(actor.clone(), &self.doors).await.unwrap()
    }

    pub(crate) async fn listing(&self) -> Listing {
        catalogue::listing::published_by_ids(self.db.reads(), &[self.opportunity]).await.unwrap().remove(0)
    }

    pub(crate) async fn learner(&self, name: &str) -> Actor {
        self.person(name, true, None).await
    }

    pub(crate) async fn staff(&self, name: &str, role: Role, at: InstitutionId, rights: &[Right]) -> Actor {
        self.person(name, false, Some((role, Some(at), rights))).await
    }

    pub(crate) async fn officer(&self, name: &str) -> Actor {
        self.staff(name, Role::RecognitionOfficer, self.home, Right::ALL).await
    }

    pub(crate) async fn person(
        &self,
        name: &str,
        studies: bool,
        role: Option<(Role, Option<InstitutionId>, &[Right])>,
    ) -> Actor {
        let mut work = self.work(&Actor::System).await;
        let number: PersonId = work.new_id();
        let new = NewPerson {
            email: format!("{name}.{number}@uni.example"),
            name: name.to_owned(),
            language: Language::ENGLISH,
            home: studies.then_some(self.home),
            programme: studies.then_some(self.programme),
        };
        let person = consortium::person::create(&mut work, new).await.unwrap();
        if let Some((role, institution, rights)) = role {
            let state = RoleState::Confirmed;
            let new = NewMembership { person, institution, role, rights: rights.to_vec(), state };
            consortium::membership::give(&mut work, new).await.unwrap();
        }
        work.commit().await.unwrap();
        let today = self.doors.clock.now().day();
        consortium::membership::actor(self.db.reads(), person, today).await.unwrap().unwrap()
    }

    pub(crate) fn wish(&self) -> Wish {
        Wish { offering: self.offering, programme: None, component: None, consent: true }
    }

    pub(crate) async fn enrol(&self, actor: &Actor, wish: Wish) -> EnrolmentId {
        let mut work = self.work(actor).await;
        let id = promise::enrol(&mut work, wish).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    pub(crate) async fn result(&self, offering: OfferingId, id: EnrolmentId, outcome: Outcome) {
        let admin = self.staff("Pia", Role::ProviderAdmin, self.provider, &[]).await;
        let mut work = self.work(&admin).await;
        let lines = [(id, outcome, Some("B".to_owned()))];
        enrolment::service::record_results(&mut work, offering, &lines).await.unwrap();
        work.commit().await.unwrap();
    }

    pub(crate) async fn file(&self, id: EnrolmentId) -> Option<RequestId> {
        let mut work = self.work(&Actor::System).await;
        let filed = request::file_from_result(&mut work, id).await.unwrap();
        work.commit().await.unwrap();
        filed
    }

    /// Enrols, passes, files.
    pub(crate) async fn filed(&self, actor: &Actor, wish: Wish) -> RecognitionRequest {
        let enrolment = self.enrol(actor, wish).await;
        self.result(wish.offering, enrolment, Outcome::Passed).await;
        let id = self.file(enrolment).await.unwrap();
        self.request(id).await
    }

    pub(crate) async fn request(&self, id: RequestId) -> RecognitionRequest {
        query::by_id(self.db.reads(), &Actor::System, id).await.unwrap()
    }

    pub(crate) async fn rate(&self, actor: &Actor, id: RequestId, ratings: Vec<Given>) -> Result<(), Error> {
        let seen = self.request(id).await.version;
        let mut work = self.work(actor).await;
        request::service::rate(&mut work, id, seen, ratings).await?;
        Ok(work.commit().await?)
    }

    pub(crate) async fn propose(&self, actor: &Actor, id: RequestId, findings: Findings) -> Result<(), Error> {
        let seen = self.request(id).await.version;
        let mut work = self.work(actor).await;
        request::service::propose(&mut work, id, seen, findings, "as the function says").await?;
        Ok(work.commit().await?)
    }

    pub(crate) async fn decide(&self, actor: &Actor, id: RequestId, verdict: Verdict) -> Result<(), Error> {
        let seen = self.request(id).await.version;
        decide(&self.db, &self.doors, actor.clone(), (id, seen, verdict)).await
    }
}

pub(crate) async fn decide(
    db: &Db,
    doors: &Doors,
    actor: Actor,
    (id, seen, verdict): (RequestId, i32, Verdict),
) -> Result<(), Error> {
    let mut work = db.begin(actor, doors).await?;
    request::service::decide(&mut work, id, seen, verdict).await?;
    Ok(work.commit().await?)
}

async fn institution(work: &mut Work, slug: &str) -> InstitutionId {
    let new = NewInstitution {
        slug: slug.to_owned(),
        name: english(slug),
        country: "FI".to_owned(),
        elective_ects: Some(ects("30")),
        elective_eqf: Some(6),
    };
    consortium::institution::create(work, new).await.unwrap()
}

pub(crate) fn programme(home: InstitutionId) -> WantedProgramme {
    let outcome = |text: &str, essential| WantedOutcome { text: english(text), essential };
    let component = WantedComponent {
        code: "STAT".to_owned(),
        title: english("Statistics"),
        ects: Some(ects("6")),
        eqf: Some(6),
        outcomes: vec![outcome("Read a table", true), outcome("Draw one", false)],
    };
    WantedProgramme {
        institution_id: home,
        code: "BSC".to_owned(),
        title: english("Science"),
        ects: Some(ects("180")),
        eqf: Some(6),
        elective_ects: Some(ects("20")),
        elective_eqf: Some(6),
        regulated_profession: Some(false),
        components: vec![component],
    }
}

fn run(starts_on: &str, ends_on: &str) -> Run {
    Run { starts_on: Some(day(starts_on)), ends_on: Some(day(ends_on)), enrol_by: None, seats: Some(20) }
}

fn draft(identifier: &str) -> Draft {
    let content = Content {
        title: english("Statistics I"),
        original_language: Language::ENGLISH,
        description: LocalizedText::default(),
        outcomes: vec![catalogue::Outcome::plain(english("Read a table"))],
        teaching_languages: Languages(vec![Language::ENGLISH]),
        ects: Some(ects("5")),
        hours: None,
        eqf: Some(6),
        isced_f: Some("0542".to_owned()),
        mode: Some(Mode::Online),
        assessment: LocalizedText::default(),
        supervision: None,
        quality_assurance: LocalizedText::default(),
        prerequisites: LocalizedText::default(),
        stackability: None,
        stacks_into: LocalizedText::default(),
        homepage: None,
        keywords: Keywords::default(),
        price: None,
        awarding_bodies: AwardingBodies::default(),
        accreditations: Accreditations::default(),
        need: LocalizedText::default(),
        employers: LocalizedText::default(),
        grants: Grants::default(),
        review_due_on: None,
    };
    Draft { identifier: identifier.to_owned(), kind: None, content }
}

/// What comes to the database while a work has written and not committed yet: it waits, then finds what was committed.
pub(crate) async fn meanwhile<T>(first: Work, second: impl Future<Output = T>) -> T {
    let commit = async {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        first.commit().await.unwrap();
    };
    tokio::join!(second, commit).0
}

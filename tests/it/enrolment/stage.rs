//! Two universities, a published listing with one run, and people: made through the services.

use catalogue::{Accreditations, AwardingBodies, Content, Draft, Grants, Keywords, Languages, Mode, Run};
use consortium::{institution::NewInstitution, membership::NewMembership, person::NewPerson};
use enrolment::{
    Error,
    service::{self, NewEnrolment},
};
use kernel::{
    Actor, Chance, Clock, Day, Db, Doors, Ects, EnrolmentId, InstitutionId, Language, LocalizedText, OfferingId,
    OpportunityId, PersonId, Right, Role, RoleState, Timestamp,
};
use testkit::Database;

pub(crate) const TODAY: &str = "2026-03-02";

pub(crate) struct Stage {
    pub(crate) db: Db,
    pub(crate) doors: Doors,
    pub(crate) provider: InstitutionId,
    pub(crate) home: InstitutionId,
    pub(crate) opportunity: OpportunityId,
    pub(crate) offering: OfferingId,
    _database: Database,
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn english(text: &str) -> LocalizedText {
    LocalizedText::of(Language::ENGLISH, text)
}

impl Stage {
    /// A run of these seats that begins in a month and takes people until then.
    pub(crate) async fn with_seats(seats: Option<i32>) -> Self {
        let database = Database::new().await;
        let db = database.open().await;
        let clock = Clock::frozen(Timestamp::start_of(day(TODAY)).plus_seconds(36_000));
        let doors = Doors { clock, chance: Chance::seeded(1) };
        let (provider, home) = institutions(&db, &doors).await;
        let mut work = db.begin(Actor::System, &doors).await.unwrap();
        let run = Run {
            starts_on: Some(day("2026-04-01")),
            ends_on: Some(day("2026-06-30")),
            enrol_by: Some(day("2026-03-31")),
            seats,
        };
        let drafts = vec![(draft(), vec![run])];
        let ids = catalogue::opportunity::draft_many(&mut work, provider, drafts, true).await.unwrap();
        work.commit().await.unwrap();
        let listings = catalogue::listing::published_by_ids(db.reads(), &ids).await.unwrap();
        let offering = listings[0].offerings[0].id;
        Self { db, doors, provider, home, opportunity: ids[0], offering, _database: database }
    }

    pub(crate) async fn learner(&self, name: &str) -> Actor {
        self.person(name, Language::ENGLISH, Some(self.home), None).await
    }

    pub(crate) async fn learner_who_reads(&self, name: &str, language: &str) -> Actor {
        self.person(name, language.parse().unwrap(), Some(self.home), None).await
    }

    pub(crate) async fn staff(&self, name: &str, role: Role, at: InstitutionId) -> Actor {
        self.person(name, Language::ENGLISH, None, Some((role, at, Vec::new()))).await
    }

    /// Teaches at the provider and studies at home.
    pub(crate) async fn teacher_who_learns(&self, name: &str) -> Actor {
        let role = Some((Role::ProviderEditor, self.provider, Vec::new()));
        self.person(name, Language::ENGLISH, Some(self.home), role).await
    }

    /// Studies nowhere here.
    pub(crate) async fn guest(&self, name: &str) -> Actor {
        self.person(name, Language::ENGLISH, None, None).await
    }

    pub(crate) async fn officer(&self, name: &str, right: Right) -> Actor {
        let role = Some((Role::RecognitionOfficer, self.home, vec![right]));
        self.person(name, Language::ENGLISH, None, role).await
    }

    async fn person(
        &self,
        name: &str,
        language: Language,
        home: Option<InstitutionId>,
        role: Option<(Role, InstitutionId, Vec<Right>)>,
    ) -> Actor {
        let mut work = self.db.begin(Actor::System, &self.doors).await.unwrap();
        let new = NewPerson {
            email: format!("{}@uni.example", name.to_lowercase().replace(' ', ".")),
            name: name.to_owned(),
            language,
            home,
            programme: None,
        };
        let person = consortium::person::create(&mut work, new).await.unwrap();
        if let Some((role, at, rights)) = role {
            let state = RoleState::Confirmed;
            let new = NewMembership { person, institution: Some(at), role, rights, state };
            consortium::membership::give(&mut work, new).await.unwrap();
        }
        work.commit().await.unwrap();
        self.actor(person).await
    }

    pub(crate) async fn actor(&self, person: PersonId) -> Actor {
        let today = self.doors.clock.now().day();
        consortium::membership::actor(self.db.reads(), person, today).await.unwrap().unwrap()
    }

    /// Another run of the same.
    pub(crate) async fn another_run(&self) -> OfferingId {
        let run = Run { starts_on: Some(day("2026-09-01")), ends_on: None, enrol_by: None, seats: Some(10) };
        let mut work = self.db.begin(Actor::System, &self.doors).await.unwrap();
        let id = catalogue::offering::offer(&mut work, self.opportunity, run).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    /// The listing with another size.
    pub(crate) async fn publish_another_version(&self) {
        let mut work = self.db.begin(Actor::System, &self.doors).await.unwrap();
        let seen = catalogue::opportunity::by_ids(work.db(), &[self.opportunity]).await.unwrap()[0].version;
        let mut changed = draft();
        changed.content.ects = Some(Ects::from_hundredths(300));
        catalogue::opportunity::edit(&mut work, self.opportunity, seen, changed).await.unwrap();
        catalogue::opportunity::publish(&mut work, self.opportunity, seen + 1).await.unwrap();
        work.commit().await.unwrap();
    }

    pub(crate) async fn enrol(&self, actor: &Actor) -> Result<EnrolmentId, Error> {
        enrol(&self.db, &self.doors, actor.clone(), self.offering).await
    }

    pub(crate) async fn taken(&self) -> i32 {
        catalogue::offering::by_id(self.db.reads(), self.offering).await.unwrap().taken
    }
}

pub(crate) async fn enrol(db: &Db, doors: &Doors, actor: Actor, offering: OfferingId) -> Result<EnrolmentId, Error> {
    let mut work = db.begin(actor, doors).await?;
    let version_id = service::listing_of(&work, offering).await?.version.id;
    let new = NewEnrolment { offering_id: offering, version_id, programme_id: None, promise: None, consent: true };
    let id = service::enrol(&mut work, new).await?;
    work.commit().await?;
    Ok(id)
}

async fn institutions(db: &Db, doors: &Doors) -> (InstitutionId, InstitutionId) {
    let mut work = db.begin(Actor::System, doors).await.unwrap();
    let mut ids = Vec::new();
    for (slug, name) in [("lakeside", "Lakeside University"), ("hill", "Hill University")] {
        let new = NewInstitution {
            slug: slug.to_owned(),
            name: english(name),
            country: "FI".to_owned(),
            elective_ects: None,
            elective_eqf: None,
        };
        ids.push(consortium::institution::create(&mut work, new).await.unwrap());
    }
    work.commit().await.unwrap();
    (ids[0], ids[1])
}

fn draft() -> Draft {
    let content = Content {
        title: english("Statistics I"),
        original_language: Language::ENGLISH,
        description: LocalizedText::default(),
        outcomes: vec![catalogue::Outcome::plain(english("Read a table"))],
        teaching_languages: Languages(vec![Language::ENGLISH]),
        ects: Some(Ects::from_hundredths(500)),
        hours: None,
        eqf: Some(6),
        isced_f: None,
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
    Draft { identifier: "STAT-1".to_owned(), kind: None, content }
}

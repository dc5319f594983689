//! A small consortium of a test's own, driven through services, pages and API.

use std::{collections::BTreeMap, sync::Arc};

use axum::Router;
use consortium::{
    institution::{self, NewInstitution},
    membership::{self, NewMembership},
    person::{self, NewPerson},
    token::{self, Scope},
};
use kernel::{
    Actor, Chance, Clock, Db, Doors, Ects, InstitutionId, Language, LocalizedText, MembershipId, PersonId, ProgrammeId,
    Right, Role, RoleState, Timestamp, Work, session,
};
use notifications::{Mail, Transport};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tower_sessions::session::Id as SessionId;
use web::{App, PageWords, PublicLinks, Settings};
use worker::{Context, Follower};

use crate::{Browser, Client, Database};

/// Monday 2 March 2026, nine o'clock in UTC.
const BEGIN: i64 = 1_772_442_000_000_000;

/// Everything a story needs.
pub struct World {
    /// Its own database.
    pub db: Db,
    /// A frozen clock and seeded chance.
    pub doors: Doors,
    /// The application.
    pub app: App,
    /// Pages and API.
    pub router: Router,
    transport: Transport,
    follower: Follower,
    // Dropped last: they hold the files.
    _index: tempfile::TempDir,
    _database: Option<Database>,
}

impl World {
    /// An empty world on the first of its days.
    pub async fn new() -> Self {
        let database = Database::new().await;
        let db = database.open().await;
        let doors = Doors { clock: Clock::frozen(Timestamp::from_micros(BEGIN)), chance: Chance::seeded(7) };
        Self { _database: Some(database), ..Self::over(db, doors) }
    }

    /// Pages and API over a database that somebody else keeps.
    pub fn over(db: Db, doors: Doors) -> Self {
        let index = tempfile::tempdir().unwrap();
        let readers = [Language::ENGLISH, "fr".parse().unwrap(), "de".parse().unwrap()];
        let writer = search::Writer::open(index.path(), &readers).unwrap();
        let settings = Settings {
            public_url: "http://127.0.0.1:8080".to_owned(),
            demo: false,
            mailbox: None,
            accounts: Vec::new(),
        };
        let app = App::new(db.clone(), doors.clone(), writer.search(), settings);
        let follower = Follower::new(db.clone(), doors.clone(), writer);
        let transport = Transport::memory("Passerelle <no-reply@passerelle.example>").unwrap();
        let router = web::router(&app);
        Self { db, doors, app, router, transport, follower, _index: index, _database: None }
    }

    /// Today.
    pub fn today(&self) -> kernel::Day {
        self.doors.clock.now().day()
    }

    /// Moves the clock.
    pub fn pass_days(&self, days: i64) {
        self.doors.clock.advance(days * 86_400);
    }

    /// Begins a work as the software itself.
    pub async fn begin(&self) -> Work {
        self.db.begin(Actor::System, &self.doors).await.unwrap()
    }

    /// Begins a work as this person, with the roles in force.
    pub async fn begin_as(&self, person: PersonId) -> Work {
        let actor = self.actor(person).await;
        self.db.begin(actor, &self.doors).await.unwrap()
    }

    /// The person as an actor.
    pub async fn actor(&self, person: PersonId) -> Actor {
        membership::actor(self.db.reads(), person, self.today()).await.unwrap().unwrap()
    }

    /// An institution with electives at EQF 6, sixty ECTS.
    pub async fn institution(&self, slug: &str, country: &str) -> InstitutionId {
        let mut work = self.begin().await;
        let new = NewInstitution {
            slug: slug.to_owned(),
            name: LocalizedText::of(Language::ENGLISH, format!("{} University", capital(slug))),
            country: country.to_owned(),
            elective_ects: Some(Ects::from_hundredths(6_000)),
            elective_eqf: Some(6),
        };
        let id = institution::create(&mut work, new).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    /// Gives an institution's offices their addresses: `recognition@` and `courses@`.
    pub async fn offices(&self, institution: InstitutionId, domain: &str) {
        let mut work = self.begin().await;
        let [recognition, courses] = ["recognition", "courses"].map(|office| format!("{office}@{domain}"));
        institution::keep_offices(&mut work, institution, Some(&recognition), Some(&courses)).await.unwrap();
        work.commit().await.unwrap();
    }

    /// A person who studies somewhere, or nowhere.
    pub async fn person(&self, name: &str, home: Option<InstitutionId>) -> PersonId {
        self.person_in(name, home, None).await
    }

    /// A person who studies a programme.
    pub async fn person_in(&self, name: &str, home: Option<InstitutionId>, programme: Option<ProgrammeId>) -> PersonId {
        let mut work = self.begin().await;
        let email = format!("{}@people.example", name.to_lowercase().replace(' ', "."));
        let new = NewPerson { email, name: name.to_owned(), language: Language::ENGLISH, home, programme };
        let id = person::create(&mut work, new).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    /// Gives a role that is in force.
    pub async fn give(
        &self,
        person: PersonId,
        role: Role,
        at: Option<InstitutionId>,
        rights: &[Right],
    ) -> MembershipId {
        self.give_in(person, role, at, rights, RoleState::Confirmed).await
    }

    /// Gives a role in some state.
    pub async fn give_in(
        &self,
        person: PersonId,
        role: Role,
        at: Option<InstitutionId>,
        rights: &[Right],
        state: RoleState,
    ) -> MembershipId {
        let mut work = self.begin().await;
        let new = NewMembership { person, institution: at, role, rights: rights.to_vec(), state };
        let id = membership::give(&mut work, new).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    /// A new person with one role.
    pub async fn staff(&self, name: &str, role: Role, at: InstitutionId, rights: &[Right]) -> PersonId {
        let person = self.person(name, None).await;
        self.give(person, role, Some(at), rights).await;
        person
    }

    /// Agreements as RECOGNITION §7 writes them, in force.
    pub async fn agreement(&self, json: &serde_json::Value) {
        let mut work = self.begin().await;
        let all = institution::all(work.db()).await.unwrap();
        let slugs: BTreeMap<String, InstitutionId> = all.into_iter().map(|row| (row.slug, row.id)).collect();
        recognition::agreement::service::adopt(&mut work, json, &slugs).await.unwrap();
        work.commit().await.unwrap();
    }

    /// A browser in which nobody is signed in.
    pub fn visitor(&self) -> Browser {
        Browser::anonymous(self.router.clone())
    }

    /// A browser in which this person is signed in. The row is written directly: signing in has its own stories.
    pub async fn browser(&self, person: PersonId) -> Browser {
        let id = SessionId::default().to_string();
        let token = web::bound_token(&self.doors.chance.secret(), Some(person));
        let body = serde_json::json!({ "person": person, "form_token": token }).to_string();
        let now = self.doors.clock.now();
        let row = session::Row { id: id.clone(), person_id: Some(person), body, created_at: now, seen_at: now };
        assert!(session::add(self.db.reads(), row).await.unwrap());
        Browser::with_session(self.router.clone(), &id, &token, person)
    }

    /// An API client of this person.
    pub async fn client(&self, person: PersonId) -> Client {
        self.client_with(person, Scope::Write).await
    }

    /// An API client of this person with a token of this scope.
    pub async fn client_with(&self, person: PersonId, scope: Scope) -> Client {
        let secret = token::fresh(&self.doors.chance);
        let mut work = self.begin().await;
        token::admit(&mut work, person, &secret, scope, 30).await.unwrap();
        work.commit().await.unwrap();
        Client::new(self.router.clone(), Some(secret))
    }

    /// An API client without a token.
    pub fn stranger(&self) -> Client {
        Client::new(self.router.clone(), None)
    }

    /// What a worker works with.
    pub fn worker(&self) -> Context {
        Context {
            db: self.db.clone(),
            doors: self.doors.clone(),
            transport: self.transport.clone(),
            links: Arc::new(PublicLinks::of(self.app.settings())),
            wording: Arc::new(PageWords),
            owner: "test".to_owned(),
        }
    }

    /// Does all that is due, then lets the index catch up. A job that is left over or given up fails the test.
    pub async fn run_worker(&self) {
        worker::run_once(&self.worker()).await.unwrap();
        for state in [kernel::outbox::JobState::Waiting, kernel::outbox::JobState::Dead] {
            assert_eq!(kernel::outbox::count(self.db.reads(), state).await.unwrap(), 0, "{state} jobs are left");
        }
        self.follow().await;
    }

    /// Lets the index catch up.
    pub async fn follow(&self) {
        self.follower.catch_up().await.unwrap();
    }

    /// Lets the index follow by itself, as in a serving process, until told to stop.
    pub fn keep_following(&self, stop: CancellationToken) -> JoinHandle<()> {
        tokio::spawn(self.follower.clone().run(stop))
    }

    /// Every mail that was sent, oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.transport.kept()
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

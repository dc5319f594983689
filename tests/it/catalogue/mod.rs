//! The catalogue against a real database.

mod publishing;
mod review;
mod seats;

use catalogue::{Draft, Fields};
use consortium::institution::{self, NewInstitution};
use kernel::{
    Actor, Chance, Clock, Db, Doors, Grant, InstitutionId, Language, LocalizedText, PersonActor, PersonId, Role,
    Timestamp, Work,
};
use testkit::Database;

/// A database with two universities, without the web above it.
pub(crate) struct Ground {
    pub db: Db,
    pub doors: Doors,
    pub own: InstitutionId,
    pub other: InstitutionId,
    people: Vec<PersonId>,
    _database: Database,
}

impl Ground {
    pub(crate) async fn new() -> Self {
        let database = Database::new().await;
        let db = database.open().await;
        let clock = Clock::frozen(Timestamp::from_micros(1_800_000_000_000_000));
        let doors = Doors { clock, chance: Chance::seeded(7) };
        let mut work = db.begin(Actor::System, &doors).await.unwrap();
        let own = institution::create(&mut work, university("u1")).await.unwrap();
        let other = institution::create(&mut work, university("u2")).await.unwrap();
        let mut people = Vec::new();
        for name in ["editor", "admin", "officer"] {
            let new = consortium::person::NewPerson {
                name: name.to_owned(),
                email: format!("{name}@example.org"),
                language: Language::ENGLISH,
                home: None,
                programme: None,
            };
            people.push(consortium::person::create(&mut work, new).await.unwrap());
        }
        work.commit().await.unwrap();
        Self { db, doors, own, other, people, _database: database }
    }

    pub(crate) async fn work(&self, actor: Actor) -> Work {
        self.db.begin(actor, &self.doors).await.unwrap()
    }

    pub(crate) fn actor(&self, role: Role, at: Option<InstitutionId>) -> Actor {
        let person = match role {
            Role::ProviderEditor => self.people[0],
            Role::ProviderAdmin => self.people[1],
            _ => self.people[2],
        };
        let grants = vec![Grant { role, institution: at, rights: Vec::new() }];
        Actor::Person(PersonActor { id: person, home: None, grants })
    }

    pub(crate) fn editor(&self) -> Actor {
        self.actor(Role::ProviderEditor, Some(self.own))
    }

    pub(crate) fn admin(&self) -> Actor {
        self.actor(Role::ProviderAdmin, Some(self.own))
    }
}

fn university(slug: &str) -> NewInstitution {
    NewInstitution {
        slug: slug.to_owned(),
        name: LocalizedText::of(Language::ENGLISH, format!("University {slug}")),
        country: "FR".to_owned(),
        elective_ects: None,
        elective_eqf: None,
    }
}

pub(crate) fn draft(identifier: &str, title: &str) -> Draft {
    let mut fields = Fields { identifier: identifier.to_owned(), ects: "3".to_owned(), ..Fields::default() };
    fields.title.insert(String::new(), title.to_owned());
    fields.learning_outcomes.insert(String::new(), "Explain a model|Build one".to_owned());
    fields.read().unwrap()
}

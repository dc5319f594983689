//! Sessions: tower-sessions on our own rows. A session holds who is signed in, the form token, a flash and nothing of the
//! domain. Its limits are instants of ours; the crate's own expiry is never asked.

use async_trait::async_trait;
use kernel::{
    Db, Doors, PersonId,
    session::{self, LIMITS, Row},
};
use time::macros::datetime;
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};

/// Half an hour without a request, for people with a staff role (SEC-4).
pub(crate) const STAFF_IDLE: i64 = 30 * 60;

/// The key of who is signed in.
pub(crate) const PERSON: &str = "person";

/// The key under which a session tells when it was last used; set on loading, never stored.
pub(crate) const SEEN_AT: &str = "seen_at";

/// Rows of sessions as a store.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    db: Db,
    doors: Doors,
}

impl Store {
    pub(crate) const fn new(db: Db, doors: Doors) -> Self {
        Self { db, doors }
    }

    fn row(&self, record: &Record) -> Result<Row> {
        let mut data = record.data.clone();
        data.remove(SEEN_AT);
        let person: Option<PersonId> = match data.get(PERSON) {
            Some(value) => {
                Some(serde_json::from_value(value.clone()).map_err(|error| Error::Encode(error.to_string()))?)
            }
            None => None,
        };
        let now = self.doors.clock.now();
        Ok(Row {
            id: record.id.to_string(),
            person_id: person,
            body: serde_json::to_string(&data).map_err(|error| Error::Encode(error.to_string()))?,
            created_at: now,
            seen_at: now,
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "map_err gives it by value")]
fn failed(error: kernel::Error) -> Error {
    Error::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while !session::add(self.db.reads(), self.row(record)?).await.map_err(failed)? {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        session::put(self.db.reads(), self.row(record)?).await.map_err(failed)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let now = self.doors.clock.now();
        let Some(row) = session::find(self.db.reads(), &id.to_string(), LIMITS, now).await.map_err(failed)? else {
            return Ok(None);
        };
        let mut data: std::collections::HashMap<String, serde_json::Value> =
            serde_json::from_str(&row.body).map_err(|error| Error::Decode(error.to_string()))?;
        data.insert(SEEN_AT.to_owned(), row.seen_at.micros().into());
        Ok(Some(Record { id: *id, data, expiry_date: datetime!(9999-01-01 00:00 UTC) }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        session::remove(self.db.reads(), &id.to_string()).await.map_err(failed)
    }
}

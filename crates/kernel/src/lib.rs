//! What every other crate stands on: ids, time, money-free value types, who acts, failures, the database, the unit of
//! work, the change log with its sequencer, the outbox, leases and session rows. It knows nothing of universities.

mod actor;
mod chance;
mod clock;
mod db;
mod ects;
mod failure;
mod id;
mod job;
mod language;
mod text;
mod value;
mod work;
mod zone;

pub mod country;
pub mod entity;
pub mod lease;
pub mod log;
pub mod outbox;
pub mod schema;
pub mod session;

pub use actor::{Actor, Grant, PersonActor, Right, Role, RoleState};
pub use chance::{Chance, Stamp, hash};
pub use clock::{Clock, Day, Doors, Timestamp};
pub use db::{Db, Pool};
pub use ects::{Ects, EctsError};
pub use failure::{Denied, Failure, Kind, denied};
pub use id::*;
pub use language::Language;
pub use text::{LocalizedText, TextError, clean};
pub use work::{Error, Event, Subject, Work};
pub use zone::{Zone, ZoneError};

#[doc(hidden)]
pub use sea_orm as __orm;
#[doc(hidden)]
pub use serde_json as __json;

//! What a worker works with.

use std::sync::Arc;

use kernel::{Db, Doors};
use notifications::{Links, Transport};

use crate::Wording;

/// The database, time and chance, the way out for mails, and the addresses they lead to.
#[derive(Clone)]
pub struct Context {
    /// The database.
    pub db: Db,
    /// Time and chance.
    pub doors: Doors,
    /// How mails leave.
    pub transport: Transport,
    /// Where the one act of a mail leads.
    pub links: Arc<dyn Links>,
    /// What pages say and mails repeat.
    pub wording: Arc<dyn Wording>,
    /// The name of this process, in the leases it holds.
    pub owner: String,
}

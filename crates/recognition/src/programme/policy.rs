//! Who may keep programmes. Everybody may read them.

use kernel::{Actor, Denied, denied};

/// In this issue the command line only; institutions keep theirs by page later (CONTRACT §6).
pub(super) fn may_keep(actor: &Actor) -> Result<(), Denied> {
    denied(actor.is_system(), "programme-not-yours")
}

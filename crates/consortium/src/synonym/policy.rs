//! Who keeps the words.

use kernel::{Actor, Denied, Role, denied};

/// The consortium's administrators. They alone also see which searches found nothing.
pub fn may_keep_words(actor: &Actor) -> Result<(), Denied> {
    denied(actor.has_network_role(Role::ConsortiumAdmin), "not_allowed")
}

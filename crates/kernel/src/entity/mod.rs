//! Tables of the kernel. No logic.

pub(crate) mod lease;
pub(crate) mod log_head;
pub(crate) mod outbox;
pub(crate) mod session;
pub(crate) mod timeline;
pub(crate) mod timeline_salt;

//! Recognition of prior learning, the second track (R-S6, ADR 25): where the evidence of a certificate is too weak, the
//! person is assessed instead. A procedure of its own beside its request: when (state), what was weak (handover), how it is
//! assessed (appointment, assessment), writes, what time brings about, reads.

pub mod appointment;
pub mod assessed;
pub mod assessment;
pub mod decision;
pub mod handover;
pub mod query;
pub mod service;
pub mod state;
mod store;
pub mod time;

pub use appointment::{Appointment, NewAppointment};
pub use assessed::Assessed;
pub use assessment::{Assessment, NewAssessment};
pub use handover::{Handover, Method, Weak, suggested};
pub use state::{Action, State};

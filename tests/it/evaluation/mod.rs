//! Stories of outlooks, promises, requests and decisions, against the services.

mod caps;
mod chance;
mod criteria;
mod desk;
mod filing;
mod outlook;
mod rating;
pub(crate) mod stage;

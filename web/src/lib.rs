//! The web: pages and API over the domain crates, the commands, and the one binary.

mod api;
mod app;
mod areas;
mod assets;
pub mod command;
mod config;
mod demo;
mod error;
mod extract;
mod finding;
mod frame;
mod framing;
mod health;
mod layers;
mod learner;
mod links;
mod pages;
mod paths;
mod posted;
mod present;
mod public;
mod reply;
mod router;
mod routes;
pub mod seeding;
mod session;
mod staff;
mod strict;
mod uploaded;
mod view;
mod viewer;

pub use app::{App, Settings};
pub use config::Config;
pub use links::PublicLinks;
pub use router::{route_list, router};
pub use routes::RouteInfo;

//! The JSON API: the story of `docs/api-story.md`, and what is refused.

mod catalogue;
mod desk;
mod enrolment;
mod search;
mod stage;
mod story;
mod token;

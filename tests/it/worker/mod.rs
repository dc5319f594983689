//! Stories of what follows: mails, requests, figures, and jobs that fail.

mod failures;
mod mails;
mod moving;
mod office;
mod readiness;

//! The consortium: institutions and their units, people, their memberships with roles, their accounts and API tokens.
//!
//! A role counts only while its membership is confirmed and in force, and is read anew on every request (S-3).

mod entity;
mod error;
mod national_levels;
mod rights;
mod scope;
mod zone;

pub mod account;
pub mod code;
pub mod institution;
pub mod membership;
pub mod missed_search;
pub mod person;
pub mod synonym;
pub mod token;

pub use entity::{
    api_token::Model as ApiToken, institution::Model as Institution, membership::Model as Membership,
    organisational_unit::Model as OrganisationalUnit, person::Model as Person, synonym::Model as Synonym,
};
pub use error::Error;
pub use national_levels::NationalLevels;

kernel::tables! { account, api_token, institution, membership, missed_search, organisational_unit, person, synonym }

//! Tables of the consortium. No logic.

pub(crate) mod account;
pub(crate) mod api_token;
pub(crate) mod institution;
pub(crate) mod membership;
pub(crate) mod missed_search;
pub(crate) mod organisational_unit;
pub(crate) mod person;
pub(crate) mod synonym;

//! The search page: filters that agree with the cards, wrong addresses, counts, nothing found, the way back.

mod addresses;
mod agreeing;
pub(crate) mod dice;
mod doors;
mod facets;
mod instant;
mod nothing;
mod stage;
mod suggesting;
mod way_back;
mod words;

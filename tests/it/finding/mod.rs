//! The search page: filters that agree with the cards, wrong addresses, counts, nothing found, the way back.

mod agreeing;
mod stage;

//! Stories of what comes after a decision and around it (RECOGNITION §9): windows, conditions, appeals, second looks,
//! delays.

mod office;
mod window;

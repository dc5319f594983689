//! Doors: who gets in, what is refused, and that nothing is given away (SECURITY §1, §2, §4).

mod accounts;
mod again;
mod audit;
mod chain;
mod doors;
mod headers;
mod sign_in;
mod tenants;
mod traces;

//! Agreements as people read them: the register, the working behind a verdict, and what is refused.

mod faults;
mod register;
mod why;

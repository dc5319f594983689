//! The officer's desk over HTTP: the queue, and a case from rating to letter.

mod case;
mod programmes;
mod queue;
mod rules;
mod twice;

//! Impact: the figures of RECOGNITION §15, counted from what happened. Facts are written from the events only, so the
//! figures cost no join over other crates' tables and can be built again at any time.

mod entity;
mod error;

pub mod exposure;
pub mod fact;
pub mod figures;

pub use entity::{exposure::Model as Exposure, fact::Model as Fact};
pub use error::Error;
pub use figures::{Figures, Median, Procedure, PublicFigures, Scope, Share, figures};

kernel::tables! { exposure, fact, sighting }

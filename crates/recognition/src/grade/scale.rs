//! GR-2 and GR-3: grades by formula, from best grade and lowest pass.

use crate::conversion::{Exact, Reason, Wrong};

/// A scale of passing grades; it may also descend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    best: Exact,
    lowest: Exact,
}

const BEST: [&str; 2] = ["nmax", "hmax"];
const GRADE: &str = "nd";

impl Scale {
    /// The scale of the grade: `nmax` best, `nmin` lowest pass.
    pub fn source(best: Exact, lowest: Exact) -> Result<Self, Wrong> {
        Self::new(best, lowest, BEST[0])
    }

    /// The scale it is converted to: `hmax` best, `hmin` lowest pass.
    pub fn host(best: Exact, lowest: Exact) -> Result<Self, Wrong> {
        Self::new(best, lowest, BEST[1])
    }

    fn new(best: Exact, lowest: Exact, field: &'static str) -> Result<Self, Wrong> {
        if best == lowest { Err(Wrong::new(field, Reason::NoScale)) } else { Ok(Self { best, lowest }) }
    }

    /// How far below the best the grade lies: 0 is the best, 1 the lowest pass.
    fn below_best(self, grade: Exact) -> Result<Exact, Wrong> {
        let wrong = |reason| Wrong::new(GRADE, reason);
        let from_best = self.best.minus(grade).zip(self.best.minus(self.lowest));
        let below = from_best.and_then(|(below, all)| below.over(all)).ok_or(wrong(Reason::TooLarge))?;
        if below.is_negative() {
            Err(wrong(Reason::BetterThanBest))
        } else if below > Exact::whole(1) {
            Err(wrong(Reason::Failing))
        } else {
            Ok(below)
        }
    }
}

/// A German grade: 1.0 best to 4.0 lowest pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bavarian {
    /// As reckoned.
    pub exact: Exact,
    /// In tenths, cut without rounding.
    pub cut: i64,
    /// In tenths, the next better step of 1.0, 1.3, 1.7 … 4.0.
    pub step: i64,
}

const STEPS: [i64; 10] = [10, 13, 17, 20, 23, 27, 30, 33, 37, 40];

/// GR-2: 1 + 3 · (best − grade) ÷ (best − lowest pass).
pub fn bavarian(scale: Scale, grade: Exact) -> Result<Bavarian, Wrong> {
    let below = scale.below_best(grade)?;
    let reckoned = || {
        let exact = below.times(Exact::whole(3))?.plus(Exact::whole(1))?;
        let cut = exact.parts(10)?;
        let step = STEPS.into_iter().rfind(|step| *step <= cut)?;
        Some(Bavarian { exact, cut, step })
    };
    reckoned().ok_or(Wrong::new(GRADE, Reason::TooLarge))
}

/// GR-3: the same way along the host's scale.
pub fn linear(scale: Scale, host: Scale, grade: Exact) -> Result<Exact, Wrong> {
    let below = scale.below_best(grade)?;
    let reckoned = || host.best.minus(below.times(host.best.minus(host.lowest)?)?);
    reckoned().ok_or(Wrong::new(GRADE, Reason::TooLarge))
}

//! When a job that failed is tried again, and when it is given up (SECURITY §5, outbox and mail). Pure.

/// Waits after the first, second, third … attempt, in seconds; the last one repeats.
const WAITS: &[i64] = &[5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400];
/// Refusals that may pass are waited for so long: five days.
const OLDEST: i64 = 5 * 86_400;
/// So many attempts that ended in a crash are enough.
pub(crate) const CRASHES: i32 = 20;

/// How an attempt ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failed {
    /// Its name in the outbox.
    pub code: String,
    /// Trying again would not help.
    pub permanent: bool,
    /// A panic, or a bug of ours.
    pub crashed: bool,
}

/// What becomes of the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Again after so many seconds.
    Wait(i64),
    /// Never; staff see it.
    Dead,
}

/// `attempts` counts this one; `age` is in seconds; `chance` spreads the wait by ±20 %, so that a hundred jobs that
/// failed together do not come back together.
pub(crate) fn next(attempts: i32, age: i64, failed: &Failed, chance: u16) -> Next {
    if failed.permanent || (failed.crashed && attempts >= CRASHES) || age >= OLDEST {
        return Next::Dead;
    }
    let place = usize::try_from(attempts.max(1) - 1).unwrap_or(0);
    let wait = WAITS.get(place).or(WAITS.last()).copied().unwrap_or(0);
    Next::Wait(wait * (800 + i64::from(chance) * 400 / i64::from(u16::MAX)) / 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIDDLE: u16 = u16::MAX / 2 + 1;

    fn failed(permanent: bool, crashed: bool) -> Failed {
        Failed { code: "smtp-451".to_owned(), permanent, crashed }
    }

    #[test]
    fn waits_grow_to_four_hours_and_end_after_five_days() {
        let waits: Vec<Next> =
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map(|n| next(n, 0, &failed(false, false), MIDDLE)).into();
        assert_eq!(waits, [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 14_400, 14_400].map(Next::Wait));
        assert_eq!(next(9, OLDEST - 1, &failed(false, false), MIDDLE), Next::Wait(14_400));
        assert_eq!(next(9, OLDEST, &failed(false, false), MIDDLE), Next::Dead);
    }

    #[test]
    fn waits_are_spread_by_a_fifth() {
        assert_eq!(next(4, 0, &failed(false, false), 0), Next::Wait(480));
        assert_eq!(next(4, 0, &failed(false, false), u16::MAX), Next::Wait(720));
    }

    #[test]
    fn permanent_failures_and_twenty_crashes_are_dead() {
        assert_eq!(next(1, 0, &failed(true, false), MIDDLE), Next::Dead);
        assert_eq!(next(19, 0, &failed(false, true), MIDDLE), Next::Wait(14_400));
        assert_eq!(next(20, 0, &failed(false, true), MIDDLE), Next::Dead);
        assert_eq!(next(20, 0, &failed(false, false), MIDDLE), Next::Wait(14_400));
    }
}

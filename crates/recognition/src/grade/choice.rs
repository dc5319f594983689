//! GR-5: which method converts a grade.

use crate::agreement::GradeMethod;

/// From so many results on a table is a reference.
pub const ENOUGH: u64 = 30;

kernel::text_enum! {
    /// How wide the group is whose grades are compared, narrowest first.
    pub enum Group {
        /// The same narrow or detailed field and cycle.
        Narrow = "narrow",
        /// The same broad field and cycle.
        Broad = "broad",
        /// The whole institution.
        Institution = "institution",
    }
}
kernel::text_serde!(Group);

/// How many results the tables of one side hold; none: there is no table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the narrow group.
    pub narrow: Option<u64>,
    /// In the broad group.
    pub broad: Option<u64>,
    /// In the whole institution.
    pub institution: Option<u64>,
}

impl Counts {
    fn of(&self, group: Group) -> u64 {
        let count = match group {
            Group::Narrow => self.narrow,
            Group::Broad => self.broad,
            Group::Institution => self.institution,
        };
        count.unwrap_or(0)
    }
}

/// A method, and the group if it is by distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The method.
    pub method: GradeMethod,
    /// The group.
    pub group: Option<Group>,
}

/// The agreement's method; else the distribution in the narrowest group in which both sides have enough results; else what
/// the host takes, a formula or a pass without grade. An agreement on distributions does not make tables: without any it
/// goes on like no agreement, and with small ones it takes the widest group.
pub fn choose(agreement: Option<GradeMethod>, source: &Counts, host: &Counts, fallback: Option<GradeMethod>) -> Choice {
    let fewest = |group: Group| source.of(group).min(host.of(group));
    let enough = Group::ALL.iter().copied().find(|group| fewest(*group) >= ENOUGH);
    let widest = Group::ALL.iter().copied().rfind(|group| fewest(*group) > 0);
    let group = match agreement {
        Some(GradeMethod::Distribution) => enough.or(widest),
        Some(method) => return Choice { method, group: None },
        None => enough,
    };
    if group.is_some() {
        return Choice { method: GradeMethod::Distribution, group };
    }
    // The host's word for want of tables cannot be tables again.
    let method = fallback.filter(|method| *method != GradeMethod::Distribution).unwrap_or(GradeMethod::Pass);
    Choice { method, group: None }
}

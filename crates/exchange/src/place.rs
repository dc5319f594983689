//! Where in a file something stands, in the words of the file's kind.

use crate::elm;

/// How the records of a file are found again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Places {
    /// By line and column.
    #[default]
    Lines,
    /// By number and path. First come the opportunities, then courses that are described without one.
    Records {
        /// How many opportunities there are.
        opportunities: u64,
    },
}

impl Places {
    /// The record of a number from 1, where records have no lines: `learningOpportunity[3]`.
    pub fn record(self, number: u64) -> Option<String> {
        let Self::Records { opportunities } = self else { return None };
        let place = number.saturating_sub(1);
        Some(match place.checked_sub(opportunities) {
            None => format!("learningOpportunity[{place}]"),
            Some(place) => format!("learningOpportunitySpecification[{place}]"),
        })
    }

    /// A place within a record: the path of a column, where records have paths.
    pub fn within(self, number: u64, column: &str) -> String {
        let Self::Records { opportunities } = self else { return column.to_owned() };
        let path = elm::read::path_of(column);
        if number <= opportunities {
            return path;
        }
        path.strip_prefix("learningAchievementSpecification.").map(ToOwned::to_owned).unwrap_or(path)
    }

    /// The whole place, for a line of output.
    pub fn of(self, number: u64, column: &str) -> String {
        let within = self.within(number, column);
        match self.record(number) {
            None => format!("line {number}, {within}"),
            Some(record) if within.is_empty() => record,
            Some(record) => format!("{record}.{within}"),
        }
    }
}

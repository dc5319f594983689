//! What the address of the list asks for: how things stand, a place, and what was entered last.

use evaluation::booking::Standing;
use kernel::{DecisionId, Timestamp};

use crate::{extract::Pairs, paths};

/// A list as the address says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub standing: Standing,
    pub after: Option<DecisionId>,
    /// When the reader entered something by one press.
    pub entered: Option<Timestamp>,
    /// Whether `standing` made no sense and was left out.
    pub is_wrong: bool,
}

impl Asked {
    /// Reads it; what waits is shown unless something else is asked for.
    pub(super) fn read(pairs: &Pairs) -> Self {
        let value = |name: &str| pairs.one(name).map(str::trim).unwrap_or_default();
        let standing = value("standing").parse().ok();
        Self {
            standing: standing.unwrap_or(Standing::Waiting),
            after: value("after").parse().ok(),
            entered: value("entered").parse().ok().map(Timestamp::from_micros),
            is_wrong: standing.is_none() && !value("standing").is_empty(),
        }
    }

    /// The list from which a form was sent.
    pub(super) fn sent_from(standing: &str, after: &str) -> Self {
        let standing = standing.parse().unwrap_or(Standing::Waiting);
        Self { standing, after: after.parse().ok(), entered: None, is_wrong: false }
    }

    /// Its address, with what was entered at this instant.
    pub(super) fn address(self, entered: Option<Timestamp>) -> String {
        let after = self.after.map(|place| place.to_string()).unwrap_or_default();
        let entered = entered.map(|at| at.micros().to_string()).unwrap_or_default();
        let pairs = [("standing", self.standing.as_str()), ("after", &after), ("entered", &entered)];
        let said: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("{}?{}", paths::BOOKINGS, paths::query(&said))
    }

    /// The address of the page after this place.
    pub(super) fn page_after(self, place: DecisionId) -> String {
        Self { after: Some(place), ..self }.address(None)
    }
}

/// The list of what stands so.
pub(super) fn list(standing: Standing) -> String {
    format!("{}?standing={standing}", paths::BOOKINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Asked {
        Asked::read(&Pairs(crate::extract::decode(query.as_bytes()).unwrap()))
    }

    #[test]
    fn ux_1_filters_stand_in_the_address_and_a_wrong_one_is_named() {
        let place = "01890000-0000-7000-8000-0123456789ab".parse().unwrap();
        let found = asked("standing=changed&after=01890000-0000-7000-8000-0123456789ab&entered=17");
        assert_eq!((found.standing, found.after, found.is_wrong), (Standing::Changed, Some(place), false));
        assert_eq!(found.entered, Some(Timestamp::from_micros(17)));
        let next = found.page_after(place);
        assert_eq!(asked(next.split_once('?').unwrap().1), Asked { entered: None, ..found });
        let wrong = asked("standing=lost&after=x&entered=now");
        assert_eq!((wrong.standing, wrong.after, wrong.entered, wrong.is_wrong), (Standing::Waiting, None, None, true));
        assert!(!asked("standing=").is_wrong);
    }

    #[test]
    fn ux_20_a_form_leads_back_to_the_page_it_was_sent_from() {
        let place = "01890000-0000-7000-8000-0123456789ab";
        let from = Asked::sent_from("changed", place);
        let to = from.address(Some(Timestamp::from_micros(17)));
        assert_eq!(to, format!("/desk/bookings?standing=changed&after={place}&entered=17"));
        assert_eq!(Asked::sent_from("", "x").address(None), "/desk/bookings?standing=waiting");
    }
}

//! What the address of the queue asks for: filters and a place (UX-24).

use evaluation::request::{
    State,
    query::{Filter, Place},
};
use kernel::Day;

use crate::{extract::Pairs, paths};

/// Days that are soon.
const SOON: i64 = 7;

/// The values of `due`.
pub(super) const DUE: &[&str] = &["overdue", "soon"];

/// A queue as the address says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub state: String,
    pub route: String,
    pub due: String,
    pub filter: Filter,
    pub after: Option<Place>,
    /// Parameters whose value made no sense and was left out.
    pub faults: Vec<&'static str>,
}

impl Asked {
    /// Reads it; unknown parameters are ignored, empty ones say nothing.
    pub(super) fn read(pairs: &Pairs, today: Day) -> Self {
        let value = |name: &str| pairs.one(name).map(str::trim).unwrap_or_default().to_owned();
        let mut asked = Self { state: value("state"), route: value("route"), due: value("due"), ..Self::default() };
        match asked.state.parse::<State>() {
            Ok(state) if State::IN_QUEUE.contains(&state) => asked.filter.states = vec![state],
            _ => asked.leave_out("state"),
        }
        match asked.route.parse() {
            Ok(route) => asked.filter.route = Some(route),
            Err(()) => asked.leave_out("route"),
        }
        match asked.due.as_str() {
            "overdue" => asked.filter = overdue(asked.filter.clone(), today),
            "soon" => asked.filter = soon(asked.filter.clone(), today),
            _ => asked.leave_out("due"),
        }
        asked.after = pairs.one("after").and_then(place);
        asked
    }

    fn leave_out(&mut self, name: &'static str) {
        let value = match name {
            "state" => &mut self.state,
            "route" => &mut self.route,
            _ => &mut self.due,
        };
        if !value.is_empty() {
            value.clear();
            self.faults.push(name);
        }
    }

    /// Whether everything is asked for, from the first page on.
    pub(super) fn is_everything(&self) -> bool {
        self.filter == Filter::default() && self.after.is_none()
    }

    /// The address of the page after this place.
    pub(super) fn page_after(&self, (due_on, id): Place) -> String {
        let place = format!("{due_on}_{id}");
        let pairs = [("state", self.state.as_str()), ("route", &self.route), ("due", &self.due), ("after", &place)];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("{}?{}", paths::DESK, paths::query(&pairs))
    }
}

/// Due before today.
pub(super) fn overdue(filter: Filter, today: Day) -> Filter {
    Filter { due_to: Some(today.plus_days(-1)), ..filter }
}

/// Due today or within a week.
pub(super) fn soon(filter: Filter, today: Day) -> Filter {
    Filter { due_from: Some(today), due_to: Some(today.plus_days(SOON)), ..filter }
}

fn place(text: &str) -> Option<Place> {
    let (day, id) = text.split_once('_')?;
    Some((day.parse().ok()?, id.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use recognition::route::Route;

    use super::*;

    fn asked(query: &str) -> Asked {
        let pairs = Pairs(crate::extract::decode(query.as_bytes()).unwrap());
        Asked::read(&pairs, "2026-03-02".parse().unwrap())
    }

    #[test]
    fn ux_24_filters_stand_in_the_address() {
        let found = asked("state=decision_proposed&route=individual&due=soon&utm_source=x");
        assert_eq!(found.filter.states, [State::DecisionProposed]);
        assert_eq!(found.filter.route, Some(Route::Individual));
        assert_eq!(found.filter.due_to, "2026-03-09".parse().ok());
        assert!(found.faults.is_empty() && !found.is_everything());
        assert!(asked("state=&due=").is_everything());
    }

    #[test]
    fn ux_1_a_wrong_value_is_left_out_and_named() {
        let found = asked("state=decided&route=fast&due=never&after=x");
        assert_eq!(found.faults, ["state", "route", "due"]);
        assert!(found.is_everything());
    }

    #[test]
    fn the_next_page_keeps_the_filters() {
        let place = ("2026-03-02".parse().unwrap(), "01890000-0000-7000-8000-0123456789ab".parse().unwrap());
        let address = asked("due=overdue").page_after(place);
        assert_eq!(address, "/desk?due=overdue&after=2026-03-02_01890000-0000-7000-8000-0123456789ab");
        assert_eq!(asked(address.split_once('?').unwrap().1).after, Some(place));
    }
}

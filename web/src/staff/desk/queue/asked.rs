//! What the address of the queue asks for: filters and a place (UX-24), and what came of the last act on its cases.

use evaluation::{
    request::{
        State,
        queue::{Filter, Place},
    },
    routing::Desk,
};
use kernel::{PersonId, RequestId};

use crate::{extract::Pairs, paths};

/// The values of `due`.
pub(super) const DUE: &[&str] = &["overdue", "soon"];

/// The values of `whose`; everybody's has none.
pub(super) const WHOSE: &[&str] = &["mine", "unassigned"];

/// A queue as the address says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub state: String,
    pub route: String,
    pub due: String,
    pub whose: String,
    pub filter: Filter,
    pub after: Option<Place>,
    /// Parameters whose value made no sense and was left out.
    pub faults: Vec<&'static str>,
    /// What the last act gave to whom.
    pub given: Option<Given>,
}

/// What came of giving cases to somebody, as it stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    pub count: u32,
    /// None: to nobody.
    pub to: Option<PersonId>,
    pub gone: Vec<RequestId>,
    pub barred: Vec<RequestId>,
}

impl Asked {
    /// Reads it; unknown parameters are ignored, empty ones say nothing.
    pub(super) fn read(pairs: &Pairs) -> Self {
        let value = |name: &str| pairs.one(name).map(str::trim).unwrap_or_default().to_owned();
        let mut asked = Self {
            state: value("state"),
            route: value("route"),
            due: value("due"),
            whose: value("whose"),
            ..Self::default()
        };
        match asked.state.parse::<State>() {
            Ok(state) if State::IN_QUEUE.contains(&state) => asked.filter.states = vec![state],
            _ => asked.leave_out("state"),
        }
        match asked.route.parse() {
            Ok(route) => asked.filter.route = Some(route),
            Err(()) => asked.leave_out("route"),
        }
        if !DUE.contains(&asked.due.as_str()) {
            asked.leave_out("due");
        }
        if !WHOSE.contains(&asked.whose.as_str()) {
            asked.leave_out("whose");
        }
        asked.after = pairs.one("after").and_then(place);
        asked.given = given(pairs);
        asked
    }

    /// The filter, with whose cases and which days are meant at this desk.
    pub(super) fn at(&self, desk: &Desk, person: PersonId) -> Filter {
        let held = match self.whose.as_str() {
            "mine" => Some(desk.own(person)),
            "unassigned" => Some(desk.unassigned()),
            _ => None,
        };
        let due = match self.due.as_str() {
            "overdue" => Some(desk.overdue()),
            "soon" => Some(desk.soon()),
            _ => None,
        };
        Filter { held, due, ..self.filter.clone() }
    }

    fn leave_out(&mut self, name: &'static str) {
        let value = match name {
            "state" => &mut self.state,
            "route" => &mut self.route,
            "whose" => &mut self.whose,
            _ => &mut self.due,
        };
        if !value.is_empty() {
            value.clear();
            self.faults.push(name);
        }
    }

    /// Whether everything is asked for, from the first page on.
    pub(super) fn is_everything(&self) -> bool {
        self.filter == Filter::default() && self.due.is_empty() && self.whose.is_empty() && self.after.is_none()
    }

    /// The filters, by name.
    pub(super) fn filters(&self) -> [(&'static str, &str); 4] {
        [("state", &self.state), ("route", &self.route), ("due", &self.due), ("whose", &self.whose)]
    }

    /// The address with these filters and something more.
    pub(super) fn address(&self, more: &[(&str, &str)]) -> String {
        let kept = self.filters().into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
        let pairs: Vec<_> = kept.chain(more.iter().copied()).filter(|(_, value)| !value.is_empty()).collect();
        if pairs.is_empty() { paths::DESK.to_owned() } else { format!("{}?{}", paths::DESK, paths::query(&pairs)) }
    }

    /// The address of the page after this place.
    pub(super) fn page_after(&self, place: Place) -> String {
        self.address(&[("after", &written(place))])
    }

    /// The place of this page; the first has none.
    pub(super) fn place(&self) -> String {
        self.after.map(written).unwrap_or_default()
    }

    /// The same list, which says what came of giving cases to somebody.
    pub(super) fn after_giving(&self, given: &Given) -> String {
        let to = given.to.map(|person| person.to_string()).unwrap_or_default();
        let count = given.count.to_string();
        let [gone, barred] = [&given.gone, &given.barred].map(|ids| ids.iter().map(ToString::to_string).collect());
        let (gone, barred): (Vec<String>, Vec<String>) = (gone, barred);
        let (after, gone, barred) = (self.place(), gone.join("_"), barred.join("_"));
        self.address(&[("after", &after), ("given", &count), ("to", &to), ("gone", &gone), ("barred", &barred)])
    }
}

fn written((due_on, id): Place) -> String {
    format!("{due_on}_{id}")
}

fn given(pairs: &Pairs) -> Option<Given> {
    let ids = |name: &str| {
        let text = pairs.one(name).unwrap_or_default();
        text.split('_').filter_map(|id| id.parse().ok()).collect::<Vec<RequestId>>()
    };
    let count = pairs.one("given")?.parse().ok()?;
    let to = pairs.one("to").and_then(|id| id.parse().ok());
    Some(Given { count, to, gone: ids("gone"), barred: ids("barred") })
}

fn place(text: &str) -> Option<Place> {
    let (day, id) = text.split_once('_')?;
    Some((day.parse().ok()?, id.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use recognition::route::Route;

    use super::*;

    const ID: &str = "01890000-0000-7000-8000-0123456789ab";

    fn asked(query: &str) -> Asked {
        let pairs = Pairs(crate::extract::decode(query.as_bytes()).unwrap());
        Asked::read(&pairs)
    }

    #[test]
    fn ux_24_filters_stand_in_the_address() {
        let found = asked("state=decision_proposed&route=individual&due=soon&whose=mine&utm_source=x");
        assert_eq!(found.filter.states, [State::DecisionProposed]);
        assert_eq!(found.filter.route, Some(Route::Individual));
        assert_eq!(found.due, "soon");
        assert!(found.faults.is_empty() && !found.is_everything());
        assert!(asked("state=&due=").is_everything() && !asked("whose=unassigned").is_everything());
    }

    #[test]
    fn ux_1_a_wrong_value_is_left_out_and_named() {
        let found = asked("state=decided&route=fast&due=never&whose=theirs&after=x");
        assert_eq!(found.faults, ["state", "route", "due", "whose"]);
        assert!(found.is_everything());
    }

    #[test]
    fn the_next_page_keeps_the_filters() {
        let place = ("2026-03-02".parse().unwrap(), ID.parse().unwrap());
        let address = asked("due=overdue&whose=mine").page_after(place);
        assert_eq!(address, format!("/desk?due=overdue&whose=mine&after=2026-03-02_{ID}"));
        assert_eq!(asked(address.split_once('?').unwrap().1).after, Some(place));
        assert_eq!(asked("whose=mine").address(&[("whose", "")]), "/desk");
    }

    #[test]
    fn ux_24_what_came_of_an_act_stands_in_the_address() {
        let id = ID.parse().unwrap();
        let given = Given { count: 2, to: None, gone: vec![id, id], barred: vec![] };
        let address = asked(&format!("whose=unassigned&after=2026-03-02_{ID}")).after_giving(&given);
        let back = asked(address.split_once('?').unwrap().1);
        assert_eq!((back.given, back.after), (Some(given), Some(("2026-03-02".parse().unwrap(), id))));
        assert_eq!(asked("whose=mine").given, None);
    }
}

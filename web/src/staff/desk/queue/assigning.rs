//! The part of the queue that gives cases to somebody, and what it says afterwards.

use std::collections::{BTreeSet, HashMap};

use evaluation::{
    RecognitionRequest,
    routing::{policy, service::is_assignable},
};
use i18n::{Arg, Locale};
use kernel::{PersonId, RequestId};

use super::{asked::Given, forms::AssignForm, handlers::Queue};
use crate::{
    posted::FieldErrors,
    staff::desk::officers::{self, NOBODY},
    view::{Choice, Field, Tick},
    viewer::Viewer,
};

/// The form under the list.
pub(crate) struct Assign {
    pub token: String,
    pub to: Field,
    /// The list that the cases are chosen from, by name.
    pub asked: Vec<(&'static str, String)>,
    /// No case was chosen: which box to go to, and what to say.
    pub unchosen: Option<(String, String)>,
}

/// The box beside a case; none where the officer cannot give it away, or it is a proposal of somebody.
pub(super) fn tick(
    viewer: &Viewer,
    queue: &Queue,
    form: &AssignForm,
    (request, name): (&RecognitionRequest, &str),
) -> Option<Tick> {
    let may =
        policy::may_assign(&viewer.actor, request).is_ok() && is_assignable(request, queue.tracks.get(&request.id));
    may.then(|| {
        let value = request.id.to_string();
        let args = [("name", Arg::from(name)), ("reference", Arg::from(&request.reference))];
        Tick {
            id: box_of(request.id),
            name: "case",
            label: viewer.locale.with("routing-choose", &args),
            is_chosen: form.case.contains(&value),
            value,
            error: None,
        }
    })
}

fn box_of(id: RequestId) -> String {
    format!("case-{id}")
}

/// The form, where something can be chosen.
pub(super) fn assign(
    viewer: &Viewer,
    queue: &Queue,
    (form, errors): (&AssignForm, &FieldErrors),
    token: String,
) -> Option<Assign> {
    let locale = viewer.locale;
    let choosable = |request: &&RecognitionRequest| tick(viewer, queue, form, (request, "")).is_some();
    let first = queue.requests.iter().find(choosable)?;
    let said = |name: &str| errors.of(name).map(|code| locale.text(&format!("field-{code}")));
    let to = Field::new("to", locale.text("routing-field-to")).choices(people(locale, queue, form)).error(said("to"));
    let place = queue.asked.place();
    let asked = queue.asked.filters().into_iter().chain([("after", place.as_str())]);
    let asked = asked.filter(|(_, value)| !value.is_empty());
    Some(Assign {
        token,
        to,
        asked: asked.map(|(name, value)| (name, value.to_owned())).collect(),
        unchosen: said("case").map(|words| (format!("#{}", box_of(first.id)), words)),
    })
}

/// Who can be chosen: everybody who evaluates at one of the desks, the officer first, then by name.
fn people(locale: Locale, queue: &Queue, form: &AssignForm) -> Vec<Choice> {
    let places: BTreeSet<_> = queue.requests.iter().map(|request| request.institution_id).collect();
    let evaluators: BTreeSet<PersonId> = places.iter().flat_map(|at| queue.desk.evaluators(*at)).collect();
    let named = evaluators.into_iter().filter_map(|person| Some((label(locale, queue, person)?, person))).collect();
    let nobody = Choice::new(NOBODY, locale.text("routing-nobody"), form.to == NOBODY);
    officers::choices(locale, named, &form.to).into_iter().chain([nobody]).collect()
}

fn label(locale: Locale, queue: &Queue, person: PersonId) -> Option<String> {
    let name = &queue.people.get(&person)?.name;
    let mut places = queue.requests.iter().map(|request| request.institution_id);
    let away = places.find_map(|at| queue.desk.absence(person, at));
    Some(match away {
        Some(absence) => {
            let args = [("name", Arg::from(name)), ("day", locale.day_short(absence.to_on).into())];
            locale.with("routing-away", &args)
        }
        None => name.clone(),
    })
}

/// What the last act did, in numbers; what it could not do, by case number.
pub(super) fn result(locale: Locale, queue: &Queue, given: &Given) -> Vec<String> {
    let count = ("count", Arg::from(given.count));
    let done = (given.count > 0).then(|| match given.to {
        Some(person) => {
            let name = queue.people.get(&person).map(|person| person.name.clone()).unwrap_or_default();
            locale.with("routing-given", &[count, ("name", name.into())])
        }
        None => locale.with("routing-given-nobody", &[count]),
    });
    let listed = |ids: &[RequestId], key: &str| {
        let named = numbers(&queue.named, ids);
        (!named.is_empty()).then(|| locale.with(key, &[("cases", named.join(", ").into())]))
    };
    let gone = listed(&given.gone, "routing-gone");
    let barred = listed(&given.barred, "routing-barred");
    done.into_iter().chain(gone).chain(barred).collect()
}

fn numbers(named: &HashMap<RequestId, String>, ids: &[RequestId]) -> Vec<String> {
    ids.iter().filter_map(|id| named.get(id).cloned()).collect()
}

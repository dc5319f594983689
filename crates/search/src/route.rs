//! Routes as terms: `lindholm/automatic` for everybody at Lindholm, `lindholm/<programme>/fast_track` for a programme
//! whose route is another, `lindholm/<programme>/` where a rule leaves the listing out for that programme alone.

use kernel::ProgrammeId;
use tantivy::DocId;

use crate::{Query, ledger::Values};

/// The route of a listing at one university.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteAt {
    /// Slug of the university.
    pub institution: String,
    /// In which programme; none for all that have no entry of their own.
    pub programme: Option<ProgrammeId>,
    /// The word of the route; none where a rule leaves the listing out.
    pub route: Option<String>,
}

impl RouteAt {
    /// As it is indexed; nothing needs to be said of a university that leaves the listing out for everybody.
    pub(crate) fn term(&self) -> Option<String> {
        let route = self.route.as_deref();
        match self.programme {
            Some(programme) => Some(own(&self.institution, programme) + route.unwrap_or("")),
            None => route.map(|route| general(&self.institution) + route),
        }
    }
}

fn general(institution: &str) -> String {
    format!("{institution}/")
}

fn own(institution: &str, programme: ProgrammeId) -> String {
    format!("{institution}/{programme}/")
}

/// What begins the terms that concern the reader: the programme's, then the university's.
fn beginnings(query: &Query) -> impl Iterator<Item = String> {
    let institution = query.recognised_by.as_deref();
    let own = institution.zip(query.programme).map(|(institution, programme)| own(institution, programme));
    own.into_iter().chain(institution.map(general))
}

/// The chosen routes as terms.
pub(crate) fn chosen(query: &Query) -> Vec<String> {
    beginnings(query).flat_map(|begin| query.route.iter().map(move |route| format!("{begin}{route}"))).collect()
}

/// The route that a term of the reader's means; none for the terms of others.
pub(crate) fn shown<'word>(query: &Query, word: &'word str) -> Option<&'word str> {
    let route = beginnings(query).find_map(|begin| word.strip_prefix(begin.as_str()))?;
    (!route.is_empty() && !route.contains('/')).then_some(route)
}

/// The terms of one segment that concern the reader.
#[derive(Default)]
pub(crate) struct Eyes {
    own: Vec<u32>,
    general: Vec<u32>,
}

impl Eyes {
    pub(crate) fn open(query: &Query, values: &Values) -> Self {
        let Some(institution) = query.recognised_by.as_deref() else { return Self::default() };
        let own = query.programme.map(|programme| beginning_with(values, &own(institution, programme)));
        Self { own: own.unwrap_or_default(), general: beginning_with(values, &general(institution)) }
    }

    /// The listing's routes for the reader: the programme's own entry, else the university's.
    pub(crate) fn of(&self, values: &Values, doc: DocId) -> impl Iterator<Item = u32> {
        let all = values.of(doc);
        let has_own = !self.own.is_empty() && all.iter().any(|ordinal| self.own.contains(ordinal));
        let mine = if has_own { &self.own } else { &self.general };
        all.iter().copied().filter(|ordinal| mine.contains(ordinal))
    }
}

/// Ordinals of the terms that end with a route, or with none, right after this beginning.
fn beginning_with(values: &Values, begin: &str) -> Vec<u32> {
    let ends = |word: &str| word.get(begin.len()..).is_some_and(|rest| !rest.contains('/'));
    values.beginning(begin).filter(|(_, word)| ends(word)).map(|(ordinal, _)| ordinal).collect()
}

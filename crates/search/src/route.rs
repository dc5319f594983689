//! Routes as terms: `lindholm/automatic` for everybody at Lindholm, `lindholm/<programme>/fast_track` for a programme
//! whose route is another, `lindholm/<programme>/` where a rule leaves the listing out for that programme alone.

use kernel::ProgrammeId;
use tantivy::{DocId, columnar::StrColumn};

use crate::Query;

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
    own: Vec<u64>,
    general: Vec<u64>,
}

impl Eyes {
    pub(crate) fn open(query: &Query, values: &StrColumn) -> tantivy::Result<Self> {
        let Some(institution) = query.recognised_by.as_deref() else { return Ok(Self::default()) };
        let own = match query.programme {
            Some(programme) => beginning_with(values, &own(institution, programme))?,
            None => Vec::new(),
        };
        Ok(Self { own, general: beginning_with(values, &general(institution))? })
    }

    /// The listing's routes for the reader: the programme's own entry, else the university's.
    pub(crate) fn of(&self, values: &StrColumn, doc: DocId) -> impl Iterator<Item = u64> {
        let has_own = !self.own.is_empty() && values.term_ords(doc).any(|ordinal| self.own.contains(&ordinal));
        let mine = if has_own { &self.own } else { &self.general };
        values.term_ords(doc).filter(|ordinal| mine.contains(ordinal))
    }
}

/// Ordinals of the terms that end with a route, or with none, right after this beginning.
fn beginning_with(values: &StrColumn, begin: &str) -> tantivy::Result<Vec<u64>> {
    let mut found = Vec::new();
    let mut stream = values.dictionary().prefix_range(begin).into_stream()?;
    while stream.advance() {
        let rest = stream.key().get(begin.len()..).unwrap_or_default();
        if !rest.contains(&b'/') {
            found.push(stream.term_ord());
        }
    }
    Ok(found)
}

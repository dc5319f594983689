//! Who takes whose listings (NW-1): for each two universities the best route that any listing of the one gets at the
//! other, as the index has worked it out (ADR 2). One pass for the whole network, no query for a pair.

use std::collections::{BTreeMap, HashMap};

use kernel::{Day, OpportunityId};
use recognition::route::Route;

use crate::{app::App, error::Error};

/// The best route of a pair, and how many listings get it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Best {
    pub route: Route,
    pub count: u64,
}

/// The routes between all members, by slugs of provider and university.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Matrix {
    pairs: BTreeMap<(String, String), Best>,
    /// The day that they hold for.
    pub day: Option<Day>,
}

impl Matrix {
    /// The best that listings of a provider get at a university; none where every one of them is left out.
    pub(crate) fn best(&self, provider: &str, university: &str) -> Option<Best> {
        self.pairs.get(&(provider.to_owned(), university.to_owned())).copied()
    }

    fn of(taken: Vec<search::Taken>, day: Option<Day>) -> Self {
        let mut pairs: BTreeMap<(String, String), Best> = BTreeMap::new();
        for search::Taken { provider, university, route, count } in taken {
            let Ok(route) = route.parse::<Route>() else { continue };
            let best = pairs.entry((provider, university)).or_insert(Best { route, count });
            // The smaller route is the better (R-R1).
            if route < best.route {
                *best = Best { route, count };
            }
        }
        Self { pairs, day }
    }
}

/// The routes as they are; none while the index is away (I-10).
pub(crate) async fn matrix(app: &App) -> Result<Option<Matrix>, Error> {
    let index = app.search().clone();
    let read = move || Ok::<_, search::Error>((index.taken()?, index.applied()?.1));
    match tokio::task::spawn_blocking(read).await.map_err(Error::bug)? {
        Ok((taken, day)) => Ok(Some(Matrix::of(taken, day))),
        Err(error) => {
            tracing::warn!(%error, "the index does not answer");
            Ok(None)
        }
    }
}

/// At how many universities one listing counts without being examined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Takers {
    /// By itself.
    pub automatic: u64,
    /// An officer confirms.
    pub fast_track: u64,
}

/// Who takes each published listing of a provider, in one pass over the index; none while it is away (I-10).
pub(crate) async fn takers(app: &App, provider: &str) -> Result<Option<HashMap<OpportunityId, Takers>>, Error> {
    let (index, provider) = (app.search().clone(), provider.to_owned());
    let ways = match tokio::task::spawn_blocking(move || index.ways(&provider)).await.map_err(Error::bug)? {
        Ok(ways) => ways,
        Err(error) => {
            tracing::warn!(%error, "the index does not answer");
            return Ok(None);
        }
    };
    let mut all: HashMap<OpportunityId, Takers> = HashMap::new();
    for way in ways {
        let takers = all.entry(way.listing).or_default();
        match way.route.parse() {
            Ok(Route::Automatic) => takers.automatic += 1,
            Ok(Route::FastTrack) => takers.fast_track += 1,
            _ => {}
        }
    }
    Ok(Some(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nw_1_the_least_route_is_the_best_whatever_the_order() {
        let taken = |route: &str, count| search::Taken {
            provider: "a".to_owned(),
            university: "b".to_owned(),
            route: route.to_owned(),
            count,
        };
        let best = Some(Best { route: Route::Automatic, count: 2 });
        let ways = [taken("individual", 9), taken("automatic", 2), taken("fast_track", 4)];
        let matrix = Matrix::of(ways.to_vec(), None);
        assert_eq!((matrix.best("a", "b"), matrix.best("b", "a")), (best, None));
        assert_eq!(Matrix::of(ways.into_iter().rev().collect(), None).best("a", "b"), best);
    }
}

//! What may be meant while somebody types (CONTRACT §3, UX-10): micro-credentials, fields of study, institutions. The same
//! for everybody who reads in one language; nothing of it is kept.

use axum::{
    Json,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use consortium::{Institution, institution};
use i18n::{Arg, Locale};
use search::{Beginning, Begun, Text, Titled};
use serde::Serialize;

use super::{bearer::Asker, fault, window};
use crate::{app::App, error::Error, extract::Pairs, paths, present::text, routes::Routes};

/// Eight in all: so many listings, and half as many fields and institutions.
const LISTINGS: usize = 4;
const OTHERS: usize = 2;

/// How long the browser of a reader may keep an answer.
const KEPT: &str = "private, max-age=60";

/// What may be meant.
#[derive(Serialize)]
struct Suggested {
    /// Those that have something, in a fixed order.
    groups: Vec<Group>,
    /// How many there are, in words.
    status: String,
}

#[derive(Serialize)]
struct Group {
    kind: &'static str,
    label: String,
    items: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Suggestion {
    label: String,
    /// The language of the label.
    language: String,
    /// What tells it from another of the same name.
    about: Option<String>,
    href: String,
}

/// Its route.
pub(super) fn routes() -> Routes {
    Routes::new().get("/api/v1/suggest", suggest)
}

/// Suggests. A text beyond the limits of the search is refused as there (LIM-14).
async fn suggest(State(app): State<App>, asker: Asker, pairs: Pairs) -> Result<Response, Error> {
    window::once(&pairs, &["q", "lang"])?;
    let typed: Text = pairs.one("q").unwrap_or_default().parse().map_err(|_| fault::field("q", "parameter"))?;
    let groups = match Beginning::of(&typed) {
        Some(beginning) => groups(&app, &asker, (typed, beginning)).await?,
        None => Vec::new(),
    };
    let count: usize = groups.iter().map(|group| group.items.len()).sum();
    let status = asker.locale.with("suggest-status", &[("count", Arg::from(count))]);
    Ok(([(header::CACHE_CONTROL, KEPT)], Json(Suggested { groups, status })).into_response())
}

async fn groups(app: &App, asker: &Asker, (typed, beginning): (Text, Beginning)) -> Result<Vec<Group>, Error> {
    let (locale, today, index) = (asker.locale, asker.today(), app.search().clone());
    let begun = tokio::task::spawn_blocking(move || index.begun(&typed, locale.language(), today, LISTINGS));
    // An index that is away knows no titles; members are known all the same.
    let begun = begun.await.map_err(Error::bug)?.unwrap_or_else(|error| {
        tracing::warn!(%error, "the index suggests nothing");
        Begun::default()
    });
    let members = institution::all(app.db().reads()).await?;
    let listings = begun.titles.into_iter().map(|found| listing(locale, found, &members)).collect();
    let fields = begun.fields.into_iter().take(OTHERS).filter_map(|code| field(locale, code)).collect();
    let groups = [
        ("micro_credential", listings),
        ("field", fields),
        ("institution", institutions(locale, &members, &beginning)),
    ];
    let groups = groups.into_iter().filter(|(_, items): &(_, Vec<Suggestion>)| !items.is_empty());
    Ok(groups
        .map(|(kind, items)| Group { kind, label: locale.text(&format!("suggest-group-{kind}")), items })
        .collect())
}

fn listing(locale: Locale, found: Titled, members: &[Institution]) -> Suggestion {
    let provider = members.iter().find(|member| member.slug == found.institution);
    Suggestion {
        label: found.title,
        language: found.language.to_string(),
        about: provider.map(|provider| text::plain(locale, &provider.name)),
        href: paths::listing(found.id),
    }
}

fn field(locale: Locale, code: &str) -> Option<Suggestion> {
    Some(Suggestion {
        label: locale.field_of_study(code)?.to_owned(),
        language: locale.code().to_owned(),
        about: None,
        href: format!("{}?{}", paths::SEARCH, paths::query(&[("field", code)])),
    })
}

/// Members with the words in a name in whatever language; those that begin so first, then by name.
fn institutions(locale: Locale, members: &[Institution], beginning: &Beginning) -> Vec<Suggestion> {
    let mut found: Vec<(usize, String, &Institution)> = members
        .iter()
        .filter_map(|member| {
            let place = member.name.iter().filter_map(|(_, name)| beginning.place_in(name)).min()?;
            Some((place, text::plain(locale, &member.name), member))
        })
        .collect();
    found.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let suggestion = |(_, label, member): (usize, String, &Institution)| Suggestion {
        language: member.name.pick(&[locale.language()], None).map_or(locale.language(), |(own, _)| own).to_string(),
        label,
        about: None,
        href: paths::institution(&member.slug),
    };
    found.into_iter().take(OTHERS).map(suggestion).collect()
}

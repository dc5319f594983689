//! Showing, adding, changing and taking away words.

use axum::extract::State;
use consortium::{
    Error as Refused, missed_search,
    synonym::{policy, query, service},
};
use kernel::{Failure, Kind, Subject, SynonymId};

use super::{
    forms::{RemovalForm, WordsForm},
    list::{self, PAGE},
    pages::{self, Shows},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Fields, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// The entries, and what was searched for in vain.
pub(crate) async fn show_all(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    let (db, number) = (app.db().reads(), pairs.number("page")?.max(1));
    let entries = query::page_of_synonyms(db, &viewer.actor, (number - 1) * PAGE, PAGE).await?;
    let missed = missed_search::often(db, &viewer.actor, app.now()).await?;
    reply::page(&list::page(&app, &viewer, (number, query::count(db).await?), (&entries, &missed)).await?)
}

/// An empty form; with one word where the list of searches leads to it.
pub(crate) async fn begin(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    policy::may_keep_words(&viewer.actor)?;
    let words = pairs.one("word").map(|word| format!("{} {word}, ", viewer.locale.language()));
    let form = WordsForm { words: words.unwrap_or_default(), ..WordsForm::default() };
    reply::page(&pages::page(&app, &viewer, &Shows { form, ..Shows::default() }).await?)
}

/// Adds an entry. The same press twice is one entry (H073).
pub(crate) async fn add(State(app): State<App>, viewer: Viewer, Posted(form, _): Posted<WordsForm>) -> Reply {
    viewer.signed_in()?;
    policy::may_keep_words(&viewer.actor)?;
    let errors = match form.read() {
        Ok((_, sayings)) => {
            let mut work = app.begin(&viewer).await?;
            match service::add(&mut work, sayings).await {
                Ok(_) => {
                    work.commit().await?;
                    return reply::see_other(&viewer, paths::WORDS, "words_added").await;
                }
                Err(Refused::Invalid(field, code)) => FieldErrors::at(field, code),
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    reply::wrong(&pages::page(&app, &viewer, &Shows { form, errors, ..Shows::default() }).await?)
}

/// One entry.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<SynonymId>) -> Reply {
    viewer.signed_in()?;
    let entry = query::by_id(app.db().reads(), &viewer.actor, id).await?;
    let shows = Shows { form: WordsForm::of(&entry), entry: Some(id), ..Shows::default() };
    reply::page(&pages::page(&app, &viewer, &shows).await?)
}

/// Says an entry otherwise. The same press twice is one act (H073).
pub(crate) async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<SynonymId>,
    Posted(form, stamp): Posted<WordsForm>,
) -> Reply {
    keeper(&viewer)?;
    let (seen, sayings) = match form.read() {
        Ok(read) => read,
        Err(errors) => {
            let shows = Shows { form, entry: Some(id), errors, is_stale: false };
            return reply::wrong(&pages::page(&app, &viewer, &shows).await?);
        }
    };
    let mut act = Act::begin(&app, &viewer, Subject::Synonym(id), stamp).await?;
    let done = service::change(&mut act.work, id, seen, sayings).await;
    match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => reply::see_other(&viewer, paths::WORDS, "words_changed").await,
        Ended::Refused(error) if error.kind() == Kind::Stale => late(&app, &viewer, id, Some(form)).await,
        Ended::Refused(error) => Err(error.into()),
    }
}

/// Takes an entry away. The same press twice is one act (H073).
pub(crate) async fn remove(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<SynonymId>,
    Posted(form, stamp): Posted<RemovalForm>,
) -> Reply {
    keeper(&viewer)?;
    let seen = form.version.parse().unwrap_or_default();
    let mut act = Act::begin(&app, &viewer, Subject::Synonym(id), stamp).await?;
    let done = service::remove(&mut act.work, id, seen).await;
    match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => reply::see_other(&viewer, paths::WORDS, "words_removed").await,
        Ended::Refused(error) if error.kind() == Kind::Stale => late(&app, &viewer, id, None).await,
        Ended::Refused(error) => Err(error.into()),
    }
}

/// For who may not keep the words, no entry is there.
fn keeper(viewer: &Viewer) -> Result<(), Error> {
    viewer.signed_in()?;
    policy::may_keep_words(&viewer.actor).map_err(|_| Error::not_found())
}

/// Somebody was faster: the entry as it is now, with what was typed; one that is gone can be added again.
async fn late(app: &App, viewer: &Viewer, id: SynonymId, typed: Option<WordsForm>) -> Reply {
    let (entry, now) = match (query::by_id(app.db().reads(), &viewer.actor, id).await, &typed) {
        (Ok(entry), _) => (Some(id), WordsForm::of(&entry)),
        (Err(Refused::NotFound), Some(_)) => (None, WordsForm::default()),
        (Err(error), _) => return Err(error.into()),
    };
    let words = typed.map_or_else(|| now.words.clone(), |typed| typed.words);
    let shows = Shows { form: WordsForm { words, ..now }, entry, is_stale: true, ..Shows::default() };
    reply::late(&pages::page(app, viewer, &shows).await?)
}

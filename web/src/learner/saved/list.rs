//! The page of what a person keeps, and the page of one note.

use std::collections::HashMap;

use askama::Template;
use catalogue::{Listing, listing::ever_published_by_ids};
use consortium::Institution;
use enrolment::{SavedListing, SavedSearch, saved_listing, saved_search};
use evaluation::outlook::Outlook;
use i18n::Arg;
use kernel::OpportunityId;

use super::{forms::NoteForm, standing::Standing};
use crate::{
    app::App,
    error::Error,
    extract::decode,
    finding::{self, Eyes, Members},
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::{
        criteria, listing, text,
        verdict::{self, Asked, Shape},
    },
    view::{Card, ErrorLink, Field, Link, PageLinks, Verdict},
    viewer::Viewer,
};

/// Listings on a page.
const PAGE: usize = 20;

/// What a person keeps.
#[derive(Template)]
#[template(path = "learner/saved/page.html")]
pub(crate) struct SavedPage {
    page: Frame,
    token: String,
    /// «3 listings».
    count: String,
    items: Vec<Item>,
    links: PageLinks,
    /// The university whose answer a comparison shows.
    university: Option<String>,
    searches: Vec<Kept>,
    find: &'static str,
    back: String,
}

/// A saved listing.
struct Item {
    id: String,
    card: Card,
    verdict: Option<Verdict>,
    standing: String,
    is_ended: bool,
    note: Option<String>,
    note_link: String,
    /// Where to wait for new dates.
    dates: Option<String>,
}

/// A saved search.
struct Kept {
    name: String,
    words: Vec<String>,
    frequency: String,
    run: Link,
    change: String,
    removal: String,
}

/// The listings of one page with what is shown of them.
struct Shown {
    rows: Vec<(SavedListing, Listing, Standing)>,
    members: Members,
    university: Option<Institution>,
    outlooks: HashMap<OpportunityId, Outlook>,
}

/// The page.
pub(super) async fn page(app: &App, viewer: &Viewer, number: u64) -> Result<SavedPage, Error> {
    let locale = viewer.locale;
    let page = framing::frame(app, viewer, locale.text("saved-title")).await?;
    let mut rows = in_order(app, viewer).await?;
    let total = rows.len();
    let pages = total.div_ceil(PAGE).max(1);
    let number = usize::try_from(number).unwrap_or(1).clamp(1, pages);
    rows = rows.into_iter().skip((number - 1) * PAGE).take(PAGE).collect();
    let shown = gather(app, viewer, rows).await?;
    let href = |number: u64| {
        if number == 1 { paths::saved::SAVED.to_owned() } else { format!("{}?page={number}", paths::saved::SAVED) }
    };
    let pages = u64::try_from(pages).unwrap_or(1);
    Ok(SavedPage {
        token: viewer.form_token(app).await?,
        count: locale.with("saved-count", &[("count", Arg::from(u64::try_from(total).unwrap_or(0)))]),
        items: shown.rows.iter().filter_map(|row| item(viewer, &shown, row)).collect(),
        links: PageLinks::new(u64::try_from(number).unwrap_or(1), pages, href),
        university: shown.university.as_ref().map(|home| home.slug.clone()),
        searches: searches(app, viewer).await?,
        find: paths::SEARCH,
        back: viewer.address.clone(),
        page,
    })
}

/// All of the own list: what can be enrolled for first, by its last day (UX-15).
async fn in_order(app: &App, viewer: &Viewer) -> Result<Vec<(SavedListing, Listing, Standing)>, Error> {
    let db = app.db().reads();
    let saved = saved_listing::query::own(db, &viewer.actor).await?;
    let ids: Vec<OpportunityId> = saved.iter().map(|row| row.opportunity_id).collect();
    let found = ever_published_by_ids(db, &ids).await?;
    let mut found: HashMap<OpportunityId, Listing> =
        found.into_iter().map(|listing| (listing.opportunity.id, listing)).collect();
    let joined = saved.into_iter().filter_map(|row| {
        let listing = found.remove(&row.opportunity_id)?;
        let standing = Standing::of(&listing, viewer.today());
        Some((row, listing, standing))
    });
    let mut rows: Vec<_> = joined.collect();
    rows.sort_by_key(|(.., standing)| standing.rank());
    Ok(rows)
}

async fn gather(app: &App, viewer: &Viewer, rows: Vec<(SavedListing, Listing, Standing)>) -> Result<Shown, Error> {
    let listings: Vec<Listing> = rows.iter().map(|(_, listing, _)| listing.clone()).collect();
    let university = match viewer.actor.home() {
        Some(home) => Some(consortium::institution::by_id(app.db().reads(), home).await?),
        None => None,
    };
    let eyes = Eyes { actor: &viewer.actor, person: viewer.person.as_ref(), today: viewer.today() };
    let outlooks = finding::outlooks(app, eyes, university.as_ref(), &listings).await?;
    Ok(Shown { members: app.members().await?, rows, university, outlooks })
}

fn item(viewer: &Viewer, shown: &Shown, (row, found, standing): &(SavedListing, Listing, Standing)) -> Option<Item> {
    let (locale, id) = (viewer.locale, row.opportunity_id);
    let owner = shown.members.of(found.opportunity.institution_id)?;
    let asked = Asked { university: shown.university.as_ref(), outlook: shown.outlooks.get(&id), is_member: true };
    Some(Item {
        id: id.to_string(),
        card: listing::card(locale, found, owner, viewer.today()),
        verdict: (!standing.is_ended()).then(|| verdict::of(locale, found, asked, Shape::Line)),
        standing: standing.words(locale),
        is_ended: standing.is_ended(),
        note: row.note.clone(),
        note_link: paths::saved::note(id),
        dates: standing.waits_for_dates().then(|| paths::saved::new_dates(id)),
    })
}

/// The own searches; a person has fifty at most.
async fn searches(app: &App, viewer: &Viewer) -> Result<Vec<Kept>, Error> {
    let db = app.db().reads();
    let rows = saved_search::query::own(db, &viewer.actor).await?;
    let members = if rows.is_empty() { Vec::new() } else { consortium::institution::all(db).await? };
    Ok(rows.iter().map(|row| kept(viewer, &members, row)).collect())
}

fn kept(viewer: &Viewer, members: &[Institution], row: &SavedSearch) -> Kept {
    let locale = viewer.locale;
    let (words, run) = if let Some(id) = row.opportunity_id {
        (vec![locale.text("saved-search-dates")], Link::new(paths::listing(id), locale.text("saved-search-open")))
    } else {
        let pairs = decode(row.criteria.as_bytes()).unwrap_or_default();
        let run = Link::new(paths::saved::run(&row.criteria), locale.text("saved-search-run"));
        (criteria::all(locale, members, &pairs), run)
    };
    Kept {
        name: row.name.clone(),
        words,
        frequency: locale.text(&format!("saved-frequency-{}", row.frequency)),
        run,
        change: paths::saved::search(row.id),
        removal: paths::saved::search_act(row.id, "removal"),
    }
}

/// The note on one listing.
#[derive(Template)]
#[template(path = "learner/saved/note.html")]
pub(crate) struct NotePage {
    page: Frame,
    token: String,
    title: String,
    action: String,
    note: Field,
}

/// The page of it.
pub(super) async fn note(
    app: &App,
    viewer: &Viewer,
    id: OpportunityId,
    form: &NoteForm,
    errors: &FieldErrors,
) -> Result<NotePage, Error> {
    let locale = viewer.locale;
    let found = ever_published_by_ids(app.db().reads(), &[id]).await?.pop().ok_or(Error::not_found())?;
    let mut page = framing::frame(app, viewer, locale.text("saved-note-title")).await?;
    page.crumbs = vec![Link::new(paths::saved::SAVED, locale.text("saved-title"))];
    let error = errors.of("note").map(|code| page.t(&format!("field-{code}")));
    let note = Field::new("note", page.t("saved-note-label"))
        .hint(page.t("saved-note-hint"))
        .value(&form.note)
        .error(error)
        .optional();
    page.errors = ErrorLink::of(&[&note]);
    Ok(NotePage {
        token: viewer.form_token(app).await?,
        title: text::plain(locale, &found.version.title),
        action: paths::saved::note(id),
        note,
        page,
    })
}

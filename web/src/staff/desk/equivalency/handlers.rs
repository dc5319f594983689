//! Showing, proposing, and the acts of those who decide. Each act is asked of the service again.

use axum::extract::State;
use kernel::{EquivalencyId, Subject};
use recognition::{
    Error as Refused,
    equivalency::{
        Action, Leaf, Tree,
        query::{self, Filter},
        service::{self, Wanted},
    },
};

use super::{
    asked::Asked,
    forms::{ActForm, Proposal, ProposalForm},
    list, one,
    proposal::{self, Stock},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Filled, Posted},
    reply::{self, Reply},
    staff::desk::access,
    viewer::Viewer,
};

/// Rows on a page.
const PAGE: usize = 50;

/// The list.
pub(crate) async fn show_all(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    access::officer(&viewer)?;
    let asked = Asked::read(&pairs);
    let filter: &Filter = &asked.filter;
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let db = app.db().reads();
    let mut records = query::page_of_equivalencies(db, &viewer.actor, filter, asked.after, limit).await?;
    let has_more = records.len() > PAGE;
    records.truncate(PAGE);
    let page = list::page(&app, &viewer, &asked, (&records, has_more)).await?;
    if asked.faults.is_empty() { reply::page(&page) } else { reply::wrong(&page) }
}

/// One of the own university; any other was never there.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<EquivalencyId>) -> Reply {
    viewer.signed_in()?;
    let record = query::by_id(app.db().reads(), &viewer.actor, id).await?;
    reply::page(&one::page(&app, &viewer, &record).await?)
}

/// An empty proposal.
pub(crate) async fn begin(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    access::officer(&viewer)?;
    let recogniser = pairs.one("institution").unwrap_or_default().to_owned();
    let form = ProposalForm { recogniser, ..ProposalForm::default() };
    let stock = proposal::stock(&app, &viewer, &form).await?;
    reply::page(&proposal::page(&app, &viewer, &stock, &form, &FieldErrors::default()).await?)
}

/// Looks for listings, or proposes; everything typed stays.
pub(crate) async fn propose(State(app): State<App>, viewer: Viewer, form: Posted<ProposalForm>) -> Reply {
    access::officer(&viewer)?;
    let typed = form.0.clone();
    let stock = proposal::stock(&app, &viewer, &typed).await?;
    if typed.is_searching() {
        return reply::page(&proposal::page(&app, &viewer, &stock, &typed, &FieldErrors::default()).await?);
    }
    let errors = match form.parse() {
        Ok(asked) => match wanted(&app, &stock, asked).await? {
            Ok(wanted) => match store(&app, &viewer, wanted).await? {
                Ok(id) => return reply::see_other(&viewer, &paths::equivalency(id), "equivalency_proposed").await,
                Err(errors) => errors,
            },
            Err(errors) => errors,
        },
        Err(Filled { errors, .. }) => errors,
    };
    reply::wrong(&proposal::page(&app, &viewer, &stock, &typed, &errors).await?)
}

/// The listings of one provider as a tree, the components as they are now.
async fn wanted(app: &App, stock: &Stock, asked: Proposal) -> Result<Result<Wanted, FieldErrors>, Error> {
    let listings = catalogue::listing::published_by_ids(app.db().reads(), &asked.from).await?;
    let issuer = listings.first().map(|listing| listing.opportunity.institution_id);
    let same = listings.iter().all(|listing| Some(listing.opportunity.institution_id) == issuer);
    let names = listings.into_iter().map(|listing| listing.opportunity.identifier).collect();
    let Some((issuer, from)) = issuer.filter(|_| same).zip(tree(names, asked.is_all)) else {
        let code = if same { "equivalency-from" } else { "equivalency-one_provider" };
        return Ok(Err(FieldErrors::at("from", code)));
    };
    let to = stock.chosen(&asked.to);
    Ok(Ok(asked.wanted((issuer, stock.office.id), (from, to))))
}

/// One level deep: all of these, or one of them; none of nothing.
fn tree(names: Vec<String>, is_all: bool) -> Option<Tree> {
    let mut leaves: Vec<Tree> = names.into_iter().map(|name| Tree::Leaf(Leaf::of(name))).collect();
    let last = leaves.pop()?;
    if leaves.is_empty() {
        return Some(last);
    }
    leaves.push(last);
    Some(if is_all { Tree::And(leaves) } else { Tree::Or(leaves) })
}

async fn store(app: &App, viewer: &Viewer, wanted: Wanted) -> Result<Result<EquivalencyId, FieldErrors>, Error> {
    let mut work = app.begin(viewer).await?;
    match service::propose(&mut work, wanted).await {
        Ok(id) => {
            work.commit().await?;
            Ok(Ok(id))
        }
        Err(Refused::Equivalency(faults)) => {
            let mut errors = FieldErrors::default();
            for fault in faults {
                let field = fault.place.trim_start_matches('/').to_owned();
                let code = match field.as_str() {
                    "from" => "equivalency-from",
                    "to" => "equivalency-to",
                    "effective_to" => "ends-before-start",
                    "binding" => "equivalency-binding",
                    _ => "too-long",
                };
                errors.add(field, code);
            }
            Ok(Err(errors))
        }
        Err(refused) => Err(refused.into()),
    }
}

/// Puts a draft forward.
pub(crate) async fn put_forward(app: State<App>, viewer: Viewer, id: Path<EquivalencyId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Action::Propose).await
}

/// Makes it count.
pub(crate) async fn approve(app: State<App>, viewer: Viewer, id: Path<EquivalencyId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Action::Approve).await
}

/// Turns it down.
pub(crate) async fn reject(app: State<App>, viewer: Viewer, id: Path<EquivalencyId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Action::Reject).await
}

/// «Still right» (R-E5).
pub(crate) async fn confirm(app: State<App>, viewer: Viewer, id: Path<EquivalencyId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Action::Confirm).await
}

/// Ends it.
pub(crate) async fn retire(app: State<App>, viewer: Viewer, id: Path<EquivalencyId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Action::Retire).await
}

type Pressed = Posted<ActForm>;

/// One step of one equivalency. The same press twice is one act (H073).
async fn act(app: &App, viewer: &Viewer, id: EquivalencyId, form: Pressed, action: Action) -> Reply {
    let stamp = form.1.clone();
    // What is no version was never seen, so it is out of date.
    let seen = form.parse().unwrap_or(0);
    let mut act = Act::begin(app, viewer, Subject::Equivalency(id), stamp).await?;
    let work = &mut act.work;
    let (done, flash) = match action {
        Action::Propose => (service::put_forward(work, id, seen).await, "equivalency_proposed"),
        Action::Approve => (service::approve(work, id, seen).await, "equivalency_approved"),
        Action::Reject => (service::reject(work, id, seen).await, "equivalency_rejected"),
        Action::Confirm => (service::confirm(work, id, seen).await, "equivalency_confirmed"),
        Action::Retire => (service::retire(work, id, seen).await, "equivalency_retired"),
    };
    match act.end(app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => reply::see_other(viewer, &paths::equivalency(id), flash).await,
        Ended::Refused(refused) => Err(refused.into()),
    }
}

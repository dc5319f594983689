//! Listings that the provider's file no longer has (ADR 35): the mark with its day, and the two ways on – archive, or keep.

use axum::extract::State;
use catalogue::{
    Listing, OpportunityState,
    opportunity::{
        policy,
        vanished::{self, count},
    },
};
use consortium::Institution;
use kernel::OpportunityId;
use serde::Deserialize;

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::{FieldErrors, Fields, Posted},
    present::text,
    reply::{self, Reply},
    staff::provider::office::Office,
    view::{Button, Link},
    viewer::Viewer,
};

/// Keeping one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct KeepForm {
    /// The listing.
    pub keep: String,
}

impl Fields for KeepForm {
    type Command = Option<OpportunityId>;

    fn read(&self) -> Result<Self::Command, FieldErrors> {
        Ok(self.keep.parse().ok())
    }
}

/// Keeps a listing. Pressed twice, both answers lead to it (H073).
pub(crate) async fn keep(State(app): State<App>, viewer: Viewer, form: Posted<KeepForm>) -> Reply {
    viewer.signed_in()?;
    let id = form.parse().ok().flatten().ok_or_else(Error::not_found)?;
    let mut work = app.begin(&viewer).await?;
    let was_marked = vanished::keep(&mut work, id).await?;
    work.commit().await?;
    let to = paths::own_listing(id);
    if was_marked { reply::see_other(&viewer, &to, "listing_kept").await } else { reply::see_also(&to) }
}

/// What a page says of a listing that carries the mark, and what can be done about it.
pub(crate) struct Mark {
    /// «No longer in the provider's file since …», by the provider's days (I-12).
    pub said: String,
    /// Where it is archived, for who may.
    pub archive: Option<Link>,
    pub keep: Button,
}

/// The mark of a listing, if it carries one.
pub(crate) fn mark(page: &Frame, viewer: &Viewer, owner: &Institution, listing: &Listing) -> Option<Mark> {
    let opportunity = &listing.opportunity;
    let at = opportunity.vanished_at.filter(|_| opportunity.state != OpportunityState::Archived)?;
    let may_archive = policy::may_archive(&viewer.actor, owner.id).is_ok();
    let archive = || Link::new(paths::listing_act(opportunity.id, "archive"), page.t("listing-act-archive"));
    Some(Mark {
        said: page.tx("listing-vanished-since", "day", page.locale.day(owner.time_zone.day_at(at))),
        archive: may_archive.then(archive),
        keep: Button {
            name: "keep",
            value: opportunity.id.to_string(),
            label: page.t("listing-act-keep"),
            about: text::plain(page.locale, &listing.version.title),
        },
    })
}

/// How many there are, and where only they are listed.
pub(super) async fn notice(app: &App, page: &Frame, office: &Office) -> Result<Option<(String, Link)>, Error> {
    let number = count(app.db().reads(), office.institution.id).await?;
    let only = || Link::new(paths::vanished(&office.institution.slug), page.t("listing-vanished-only"));
    let said = |number: u64| page.tn("listing-vanished-count", usize::try_from(number).unwrap_or(usize::MAX));
    Ok((number > 0).then(|| (said(number), only())))
}

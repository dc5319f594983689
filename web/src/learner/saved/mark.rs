//! Which results are saved already, and the forms behind their buttons.

use std::collections::BTreeSet;

use enrolment::saved_listing::query;
use kernel::OpportunityId;

use crate::{app::App, error::Error, view::Save, viewer::Viewer};

/// The two forms that all save buttons of a page belong to: a button inside the form of the comparison can belong to them.
pub(crate) struct Saving {
    /// None for visitors: their page stays the same for everybody, and the press leads to signing in.
    pub token: Option<String>,
    /// The page itself.
    pub back: String,
}

/// The forms of this page.
pub(crate) async fn saving(app: &App, viewer: &Viewer) -> Result<Saving, Error> {
    let token = if viewer.person.is_some() { Some(viewer.form_token(app).await?) } else { None };
    Ok(Saving { token, back: viewer.address.clone() })
}

/// The button of each of these: one statement for who is signed in, none for visitors.
pub(crate) async fn saves(app: &App, viewer: &Viewer, ids: &[OpportunityId]) -> Result<Vec<Save>, Error> {
    let saved: BTreeSet<OpportunityId> = query::own_among(app.db().reads(), &viewer.actor, ids).await?;
    Ok(ids.iter().map(|id| Save { id: id.to_string(), is_saved: saved.contains(id) }).collect())
}

//! Whom to ask at a university, by name, the same help in the same place (WCAG 3.2.6).

use kernel::{InstitutionId, Right, Role};

use crate::{app::App, error::Error, viewer::Viewer};

/// The person to write to.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    pub name: String,
    pub email: String,
}

/// The first of a university's evaluators by name, as the mails name her; none if there is nobody to name.
pub(crate) async fn office(app: &App, viewer: &Viewer, institution: InstitutionId) -> Result<Option<Office>, Error> {
    let (role, right) = (Role::RecognitionOfficer, Some(Right::Evaluate));
    let mut officers =
        consortium::membership::holders(app.db().reads(), institution, role, right, viewer.today()).await?;
    officers.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(officers.into_iter().next().map(|person| Office { name: person.name, email: person.email }))
}

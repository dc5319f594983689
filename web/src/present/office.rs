//! Whom to ask at a university, by name, the same help in the same place (WCAG 3.2.6).

use kernel::{InstitutionId, Right, Role};

use crate::{app::App, error::Error, viewer::Viewer};

/// The person to write to.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    pub name: String,
    pub email: String,
}

/// Who takes appeals at a university, else the first of its evaluators by name; none if there is nobody to name.
pub(crate) async fn office(app: &App, viewer: &Viewer, institution: InstitutionId) -> Result<Option<Office>, Error> {
    for right in [Right::Appeals, Right::Evaluate] {
        let (db, role) = (app.db().reads(), Role::RecognitionOfficer);
        let mut officers = consortium::membership::holders(db, institution, role, Some(right), viewer.today()).await?;
        officers.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        if let Some(person) = officers.into_iter().next() {
            return Ok(Some(Office { name: person.name, email: person.email }));
        }
    }
    Ok(None)
}

/// Whom to ask about what a provider offers: the first of its administrators by name; none if there is nobody to name.
pub(crate) async fn provider(app: &App, viewer: &Viewer, institution: InstitutionId) -> Result<Option<Office>, Error> {
    let (db, role) = (app.db().reads(), Role::ProviderAdmin);
    let staff = consortium::membership::holders(db, institution, role, None, viewer.today()).await?;
    let first = staff.into_iter().min_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(first.map(|person| Office { name: person.name, email: person.email }))
}

//! Whom to ask at a university, the same help in the same place (WCAG 3.2.6): its office, and only for people who have signed in
//! a person by name where the office has no address.

use consortium::Institution;
use kernel::{InstitutionId, Right, Role};

use crate::{app::App, error::Error, viewer::Viewer};

/// Whom to write to.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    pub name: String,
    pub email: String,
}

/// The recognition office, else who takes appeals, else the first of its evaluators by name; none if there is nobody to name.
pub(crate) async fn office(app: &App, viewer: &Viewer, institution: &Institution) -> Result<Option<Office>, Error> {
    if let Some(email) = &institution.recognition_email {
        return Ok(Some(Office { name: viewer.locale.text("office-recognition"), email: email.clone() }));
    }
    let role = Role::RecognitionOfficer;
    for right in [Right::Appeals, Right::Evaluate] {
        if let Some(person) = first(app, viewer, institution.id, (role, Some(right))).await? {
            return Ok(Some(person));
        }
    }
    Ok(None)
}

/// Whom to ask about what a provider offers: its office, else the first of its administrators by name; none if there is
/// nobody to name.
pub(crate) async fn provider(app: &App, viewer: &Viewer, institution: &Institution) -> Result<Option<Office>, Error> {
    match &institution.courses_email {
        Some(email) => Ok(Some(Office { name: viewer.locale.text("office-courses"), email: email.clone() })),
        None => first(app, viewer, institution.id, (Role::ProviderAdmin, None)).await,
    }
}

/// The first by name of those who hold a role. A visitor is told no person's name.
async fn first(
    app: &App,
    viewer: &Viewer,
    institution: InstitutionId,
    (role, right): (Role, Option<Right>),
) -> Result<Option<Office>, Error> {
    if viewer.actor.person().is_none() {
        return Ok(None);
    }
    let people = consortium::membership::holders(app.db().reads(), institution, role, right, viewer.today()).await?;
    let first = people.into_iter().min_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(first.map(|person| Office { name: person.name, email: person.email }))
}

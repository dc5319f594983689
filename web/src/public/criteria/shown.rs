//! Which criteria a page is about: of the consortium or of one university, today's or an earlier version.

use consortium::Institution;
use evaluation::{
    CriteriaVersion,
    assess::{Criteria, Origin},
    criteria::{Applied, BUILT_IN, query},
};
use kernel::InstitutionId;

use crate::{app::App, error::Error, viewer::Viewer};

/// The criteria of a page, and what they are compared with.
pub(super) struct Shown {
    pub applied: Applied,
    /// The published version; none for those built in.
    pub version: Option<CriteriaVersion>,
    /// The university that was asked for.
    pub university: Option<Institution>,
    /// What the consortium sets for all.
    pub usual: Criteria,
    /// All versions of whoever published this one, newest first.
    pub versions: Vec<CriteriaVersion>,
    /// Whether this one applies today.
    pub applies: bool,
}

/// What applies today at a university, or for all.
pub(super) async fn today(app: &App, viewer: &Viewer, university: Option<Institution>) -> Result<Shown, Error> {
    let asked = university.as_ref().map(|university| university.id);
    let version = query::version_in_force(app.db().reads(), asked, viewer.today()).await?;
    shown(app, viewer, version, university).await
}

/// A version by its label; what was never published is not there.
pub(super) async fn of_label(app: &App, viewer: &Viewer, label: &str, members: &[Institution]) -> Result<Shown, Error> {
    if label == BUILT_IN {
        return shown(app, viewer, None, None).await;
    }
    let version = query::version_of_label(app.db().reads(), label).await?;
    let owner = members.iter().find(|member| Some(member.id) == version.institution_id).cloned();
    shown(app, viewer, Some(version), owner).await
}

async fn shown(
    app: &App,
    viewer: &Viewer,
    version: Option<CriteriaVersion>,
    university: Option<Institution>,
) -> Result<Shown, Error> {
    let (db, today) = (app.db().reads(), viewer.today());
    let asked = university.as_ref().map(|university| university.id);
    let owner: Option<InstitutionId> = version.as_ref().and_then(|version| version.institution_id);
    let applied = version.clone().map_or_else(Applied::built_in, Applied::from);
    Ok(Shown {
        applies: query::in_force(db, asked, today).await?.label == applied.label,
        usual: query::in_force(db, None, today).await?.criteria,
        versions: query::published(db, owner).await?,
        applied,
        version,
        university,
    })
}

impl Shown {
    /// The university's own; else the page is about what the consortium sets.
    pub fn is_own(&self) -> bool {
        self.version.as_ref().is_some_and(|version| version.institution_id.is_some())
    }

    /// Whose it is: own only where a university has set something else than the consortium.
    pub fn origin<T: PartialEq>(&self, read: impl Fn(&Criteria) -> T) -> Origin {
        let differs = read(&self.applied.criteria) != read(&self.usual);
        if self.is_own() && differs { Origin::Own } else { Origin::Default }
    }
}

//! «Next case»: what the officer may act on by due day, or what waits for others (UX-24).

use evaluation::{
    PriorLearning, RecognitionRequest,
    request::{awaited::Awaited, queue},
    routing::{Desk, Turn},
};

use crate::{app::App, error::Error, paths, present::state, view::Link, viewer::Viewer};

/// Where to go on after an act.
#[derive(Clone, Debug, Default)]
pub(crate) struct Next {
    /// The next case.
    pub link: Option<Link>,
    /// There is none: how many wait for others.
    pub others: Option<u64>,
}

/// What comes after this case; nothing where the case itself waits for the officer still.
pub(super) async fn after(
    app: &App,
    viewer: &Viewer,
    desk: &Desk,
    (request, awaited): (&RecognitionRequest, Awaited),
    track: Option<&PriorLearning>,
) -> Result<Next, Error> {
    if Turn::of(&viewer.actor, desk, (request, awaited), track) == Turn::You {
        return Ok(Next::default());
    }
    let db = app.db().reads();
    if let Some(next) = queue::next(db, &viewer.actor, desk, Some(request.id)).await? {
        let link = Link::new(paths::case(next.id), state::title(viewer.locale, &next));
        return Ok(Next { link: Some(link), others: None });
    }
    let counts = queue::counts(db, &viewer.actor, desk).await?;
    Ok(Next { link: None, others: Some(counts.others()) })
}

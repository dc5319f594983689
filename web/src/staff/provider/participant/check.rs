//! The page before results are recorded: once more who gets what, because a result is final (UX-17).

use std::collections::HashMap;

use askama::Template;
use enrolment::service::Line;
use kernel::EnrolmentId;

use super::{
    forms::TypedRow,
    pages::{self, Course},
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    view::{SummaryRow, Text},
    viewer::Viewer,
};

/// What would be recorded.
#[derive(Template)]
#[template(path = "staff/provider/participant/check.html")]
pub(crate) struct CheckPage {
    page: Frame,
    token: String,
    action: String,
    answers: Vec<SummaryRow>,
    rows: Vec<TypedRow>,
}

/// The lines once more. An id that is nobody's here is not found (S-2).
pub(crate) async fn page(
    app: &App,
    viewer: &Viewer,
    course: &Course,
    lines: &[Line],
    rows: Vec<TypedRow>,
) -> Result<CheckPage, Error> {
    let page = pages::frame(app, viewer, course, "participant-check-title").await?;
    let names: HashMap<EnrolmentId, &str> =
        course.participants.iter().map(|one| (one.enrolment.id, one.name.as_str())).collect();
    let answers = lines
        .iter()
        .map(|(id, outcome, grade)| {
            let label = (*names.get(id).ok_or_else(Error::not_found)?).to_owned();
            let value = Text::new(pages::outcome(&page, *outcome, grade.as_deref()));
            Ok(SummaryRow { label, values: vec![value], change: None })
        })
        .collect::<Result<_, Error>>()?;
    Ok(CheckPage { token: viewer.form_token(app).await?, action: viewer.address.clone(), answers, rows, page })
}

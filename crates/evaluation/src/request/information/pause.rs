//! What questions do to the clock: the days from asking to answering do not count (R-S1). Pure.

use kernel::Day;

use crate::{
    InformationRequest, RecognitionRequest,
    request::{clock, store::Days},
};

/// Days on which the clock of a request stood still: from the day of asking to the day of the answer, for questions asked
/// while it ran. What is still open counts until `today`; what was before a new clock began does not count.
pub fn paused_until(questions: &[InformationRequest], complete_on: Day, today: Day) -> i64 {
    let pauses = questions.iter().filter(|question| question.pauses);
    let spans = pauses.map(|question| {
        let until = question.ended_on.unwrap_or(today);
        (question.asked_on.max(complete_on), until.max(complete_on))
    });
    clock::paused_days(&spans.collect::<Vec<_>>())
}

/// When it is due and when at the latest, now that the clock runs again; never before a day that a delay was announced
/// for (R-S3).
pub fn resumed(
    request: &RecognitionRequest,
    questions: &[InformationRequest],
    today: Day,
) -> (Option<Day>, Option<Day>) {
    let Some(complete_on) = request.completed_on else { return (None, None) };
    let paused = paused_until(questions, complete_on, today);
    let limits = request.basis.as_ref().map(|basis| basis.limits).unwrap_or_default();
    let days = clock::limit_days(request.route, limits).into();
    let (due_on, cap_on) = (clock::due_after(complete_on, days, paused), clock::cap_after(complete_on, paused));
    (Some(request.delayed_until.map_or(due_on, |announced| due_on.max(announced)).min(cap_on)), Some(cap_on))
}

/// The days of the request once the clock runs again.
pub(super) fn days(request: &RecognitionRequest, questions: &[InformationRequest], today: Day) -> Days {
    let (due_on, cap_on) = resumed(request, questions, today);
    Days { completed_on: request.completed_on, due_on, cap_on }
}

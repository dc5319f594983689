//! What mails about the second track say beside their sentence: what was weak, and how the assessment takes place.

use evaluation::{
    PriorLearning,
    prior_learning::{Appointment, query},
};
use i18n::Locale;
use kernel::{Day, RequestId};
use notifications::NoticeKind;

use crate::{Context, Error};

/// The facts of a mail, by label; none where it is about something else.
pub(crate) async fn facts(
    context: &Context,
    kind: NoticeKind,
    id: RequestId,
    words: Locale,
) -> Result<Vec<(String, String)>, Error> {
    if !matches!(kind, NoticeKind::PriorLearningOpened | NoticeKind::PriorLearningScheduled) {
        return Ok(Vec::new());
    }
    let track = query::of_request(context.db.reads(), id).await?.into_iter().next().ok_or(Error::Gone)?;
    Ok(match (kind, &track.appointment) {
        (NoticeKind::PriorLearningScheduled, Some(appointment)) => arranged(words, appointment),
        _ => vec![weak(words, &track)],
    })
}

/// The day that is set, as it is when the mail leaves.
pub(crate) async fn set_for(context: &Context, id: RequestId) -> Result<Option<Day>, Error> {
    let tracks = query::of_request(context.db.reads(), id).await?;
    Ok(tracks.first().and_then(|track| track.appointment.as_ref()).map(|set| set.set_for))
}

fn weak(words: Locale, track: &PriorLearning) -> (String, String) {
    let names = track.handover.weak.iter().map(|weak| words.text(&format!("criterion-{}", weak.criterion)));
    (words.text("prior-weak"), names.collect::<Vec<_>>().join(", "))
}

fn arranged(words: Locale, set: &Appointment) -> Vec<(String, String)> {
    let fact = |key: &str, value: String| (words.text(key), value);
    vec![
        fact("prior-method", words.text(&format!("prior-method-{}", set.method))),
        fact("prior-assessor", set.assessor.clone()),
        fact("prior-set_for", words.day(set.set_for)),
        fact("prior-place", set.place.clone()),
        fact("prior-bring", set.bring.clone()),
    ]
}

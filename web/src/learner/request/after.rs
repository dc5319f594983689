//! What follows a decision, for the learner: conditions with what to do, the appeal, and why things were done.

use evaluation::{
    DecisionCondition,
    request::{State, query::Detail},
};
use i18n::Locale;
use kernel::Day;

use super::forms::SpokenForm;
use crate::{
    app::App,
    error::Error,
    paths,
    present::following::{facts, heard, remarks, standing},
    view::{ErrorLink, Fact, Field, Tag},
    viewer::Viewer,
};

/// What was typed, what is wrong with it, and why it came too late.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken {
    pub form: SpokenForm,
    pub error: Option<(&'static str, &'static str)>,
    pub conflict: Option<&'static str>,
}

/// The part of the page.
pub(crate) struct After {
    /// Today at the university.
    pub today: Day,
    pub token: String,
    pub version: i32,
    pub conflict: Option<String>,
    /// What was typed where there is no box for it any more.
    pub kept: Vec<Fact>,
    /// The earlier decision stands while the case is looked at again.
    pub stands: bool,
    pub conditions: Vec<Condition>,
    pub say_to: String,
    pub appeal: Option<Writing>,
    /// The last day of the window, where an appeal can be lodged.
    pub appeal_until: Option<String>,
    pub appeals: Vec<Vec<Fact>>,
    pub remarks: Vec<Fact>,
}

/// One box and where it goes.
pub(crate) struct Writing {
    pub action: String,
    pub field: Field,
}

/// A condition as the learner sees it.
pub(crate) struct Condition {
    pub id: String,
    pub what: String,
    pub state: Tag,
    pub facts: Vec<Fact>,
    /// What can be written about it.
    pub field: Option<Field>,
}

impl After {
    /// The boxes with an error, in their order.
    pub(super) fn errors(&self) -> Vec<ErrorLink> {
        let boxes = self.conditions.iter().filter_map(|condition| condition.field.as_ref());
        ErrorLink::of(&boxes.chain(self.appeal.iter().map(|appeal| &appeal.field)).collect::<Vec<_>>())
    }
}

/// Builds it.
pub(super) async fn after(app: &App, viewer: &Viewer, detail: &Detail, spoken: &Spoken) -> Result<After, Error> {
    let (locale, request) = (viewer.locale, &detail.request);
    let today = consortium::institution::today(app.db().reads(), request.institution_id, app.now()).await?;
    let pending = request.state == State::ConditionsPending;
    // Also while what was assessed is decided on anew: its window goes on.
    let open = detail.told().filter(|decision| {
        request.state.after(evaluation::request::Action::Appeal).is_ok()
            && today <= decision.appeal_until
            && detail.appeals.iter().all(|appeal| appeal.decision_id != decision.id)
    });
    let shown = detail.conditions.iter().filter(|_| detail.settled().is_some());
    let conditions = shown.map(|condition| one(locale, condition, (pending, today), spoken)).collect();
    let appeal = open.map(|_| Writing {
        action: format!("{}/appeal", paths::request(request.id)),
        field: boxed(locale, ("grounds", "grounds"), spoken.form.grounds(), spoken)
            .hint(locale.text("after-grounds-hint")),
    });
    let typed = [("after-grounds", spoken.form.grounds()), ("after-words", spoken.form.words())];
    let kept = typed.into_iter().filter(|(_, typed)| spoken.conflict.is_some() && !typed.trim().is_empty());
    Ok(After {
        today,
        token: viewer.form_token(app).await?,
        version: request.version,
        conflict: spoken.conflict.map(|code| locale.text(&format!("error-{code}"))),
        kept: kept.map(|(key, typed)| Fact::new(locale.text(key), Some(typed.to_owned()))).collect(),
        stands: detail.decision.is_some() && detail.settled().is_none(),
        conditions,
        say_to: format!("{}/condition", paths::request(request.id)),
        appeal,
        appeal_until: open.map(|decision| locale.day(decision.appeal_until)),
        appeals: detail.appeals.iter().map(|appeal| heard(locale, appeal)).collect(),
        remarks: remarks(locale, detail),
    })
}

fn boxed(locale: Locale, (name, key): (&str, &str), typed: &str, spoken: &Spoken) -> Field {
    let error = spoken.error.filter(|(field, _)| *field == key).map(|(_, code)| locale.text(&format!("field-{code}")));
    Field::new(name, locale.text(&format!("after-{key}"))).value(typed).error(error)
}

fn one(locale: Locale, condition: &DecisionCondition, (pending, today): (bool, Day), spoken: &Spoken) -> Condition {
    let own = spoken.form.condition() == Some(condition.id);
    let blank = Spoken::default();
    let open = pending && condition.met_on.is_none() && today <= condition.due_on;
    let field = open.then(|| {
        let spoken = if own { spoken } else { &blank };
        let typed = spoken.form.words();
        Field {
            name: format!("words_{}", condition.kind),
            lines: 3,
            ..boxed(locale, ("words", "words"), typed, spoken)
        }
    });
    Condition {
        id: condition.id.to_string(),
        what: locale.text(&format!("condition-{}", condition.kind)),
        state: standing(locale, condition),
        facts: facts(locale, condition),
        field,
    }
}

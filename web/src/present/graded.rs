//! A grade as it was given, and what it is here with the method named (GR-1). Of the tables behind it nothing is shown
//! but that they were compared (GR-6).

use evaluation::request::Graded;
use i18n::{Arg, Locale};
use recognition::{
    agreement::GradeMethod,
    grade::{Converted, Named},
};

use crate::view::Fact;

/// Whether somebody has decided on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Not yet: it is a suggestion.
    Suggested,
    /// A decision records it.
    Recorded,
}

/// The original grade, then what it is here.
pub(crate) fn facts(locale: Locale, original: Option<&str>, graded: Option<&Graded>, standing: Standing) -> Vec<Fact> {
    let Some(original) = original else { return Vec::new() };
    let mut given = Fact::new(locale.text("letter-grade"), Some(original.to_owned()));
    let Some(graded) = graded else { return vec![given] };
    given.about = graded.suggestion.scale.as_ref().map(|(best, lowest)| {
        let ends = [("best", Arg::from(locale.decimal(best))), ("lowest", Arg::from(locale.decimal(lowest)))];
        locale.with("grade-scale", &ends)
    });
    let Some(recorded) = &graded.recorded else { return vec![given, here(locale, graded, standing)] };
    // Both stay visible: what was suggested, and what the responsible person recorded instead.
    let why = locale.with("grade-here-other", &[("reason", recorded.reason.as_str().into())]);
    let other = Fact::new(locale.text("grade-here-recorded"), Some(recorded.value.clone())).about(why);
    vec![given, here(locale, graded, Standing::Suggested), other]
}

/// The method alone, for a line of a list; on what it rests is read in the case.
pub(crate) fn method(locale: Locale, graded: &Graded) -> Option<String> {
    let method = graded.suggestion.converted.as_ref()?.method;
    let is_named = !matches!(method, GradeMethod::Pass);
    is_named.then(|| format!("{}.", locale.text(&format!("agreement-grade-{method}"))))
}

fn here(locale: Locale, graded: &Graded, standing: Standing) -> Fact {
    let label = match standing {
        Standing::Suggested => "grade-here-suggested",
        Standing::Recorded => "grade-here-recorded",
    };
    let fact = |value: String| Fact::new(locale.text(label), Some(value));
    match (&graded.suggestion.converted, graded.suggestion.obstacle) {
        (Some(converted), _) => {
            let value = converted.value.clone().unwrap_or_else(|| locale.text("agreement-grade-pass"));
            fact(value).about(how(locale, converted))
        }
        (None, Some(obstacle)) => {
            fact(locale.text("grade-here-unknown")).about(locale.text(&format!("grade-obstacle-{obstacle}")))
        }
        (None, None) => fact(locale.text("grade-here-unknown")),
    }
}

/// By which method, and on what it rests.
fn how(locale: Locale, converted: &Converted) -> String {
    let method = match (converted.method, converted.agreed) {
        (GradeMethod::Pass, false) => locale.text("grade-how-nothing"),
        (GradeMethod::Pass, true) => String::new(),
        (method, _) => format!("{}.", locale.text(&format!("agreement-grade-{method}"))),
    };
    let group = converted.group.map(|group| locale.text(&format!("grade-how-{group}")));
    let policy = converted.policy.map(|policy| {
        let policy = locale.text(&format!("grades-which-{policy}"));
        locale.with("grade-how-policy", &[("policy", policy.into())])
    });
    let agreed = converted.agreed.then(|| locale.text("grade-how-agreed"));
    let is_open = |table: &Option<Named>| table.as_ref().is_some_and(|table| table.provisional);
    let open = is_open(&converted.source) || is_open(&converted.host);
    let open = open.then(|| locale.text("grade-how-provisional"));
    let parts = [Some(method).filter(|method| !method.is_empty()), group, policy, agreed, open];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

//! The task list of a draft: what is done, what is begun, what is not (UX-21). Pure.

use evaluation::{
    RecognitionRequest,
    request::{Section, Source, complete::Element},
};
use i18n::Locale;

use crate::{
    paths,
    present::task::{Progress, task as line},
    view::{Link, Task},
};

/// Tasks in the order in which they are best done. «documents» is not asked for where the credential is a result.
pub(super) const ORDER: &[&str] = &["credential", "purpose", "target", "details", "documents", "consent"];

/// In which task an element is said.
pub(super) const fn task_of(element: Element) -> &'static str {
    match element {
        Element::Purpose => "purpose",
        Element::Programme | Element::Component => "target",
        Element::Evidence => "documents",
        Element::Consent => "consent",
        _ => "details",
    }
}

/// The list.
pub(super) fn tasks(locale: Locale, draft: &RecognitionRequest, files: usize, open: &[Element]) -> Vec<Task> {
    let one = |task: &&str| {
        let link = Link::new(paths::request_part(draft.id, task), locale.text(&format!("ask-task-{task}")));
        line(locale, link, progress(draft, files, open, task))
    };
    ORDER.iter().map(one).collect()
}

fn progress(draft: &RecognitionRequest, files: usize, open: &[Element], task: &str) -> Progress {
    let filing = draft.filing.as_ref();
    let source = filing.and_then(|filing| filing.source);
    let lacks = open.iter().any(|element| task_of(*element) == task);
    let touched = match task.parse::<Section>() {
        Ok(section) => filing.is_some_and(|filing| filing.has(section)),
        Err(()) => files > 0 || !lacks || source == Some(Source::File),
    };
    // Nobody types what the listing says.
    let is_known = task == "details" && source == Some(Source::Result);
    Progress::of(touched || is_known, lacks)
}

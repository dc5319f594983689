//! Names inside lists – of awarding bodies, accreditations, schemes that help to pay, skills – in the further languages of a
//! listing, on the page where its other texts are translated: `grant_2_title_fr`.

use catalogue::{Fields, draft::Texts};
use kernel::Language;

use super::{
    boxes::label_in,
    groups::{self, Repeated, outcome_of},
    section::Section,
    typed::Typed,
};
use crate::{
    frame::Frame,
    posted::FieldErrors,
    view::{Field, FormBox},
};

/// The fields of members that are texts.
const TEXTS: &[&str] = &["_name", "_title", "_label"];

/// The field of a member and its further language; none where the name has none.
pub(super) fn split(name: &str) -> Option<(&str, &str)> {
    let (field, code) = name.rsplit_once('_')?;
    let is_text = TEXTS.iter().any(|text| field.ends_with(text)) && code.parse::<Language>().is_ok();
    is_text.then_some((field, code))
}

/// Every list of the listing.
fn lists(typed: &Typed) -> Vec<String> {
    let sections = [Section::Skills, Section::Quality, Section::Price];
    sections.iter().flat_map(|section| groups::lists(*section, typed)).collect()
}

/// The texts of each member, by their names within it.
fn texts<'a>(fields: &'a Fields, list: &str) -> Vec<Vec<(&'static str, &'a Texts)>> {
    match list {
        "awarding_body" => fields.awarding_bodies.iter().map(|body| vec![("name", &body.name)]).collect(),
        "accreditation" => {
            let stated = fields.accreditations.iter();
            stated.map(|stated| vec![("title", &stated.title), ("agency_name", &stated.agency.name)]).collect()
        }
        "grant" => fields.grants.iter().map(|grant| vec![("title", &grant.title)]).collect(),
        list => {
            let outcome = outcome_of(list).and_then(|place| fields.outcome_details.get(place));
            let skills = outcome.into_iter().flat_map(|outcome| &outcome.skills);
            skills.map(|skill| vec![("label", &skill.label)]).collect()
        }
    }
}

/// All that members say in these languages.
pub(super) fn said(typed: &Typed, codes: &[String]) -> Vec<String> {
    let all = lists(typed).into_iter().flat_map(|list| texts(&typed.fields, &list)).flatten();
    all.flat_map(|(_, texts)| codes.iter().map(|code| texts.get(code).cloned().unwrap_or_default())).collect()
}

/// The languages in which members say something, besides the listing's own.
pub(super) fn languages(typed: &Typed) -> impl Iterator<Item = String> {
    let all = lists(typed).into_iter().flat_map(|list| texts(&typed.fields, &list)).flatten();
    let said = all.flat_map(|(_, texts)| texts.iter().filter(|(code, text)| !code.is_empty() && !text.is_empty()));
    said.map(|(code, _)| code.clone()).collect::<Vec<_>>().into_iter()
}

/// The lists that have members, with a box for each text in each language that the page shows.
pub(super) fn groups(page: &Frame, typed: &Typed, errors: &FieldErrors) -> Vec<Repeated> {
    let group = |list: String| {
        let members = texts(&typed.fields, &list);
        let member = |(number, texts): (usize, Vec<(&'static str, &Texts)>)| {
            let shown = typed.shown.iter().flat_map(|code| texts.iter().map(move |text| (code, text)));
            let boxes =
                shown.map(|(code, (field, texts))| text_box(page, errors, (&list, number, field), (code, texts)));
            (groups::legend(page, &list, number), boxes.collect())
        };
        let members: Vec<_> = (1..).zip(members).map(member).collect();
        let title = groups::title(page, typed, &list);
        (!members.is_empty()).then(|| Repeated { title, once: Vec::new(), members, add: None, list })
    };
    lists(typed).into_iter().filter_map(group).collect()
}

/// One text in one language, with what it is in the listing's own.
fn text_box(
    page: &Frame,
    errors: &FieldErrors,
    (list, number, field): (&str, usize, &str),
    (code, texts): (&str, &Texts),
) -> FormBox {
    let said = |code: &str| texts.get(code).map_or("", String::as_str);
    let name = format!("{list}_{number}_{field}_{code}");
    let error = errors.of(&name).map(|code| page.t(&format!("field-{code}")));
    let label = label_in(page, &format!("{}_{field}", groups::sort(list)), code);
    let mut shown = Field::new(&name, label).value(said(code)).error(error).optional();
    if !said("").is_empty() {
        shown = shown.hint(said(""));
    }
    shown.language = Some(code.to_owned());
    FormBox::Line(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_field_and_language() {
        assert_eq!(split("accreditation_2_agency_name_fr"), Some(("accreditation_2_agency_name", "fr")));
        assert_eq!(split("outcome_3_skill_1_label_de"), Some(("outcome_3_skill_1_label", "de")));
        assert_eq!(split("grant_1_url"), None, "a field of its own, whatever languages there are");
        assert_eq!(split("outcome_1_skill_1_uri"), None);
        assert_eq!(split("accreditation_2_agency_name"), None);
        assert_eq!(split("title"), None);
    }

    #[test]
    fn languages_of_members_are_languages_of_the_listing() {
        let mut typed = Typed::default();
        typed.fields.set("grant_1_title", "Voucher");
        typed.fields.set("grant_1_title@fr", "Chèque");
        assert_eq!(typed.languages(), ["fr"]);
        assert_eq!(said(&typed, &["fr".to_owned(), "de".to_owned()]), ["Chèque", ""]);
    }
}

//! Groups of boxes that come as often as somebody adds one: awarding bodies, accreditations, schemes that help to pay,
//! skills of a learning outcome. A group without a word in it is nothing.

use catalogue::{
    AccreditationKind, Fields,
    draft::{AccreditationFields, AwardingBodyFields, GrantFields, MOST_MEMBERS, OutcomeFields, SkillFields, Texts},
};

use super::{boxes::choices, section::Section, typed::Typed};
use crate::{
    frame::Frame,
    posted::FieldErrors,
    view::{Field, FormBox},
};

/// Groups of one sort on a page.
#[derive(Clone, Debug)]
pub(crate) struct Repeated {
    /// How their names in the form begin: `grant`, `outcome_2_skill`.
    pub list: String,
    pub title: String,
    /// Boxes that come once, before the groups.
    pub once: Vec<FormBox>,
    /// The legend of each group and its boxes.
    pub members: Vec<(String, Vec<FormBox>)>,
    /// What the button says that adds one; none where there are as many as there may be.
    pub add: Option<String>,
}

/// The lists of a section, by how their names begin.
fn lists(section: Section, typed: &Typed) -> Vec<String> {
    match section {
        Section::Quality => vec!["awarding_body".to_owned(), "accreditation".to_owned()],
        Section::Price => vec!["grant".to_owned()],
        Section::Skills => (1..=outcomes(typed).count()).map(|number| format!("outcome_{number}_skill")).collect(),
        _ => Vec::new(),
    }
}

/// The learning outcomes in the listing's own language.
fn outcomes(typed: &Typed) -> impl Iterator<Item = &str> {
    typed.wording("learning_outcomes", "").split(['|', '\n']).map(str::trim).filter(|line| !line.is_empty())
}

/// The place of an outcome in the name of its list of skills.
fn outcome_of(list: &str) -> Option<usize> {
    list.strip_prefix("outcome_")?.strip_suffix("_skill")?.parse::<usize>().ok()?.checked_sub(1)
}

/// The fields of each member, by their names within it.
fn members(fields: &Fields, list: &str) -> Vec<Vec<(&'static str, String)>> {
    let own = |texts: &Texts| texts.get("").cloned().unwrap_or_default();
    match list {
        "awarding_body" => {
            let one = |body: &AwardingBodyFields| {
                vec![("name", own(&body.name)), ("country", body.country.clone()), ("homepage", body.homepage.clone())]
            };
            fields.awarding_bodies.iter().map(one).collect()
        }
        "accreditation" => {
            let one = |stated: &AccreditationFields| {
                vec![
                    ("kind", stated.kind.clone()),
                    ("title", own(&stated.title)),
                    ("agency_name", own(&stated.agency.name)),
                    ("agency_country", stated.agency.country.clone()),
                    ("report", stated.report.clone()),
                    ("issued_on", stated.issued_on.clone()),
                    ("expires_on", stated.expires_on.clone()),
                ]
            };
            fields.accreditations.iter().map(one).collect()
        }
        "grant" => {
            let one = |grant: &GrantFields| vec![("title", own(&grant.title)), ("url", grant.url.clone())];
            fields.grants.iter().map(one).collect()
        }
        list => {
            let one = |skill: &SkillFields| vec![("uri", skill.uri.clone()), ("label", own(&skill.label))];
            let of = outcome_of(list).and_then(|place| fields.outcome_details.get(place));
            of.map(|outcome| outcome.skills.iter().map(one).collect()).unwrap_or_default()
        }
    }
}

fn essential(typed: &Typed, place: usize) -> &str {
    typed.fields.outcome_details.get(place).map_or("", |outcome| outcome.essential.as_str())
}

/// All that the groups of a section say.
pub(super) fn said(section: Section, typed: &Typed) -> Vec<String> {
    let mut said = Vec::new();
    for list in lists(section, typed) {
        if let Some(place) = outcome_of(&list) {
            said.push(essential(typed, place).to_owned());
        }
        let stated = members(&typed.fields, &list);
        let stated = stated.into_iter().filter(|member| member.iter().any(|(_, value)| !value.is_empty()));
        said.extend(stated.flatten().map(|(_, value)| value));
    }
    said
}

/// The texts of the members, in all languages.
pub(super) fn texts_mut(fields: &mut Fields) -> impl Iterator<Item = &mut Texts> {
    let bodies = fields.awarding_bodies.iter_mut().map(|body| &mut body.name);
    let accreditations = fields.accreditations.iter_mut().flat_map(|one| [&mut one.title, &mut one.agency.name]);
    let grants = fields.grants.iter_mut().map(|grant| &mut grant.title);
    let skills = fields.outcome_details.iter_mut().flat_map(|outcome| &mut outcome.skills);
    bodies.chain(accreditations).chain(grants).chain(skills.map(|skill| &mut skill.label))
}

const LISTS: &[&str] = &["awarding_body_", "accreditation_", "grant_", "outcome_"];

/// Whether a field of the form belongs to a member of a list.
pub(super) fn is_member(name: &str) -> bool {
    LISTS.iter().any(|list| name.starts_with(list))
}

/// Where the members of a list stand.
pub(super) fn section_of(name: &str) -> Option<Section> {
    let list = LISTS.iter().find(|list| name.starts_with(*list))?;
    Some(match *list {
        "outcome_" => Section::Skills,
        "grant_" => Section::Price,
        _ => Section::Quality,
    })
}

/// The fields of members, each by its name within one.
const FIELDS: &[&str] = &[
    "name",
    "country",
    "homepage",
    "kind",
    "title",
    "agency_name",
    "agency_country",
    "report",
    "issued_on",
    "expires_on",
    "url",
    "uri",
    "label",
];

/// What a field of a member is called where its group does not stand around it.
pub(super) fn label(page: &Frame, name: &str) -> String {
    let Some((list, place)) = member_of(name) else { return name.to_owned() };
    let number = place + 1;
    let rest = name.strip_prefix(&format!("{list}_{number}_")).unwrap_or_default();
    let is_it = |field: &&&str| rest.strip_prefix(**field).is_some_and(|end| end.is_empty() || end.starts_with('_'));
    let sort = if outcome_of(&list).is_some() { "skill" } else { list.as_str() };
    match FIELDS.iter().find(is_it) {
        Some(field) => {
            let legend = page.tx(&format!("listing-group-{sort}"), "number", number);
            format!("{legend}: {}", page.t(&format!("listing-field-{sort}_{field}")))
        }
        None => format!("{} ({number})", page.t("listing-field-outcome_essential")),
    }
}

/// The list and the place of the member that a field of the form belongs to.
fn member_of(name: &str) -> Option<(String, usize)> {
    let (list, rest) = if let Some((outcome, rest)) = name.split_once("_skill_") {
        (format!("{outcome}_skill"), rest)
    } else {
        let list = LISTS.iter().find(|list| name.starts_with(*list))?;
        (list.trim_end_matches('_').to_owned(), name.strip_prefix(list)?)
    };
    let place = rest.split('_').next()?.parse::<usize>().ok()?.checked_sub(1)?;
    Some((list, place))
}

/// Takes what was typed into the groups. A member whose boxes were all emptied goes, with what it said in other languages.
pub(super) fn put(fields: &mut Fields, typed: &[(String, String)]) {
    let of_members = || typed.iter().filter(|(name, _)| is_member(name));
    for (name, value) in of_members() {
        fields.set(name, value.as_str());
    }
    for (list, place) in of_members().filter_map(|(name, _)| member_of(name)) {
        let its_own = |name: &str| member_of(name).is_some_and(|(other, at)| other == list && at == place);
        if of_members().filter(|(name, _)| its_own(name)).all(|(_, value)| value.trim().is_empty()) {
            clear(fields, &list, place);
        }
    }
}

fn clear(fields: &mut Fields, list: &str, place: usize) {
    match list {
        "awarding_body" => blank(&mut fields.awarding_bodies, place),
        "accreditation" => blank(&mut fields.accreditations, place),
        "grant" => blank(&mut fields.grants, place),
        list => {
            let outcome = outcome_of(list).and_then(|place| fields.outcome_details.get_mut(place));
            if let Some(outcome) = outcome {
                blank(&mut outcome.skills, place);
            }
        }
    }
}

fn blank<T: Default>(list: &mut [T], place: usize) {
    if let Some(member) = list.get_mut(place) {
        *member = T::default();
    }
}

/// One more of a list, empty.
pub(super) fn add(fields: &mut Fields, list: &str) {
    match list {
        "awarding_body" => fields.awarding_bodies.push(AwardingBodyFields::default()),
        "accreditation" => fields.accreditations.push(AccreditationFields::default()),
        "grant" => fields.grants.push(GrantFields::default()),
        list => {
            let Some(place) = outcome_of(list).filter(|place| *place < MOST_OUTCOMES) else { return };
            if fields.outcome_details.len() <= place {
                fields.outcome_details.resize_with(place + 1, OutcomeFields::default);
            }
            if let Some(outcome) = fields.outcome_details.get_mut(place) {
                outcome.skills.push(SkillFields::default());
            }
        }
    }
}

/// As many outcomes as a listing may have.
const MOST_OUTCOMES: usize = 100;

/// The groups of a section, with what was typed and what is wrong with it.
pub(super) fn of(page: &Frame, section: Section, typed: &Typed, errors: &FieldErrors) -> Vec<Repeated> {
    let mut outcomes = outcomes(typed);
    let one = |list: String| {
        let sort = if outcome_of(&list).is_some() { "skill" } else { list.as_str() };
        let place = outcome_of(&list);
        let title = place.and_then(|_| outcomes.next()).map(ToOwned::to_owned);
        let all = members(&typed.fields, &list);
        let has_room = all.len() < MOST_MEMBERS;
        let member = |(number, fields): (usize, Vec<(&'static str, String)>)| {
            let legend = page.tx(&format!("listing-group-{sort}"), "number", number);
            let boxes = fields
                .into_iter()
                .map(|(field, value)| shown(page, errors, (sort, field), &format!("{list}_{number}_{field}"), &value));
            (legend, boxes.collect())
        };
        Repeated {
            title: title.unwrap_or_else(|| page.t(&format!("listing-groups-{list}"))),
            once: place.map(|place| yes_or_no(page, errors, place, essential(typed, place))).into_iter().collect(),
            members: (1..).zip(all).map(member).collect(),
            add: has_room.then(|| page.t(&format!("listing-add-{sort}"))),
            list,
        }
    };
    lists(section, typed).into_iter().map(one).collect()
}

/// The box of one field of a member.
fn shown(page: &Frame, errors: &FieldErrors, (sort, field): (&str, &str), name: &str, value: &str) -> FormBox {
    let error = errors.of(name).map(|code| page.t(&format!("field-{code}")));
    let shown = Field::new(name, page.t(&format!("listing-field-{sort}_{field}"))).value(value).error(error);
    let is_needed = matches!(field, "kind" | "title" | "name" | "country" | "agency_name" | "agency_country" | "uri");
    let shown = if is_needed { shown } else { shown.optional() };
    match field {
        "country" | "agency_country" => {
            let mut named: Vec<(String, String)> =
                i18n::countries().map(|code| (code.to_owned(), page.locale.country(code))).collect();
            named.sort_by_cached_key(|(_, name)| name.to_lowercase());
            FormBox::Select(shown.choices(choices(page, value, named)))
        }
        "kind" => {
            let kinds =
                AccreditationKind::ALL.iter().map(|kind| (kind.to_string(), page.t(&format!("listing-kind-{kind}"))));
            FormBox::Select(shown.choices(choices(page, value, kinds.collect())))
        }
        "issued_on" | "expires_on" => FormBox::Day(shown),
        _ => FormBox::Line(shown),
    }
}

/// Whether an outcome is essential: yes, no, or not said.
fn yes_or_no(page: &Frame, errors: &FieldErrors, place: usize, value: &str) -> FormBox {
    let name = format!("outcome_{}_essential", place + 1);
    let error = errors.of(&name).map(|code| page.t(&format!("field-{code}")));
    let field = Field::new(&name, page.t("listing-field-outcome_essential")).value(value).error(error).optional();
    FormBox::Select(field.choices(choices(page, value, answers(page))))
}

/// Yes and no, as they are sent.
pub(super) fn answers(page: &Frame) -> Vec<(String, String)> {
    vec![("true".to_owned(), page.t("word-yes")), ("false".to_owned(), page.t("word-no"))]
}

/// Every box of the groups with the name that it has among all on the page.
pub(super) fn labelled(groups: &[Repeated]) -> impl Iterator<Item = (String, &Field)> {
    let named = |title: &str, shown: &FormBox| format!("{title}: {}", shown.field().label);
    groups.iter().flat_map(move |group| {
        let once = group.once.iter().map(move |shown| (named(&group.title, shown), shown.field()));
        let members = group
            .members
            .iter()
            .flat_map(move |(legend, boxes)| boxes.iter().map(move |shown| (named(legend, shown), shown.field())));
        once.chain(members)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_member_whose_boxes_were_emptied_goes_with_its_other_languages() {
        let mut fields = Fields::default();
        fields.set("grant_1_title", "Voucher");
        fields.set("grant_1_title@fr", "Chèque");
        fields.set("grant_2_title", "Loan");
        put(&mut fields, &pairs(&[("grant_1_title", ""), ("grant_1_url", " "), ("grant_2_url", "https://a.example")]));
        assert!(fields.grants[0].title.is_empty());
        assert_eq!(fields.grants[1].title.get("").map(String::as_str), Some("Loan"));
        assert_eq!(fields.grants[1].url, "https://a.example");
    }

    #[test]
    fn names_lead_to_their_member() {
        assert_eq!(member_of("accreditation_2_agency_name"), Some(("accreditation".to_owned(), 1)));
        assert_eq!(member_of("outcome_3_skill_1_uri"), Some(("outcome_3_skill".to_owned(), 0)));
        assert_eq!(outcome_of("outcome_3_skill"), Some(2));
        assert_eq!(member_of("title"), None);
    }
}

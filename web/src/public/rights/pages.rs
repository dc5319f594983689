//! The page of rights and duties.

use askama::Template;
use consortium::Institution;
use evaluation::criteria::Applied;
use i18n::Locale;
use recognition::{AgreementRecord, agreement::Status};

use super::clauses;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{office::Office, origin, text},
    view::{Choice, Clause, ErrorLink, Fact, Field, Tag},
    viewer::Viewer,
};

/// The university that was asked for, with what holds there.
pub(super) struct Chosen<'a> {
    pub university: &'a Institution,
    pub agreements: Vec<AgreementRecord>,
    pub office: Option<Office>,
    /// The criteria that apply there, and those that the consortium sets.
    pub applied: Applied,
    pub usual: Applied,
}

/// Rights and duties at a university, or the choice of one.
#[derive(Template)]
#[template(path = "public/rights/page.html")]
pub(crate) struct RightsPage {
    page: Frame,
    university: Field,
    rights: Option<Rights>,
    today: String,
    legend: Vec<(Tag, String)>,
}

/// What holds at one university.
struct Rights {
    /// By which version of the criteria.
    version: String,
    criteria: String,
    owed: Vec<Clause>,
    duties: Vec<Clause>,
    own: Vec<Clause>,
    office: Vec<Fact>,
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    members: &[Institution],
    chosen: Option<&Chosen<'_>>,
    is_unknown: bool,
) -> Result<RightsPage, Error> {
    let locale = viewer.locale;
    let heading = match chosen {
        Some(chosen) => {
            let name = text::plain(locale, &chosen.university.name);
            locale.with("rights-title-at", &[("institution", name.into())])
        }
        None => locale.text("rights-title"),
    };
    let mut page = framing::frame(app, viewer, heading).await?;
    page.indexable = !is_unknown;
    page.description = Some(locale.text("rights-lead"));
    let university = choice(locale, members, chosen, is_unknown);
    page.errors = ErrorLink::of(&[&university]);
    Ok(RightsPage {
        university,
        rights: chosen.map(|chosen| rights(locale, viewer, chosen)),
        today: locale.day(viewer.today()),
        legend: origin::legend(locale),
        page,
    })
}

fn choice(locale: Locale, members: &[Institution], chosen: Option<&Chosen<'_>>, is_unknown: bool) -> Field {
    let is_chosen = |member: &Institution| chosen.is_some_and(|chosen| chosen.university.id == member.id);
    let none = Choice::new("", locale.text("verdict-choose-none"), chosen.is_none());
    let choices =
        members.iter().map(|member| Choice::new(&member.slug, text::plain(locale, &member.name), is_chosen(member)));
    let field = Field::new("university", locale.text("verdict-choose-label"));
    let error = is_unknown.then(|| locale.text("field-choice"));
    field.choices(std::iter::once(none).chain(choices).collect()).error(error)
}

fn rights(locale: Locale, viewer: &Viewer, chosen: &Chosen<'_>) -> Rights {
    let today = viewer.today();
    let counts = |record: &&AgreementRecord| matches!(record.status_on(today), Status::InForce | Status::Terminating);
    let agreements: Vec<_> = chosen.agreements.iter().filter(counts).collect();
    let limits = (&chosen.usual.criteria.limits, &chosen.applied.criteria.limits);
    Rights {
        version: locale.with("rules-rights-version", &[("version", chosen.applied.label.as_str().into())]),
        criteria: paths::criteria_of(&chosen.university.slug),
        owed: clauses::owed(locale, chosen.university, limits, &agreements),
        duties: clauses::duties(locale, chosen.university, limits),
        own: clauses::own(locale, chosen.university),
        office: contact(locale, chosen.office.as_ref()),
    }
}

/// The person to write to; none where nobody is named.
fn contact(locale: Locale, office: Option<&Office>) -> Vec<Fact> {
    let Some(office) = office else { return Vec::new() };
    let email = Fact::new(locale.text("rights-office-email"), Some(office.email.clone()));
    vec![
        Fact::new(locale.text("rights-office-name"), Some(office.name.clone())),
        Fact { href: Some(format!("mailto:{}", office.email)), ..email },
    ]
}

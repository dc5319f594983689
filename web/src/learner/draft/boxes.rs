//! The boxes of a section, with what was typed and what is wrong with it.

use catalogue::Mode;
use consortium::Institution;
use enrolment::Outcome;
use evaluation::{
    RecognitionRequest,
    request::{Section, Source, complete::Element},
};
use i18n::Locale;
use recognition::{programme, purpose::Purpose};

use super::forms::SectionForm;
use crate::{
    app::App,
    error::Error,
    learner::overview::title,
    posted::FieldErrors,
    present::text,
    view::{Choice, Field, FormBox},
    viewer::Viewer,
};

/// What is filled in.
pub(super) struct Filled<'a> {
    pub locale: Locale,
    pub form: &'a SectionForm,
    pub errors: &'a FieldErrors,
}

impl Filled<'_> {
    fn field(&self, name: &str, value: &str) -> Field {
        let error = self.errors.of(name).map(|code| self.locale.text(&format!("field-{code}")));
        Field::new(name, self.locale.text(&format!("ask-field-{name}"))).value(value).error(error)
    }

    fn hinted(&self, name: &str, value: &str) -> Field {
        self.field(name, value).hint(self.locale.text(&format!("ask-field-{name}-hint")))
    }
}

/// The boxes of a section.
pub(super) async fn of(
    app: &App,
    viewer: &Viewer,
    (draft, home): (&RecognitionRequest, &Institution),
    section: Section,
    filled: &Filled<'_>,
) -> Result<Vec<FormBox>, Error> {
    match section {
        Section::Credential => credential(app, viewer, draft, filled).await,
        Section::Purpose => Ok(vec![FormBox::Radios(purpose(filled))]),
        Section::Target => target(app, draft, filled).await,
        Section::Details => Ok(details(filled)),
        Section::Consent => {
            let home = [("home", text::plain(filled.locale, &home.name).into())];
            let label = filled.locale.with("ask-field-consent", &home);
            Ok(vec![FormBox::Tick(Field::new("consent", label).value(&filled.form.consent))])
        }
    }
}

/// Passed results of one's own, and the three ways for everything else.
async fn credential(
    app: &App,
    viewer: &Viewer,
    draft: &RecognitionRequest,
    filled: &Filled<'_>,
) -> Result<Vec<FormBox>, Error> {
    let (db, locale) = (app.db().reads(), filled.locale);
    let enrolments = enrolment::query::of_person(db, &viewer.actor, draft.learner_id).await?;
    let ids: Vec<_> = enrolments.iter().map(|enrolment| enrolment.id).collect();
    let results = enrolment::query::results_of(db, &ids).await?;
    let passed = |id| results.iter().any(|result| result.enrolment_id == id && result.outcome == Outcome::Passed);
    let fits = enrolments.iter().filter(|one| passed(one.id) && one.provider_id != draft.institution_id);
    let fits: Vec<_> = fits.collect();
    let versions: Vec<_> = fits.iter().map(|enrolment| enrolment.version_id).collect();
    let listings = catalogue::listing::at_versions(db, &versions).await?;
    let chosen = &filled.form.source;
    let own = fits.iter().filter_map(|enrolment| {
        let listing = listings.iter().find(|listing| listing.version.id == enrolment.version_id)?;
        let id = enrolment.id.to_string();
        let is_chosen = *chosen == id;
        let hint = Some(locale.text("ask-source-result-hint"));
        Some(Choice { hint, ..Choice::new(id, title(locale, listing), is_chosen) })
    });
    let others = [Source::File, Source::Link, Source::Typed].map(|source| Choice {
        hint: Some(locale.text(&format!("ask-source-{source}-hint"))),
        ..Choice::new(source.as_str(), locale.text(&format!("ask-source-{source}")), chosen == source.as_str())
    });
    let choices = own.chain(others).collect();
    let link = filled.hinted("link", &filled.form.link).optional();
    Ok(vec![FormBox::Radios(filled.field("source", "").choices(choices)), FormBox::Line(link)])
}

fn purpose(filled: &Filled<'_>) -> Field {
    let locale = filled.locale;
    let choices = Purpose::ALL.iter().map(|purpose| Choice {
        hint: Some(locale.text(&format!("ask-purpose-{purpose}-hint"))),
        ..Choice::new(
            purpose.as_str(),
            locale.text(&format!("ask-purpose-{purpose}")),
            filled.form.purpose == purpose.as_str(),
        )
    });
    filled.field("purpose", "").choices(choices.collect())
}

async fn target(app: &App, draft: &RecognitionRequest, filled: &Filled<'_>) -> Result<Vec<FormBox>, Error> {
    let (db, locale, form) = (app.db().reads(), filled.locale, filled.form);
    let programmes = programme::of_institution(db, draft.institution_id).await?;
    if draft.purpose == Purpose::Exemption {
        let ids: Vec<_> = programmes.iter().map(|programme| programme.id).collect();
        let components = programme::components(db, &ids).await?;
        let mut choices = vec![Choice::new("", locale.text("field-choose"), form.component.is_empty())];
        for taught in &programmes {
            for record in components.get(&taught.id).into_iter().flatten() {
                let part = &record.component;
                let credits = part.ects.map(|ects| format!(" ({})", locale.ects(ects))).unwrap_or_default();
                let label =
                    format!("{}: {}{credits}", text::plain(locale, &taught.title), text::plain(locale, &part.title));
                let id = part.id.to_string();
                let is_chosen = form.component == id;
                choices.push(Choice::new(id, label, is_chosen));
            }
        }
        return Ok(vec![FormBox::Select(filled.hinted("component", "").choices(choices))]);
    }
    let none = Choice::new("", locale.text("ask-programme-none"), form.programme.is_empty());
    let taught = programmes.iter().map(|programme| {
        let id = programme.id.to_string();
        let is_chosen = form.programme == id;
        Choice::new(id, format!("{} ({})", text::plain(locale, &programme.title), programme.code), is_chosen)
    });
    let choices = std::iter::once(none).chain(taught).collect();
    Ok(vec![FormBox::Select(filled.hinted("programme", "").choices(choices))])
}

fn details(filled: &Filled<'_>) -> Vec<FormBox> {
    let (locale, form) = (filled.locale, filled.form);
    let choose = |value: &str| Choice::new("", locale.text("field-choose"), value.is_empty());
    let countries = i18n::countries().map(|code| Choice::new(code, locale.country(code), form.country == code));
    let levels =
        (1..=8i16).map(|level| Choice::new(level.to_string(), locale.eqf_level(level), form.eqf == level.to_string()));
    let modes = Mode::ALL
        .iter()
        .map(|mode| Choice::new(mode.as_str(), locale.text(&format!("mode-{mode}")), form.mode == mode.as_str()));
    let absent = Element::ALL.iter().filter(|element| element.may_be_absent()).map(|element| {
        let is_chosen = form.absent.iter().any(|word| word == element.as_str());
        Choice::new(element.as_str(), locale.text(&format!("ask-element-{element}")), is_chosen)
    });
    let with = |choices: Vec<Choice>, field: Field| FormBox::Select(field.choices(choices));
    vec![
        FormBox::Line(filled.field("title", &form.title)),
        FormBox::Line(filled.hinted("issuer", &form.issuer)),
        with(std::iter::once(choose(&form.country)).chain(countries).collect(), filled.field("country", "")),
        FormBox::Day(filled.field("issued_on", &form.issued_on)),
        FormBox::Line(filled.field("grade", &form.grade).optional()),
        FormBox::Lines(filled.hinted("outcomes", &form.outcomes)),
        FormBox::Number(filled.field("ects", &form.ects)),
        FormBox::Number(filled.field("hours", &form.hours)),
        with(std::iter::once(choose(&form.eqf)).chain(levels).collect(), filled.hinted("eqf", "").optional()),
        FormBox::Lines(Field { lines: 3, ..filled.hinted("assessment", &form.assessment) }),
        with(std::iter::once(choose(&form.mode)).chain(modes).collect(), filled.field("mode", "")),
        FormBox::Lines(Field { lines: 3, ..filled.hinted("quality_assurance", &form.quality_assurance) }),
        FormBox::Checks(filled.hinted("absent", "").choices(absent.collect()).optional()),
    ]
}

//! The page of the three forms.

use askama::Template;
use i18n::{Arg, Locale};
use recognition::{
    agreement::GradeMethod,
    credit::{self, SYSTEMS},
    level::{self, FRAMEWORKS},
};

use super::{
    forms::{Answer, Asked, Fault, Kind},
    results::{self, Shown},
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing,
    view::{Choice, ErrorLink, Fact, Field},
    viewer::Viewer,
};

/// One form with its answer.
pub(crate) struct Section {
    kind: &'static str,
    /// Its button is the primary one of the page.
    is_first: bool,
    heading: String,
    lead: String,
    fields: Vec<Entry>,
    facts: Vec<Fact>,
    notes: Vec<String>,
}

/// How a field is shown.
pub(crate) enum Entry {
    Number(Field),
    Text(Field),
    Select(Field),
}

impl Entry {
    fn field(&self) -> &Field {
        match self {
            Self::Number(field) | Self::Text(field) | Self::Select(field) => field,
        }
    }
}

/// Levels, credits, grades.
#[derive(Template)]
#[template(path = "public/convert/page.html")]
pub(crate) struct ConvertPage {
    page: Frame,
    sections: Vec<Section>,
}

/// The page with what was typed, and the answer or what is wrong.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    asked: &Asked<'_>,
    answer: Option<&Result<Answer, Vec<Fault>>>,
) -> Result<ConvertPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("convert-page-title")).await?;
    page.indexable = true;
    page.description = Some(locale.text("convert-page-lead"));
    let faults = answer.and_then(|answer| answer.as_ref().err()).map_or(&[][..], Vec::as_slice);
    let mut shown = answer.and_then(|answer| answer.as_ref().ok()).map(|answer| results::shown(locale, answer));
    let maker = Maker { locale, asked, faults };
    let mut sections = Vec::new();
    for kind in Kind::ALL.iter().copied() {
        let Shown { facts, notes } = shown
            .take_if(|_| asked.kind == Some(kind))
            .unwrap_or_else(|| Shown { facts: Vec::new(), notes: Vec::new() });
        sections.push(Section {
            kind: kind.as_str(),
            is_first: kind == asked.kind.unwrap_or(Kind::Level),
            heading: locale.text(&format!("convert-heading-{kind}")),
            lead: locale.text(&format!("convert-lead-{kind}")),
            fields: maker.fields(kind),
            facts,
            notes,
        });
    }
    let fields: Vec<&Field> = sections.iter().flat_map(|section| &section.fields).map(Entry::field).collect();
    page.errors = ErrorLink::of(&fields);
    Ok(ConvertPage { page, sections })
}

struct Maker<'a> {
    locale: Locale,
    asked: &'a Asked<'a>,
    faults: &'a [Fault],
}

impl Maker<'_> {
    fn fields(&self, kind: Kind) -> Vec<Entry> {
        let number = |name: &'static str| Entry::Number(self.field(name));
        let optional = |name: &'static str| Entry::Number(self.field(name).optional());
        match kind {
            Kind::Level => vec![
                self.select("framework", self.frameworks("framework", "convert-choose")),
                Entry::Text(self.field("level")),
                self.select("target_framework", self.frameworks("target_framework", "convert-compare-none")),
                Entry::Text(self.field("target_level").optional()),
            ],
            Kind::Credit => vec![
                optional("credits"),
                self.select("system", self.systems()),
                optional("notional_hours"),
                self.hinted("recogniser_hours_per_ects"),
                optional("units"),
                self.hinted("units_per_full_time_year"),
            ],
            Kind::Grade => vec![
                number("nd"),
                number("nmax"),
                number("nmin"),
                self.select("method", self.methods()),
                optional("hmax"),
                optional("hmin"),
            ],
        }
    }

    fn field(&self, name: &'static str) -> Field {
        let fault = self.faults.iter().find(|fault| fault.field == name);
        let error = fault.map(|fault| self.error(*fault));
        let label = self.locale.text(&format!("convert-field-{name}"));
        Field::new(name, label).value(self.asked.typed(name)).error(error)
    }

    fn hinted(&self, name: &'static str) -> Entry {
        let hint = self.locale.text(&format!("convert-hint-{name}"));
        Entry::Number(self.field(name).optional().hint(hint))
    }

    fn select(&self, name: &'static str, choices: Vec<Choice>) -> Entry {
        Entry::Select(self.field(name).choices(choices))
    }

    /// What is wrong, with what was typed and what would fit.
    fn error(&self, fault: Fault) -> String {
        let framework = match fault.field {
            "target_level" => self.asked.typed("target_framework"),
            _ => self.asked.typed("framework"),
        };
        let levels = level::framework(framework).map(level::Framework::levels).unwrap_or_default();
        let values = [
            ("value", Arg::from(self.asked.typed(fault.field))),
            ("framework", Arg::from(framework)),
            ("levels", Arg::from(levels.join(", "))),
        ];
        self.locale.with(&format!("convert-wrong-{}", fault.code), &values)
    }

    /// Every framework with its country; one that was typed and is not there stays.
    fn frameworks(&self, field: &str, first: &str) -> Vec<Choice> {
        let typed = self.asked.typed(field);
        let meant = level::framework(typed).map(|framework| framework.code);
        let label = |framework: &level::Framework| match framework.country {
            "" => framework.code.to_owned(),
            country => format!("{} – {}", framework.code, self.locale.country(country)),
        };
        let known = FRAMEWORKS
            .iter()
            .map(|framework| Choice::new(framework.code, label(framework), meant == Some(framework.code)));
        let lost = (meant.is_none() && !typed.is_empty()).then(|| Choice::new(typed, typed, true));
        std::iter::once(self.first(first, typed)).chain(lost).chain(known).collect()
    }

    fn systems(&self) -> Vec<Choice> {
        let typed = self.asked.typed("system");
        let meant = credit::system(typed).map(|system| system.code);
        let known = SYSTEMS.iter().map(|system| Choice::new(system.code, system.code, meant == Some(system.code)));
        let lost = (meant.is_none() && !typed.is_empty()).then(|| Choice::new(typed, typed, true));
        std::iter::once(self.first("convert-choose", typed)).chain(lost).chain(known).collect()
    }

    fn methods(&self) -> Vec<Choice> {
        let typed = self.asked.typed("method");
        let offered = [GradeMethod::Bavarian, GradeMethod::Linear];
        let choice = |method: GradeMethod| {
            let label = self.locale.text(&format!("convert-to-{method}"));
            Choice::new(method.as_str(), label, typed == method.as_str())
        };
        offered.into_iter().map(choice).collect()
    }

    fn first(&self, key: &str, typed: &str) -> Choice {
        Choice::new("", self.locale.text(key), typed.is_empty())
    }
}

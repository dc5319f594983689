//! The page: the table, the absences, and the forms for who may change them.

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use evaluation::{
    Absence, RoutingRule,
    routing::{Desk, policy, query},
};
use i18n::{Arg, Locale};
use kernel::{Day, InstitutionId, PersonId};

use super::forms::{AbsenceForm, LineForm};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    present::text,
    staff::{
        desk::officers::{self, NOBODY},
        provider::office::{self, Office},
    },
    view::{Cell, Choice, Column, ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// What was typed, and what is wrong with it.
#[derive(Default)]
pub(super) struct Typed {
    pub line: LineForm,
    pub absence: AbsenceForm,
    pub errors: FieldErrors,
    /// The absence was over already.
    pub is_stale: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "staff/desk/routing/page.html")]
pub(crate) struct RoutingPage {
    page: Frame,
    token: String,
    institution: String,
    owners: Vec<Link>,
    is_stale: bool,
    table: Option<Table>,
    /// Field and evaluator, for who may write the table.
    line: Option<(Field, Field)>,
    absences: Vec<Away>,
    absence: AbsenceFields,
}

/// An absence, with its end.
pub(crate) struct Away {
    words: String,
    /// New cases go to nobody meanwhile.
    warning: Option<String>,
    /// Who and from when, for who may end it.
    end: Option<(String, String)>,
}

/// The form of another absence; who is away is asked of the administrator only.
pub(crate) struct AbsenceFields {
    person: Option<Field>,
    from: Field,
    to: Field,
    deputy: Field,
}

/// What the parts of the page have in common.
struct Around<'a> {
    locale: Locale,
    viewer: &'a Viewer,
    at: InstitutionId,
    today: Day,
    desk: Desk,
    names: HashMap<PersonId, String>,
    typed: &'a Typed,
}

/// Builds it.
pub(super) async fn page(app: &App, viewer: &Viewer, office: &Office, typed: &Typed) -> Result<RoutingPage, Error> {
    let (locale, db, home) = (viewer.locale, app.db().reads(), &office.institution);
    let name = text::plain(locale, &home.name);
    let heading = locale.with("routing-title", &[("institution", name.into())]);
    let mut page = office::frame(app, viewer, heading, home, Vec::new()).await?;
    let today = home.time_zone.day_at(viewer.now);
    let rules = query::rules(db, &viewer.actor, home.id).await?;
    let absences = query::absences(db, &viewer.actor, home.id, today).await?;
    let desk = Desk::of(db, &[home.id], viewer.now).await?;
    let people = rules.iter().map(|rule| rule.evaluator_id);
    let people = people.chain(absences.iter().flat_map(|absence| [absence.person_id, absence.deputy_id]));
    let people: BTreeSet<PersonId> = people.chain(desk.evaluators(home.id)).collect();
    let people = consortium::person::by_ids(db, &people.into_iter().collect::<Vec<_>>()).await?;
    let names = people.into_iter().map(|person| (person.id, person.name)).collect();
    let around = Around { locale, viewer, at: home.id, today, desk, names, typed };
    let line = policy::may_route(&viewer.actor, home.id).is_ok().then(|| around.line());
    let absence = around.absence_fields();
    let fields = line.iter().flat_map(|(field, evaluator)| [field, evaluator]).chain(&absence.person);
    page.errors = ErrorLink::of(&fields.chain([&absence.from, &absence.to, &absence.deputy]).collect::<Vec<_>>());
    Ok(RoutingPage {
        token: viewer.form_token(app).await?,
        institution: home.slug.clone(),
        owners: office.choice(viewer, paths::routing),
        is_stale: typed.is_stale,
        table: (!rules.is_empty()).then(|| around.table(&rules)),
        absences: absences.iter().map(|absence| around.away(absence, &absences)).collect(),
        line,
        absence,
        page,
    })
}

impl Around<'_> {
    fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    fn table(&self, rules: &[RoutingRule]) -> Table {
        let columns =
            ["field", "evaluator"].map(|name| Column::new(self.locale.text(&format!("routing-column-{name}"))));
        let row = |rule: &RoutingRule| vec![Cell::new(self.field_of(&rule.field)), self.evaluator_of(rule)];
        Table {
            caption: self.locale.text("routing-table"),
            columns: columns.into(),
            rows: rules.iter().map(row).collect(),
        }
    }

    fn field_of(&self, code: &str) -> String {
        if code.is_empty() {
            return self.locale.text("routing-field-rest");
        }
        format!("{code} {}", self.locale.field_of_study(code).unwrap_or_default())
    }

    /// The name, and why new cases go to somebody else or to nobody.
    fn evaluator_of(&self, rule: &RoutingRule) -> Cell {
        let person = rule.evaluator_id;
        let about = if self.desk.evaluators(self.at).contains(&person) {
            self.desk.absence(person, self.at).map(|absence| {
                let args = [
                    ("deputy", Arg::from(self.name(absence.deputy_id))),
                    ("day", self.locale.day_short(absence.to_on).into()),
                ];
                self.locale.with("routing-stands_in", &args)
            })
        } else {
            Some(self.locale.text("routing-no_longer"))
        };
        Cell { about, ..Cell::new(self.name(person)) }
    }

    fn away(&self, absence: &Absence, all: &[Absence]) -> Away {
        let args = [
            ("name", Arg::from(self.name(absence.person_id))),
            ("from", self.locale.day(absence.from_on).into()),
            ("to", self.locale.day(absence.to_on).into()),
            ("deputy", self.name(absence.deputy_id).into()),
        ];
        let meanwhile = |other: &&Absence| {
            other.person_id == absence.deputy_id && other.from_on <= absence.to_on && absence.from_on <= other.to_on
        };
        let cannot = !self.desk.evaluators(self.at).contains(&absence.deputy_id);
        let is_alone = cannot || all.iter().any(|other| meanwhile(&other));
        let may = policy::may_note_absence(&self.viewer.actor, self.at, absence.person_id).is_ok();
        Away {
            words: self.locale.with("routing-absence", &args),
            warning: is_alone
                .then(|| self.locale.with("routing-alone", &[("deputy", self.name(absence.deputy_id).into())])),
            end: may.then(|| (absence.person_id.to_string(), absence.from_on.to_string())),
        }
    }

    fn line(&self) -> (Field, Field) {
        let typed = &self.typed.line;
        let fields = std::iter::once("").chain(i18n::fields().map(|field| field.code));
        let fields = fields.map(|code| Choice::new(code, self.field_of(code), typed.field == code));
        let nobody = Choice::new(NOBODY, self.locale.text("routing-line-nobody"), typed.evaluator == NOBODY);
        let people = self.people(&typed.evaluator).into_iter().chain([nobody]);
        let field = self.boxed("field", &typed.field).choices(fields.collect());
        (field, self.boxed("evaluator", "").choices(people.collect()))
    }

    fn absence_fields(&self) -> AbsenceFields {
        let typed = &self.typed.absence;
        let asks = policy::may_route(&self.viewer.actor, self.at).is_ok();
        AbsenceFields {
            person: asks.then(|| self.boxed("person", "").choices(self.people(&typed.person))),
            from: self.boxed("from", if typed.from.is_empty() { self.today.to_string() } else { typed.from.clone() }),
            to: self.boxed("to", typed.to.clone()),
            deputy: self
                .boxed("deputy", "")
                .choices(self.people(&typed.deputy))
                .hint(self.locale.text("routing-field-deputy-hint")),
        }
    }

    fn boxed(&self, name: &str, value: impl Into<String>) -> Field {
        let error = self.typed.errors.of(name).map(|code| self.locale.text(&format!("field-{code}")));
        let key = if name == "to" { "to_day" } else { name };
        Field::new(name, self.locale.text(&format!("routing-field-{key}"))).value(value).error(error)
    }

    /// Everybody who evaluates there, by name; nobody is chosen beforehand.
    fn people(&self, chosen: &str) -> Vec<Choice> {
        let people = self.desk.evaluators(self.at).into_iter().map(|person| (self.name(person), person));
        officers::choices(self.locale, people.collect(), chosen)
    }
}

//! The pages: what applies and what comes next; the form.

use askama::Template;
use evaluation::{
    CriteriaVersion,
    criteria::{self, Applied, Effect, policy, query},
};
use i18n::{Arg, Locale};
use recognition::criterion::Criterion;

use super::{
    effect,
    fields::{self, Filled, Group},
    forms::{PublishForm, RulesForm},
    owner::Owner,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    view::{Cell, Column, ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// What applies, what comes next, and what that would have changed.
#[derive(Template)]
#[template(path = "staff/desk/rules/overview.html")]
pub(crate) struct OverviewPage {
    page: Frame,
    owners: Vec<Link>,
    current: String,
    criteria: String,
    /// Published, in force later.
    coming: Vec<String>,
    /// Where to write the next version, for who may.
    write: Option<String>,
    draft: Option<Draft>,
    versions: Option<Table>,
    is_stale: bool,
}

/// The version that is being written.
struct Draft {
    said: String,
    note: String,
    /// Where each criterion is worded, for who may.
    wording: Vec<Link>,
    /// Of so many cases so many would have come out otherwise.
    sum: String,
    counts: Option<Table>,
    changes: Option<Table>,
    /// Only for who may publish.
    publish: Option<Publish>,
}

struct Publish {
    token: String,
    institution: String,
    draft: String,
    version: i32,
    from: Field,
}

/// The form.
#[derive(Template)]
#[template(path = "staff/desk/rules/form.html")]
pub(crate) struct FormPage {
    page: Frame,
    token: String,
    institution: String,
    draft: String,
    version: String,
    is_stale: bool,
    /// The draft as somebody else has saved it meanwhile.
    theirs: String,
    note: Field,
    profiles: Vec<Group>,
    thresholds: Group,
    limits: Group,
}

/// The wording of one criterion.
#[derive(Template)]
#[template(path = "staff/desk/rules/wording.html")]
pub(crate) struct WordingPage {
    page: Frame,
    token: String,
    institution: String,
    draft: String,
    version: String,
    is_stale: bool,
    theirs: String,
    criterion: &'static str,
    fields: Vec<Field>,
}

/// A part of the draft as typed.
#[derive(Default)]
pub(super) struct Typed {
    pub form: RulesForm,
    pub errors: FieldErrors,
    /// Somebody else has saved the draft meanwhile; the form stands on that version.
    pub is_stale: bool,
}

/// What came of trying to publish.
#[derive(Default)]
pub(super) struct Tried {
    pub form: PublishForm,
    pub errors: FieldErrors,
    pub is_stale: bool,
}

/// The overview.
pub(super) async fn overview(app: &App, viewer: &Viewer, owner: &Owner, tried: &Tried) -> Result<OverviewPage, Error> {
    let (locale, db, today) = (viewer.locale, app.db().reads(), owner.day_at(viewer.now));
    let heading = locale.with("rules-title", &[("owner", owner.name(locale).into())]);
    let mut page = owner.frame(app, viewer, heading, Vec::new()).await?;
    let applied = query::in_force(db, owner.id(), today).await?;
    let versions = query::published(db, owner.id()).await?;
    let draft = match query::draft(db, &viewer.actor, owner.id()).await? {
        Some(version) => {
            let found = criteria::effect(db, &viewer.actor, owner.id(), (&version.body, today)).await?;
            Some(draft(app, viewer, owner, (&version, &found, tried)).await?)
        }
        None => None,
    };
    let publish = draft.as_ref().and_then(|draft| draft.publish.as_ref());
    page.errors = publish.map(|publish| ErrorLink::of(&[&publish.from])).unwrap_or_default();
    let newest_in_force = versions.iter().find(|version| version.label == applied.label).map_or(0, |one| one.number);
    let is_coming = |version: &&CriteriaVersion| {
        version.in_force_from.is_some_and(|from| from > today) && version.number > newest_in_force
    };
    Ok(OverviewPage {
        owners: owner.choice(viewer),
        current: locale.with("rules-current", &[("version", Arg::from(&applied.label))]),
        criteria: owner.institution().map_or_else(|| paths::CRITERIA.to_owned(), |one| paths::criteria_of(&one.slug)),
        coming: versions.iter().filter(is_coming).map(|version| coming(locale, version)).collect(),
        write: policy::may_set(&viewer.actor, owner.id()).is_ok().then(|| paths::rules_draft(owner.slug())),
        versions: history(locale, &versions),
        is_stale: tried.is_stale,
        draft,
        page,
    })
}

fn coming(locale: Locale, version: &CriteriaVersion) -> String {
    let day = version.in_force_from.map(|day| locale.day(day)).unwrap_or_default();
    locale.with("rules-coming", &[("version", Arg::from(&version.label)), ("day", day.into())])
}

fn history(locale: Locale, versions: &[CriteriaVersion]) -> Option<Table> {
    let rows = versions.iter().map(|version| {
        let from = version.in_force_from.map(|day| locale.day(day)).unwrap_or_default();
        let label = Cell::link(paths::criteria_version(&version.label), &version.label);
        vec![label, Cell::new(from), Cell::new(&version.note)]
    });
    let rows: Vec<_> = rows.collect();
    let columns = ["version", "from", "note"];
    let columns = columns.iter().map(|name| Column::new(locale.text(&format!("rules-column-{name}")))).collect();
    (!rows.is_empty()).then(|| Table { caption: locale.text("rules-versions"), columns, rows })
}

async fn draft(
    app: &App,
    viewer: &Viewer,
    owner: &Owner,
    (version, found, tried): (&CriteriaVersion, &Effect, &Tried),
) -> Result<Draft, Error> {
    let locale = viewer.locale;
    let editor = consortium::person::by_id(app.db().reads(), version.revised_by).await?.name;
    let day = locale.day(owner.day_at(version.revised_at));
    let publish = match policy::may_set(&viewer.actor, owner.id()) {
        Ok(_) => Some(Publish {
            token: viewer.form_token(app).await?,
            institution: owner.slug().to_owned(),
            draft: version.id.to_string(),
            version: version.version,
            from: from(viewer, owner, tried),
        }),
        Err(_) => None,
    };
    Ok(Draft {
        said: locale.with("rules-draft-said", &[("name", editor.into()), ("day", day.into())]),
        note: version.note.clone(),
        wording: if publish.is_some() { wordings(locale, owner, version) } else { Vec::new() },
        sum: sum(locale, found),
        counts: effect::counts(locale, found),
        changes: effect::changes(viewer, owner, found),
        publish,
    })
}

/// Each criterion; with a mark where the draft has words of its own.
fn wordings(locale: Locale, owner: &Owner, draft: &CriteriaVersion) -> Vec<Link> {
    let of = |criterion: &Criterion| {
        let own = draft.body.wording.iter().any(|(about, ..)| about == *criterion);
        let mark = if own { format!(" – {}", locale.text("origin-own")) } else { String::new() };
        let name = locale.text(&format!("criterion-{criterion}"));
        Link::new(paths::rules_wording(owner.slug(), *criterion), format!("{name}{mark}"))
    };
    Criterion::ALL.iter().map(of).collect()
}

fn sum(locale: Locale, found: &Effect) -> String {
    if found.cases == 0 {
        return locale.text("rules-effect-none");
    }
    let count = |number: usize| Arg::from(u32::try_from(number).unwrap_or(u32::MAX));
    let args = [("cases", count(found.cases)), ("changed", count(found.changes.len()))];
    locale.with("rules-effect-sum", &args)
}

/// From which day on; today unless something else was typed.
fn from(viewer: &Viewer, owner: &Owner, tried: &Tried) -> Field {
    let typed = tried.form.in_force_from.as_str();
    let value = if typed.is_empty() { owner.day_at(viewer.now).to_string() } else { typed.to_owned() };
    let error = tried.errors.of("in_force_from").map(|code| viewer.locale.text(&format!("field-{code}")));
    let field = Field::new("in_force_from", viewer.locale.text("rules-field-from")).value(value).error(error);
    field.hint(viewer.locale.text("rules-field-from-hint"))
}

/// The form, filled with what was typed or with what is stored.
pub(super) async fn form(app: &App, viewer: &Viewer, owner: &Owner, typed: &Typed) -> Result<FormPage, Error> {
    let locale = viewer.locale;
    let heading = locale.with("rules-form-title", &[("owner", owner.name(locale).into())]);
    let mut page = owner.frame(app, viewer, heading, way(locale, owner)).await?;
    let Applied { criteria: usual, .. } = query::in_force(app.db().reads(), None, owner.day_at(viewer.now)).await?;
    let filled = Filled { locale, form: &typed.form, errors: &typed.errors, usual: &usual };
    let (note, profiles) = (filled.note(), filled.profiles());
    let (thresholds, limits) = (filled.thresholds(), filled.limits());
    let groups = profiles.iter().chain([&thresholds, &limits]).flat_map(|group| &group.fields);
    page.errors = fields::errors(&filled, owner.slug(), &std::iter::once(&note).chain(groups).collect::<Vec<_>>());
    Ok(FormPage {
        token: viewer.form_token(app).await?,
        institution: owner.slug().to_owned(),
        draft: typed.form.text("draft").to_owned(),
        version: typed.form.text("version").to_owned(),
        theirs: paths::rules(owner.slug()),
        is_stale: typed.is_stale,
        note,
        profiles,
        thresholds,
        limits,
        page,
    })
}

/// The form of one criterion's wording.
pub(super) async fn wording(
    app: &App,
    viewer: &Viewer,
    owner: &Owner,
    criterion: Criterion,
    typed: &Typed,
) -> Result<WordingPage, Error> {
    let locale = viewer.locale;
    let args =
        [("criterion", locale.text(&format!("criterion-{criterion}")).into()), ("owner", owner.name(locale).into())];
    let mut page = owner.frame(app, viewer, locale.with("rules-wording-title", &args), way(locale, owner)).await?;
    let Applied { criteria: usual, .. } = query::in_force(app.db().reads(), None, owner.day_at(viewer.now)).await?;
    let filled = Filled { locale, form: &typed.form, errors: &typed.errors, usual: &usual };
    let fields = filled.wording(criterion);
    page.errors = fields::errors(&filled, owner.slug(), &fields.iter().collect::<Vec<_>>());
    Ok(WordingPage {
        token: viewer.form_token(app).await?,
        institution: owner.slug().to_owned(),
        draft: typed.form.text("draft").to_owned(),
        version: typed.form.text("version").to_owned(),
        theirs: paths::rules(owner.slug()),
        is_stale: typed.is_stale,
        criterion: criterion.as_str(),
        fields,
        page,
    })
}

fn way(locale: Locale, owner: &Owner) -> Vec<Link> {
    vec![Link::new(paths::rules(owner.slug()), locale.text("nav-desk-rules"))]
}

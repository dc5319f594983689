//! The pages of a listing's draft: the list of its sections, and one section.

use askama::Template;
use catalogue::{
    Listing,
    opportunity::{policy, state::Action},
};
use consortium::Institution;
use evaluation::trail;
use exchange::elm;
use i18n::Arg;
use kernel::Subject;

use super::{
    boxes, compare, elsewhere,
    forms::text_name,
    groups::{self, Repeated},
    lines, missing,
    section::Section,
    typed::Typed,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    present::{
        task::{Progress, task},
        text,
    },
    staff::provider::{
        listing::{
            state, unrated,
            vanished::{self, Mark},
        },
        offering,
        office::{self, Office},
    },
    view::{ErrorLink, Field, FormBox, Link, Table, Tag, Task},
    viewer::Viewer,
};

/// The sections of a listing with where they stand, and what else can be done with it.
#[derive(Template)]
#[template(path = "staff/provider/editor/tasks.html")]
pub(crate) struct TasksPage {
    page: Frame,
    tag: Tag,
    about: String,
    /// Empty where it can no longer be edited.
    tasks: Vec<Task>,
    stated: String,
    check: String,
    preview: String,
    dates: Option<String>,
    runs: String,
    /// Where the ratings stand, and in a word whether they are all there.
    ratings: Option<(String, String)>,
    archive: Option<String>,
    /// Where it is no longer in the provider's file: what is said, and the token of keeping it.
    vanished: Option<(Mark, String)>,
    keep: &'static str,
    /// Who changed it, for who may know.
    history: Option<String>,
}

/// The list of sections.
pub(super) async fn tasks(app: &App, viewer: &Viewer, listing: &Listing) -> Result<TasksPage, Error> {
    let owner = office::owner(app, listing).await?;
    let heading = text::plain(viewer.locale, &listing.version.title);
    let page = office::frame(app, viewer, heading, &owner, office::way(viewer, &owner, None)).await?;
    let (id, state) = (listing.opportunity.id, listing.opportunity.state);
    let may_publish = policy::may_publish(&viewer.actor, owner.id).is_ok();
    let archive = policy::may_archive(&viewer.actor, owner.id).is_ok() && state.after(Action::Archive).is_ok();
    let is_open = state.after(Action::Edit).is_ok();
    let traced = trail::policy::may_trace_listing(&viewer.actor, owner.id).is_ok();
    let vanished = match vanished::mark(&page, viewer, &owner, listing) {
        Some(mark) => Some((mark, viewer.form_token(app).await?)),
        None => None,
    };
    let provider = elm::Provider::new(owner, &app.settings().public_url);
    let gaps = missing::gaps(viewer.locale, listing, &provider);
    Ok(TasksPage {
        tag: state::tag(page.locale, state),
        about: page.t(&format!("listing-about-{}", state::standing(listing, may_publish))),
        tasks: if is_open { lines(&page, listing, &provider) } else { Vec::new() },
        stated: gaps.count,
        check: paths::listing_act(id, "check"),
        preview: paths::listing_act(id, "preview"),
        dates: state.after(Action::Offer).is_ok().then(|| paths::listing_act(id, "offerings")),
        runs: page.tn("listing-dates-count", listing.offerings.len()),
        ratings: ratings(app, &page, listing).await?,
        archive: archive.then(|| paths::listing_act(id, "archive")),
        vanished,
        keep: paths::KEPT,
        history: traced.then(|| paths::audit::history(Subject::Opportunity(id))),
        page,
    })
}

fn lines(page: &Frame, listing: &Listing, provider: &elm::Provider) -> Vec<Task> {
    let typed = Typed::of(listing);
    let lacking = missing::sections(listing, provider);
    let line = |section: &Section| {
        let has_runs = *section == Section::Dates && !listing.offerings.is_empty();
        let is_touched = section.is_touched(&typed) || has_runs;
        let label = page.t(&format!("listing-section-{section}"));
        let progress = Progress::of(is_touched, lacking.contains(section));
        task(page.locale, Link::new(section.path(listing.opportunity.id), label), progress)
    };
    Section::ALL.iter().map(line).collect()
}

async fn ratings(app: &App, page: &Frame, listing: &Listing) -> Result<Option<(String, String)>, Error> {
    let id = listing.opportunity.id;
    let unrated = unrated::of_listings(app, std::slice::from_ref(listing)).await?.remove(&id);
    let words = |unrated: bool| page.t(if unrated { "rating-unrated" } else { "course_rating-done" });
    Ok(unrated.map(|unrated| (words(unrated), paths::listing_act(id, "ratings"))))
}

/// One section, of a new listing or of a stored one.
#[derive(Template)]
#[template(path = "staff/provider/editor/section.html")]
pub(crate) struct SectionPage {
    page: Frame,
    token: String,
    action: String,
    /// Whose listing is begun, and where to choose another institution; only of a new one.
    institution: Option<String>,
    institutions: Vec<Link>,
    /// What the section said when it was opened.
    seen: String,
    /// The lines of outcomes that its numbers stand for; empty where they stand for none.
    lines: String,
    back: String,
    intro: String,
    boxes: Vec<FormBox>,
    /// Boxes that come as often as one is added.
    groups: Vec<Repeated>,
    /// Who was faster and when; with both texts where they differ.
    conflict: Option<(String, Table)>,
    /// The runs, and where they are added; only where they belong.
    runs: Option<(Table, String)>,
    /// The same texts in other languages.
    translations: Vec<Link>,
}

/// What stands in a section.
pub(super) struct Shown<'a> {
    pub typed: &'a Typed,
    pub errors: FieldErrors,
    pub overtaken: Option<Overtaken>,
}

/// Somebody else was faster.
pub(super) struct Overtaken {
    /// Who wrote what is stored now, if a person did.
    pub by: Option<String>,
}

impl<'a> Shown<'a> {
    /// As typed, nothing wrong.
    pub(super) fn of(typed: &'a Typed) -> Self {
        Self { typed, errors: FieldErrors::default(), overtaken: None }
    }
}

/// The first section of a new listing.
pub(super) async fn new(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<SectionPage, Error> {
    let owner = &office.institution;
    let heading = viewer.locale.text("listing-new-title");
    let mut page = office::frame(app, viewer, heading, owner, office::way(viewer, owner, None)).await?;
    let boxes = boxes::of(&page, Section::What, typed, errors);
    page.errors = ErrorLink::of_boxes(&boxes);
    Ok(SectionPage {
        token: viewer.form_token(app).await?,
        action: paths::NEW_LISTING.to_owned(),
        institution: Some(owner.slug.clone()),
        institutions: office.choice(viewer, paths::new_listing),
        seen: String::new(),
        lines: String::new(),
        back: String::new(),
        intro: page.t("listing-intro-new"),
        boxes,
        groups: Vec::new(),
        conflict: None,
        runs: None,
        translations: Vec::new(),
        page,
    })
}

/// A section of a stored listing, with what was typed.
pub(super) async fn section(
    app: &App,
    viewer: &Viewer,
    (listing, section): (&Listing, Section),
    shown: &Shown<'_>,
) -> Result<SectionPage, Error> {
    let (owner, typed): (Institution, &Typed) = (office::owner(app, listing).await?, shown.typed);
    let heading = viewer.locale.text(&format!("listing-section-{section}"));
    let mut page = office::frame(app, viewer, heading, &owner, office::way(viewer, &owner, Some(listing))).await?;
    let boxes = boxes::of(&page, section, typed, &shown.errors);
    let groups = groups::of(&page, section, typed, &shown.errors);
    let own = labelled(&boxes, &groups);
    page.errors = ErrorLink::of(&own.iter().map(|(_, field)| *field).collect::<Vec<_>>());
    let on_page = own.iter().map(|(_, field)| field.name.as_str()).collect();
    let elsewhere = elsewhere::links(&page, listing.opportunity.id, typed, &shown.errors, &on_page);
    page.errors.extend(elsewhere);
    let stored = Typed { shown: typed.shown.clone(), ..Typed::of(listing) };
    let conflict = shown.overtaken.as_ref().map(|overtaken_by| {
        let now = boxes::of(&page, section, &stored, &shown.errors);
        let now_groups = groups::of(&page, section, &stored, &shown.errors);
        let moved = typed.was_moved.then(|| moved_lines(&page, &stored));
        let now: Vec<_> =
            moved.iter().map(|field| (field.label.clone(), field)).chain(labelled(&now, &now_groups)).collect();
        (overtaken(&page, listing, overtaken_by.by.clone()), compare::differences(&page, &now, &own))
    });
    let id = listing.opportunity.id;
    Ok(SectionPage {
        token: viewer.form_token(app).await?,
        action: section.path(id),
        institution: None,
        institutions: Vec::new(),
        seen: seen(&stored, section, shown),
        lines: if section.is_by_line(&typed.shown) { lines::marks(&stored) } else { String::new() },
        back: typed.back.clone(),
        intro: intro(&page, section, typed),
        boxes,
        groups,
        conflict,
        runs: (section == Section::Dates)
            .then(|| (offering::table(&page, listing), paths::listing_act(id, "offerings"))),
        translations: if section == Section::Languages { translations(&page, listing, typed) } else { Vec::new() },
        page,
    })
}

/// The outcomes as they read now, for whoever wrote something by their numbers.
fn moved_lines(page: &Frame, stored: &Typed) -> Field {
    Field::new("lines", page.t("listing-conflict-lines")).value(stored.wording(lines::OUTCOMES, ""))
}

/// Every box of the page with the name that it has there.
fn labelled<'a>(boxes: &'a [FormBox], groups: &'a [Repeated]) -> Vec<(String, &'a Field)> {
    let own = boxes.iter().map(|shown| (shown.field().label.clone(), shown.field()));
    own.chain(groups::labelled(groups)).collect()
}

/// What the section says now. Who was overtaken and is only told of something else that is wrong goes on with what was seen.
fn seen(stored: &Typed, section: Section, shown: &Shown<'_>) -> String {
    let typed = shown.typed;
    let is_fresh = typed.seen.is_empty()
        || shown.overtaken.is_some()
        || typed.seen == stored.stamp(section, &typed.shown).as_str();
    if !is_fresh {
        return typed.seen.clone();
    }
    // An error may lie in a language that shows with it only.
    let mut codes = typed.clone();
    for (name, _) in &shown.errors.0 {
        if let Some((_, code)) = text_name(name) {
            codes.show(code);
        }
    }
    stored.stamp(section, &codes.shown).as_str().to_owned()
}

/// What is asked in the section.
fn intro(page: &Frame, section: Section, typed: &Typed) -> String {
    match typed.shown.as_slice() {
        [code, ..] if section == Section::Languages => {
            page.tx("listing-intro-translation", "language", boxes::language_name(page, code))
        }
        _ if section == Section::Skills && typed.wording("learning_outcomes", "").is_empty() => {
            page.t("listing-intro-skills-none")
        }
        _ => page.t(&format!("listing-intro-{section}")),
    }
}

/// The languages in which something is written besides the listing's own; the one on the page is marked.
fn translations(page: &Frame, listing: &Listing, typed: &Typed) -> Vec<Link> {
    let link = |code: &String| {
        let at = format!(
            "{}?{}",
            Section::Languages.path(listing.opportunity.id),
            paths::query(&[("translation", code.as_str())])
        );
        Link::new(at, boxes::language_name(page, code)).current(typed.shown.contains(code))
    };
    Typed::of(listing).languages().iter().map(link).collect()
}

/// «Paul Aubin changed this listing on …»
pub(super) fn overtaken(page: &Frame, listing: &Listing, by: Option<String>) -> String {
    let when = page.locale.instant(listing.opportunity.updated_at);
    match by {
        Some(name) => page.locale.with("listing-conflict-by", &[("name", Arg::from(name)), ("when", when.into())]),
        None => page.tx("listing-conflict-when", "when", when),
    }
}

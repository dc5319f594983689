//! The page of a listing, in the order of UX §6.

use std::collections::BTreeSet;

use askama::Template;
use catalogue::{LearningOutcome, Listing, OpportunityState, VersionState, opportunity::policy::may_edit};
use consortium::{Institution, institution};
use evaluation::{
    course_rating, criteria,
    outlook::{Outlook, Supplier},
};
use exchange::{
    elm::{self, Format, Provider},
    schema_org,
};
use i18n::{Arg, Locale};
use kernel::{Day, Language, OpportunityId};
use recognition::{Component, EquivalencyRecord, quality};

use super::runs::{self, Run};
use crate::{
    app::App,
    error::Error,
    finding::{Known, Search},
    frame::Frame,
    framing,
    learner::{self, Saving},
    paths,
    present::{
        detail, equivalency,
        listing::{self, titles},
        rated, register,
        stated::{self, Stated},
        text,
        verdict::{self, Asked, Shape},
        why::{self, Why},
    },
    view::{Choice, Fact, Link, Save, Text, Verdict},
    viewer::Viewer,
};

/// What one decides by.
const FACTS: &[Stated] = &[
    Stated::Workload,
    Stated::Level,
    Stated::Language,
    Stated::Mode,
    Stated::Field,
    Stated::Starts,
    Stated::EnrolBy,
    Stated::Price,
];

/// The same of an older wording, which has no dates.
const OLD_FACTS: &[Stated] =
    &[Stated::Workload, Stated::Level, Stated::Language, Stated::Mode, Stated::Field, Stated::Price];

/// How it is assessed and identified, who may enter, what it can become part of, quality.
const DETAILS: &[Stated] = &[
    Stated::Assessment,
    Stated::Supervision,
    Stated::Prerequisites,
    Stated::Stackability,
    Stated::StacksInto,
    Stated::Quality,
];

/// Whose verdict is shown.
pub(crate) struct Chosen {
    pub university: Option<Institution>,
    pub outlook: Option<Outlook>,
    pub is_member: bool,
    /// The search that it was opened from, as the address has it.
    pub search: Option<String>,
}

impl Chosen {
    const fn asked(&self) -> Asked<'_> {
        Asked { university: self.university.as_ref(), outlook: self.outlook.as_ref(), is_member: self.is_member }
    }
}

/// What a learner can do afterwards.
struct Outcome {
    text: Text,
    is_essential: bool,
    /// Skills of ESCO that it is related to.
    skills: Vec<Link>,
}

/// A listing.
#[derive(Template)]
#[template(path = "public/listing/page.html")]
pub(crate) struct ListingPage {
    page: Frame,
    translation: Option<Text>,
    owner: Link,
    country: String,
    /// The search for others to compare it with.
    compare: Option<String>,
    /// For a university outside the network.
    dossier: String,
    notice: Option<(String, String)>,
    verdict: Verdict,
    verdict_heading: String,
    universities: Vec<Choice>,
    /// The search that the choice of a university carries on.
    search: Option<String>,
    why: Option<Why>,
    facts: Vec<Fact>,
    /// What public equivalencies say it replaces.
    replaces: Vec<String>,
    runs: Vec<Run>,
    /// The same dates for a calendar.
    dates: Option<String>,
    enrol: Option<String>,
    /// The button that saves it, with its forms; on what everybody reads.
    save: Option<(Save, Saving)>,
    /// Where to wait for new dates, where nobody can enrol now.
    await_dates: Option<String>,
    outcomes: Vec<Outcome>,
    description: Option<(Option<String>, String, Option<String>)>,
    details: Vec<Fact>,
    /// Who awards it, accreditations, the need, employers, funding: as far as they are stated.
    further: Vec<Fact>,
    /// How solid the evidence is, by criterion (duty L-2).
    ratings: Vec<Fact>,
    credential: Vec<Fact>,
    identifier: String,
    homepage: Option<String>,
    changed: String,
    /// The sentence on a review that is overdue.
    overdue: Option<String>,
    /// Where what is offered now stands, on an older wording.
    current: Option<String>,
    /// Older wordings, the newest first.
    versions: Vec<Link>,
    /// The same as a `Course` of schema.org; on published listings.
    course: Option<String>,
    /// The same for machines: media type, name, address.
    formats: Vec<(&'static str, &'static str, String)>,
}

/// The page for a listing and the reader's university.
pub(crate) async fn page(app: &App, viewer: &Viewer, found: &Listing, chosen: Chosen) -> Result<ListingPage, Error> {
    let locale = viewer.locale;
    let members = institution::all(app.db().reads()).await?;
    let owner = institution::by_id(app.db().reads(), found.opportunity.institution_id).await?;
    let (title, translation) = titles(locale, found);
    let heading: String = title.pieces.iter().map(|(piece, _)| piece.as_str()).collect();
    let mut page = framing::frame(app, viewer, heading).await?;
    page.heading_language.clone_from(&title.language);
    let is_old = found.version.state == VersionState::Superseded;
    page.indexable = is_live(found);
    let known = Known { members: &members, index: Some(app.search()) };
    let search = chosen.search.as_deref().and_then(|packed| Search::unpacked(packed, known, viewer.today()));
    let back = search.as_ref().map_or_else(|| paths::SEARCH.to_owned(), Search::address);
    page.crumbs = way(viewer, found, &owner, &page.heading)
        .unwrap_or_else(|| vec![Link::new(back, locale.text("search-page-title"))]);
    let runs = runs::all(locale, found, owner.time_zone.day_at(viewer.now), is_live(found));
    let published = page.indexable;
    let asked = chosen.university.as_ref().map(|university| university.slug.as_str());
    let version = &found.version;
    let original = Some(version.original_language);
    Ok(ListingPage {
        translation,
        owner: Link::new(paths::institution(&owner.slug), text::plain(locale, &owner.name)),
        country: locale.country(&owner.country),
        compare: published.then(|| paths::choose_to_compare(found.opportunity.id, asked)),
        dossier: paths::dossier(found.opportunity.id),
        notice: notice(locale, found),
        verdict_heading: verdict::heading(locale, chosen.university.as_ref()),
        universities: universities(locale, &members, chosen.university.as_ref()),
        why: why::of_outlook(app, viewer, chosen.outlook.as_ref()).await?,
        verdict: Verdict {
            rate: rate(viewer, found, &chosen),
            ..verdict::of(locale, found, chosen.asked(), Shape::Panel)
        },
        replaces: replaces(app, viewer, found, &members).await?,
        facts: stated::facts(locale, found, viewer.today(), if is_old { OLD_FACTS } else { FACTS }),
        enrol: runs.iter().find_map(|run| run.enrol.clone()),
        save: if published { Some(save(app, viewer, found.opportunity.id).await?) } else { None },
        await_dates: (published && runs.iter().all(|run| run.enrol.is_none()))
            .then(|| paths::saved::new_dates(found.opportunity.id)),
        dates: (published && runs::is_dated(found)).then(|| paths::listing_dates(found.opportunity.id)),
        runs,
        outcomes: found.outcomes.iter().filter_map(|outcome| one_outcome(locale, outcome, original)).collect(),
        description: description(locale, found),
        details: details(app, viewer, found, &owner).await?,
        further: detail::facts(locale, found, &owner),
        ratings: ratings(app, (locale, viewer.today()), found).await?,
        credential: credential(locale, found, &owner),
        search: search.and_then(|search| search.packed()),
        identifier: found.opportunity.identifier.clone(),
        homepage: version.homepage.clone(),
        course: published.then(|| course(app, locale, found, &owner)),
        formats: if published { formats(app, found, &owner) } else { Vec::new() },
        changed: locale.day(version.published_at.unwrap_or(version.created_at).day()),
        overdue: overdue(locale, found, owner.time_zone.day_at(viewer.now)),
        current: is_old.then(|| paths::listing(found.opportunity.id)),
        versions: if is_old { Vec::new() } else { versions(app, locale, found).await? },
        page,
    })
}

/// The button that saves it.
async fn save(app: &App, viewer: &Viewer, id: OpportunityId) -> Result<(Save, Saving), Error> {
    let save = learner::saves(app, viewer, &[id]).await?.pop().unwrap_or_default();
    Ok((save, learner::saving(app, viewer).await?))
}

/// Who writes it comes from its sections, and goes back there.
fn way(viewer: &Viewer, found: &Listing, owner: &Institution, title: &str) -> Option<Vec<Link>> {
    let is_own_draft = found.version.state == VersionState::Draft && may_edit(&viewer.actor, owner.id).is_ok();
    is_own_draft.then(|| {
        vec![
            Link::new(paths::provider(&owner.slug), viewer.locale.text("nav-provider-listings")),
            Link::new(paths::own_listing(found.opportunity.id), title),
        ]
    })
}

fn universities(locale: Locale, members: &[Institution], chosen: Option<&Institution>) -> Vec<Choice> {
    let is_chosen = |member: &Institution| chosen.is_some_and(|chosen| chosen.id == member.id);
    members
        .iter()
        .map(|member| Choice::new(&member.slug, text::plain(locale, &member.name), is_chosen(member)))
        .collect()
}

/// The details, and the quality entry of our copy of DEQAR as of today.
async fn details(app: &App, viewer: &Viewer, found: &Listing, owner: &Institution) -> Result<Vec<Fact>, Error> {
    let mut facts = stated::facts(viewer.locale, found, viewer.today(), DETAILS);
    let register = quality::register(app.db().reads(), std::slice::from_ref(owner)).await?;
    let known = register.of(owner.id);
    let about =
        known.map(|known| known.about(Some(&found.opportunity.identifier), &found.version.title, viewer.today()));
    facts.extend(register::entry(viewer.locale, &register, about.as_ref()));
    Ok(facts)
}

/// The version's ratings; none on a draft, which nobody can rate.
async fn ratings(app: &App, (locale, today): (Locale, Day), found: &Listing) -> Result<Vec<Fact>, Error> {
    let version = &found.version;
    if version.state == VersionState::Draft {
        return Ok(Vec::new());
    }
    let rows = course_rating::of_versions(app.db().reads(), &[version.id]).await?.remove(&version.id);
    let applied = criteria::query::in_force(app.db().reads(), None, today).await?;
    let wording = &applied.criteria.wording;
    Ok(rated::record((locale, wording), version.mode, &rows.unwrap_or_default(), |row| rated::on(locale, row)))
}

/// Where a rating is missing that the reader's role can give.
fn rate(viewer: &Viewer, found: &Listing, chosen: &Chosen) -> Option<Link> {
    let owner = found.opportunity.institution_id;
    let outlook = chosen.outlook.as_ref().filter(|outlook| outlook.counted_on.is_none())?;
    let is_missing = outlook.missing.iter().any(|missing| missing.supplier == Supplier::Rater);
    (is_missing && course_rating::policy::rates_at(&viewer.actor, owner)).then(|| {
        Link::new(paths::listing_act(found.opportunity.id, "ratings"), viewer.locale.text("course_rating-save"))
    })
}

/// «Replaces Statistics I in Science at Lindholm University», for each public equivalency that has not ended.
async fn replaces(app: &App, viewer: &Viewer, found: &Listing, members: &[Institution]) -> Result<Vec<String>, Error> {
    let (db, locale) = (app.db().reads(), viewer.locale);
    let identifier = &found.opportunity.identifier;
    let source = (found.opportunity.institution_id, identifier.clone());
    let mut records = recognition::equivalency::query::public_of(db, source).await?;
    records
        .retain(|record| record.counts() && record.equivalency.effective_to.is_none_or(|last| viewer.today() <= last));
    let programmes: BTreeSet<_> =
        records.iter().flat_map(|record| &record.targets).map(|component| component.programme_id).collect();
    let programmes = recognition::programme::by_ids(db, &programmes.into_iter().collect::<Vec<_>>()).await?;
    let sentence = |record: &EquivalencyRecord, component: &Component| {
        let programme = programmes.iter().find(|programme| programme.id == component.programme_id)?;
        let home = members.iter().find(|member| member.id == record.equivalency.recogniser_id)?;
        let key =
            if equivalency::suffices(record, identifier) { "listing-replaces" } else { "listing-replaces-together" };
        let args = [
            ("component", Arg::from(text::plain(locale, &component.title))),
            ("programme", text::plain(locale, &programme.title).into()),
            ("institution", text::plain(locale, &home.name).into()),
        ];
        Some(locale.with(key, &args))
    };
    let pairs = records.iter().flat_map(|record| record.targets.iter().map(move |component| (record, component)));
    Ok(pairs.filter_map(|(record, component)| sentence(record, component)).collect())
}

/// Whether it is what everybody reads.
fn is_live(found: &Listing) -> bool {
    found.opportunity.state == OpportunityState::Published && found.version.state == VersionState::Published
}

fn one_outcome(locale: Locale, outcome: &LearningOutcome, original: Option<Language>) -> Option<Outcome> {
    let skills = outcome.skills.0.iter().map(|skill| {
        let label = skill.label.pick(&[locale.language()], original);
        Link::new(skill.uri.clone(), label.map_or_else(|| skill.uri.clone(), |(_, label)| label.to_owned()))
    });
    Some(Outcome {
        text: text::bare(text::show(locale, &outcome.text, original)?),
        is_essential: outcome.essential == Some(true),
        skills: skills.collect(),
    })
}

/// What is said of a review whose day is over; what is no longer offered needs none.
fn overdue(locale: Locale, found: &Listing, today: Day) -> Option<String> {
    let day = listing::review_overdue(found, today)?;
    Some(locale.with("detail-review-overdue", &[("day", Arg::from(locale.day(day)))]))
}

/// The wordings before the one that is shown, each with the day of its publication.
async fn versions(app: &App, locale: Locale, found: &Listing) -> Result<Vec<Link>, Error> {
    let id = found.opportunity.id;
    let mut older = if found.version.number > 1 {
        catalogue::listing::versions_of(app.db().reads(), &[id]).await?
    } else {
        Vec::new()
    };
    older.retain(|older| older.version.number < found.version.number);
    older.sort_by_key(|older| std::cmp::Reverse(older.version.number));
    let link = |older: &Listing| {
        let day = locale.day(older.version.published_at.unwrap_or(older.version.created_at).day());
        Link::new(paths::listing_version(id, older.version.number), day)
    };
    Ok(older.iter().map(link).collect())
}

/// Drafts, archived listings and older wordings say what they are.
fn notice(locale: Locale, found: &Listing) -> Option<(String, String)> {
    let code = match found.opportunity.state {
        _ if found.version.state == VersionState::Superseded => "superseded",
        OpportunityState::Published if is_live(found) => return None,
        OpportunityState::Published => "preview",
        OpportunityState::Draft => "draft",
        OpportunityState::Archived => "archived",
    };
    Some((locale.text(&format!("listing-notice-{code}-title")), locale.text(&format!("listing-notice-{code}-text"))))
}

/// Language, cleaned HTML, note on the language.
fn description(locale: Locale, found: &Listing) -> Option<(Option<String>, String, Option<String>)> {
    let shown = text::show(locale, &found.version.description, Some(found.version.original_language))?;
    let words: String = shown.pieces.iter().map(|(piece, _)| piece.as_str()).collect();
    Some((shown.language, text::html(&words), shown.note))
}

/// The course for search engines, so that nothing in it can end the element it stands in.
fn course(app: &App, locale: Locale, found: &Listing, owner: &Institution) -> String {
    let place = schema_org::Place { base: &app.settings().public_url, language: locale.language() };
    schema_org::course(found, owner, place).to_string().replace('<', "\\u003c")
}

/// None for a listing that lacks what the European Learning Model requires.
fn formats(app: &App, found: &Listing, owner: &Institution) -> Vec<(&'static str, &'static str, String)> {
    if !elm::missing(found, &Provider::new(owner.clone(), &app.settings().public_url)).is_empty() {
        return Vec::new();
    }
    let name = |format: Format| match format {
        Format::JsonLd => "JSON-LD",
        Format::Turtle => "Turtle",
        Format::RdfXml => "RDF/XML",
        Format::LoqXml => "XML",
    };
    let shown =
        |format: &Format| (format.media_type(), name(*format), paths::listing_as(found.opportunity.id, *format));
    Format::ALL.iter().map(shown).collect()
}

/// What only the credential can state, and who awards it.
fn credential(locale: Locale, found: &Listing, owner: &Institution) -> Vec<Fact> {
    let (names, countries) = detail::awarding_bodies(locale, found, owner);
    vec![
        Fact { values: names, ..Fact::new(locale.text("annex-m4"), None) },
        Fact { values: countries, ..Fact::new(locale.text("annex-m3"), None) },
        Fact::new(locale.text("annex-m1"), Some(locale.text("annex-m1-about"))),
        Fact::new(locale.text("annex-m5"), Some(locale.text("annex-m5-about"))),
    ]
}

//! The form of a proposal: listings are searched and ticked, one level deep; everything typed stays.

use std::sync::Arc;

use askama::Template;
use catalogue::Listing;
use consortium::Institution;
use i18n::{Arg, Locale};
use kernel::Role;
use recognition::{
    Component, Programme,
    equivalency::{EquivalencyBasis, Visibility},
    programme,
};
use search::{Query, Text};

use super::forms::ProposalForm;
use crate::{
    app::App,
    error::Error,
    finding::{self, Eyes, Members},
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::text,
    view::{Choice, ErrorLink, Field, Link},
    viewer::Viewer,
};

/// How many listings a search shows.
const SHOWN: u16 = 20;

/// The form.
#[derive(Template)]
#[template(path = "staff/desk/equivalency/proposal.html")]
pub(crate) struct ProposalPage {
    page: Frame,
    token: String,
    action: &'static str,
    recogniser: String,
    universities: Vec<Link>,
    search: Field,
    /// Whether a search found nothing.
    is_nothing_found: bool,
    from: Option<Field>,
    join: Field,
    to: Field,
    credits: Field,
    binding: Field,
    effective_from: Field,
    effective_to: Field,
    basis: Field,
    visibility: Field,
    public_note: Field,
    private_note: Field,
    reason: Field,
}

/// What the form chooses from.
pub(super) struct Stock {
    pub office: Institution,
    offices: Vec<Institution>,
    programmes: Vec<Programme>,
    components: Vec<Component>,
    listings: Vec<Listing>,
    members: Members,
    is_nothing_found: bool,
}

impl Stock {
    /// The components with these ids that are the university's own.
    pub(super) fn chosen(&self, ids: &[kernel::ComponentId]) -> Vec<Component> {
        self.components.iter().filter(|component| ids.contains(&component.id)).cloned().collect()
    }
}

/// Reads it: the university of the form, its components, the listings chosen and those that the search finds.
pub(super) async fn stock(app: &App, viewer: &Viewer, form: &ProposalForm) -> Result<Stock, Error> {
    let db = app.db().reads();
    let own = viewer.actor.institutions(&[Role::RecognitionOfficer]);
    let mut offices = consortium::institution::by_ids(db, &own).await?;
    offices.sort_by(|one, other| one.slug.cmp(&other.slug));
    let named = |office: &&Institution| form.recogniser.is_empty() || office.slug == form.recogniser;
    let office = offices.iter().find(named).cloned().ok_or_else(Error::not_found)?;
    let programmes = programme::of_institution(db, office.id).await?;
    let ids: Vec<_> = programmes.iter().map(|programme| programme.id).collect();
    let components = programme::components(db, &ids).await?.into_values().flatten();
    let components = components.map(|record| record.component).collect();
    let mut listings = catalogue::listing::published_by_ids(db, &form.chosen()).await?;
    let found = found(app, viewer, form).await?;
    let is_nothing_found = found.is_empty() && form.is_searching();
    for listing in found {
        let is_there = listings.iter().any(|there| there.opportunity.id == listing.opportunity.id);
        if !is_there && listing.opportunity.institution_id != office.id {
            listings.push(Listing::clone(&listing));
        }
    }
    let members = app.members().await?;
    Ok(Stock { office, offices, programmes, components, listings, members, is_nothing_found })
}

async fn found(app: &App, viewer: &Viewer, form: &ProposalForm) -> Result<Vec<Arc<Listing>>, Error> {
    let words = form.search.trim();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(viewer.today());
    // What is too long to be searched finds nothing; the field keeps it.
    let Ok(text) = words.parse::<Text>() else { return Ok(Vec::new()) };
    query.text = Some(text);
    query.limit = SHOWN;
    query.reader = vec![viewer.locale.language()];
    let eyes = Eyes { actor: &viewer.actor, person: None, today: viewer.today() };
    Ok(finding::answer(app, eyes, app.members().await?, query).await?.listings)
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    stock: &Stock,
    form: &ProposalForm,
    errors: &FieldErrors,
) -> Result<ProposalPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("equivalency-new-title")).await?;
    page.crumbs = vec![Link::new(paths::EQUIVALENCIES, locale.text("nav-desk-equivalencies"))];
    let fields = Boxes { locale, errors };
    let from = (!stock.listings.is_empty()).then(|| fields.field("from", "").choices(listings(locale, stock, form)));
    let built = ProposalPage {
        token: viewer.form_token(app).await?,
        action: paths::NEW_EQUIVALENCY,
        recogniser: stock.office.slug.clone(),
        universities: universities(locale, stock),
        search: searched(&fields, form, from.is_none()),
        is_nothing_found: stock.is_nothing_found,
        from,
        join: fields.field("join", "").choices(fields.words("join", &["or", "and"], either(&form.join, "or"))),
        to: fields.field("to", "").choices(components(locale, stock, form)),
        credits: fields.field("credits", &form.credits).hint(locale.text("equivalency-hint-credits")).optional(),
        binding: fields.field("binding", &form.binding).hint(locale.text("equivalency-hint-binding")),
        effective_from: fields
            .field("effective_from", &form.effective_from)
            .hint(locale.text("equivalency-hint-effective")),
        effective_to: fields.field("effective_to", &form.effective_to).optional(),
        basis: fields.field("basis", "").choices(fields.basis(&form.basis)).optional(),
        visibility: fields.field("visibility", "").choices(fields.visibility(&form.visibility)),
        public_note: fields.field("public_note", &form.public_note).optional(),
        private_note: fields.field("private_note", &form.private_note).optional(),
        reason: fields
            .field("no_equivalency_reason", &form.no_equivalency_reason)
            .hint(locale.text("equivalency-hint-reason"))
            .optional(),
        page,
    };
    Ok(built.with_summary())
}

impl ProposalPage {
    fn with_summary(mut self) -> Self {
        let mut fields: Vec<&Field> = vec![&self.search];
        fields.extend(&self.from);
        fields.extend([
            &self.to,
            &self.credits,
            &self.binding,
            &self.effective_from,
            &self.effective_to,
            &self.public_note,
            &self.private_note,
            &self.reason,
        ]);
        self.page.errors = ErrorLink::of(&fields);
        self
    }
}

/// An error about the listings stands at the search while none is shown.
fn searched(fields: &Boxes<'_>, form: &ProposalForm, is_alone: bool) -> Field {
    let missing = fields.errors.of("from").filter(|_| is_alone);
    let error = missing.map(|code| fields.locale.text(&format!("field-{code}")));
    fields.field("search", &form.search).hint(fields.locale.text("equivalency-hint-search")).error(error)
}

fn either<'a>(chosen: &'a str, usual: &'a str) -> &'a str {
    if chosen.is_empty() { usual } else { chosen }
}

struct Boxes<'a> {
    locale: Locale,
    errors: &'a FieldErrors,
}

impl Boxes<'_> {
    fn field(&self, name: &str, value: &str) -> Field {
        let error = self.errors.of(name).map(|code| self.locale.text(&format!("field-{code}")));
        Field::new(name, self.locale.text(&format!("equivalency-field-{name}"))).value(value).error(error)
    }

    fn words(&self, what: &str, values: &[&str], chosen: &str) -> Vec<Choice> {
        let word = |value: &&str| {
            Choice::new(*value, self.locale.text(&format!("equivalency-{what}-{value}")), *value == chosen)
        };
        values.iter().map(word).collect()
    }

    fn basis(&self, chosen: &str) -> Vec<Choice> {
        let none = Choice::new("", self.locale.text("word-not_given"), chosen.is_empty());
        let words: Vec<&str> = EquivalencyBasis::ALL.iter().map(|basis| basis.as_str()).collect();
        std::iter::once(none).chain(self.words("basis", &words, chosen)).collect()
    }

    fn visibility(&self, chosen: &str) -> Vec<Choice> {
        let words: Vec<&str> = Visibility::ALL.iter().map(|visibility| visibility.as_str()).collect();
        self.words("visibility", &words, either(chosen, "public"))
    }
}

fn universities(locale: Locale, stock: &Stock) -> Vec<Link> {
    if stock.offices.len() < 2 {
        return Vec::new();
    }
    let link = |office: &Institution| {
        let address = format!("{}?{}", paths::NEW_EQUIVALENCY, paths::query(&[("institution", &office.slug)]));
        Link::new(address, text::plain(locale, &office.name)).current(office.id == stock.office.id)
    };
    stock.offices.iter().map(link).collect()
}

fn listings(locale: Locale, stock: &Stock, form: &ProposalForm) -> Vec<Choice> {
    let choice = |listing: &Listing| {
        let id = listing.opportunity.id.to_string();
        let owner = stock.members.of(listing.opportunity.institution_id);
        let owner = owner.map(|owner| text::plain(locale, &owner.name)).unwrap_or_default();
        let is_chosen = form.from.contains(&id);
        Choice {
            hint: Some(format!("{owner} · {}", listing.opportunity.identifier)),
            ..Choice::new(id, text::plain(locale, &listing.version.title), is_chosen)
        }
    };
    stock.listings.iter().map(choice).collect()
}

fn components(locale: Locale, stock: &Stock, form: &ProposalForm) -> Vec<Choice> {
    let choice = |component: &Component| {
        let id = component.id.to_string();
        let programme = stock.programmes.iter().find(|programme| programme.id == component.programme_id);
        let programme = programme.map(|programme| text::plain(locale, &programme.title)).unwrap_or_default();
        let is_chosen = form.to.contains(&id);
        let args = [("programme", Arg::from(programme)), ("code", component.code.as_str().into())];
        Choice {
            hint: Some(locale.with("equivalency-component-of", &args)),
            ..Choice::new(id, text::plain(locale, &component.title), is_chosen)
        }
    };
    stock.components.iter().map(choice).collect()
}

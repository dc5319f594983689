//! `/demo/components`: every component in its states, in the language of the page. For looking, for axe, for screenshots.

use askama::Template;
use kernel::Day;

use super::{finding, working};
use crate::{
    frame::Frame,
    view::{
        Card, Chip, ErrorLink, Facet, Fact, Field, Figure, PageLinks, PairRow, Range, Rating, StateLine, Step,
        SummaryRow, Table, Tag, Task, Verdict,
    },
};

/// The page.
#[derive(Template)]
#[template(path = "demo/components.html")]
pub struct Components {
    /// The frame.
    pub page: Frame,
    fields: Fields,
    facets: Vec<Facet>,
    range: Range,
    university: Facet,
    chips: Vec<Chip>,
    cards: Vec<Card>,
    verdicts: Vec<Verdict>,
    facts: Vec<Fact>,
    tags: Vec<Tag>,
    states: Vec<StateLine>,
    tasks: Vec<Task>,
    steps: Vec<Step>,
    answers: Vec<SummaryRow>,
    table: Table,
    links: PageLinks,
    rating: Rating,
    pairs: Vec<PairRow>,
    figures: Vec<Figure>,
}

/// One field of each sort.
pub(super) struct Fields {
    pub(super) title: Field,
    pub(super) email: Field,
    pub(super) ects: Field,
    pub(super) about: Field,
    pub(super) level: Field,
    pub(super) day: Field,
    pub(super) languages: Field,
    pub(super) mode: Field,
    pub(super) consent: Field,
}

impl Components {
    /// With the samples; the frame gets the errors of its form.
    pub fn new(mut page: Frame, today: Day) -> Self {
        let locale = page.locale;
        let fields = finding::fields(locale);
        page.errors = ErrorLink::of(&[&fields.ects, &fields.mode]);
        Self {
            fields,
            facets: finding::facets(locale),
            range: finding::range(locale),
            university: finding::university(locale),
            chips: finding::chips(locale),
            cards: finding::cards(locale, today),
            verdicts: finding::verdicts(locale, today),
            facts: working::facts(locale, today),
            tags: working::tags(locale),
            states: working::states(locale, today),
            tasks: working::tasks(locale),
            steps: working::steps(locale),
            answers: working::answers(locale, today),
            table: working::table(locale, today),
            links: PageLinks::new(5, 14, |number| format!("?page={number}")),
            rating: working::rating(locale),
            pairs: working::pairs(locale),
            figures: working::figures(locale),
            page,
        }
    }
}

//! The list of the consortium's words, and of searches that found nothing.

use askama::Template;
use consortium::{
    Synonym,
    missed_search::{LEAST, Missed, WEEKS},
};
use i18n::{Arg, Locale};

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    view::{Cell, Column, Link, PageLinks, Table},
    viewer::Viewer,
};

/// Entries on a page.
pub(super) const PAGE: u64 = 50;

/// The page.
#[derive(Template)]
#[template(path = "network/words/list.html")]
pub(crate) struct WordsPage {
    page: Frame,
    add: String,
    entries: Option<Table>,
    links: PageLinks,
    missed: Option<Table>,
    missed_hint: String,
}

/// Builds it: the entries of one page of so many in all.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    (number, count): (u64, u64),
    (entries, missed): (&[Synonym], &[Missed]),
) -> Result<WordsPage, Error> {
    let locale = viewer.locale;
    let of_page = |number: u64| match number {
        1 => paths::WORDS.to_owned(),
        _ => format!("{}?{}", paths::WORDS, paths::query(&[("page", number.to_string().as_str())])),
    };
    let args = [("count", Arg::from(LEAST)), ("weeks", Arg::from(WEEKS))];
    Ok(WordsPage {
        page: framing::frame(app, viewer, locale.text("words-title")).await?,
        add: paths::new_words(None),
        entries: (!entries.is_empty()).then(|| table(locale, entries, count)),
        links: PageLinks::new(number, count.div_ceil(PAGE), of_page),
        missed: (!missed.is_empty()).then(|| missed_table(locale, missed)),
        missed_hint: locale.with("words-missed-hint", &args),
    })
}

fn table(locale: Locale, entries: &[Synonym], count: u64) -> Table {
    let row = |entry: &Synonym| {
        let all = entry.sayings.iter().flat_map(|(_, sayings)| sayings).map(String::as_str);
        let languages = entry.sayings.iter().map(|(language, _)| {
            locale.language_name(language).map_or_else(|| language.to_string(), |known| known.name.to_owned())
        });
        let languages: Vec<String> = languages.collect();
        vec![
            Cell::link(paths::synonym(entry.id), all.collect::<Vec<_>>().join(", ")),
            Cell::new(locale.list(&languages)),
            Cell::new(locale.day(entry.changed_at.day())),
        ]
    };
    Table {
        caption: locale.with("words-count", &[("count", Arg::from(count))]),
        columns: ["words-column-words", "words-column-languages", "words-column-changed"]
            .map(|key| Column::new(locale.text(key)))
            .into(),
        rows: entries.iter().map(row).collect(),
    }
}

fn missed_table(locale: Locale, missed: &[Missed]) -> Table {
    let row = |one: &Missed| {
        let add = Link::new(paths::new_words(Some(&one.text)), locale.text("words-add"));
        vec![
            Cell { acts: vec![add], ..Cell::new(one.text.as_str()) },
            Cell::new(locale.number(one.count)),
            Cell::new(locale.day(one.week)),
        ]
    };
    Table {
        caption: locale.text("words-missed-caption"),
        columns: vec![
            Column::new(locale.text("words-missed-text")),
            Column::number(locale.text("words-missed-count")),
            Column::new(locale.text("words-missed-week")),
        ],
        rows: missed.iter().map(row).collect(),
    }
}

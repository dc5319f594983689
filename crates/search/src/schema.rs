//! The one tantivy schema. Whoever changes it, or how text is cut and folded, raises [`VERSION`]: an index of another
//! version or other fields is rebuilt.

use kernel::Language;
use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};

use crate::{query::Parameter, text::words};

/// Stands in every commit.
pub(crate) const VERSION: u32 = 3;

/// Days of all runs.
pub(crate) const STARTS: &str = "starts";
/// Credits in hundredths.
pub(crate) const CREDITS: &str = "credits";
/// Instant of publication.
pub(crate) const PUBLISHED: &str = "published";
/// Last day on which somebody can enrol.
pub(crate) const OPEN_UNTIL: &str = "open_until";
/// Upper half of the id.
pub(crate) const ID_HIGH: &str = "id_high";
/// Lower half of the id.
pub(crate) const ID_LOW: &str = "id_low";

/// The fields, by what they are for.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    /// Id as text, to delete by.
    pub key: Field,
    pub id_high: Field,
    pub id_low: Field,
    pub title: Field,
    pub outcomes: Field,
    pub body: Field,
    /// Identifier without blanks and signs.
    pub code: Field,
    pub shown_title: Field,
    pub shown_description: Field,
    pub institution: Field,
    pub country: Field,
    pub field: Field,
    pub level: Field,
    pub language: Field,
    pub mode: Field,
    pub free: Field,
    pub route: Field,
    pub start: Field,
    pub ects: Field,
    pub starts: Field,
    pub credits: Field,
    pub published: Field,
    pub open_until: Field,
    /// Titles as sorted: by the original, and for readers of each language.
    pub titles: Vec<(Option<Language>, Field)>,
}

/// The schema for these languages of readers.
pub(crate) fn schema(readers: &[Language]) -> (Schema, Fields) {
    let mut build = Schema::builder();
    let positions = IndexRecordOption::WithFreqsAndPositions;
    let text = TextOptions::default()
        .set_indexing_options(TextFieldIndexing::default().set_tokenizer("raw").set_index_option(positions));
    let word = TextOptions::default().set_fast("raw");
    let mut words = |parameter: Parameter| build.add_text_field(parameter.as_str(), word.clone());
    let [institution, country, level] = [Parameter::Institution, Parameter::Country, Parameter::Level].map(&mut words);
    let [language, mode, free, route] =
        [Parameter::Language, Parameter::Mode, Parameter::Free, Parameter::Route].map(&mut words);
    let [start, ects] = [Parameter::Start, Parameter::Ects].map(&mut words);
    // Names of fields are looked up when somebody types them (ADR 36): then listings are found by their codes.
    let codes = TextFieldIndexing::default().set_tokenizer("raw").set_index_option(IndexRecordOption::Basic);
    let found = word.clone().set_indexing_options(codes.set_fieldnorms(false));
    let field = build.add_text_field(Parameter::Field.as_str(), found);
    let mut titles = vec![(None, build.add_text_field(&title_column(None), word.clone()))];
    for reader in readers {
        titles.push((Some(*reader), build.add_text_field(&title_column(Some(*reader)), word.clone())));
    }
    let fields = Fields {
        key: build.add_text_field("key", STRING),
        id_high: build.add_u64_field(ID_HIGH, FAST),
        id_low: build.add_u64_field(ID_LOW, FAST),
        title: build.add_text_field("title", text.clone()),
        outcomes: build.add_text_field("outcomes", text.clone()),
        body: build.add_text_field("body", text),
        code: build.add_text_field("code", STRING),
        shown_title: build.add_text_field("shown_title", STORED),
        shown_description: build.add_text_field("shown_description", STORED),
        starts: build.add_i64_field(STARTS, FAST),
        credits: build.add_i64_field(CREDITS, FAST),
        published: build.add_i64_field(PUBLISHED, FAST),
        open_until: build.add_i64_field(OPEN_UNTIL, FAST),
        institution,
        country,
        field,
        level,
        language,
        mode,
        free,
        route,
        start,
        ects,
        titles,
    };
    (build.build(), fields)
}

/// The column of sorted titles for readers of a language.
pub(crate) fn title_column(reader: Option<Language>) -> String {
    reader.map_or_else(|| "sorted_title".to_owned(), |reader| format!("sorted_title_{reader}"))
}

/// A title as it is sorted: its folded words. Only so many characters count, for cursors carry it.
pub(crate) fn title_key(title: &str) -> String {
    let folded: Vec<_> = words(title).into_iter().map(|word| word.folded).collect();
    folded.join(" ").chars().take(60).collect()
}

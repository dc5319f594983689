//! What is found: one published learning opportunity as the index sees it.

use std::collections::BTreeSet;

use kernel::{Day, Ects, Language, LocalizedText, OpportunityId, Timestamp};
use tantivy::{
    TantivyDocument,
    schema::Field,
    tokenizer::{PreTokenizedString, Token},
};
use uuid::Uuid;

use crate::{
    RouteAt,
    schema::{Fields, title_key},
    stem::Stems,
    text::{code, groups, joined, words},
};

/// A published opportunity, filled by the worker from the rows as they are now. What is not known is empty or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Which opportunity.
    pub id: OpportunityId,
    /// The provider's own code.
    pub identifier: String,
    /// Slug of the provider.
    pub institution: String,
    /// Country of the provider, ISO 3166-1 alpha-2.
    pub country: String,
    /// Title, in every language it has.
    pub title: LocalizedText,
    /// The language the listing was written in.
    pub original_language: Language,
    /// Description.
    pub description: LocalizedText,
    /// Learning outcomes, one text each.
    pub outcomes: Vec<LocalizedText>,
    /// Keywords, in whatever language they are.
    pub keywords: Vec<String>,
    /// Languages of teaching.
    pub languages: Vec<Language>,
    /// Credits.
    pub ects: Option<Ects>,
    /// EQF level.
    pub eqf: Option<i16>,
    /// ISCED-F code of 2, 3 or 4 digits; found at its own depth and every broader one.
    pub isced_f: Option<String>,
    /// The word of the mode (`online`, `blended`, `on_site`).
    pub mode: Option<String>,
    /// Whether it costs nothing.
    pub free: Option<bool>,
    /// First days of its runs, past and future.
    pub starts: Vec<Day>,
    /// When it was published.
    pub published_at: Timestamp,
    /// The last day on which somebody can enrol; none if nobody can or it is not known.
    pub open_until: Option<Day>,
    /// Other texts it should be found by: names of its provider and of the skills it is about.
    pub labels: Vec<LocalizedText>,
    /// The route at each recognising institution, and in those of its programmes where it is another.
    pub routes: Vec<RouteAt>,
}

impl Document {
    /// As tantivy stores it.
    pub(crate) fn indexed(&self, fields: &Fields, stems: &mut Stems) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_text(fields.key, self.id.to_string());
        let (high, low) = Uuid::from(self.id).as_u64_pair();
        document.add_u64(fields.id_high, high);
        document.add_u64(fields.id_low, low);
        self.add_texts(fields, stems, &mut document);
        self.add_values(fields, &mut document);
        self.add_orders(fields, &mut document);
        document
    }

    fn add_texts(&self, fields: &Fields, stems: &mut Stems, document: &mut TantivyDocument) {
        let mut add = |field: Field, language: Option<Language>, text: &str| {
            document.add_pre_tokenized_text(field, tokens(text, language, stems));
        };
        let all = [(fields.title, vec![&self.title]), (fields.outcomes, self.outcomes.iter().collect())];
        let body = self.labels.iter().chain([&self.description]).collect();
        for (field, texts) in all.into_iter().chain([(fields.body, body)]) {
            for (language, text) in texts.into_iter().flat_map(LocalizedText::iter) {
                add(field, Some(language), text);
            }
        }
        for text in self.keywords.iter().chain([&self.identifier]) {
            add(fields.body, None, text);
        }
        document.add_text(fields.code, code(&self.identifier));
        document.add_text(fields.shown_title, self.title.to_string());
        document.add_text(fields.shown_description, self.description.to_string());
    }

    fn add_values(&self, fields: &Fields, document: &mut TantivyDocument) {
        document.add_text(fields.institution, &self.institution);
        document.add_text(fields.country, &self.country);
        for depth in self.isced_f.iter().flat_map(|code| depths(code)) {
            document.add_text(fields.field, depth);
        }
        for language in self.languages.iter().collect::<BTreeSet<_>>() {
            document.add_text(fields.language, language.as_str());
        }
        for term in self.routes.iter().filter_map(RouteAt::term).collect::<BTreeSet<_>>() {
            document.add_text(fields.route, term);
        }
        for start in self.starts.iter().collect::<BTreeSet<_>>() {
            document.add_i64(fields.starts, number(*start));
        }
        for month in self.starts.iter().map(|start| month(*start)).collect::<BTreeSet<_>>() {
            document.add_text(fields.start, month);
        }
        let words = [
            (fields.level, self.eqf.map(|eqf| eqf.to_string())),
            (fields.mode, self.mode.clone()),
            (fields.free, self.free.map(|free| free.to_string())),
            (fields.ects, self.ects.map(|ects| ects.to_string())),
        ];
        for (field, word) in words.into_iter().filter_map(|(field, word)| Some((field, word?))) {
            document.add_text(field, word);
        }
    }

    fn add_orders(&self, fields: &Fields, document: &mut TantivyDocument) {
        if let Some(ects) = self.ects {
            document.add_i64(fields.credits, i64::from(ects.hundredths()));
        }
        document.add_i64(fields.published, self.published_at.micros());
        if let Some(until) = self.open_until {
            document.add_i64(fields.open_until, number(until));
        }
        for (language, field) in &fields.titles {
            let wanted: Vec<_> = language.iter().copied().collect();
            let shown = self.title.pick(&wanted, Some(self.original_language)).map_or("", |(_, text)| text);
            document.add_text(*field, title_key(shown));
        }
    }
}

/// The broader codes of an ISCED-F code and itself.
pub(crate) fn depths(code: &str) -> impl Iterator<Item = &str> {
    let is_code = (2..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
    (2..=4).filter_map(move |digits| if is_code { code.get(..digits) } else { None })
}

/// Days since 1970.
pub(crate) fn number(day: Day) -> i64 {
    Timestamp::start_of(day).micros().div_euclid(86_400_000_000)
}

/// `2026-03`.
pub(crate) fn month(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

/// The terms of a text: each word, its stem, and hyphenated words also written as one; all at the word's position.
fn tokens(text: &str, language: Option<Language>, stems: &mut Stems) -> PreTokenizedString {
    let words = words(text);
    let mut tokens = Vec::with_capacity(words.len() * 2);
    let mut position = 0;
    for group in groups(&words) {
        let mut add = |position: usize, text: String| {
            let stem = language.and_then(|language| stems.of(&text, language)).map(ToOwned::to_owned);
            for text in [text].into_iter().chain(stem) {
                tokens.push(Token { position, text, ..Token::default() });
            }
        };
        if let Some(one) = joined(group) {
            add(position, one);
        }
        for word in group {
            add(position, word.folded.clone());
            position += 1;
        }
    }
    PreTokenizedString { text: String::new(), tokens }
}

//! What somebody may mean who is still typing (UX-10): titles that say the words, and fields of study that are called so.
//! The last word may only have begun. Nothing is put right here, and nothing counted: that is for the search itself.

use std::{collections::BTreeSet, sync::LazyLock};

use kernel::{Day, Language, LocalizedText, OpportunityId};
use tantivy::{
    DocAddress, DocId, Score, SegmentReader,
    collector::TopDocs,
    columnar::{StrColumn, TermOrdHit},
};
use uuid::Uuid;

use crate::{
    Error, Parameter, Text,
    bridge::is_remainder,
    document::number,
    rank::column,
    reading::Reading,
    schema::{ID_HIGH, ID_LOW, OPEN_UNTIL, title_column, title_key},
    searcher::Live,
    terms,
    text::words,
};

/// The names of fields in every language, by their words.
static NAMES: LazyLock<Vec<(&'static str, Language, Vec<String>)>> = LazyLock::new(|| {
    let named = i18n::field_names().filter(|(code, ..)| !is_remainder(code));
    named.map(|(code, language, name)| (code, language, folded(name))).collect()
});

/// A title that begins with the typed text counts so much more.
const BEGINS: Score = 1.5;
/// And so much more a listing that one can enrol in.
const OPEN: Score = 1.06;
/// Listings that are looked at, so that some remain where several have one title.
const SPARE: usize = 3;

/// What may be meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// Titles, the best first; each once for each provider.
    pub titles: Vec<Titled>,
    /// Codes of fields that have listings, the best first.
    pub fields: Vec<&'static str>,
}

/// A listing by its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Titled {
    /// Which.
    pub id: OpportunityId,
    /// The language of the title that is shown: the reader's, where the words are not in another one only.
    pub language: Language,
    /// The title.
    pub title: String,
    /// Slug of the provider.
    pub institution: String,
}

/// Words of which the last may only have begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning(Vec<String>);

impl Beginning {
    /// Of a typed text; none before two letters of it are there.
    pub fn of(text: &Text) -> Option<Self> {
        let words = folded(text.as_str());
        (words.iter().map(|word| word.chars().count()).sum::<usize>() >= 2).then_some(Self(words))
    }

    /// At which word of a name they stand, one after the other; none if the name does not have them.
    pub fn place_in(&self, name: &str) -> Option<usize> {
        self.place(&folded(name))
    }

    fn place(&self, name: &[String]) -> Option<usize> {
        let (last, whole) = self.0.split_last()?;
        name.windows(self.0.len()).position(|window| {
            window.split_last().is_some_and(|(end, before)| before == whole && end.starts_with(last.as_str()))
        })
    }
}

/// What may be meant by a reader of this language, at most so many titles.
pub(crate) fn begun(live: &Live, text: &Text, reader: Language, (today, most): (Day, usize)) -> Result<Begun, Error> {
    let Some(beginning) = Beginning::of(text) else { return Ok(Begun::default()) };
    let reading = Reading::of(text, &live.words);
    let fields = fields(&beginning, &reading, reader);
    let is_used = |code: &&'static str| live.has(Parameter::Field, code);
    Ok(Begun {
        titles: titles(live, &reading, (&beginning, text, reader), (today, most))?,
        fields: fields.into_iter().filter(is_used).take(most).collect(),
    })
}

fn titles(
    live: &Live,
    reading: &Reading<'_>,
    (beginning, text, reader): (&Beginning, &Text, Language),
    (today, most): (Day, usize),
) -> Result<Vec<Titled>, Error> {
    let searcher = live.searcher.clone();
    let (typed, today) = (title_key(text.as_str()), number(today));
    let weighed = move |segment: &SegmentReader| {
        let begins = beginning_with(segment, reader, &typed);
        let open_until = column(segment, OPEN_UNTIL).ok();
        move |doc: DocId, score: Score| {
            let is_open = open_until.as_ref().and_then(|until| until.first(doc)).is_some_and(|until| until >= today);
            score * if begins(doc) { BEGINS } else { 1.0 } * if is_open { OPEN } else { 1.0 }
        }
    };
    let best = TopDocs::with_limit(most * SPARE).tweak_score(weighed);
    let found: Vec<(Score, DocAddress)> = searcher.search(&terms::in_titles(&live.fields, reading), &best)?;
    let (mut titles, mut known) = (Vec::new(), BTreeSet::new());
    for (_, address) in found {
        let [title, _] = live.shown(&searcher, address)?;
        let Some((id, institution)) = whose(searcher.segment_reader(address.segment_ord), address.doc_id)? else {
            continue;
        };
        let Some((language, title)) = shown(&title, beginning, reader) else { continue };
        if known.insert((title.clone(), institution.clone())) {
            titles.push(Titled { id, language, title, institution });
        }
    }
    titles.truncate(most);
    Ok(titles)
}

/// Whether the title as readers of a language sort it begins with this.
fn beginning_with(segment: &SegmentReader, reader: Language, typed: &str) -> impl Fn(DocId) -> bool + use<> {
    let columns = [title_column(Some(reader)), title_column(None)];
    let column = columns.iter().find_map(|name| segment.fast_fields().str(name).ok().flatten());
    let range = column.as_ref().and_then(|column| {
        let ordinal = |text: &str| {
            column.dictionary().term_ord_or_next(text).ok().map(|found| match found {
                TermOrdHit::Exact(at) | TermOrdHit::Next(at) => at,
            })
        };
        Some(ordinal(typed)?..ordinal(&format!("{typed}{}", char::MAX))?)
    });
    let known = column.zip(range);
    move |doc| {
        known.as_ref().is_some_and(|(column, range)| column.ords().first(doc).is_some_and(|at| range.contains(&at)))
    }
}

/// Its id and its provider.
fn whose(segment: &SegmentReader, doc: DocId) -> Result<Option<(OpportunityId, String)>, Error> {
    let columns = segment.fast_fields();
    let part = |name: &str| Ok::<_, Error>(columns.u64(name)?.first(doc));
    let id = part(ID_HIGH)?.zip(part(ID_LOW)?).map(|(high, low)| Uuid::from_u64_pair(high, low).into());
    let institution = columns.str(Parameter::Institution.as_str())?.and_then(|column| word(&column, doc));
    Ok(id.zip(institution))
}

fn word(column: &StrColumn, doc: DocId) -> Option<String> {
    let mut word = String::new();
    let is_there = column.ord_to_str(column.ords().first(doc)?, &mut word).ok()?;
    is_there.then_some(word)
}

/// The title in the language of the reader, or in one in which it has the words.
fn shown(title: &LocalizedText, beginning: &Beginning, reader: Language) -> Option<(Language, String)> {
    let has_words = |text: &&str| beginning.place_in(text).is_some();
    let own = title.get(reader).filter(has_words).map(|text| (reader, text));
    let found = own.or_else(|| title.iter().find(|(_, text)| has_words(text)));
    found.or_else(|| title.pick(&[reader], None)).map(|(language, text)| (language, text.to_owned()))
}

/// Those whose names in the reader's language begin so, broader ones first; then those that whole words mean in any.
fn fields(beginning: &Beginning, reading: &Reading<'_>, reader: Language) -> Vec<&'static str> {
    let own = NAMES.iter().filter(|(_, language, _)| *language == reader);
    let mut begun: Vec<(usize, usize, &'static str)> =
        own.filter_map(|(code, _, name)| Some((beginning.place(name)?, code.len(), *code))).collect();
    begun.sort_unstable();
    let mut fields: Vec<&'static str> = begun.into_iter().map(|(.., code)| code).collect();
    let meant = match reading.units.as_slice() {
        [unit] => unit.fields.clone(),
        _ => BTreeSet::new(),
    };
    for (code, ..) in NAMES.iter().filter(|(code, ..)| reading.called.contains(code) || meant.contains(*code)) {
        if !fields.contains(code) {
            fields.push(code);
        }
    }
    fields
}

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

//! Texts of listings cut into their words once, so that marking what was typed costs every search but a comparison of
//! words. A document of the index never changes – a changed listing is another document – so what was cut of it is right
//! for as long as it is kept.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    num::NonZeroUsize,
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

use kernel::{Language, LocalizedText};
use lru::LruCache;
use tantivy::{DocId, index::SegmentId};

use crate::{
    stem::stem,
    text::{groups, joined, words},
};

/// How many documents stay cut, those found last: at some twenty kilobytes each this bounds the memory.
const ROOM: NonZeroUsize = NonZeroUsize::MIN.saturating_add(3_999);

/// A text with its words.
#[derive(Debug)]
pub(crate) struct Cut {
    pub language: Language,
    pub text: String,
    /// What the words are compared by, one after the other.
    forms: String,
    places: Vec<Place>,
    /// Places of words that hyphens join, and what they are as one.
    joined: Vec<(Range<usize>, Form)>,
}

#[derive(Debug)]
struct Place {
    at: Range<usize>,
    form: Form,
}

#[derive(Debug)]
struct Form {
    folded: (Range<usize>, Print),
    /// Empty where there is none.
    stem: (Range<usize>, Print),
}

/// A word as it is compared: folded, and its stem; the stem of a word that has none is empty.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said<'cut> {
    pub folded: (&'cut str, Print),
    pub stem: (&'cut str, Print),
}

impl Cut {
    /// The text in its language.
    pub(crate) fn of(text: &str, language: Language) -> Self {
        let words = words(text);
        let mut forms = String::with_capacity(text.len() * 2);
        let mut places = Vec::with_capacity(words.len());
        let mut all_joined = Vec::new();
        for group in groups(&words) {
            let from = places.len();
            for word in group {
                let form = Form::of(&mut forms, &word.folded, language);
                places.push(Place { at: word.range.clone(), form });
            }
            let one = joined(group).map(|one| Form::of(&mut forms, &one, language));
            all_joined.extend(one.map(|form| (from..places.len(), form)));
        }
        forms.shrink_to_fit();
        Self { language, text: text.to_owned(), forms, places, joined: all_joined }
    }

    /// The words, in order.
    pub(crate) fn words(&self) -> impl Iterator<Item = Said<'_>> {
        self.places.iter().map(|place| self.said(&place.form))
    }

    /// One of the words, and where it stands in the text.
    pub(crate) fn word(&self, place: usize) -> Option<(Said<'_>, &Range<usize>)> {
        self.places.get(place).map(|place| (self.said(&place.form), &place.at))
    }

    /// Words that hyphens join: their places, and what they are as one.
    pub(crate) fn joined(&self) -> impl Iterator<Item = (&Range<usize>, Said<'_>)> {
        self.joined.iter().map(|(places, form)| (places, self.said(form)))
    }

    fn said(&self, form: &Form) -> Said<'_> {
        let of = |(range, print): &(Range<usize>, Print)| (self.forms.get(range.clone()).unwrap_or(""), *print);
        Said { folded: of(&form.folded), stem: of(&form.stem) }
    }
}

impl Form {
    fn of(forms: &mut String, folded: &str, language: Language) -> Self {
        let mut keep = |form: &str| {
            let from = forms.len();
            forms.push_str(form);
            (from..forms.len(), Print::of(form))
        };
        Self { folded: keep(folded), stem: keep(&stem(folded, language).unwrap_or_default()) }
    }
}

/// What tells most words apart without looking at their letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Print(u64);

impl Print {
    fn of(word: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        word.hash(&mut hasher);
        Self(hasher.finish())
    }

    fn slot(self) -> (usize, u64) {
        (usize::try_from(self.0 >> 58).unwrap_or(0), 1 << (self.0 & 63))
    }
}

/// Some words by their prints: what is not among them is passed over quickly.
#[derive(Debug)]
pub(crate) struct Prints([u64; 64]);

impl Prints {
    /// Of these words.
    pub(crate) fn of<'word>(words: impl Iterator<Item = &'word str>) -> Self {
        let mut prints = Self([0; 64]);
        for (slot, bit) in words.map(|word| Print::of(word).slot()) {
            prints.0.get_mut(slot).into_iter().for_each(|bits| *bits |= bit);
        }
        prints
    }

    /// False: the word is none of them. True: it may be one.
    pub(crate) fn may_have(&self, print: Print) -> bool {
        let (slot, bit) = print.slot();
        self.0.get(slot).is_some_and(|bits| bits & bit != 0)
    }
}

/// The texts of a document.
#[derive(Debug)]
pub(crate) struct Cuts {
    pub title: Vec<Cut>,
    pub description: Vec<Cut>,
}

impl Cuts {
    /// In every language they have.
    pub(crate) fn of([title, description]: &[LocalizedText; 2]) -> Self {
        let all = |text: &LocalizedText| text.iter().map(|(language, text)| Cut::of(text, language)).collect();
        Self { title: all(title), description: all(description) }
    }
}

/// A document of one part of the index, and its number in it.
type Document = (SegmentId, DocId);

/// The documents found last, cut; shared by all handles of one index.
#[derive(Clone, Debug)]
pub(crate) struct Drawer(Arc<Mutex<LruCache<Document, Arc<Cuts>>>>);

impl Default for Drawer {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(LruCache::new(ROOM))))
    }
}

impl Drawer {
    /// The texts of this document of this part of the index; read where they are not kept.
    pub(crate) fn take<E>(
        &self,
        document: Document,
        read: impl FnOnce() -> Result<[LocalizedText; 2], E>,
    ) -> Result<Arc<Cuts>, E> {
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = lock().get(&document) {
            return Ok(Arc::clone(kept));
        }
        let cuts = Arc::new(Cuts::of(&read()?));
        lock().put(document, Arc::clone(&cuts));
        Ok(cuts)
    }
}

//! What pages say, for the mails of saved searches.

use catalogue::Listing;
use consortium::Institution;
use evaluation::outlook::Outlook;
use i18n::Locale;
use kernel::{Day, Language};
use notifications::FoundListing;
use search::{Query, Search as Index};
use worker::{Asked, Wording};

use crate::{
    extract::decode,
    finding::{Known, Search},
    present::{
        criteria, listing, text,
        verdict::{self, Shape},
    },
};

/// The words of our pages.
#[derive(Clone, Copy, Debug)]
pub struct PageWords;

impl Wording for PageWords {
    fn query(&self, asked: &Asked<'_>, index: &Index) -> Option<Query> {
        let known = Known { members: asked.members, index: Some(index) };
        let search = Search::unpacked(asked.criteria, known, asked.today)?.of_reader(asked.home, Language::ENGLISH);
        let mut query = search.faults.is_empty().then_some(search.query)?;
        // As on the page: the programme counts where the university is the reader's own (ADR 2).
        let is_own = query.recognised_by.as_ref() == asked.home.map(|home| &home.slug);
        query.programme = asked.programme.filter(|_| is_own);
        Some(query)
    }

    fn criteria(&self, locale: Locale, criteria: &str, members: &[Institution]) -> Vec<String> {
        criteria::all(locale, members, &decode(criteria.as_bytes()).unwrap_or_default())
    }

    fn found(
        &self,
        locale: Locale,
        found: &Listing,
        owner: &Institution,
        verdict: Option<(&Institution, Option<&Outlook>)>,
        today: Day,
    ) -> FoundListing {
        let card = listing::card(locale, found, owner, today);
        let line = verdict.map(|(university, outlook)| {
            let asked = verdict::Asked { university: Some(university), outlook, is_member: true };
            verdict::of(locale, found, asked, Shape::Line).line
        });
        let facts = [
            ("fact-ects", card.ects),
            ("fact-level", card.level),
            ("fact-language", card.language),
            ("fact-mode", card.mode),
            ("fact-starts", card.starts),
            ("fact-enrol_by", card.enrol_by),
            ("fact-price", card.price),
        ];
        FoundListing {
            title: text::plain(locale, &found.version.title),
            provider: format!("{}, {}", card.institution, card.country),
            verdict: line,
            facts: facts.into_iter().filter_map(|(key, value)| Some((locale.text(key), value?))).collect(),
            link: String::new(),
        }
    }
}

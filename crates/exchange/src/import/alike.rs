//! Rows that would make a second listing of what is there already, under another identifier (UX-26). Nothing is guessed: the
//! row stays what it is, and whoever imports reads which identifier would change the listing instead.

use std::collections::HashMap;

use catalogue::listing;
use kernel::{InstitutionId, LocalizedText, OpportunityId, Work};

use super::{
    Alike,
    check::{Item, Key},
};
use crate::Error;

/// A title without case and needless blanks.
type Folded = String;

/// What institutions have, by title; asked once for each, before anything of theirs is written.
#[derive(Debug, Default)]
pub(super) struct Titles(HashMap<String, HashMap<Folded, Vec<(OpportunityId, String)>>>);

impl Titles {
    /// Asks for the institutions of these rows that were not asked for yet.
    pub(super) async fn learn(
        &mut self,
        work: &Work,
        ids: &HashMap<String, InstitutionId>,
        items: &[Item],
    ) -> Result<(), Error> {
        for Key { institution, .. } in items.iter().map(|item| &item.key) {
            if self.0.contains_key(institution) {
                continue;
            }
            let known: &mut HashMap<Folded, Vec<_>> = self.0.entry(institution.clone()).or_default();
            let Some(id) = ids.get(institution) else { continue };
            for (listing, identifier, title) in listing::titles_of(work.db(), *id).await? {
                for title in folded(&title) {
                    known.entry(title).or_default().push((listing, identifier.clone()));
                }
            }
        }
        Ok(())
    }

    /// The listing that a new row looks like, by its title in any language.
    pub(super) fn like(&self, item: &Item) -> Option<Alike> {
        let known = self.0.get(&item.key.institution)?;
        let title = &item.draft.content.title;
        let found = folded(title).find_map(|title| known.get(&title)?.first());
        found.map(|(listing, identifier)| Alike {
            line: item.line,
            listing: *listing,
            identifier: identifier.clone(),
            title: title.pick(&[], None).map(|(_, title)| title.to_owned()).unwrap_or_default(),
        })
    }
}

fn folded(title: &LocalizedText) -> impl Iterator<Item = Folded> {
    title.iter().map(|(_, text)| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "))
}

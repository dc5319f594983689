//! The mail of a saved search: what is new, and how to end such mails (UX-16).

use i18n::{Arg, Locale};

use super::{Args, message};

/// Something new fits a saved search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewListings {
    /// Who reads it.
    pub name: String,
    /// What the reader calls the search.
    pub search: String,
    /// The search in words; nothing where new dates of one listing are waited for.
    pub criteria: Vec<String>,
    /// What is new, the newest first; never empty.
    pub found: Vec<FoundListing>,
    /// How many more there are.
    pub more: usize,
    /// The search, run again.
    pub link: String,
    /// What the reader keeps.
    pub saved: String,
    /// Ends the mails of this search.
    pub stop: String,
}

/// A listing as its card says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundListing {
    /// The title.
    pub title: String,
    /// Who offers it, and where.
    pub provider: String,
    /// What the reader's university will do with it; none: the reader studies at none.
    pub verdict: Option<String>,
    /// What is stated, by label.
    pub facts: Vec<(String, String)>,
    /// Its page.
    pub link: String,
}

impl NewListings {
    fn args(&self, _: Locale) -> Args {
        let count = u32::try_from(self.found.len() + self.more).unwrap_or(u32::MAX);
        vec![
            ("name", (&self.name).into()),
            ("search", (&self.search).into()),
            ("title", (&self.search).into()),
            ("criteria", self.criteria.join(" · ").into()),
            ("count", count.into()),
        ]
    }

    /// How many more there are, in words.
    fn further(&self, words: Locale) -> Option<String> {
        let more = u32::try_from(self.more).unwrap_or(u32::MAX);
        (more > 0).then(|| words.with("mail-new_listings-more", &[("count", more.into())]))
    }
}

impl FoundListing {
    /// «ECTS: 5», for each that is stated.
    fn lines(&self, words: Locale) -> Vec<String> {
        let line = |(label, value): &(String, String)| {
            words.with("mail-new_listings-fact", &[("label", Arg::from(label)), ("value", value.into())])
        };
        self.facts.iter().map(line).collect()
    }
}

message!(
    NewListings: "new_listings" "new_listings/subject.txt" "new_listings/body.txt" "new_listings/body.html"
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Message;

    fn mail(title: &str) -> NewListings {
        let text = str::to_owned;
        let found = FoundListing {
            title: text(title),
            provider: text("Lakeside"),
            verdict: Some(text("Counts automatically")),
            facts: vec![(text("ECTS"), text("5"))],
            link: text("https://passerelle.example/l"),
        };
        NewListings {
            name: text("Ana"),
            search: text(title),
            criteria: vec![text("one"), text("two")],
            found: vec![found.clone(), FoundListing { verdict: None, ..found }],
            more: 3,
            link: text("https://passerelle.example/x"),
            saved: text("https://passerelle.example/m"),
            stop: text("https://passerelle.example/u"),
        }
    }

    #[test]
    fn ux_16_text_first_each_listing_with_its_link_then_the_act_then_how_to_end_it() {
        for words in Locale::offered(false) {
            let wording = mail("Data <b>for</b> all").render(*words).unwrap();
            assert!(wording.subject.starts_with("Data <b>for</b> all"), "{}", wording.subject);
            let paragraphs: Vec<&str> = wording.text.trim_end().split("\n\n").collect();
            assert_eq!(paragraphs.len(), 7, "{}", wording.text);
            assert!(paragraphs[5].ends_with("\nhttps://passerelle.example/x"), "{}", wording.text);
            assert!(paragraphs[6].starts_with("-- \n") && paragraphs[6].ends_with("https://passerelle.example/u"));
            assert_eq!(wording.text.matches("https://passerelle.example/l").count(), 2);
            assert!(!wording.text.contains("\n\n\n") && !wording.html.contains("<b>"), "{}", wording.text);
            for part in [&wording.subject, &wording.text, &wording.html] {
                assert!(!part.contains(['\u{2068}', '\u{2069}']) && !part.contains("{$"), "{part}");
            }
        }
    }

    #[test]
    fn lim_21_a_long_name_leaves_a_subject_of_150_characters() {
        for words in Locale::offered(true) {
            let wording = mail(&"é".repeat(300)).render(*words).unwrap();
            assert!(wording.subject.chars().count() <= 150, "{}", wording.subject);
        }
    }
}

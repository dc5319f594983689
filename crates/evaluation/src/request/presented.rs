//! The credential as it is presented: copied into the request, so that later edits of the listing do not touch the
//! case.

use catalogue::{Listing, Mode};
use consortium::Institution;
use kernel::{Day, Ects, Language, LocalizedText};
use recognition::{conversion::Exact, purpose::Purpose};
use serde::{Deserialize, Serialize};

use crate::assess::{Facts, Ratings};

/// A credential, of this platform or from outside, with all elements of Annex I that are stated (RECOGNITION §3). What
/// nobody stated is none or empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presented {
    /// The provider's own identifier; none from outside.
    pub identifier: Option<String>,
    /// M2.
    pub title: LocalizedText,
    /// The language in which it was written first.
    pub original_language: Language,
    /// M4: the awarding body's slug; none from outside the network.
    pub issuer: Option<String>,
    /// M4: its name.
    pub issuer_name: LocalizedText,
    /// M3.
    pub country: Option<String>,
    /// Number of the listing's version; none from outside.
    pub version: Option<i32>,
    /// M5: when the result became final.
    pub issued_on: Option<Day>,
    /// The grade as the provider writes it.
    pub grade: Option<String>,
    /// M6.
    pub outcomes: Vec<LocalizedText>,
    /// M7.
    pub ects: Option<Ects>,
    /// M7.
    pub hours: Option<i32>,
    /// M8.
    pub eqf: Option<i16>,
    /// Field of study.
    pub isced_f: Option<String>,
    /// M9.
    pub assessment: LocalizedText,
    /// M10, as its word.
    pub mode: Option<String>,
    /// Supervision during the assessment, as its word.
    pub supervision: Option<String>,
    /// M11.
    pub quality_assurance: LocalizedText,
}

kernel::json_value!(Presented);

impl Presented {
    /// A credential of which nothing is known yet.
    pub(super) fn nothing(language: Language) -> Self {
        let none = LocalizedText::default;
        Self {
            identifier: None,
            title: none(),
            original_language: language,
            issuer: None,
            issuer_name: none(),
            country: None,
            version: None,
            issued_on: None,
            grade: None,
            outcomes: Vec::new(),
            ects: None,
            hours: None,
            eqf: None,
            isced_f: None,
            assessment: none(),
            mode: None,
            supervision: None,
            quality_assurance: none(),
        }
    }

    /// A passed result in this version of a listing.
    pub fn new(listing: &Listing, issuer: &Institution, issued_on: Day, grade: Option<String>) -> Self {
        let version = &listing.version;
        Self {
            identifier: Some(listing.opportunity.identifier.clone()),
            title: version.title.clone(),
            original_language: version.original_language,
            issuer: Some(issuer.slug.clone()),
            issuer_name: issuer.name.clone(),
            country: Some(issuer.country.clone()),
            version: Some(version.number),
            issued_on: Some(issued_on),
            grade,
            outcomes: listing.outcomes.iter().map(|outcome| outcome.text.clone()).collect(),
            ects: version.ects,
            hours: version.hours,
            eqf: version.eqf,
            isced_f: version.isced_f.clone(),
            assessment: version.assessment.clone(),
            mode: version.mode.map(|mode| mode.to_string()),
            supervision: version.supervision.map(|supervision| supervision.to_string()),
            quality_assurance: version.quality_assurance.clone(),
        }
    }

    /// What it says of itself, for an evaluation.
    pub fn facts(&self, purpose: Purpose, ratings: Ratings) -> Facts {
        Facts {
            mode: self.mode(),
            ratings,
            source_eqf: self.eqf,
            source_ects: self.ects,
            source_isced_f: self.isced_f.clone(),
            stated_ects: self.ects,
            stated_hours: self.hours.map(|hours| Exact::whole(hours.into())),
            issued_on: self.issued_on,
            ..Facts::about(purpose)
        }
    }

    /// What it is found by beside a name of its own, in small letters: its titles and its issuer in every language.
    pub fn words(&self, name: &str) -> String {
        let named = [Some(name), self.identifier.as_deref(), self.issuer.as_deref()].into_iter().flatten();
        let texts = self.title.iter().chain(self.issuer_name.iter()).map(|(_, text)| text);
        named.chain(texts).collect::<Vec<_>>().join("\n").to_lowercase()
    }

    /// How it was taken, if stated.
    pub fn mode(&self) -> Option<Mode> {
        self.mode.as_deref().and_then(|word| word.parse().ok())
    }
}

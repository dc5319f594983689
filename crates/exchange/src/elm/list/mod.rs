//! The controlled lists of the model that a catalogue needs: which codes there are, and their addresses.

mod code;

use std::sync::LazyLock;

use catalogue::{Mode, OpportunityKind, Supervision, draft};
use kernel::Language;

pub(super) use code::{code_of, country_of, currency_of, kind_of, language_of, mode_of, supervision_of};

/// A controlled list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// Levels of the European Qualifications Framework.
    Eqf,
    /// Levels of national frameworks.
    NationalLevel,
    /// Fields of study.
    IscedF,
    /// Systems of credits.
    Credit,
    /// Types of assessment.
    Assessment,
    /// Types of quality assurance.
    Accreditation,
    /// Types of learning opportunities.
    Opportunity,
    /// Forms of participation.
    Mode,
    /// Supervision and identity check.
    Supervision,
    /// Languages.
    Language,
    /// Countries.
    Country,
    /// Currencies.
    Currency,
}

const MODEL: &str = "http://data.europa.eu/snb/";
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";

impl List {
    const fn name(self) -> &'static str {
        match self {
            Self::Eqf => "eqf",
            Self::NationalLevel => "qdr",
            Self::IscedF => "isced-f",
            Self::Credit => "education-credit",
            Self::Assessment => "assessment",
            Self::Accreditation => "accreditation",
            Self::Opportunity => "learning-opportunity",
            Self::Mode => "learning-assessment",
            Self::Supervision => "supervision-verification",
            Self::Language => "language",
            Self::Country => "country",
            Self::Currency => "currency",
        }
    }

    const fn is_authority(self) -> bool {
        matches!(self, Self::Language | Self::Country | Self::Currency)
    }

    /// The address of the list.
    pub fn iri(self) -> String {
        if self.is_authority() {
            format!("{AUTHORITY}{}", self.name())
        } else {
            format!("{MODEL}{}/25831c2", self.name())
        }
    }
}

/// A word of a controlled list; made only from codes that the list has.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Concept {
    list: List,
    code: String,
}

impl Concept {
    fn of(list: List, code: impl Into<String>) -> Self {
        Self { list, code: code.into() }
    }

    /// Of which list.
    pub const fn list(&self) -> List {
        self.list
    }

    /// Its address.
    pub fn iri(&self) -> String {
        let before = if self.list.is_authority() { AUTHORITY } else { MODEL };
        format!("{before}{}/{}", self.list.name(), self.code)
    }
}

/// Credits of the European system.
pub fn ects() -> Concept {
    Concept::of(List::Credit, "6fcec5c5af")
}

/// A European level.
pub fn eqf(level: i16) -> Option<Concept> {
    (1..=8).contains(&level).then(|| Concept::of(List::Eqf, level.to_string()))
}

/// A field of study.
pub fn field(code: &str) -> Option<Concept> {
    draft::is_isced_field(code).then(|| Concept::of(List::IscedF, code))
}

/// What sort of thing is offered. The list has no word for micro-credentials: they are short learning programmes.
pub fn kind(kind: OpportunityKind) -> Concept {
    let code = match kind {
        OpportunityKind::MicroCredential => "74a4a268e8",
        OpportunityKind::Course => "05053c1cbe",
        OpportunityKind::Module => "0f7dac46ca",
        OpportunityKind::Programme => "79343569f3",
    };
    Concept::of(List::Opportunity, code)
}

/// A form of participation.
pub fn mode(mode: Mode) -> Concept {
    let code = match mode {
        Mode::Online => "920fbb3cbe",
        Mode::Blended => "e92d221e4d",
        Mode::OnSite => "9191af2ed9",
    };
    Concept::of(List::Mode, code)
}

/// Supervision and identity check, with the words of the list in English, French and German.
pub fn supervision(supervision: Supervision) -> (Concept, [&'static str; 3]) {
    let (code, words) = match supervision {
        Supervision::UnsupervisedNoId => (
            "c598449d64",
            [
                "Unsupervised without identity verification",
                "Sans surveillance ni vérification d’identité",
                "Ohne Aufsicht und ohne Identitätsprüfung",
            ],
        ),
        Supervision::UnsupervisedId => (
            "df2880c5cb",
            [
                "Unsupervised with identity verification",
                "Sans surveillance, avec vérification d’identité",
                "Ohne Aufsicht, mit Identitätsprüfung",
            ],
        ),
        Supervision::SupervisedNoId => (
            "44314532f9",
            [
                "Supervised without identity verification",
                "Sous surveillance, sans vérification d’identité",
                "Unter Aufsicht, ohne Identitätsprüfung",
            ],
        ),
        Supervision::SupervisedId => (
            "70be69aaf9",
            [
                "Supervised with identity verification",
                "Sous surveillance, avec vérification d’identité",
                "Unter Aufsicht, mit Identitätsprüfung",
            ],
        ),
    };
    (Concept::of(List::Supervision, code), words)
}

/// A type of assessment, by the last part of its address.
pub(super) fn assessment(code: &str) -> Concept {
    Concept::of(List::Assessment, code)
}

/// A type of quality assurance, by the last part of its address.
pub(super) fn accreditation(code: &str) -> Concept {
    Concept::of(List::Accreditation, code)
}

/// Currencies that catalogues may have and the list has not (yet).
const UNLISTED: [&str; 3] = ["SLE", "VED", "ZWG"];

/// A currency, and how many decimals it has.
pub fn currency(code: &str) -> Option<(Concept, usize)> {
    let digits = draft::minor_digits(code)?;
    (!UNLISTED.contains(&code)).then(|| (Concept::of(List::Currency, code), digits))
}

/// A country by its two letters.
pub fn country(code: &str) -> Option<Concept> {
    kernel::country::three_letters(code).map(|three| Concept::of(List::Country, three))
}

/// A language. Those without two letters are known by the three of ISO 639-3.
pub fn language(language: Language) -> Option<Concept> {
    let code = language.as_str();
    let known = if code.len() == 2 {
        paired(include_str!("language.txt"), code).map(ToOwned::to_owned)
    } else {
        let code = code.to_ascii_uppercase();
        LANGUAGES.binary_search(&code.as_str()).is_ok().then_some(code)
    };
    known.map(|code| Concept::of(List::Language, code))
}

static LANGUAGES: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("language_three.txt").split_ascii_whitespace().collect());

/// The value of a key in `key=value key=value …`.
fn paired(list: &'static str, key: &str) -> Option<&'static str> {
    list.split_ascii_whitespace()
        .find_map(|pair| pair.split_once('=').filter(|(known, _)| *known == key))
        .map(|of| of.1)
}

/// Every level of a national framework: its code, and its name in English.
pub fn national_levels() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("national_level.tsv").lines().filter_map(|line| line.split_once('\t'))
}

/// The code of a national level from its name or its code, however it is cased.
pub fn national_level_code(typed: &str) -> Option<&'static str> {
    let typed = typed.trim();
    let is_it = |known: &str| known.eq_ignore_ascii_case(typed);
    national_levels().find(|(code, name)| is_it(code) || is_it(name)).map(|(code, _)| code)
}

/// The name of a national level.
pub fn national_level_name(code: &str) -> Option<&'static str> {
    national_levels().find(|(known, _)| *known == code).map(|(_, name)| name)
}

/// A level of a national framework.
pub fn national_level(code: &str) -> Option<Concept> {
    national_level_name(code).map(|_| Concept::of(List::NationalLevel, code))
}

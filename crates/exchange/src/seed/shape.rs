//! The members of the seed file, member by member; what is not named here is refused.

use std::collections::BTreeMap;

use kernel::{Ects, Language, LocalizedText, Right, Role, Zone};
use recognition::agreement::{GradeMethod, GradePolicy};
use serde::{Deserialize, Deserializer, de::Error};

/// A university.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionSeed {
    /// Its name in addresses.
    pub slug: String,
    /// Its name: a text, or one for each language.
    #[serde(deserialize_with = "text")]
    pub name: LocalizedText,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The zone of its days and deadlines; none is that of the country's capital.
    #[serde(default)]
    pub time_zone: Option<Zone>,
    /// Where anybody asks its offices.
    #[serde(default)]
    pub offices: OfficesSeed,
    /// Faculties, schools, centres.
    #[serde(default)]
    pub units: Vec<UnitSeed>,
    /// Free elective credits where no programme says otherwise.
    #[serde(default)]
    pub elective: Option<ElectiveSeed>,
    /// What it does with grades where no agreement says it.
    #[serde(default)]
    pub grades: Option<GradePolicySeed>,
    /// Its number in DEQAR.
    #[serde(default)]
    pub deqar_id: Option<String>,
    /// Its number in ETER.
    #[serde(default)]
    pub eter_id: Option<String>,
    /// Its Erasmus code.
    #[serde(default)]
    pub erasmus_code: Option<String>,
    /// Which national level each European one is, by name: `"6": "DQR Level 6"`.
    #[serde(default)]
    pub national_levels: BTreeMap<String, String>,
}

/// Addresses of a university's offices.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OfficesSeed {
    /// Of the recognition office.
    pub recognition: Option<String>,
    /// Of those who answer questions about what it offers.
    pub courses: Option<String>,
}

/// A unit of a university.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitSeed {
    /// Its own short name.
    pub code: String,
    /// Its name.
    #[serde(deserialize_with = "text")]
    pub name: LocalizedText,
}

/// Elective space.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectiveSeed {
    /// Credits.
    #[serde(default)]
    pub ects: Option<Ects>,
    /// Level.
    #[serde(default)]
    pub eqf: Option<i16>,
}

/// A degree programme of a home university.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeSeed {
    /// Slug of its university.
    pub institution: String,
    /// Its own short name there.
    pub code: String,
    /// Its title.
    #[serde(deserialize_with = "text")]
    pub title: LocalizedText,
    /// Credits.
    #[serde(default)]
    pub ects: Option<Ects>,
    /// Level.
    #[serde(default)]
    pub eqf: Option<i16>,
    /// Elective space.
    #[serde(default)]
    pub elective: Option<ElectiveSeed>,
    /// Whether it leads to a regulated profession; none is not known.
    #[serde(default)]
    pub regulated_profession: Option<bool>,
    /// Its parts.
    #[serde(default)]
    pub components: Vec<ComponentSeed>,
}

/// A part of a programme.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComponentSeed {
    /// Its own short name there.
    pub code: String,
    /// Its title.
    #[serde(deserialize_with = "text")]
    pub title: LocalizedText,
    /// Credits.
    #[serde(default)]
    pub ects: Option<Ects>,
    /// Level.
    #[serde(default)]
    pub eqf: Option<i16>,
    /// Its learning outcomes.
    #[serde(default)]
    pub outcomes: Vec<OutcomeSeed>,
}

/// A learning outcome of a component.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeSeed {
    /// The outcome.
    #[serde(deserialize_with = "text")]
    pub text: LocalizedText,
    /// Whether it must be covered; so unless the file says otherwise.
    #[serde(default = "yes")]
    pub essential: bool,
}

/// A university's table of grades.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeTableSeed {
    /// Slug of the university.
    pub institution: String,
    /// ISCED-F field; none is the whole university.
    #[serde(default)]
    pub field: String,
    /// The word of a cycle; none is every cycle.
    #[serde(default)]
    pub cycle: String,
    /// First and last year counted.
    pub years: (i16, i16),
    /// Passing grades, best first, with how often each was given.
    pub grades: Vec<(String, u32)>,
    /// Best grade and lowest pass, where grades are numbers.
    #[serde(default)]
    pub scale: Option<(String, String)>,
    /// Where the numbers come from.
    pub source: String,
    /// The word of a status.
    #[serde(default)]
    pub status: String,
    /// The first day on which it is used.
    #[serde(default)]
    pub valid_from: String,
}

/// What a university does with grades where no agreement says it.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradePolicySeed {
    /// What is used where tables do not hold enough.
    pub instead: GradeMethod,
    /// Which of several fitting grades is taken.
    pub which: GradePolicy,
}

const fn yes() -> bool {
    true
}

/// A person with a sign-in.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonSeed {
    /// Address, also the name at sign-in.
    pub email: String,
    /// Name.
    pub name: String,
    /// Language of pages and mails; English unless the file says otherwise.
    #[serde(default = "english")]
    pub language: Language,
    /// Slug of the home university.
    #[serde(default)]
    pub home: Option<String>,
    /// Code of the programme there.
    #[serde(default)]
    pub programme: Option<String>,
    /// Password; fixed ones exist only here.
    #[serde(default)]
    pub password: Option<String>,
    /// Bearer token of the API.
    #[serde(default)]
    pub token: Option<String>,
    /// Secret of the second factor.
    #[serde(default)]
    pub totp_secret: Option<String>,
    /// Roles; a learner has none.
    #[serde(default)]
    pub roles: Vec<RoleSeed>,
}

const fn english() -> Language {
    Language::ENGLISH
}

/// A role of a person.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleSeed {
    /// A code of SECURITY §2 or a word of the platform; none for ST, which every person is.
    #[serde(deserialize_with = "role")]
    pub role: Option<Role>,
    /// Slug of the institution; none for CA and AU.
    #[serde(default)]
    pub institution: Option<String>,
    /// Rights of an officer.
    #[serde(default, deserialize_with = "rights")]
    pub rights: Vec<Right>,
}

fn role<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Role>, D::Error> {
    let text = String::deserialize(from)?;
    Ok(Some(match text.as_str() {
        "ST" | "learner" | "student" => return Ok(None),
        "PE" => Role::ProviderEditor,
        "PA" => Role::ProviderAdmin,
        "RO" => Role::RecognitionOfficer,
        "SG" => Role::Signatory,
        "CA" => Role::ConsortiumAdmin,
        "AU" => Role::Auditor,
        word => word.parse().map_err(|()| D::Error::custom(format!("{word:?} is no role")))?,
    }))
}

fn rights<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Right>, D::Error> {
    let words = Option::<Vec<String>>::deserialize(from)?.unwrap_or_default();
    let right = |word: &String| word.parse().map_err(|()| D::Error::custom(format!("{word:?} is no right")));
    words.iter().map(right).collect()
}

/// One text in English, or a text for each language.
fn text<'de, D: Deserializer<'de>>(from: D) -> Result<LocalizedText, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Text {
        One(String),
        Many(LocalizedText),
    }
    Ok(match Text::deserialize(from)? {
        Text::One(text) => LocalizedText::of(Language::ENGLISH, text),
        Text::Many(texts) => texts,
    })
}

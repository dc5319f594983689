//! Lines of an archive as typed: what each word means at this university, and what came of it. All lines or none.

use std::collections::{BTreeMap, HashMap, HashSet};

use consortium::Institution;
use kernel::{Day, Ects, InstitutionId, Work};
use recognition::{Component, Programme, programme};

use super::{
    Elements,
    past::{self, Kept, WantedPast},
    policy,
};
use crate::Error;

/// Every code of a fault in a line, beside those of forms.
pub const FAULTS: &[&str] = &[
    "past-provider",
    "past-own",
    "past-version",
    "past-choice",
    "past-programme",
    "past-component",
    "past-target",
    "past-future",
    "past-twice",
];

/// One line as typed; nothing is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of the file, by their names")]
pub struct PastFields {
    pub source_reference: String,
    pub provider: String,
    pub identifier: String,
    pub version: String,
    pub purpose: String,
    pub programme: String,
    pub component: String,
    pub outcome: String,
    pub credits: String,
    pub decided_on: String,
    pub ground: String,
    pub elements: String,
    pub public_note: String,
    pub private_note: String,
}

/// A column and what is wrong with it.
pub type Wrong = (&'static str, &'static str);

/// What came of the lines, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adopted {
    /// What became of each, or everything that is wrong with it.
    pub lines: Vec<Result<Kept, Vec<Wrong>>>,
    /// Whether a line has no known version: it is shown and makes no route.
    pub without_version: Vec<bool>,
}

/// What the words of a file can mean.
struct Register {
    home: InstitutionId,
    today: Day,
    institutions: Vec<Institution>,
    programmes: Vec<Programme>,
    components: Vec<Component>,
    /// Versions of listings that are there, by provider and identifier.
    versions: HashMap<(InstitutionId, String), Vec<i32>>,
}

/// Brings an archive in, if every line is right; else nothing is written.
pub async fn adopt(work: &mut Work, home: InstitutionId, lines: &[PastFields]) -> Result<Adopted, Error> {
    policy::may_import(&work.actor, home)?;
    let register = register(work, home, lines).await?;
    let mut seen = HashSet::new();
    let mut read: Vec<Result<WantedPast, Vec<Wrong>>> = Vec::with_capacity(lines.len());
    for fields in lines {
        let mut found = register.read(fields);
        if !seen.insert(fields.source_reference.as_str()) {
            let wrong = ("source_reference", "past-twice");
            found = Err(found.err().unwrap_or_default().into_iter().chain([wrong]).collect());
        }
        read.push(found);
    }
    let without_version = lines.iter().map(|fields| fields.version.is_empty()).collect();
    let right: Result<Vec<WantedPast>, Vec<Wrong>> = read.iter().cloned().collect();
    let lines = match right {
        Ok(all) => past::keep(work, home, &all).await?.into_iter().map(Ok).collect(),
        // Which of the right lines are new does not matter: none comes in.
        Err(_) => read.into_iter().map(|line| line.map(|_| Kept::Unchanged)).collect(),
    };
    Ok(Adopted { lines, without_version })
}

async fn register(work: &Work, home: InstitutionId, lines: &[PastFields]) -> Result<Register, Error> {
    let db = work.db();
    let institutions = consortium::institution::all(db).await?;
    let programmes = programme::of_institution(db, home).await?;
    let ids: Vec<_> = programmes.iter().map(|programme| programme.id).collect();
    let components = programme::components(db, &ids).await?;
    let mut named: BTreeMap<InstitutionId, Vec<String>> = BTreeMap::new();
    for fields in lines {
        if let Some(provider) = provider(&institutions, &fields.provider) {
            named.entry(provider.id).or_default().push(fields.identifier.clone());
        }
    }
    let mut versions: HashMap<(InstitutionId, String), Vec<i32>> = HashMap::new();
    for (provider, mut identifiers) in named {
        identifiers.sort_unstable();
        identifiers.dedup();
        let listed = catalogue::listing::by_identifiers(db, provider, &identifiers).await?;
        let ids: Vec<_> = listed.iter().map(|listing| listing.opportunity.id).collect();
        for listing in catalogue::listing::versions_of(db, &ids).await? {
            let key = (provider, listing.opportunity.identifier.clone());
            versions.entry(key).or_default().push(listing.version.number);
        }
    }
    Ok(Register {
        home,
        today: consortium::institution::today(db, home, work.now).await?,
        institutions,
        programmes,
        components: components.into_values().flatten().map(|record| record.component).collect(),
        versions,
    })
}

/// By slug, else by name in any language.
fn provider<'a>(all: &'a [Institution], typed: &str) -> Option<&'a Institution> {
    let small = typed.to_lowercase();
    let named = |one: &&Institution| one.name.iter().any(|(_, name)| name.to_lowercase() == small);
    all.iter().find(|one| one.slug == small).or_else(|| all.iter().find(named))
}

impl Register {
    fn read(&self, fields: &PastFields) -> Result<WantedPast, Vec<Wrong>> {
        let mut wrong = Wrongs::default();
        let provider = wrong.some("provider", "past-provider", provider(&self.institutions, &fields.provider));
        if provider.is_some_and(|provider| provider.id == self.home) {
            wrong.0.push(("provider", "past-own"));
        }
        let purpose = wrong.some("purpose", "past-choice", fields.purpose.parse().ok());
        let (programme, component) = self.target(fields, &mut wrong);
        if purpose == Some(recognition::purpose::Purpose::Exemption)
            && component.is_none()
            && fields.component.is_empty()
        {
            wrong.0.push(("component", "past-target"));
        }
        let decided_on: Option<Day> = wrong.some("decided_on", "date", fields.decided_on.parse().ok());
        if decided_on.is_some_and(|day| self.today < day) {
            wrong.0.push(("decided_on", "past-future"));
        }
        let wanted = WantedPast {
            source_reference: wrong.text("source_reference", &fields.source_reference, 200).unwrap_or_default(),
            provider: provider.map_or(self.home, |provider| provider.id),
            identifier: wrong.text("identifier", &fields.identifier, 200).unwrap_or_default(),
            version_number: self.version(fields, provider, &mut wrong),
            purpose: purpose.unwrap_or(recognition::purpose::Purpose::ElectiveCredit),
            programme,
            component,
            outcome: wrong
                .some("outcome", "past-choice", decided(&fields.outcome))
                .unwrap_or(crate::assess::Outcome::Refuse),
            credits: wrong.optional("credits", "ects", &fields.credits, |text| {
                text.replace(',', ".").parse::<Ects>().ok().filter(|credits| Ects::ZERO <= *credits)
            }),
            ground: wrong.optional("ground", "past-choice", &fields.ground, |text| text.parse().ok()),
            elements: wrong
                .optional("elements", "past-choice", &fields.elements, |text| {
                    text.split('|').map(|one| one.trim().parse().ok()).collect::<Option<Vec<_>>>().map(Elements)
                })
                .unwrap_or_default(),
            decided_on: decided_on.unwrap_or(self.today),
            public_note: wrong.note("public_note", &fields.public_note),
            private_note: wrong.note("private_note", &fields.private_note),
        };
        if wrong.0.is_empty() { Ok(wanted) } else { Err(wrong.0) }
    }

    /// The programme by its code, the component by its own: in that programme, else the only one of the university.
    fn target(
        &self,
        fields: &PastFields,
        wrong: &mut Wrongs,
    ) -> (Option<kernel::ProgrammeId>, Option<kernel::ComponentId>) {
        let programme = wrong.optional("programme", "past-programme", &fields.programme, |code| {
            self.programmes.iter().find(|programme| programme.code == code).map(|programme| programme.id)
        });
        let component = wrong.optional("component", "past-component", &fields.component, |code| {
            let fits = |one: &&Component| one.code == code && programme.is_none_or(|id| one.programme_id == id);
            let mut found = self.components.iter().filter(fits);
            found.next().filter(|_| found.next().is_none())
        });
        (programme.or(component.map(|component| component.programme_id)), component.map(|component| component.id))
    }

    /// A version of what is listed must be there; what is not listed (yet) may have any.
    fn version(&self, fields: &PastFields, provider: Option<&Institution>, wrong: &mut Wrongs) -> Option<i32> {
        wrong.optional("version", "past-version", &fields.version, |text| {
            let number = text.parse::<i32>().ok().filter(|number| *number > 0)?;
            let listed = provider.and_then(|provider| self.versions.get(&(provider.id, fields.identifier.clone())));
            listed.is_none_or(|numbers| numbers.contains(&number)).then_some(number)
        })
    }
}

/// An outcome that a decision can have.
fn decided(text: &str) -> Option<crate::assess::Outcome> {
    text.parse().ok().filter(|outcome| *outcome != crate::assess::Outcome::NeedsInput)
}

/// What has been found wrong with a line so far.
#[derive(Default)]
struct Wrongs(Vec<Wrong>);

impl Wrongs {
    fn some<T>(&mut self, column: &'static str, code: &'static str, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.0.push((column, code));
        }
        found
    }

    fn optional<T>(
        &mut self,
        column: &'static str,
        code: &'static str,
        text: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if text.is_empty() { None } else { self.some(column, code, read(text)) }
    }

    fn text(&mut self, column: &'static str, text: &str, most: usize) -> Option<String> {
        match kernel::clean(text, most, false) {
            Ok(text) => Some(text),
            Err(error) => {
                self.0.push((column, error.code()));
                None
            }
        }
    }

    fn note(&mut self, column: &'static str, text: &str) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        match kernel::clean(text, 4_000, true) {
            Ok(text) => Some(text),
            Err(error) => {
                self.0.push((column, error.code()));
                None
            }
        }
    }
}

//! Listings and runs for stories, made through the services.

use catalogue::{Fields, RunFields};
use kernel::{InstitutionId, OfferingId, OpportunityId};

use crate::World;

/// A listing to be made: fields as a provider types them.
#[derive(Clone, Debug)]
pub struct ListingSpec {
    fields: Fields,
    runs: Vec<RunFields>,
    is_published: bool,
}

/// A complete listing: 5 ECTS, EQF 6, online, taught in English, published, with one run next month of ten seats.
pub fn listing(identifier: &str, title: &str) -> ListingSpec {
    let mut spec = ListingSpec { fields: Fields::default(), runs: Vec::new(), is_published: true };
    for (name, value) in [
        ("identifier", identifier),
        ("title", title),
        ("description", "What it is about."),
        ("learning_outcomes", "Read data|Question data"),
        ("teaching_languages", "en"),
        ("ects", "5"),
        ("hours", "130"),
        ("eqf_level", "6"),
        ("isced_f", "0612"),
        ("mode", "online"),
        ("assessment", "Project with an oral defence"),
        ("supervision", "supervised_id"),
        ("quality_assurance", "Reviewed every year"),
    ] {
        spec = spec.with(name, value);
    }
    spec.run("2026-04-06", "2026-05-29", "2026-03-30", "10")
}

impl ListingSpec {
    /// With another value; the names are those of the CSV columns.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        assert!(self.fields.set(name, value), "no field {name}");
        self
    }

    /// With one more run.
    pub fn run(mut self, start: &str, end: &str, enrol_by: &str, seats: &str) -> Self {
        let [start, end, enrol_by, seats] = [start, end, enrol_by, seats].map(ToOwned::to_owned);
        self.runs.push(RunFields { start, end, enrol_by, seats });
        self
    }

    /// Without any run.
    pub fn undated(mut self) -> Self {
        self.runs.clear();
        self
    }

    /// Not published.
    pub const fn draft(mut self) -> Self {
        self.is_published = false;
        self
    }

    /// Makes it at this institution; the first run comes with it.
    pub async fn at(self, world: &World, institution: InstitutionId) -> (OpportunityId, Vec<OfferingId>) {
        let id = Self::all_at(&[self], world, institution).await[0];
        let found = catalogue::listing::by_id(world.db.reads(), &kernel::Actor::System, id).await.unwrap();
        (id, found.offerings.iter().map(|run| run.id).collect())
    }

    /// Makes several at once, published as the first of them.
    pub async fn all_at(specs: &[Self], world: &World, institution: InstitutionId) -> Vec<OpportunityId> {
        let is_published = specs.first().is_some_and(|spec| spec.is_published);
        let drafts = specs.iter().map(|spec| {
            let runs = spec.runs.iter().filter_map(|run| run.read().expect("the runs of a test fit")).collect();
            (spec.fields.read().expect("the fields of a test fit"), runs)
        });
        let mut work = world.begin().await;
        let made = catalogue::opportunity::draft_many(&mut work, institution, drafts.collect(), is_published).await;
        let ids = made.unwrap();
        work.commit().await.unwrap();
        ids
    }
}

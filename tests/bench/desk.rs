//! The desk with many open cases: how long its first page takes, and how many cases are decided in a second. Run by hand,
//! with the number of cases: `cargo bench -p tests --bench desk -- 10000`. On SQLite, and with `TEST_DATABASE_URL` on
//! PostgreSQL.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a measurement that cannot go on stops")]
#![expect(clippy::print_stdout, reason = "figures are its answer")]

use std::time::{Duration, Instant};

use enrolment::Outcome;
use evaluation::{
    course_rating::{self, Given},
    promise::{self, Wish},
    request::{self, Findings, Reasoned, query, service},
};
use futures_util::future::join_all;
use kernel::{
    Actor, EnrolmentId, InstitutionId, Language, LocalizedText, OfferingId, PersonId, RequestId, Right, Role,
};
use recognition::{
    criterion::{Criterion, Robustness},
    programme::WantedProgramme,
};
use testkit::{World, listing};

/// How many of them are decided.
const DECIDED: usize = 2_000;

/// How often the first page is asked for.
const LOOKS: usize = 200;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let size = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(1_000);
    let world = World::new().await;
    let home = world.institution("hill", "SE").await;
    let begun = Instant::now();
    let cases = filed(&world, home, size).await;
    println!("{size} open cases, filed through the services in {:.1?}", begun.elapsed());
    let [eva, dora] = [officer(&world, home, "Eva").await, officer(&world, home, "Dora").await];
    looks(&world, eva, "the first page of the desk").await;
    let (some, others) = cases[..DECIDED.min(size)].split_at(DECIDED.min(size) / 2);
    let officers = Officers { world: &world, eva, dora };
    officers.decide("one after the other", &[some]).await;
    let four: Vec<&[RequestId]> = others.chunks(others.len().div_ceil(4)).collect();
    officers.decide("four at the same time", &four).await;
    looks(&world, eva, "the first page after that").await;
}

async fn officer(world: &World, home: InstitutionId, name: &str) -> PersonId {
    world.staff(name, Role::RecognitionOfficer, home, &[Right::Evaluate, Right::Decide]).await
}

/// As many learners with a passed result each, whom no agreement helps.
async fn filed(world: &World, home: InstitutionId, size: usize) -> Vec<RequestId> {
    let provider = world.institution("lakeside", "FI").await;
    let spec =
        listing("STAT-1", "Statistics I").undated().run("2026-04-01", "2026-06-30", "2026-03-30", &size.to_string());
    let (opportunity, runs) = spec.at(world, provider).await;
    let editor = world.staff("Ed", Role::ProviderEditor, provider, &[]).await;
    let listings = catalogue::listing::published_by_ids(world.db.reads(), &[opportunity]).await.unwrap();
    let mut work = world.begin_as(editor).await;
    course_rating::rate(&mut work, listings[0].version.id, given()).await.unwrap();
    work.commit().await.unwrap();
    let mut work = world.begin().await;
    let programme = recognition::programme::service::keep(&mut work, &programme(home)).await.unwrap().id;
    work.commit().await.unwrap();
    let mut enrolled = Vec::with_capacity(size);
    for number in 0..size {
        let learner = world.person_in(&format!("Learner{number}"), Some(home), Some(programme)).await;
        let mut work = world.begin_as(learner).await;
        let wish = Wish { offering: runs[0], programme: None, component: None, consent: true };
        enrolled.push(promise::enrol(&mut work, wish).await.unwrap());
        work.commit().await.unwrap();
    }
    passed(world, provider, (runs[0], &enrolled)).await
}

async fn passed(world: &World, provider: InstitutionId, (run, all): (OfferingId, &[EnrolmentId])) -> Vec<RequestId> {
    let admin = world.staff("Pia", Role::ProviderAdmin, provider, &[]).await;
    let mut cases = Vec::with_capacity(all.len());
    for some in all.chunks(200) {
        let lines: Vec<_> = some.iter().map(|id| (*id, Outcome::Passed, Some("B".to_owned()))).collect();
        let mut work = world.begin_as(admin).await;
        enrolment::service::record_results(&mut work, run, &lines).await.unwrap();
        work.commit().await.unwrap();
        let mut work = world.begin().await;
        for id in some {
            cases.push(request::file_from_result(&mut work, *id).await.unwrap().unwrap());
        }
        work.commit().await.unwrap();
    }
    cases
}

fn programme(home: InstitutionId) -> WantedProgramme {
    WantedProgramme {
        institution_id: home,
        code: "BSC".to_owned(),
        title: LocalizedText::of(Language::ENGLISH, "Science"),
        ects: "180".parse().ok(),
        eqf: Some(6),
        elective_ects: "30".parse().ok(),
        elective_eqf: Some(6),
        regulated_profession: Some(false),
        components: Vec::new(),
    }
}

fn given() -> Vec<Given> {
    let criteria = Criterion::ALL.iter().filter(|criterion| **criterion != Criterion::Verification);
    let robustness = Robustness::new(3).unwrap();
    criteria.map(|criterion| Given { criterion: *criterion, robustness, evidence: "page 3".to_owned() }).collect()
}

async fn looks(world: &World, officer: PersonId, what: &str) {
    let mut browser = world.browser(officer).await;
    let mut taken = Vec::with_capacity(LOOKS);
    for _ in 0..LOOKS {
        let begun = Instant::now();
        browser.get("/desk").await.ok();
        taken.push(begun.elapsed());
    }
    taken.sort_unstable();
    let [half, most, slowest]: [Duration; 3] = [LOOKS / 2, LOOKS * 95 / 100, LOOKS - 1].map(|place| taken[place]);
    println!("  {what}: half within {half:.1?}, 95 % within {most:.1?}, the slowest {slowest:.1?}");
}

/// One proposes, another decides.
struct Officers<'a> {
    world: &'a World,
    eva: PersonId,
    dora: PersonId,
}

impl Officers<'_> {
    /// Every case in a unit of work of its own; the desks work side by side.
    async fn decide(&self, how: &str, desks: &[&[RequestId]]) {
        let many = desks.iter().map(|cases| cases.len()).sum();
        let begun = Instant::now();
        join_all(desks.iter().map(|cases| self.propose_all(cases))).await;
        rate(many, begun.elapsed(), &format!("proposed, {how}"));
        let begun = Instant::now();
        join_all(desks.iter().map(|cases| self.decide_all(cases))).await;
        rate(many, begun.elapsed(), &format!("decided, {how}"));
    }

    async fn propose_all(&self, cases: &[RequestId]) {
        for id in cases {
            let seen = version(self.world, *id).await;
            let mut work = self.world.begin_as(self.eva).await;
            service::propose(&mut work, *id, seen, Findings::default(), "As the rules say.").await.unwrap();
            work.commit().await.unwrap();
        }
    }

    async fn decide_all(&self, cases: &[RequestId]) {
        for id in cases {
            let seen = version(self.world, *id).await;
            let mut work = self.world.begin_as(self.dora).await;
            let reasoned = Reasoned { reasons: "As proposed.".to_owned(), differences: Vec::new() };
            let verdict = service::Verdict { findings: None, reasoned, grade: None };
            service::decide(&mut work, *id, seen, verdict).await.unwrap();
            work.commit().await.unwrap();
        }
    }
}

async fn version(world: &World, id: RequestId) -> i32 {
    query::by_id(world.db.reads(), &Actor::System, id).await.unwrap().version
}

fn rate(many: usize, taken: Duration, what: &str) {
    let each_second = f64::from(u32::try_from(many).unwrap()) / taken.as_secs_f64();
    println!("  {many} {what} in {taken:.1?}: {each_second:.0} a second");
}

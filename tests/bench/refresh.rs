//! How long it takes until every outlook in the index is that of a changed agreement, and what searching is like
//! meanwhile. Run by hand, with the numbers of listings: `cargo bench -p tests --bench refresh -- 42 10000`. On SQLite,
//! and with `TEST_DATABASE_URL` on PostgreSQL.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a measurement that cannot go on stops")]
#![expect(clippy::print_stdout, reason = "figures are its answer")]
#![expect(clippy::disallowed_methods, reason = "it measures real time")]

mod agreements;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use evaluation::course_rating::{self, Given};
use kernel::{InstitutionId, Language, LocalizedText, Role};
use recognition::{
    criterion::{Criterion, Robustness},
    programme::WantedProgramme,
};
use testkit::{Client, ListingSpec, World, listing};

/// The universities of the demo.
const MEMBERS: [(&str, &str); 8] = [
    ("almarena", "ES"),
    ("hohenwied", "DE"),
    ("jasnobrzeg", "PL"),
    ("lindholm", "SE"),
    ("rathcarrow", "IE"),
    ("tindvaag", "NO"),
    ("valsure", "CH"),
    ("vallombre", "FR"),
];

const WORDS: [&str; 12] = [
    "data", "water", "law", "care", "energy", "language", "design", "climate", "history", "software", "health", "music",
];

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    for size in if sizes.is_empty() { vec![42] } else { sizes } {
        measure(size).await;
    }
}

async fn measure(size: usize) {
    let begun = Instant::now();
    let world = World::new().await;
    for (place, (slug, country)) in MEMBERS.into_iter().enumerate() {
        let id = world.institution(slug, country).await;
        programmes(&world, id).await;
        offer(&world, id, (place * size / MEMBERS.len()..(place + 1) * size / MEMBERS.len()).collect()).await;
    }
    let all = agreements::agreements();
    for agreement in &all {
        world.agreement(agreement).await;
    }
    println!("{size} listings at {} universities, written in {:.1?}", MEMBERS.len(), begun.elapsed());
    let begun = Instant::now();
    world.follow().await;
    let client = world.stranger();
    println!("  first index: {:.2?}; automatic for Almarena: {}", begun.elapsed(), automatic(&client).await);

    let mut changed = all[all.len() - 1].clone();
    (changed["version"], changed["valid_from"]) = (2.into(), "2026-03-02".into());
    changed["rules"][0] = serde_json::json!({"id": "i0", "effect": "individual", "reason": "for a while",
        "when": {"f": "credential.mode", "op": "eq", "v": "online"}});
    world.agreement(&changed).await;
    let done = Arc::new(AtomicBool::new(false));
    let searching = tokio::spawn(search(client.clone(), Arc::clone(&done)));
    let begun = Instant::now();
    world.follow().await;
    let taken = begun.elapsed();
    done.store(true, Ordering::Relaxed);
    let mut answers = searching.await.unwrap();
    answers.sort_unstable();
    println!(
        "  agreement changed: {taken:.2?} until every outlook is new; automatic now: {}",
        automatic(&client).await
    );
    let at = |share: usize| answers.get((answers.len() * share / 100).min(answers.len() - 1)).copied();
    println!(
        "  meanwhile {} searches, half within {:.1?}, 95 % within {:.1?}, the slowest {:.1?}",
        answers.len(),
        at(50).unwrap_or_default(),
        at(95).unwrap_or_default(),
        at(100).unwrap_or_default()
    );
}

/// Two that differ in level and in what a rule may ask.
async fn programmes(world: &World, institution: InstitutionId) {
    let mut work = world.begin().await;
    for (code, level, regulated) in [("BSC", 6, false), ("MSC", 7, false), ("NURSE", 6, true)] {
        let wanted = WantedProgramme {
            institution_id: institution,
            code: code.to_owned(),
            title: LocalizedText::of(Language::ENGLISH, code),
            ects: "180".parse().ok(),
            eqf: Some(level),
            elective_ects: "30".parse().ok(),
            elective_eqf: Some(level),
            regulated_profession: Some(regulated),
            components: Vec::new(),
        };
        recognition::programme::service::keep(&mut work, &wanted).await.unwrap();
    }
    work.commit().await.unwrap();
}

/// Listings of some length; two of three are rated.
async fn offer(world: &World, institution: InstitutionId, numbers: Vec<usize>) {
    let editor = world.staff(&format!("Editor {institution}"), Role::ProviderEditor, institution, &[]).await;
    let specs: Vec<ListingSpec> = numbers.iter().map(|number| spec(*number)).collect();
    for chunk in specs.chunks(250) {
        let ids = ListingSpec::all_at(chunk, world, institution).await;
        let listings = catalogue::listing::published_by_ids(world.db.reads(), &ids).await.unwrap();
        let mut work = world.begin_as(editor).await;
        for listing in listings.iter().enumerate().filter(|(place, _)| place % 3 > 0).map(|(_, listing)| listing) {
            course_rating::rate(&mut work, listing.version.id, given()).await.unwrap();
        }
        work.commit().await.unwrap();
    }
}

fn spec(number: usize) -> ListingSpec {
    let word = |step: usize| WORDS[(number / step + step) % WORDS.len()];
    let about: Vec<&str> = (1..60).map(word).collect();
    let title = format!("{} and {} {number}", word(1), word(7));
    let mode = ["online", "blended", "on_site"][number % 3];
    let spec = listing(&format!("MC-{number}"), &title).with("description", &about.join(" ")).with("mode", mode);
    spec.with("ects", ["2", "3", "5"][number % 3]).with("eqf_level", ["6", "7"][number % 2])
}

fn given() -> Vec<Given> {
    let criteria = Criterion::ALL.iter().filter(|criterion| **criterion != Criterion::Verification);
    let robustness = Robustness::new(3).unwrap();
    criteria.map(|criterion| Given { criterion: *criterion, robustness, evidence: "page 3".to_owned() }).collect()
}

async fn automatic(client: &Client) -> u64 {
    let address = "/api/v1/micro-credentials?recognised_by=almarena&route=automatic&limit=1";
    client.get(address).await.is(200).json["total"].as_u64().unwrap()
}

/// Searches, one after the other, until told to stop: how long each took.
async fn search(client: Client, done: Arc<AtomicBool>) -> Vec<Duration> {
    let mut taken = Vec::new();
    for word in WORDS.iter().cycle() {
        let begun = Instant::now();
        client.get(&format!("/api/v1/micro-credentials?q={word}&recognised_by=lindholm&limit=20")).await.is(200);
        taken.push(begun.elapsed());
        if done.load(Ordering::Relaxed) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    taken
}

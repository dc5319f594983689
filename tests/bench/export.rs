//! How fast the catalogue goes out in each format, and with how much memory. Run by hand, with the number of listings:
//! `cargo bench -p tests --bench export -- 20000`. On SQLite, and with `TEST_DATABASE_URL` on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on stops")]
#![expect(clippy::print_stdout, reason = "figures are its answer")]
#![expect(clippy::disallowed_methods, reason = "it measures real time")]

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use consortium::{NationalLevels, code};
use exchange::elm::{Export, Format, Release};
use testkit::{ListingSpec, World, listing};

/// A university for every so many listings.
const PER_MEMBER: usize = 500;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let size: usize = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(20_000);
    let world = World::new().await;
    for place in 0..size.div_ceil(PER_MEMBER) {
        offer(&world, place, PER_MEMBER.min(size - place * PER_MEMBER)).await;
    }
    println!("{size} listings, three outcomes and one run each");
    for format in Format::ALL {
        measure(&world, *format).await;
    }
}

/// Memory of the process in use, in KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

async fn measure(world: &World, format: Format) {
    let before = resident();
    let (most, is_over) = (Arc::new(AtomicU64::new(before)), Arc::new(AtomicBool::new(false)));
    let watch = tokio::spawn({
        let (most, is_over) = (Arc::clone(&most), Arc::clone(&is_over));
        async move {
            while !is_over.load(Ordering::Relaxed) {
                most.fetch_max(resident(), Ordering::Relaxed);
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
    });
    let begun = Instant::now();
    let mut export = Export::new(format, Release::default(), "https://catalogue.example", None);
    let (mut bytes, mut listings) = (0, 0);
    while let Some(page) = export.next(&world.db).await.unwrap() {
        bytes += page.bytes.len();
        listings += page.listings;
    }
    let seconds = begun.elapsed().as_secs_f64();
    is_over.store(true, Ordering::Relaxed);
    watch.await.unwrap();
    let count = f64::from(u32::try_from(listings).unwrap());
    let more = most.load(Ordering::Relaxed).saturating_sub(before) / 1024;
    println!(
        "{format}: {listings} listings, {} MiB, {:.0} a second, {more} MiB more memory",
        bytes >> 20,
        count / seconds
    );
}

async fn offer(world: &World, place: usize, count: usize) {
    let id = world.institution(&format!("member-{place}"), "DE").await;
    let mut levels = NationalLevels::default();
    assert!(levels.state(6, "c_6919ed25"));
    let mut work = world.begin().await;
    code::identify(&mut work, id, 1, code::Codes { national_levels: levels, ..code::Codes::default() }).await.unwrap();
    work.commit().await.unwrap();
    let described = "What it is about, in some sentences that a reader of the catalogue sees first. ".repeat(8);
    let specs: Vec<_> = (0..count)
        .map(|number| {
            listing(&format!("L-{number}"), &format!("Course {number} of university {place}"))
                .with("description", &described)
                .with("learning_outcomes", "Read data from several sources|Question what data say|Explain it to others")
                .with("prerequisites", "None")
                .with("price", "120")
                .with("currency", "EUR")
        })
        .collect();
    ListingSpec::all_at(&specs, world, id).await;
}

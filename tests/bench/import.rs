//! How long a file of listings takes to check and to import, how long the same file takes once it is there, and what
//! searching is like meanwhile. Run by hand, with the number of rows: `cargo bench -p tests --bench import -- 5000`. On
//! SQLite, and with `TEST_DATABASE_URL` on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on stops")]
#![expect(clippy::print_stdout, reason = "figures are its answer")]
#![expect(clippy::disallowed_methods, reason = "it measures real time")]

use std::{
    fmt::Write as _,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use exchange::{
    csv::{Limits, rows},
    import::{self, Options, Outcome, Target},
};
use testkit::{Client, ListingSpec, World, listing};
use tokio_util::sync::CancellationToken;

const WORDS: [&str; 6] = ["data", "water", "law", "care", "energy", "climate"];
/// What is in the catalogue before.
const BEFORE: usize = 500;
/// Searches on the quiet catalogue, to compare with; as many before them are not counted.
const QUIET: usize = 1_000;
/// How often every row changes, so that there are searches enough to speak of one in a hundred.
const ROUNDS: usize = 10;
const CHANGES: [&str; ROUNDS] = ["3", "2.5", "3", "2.5", "3", "2.5", "3", "2.5", "3", "2.5"];

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let size: usize = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(5_000);
    let world = World::new().await;
    let own = world.institution("vallombre", "FR").await;
    let other = world.institution("lindholm", "SE").await;
    let specs: Vec<ListingSpec> = (0..BEFORE.min(size)).map(spec).collect();
    ListingSpec::all_at(&specs, &world, other).await;
    world.follow().await;
    let institution = consortium::institution::by_id(world.db.reads(), own).await.unwrap();
    let options = Options {
        target: Target::Institution(Box::new(institution)),
        publish: true,
        keep_going: false,
        is_whole: false,
    };
    let stop = CancellationToken::new();
    let follower = world.keep_following(stop.clone());
    searches(world.stranger(), Searching::Times(QUIET.min(size))).await;
    let quiet = searches(world.stranger(), Searching::Times(QUIET.min(size))).await;
    println!("{size} rows; {} listings there before; {}", BEFORE.min(size), told(quiet));
    for (what, ects) in
        [("all new", &["2.5"; 1][..]), ("nothing different", &["2.5"; ROUNDS]), ("all changed", &CHANGES)]
    {
        let done = Arc::new(AtomicBool::new(false));
        let searching = tokio::spawn(searches(world.stranger(), Searching::Until(Arc::clone(&done))));
        let (mut checked, mut imported) = (Duration::ZERO, Duration::ZERO);
        for ects in ects {
            let file = file(size, ects);
            checked = checked.max(run(&world, &file, &options, true).await);
            imported = imported.max(run(&world, &file, &options, false).await);
        }
        done.store(true, Ordering::Relaxed);
        let times = ects.len();
        println!(
            "{what}, {times} times: check {checked:.2?}, import {imported:.2?} at most; {}",
            told(searching.await.unwrap())
        );
    }
    stop.cancel();
    follower.await.unwrap();
}

fn spec(number: usize) -> ListingSpec {
    listing(&format!("L-{number}"), &format!("{} for everybody {number}", word(number)))
}

fn word(number: usize) -> &'static str {
    WORDS.get(number % WORDS.len()).copied().unwrap_or_default()
}

/// Rows with three outcomes and a run each.
fn file(size: usize, ects: &str) -> String {
    let mut file = String::from(
        "identifier,title,description,learning_outcomes,teaching_languages,ects,eqf_level,start,end,seats\n",
    );
    let about = "What it is about in some sentences that a reader of the catalogue sees first. ".repeat(6);
    for number in 0..size {
        let title = format!("{} in practice {number}", word(number));
        writeln!(
            file,
            "MC-{number},{title},{about},Read {title}|Question it|Explain it,en|fr,{ects},6,2027-03-01,2027-05-28,25"
        )
        .unwrap();
    }
    file
}

async fn run(world: &World, file: &str, options: &Options, is_check: bool) -> Duration {
    let begun = Instant::now();
    let mut work = world.begin().await;
    let rows = rows(file.as_bytes(), Limits::UPLOAD).unwrap();
    let report = if is_check {
        import::plan(&mut work, rows, options).await.unwrap()
    } else {
        let report = import::commit(&mut work, rows, options).await.unwrap();
        work.commit().await.unwrap();
        report
    };
    assert_eq!(report.count(Outcome::Refused), 0);
    begun.elapsed()
}

enum Searching {
    Times(usize),
    Until(Arc<AtomicBool>),
}

/// Searches, one after the other: how long each took.
async fn searches(client: Client, how_long: Searching) -> Vec<Duration> {
    let mut taken = Vec::new();
    for word in WORDS.iter().cycle() {
        let begun = Instant::now();
        client.get(&format!("/api/v1/micro-credentials?q={word}&limit=20")).await.is(200);
        taken.push(begun.elapsed());
        let is_over = match &how_long {
            Searching::Times(times) => taken.len() >= *times,
            Searching::Until(done) => done.load(Ordering::Relaxed),
        };
        if is_over {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    taken
}

fn told(mut taken: Vec<Duration>) -> String {
    taken.sort_unstable();
    let at = |share: usize| taken.get(taken.len() * share / 100).or(taken.last()).copied().unwrap_or_default();
    format!(
        "{} searches, half within {:.1?}, 99 % within {:.1?}, the slowest {:.1?}",
        taken.len(),
        at(50),
        at(99),
        at(100)
    )
}

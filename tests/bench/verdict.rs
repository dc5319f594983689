//! What one verdict costs: an agreement of the demo asked for a realistic listing, the choice among all of them, and the
//! evaluation function. Run by hand: `cargo bench -p tests --bench verdict`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot go on stops")]

mod agreements;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use evaluation::assess::{Coverage, Criteria, Facts, evaluate};
use kernel::Ects;
use recognition::{
    agreement::{Terms, before_gates},
    criterion::{Criterion as Rated, Robustness},
    purpose::Purpose,
    route::{Basis, Candidate, Gates, Route, choose},
    rule::Context,
};
use serde_json::{Value, json};

/// A rated course of 3 ECTS for a bachelor's electives elsewhere.
fn facts() -> Value {
    json!({
        "credential": {"issuer": "tindvaag", "mc_id": "TV-SOUND-2", "version": 1, "ects": 3, "eqf": 6,
            "isced_f": "0215", "mode": "online", "supervision": "supervised_id", "language": ["en"],
            "issued_on": "2026-05-29", "status": "active"},
        "rating": {"quality": 3, "verification": 3, "level": 2, "learning_outcomes": 3, "workload": 2, "testing": 3,
            "identification": 2},
        "verification": {"valid": true},
        "level": {"gap": 0},
        "target": {"institution": "almarena", "programme": "DER-GR", "eqf": 6, "regulated_profession": false},
        "learner": {"home_institution": "almarena"},
        "request": {"purpose": "elective_credit", "submitted_on": "2026-05-29"},
        "usage": {"ects_under_agreement": 0, "programme_ects": 240},
    })
}

/// As outlook and desk do it: every agreement, then the best, then the gates.
fn verdict(agreements: &[Terms], context: &Context) -> Route {
    let findings: Vec<_> = agreements.iter().map(|terms| (terms, before_gates(terms, context))).collect();
    let candidates: Vec<Candidate<'_>> = findings
        .iter()
        .filter_map(|(terms, finding)| {
            let (parties, signed_on) = (terms.parties.len(), terms.signed_on);
            Some(Candidate { route: finding.route?, basis: Basis::Agreement, parties, signed_on, id: &terms.id })
        })
        .collect();
    choose(&candidates, Gates::OPEN).route
}

fn verdicts(bench: &mut Criterion) {
    let agreements: Vec<Terms> = agreements::agreements().iter().map(|json| Terms::parse(json).unwrap()).collect();
    let known = Context::parse(&facts()).unwrap();
    assert_eq!(verdict(&agreements, &known), Route::Automatic, "the facts are those of a course that counts");
    bench.bench_function("verdict/known facts", |run| run.iter(|| verdict(black_box(&agreements), black_box(&known))));
    let mut unrated = facts();
    unrated["rating"] = json!({"verification": 3});
    let unrated = Context::parse(&unrated).unwrap();
    assert_eq!(verdict(&agreements, &unrated), Route::FastTrack, "nobody has rated it");
    bench.bench_function("verdict/nobody has rated it", |run| {
        run.iter(|| verdict(black_box(&agreements), black_box(&unrated)));
    });
}

fn evaluations(bench: &mut Criterion) {
    let ects = |text: &str| text.parse::<Ects>().ok();
    let mut facts = Facts::about(Purpose::Exemption);
    let numbers = [3, 3, 2, 2, 2, 2, 1].map(|number| Robustness::new(number).unwrap());
    facts.ratings = Rated::ALL.iter().copied().zip(numbers).collect();
    (facts.source_eqf, facts.target.eqf) = (Some(6), Some(6));
    (facts.source_ects, facts.target.ects) = (ects("4"), ects("6"));
    facts.target.outcomes = vec![Coverage::Covered, Coverage::Covered, Coverage::Partly, Coverage::Not];
    let criteria = Criteria::default();
    bench.bench_function("evaluation/partial exemption", |run| run.iter(|| evaluate(black_box(&facts), &criteria)));
}

criterion_group!(benches, verdicts, evaluations);
criterion_main!(benches);

//! The published criteria: generated from the rules, each with whose it is.

use evaluation::{
    assess::{self, Criteria, Limits, Priority, RULES, Thresholds},
    criteria::BUILT_IN,
    request::clock::CAP_MONTHS,
};
use recognition::{criterion::Criterion, purpose::Purpose};
use testkit::{Page, World};

/// The sentences of a list that say this rule.
fn said(page: &Page, list: &str, id: &str) -> Vec<String> {
    let rules = page.texts(&format!("{list} > li"));
    rules.into_iter().filter(|rule| rule.split_whitespace().next() == Some(id)).collect()
}

#[tokio::test]
async fn l_2_every_rule_stands_there_with_its_mark_and_the_version_of_decisions() {
    let world = World::new().await;
    let page = world.visitor().get("/criteria").await.ok();
    assert!(page.text("#version").contains(&format!("Consortium defaults, version {BUILT_IN}")));
    let ids = page.texts("main ol.clauses:not(#limits) .trace-head strong");
    assert_eq!(ids, RULES.iter().map(|rule| rule.id).collect::<Vec<_>>());
    for rule in RULES {
        let sentence = said(&page, &format!("#{}", rule.part), rule.id);
        let mark = if rule.origin == assess::Origin::Law { "Law" } else { "Consortium default" };
        assert!(sentence[0].contains(mark), "{sentence:?}");
    }
    assert!(!page.body.contains('\u{27E6}'), "a word is missing");
    assert!(page.has("footer a[href='/criteria']") && page.has("[data-print]"));
}

#[tokio::test]
async fn the_profiles_are_those_that_the_evaluation_reads() {
    let world = World::new().await;
    let page = world.visitor().get("/criteria").await.ok();
    let cells = page.texts("#profiles tbody td");
    let usual = Criteria::default();
    let expected: Vec<String> = Criterion::ALL
        .iter()
        .flat_map(|criterion| Purpose::ALL.iter().map(|purpose| usual.priority(*purpose, *criterion).to_string()))
        .collect();
    assert_eq!(cells, expected);
    let needs = page.texts("#priorities li");
    for (line, priority) in needs.iter().zip(Priority::ALL) {
        assert!(line.starts_with(priority.as_str()) && line.contains(&priority.needs().to_string()), "{line}");
    }
    assert_eq!(page.texts("#rubric h3").len(), 7);
    assert_eq!(page.texts("#rubric dt").len(), 28);
    assert!(page.text("#rubric").contains("Substantial: accredited institution, eligible for credit transfer"));
}

#[tokio::test]
async fn r_b2_r_s2_thresholds_and_limits_come_from_the_code() {
    let world = World::new().await;
    let page = world.visitor().get("/criteria").await.ok();
    let Thresholds { outcomes, workload, .. } = Thresholds::default();
    for (rule, band) in [("R-B2", outcomes), ("R-B3", workload)] {
        let sentence = said(&page, "#stage_b", rule).join(" ");
        for share in [band.ok, band.partial] {
            assert!(sentence.contains(&format!("{share}%")), "{sentence}");
        }
    }
    let limits = page.texts("#limits > li");
    let usual = Limits::default();
    let expected = [
        (i64::from(CAP_MONTHS), "Law"),
        (usual.fast_track_days.into(), "Consortium default"),
        (usual.individual_days.into(), "Consortium default"),
        (usual.condition_days.into(), "Consortium default"),
        (usual.appeal_days.into(), "Consortium default"),
        (usual.reply_days.into(), "Consortium default"),
    ];
    assert_eq!(limits.len(), expected.len());
    for (limit, (figure, mark)) in limits.iter().zip(expected) {
        assert!(limit.contains(mark) && limit.contains(&format!(" {figure} ")), "{limit}");
    }
}

#[tokio::test]
async fn ux_28_the_criteria_in_every_language() {
    let world = World::new().await;
    for (language, title, mark) in [("fr", "Critères", "Droit"), ("de", "Kriterien", "Recht")] {
        let page = world.visitor().get(&format!("/criteria?lang={language}")).await.ok();
        assert_eq!((page.text("h1"), page.text("#duty .tag")), (title.to_owned(), mark.to_owned()));
        assert!(!page.body.contains('\u{27E6}'), "a word is missing");
    }
}

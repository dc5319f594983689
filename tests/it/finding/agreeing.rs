//! Filter, counts and cards say the same for every reader (ADR 2).

use kernel::PersonId;
use serde_json::{Value, json};
use testkit::{Browser, listing};

use super::{
    dice::Dice,
    stage::{ROUTES, Stage, agreement, cards, counted, programme},
};

const HERE: &str = "/micro-credentials?recognised_by=lindholm";

/// For every route: the hits of the filter are the cards that say so without it, and so many does the facet count.
async fn agrees(browser: &mut Browser, who: &str) -> Vec<usize> {
    let all = cards(browser, HERE).await;
    let page = browser.get(HERE).await.ok();
    let mut numbers = Vec::new();
    for route in ROUTES {
        let hits = cards(browser, &format!("{HERE}&route={route}")).await;
        let said: Vec<_> = all.iter().filter(|(_, kind)| kind.as_deref() == Some(route)).collect();
        assert_eq!(hits.iter().collect::<Vec<_>>(), said, "{who}: {route}");
        assert_eq!(counted(&page, "route", route), Some(said.len()), "{who}: {route}");
        numbers.push(said.len());
    }
    numbers
}

async fn agrees_by_api(stage: &Stage, person: PersonId) {
    let client = stage.world.client(person).await;
    for route in ROUTES {
        let found = client.get(&format!("/api/v1/micro-credentials?limit=100&route={route}")).await.is(200).json;
        let items = found["items"].as_array().unwrap();
        assert!(items.iter().all(|item| item["recognition"]["route"] == route), "{route}");
        let facet = found["facets"]["route"].as_array().unwrap();
        let count =
            facet.iter().find(|value| value["value"] == route).map_or(0, |value| value["count"].as_u64().unwrap());
        assert_eq!((u64::try_from(items.len()), found["total"].as_u64()), (Ok(count), Some(count)), "{route}");
    }
}

/// Automatic, but for regulated professions and for what is below the level of the electives.
fn strict() -> Value {
    agreement(
        "mra-7",
        &json!([
            {"id": "i1", "effect": "individual", "reason": "regulated",
             "when": {"f": "target.regulated_profession", "op": "eq", "v": true}},
            {"id": "a1", "effect": "automatic", "reason": "level fits",
             "when": {"f": "credential.eqf", "op": "gte", "v": 6}},
            {"id": "x1", "effect": "exclude", "reason": "below the level",
             "when": {"all": [{"f": "credential.eqf", "op": "eq", "v": 6}, {"f": "target.eqf", "op": "eq", "v": 7}]}}]),
        &json!({}),
    )
}

#[tokio::test]
async fn adr_2_a_learner_of_each_programme_sees_its_own_routes_in_filter_counts_and_cards() {
    let stage = Stage::new().await;
    for (number, level) in ["6", "6", "7", "7", "7"].into_iter().enumerate() {
        let title = format!("Course {number}");
        listing(&format!("C-{number}"), &title).with("eqf_level", level).at(&stage.world, stage.host).await;
    }
    stage.world.agreement(&strict()).await;
    let regulated = stage.keep(&programme(stage.home, "NURSE", Some(6), Some(true))).await;
    let master = stage.keep(&programme(stage.home, "MSC", Some(7), Some(false))).await;
    stage.world.follow().await;
    let people =
        [("none", None, [5, 0, 0]), ("regulated", Some(regulated), [0, 0, 5]), ("master", Some(master), [3, 0, 0])];
    for (name, programme, expected) in people {
        let person = stage.learner(name, programme).await;
        let mut browser = stage.world.browser(person).await;
        assert_eq!(agrees(&mut browser, name).await, expected, "{name}");
        agrees_by_api(&stage, person).await;
        assert!(browser.get(HERE).await.ok().says("already had recognised"), "{name}");
    }
    let mut visitor = stage.world.visitor();
    assert_eq!(agrees(&mut visitor, "visitor").await, [5, 0, 0]);
    assert!(!visitor.get(HERE).await.ok().says("already had recognised"));
}

#[tokio::test]
async fn adr_2_a_guest_of_another_university_sees_the_universitys_own_defaults() {
    let stage = Stage::new().await;
    listing("C-1", "Course").with("eqf_level", "7").at(&stage.world, stage.host).await;
    stage.world.agreement(&strict()).await;
    let third = stage.world.institution("tarn", "CH").await;
    let elsewhere = stage.keep(&programme(third, "MSC", Some(7), Some(true))).await;
    let guest = stage.world.person_in("Guest", Some(third), Some(elsewhere)).await;
    stage.world.follow().await;
    let mut browser = stage.world.browser(guest).await;
    assert_eq!(agrees(&mut browser, "guest").await, [1, 0, 0]);
    assert!(browser.get(HERE).await.ok().says("already had recognised"), "learning counts only once, wherever");
}

#[tokio::test]
async fn adr_2_a_changed_programme_reaches_filter_and_counts_through_the_change_log() {
    let stage = Stage::new().await;
    listing("C-1", "Course").at(&stage.world, stage.host).await;
    stage.world.agreement(&strict()).await;
    let wanted = programme(stage.home, "BSC", Some(6), Some(false));
    let id = stage.keep(&wanted).await;
    stage.world.follow().await;
    let mut browser = stage.world.browser(stage.learner("Ana", Some(id)).await).await;
    assert_eq!(agrees(&mut browser, "before").await, [1, 0, 0]);
    stage.keep(&programme(stage.home, "BSC", Some(6), Some(true))).await;
    stage.world.follow().await;
    assert_eq!(agrees(&mut browser, "after").await, [0, 0, 1]);
}

#[tokio::test]
async fn adr_2_filter_counts_and_cards_agree_whatever_the_rules_and_programmes() {
    let mut seen = [0; 3];
    let mut differing = 0;
    for seed in [0x5EED_CAFE, 0xBEEF_F00D, 0x0DD_BA11] {
        let mut dice = Dice(seed);
        let stage = Stage::new().await;
        for number in 0..23 {
            let spec = listing(&format!("C-{number}"), &format!("Course {number:02}"))
                .with("eqf_level", dice.one(&["5", "6", "7", ""]))
                .with("ects", dice.one(&["2", "4", "5", "40", ""]))
                .with("mode", dice.one(&["online", "on_site", ""]));
            spec.at(&stage.world, stage.host).await;
        }
        for number in 0..2 {
            let caps =
                dice.one(&[json!({}), json!({"per_programme_share": 0.02}), json!({"per_learner_programme_ects": 4})]);
            stage.world.agreement(&agreement(&format!("mra-{number}"), &dice.rules(), &caps)).await;
        }
        let mut people = vec![stage.learner("Nobody", None).await];
        for number in 0..4 {
            let (eqf, regulated) = (dice.one(&[Some(6), Some(7), None]), dice.one(&[Some(true), Some(false), None]));
            let mut wanted = programme(stage.home, &format!("P{number}"), eqf, regulated);
            wanted.elective_ects = dice.one(&["30", "3", "0"]).parse().ok();
            wanted.ects = dice.one(&[Some("180"), None]).and_then(|ects| ects.parse().ok());
            let id = stage.keep(&wanted).await;
            people.push(stage.learner(&format!("Learner {number}"), Some(id)).await);
        }
        stage.world.follow().await;
        let mut answers = Vec::new();
        for (number, person) in people.into_iter().enumerate() {
            let mut browser = stage.world.browser(person).await;
            let numbers = agrees(&mut browser, &format!("seed {seed:x}, learner {number}")).await;
            (0..3).for_each(|route| seen[route] += numbers[route]);
            answers.push(numbers);
        }
        answers.dedup();
        differing += answers.len() - 1;
        agrees(&mut stage.world.visitor(), "visitor").await;
    }
    assert!(seen.iter().all(|route| *route > 10) && differing > 2, "the dice say too little: {seen:?}, {differing}");
}

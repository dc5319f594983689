//! Who sees which figures, as page, table, file and by API (UX-27, MT-12).

use evaluation::event::RequestDecided;
use impact::fact;
use kernel::{Actor, Chance, DecisionId, Right, Role, Subject, log};
use testkit::World;

/// Refusals by the home university: one with two elements, five for a failed assessment.
async fn refused(world: &World, home: kernel::InstitutionId) {
    let learner = world.person("Ana", Some(home)).await;
    for (number, grounds) in ["level\",\"workload"].iter().chain(&["fail_grade"; 5]).enumerate() {
        let id: DecisionId = Chance::seeded(9).id(world.doors.clock.now(), u16::try_from(number).unwrap());
        let body = format!(
            r#"{{"request":"{id}","decision":"{id}","learner":"{learner}","institution":"{home}","provider":null,"opportunity":null,"route":"individual","outcome":"refuse","reduction":null,"credits":null,"mode":null,"state":"decided","clock":{{"from":"2026-02-20","until":"2026-03-02","paused":2,"due_on":"2026-03-01"}},"grounds":["{grounds}"]}}"#
        );
        let event: RequestDecided = serde_json::from_str(&body).unwrap();
        let mut work = world.begin().await;
        work.record(Subject::Request(event.request), &event);
        work.commit().await.unwrap();
        for entry in log::of_subject(world.db.reads(), Subject::Request(event.request)).await.unwrap() {
            let mut work = world.db.begin(Actor::System, &world.doors).await.unwrap();
            fact::follow(&mut work, &entry).await.unwrap();
            work.commit().await.unwrap();
        }
    }
}

const PERIOD: &str = "from=2026-03-02&to=2026-03-02";

#[tokio::test]
async fn mt_9_mt_12_small_cells_are_hidden_from_the_public_and_shown_to_the_institution() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let other = world.institution("vallombre", "FR").await;
    refused(&world, home).await;
    let page = world.visitor().get(&format!("/impact?{PERIOD}&university=lindholm")).await.ok();
    let figures = page.text(".figures");
    assert!(figures.contains("How long does a decision take? 8 days"), "20 February to 2 March, two paused: {figures}");
    assert!(figures.contains("How much is decided on time? 0 %") || figures.contains("on time? 0%"), "{figures}");
    let grounds = page.texts("#refusal_grounds tbody tr");
    assert_eq!(grounds[0], "The assessment was not passed 5");
    assert!(grounds[1..].iter().all(|row| row.ends_with("fewer than 5")) && grounds.len() == 3, "{grounds:?}");
    assert!(
        page.has("#refusal_grounds details") && page.has("main details table"),
        "definition, and the same as a table"
    );

    let eva = world.staff("Eva", Role::RecognitionOfficer, home, &[Right::Evaluate]).await;
    let path = format!("/impact?{PERIOD}&university=lindholm");
    let own = world.browser(eva).await.get(&path).await.ok();
    assert!(own.texts("#refusal_grounds tbody tr").contains(&"Level 1".to_owned()));
    assert!(!own.says("To protect people"));
    let otto = world.staff("Otto", Role::RecognitionOfficer, other, &[Right::Evaluate]).await;
    let seen = world.browser(otto).await.get(&path).await.ok();
    assert!(seen.texts("#refusal_grounds tbody tr").iter().all(|row| row != "Level 1"));
    for path in ["/impact?university=nowhere", "/impact/figures.csv?university=nowhere"] {
        let wrong = world.visitor().get(path).await.is(422);
        assert!(wrong.has(".error-summary a[href='#university']") && wrong.has("#university-error"), "{path}");
        assert!(!wrong.has(".figures"), "no figures of somebody else");
    }
}

#[tokio::test]
async fn ux_27_the_same_figures_as_file_and_by_api() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    refused(&world, home).await;
    let file = world.visitor().get(&format!("/impact/figures.csv?{PERIOD}")).await.ok().body;
    for line in [
        "figure,part,value\r\n",
        "refusal_grounds,fail_grade,5\r\n",
        "refusal_grounds,level,<5\r\n",
        "median_decision_days,,8.0\r\n",
        "on_time,,0.0\r\n",
        "overturn_rate,,\r\n",
    ] {
        assert!(file.contains(line), "{line} in {file}");
    }
    let answer = world.stranger().get(&format!("/api/v1/metrics?{PERIOD}")).await.is(200).json;
    assert_eq!(answer["median_decision_days"], 8.0);
    assert_eq!(answer["median_decision_days_without_automatic"], 8.0);
    assert_eq!(answer["refusal_grounds"], serde_json::json!({"fail_grade": 5, "level": null, "workload": null}));
    assert_eq!((&answer["on_time"], &answer["appeal_rate"]), (&0.0.into(), &0.0.into()));
    assert_eq!(answer["overturn_rate"], serde_json::Value::Null, "nobody appealed");
    assert_eq!(answer["hidden"], serde_json::json!(["refusal_grounds"]));
}

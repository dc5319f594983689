//! The evaluation as a public tool: the address holds the answers, the result is that of desk and toolbox.

use serde_json::{Value, json};
use testkit::{Page, World};

const PAGE: &str = "/micro-evaluator";
const V2: &str = "purpose=exemption&mode=online&quality=3&verification=3&level=3&learning_outcomes=3&workload=3&testing=1\
    &identification=1&source_eqf=6&source_ects=5&target_eqf=6&target_ects=6";

async fn open(world: &World, query: &str) -> Page {
    world.visitor().get(&format!("{PAGE}?{query}")).await
}

/// The values of a fact.
fn fact(page: &Page, label: &str) -> Vec<String> {
    let row = page.texts("#result .facts > div").into_iter().find(|row| row.starts_with(label));
    row.map(|row| row[label.len()..].trim().to_owned()).into_iter().collect()
}

#[tokio::test]
async fn seven_questions_with_four_levels_each_and_no_result_before_they_are_sent() {
    let world = World::new().await;
    let page = world.visitor().get(PAGE).await.ok();
    assert_eq!(page.texts("form fieldset.rating legend").len(), 7);
    assert_eq!(page.texts("form fieldset.rating input[type=radio]").len(), 28);
    assert!(page.has("#quality input[value='3']") && !page.has("form input[checked]"));
    assert!(page.says("Substantial: accredited institution, eligible for credit transfer"), "the rubric's wording");
    assert!(!page.has("#result"));
    assert_eq!(page.attribute("main form", "method").as_deref(), Some("get"), "the answers stand in the address");
    let prefilled = open(&world, "source_eqf=6&source_ects=5&mode=online").await.ok();
    assert!(!prefilled.has("#result"), "facts of a listing are no answers");
    assert_eq!(prefilled.attribute("#source_ects", "value").as_deref(), Some("5"));
}

#[tokio::test]
async fn v2_the_result_says_colour_outcome_weakness_and_rules() {
    let world = World::new().await;
    let page = open(&world, V2).await.ok();
    assert_eq!(page.text("#result .tag"), "Recognised on conditions: 6 ECTS");
    assert_eq!(page.text("#result .light"), "Mixed");
    assert!(page.has("#result .light svg"), "an icon beside the word");
    assert!(page.text("#result .light-text").contains("That depends on the purpose"));
    assert_eq!(fact(&page, "Below what the purpose needs"), ["Assessment: 1, minor (essential: needs at least 2)"]);
    assert_eq!(fact(&page, "Conditions").len(), 1);
    assert_eq!(fact(&page, "Rules that decided"), ["R-A1, R-A2, R-A3, R-A6, R-B1, R-B3, R-B10, R-B11"]);
    assert!(page.has("#testing input[value='1'][checked]"), "the answers stay");
    assert!(!page.has("#result .unknown"), "nothing is missing");
}

#[tokio::test]
async fn page_and_toolbox_say_the_same() {
    let world = World::new().await;
    for query in [
        V2,
        "purpose=elective_credit&mode=online&testing=1&identification=1&source_ects=3",
        "purpose=employment&mode=on_site&level=1&learning_outcomes=2&testing=2",
        "purpose=exemption&mode=blended&quality=3&verification=3&level=3&learning_outcomes=3&workload=3&testing=3\
         &identification=3&source_eqf=5&target_eqf=6&source_ects=5&target_ects=5",
        "purpose=stack&quality=3&verification=3&level=3&learning_outcomes=3&workload=3&testing=3&identification=3",
    ] {
        let page = open(&world, query).await.ok();
        let answer = world.stranger().post("/api/v1/tools/evaluation", &question(query)).await.is(200).json;
        assert_eq!(page.text("#result .light-text"), answer["text"].as_str().unwrap(), "{query}");
        let rules: Vec<_> = answer["rules"].as_array().unwrap().iter().map(|rule| rule.as_str().unwrap()).collect();
        assert_eq!(fact(&page, "Rules that decided"), [rules.join(", ")], "{query}");
    }
}

/// The same answers as JSON.
fn question(query: &str) -> Value {
    let mut question = json!({"ratings": {}, "target": {}});
    let is_elective = query.contains("elective_credit");
    for (name, value) in query.split('&').map(|pair| pair.trim().split_once('=').unwrap()) {
        let number = value.parse::<i64>().map_or_else(|_| json!(value), |number| json!(number));
        match name {
            "purpose" | "mode" | "source_eqf" | "source_ects" => question[name] = number,
            "target_eqf" if is_elective => question["target"]["elective_eqf"] = number,
            "target_eqf" => question["target"]["eqf"] = number,
            "target_ects" => question["target"]["ects"] = number,
            criterion => question["ratings"][criterion] = number,
        }
    }
    question
}

#[tokio::test]
async fn r_c2_what_was_not_answered_is_listed_and_never_met() {
    let world = World::new().await;
    let page = open(&world, "purpose=exemption&quality=3&testing=&verification=2").await.ok();
    assert_eq!(page.text("#result .light"), "Mostly red");
    let unknown = page.texts("#result .unknown li");
    for missing in ["Level", "Learning outcomes", "Workload", "Assessment", "Identification", "Form of participation"] {
        assert!(unknown.contains(&missing.to_owned()), "{missing} in {unknown:?}");
    }
    assert!(!unknown.contains(&"Quality assurance".to_owned()));
    assert!(page.says("A criterion without an answer counts as 0, never as met"));
    assert!(page.has("#result .help li"), "what would help");
}

#[tokio::test]
async fn r_b6_a_fact_without_which_there_is_no_outcome_is_asked_for() {
    let world = World::new().await;
    let all = "purpose=exemption&mode=online&quality=3&verification=3&level=3&learning_outcomes=3&workload=3&testing=3\
               &identification=3&source_ects=5&target_eqf=6&target_ects=5";
    let page = open(&world, all).await.ok();
    assert!(page.text("#result").contains("A judgement is missing") && page.says("(R-B6)"));
    let judged = open(&world, &format!("{all}&level_judgement=comparable")).await.ok();
    assert_eq!(judged.text("#result .tag"), "Recognised: 5 ECTS");
}

#[tokio::test]
async fn r_c1_on_site_courses_are_not_asked_two_questions() {
    let world = World::new().await;
    let page =
        open(&world, "purpose=employment&mode=on_site&quality=0&level=1&learning_outcomes=2&workload=0&testing=2")
            .await;
    let page = page.ok();
    assert_eq!(page.texts("form fieldset.rating legend").len(), 5);
    assert!(!page.has("#verification") && !page.has("#identification"));
    assert!(page.says("not asked of on-site courses (R-C1)"));
    assert_eq!(page.text("#result .tag"), "Recognised", "V8");
}

#[tokio::test]
async fn ux_20_wrong_values_are_422_and_the_form_is_kept() {
    let world = World::new().await;
    for (query, field) in [
        ("purpose=fun", "purpose"),
        ("purpose=stack&mode=evening", "mode"),
        ("purpose=stack&quality=4", "quality"),
        ("purpose=stack&testing=-1", "testing"),
        ("purpose=stack&testing=1.5", "testing"),
        ("purpose=stack&source_eqf=9", "source_eqf"),
        ("purpose=stack&source_ects=-3", "source_ects"),
        ("purpose=stack&target_ects=many", "target_ects"),
        ("purpose=stack&level_judgement=better", "level_judgement"),
    ] {
        let page = open(&world, &format!("{query}&workload=2")).await.is(422);
        assert!(page.has(&format!(".error-summary a[href='#{field}']")) && page.has(&format!("#{field}")), "{query}");
        assert!(page.has("#workload input[value='2'][checked]"), "what was answered stays: {query}");
        assert!(page.text("title").starts_with("Error:") && !page.has("#result"), "{query}");
    }
    open(&world, "quality=1&quality=2").await.is(400);
    open(&world, "purpose=stack&utm_source=x").await.ok();
    let typed = open(&world, "purpose=stack&source_ects=%3Cb%3E").await.is(422);
    assert_eq!(typed.attribute("#source_ects", "value").as_deref(), Some("<b>"));
}

#[tokio::test]
async fn ux_28_in_every_language() {
    let world = World::new().await;
    for (language, title, light) in
        [("fr", "Micro-évaluateur", "Résultat mitigé"), ("de", "Micro-Evaluator", "Gemischt")]
    {
        let page = open(&world, &format!("{V2}&lang={language}")).await.ok();
        assert_eq!((page.text("h1"), page.text("#result .light")), (title.to_owned(), light.to_owned()));
        assert!(!page.body.contains('\u{27E6}'), "a word is missing");
    }
}

#[tokio::test]
async fn ux_5_a_university_outside_the_network_leads_here() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (opportunity, _) = testkit::listing("DS-1", "Data").at(&world, host).await;
    let page = world.visitor().get(&format!("/micro-credentials/{opportunity}?recognised_by=nowhere")).await.ok();
    let link = page.attribute(".verdict.not_member a[href^='/micro-evaluator']", "href").unwrap();
    let page = world.visitor().get(&link).await.ok();
    assert_eq!(page.attribute("#source_ects", "value").as_deref(), Some("5"), "what the listing says is filled in");
    assert!(page.has("footer a[href='/micro-evaluator']"));
}

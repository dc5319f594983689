//! A case from rating to letter.

use kernel::{PersonId, RequestId, Right};
use testkit::{Browser, Page};

use crate::learner::scene::Scene;

struct Case {
    scene: Scene,
    request: RequestId,
    path: String,
    eva: Browser,
    dag: Browser,
    dag_id: PersonId,
}

/// Ana asks that it replaces Statistics; Eva evaluates, Dag decides.
async fn case() -> Case {
    let scene = Scene::new().await;
    let request = scene.filed(scene.ana, Some(scene.component)).await;
    let eva = scene.officer("Eva", &[Right::Evaluate]).await;
    let dag_id = scene.officer("Dag", Right::ALL).await;
    let (eva, dag) = (scene.world.browser(eva).await, scene.world.browser(dag_id).await);
    Case { path: format!("/desk/requests/{request}"), scene, request, eva, dag, dag_id }
}

/// The version that a page carries.
fn version(page: &Page) -> String {
    page.attribute("input[name=version]", "value").unwrap()
}

const ANSWERS: [(&str, &str); 2] = [("outcome_1", "covered"), ("outcome_2", "partly")];

/// Rates testing down, answers the outcomes, proposes; the page of the case.
async fn proposed(case: &mut Case) -> Page {
    let version = version(&case.eva.open_form(&case.path).await.ok());
    let mut fields = ANSWERS.to_vec();
    fields.push(("version", &version));
    let to = case.eva.post(&format!("{}/ratings", case.path), &fields).await.sees_other();
    let page = case.eva.open_form(to.split('#').next().unwrap()).await.ok();
    let version = self::version(&page);
    let mut fields = ANSWERS.to_vec();
    fields.extend([("version", version.as_str()), ("note", "A good half is there.")]);
    let to = case.eva.post(&format!("{}/proposal", case.path), &fields).await.sees_other();
    case.eva.get(&to).await.ok()
}

#[tokio::test]
async fn ux_25_ratings_are_filled_in_and_the_outcome_follows_each_save() {
    let mut case = case().await;
    let page = case.eva.open_form(&case.path).await.ok();
    assert_eq!(page.texts("fieldset.rating").len(), 7);
    assert!(page.has("#rating_quality input[value='3'][checked]"), "made once per version, reused");
    assert!(page.says("the provider entered this result here"));
    assert!(page.says("There is no outcome yet. Answer each essential outcome and save."));
    assert!(!page.has("form[action$='/proposal']"), "nothing can be proposed yet");
    assert!(page.says("Read data") && page.says("Test a hypothesis"));
    let version = version(&page);
    let fields = [("version", version.as_str()), ("rating_testing", "1"), ("evidence_testing", "quizzes only")];
    let to = case.eva.post(&format!("{}/ratings", case.path), &[&fields[..], &ANSWERS[..]].concat()).await.sees_other();
    assert!(to.contains("outcome_1=covered&outcome_2=partly"), "{to}");
    let page = case.eva.get(to.split('#').next().unwrap()).await.ok();
    assert!(page.says("Recognised in part: 4.5 of 6 ECTS"), "{}", page.main_text());
    assert!(page.says("R-B9") && page.says("Assessment: 1, minor") && page.says("Take a supplementary assessment"));
    assert!(page.has("#rating_testing input[value='1'][checked]"));
    assert!(page.says("The letter in the learner’s language") && page.has("form[action$='/proposal']"));
    assert!(!page.has("form[action*='/decision']"), "individual: a second person decides");
}

#[tokio::test]
async fn ux_25_the_case_number_stands_there_once_and_the_second_line_leads_back() {
    let mut case = case().await;
    let page = case.eva.get(&case.path).await.ok();
    let number = page.text("h1").replace("Case ", "");
    assert!(number.starts_with("R-2026-"), "{number}");
    assert_eq!(page.text("main").matches(&number).count(), 1, "{}", page.main_text());
    assert_eq!(page.attribute("nav .tabs a[href='/desk']", "href").as_deref(), Some("/desk"));
    let queue = case.eva.get("/desk").await.ok();
    assert_eq!(queue.text("nav .tabs a[aria-current=page]"), "Queue");
    let mut ana = case.scene.world.browser(case.scene.ana).await;
    assert_eq!(ana.get("/my").await.ok().text("nav .tabs a[aria-current=page]"), "Overview");
    assert!(!ana.get("/micro-credentials").await.ok().has("nav .tabs"), "public pages have none");
}

#[tokio::test]
async fn r_c4_a_rating_without_evidence_is_refused_with_all_that_was_typed() {
    let mut case = case().await;
    let version = version(&case.eva.open_form(&case.path).await);
    let fields = [("version", version.as_str()), ("rating_level", "2"), ("evidence_level", " "), ("outcome_1", "not")];
    let page = case.eva.post(&format!("{}/ratings", case.path), &fields).await.is(422);
    assert!(page.text(".error-summary").contains("Write what the rating rests on"));
    assert!(page.text("title").starts_with("Error: "));
    assert!(page.has("#rating_level input[value='2'][checked]") && page.has("#outcome_1 input[value=not][checked]"));
}

#[tokio::test]
async fn r_r5_a_second_person_decides_and_the_learner_reads_the_reasons() {
    let mut case = case().await;
    let page = proposed(&mut case).await;
    assert!(page.says("To decide") && !page.has("form[action*='/decision']"));
    let page = case.dag.open_form(&case.path).await.ok();
    assert!(page.says("Eva proposes") && page.says("A good half is there."));
    assert!(page.has("#learning_outcomes_why") && !page.has("#workload_why"), "{}", page.main_text());
    let version = version(&page);
    let decision = format!("{}/decision", case.path);
    let bare = case.dag.post(&decision, &[("version", &version), ("reasons", "Not all is covered.")]).await.is(422);
    assert!(bare.says("Show the difference"), "L-3: {}", bare.main_text());
    assert!(bare.text("#reasons") == "Not all is covered.");
    let fields = [
        ("version", version.as_str()),
        ("reasons", "Three quarters of the essential outcomes are covered."),
        ("learning_outcomes_found", "reads tables"),
        ("learning_outcomes_required", "tests hypotheses"),
        ("learning_outcomes_why", "the next component builds on it"),
        ("learning_outcomes_evidence", "the study guide"),
    ];
    let preview = case.dag.post(&decision, &[&fields[..], &[("act", "preview")]].concat()).await.ok();
    assert!(preview.text(".letter").contains("Three quarters"));
    let to = case.dag.post(&decision, &fields).await.sees_other();
    assert_eq!(case.dag.get(&to).await.ok().text(".flash-slot"), "Decided. The learner gets a mail.");
    let mut ana = case.scene.world.browser(case.scene.ana).await;
    let letter = ana.get(&format!("/my/requests/{}", case.request)).await.ok();
    for words in [
        "Recognised in part: 4.5 of 6 ECTS",
        "Three quarters",
        "tests hypotheses",
        "R-B9",
        "recognition of prior learning",
        "Write to Dag",
    ] {
        assert!(letter.says(words), "{words}: {}", letter.main_text());
    }
    assert!(!letter.says("A good half is there."), "the note is between colleagues");
}

#[tokio::test]
async fn h075_who_comes_second_reads_who_decided_and_keeps_the_own_text() {
    let mut case = case().await;
    proposed(&mut case).await;
    let second = case.scene.officer("Dora", Right::ALL).await;
    let mut dora = case.scene.world.browser(second).await;
    let version = version(&case.dag.open_form(&case.path).await.ok());
    let fields = |reasons: &'static str| {
        vec![
            ("version", version.clone()),
            ("reasons", reasons.to_owned()),
            ("learning_outcomes_found", "f".to_owned()),
            ("learning_outcomes_required", "r".to_owned()),
            ("learning_outcomes_why", "w".to_owned()),
            ("learning_outcomes_evidence", "e".to_owned()),
        ]
    };
    let decision = format!("{}/decision", case.path);
    let first = fields("Dag was first.");
    let first: Vec<_> = first.iter().map(|(name, value)| (*name, value.as_str())).collect();
    case.dag.post(&decision, &first).await.sees_other();
    let late = fields("Dora thinks otherwise.");
    let late: Vec<_> = late.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = dora.post(&decision, &late).await.is(409);
    assert!(page.says("Dag decided this on Monday 2 March 2026, 09:00 UTC"), "{}", page.main_text());
    assert!(page.says("Dora thinks otherwise.") && page.says("Dag was first."));
}

#[tokio::test]
async fn h056_a_proposer_does_not_decide_the_own_proposal() {
    let mut case = case().await;
    let mut own = case.scene.world.browser(case.dag_id).await;
    std::mem::swap(&mut case.eva, &mut own);
    let page = proposed(&mut case).await;
    assert!(page.says("A different person decides.") && !page.has("form[action*='/decision']"));
    let fields = [("version", "3"), ("reasons", "mine")];
    case.eva.post(&format!("{}/decision", case.path), &fields).await.is(403);
    own.get(&case.path).await.ok();
}

#[tokio::test]
async fn h080_a_step_cannot_be_skipped() {
    let mut case = case().await;
    let version = version(&case.eva.open_form(&case.path).await.ok());
    let fields = [("version", version.as_str()), ("reasons", "quick")];
    case.dag.post(&format!("{}/decision", case.path), &fields).await.is(409);
    let none = case.eva.post(&format!("{}/proposal", case.path), &[("version", &version), ("note", "")]).await.is(422);
    assert!(none.says("Choose one of the answers"));
}

#[tokio::test]
async fn a_proposal_that_comes_back_says_why_and_keeps_what_was_found() {
    let mut case = case().await;
    proposed(&mut case).await;
    let version = version(&case.dag.open_form(&case.path).await.ok());
    let back = format!("{}/return", case.path);
    let empty = case.dag.post(&back, &[("version", &version), ("reason", " ")]).await.is(422);
    assert!(empty.says("Write the reason"));
    case.dag.post(&back, &[("version", &version), ("reason", "Look at outcome two.")]).await.sees_other();
    let page = case.eva.get(&case.path).await.ok();
    assert!(page.says("Dag sent the proposal back") && page.says("Look at outcome two."));
    assert!(page.has("#outcome_2 input[value=partly][checked]"), "nothing is asked twice");
}

#[tokio::test]
async fn r_r5_on_the_fast_track_one_officer_rates_and_confirms() {
    let scene = Scene::agreed("fast_track").await;
    let request = scene.filed(scene.ana, None).await;
    let path = format!("/desk/requests/{request}");
    let mut dag = scene.world.browser(scene.officer("Dag", Right::ALL).await).await;
    let page = dag.open_form(&path).await.ok();
    assert!(page.says("Recognised: 5 ECTS as elective") && page.says("Confirm and send"), "{}", page.main_text());
    assert!(!page.has("form[action$='/proposal']"));
    let seen = version(&page);
    let to = dag.post(&format!("{path}/decision"), &[("version", &seen), ("reasons", "As agreed.")]).await.sees_other();
    let page = dag.get(&to).await.ok();
    assert!(!page.has("form[action*='/decision']") && page.says("As agreed."));
    // Pressed twice: the second press hears who decided.
    let twice = dag.post(&format!("{path}/decision"), &[("version", &seen), ("reasons", "Again.")]).await.is(409);
    assert!(twice.says("Dag decided this"));
}

#[tokio::test]
async fn h080_prior_learning_is_adverse_and_needs_its_difference() {
    let scene = Scene::agreed("fast_track").await;
    let request = scene.filed(scene.ana, None).await;
    let path = format!("/desk/requests/{request}");
    let mut dag = scene.world.browser(scene.officer("Dag", Right::ALL).await).await;
    let seen = version(&dag.open_form(&path).await.ok());
    let to = dag.post(&format!("{path}/ratings"), &[("version", &seen), ("assessed", "no")]).await.sees_other();
    let page = dag.open_form(to.split('#').next().unwrap()).await.ok();
    assert!(page.says("Assessed another way: prior learning") && page.has("#quality_why"), "{}", page.main_text());
    let seen = version(&page);
    let fields = [("version", seen.as_str()), ("assessed", "no"), ("reasons", "Nobody was assessed.")];
    dag.post(&format!("{path}/decision"), &fields).await.is(422);
    let whole = [("quality_found", "f"), ("quality_required", "r"), ("quality_why", "w"), ("quality_evidence", "e")];
    dag.post(&format!("{path}/decision"), &[&fields[..], &whole[..]].concat()).await.sees_other();
    let mut ana = scene.world.browser(scene.ana).await;
    let letter = ana.get(&format!("/my/requests/{request}")).await.ok();
    assert!(letter.says("Assessed another way") && letter.says("R-H5"));
    assert!(letter.has("main button[value=accept]"), "the second track is asked right there");
    let help = letter.text("section.letter");
    assert!(help.contains("What would help An assessment of what you learned: ask the issuer"), "L-7, R-S4: {help}");
    assert!(ana.get("/my").await.ok().says("Counted so far: 0 ECTS"));
}

#[tokio::test]
async fn r_s2_days_are_those_of_the_university() {
    let scene = Scene::new().await;
    let mut work = scene.world.begin().await;
    let zone = "Pacific/Kiritimati".parse().unwrap();
    consortium::institution::keep_time_of(&mut work, scene.home, &zone).await.unwrap();
    work.commit().await.unwrap();
    let path = format!("/desk/requests/{}", scene.filed(scene.ana, None).await);
    scene.world.pass_days(60);
    let eva = scene.officer("Eva", Right::ALL).await;
    let late = "overdue by 1 day";
    assert!(!scene.world.browser(eva).await.get(&path).await.ok().says(late));
    scene.world.doors.clock.advance(3600);
    let page = scene.world.browser(eva).await.get(&path).await.ok();
    assert!(page.says(late), "there it is midnight: {}", page.main_text());
}

#[tokio::test]
async fn ux_10_every_page_has_its_words_in_every_language() {
    let mut case = case().await;
    let enrolment = case.scene.enrolled(case.scene.learner("Ben").await, None).await;
    proposed(&mut case).await;
    let mut ana = case.scene.world.browser(case.scene.ana).await;
    let mut ben = case.scene.world.browser(case.scene.learner("Cleo").await).await;
    for lang in ["en", "fr", "de"] {
        let at = |path: &str| format!("{path}{}lang={lang}", if path.contains('?') { "&" } else { "?" });
        let enrol = format!("/my/enrol/{}?component={}", case.scene.offering, case.scene.component);
        let pages = [
            ana.get(&at("/my")).await,
            ana.get(&at(&format!("/my/requests/{}", case.request))).await,
            ben.get(&at(&enrol)).await,
            case.eva.get(&at("/desk")).await,
            case.dag.get(&at(&case.path)).await,
            case.eva.get(&at(&case.path)).await,
        ];
        for page in pages {
            let page = page.ok();
            assert!(!page.body.contains('\u{27E6}'), "{lang}: {}", page.main_text());
        }
    }
    case.eva.get(&format!("/my/enrolments/{enrolment}")).await.is(404);
}

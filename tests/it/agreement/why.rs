//! «Why?»: what each rule asks, what it saw, what is missing, in the reader's language (UX §5).

use kernel::Right;
use serde_json::json;
use testkit::listing;

use crate::learner::scene::Scene;

/// An agreement whose rules have every value.
async fn scene() -> Scene {
    let scene = Scene::new().await;
    let json = json!({"id": "mra-7", "version": 1, "status": "in_force", "name": "Northern agreement",
        "valid_from": "2026-01-01", "valid_to": "2028-12-31", "purposes": ["exemption", "elective_credit"],
        "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
        "scope": {"f": "credential.ects", "op": "between", "v": [1, 15]},
        "rules": [
            {"id": "x1", "effect": "exclude", "reason": "regulated profession",
                "when": {"all": [{"f": "target.regulated_profession", "op": "exists"},
                    {"f": "target.regulated_profession", "op": "eq", "v": true}]}},
            {"id": "a1", "effect": "automatic", "reason": "annex 1", "when": {"f": "rating.testing", "op": "gte", "v": 2}}]});
    scene.world.agreement(&json).await;
    scene
}

#[tokio::test]
async fn ux_5_a_listing_explains_its_verdict_in_the_readers_language() {
    let scene = scene().await;
    let path = format!("/micro-credentials/{}?recognised_by=lindholm", scene.opportunity);
    let mut visitor = scene.world.visitor();
    for (language, sentences) in [
        (
            "en",
            [
                "the assessment is rated 2 or more (robustness 0–3)",
                "rating of the assessment: 3 – Final assessment",
                "Rule a1 true decided",
                "Rule a1 decided.",
                "As of Monday 2 March 2026",
                "number of ECTS: 5 ECTS",
            ],
        ),
        (
            "fr",
            [
                "l’évaluation obtient 2 ou plus (solidité de 0 à 3)",
                "évaluation de l’épreuve : 3 –",
                "Règle a1 vrai a décidé",
                "La règle a1 a décidé.",
                "État au lundi 2 mars 2026",
                "nombre de crédits ECTS : 5 ECTS",
            ],
        ),
        (
            "de",
            [
                "die Prüfung ist mit 2 oder mehr bewertet (Belastbarkeit 0–3)",
                "Bewertung der Prüfung: 3 –",
                "Regel a1 trifft zu hat entschieden",
                "Regel a1 hat entschieden.",
                "Stand: Montag, 2. März 2026",
                "Zahl der Leistungspunkte (ECTS): 5 ECTS",
            ],
        ),
    ] {
        let page = visitor.get(&format!("{path}&lang={language}")).await.ok();
        let why = page.text("#why");
        for sentence in sentences {
            assert!(why.contains(sentence), "{language}: {sentence}: {why}");
        }
        for code in ["rating.", "gte", "target.", "true ["] {
            assert!(!why.contains(code), "{language}: {code}: {why}");
        }
        let quoted = page.texts("#why span[lang=en]");
        assert_eq!(quoted.contains(&"annex 1".to_owned()), language != "en", "{language}: {quoted:?}");
    }
    let page = visitor.get(&path).await.ok();
    let href = page.attribute("#why a", "href").unwrap();
    assert!(href.ends_with("/versions/1"), "{href}");
    assert!(page.text(".verdict").contains("Northern agreement (mra-7), version 1"));
    assert!(visitor.get(&href).await.ok().says("Northern agreement"));
    assert!(page.has("#why .truth.true svg"), "an icon and a word");
}

#[tokio::test]
async fn r_o2_what_is_missing_names_who_can_supply_it() {
    let scene = scene().await;
    let (unrated, _) = listing("STAT-9", "Unrated").at(&scene.world, scene.provider).await;
    let page = scene.world.visitor().get(&format!("/micro-credentials/{unrated}?recognised_by=lindholm")).await.ok();
    let why = page.text("#why");
    assert!(why.contains("Rule a1 not known"), "{why}");
    assert!(why.contains("rating of the assessment – whoever rates the listing can say"), "{why}");
    assert!(
        why.contains("Rule x1 not true")
            && why.contains("it is known whether the programme leads to a regulated profession"),
        "{why}"
    );
}

#[tokio::test]
async fn r_o4_a_rule_that_leaves_out_is_named_in_one_language() {
    let scene = Scene::agreed("exclude").await;
    let path = format!("/micro-credentials/{}?recognised_by=lindholm", scene.opportunity);
    let mut visitor = scene.world.visitor();
    assert!(visitor.get(&path).await.ok().text(".verdict-answer").contains("(annex 1)"));
    let german = visitor.get(&format!("{path}&lang=de")).await.ok();
    assert!(german.text(".verdict-answer").contains("(Regel a1)"), "{}", german.text(".verdict-answer"));
    assert!(german.texts("#why span[lang=en]").contains(&"annex 1".to_owned()));
    assert!(german.text("#why").contains("Von der Vereinbarung ausgenommen"));
}

#[tokio::test]
async fn r_o3_enrolment_request_and_desk_show_what_was_stored() {
    let scene = scene().await;
    let enrolment = scene.enrolled(scene.ana, None).await;
    let mut ana = scene.world.browser(scene.ana).await;
    let promised = ana.get(&format!("/my/enrolments/{enrolment}")).await.ok();
    assert!(promised.text("#why").contains("rating of the assessment: 3"), "{}", promised.text("#why"));
    // A later version asks for more: the promise keeps its own words.
    let later = json!({"id": "mra-7", "version": 2, "status": "in_force", "name": "Northern agreement",
        "valid_from": "2026-03-02", "valid_to": "2028-12-31", "purposes": ["elective_credit"],
        "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
        "scope": {"all": []}, "rules": [{"id": "i1", "effect": "individual", "reason": "everything", "when": {"all": []}}]});
    scene.world.agreement(&later).await;
    let kept = ana.get(&format!("/my/enrolments/{enrolment}")).await.ok();
    assert_eq!(kept.text("#why"), promised.text("#why"));
    scene.pass(enrolment).await;
    let actor = scene.world.actor(scene.ana).await;
    let requests = evaluation::request::query::of_learner(scene.world.db.reads(), &actor).await.unwrap();
    let request = ana.get(&format!("/my/requests/{}?lang=de", requests[0].0.id)).await.ok();
    let why = request.text("#why");
    assert!(why.contains("die Prüfung ist mit 2 oder mehr bewertet") && why.contains("Zusage"), "{why}");
    assert_eq!(request.texts(".letter blockquote span[lang=en]"), ["annex 1"], "quoted, and marked as English");
    assert!(request.has(".letter a[href$='/versions/1']"), "{}", request.body);
    assert!(request.has(".letter a[href^='/criteria?version=']"), "the version of the criteria leads to them");
    assert!(request.has(".facts a[href^='/rights?university=']"), "what the learner is owed");
}

#[tokio::test]
async fn ux_25_the_desk_reads_the_working_as_an_officer() {
    let scene = Scene::agreed("fast_track").await;
    let request = scene.filed(scene.ana, None).await;
    let dag = scene.officer("Dag", Right::ALL).await;
    let page = scene.world.browser(dag).await.get(&format!("/desk/requests/{request}")).await.ok();
    let why = page.text("#why");
    assert!(why.contains("Rule a1 true decided") && why.contains("An officer confirms"), "{why}");
    assert!(page.has("main a[href$='/versions/1']"));
}

#[tokio::test]
async fn ux_10_a_universitys_name_is_nobodys_translation() {
    let scene = Scene::agreed("fast_track").await;
    let mut work = scene.world.begin().await;
    let english = |text: &str| kernel::LocalizedText::of(kernel::Language::ENGLISH, text);
    let mut name = english("University of Hohenwied");
    name.insert("de".parse().unwrap(), "Universität Hohenwied");
    let new = consortium::institution::NewInstitution {
        slug: "hohenwied".to_owned(),
        name,
        country: "DE".to_owned(),
        elective_ects: None,
        elective_eqf: None,
    };
    let hohenwied = consortium::institution::create(&mut work, new).await.unwrap();
    work.commit().await.unwrap();
    let german = listing("DE-1", "Statistik").with("language", "de");
    let (_, runs) = german.at(&scene.world, hohenwied).await;
    let mut work = scene.world.begin_as(scene.ana).await;
    let wish = evaluation::promise::Wish { offering: runs[0], programme: None, component: None, consent: true };
    let enrolment = evaluation::promise::enrol(&mut work, wish).await.unwrap();
    work.commit().await.unwrap();
    let pia = scene.world.staff("Pia", kernel::Role::ProviderAdmin, hohenwied, &[]).await;
    let mut work = scene.world.begin_as(pia).await;
    enrolment::service::record_results(&mut work, runs[0], &[(enrolment, enrolment::Outcome::Passed, None)])
        .await
        .unwrap();
    work.commit().await.unwrap();
    scene.world.run_worker().await;
    let actor = scene.world.actor(scene.ana).await;
    let requests = evaluation::request::query::of_learner(scene.world.db.reads(), &actor).await.unwrap();
    let dag = scene.officer("Dag", Right::ALL).await;
    let page = scene.world.browser(dag).await.get(&format!("/desk/requests/{}", requests[0].0.id)).await.ok();
    assert!(page.says("University of Hohenwied"), "{}", page.main_text());
    let evidence = page.text("section[aria-labelledby=evidence] .facts");
    assert!(!evidence.contains("University of Hohenwied translated"), "{evidence}");
}

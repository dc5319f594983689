//! The public register, as pages and as JSON.

use kernel::{AgreementId, Role};
use serde_json::{Value as Json, json};
use testkit::World;

/// Between three universities, with a rule of each effect.
fn agreed() -> Json {
    json!({"id": "mra-7", "version": 1, "status": "in_force", "name": "Northern agreement", "signed_on": "2025-12-01",
        "valid_from": "2026-01-01", "valid_to": "2028-12-31", "transition_months": 12,
        "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"},
            {"id": "rathcarrow", "role": "issuer"}],
        "purposes": ["exemption", "elective_credit"],
        "scope": {"all": [{"f": "credential.ects", "op": "between", "v": [1, 15]},
            {"f": "credential.issuer", "op": "in", "v": ["vallombre", "rathcarrow"]}]},
        "rules": [
            {"id": "x1", "effect": "exclude", "reason": "regulated profession",
                "when": {"f": "target.regulated_profession", "op": "eq", "v": true}},
            {"id": "a1", "effect": "automatic", "reason": "annex 1",
                "when": {"any": [{"f": "rating.testing", "op": "gte", "v": 2}, {"f": "credential.mode", "op": "eq", "v": "on_site"}]}}],
        "caps": {"per_learner_programme_ects": 30, "per_programme_share": 0.125},
        "grade": {"method": "distribution", "policy": "best_overlap"},
        "limits": {"fast_track_days": 14, "individual_days": 60}})
}

async fn world() -> World {
    let world = World::new().await;
    for (slug, country) in [("lindholm", "SE"), ("vallombre", "FR"), ("rathcarrow", "IE"), ("hohenwied", "DE")] {
        world.institution(slug, country).await;
    }
    world
}

/// The id that stands in the register, once an agreement is in force.
async fn id_of(world: &World, reference: &str) -> AgreementId {
    let list = world.stranger().get("/api/v1/agreements?limit=100").await.is(200).json;
    let found = list["items"].as_array().unwrap().iter().find(|row| row["id"] == reference).unwrap();
    found["agreement"].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn ux_4_the_register_lists_what_is_in_force_and_filters_by_university() {
    let world = world().await;
    let mut visitor = world.visitor();
    let empty = visitor.get("/agreements").await.ok();
    assert!(empty.says("No agreement in force"));
    world.agreement(&agreed()).await;
    let page = visitor.get("/agreements").await.ok();
    assert!(page.says("Northern agreement") && page.says("Rathcarrow University"), "{}", page.main_text());
    assert!(page.has("footer a[href='/agreements']"), "on every page");
    let own = visitor.get("/agreements?institution=rathcarrow").await.ok();
    assert_eq!(own.texts("main tbody th"), ["Northern agreementmra-7"]);
    let others = visitor.get("/agreements?institution=hohenwied").await.ok();
    assert!(others.says("No agreement in force") && others.has("option[value=hohenwied][selected]"));
    let nobody = visitor.get("/agreements?institution=nowhere").await.is(422);
    assert!(nobody.has("#institution[aria-invalid]"));
}

#[tokio::test]
async fn lim13_the_register_is_paged() {
    let world = world().await;
    for number in 10..31 {
        let mut json = agreed();
        json["id"] = json!(format!("mra-{number}"));
        world.agreement(&json).await;
    }
    let mut visitor = world.visitor();
    let first = visitor.get("/agreements?institution=lindholm").await.ok();
    assert_eq!(first.texts("main tbody tr").len(), 20);
    let next = first.attribute("main a[rel=next]", "href").unwrap();
    assert_eq!(next, "/agreements?institution=lindholm&after=mra-29");
    let second = visitor.get(&next).await.ok();
    assert_eq!(second.texts("main tbody tr").len(), 1);
    assert!(!second.has("main a[rel=next]") && second.has("main a[rel=first]"));
    let client = world.stranger();
    let part = client.get("/api/v1/agreements?limit=7&after=mra-20").await.is(200).json;
    let ids: Vec<_> = part["items"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["mra-21", "mra-22", "mra-23", "mra-24", "mra-25", "mra-26", "mra-27"]);
    assert_eq!(part["next"], "mra-27");
    client.get("/api/v1/agreements?limit=0").await.is(422);
    client.get("/api/v1/agreements?institution=nowhere").await.is(422);
}

const SENTENCES: [(&str, [&str; 11]); 3] = [
    (
        "en",
        [
            "all of these:",
            "the size of the course is between 1 and 15 ECTS",
            "the issuer is Vallombre University or Rathcarrow University",
            "Counts automatically",
            "the assessment is rated 2 or more (robustness 0–3)",
            "exemption from a part of the programme",
            "In force",
            "30 ECTS",
            "12.5%",
            "14 days",
            "Monday 31 December 2029",
        ],
    ),
    (
        "fr",
        [
            "tout ce qui suit :",
            "le volume du cours va de 1 à 15 ECTS",
            "l’établissement émetteur est Vallombre University ou Rathcarrow University",
            "Compte automatiquement",
            "l’évaluation obtient 2 ou plus (solidité de 0 à 3)",
            "dispense d’une partie du programme",
            "En vigueur",
            "30 ECTS",
            "12,5 %",
            "14 jours",
            "lundi 31 décembre 2029",
        ],
    ),
    (
        "de",
        [
            "all dies:",
            "der Umfang des Kurses reicht von 1 bis 15 ECTS",
            "die ausstellende Einrichtung ist Vallombre University oder Rathcarrow University",
            "Zählt automatisch",
            "die Prüfung ist mit 2 oder mehr bewertet (Belastbarkeit 0–3)",
            "Ersatz für einen Teil des Studiengangs",
            "In Kraft",
            "30 ECTS",
            "12,5 %",
            "14 Tagen",
            "Montag, 31. Dezember 2029",
        ],
    ),
];

#[tokio::test]
async fn ux_4_an_agreement_reads_as_sentences_in_each_language() {
    let world = world().await;
    world.agreement(&agreed()).await;
    let path = format!("/agreements/{}", id_of(&world, "mra-7").await);
    let mut visitor = world.visitor();
    for (language, sentences) in SENTENCES {
        let page = visitor.get(&format!("{path}?lang={language}")).await.ok();
        for sentence in sentences {
            assert!(page.says(sentence), "{language}: {sentence}: {}", page.main_text());
        }
        for code in ["rating.testing", "credential.ects", " gte ", "on_site", "\u{27E6}"] {
            assert!(!page.says(code), "{language}: {code}");
        }
        let marked = page.texts("#rules span[lang=en]");
        assert_eq!(marked.is_empty(), language == "en", "the agreement's own words are in English");
        assert!(language == "en" || marked.contains(&"annex 1".to_owned()), "{marked:?}");
    }
}

#[tokio::test]
async fn ux_4_an_agreement_names_rules_signatures_and_the_search() {
    let world = world().await;
    world.agreement(&agreed()).await;
    let path = format!("/agreements/{}", id_of(&world, "mra-7").await);
    let mut visitor = world.visitor();
    let page = visitor.get(&path).await.ok();
    assert_eq!(page.texts("#rules h3"), ["Rule x1 Not covered by the agreement", "Rule a1 Counts automatically"]);
    assert_eq!(
        page.attribute("main .acts a", "href").unwrap(),
        "/micro-credentials?recognised_by=lindholm&institution=vallombre&institution=rathcarrow"
    );
    assert!(page.says("Lindholm University: Monday 1 December 2025"), "signed");
    let people = world.person("Lea", world_home(&world).await).await;
    let own = world.browser(people).await.get(&path).await.ok();
    assert!(own.attribute("main .acts a", "href").unwrap().contains("recognised_by=vallombre"), "the reader's own");
}

async fn world_home(world: &World) -> Option<kernel::InstitutionId> {
    Some(consortium::institution::by_slug(world.db.reads(), "vallombre").await.unwrap().id)
}

#[tokio::test]
async fn m01_drafts_and_what_is_negotiated_never_show() {
    let world = world().await;
    world.agreement(&agreed()).await;
    let id = id_of(&world, "mra-7").await;
    for (number, status) in [(2, "in_negotiation"), (3, "out_for_signature")] {
        let mut json = agreed();
        (json["version"], json["status"]) = (json!(number), json!(status));
        world.agreement(&json).await;
    }
    let mut secret = agreed();
    (secret["id"], secret["status"], secret["name"]) = (json!("mra-8"), json!("draft"), json!("Secret talks"));
    world.agreement(&secret).await;
    let rows = recognition::agreement::query::versions_of(world.db.reads(), &kernel::Actor::System, id).await.unwrap();
    assert_eq!(rows.len(), 3, "they are there");
    let signatory = world.staff("Sid", Role::Signatory, world_home(&world).await.unwrap(), &[]).await;
    for mut browser in [world.visitor(), world.browser(signatory).await] {
        let list = browser.get("/agreements").await.ok();
        assert!(!list.says("Secret talks"), "{}", list.main_text());
        let page = browser.get(&format!("/agreements/{id}")).await.ok();
        assert!(!page.says("Version 2") && !page.says("Version 3"), "{}", page.main_text());
        browser.get(&format!("/agreements/{id}/versions/2")).await.is(404);
        browser.get(&format!("/agreements/{id}/versions/1")).await.ok();
    }
    let answer = world.client(signatory).await.get(&format!("/api/v1/agreements/{id}")).await.is(200).json;
    assert_eq!(answer["versions"].as_array().unwrap().len(), 1);
    assert_eq!(world.stranger().get("/api/v1/agreements").await.is(200).json["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn ux_4_every_version_has_its_own_address() {
    let world = world().await;
    world.agreement(&agreed()).await;
    let mut second = agreed();
    (second["version"], second["valid_from"], second["signed_on"]) =
        (json!(2), json!("2026-02-01"), json!("2026-01-20"));
    second["rules"][1]["when"] = json!({"f": "rating.testing", "op": "gte", "v": 3});
    world.agreement(&second).await;
    let id = id_of(&world, "mra-7").await;
    let mut visitor = world.visitor();
    let now = visitor.get(&format!("/agreements/{id}")).await.ok();
    assert!(now.says("the assessment is rated 3 or more"));
    assert!(now.texts("#history .trace-head")[0].starts_with("Version 2 (this page)"));
    let earlier = now.attribute("#history a", "href").unwrap();
    assert_eq!(earlier, format!("/agreements/{id}/versions/1"));
    let then = visitor.get(&earlier).await.ok();
    assert!(then.says("the assessment is rated 2 or more") && then.says("This is an earlier version"));
    assert!(then.has(&format!("main a[href='/agreements/{id}']")), "leads to the one that counts");
    assert!(then.attribute("main a[rel=bookmark]", "href").unwrap().ends_with(&earlier));
    visitor.get(&format!("/agreements/{id}/versions/9")).await.is(404);
    visitor.get("/agreements/01900000-0000-7000-8000-000000000001").await.is(404);
    world.pass_days(1_200);
    let over = visitor.get(&format!("/agreements/{id}")).await.ok();
    assert!(over.says("Ended") && !over.says("In force"), "{}", over.main_text());
    assert!(visitor.get("/agreements").await.ok().says("No agreement in force"));
}

#[tokio::test]
async fn contract_2_the_api_gives_the_agreement_with_names() {
    let world = world().await;
    world.agreement(&agreed()).await;
    let id = id_of(&world, "mra-7").await;
    let answer = world.stranger().get(&format!("/api/v1/agreements/{id}")).await.is(200);
    assert!(answer.tag().starts_with('"'));
    let shown = answer.json;
    for name in
        ["id", "version", "status", "valid_from", "valid_to", "purposes", "scope", "rules", "caps", "grade", "limits"]
    {
        assert_eq!(shown[name], agreed()[name], "{name}");
    }
    assert_eq!(
        shown["parties"][2],
        json!({"id": "rathcarrow", "role": "issuer", "name": {"en": "Rathcarrow University"}})
    );
    assert_eq!(shown["versions"][0]["signatures"][0], json!({"institution": "lindholm", "signed_on": "2025-12-01"}));
    world.stranger().get("/api/v1/agreements/01900000-0000-7000-8000-000000000001").await.is(404);
}

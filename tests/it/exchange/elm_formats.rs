//! The catalogue in the European Learning Model: addresses, types, what is in and what is not (CONTRACT §5).

use axum::{
    body::Body,
    http::{Request, header},
};
use kernel::{Actor, InstitutionId, OpportunityId, Role};
use serde_json::Value;
use testkit::{Page, World, listing};

pub(super) const FORMATS: [(&str, &str); 4] = [
    ("jsonld", "application/ld+json"),
    ("ttl", "text/turtle"),
    ("rdf", "application/rdf+xml"),
    ("xml", "application/xml"),
];

/// A university that has said which national level EQF 6 is.
pub(super) async fn provider(world: &World, slug: &str, country: &str) -> InstitutionId {
    use consortium::code;
    let id = world.institution(slug, country).await;
    let mut work = world.begin().await;
    let codes = code::Codes { national_levels: levels(), ..code::Codes::default() };
    code::identify(&mut work, id, 1, codes).await.unwrap();
    work.commit().await.unwrap();
    id
}

fn levels() -> consortium::NationalLevels {
    let mut levels = consortium::NationalLevels::default();
    assert!(levels.state(6, "c_6919ed25"));
    levels
}

/// An answer to a request with these headers.
pub(super) async fn get(world: &World, path: &str, headers: &[(header::HeaderName, &str)]) -> Page {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    world.visitor().send(request.body(Body::empty()).unwrap()).await
}

#[track_caller]
fn header_of(page: &Page, name: &header::HeaderName) -> String {
    page.headers[name].to_str().unwrap().to_owned()
}

fn graph(page: &Page) -> Vec<Value> {
    let json: Value = serde_json::from_str(&page.body).unwrap();
    json["@graph"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_listing_answers_by_suffix_and_by_accept() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let (id, _) = listing("DS-1", "Data").at(&world, host).await;
    let path = format!("/micro-credentials/{id}");
    for (suffix, media) in FORMATS {
        let by_suffix = get(&world, &format!("{path}.{suffix}"), &[]).await.is(200);
        assert_eq!(header_of(&by_suffix, &header::CONTENT_TYPE), media);
        let by_accept = get(&world, &path, &[(header::ACCEPT, media)]).await.is(200);
        assert_eq!(by_accept.body, by_suffix.body);
        assert_eq!(header_of(&by_accept, &header::VARY).to_lowercase(), "accept");
        let html = format!("text/html, {media};q=0.9");
        assert!(get(&world, &path, &[(header::ACCEPT, &html)]).await.ok().has("h1"), "browsers get the page");
    }
    let page = get(&world, &path, &[]).await.ok();
    for (suffix, media) in FORMATS {
        let href = format!("{path}.{suffix}");
        assert!(page.has(&format!("link[rel=alternate][type='{media}'][href='{href}']")));
        assert!(page.has(&format!("main a[href='{href}']")));
    }
    for wrong in [format!("{path}.html"), format!("{path}.ttl.xml"), "/micro-credentials/nothing.ttl".into()] {
        get(&world, &wrong, &[]).await.is(404);
    }
}

#[tokio::test]
async fn what_a_reader_has_is_not_sent_again() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let (id, _) = listing("DS-1", "Data").at(&world, host).await;
    for (suffix, _) in FORMATS {
        for path in [format!("/micro-credentials/{id}.{suffix}"), format!("/elm/catalogue.{suffix}")] {
            let page = get(&world, &path, &[]).await.is(200);
            let tag = header_of(&page, &header::ETAG);
            let changed = header_of(&page, &header::LAST_MODIFIED);
            assert_eq!(changed, "Mon, 02 Mar 2026 09:00:00 GMT");
            let again = get(&world, &path, &[(header::IF_NONE_MATCH, &tag)]).await.is(304);
            assert!(again.body.is_empty(), "{path}");
            get(&world, &path, &[(header::IF_MODIFIED_SINCE, &changed)]).await.is(304);
            let other = [(header::IF_NONE_MATCH, "\"other\""), (header::IF_MODIFIED_SINCE, changed.as_str())];
            get(&world, &path, &other).await.is(200);
        }
    }
    let before = get(&world, "/elm/catalogue.ttl", &[]).await;
    world.pass_days(1);
    listing("DS-2", "More data").at(&world, host).await;
    let tag = header_of(&before, &header::ETAG);
    let after = get(&world, "/elm/catalogue.ttl", &[(header::IF_NONE_MATCH, &tag)]).await.is(200);
    assert!(after.body.contains("More data"));
    assert_eq!(header_of(&after, &header::LAST_MODIFIED), "Tue, 03 Mar 2026 09:00:00 GMT");
}

#[tokio::test]
async fn what_changed_beside_the_listing_is_sent_to_whoever_asks_by_time() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let (id, runs) = listing("DS-1", "Data").at(&world, host).await;
    let path = format!("/micro-credentials/{id}.ttl");
    let page = get(&world, &path, &[]).await.is(200);
    let changed = header_of(&page, &header::LAST_MODIFIED);
    world.pass_days(1);
    let mut work = world.begin().await;
    let day = |text: &str| text.parse().ok();
    let run = catalogue::Run { starts_on: day("2026-04-13"), ends_on: day("2026-06-05"), enrol_by: None, seats: None };
    catalogue::offering::change(&mut work, runs[0], 1, run).await.unwrap();
    work.commit().await.unwrap();
    let moved = get(&world, &path, &[(header::IF_MODIFIED_SINCE, &changed)]).await.is(200);
    assert!(moved.body.contains("2026-04-13") && !page.body.contains("2026-04-13"));
    let changed = header_of(&moved, &header::LAST_MODIFIED);
    assert_eq!(changed, "Tue, 03 Mar 2026 09:00:00 GMT");
    world.pass_days(1);
    let mut work = world.begin().await;
    let codes = consortium::code::Codes { national_levels: levels(), ..consortium::code::Codes::default() };
    consortium::code::identify(&mut work, host, 2, codes).await.unwrap();
    work.commit().await.unwrap();
    let known = get(&world, &path, &[(header::IF_MODIFIED_SINCE, &changed)]).await.is(200);
    assert_eq!(header_of(&known, &header::LAST_MODIFIED), "Wed, 04 Mar 2026 09:00:00 GMT");
}

#[tokio::test]
async fn drafts_and_archived_listings_are_in_no_file() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let (kept, _) = listing("DS-1", "Kept course").at(&world, host).await;
    let (draft, _) = listing("DS-2", "Draft course").draft().at(&world, host).await;
    let (gone, _) = listing("DS-3", "Archived course").at(&world, host).await;
    let mut work = world.begin().await;
    let seen = catalogue::listing::by_id(work.db(), &Actor::System, gone).await.unwrap().opportunity.version;
    catalogue::opportunity::archive(&mut work, gone, seen, "over").await.unwrap();
    work.commit().await.unwrap();
    let editor = world.staff("Ed", Role::ProviderAdmin, host, &[]).await;
    for (suffix, _) in FORMATS {
        let body = get(&world, &format!("/elm/catalogue.{suffix}"), &[]).await.is(200).body;
        assert!(body.contains("Kept course") && !body.contains("Draft course") && !body.contains("Archived course"));
        for id in [draft, gone] {
            let path = format!("/micro-credentials/{id}.{suffix}");
            get(&world, &path, &[]).await.is(404);
            world.browser(editor).await.get(&path).await.is(404);
        }
        assert!(get(&world, &format!("/micro-credentials/{kept}.{suffix}"), &[]).await.is(200).body.contains("Kept"));
    }
}

#[tokio::test]
async fn what_the_model_cannot_do_without_is_named_and_never_filled_in() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let home = world.institution("lindholm", "SE").await;
    let bare = |identifier: &str| listing(identifier, "Bare").with("learning_outcomes", "").with("isced_f", "");
    let (whole, _) = listing("DS-1", "Whole").at(&world, host).await;
    let (first, _) = bare("DS-2").with("teaching_languages", "").at(&world, host).await;
    let (second, _) = listing("DS-1", "A level without a national one").at(&world, home).await;
    listing("DS-2", "No level at all").with("eqf_level", "").at(&world, home).await;
    let report = get(&world, "/elm/left-out.json", &[]).await.is(200);
    let report: Value = serde_json::from_str(&report.body).unwrap();
    let mut items: Vec<_> = report["items"].as_array().unwrap().iter().map(Value::to_string).collect();
    items.sort();
    let item = |id: OpportunityId, slug: &str, identifier: &str, missing: &[&str]| {
        serde_json::json!({"id": id, "institution": slug, "identifier": identifier, "missing": missing}).to_string()
    };
    for (left_out, offers) in [(first, false), (second, false), (whole, true)] {
        let page = get(&world, &format!("/micro-credentials/{left_out}"), &[]).await.ok();
        assert_eq!(page.has("link[rel=alternate][type='text/turtle']"), offers, "only what is there is offered");
        assert_eq!(page.has(&format!("main a[href='/micro-credentials/{left_out}.ttl']")), offers);
    }
    let mut expected = [
        item(first, "hohenwied", "DS-2", &["learning_outcomes", "isced_f", "teaching_languages"]),
        item(second, "lindholm", "DS-1", &["national_levels"]),
    ];
    expected.sort();
    assert_eq!(items, expected);
    for (suffix, _) in FORMATS {
        let body = get(&world, &format!("/elm/catalogue.{suffix}"), &[]).await.is(200).body;
        assert!(body.contains("Whole") && body.contains("No level at all"));
        assert!(!body.contains("Bare") && !body.contains("without a national one"));
        let alone = get(&world, &format!("/micro-credentials/{second}.{suffix}"), &[]).await.is(404);
        let problem: Value = serde_json::from_str(&alone.body).unwrap();
        assert_eq!(problem["missing"], serde_json::json!(["national_levels"]));
        assert_eq!(header_of(&alone, &header::CONTENT_TYPE), "application/problem+json");
    }
}

#[tokio::test]
async fn each_run_is_an_opportunity_and_what_is_learnt_is_said_once() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let spec = listing("DS-1", "Data").with("price", "120").with("currency", "EUR");
    let (id, runs) = spec.at(&world, host).await;
    let mut work = world.begin().await;
    let run = catalogue::RunFields { start: "2026-09-01".into(), ..catalogue::RunFields::default() }.read().unwrap();
    let seen = catalogue::listing::by_id(work.db(), &Actor::System, id).await.unwrap();
    assert_eq!(seen.offerings.len(), 1);
    catalogue::offering::offer(&mut work, id, run.unwrap()).await.unwrap();
    work.commit().await.unwrap();
    let page = get(&world, &format!("/micro-credentials/{id}.jsonld"), &[]).await.is(200);
    let graph = graph(&page);
    assert_eq!(graph.len(), 2);
    let base = format!("http://127.0.0.1:8080/micro-credentials/{id}");
    let first = &graph[0];
    assert_eq!(first["id"], format!("{base}#run-{}", runs[0]));
    assert_eq!(first["temporal"]["startDate"], "2026-04-06T00:00:00+02:00", "local time of the provider");
    assert_eq!(first["temporal"]["endDate"], "2026-05-29T23:59:59+02:00");
    assert_eq!(first["applicationDeadline"][0], "2026-03-30T23:59:59+02:00");
    assert_eq!(first["priceDetail"][0]["amount"]["value"], "120.00");
    assert_eq!(first["homepage"][0]["contentURL"], base.as_str());
    let learnt = &first["learningAchievementSpecification"];
    assert_eq!(
        (learnt["type"].as_str(), learnt["creditPoint"][0]["point"].as_str()),
        (Some("Qualification"), Some("5"))
    );
    assert_eq!(learnt["nqfLevel"][0]["id"], "http://data.europa.eu/snb/qdr/c_6919ed25");
    assert_eq!(learnt["volumeOfLearning"], "PT130H");
    assert_eq!(learnt["learningOutcome"].as_array().unwrap().len(), 2);
    assert_eq!(graph[1]["learningAchievementSpecification"], serde_json::json!({"id": format!("{base}#achievement")}));
    let first_provider = &first["providedBy"][0];
    assert_eq!(graph[1]["providedBy"][0], serde_json::json!({"id": first_provider["id"]}), "described once");
}

#[tokio::test]
async fn contexts_and_the_manifest_are_served() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    listing("DS-1", "Data").at(&world, host).await;
    for (path, namespace) in [
        ("/elm/context.jsonld", "http://data.europa.eu/snb/model/elm/"),
        ("/elm/context-3.3.jsonld", "http://data.europa.eu/snb/model/ontology/"),
    ] {
        let context: Value = serde_json::from_str(&get(&world, path, &[]).await.is(200).body).unwrap();
        assert_eq!(context["@context"]["elm"], namespace);
    }
    let newer = get(&world, "/elm/catalogue-3.3.ttl", &[]).await.is(200).body;
    assert!(newer.contains("<http://data.europa.eu/snb/model/ontology/>") && !newer.contains("snb/model/elm/"));
    let manifest = get(&world, "/.well-known/quality-link", &[]).await.is(200);
    let manifest: Value = serde_json::from_str(&manifest.body).unwrap();
    for source in manifest["sources"].as_array().unwrap() {
        get(&world, source["path"].as_str().unwrap(), &[]).await.is(200);
    }
    for path in ["/elm/catalogue-3.3.xml", "/elm/catalogue.csv", "/elm/catalogue", "/elm/nothing"] {
        get(&world, path, &[]).await.is(404);
    }
}

#[tokio::test]
async fn a_catalogue_longer_than_a_page_is_whole_in_every_format() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let specs: Vec<_> = (0..620).map(|number| listing(&format!("L-{number}"), &format!("Course {number}"))).collect();
    testkit::ListingSpec::all_at(&specs, &world, host).await;
    let rows = graph(&get(&world, "/elm/catalogue.jsonld", &[]).await.is(200));
    assert_eq!(rows.len(), 620);
    let xml = get(&world, "/elm/catalogue.xml", &[]).await.is(200).body;
    assert_eq!(xml.matches("<qualification id=").count(), 620);
    assert_eq!(xml.matches("<organisation id=").count(), 1);
    assert!(xml.ends_with("</locationReferences>\n</Courses>\n"), "the parts that waited are whole");
    let rdf = get(&world, "/elm/catalogue.rdf", &[]).await.is(200).body;
    assert_eq!((rdf.matches("<elm:Qualification ").count(), rdf.matches("<elm:Organisation ").count()), (620, 1));
}

#[tokio::test]
async fn what_a_listing_states_beyond_annex_i_is_in_every_format() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let skill = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a";
    let whole = |identifier: &str, level: &str| {
        listing(identifier, "Maps")
            .with("eqf_level", level)
            .with("outcome_1_essential", "true")
            .with("outcome_1_skill_1_uri", skill)
            .with("provider_awards", "true")
            .with("awarding_body_1_name", "Shore University")
            .with("awarding_body_1_country", "FI")
            .with("accreditation_1_kind", "820101cba6")
            .with("accreditation_1_title", "Review of 2025")
            .with("accreditation_1_agency_name", "Quality Board")
            .with("accreditation_1_agency_country", "IE")
            .with("accreditation_1_expires_on", "2030-12-31")
            .with("need", "Few people read maps.")
            .with("employers", "Two publishers")
            .with("grant_1_title", "Voucher")
            .with("grant_1_url", "https://voucher.example")
    };
    let (id, _) = whole("DS-1", "6").at(&world, host).await;
    for (suffix, _) in FORMATS {
        let body = get(&world, &format!("/micro-credentials/{id}.{suffix}"), &[]).await.is(200).body;
        for said in [
            skill,
            "Shore University",
            "country/FIN",
            "accreditation/820101cba6",
            "Review of 2025",
            "Quality Board",
            "2030-12-31T23:59:59+01:00",
            "Few people read maps.",
            "Two publishers",
            "https://voucher.example",
            "Essential.",
            "#need",
        ] {
            assert!(body.contains(said), "{suffix} without {said}:\n{body}");
        }
    }
    let page = get(&world, &format!("/micro-credentials/{id}.jsonld"), &[]).await.is(200);
    let opportunity = graph(&page).remove(0);
    let learnt = &opportunity["learningAchievementSpecification"];
    let bodies = learnt["awardingOpportunity"][0]["awardingBody"].as_array().unwrap();
    assert_eq!(bodies[0]["id"], opportunity["providedBy"][0]["id"], "the provider is one of them");
    assert_eq!(learnt["accreditation"][0]["limitQualification"]["id"], learnt["id"]);
    assert_eq!(learnt["learningOutcome"][0]["relatedESCOSkill"][0]["id"], skill);
    assert!(learnt["learningOutcome"][0]["relatedESCOSkill"][0].get("inScheme").is_none());
    // Without a level there is no qualification to accredit: the same words in a remark.
    let (id, _) = whole("DS-2", "").at(&world, host).await;
    let page = get(&world, &format!("/micro-credentials/{id}.jsonld"), &[]).await.is(200);
    let learnt = &graph(&page)[0]["learningAchievementSpecification"];
    assert!(learnt.get("accreditation").is_none());
    assert!(learnt["additionalNote"].to_string().contains("Review of 2025 (Quality Board)"), "{learnt}");
}

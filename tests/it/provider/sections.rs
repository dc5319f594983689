//! The sections of a draft: what each saves, where it stands, and what the whole still lacks.

use catalogue::{Draft, Fields, Listing, Mode};
use kernel::OpportunityId;
use testkit::{Page, listing};

use super::stage::{LEAST, Stage, seen};

const ESCO: &str = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a";

const ORDER: &[&str] =
    &["what", "outcomes", "skills", "assessment", "workload", "quality", "dates", "admission", "price", "languages"];

fn at(id: OpportunityId, page: &str) -> String {
    format!("/provider/listings/{id}/{page}")
}

fn fields(listing: &Listing) -> Fields {
    Fields::of(&Draft::of(&listing.opportunity, &listing.version, &listing.outcomes))
}

/// What every section may say, and the fields that then differ.
fn written() -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    vec![
        (
            "what",
            vec![
                ("title", "Data for few"),
                ("description", "More."),
                ("need", "Work"),
                ("isced_f", "0613"),
                ("keywords", "a, b"),
            ],
        ),
        ("outcomes", vec![("learning_outcomes", "Draw\nTell"), ("stackability", "integrated"), ("stacks_into", "MSc")]),
        (
            "skills",
            vec![
                ("outcome_1_essential", "true"),
                ("outcome_1_skill_1_uri", ESCO),
                ("outcome_1_skill_1_label", "draw conclusions"),
            ],
        ),
        ("assessment", vec![("assessment", "Exam"), ("supervision", "supervised_no_id")]),
        ("workload", vec![("ects", "2,5"), ("hours", "60"), ("eqf_level", "7")]),
        (
            "quality",
            vec![
                ("quality_assurance", "Accredited"),
                ("employers", "A hospital"),
                ("review_due_on", "2027-01-31"),
                ("accreditation_1_kind", "820101cba6"),
                ("accreditation_1_title", "Review"),
                ("accreditation_1_agency_name", "Agency"),
                ("accreditation_1_agency_country", "FR"),
                ("awarding_body_1_name", "A hospital"),
                ("awarding_body_1_country", "FR"),
                ("provider_awards", "true"),
            ],
        ),
        ("dates", vec![("mode", "on_site")]),
        ("admission", vec![("prerequisites", "None")]),
        ("price", vec![("price", "12.50"), ("currency", "EUR"), ("grant_1_title", "Voucher")]),
        ("languages", vec![("teaching_language_1", "de"), ("teaching_language_2", "en")]),
    ]
}

#[tokio::test]
async fn ux_21_every_section_saves_its_own_fields_and_clears_nothing_else() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all")
        .with("title@fr", "Des données pour chacun")
        .with("prerequisites", "A degree")
        .with("homepage", "https://vallombre.example/ds")
        .draft()
        .at(&stage.world, stage.host)
        .await;
    for (place, (section, said)) in written().into_iter().enumerate() {
        let before = fields(&stage.listing(id).await);
        let own = seen(&stage.editor.open_form(&at(id, section)).await.ok());
        let form: Vec<_> = said.iter().copied().chain([("seen", own.as_str())]).collect();
        let next = stage.editor.post(&at(id, section), &form).await.sees_other();
        assert_eq!(next, at(id, ORDER.get(place + 1).unwrap_or(&"check")), "saving goes on");
        let after = fields(&stage.listing(id).await);
        let mut changed = before.clone();
        let own_language = |name: &str| name.starts_with("teaching_language_");
        for (name, value) in said.iter().filter(|(name, _)| !own_language(name)) {
            let value = value.replace("2,5", "2.5").replace('\n', "|").replace(", ", "|");
            let bare = ["title", "description", "learning_outcomes", "assessment", "quality_assurance"];
            let bare = bare.contains(name)
                || ["prerequisites", "stacks_into", "need", "employers"].contains(name)
                || ["_title", "_name", "_label"].iter().any(|end| name.ends_with(end));
            let name = if bare { format!("{name}@en") } else { (*name).to_owned() };
            assert!(changed.set(&name, &value), "no field {name}");
        }
        if section == "languages" {
            changed.teaching_languages = "de|en".into();
        }
        assert_eq!(after.read().unwrap(), changed.read().unwrap(), "{section}");
        assert_ne!(after, before, "{section} was saved");
    }
}

#[tokio::test]
async fn ux_20_every_section_says_what_is_wrong_at_the_field_and_keeps_what_was_typed() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let wrong = [
        ("what", "homepage", "nowhere", "#homepage"),
        ("outcomes", "stackability", "sideways", "#stackability"),
        ("assessment", "supervision", "by magic", "#supervision"),
        ("workload", "hours", "many", "#hours"),
        ("quality", "quality_assurance", "a\u{202E}b", "#quality_assurance"),
        ("quality", "review_due_on", "soon", "#review_due_on"),
        ("quality", "awarding_body_1_country", "ZZ", "#awarding_body_1_country"),
        ("skills", "outcome_1_skill_1_uri", "https://nowhere.example", "#outcome_1_skill_1_uri"),
        ("dates", "mode", "telepathy", "#mode"),
        ("admission", "prerequisites", "a\u{202E}b", "#prerequisites"),
        ("price", "price", "cheap", "#price"),
        ("languages", "teaching_language_1", "klingon", "#teaching_language_1"),
    ];
    for (section, field, typed, anchor) in wrong {
        let own = seen(&stage.editor.open_form(&at(id, section)).await.ok());
        let page = stage.editor.post(&at(id, section), &[("seen", &own), (field, typed)]).await.is(422);
        assert!(page.text("title").starts_with("Error: "), "{section}");
        let links = page.attributes(".error-summary a", &["href"]).concat();
        assert!(links.contains(&anchor.to_owned()), "{section}: {links:?}");
        assert!(page.has(&format!(".wrong {anchor}[aria-invalid]")), "{section}: {}", page.main_text());
        assert!(page.body.contains(typed), "{section} keeps «{typed}»");
    }
    assert_eq!(stage.listing(id).await.version.mode, Some(Mode::Online));
}

fn standing(page: &Page) -> Vec<String> {
    page.texts("ol.tasks li")
}

#[tokio::test]
async fn ux_21_the_list_says_where_each_section_stands() {
    let mut stage = Stage::new().await;
    let hub = stage.editor.post("/provider/listings/new", LEAST).await.sees_other();
    let page = stage.editor.get(&hub).await.ok();
    let begun = standing(&page);
    assert_eq!(begun.len(), 10);
    assert_eq!(begun[0], "What it is In progress");
    assert!(begun[1..].iter().all(|line| line.ends_with("Not started")), "{begun:?}");
    assert_eq!(page.texts("ol.tasks .tag.neu").len(), 9);
    // Another browser, the same draft: it goes on where it was left.
    let own = seen(&stage.admin.open_form(&format!("{hub}/workload")).await.ok());
    stage.admin.post(&format!("{hub}/workload"), &[("seen", &own), ("hours", "60")]).await.is(303);
    let page = stage.editor.get(&hub).await.ok();
    assert_eq!(standing(&page)[4], "Workload and level In progress", "the level lacks");
    let own = seen(&stage.admin.get(&format!("{hub}/workload")).await.ok());
    stage.admin.post(&format!("{hub}/workload"), &[("seen", &own), ("eqf_level", "6")]).await.is(303);
    let page = stage.editor.get(&hub).await.ok();
    assert_eq!(standing(&page)[4], "Workload and level Completed");
    assert!(page.has("ol.tasks .tag.plain"), "what is completed has no coloured tag");
}

#[tokio::test]
async fn ux_26_the_check_leads_to_each_gap_and_back() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all")
        .with("isced_f", "")
        .with("assessment", "")
        .draft()
        .undated()
        .at(&stage.world, stage.host)
        .await;
    let page = stage.editor.get(&at(id, "check")).await.ok();
    assert!(page.says("10 of 11") && page.texts(".annex-gaps a") == ["Type of assessment"]);
    assert_eq!(page.texts(".europass-gaps a"), ["Field of study"]);
    assert_eq!(page.texts("#europass .elsewhere").len(), 1, "the national level is not the form's");
    assert!(page.texts(".advised-gaps a").contains(&"Dates and places".to_owned()));
    let way = page.attribute(".europass-gaps a", "href").unwrap();
    assert_eq!(way, format!("{}?back=check#isced_f", at(id, "what")));
    let form = stage.editor.open_form(way.split('#').next().unwrap()).await.ok();
    let (own, back) = (seen(&form), form.attribute("input[name=back]", "value").unwrap());
    let said = [("seen", own.as_str()), ("back", &back), ("isced_f", "0612")];
    assert_eq!(stage.editor.post(&at(id, "what"), &said).await.sees_other(), at(id, "check"));
    assert!(!stage.editor.get(&at(id, "check")).await.ok().has(".europass-gaps"));
}

#[tokio::test]
async fn ux_26_staff_see_a_draft_as_students_will() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let page = stage.editor.get(&at(id, "preview")).await.ok();
    assert!(page.says("Preview of a draft") && page.says("Project with an oral defence") && page.says("2026"));
    assert!(page.has("meta[name=robots][content^=noindex]") && !page.has("a[href^='/my/enrol/']"));
    assert!(!page.body.contains("application/ld+json") && !page.has("link[rel=alternate][type]"));
    stage.stranger.get(&at(id, "preview")).await.is(404);
    let learner = stage.world.person("Ana Silva", Some(stage.host)).await;
    stage.world.browser(learner).await.get(&at(id, "preview")).await.is(404);

    let (id, _) = listing("DS-2", "Forests").at(&stage.world, stage.host).await;
    let public = format!("/micro-credentials/{id}");
    assert_eq!(stage.editor.get(&at(id, "preview")).await.sees_other(), public, "nothing is new");
    let own = seen(&stage.editor.open_form(&at(id, "what")).await.ok());
    stage.editor.post(&at(id, "what"), &[("seen", &own), ("title", "Trees")]).await.is(303);
    let page = stage.editor.get(&at(id, "preview")).await.ok();
    assert_eq!(page.text("h1"), "Trees");
    assert!(page.text(".notice.warn").starts_with("Preview") && page.has("meta[name=robots][content^=noindex]"));
    assert!(!page.has("a[href^='/my/enrol/']") && !page.body.contains("application/ld+json"));
    let everybody = stage.world.visitor().get(&public).await.ok();
    assert!(everybody.text("h1") == "Forests" && everybody.has("a[href^='/my/enrol/']"));
}

#[tokio::test]
async fn what_is_archived_has_no_sections_any_more() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let form = stage.admin.open_form(&at(id, "archive")).await.ok();
    let version = form.attribute("main input[name=version]", "value").unwrap();
    stage.admin.post(&at(id, "archive"), &[("version", &version), ("reason", "Over")]).await.is(303);
    let hub = format!("/provider/listings/{id}");
    for page in ["what", "check"] {
        assert_eq!(stage.admin.get(&at(id, page)).await.sees_other(), hub);
    }
    assert!(!stage.admin.get(&hub).await.ok().has("ol.tasks"));
    stage.admin.post(&at(id, "what"), &[("seen", "x"), ("title", "Again")]).await.is(409);
}

//! Rating a published wording: by a colleague who did not write it, once, with evidence; read by everybody.

use catalogue::{Draft, listing as stored, opportunity};
use kernel::{Actor, Language, LocalizedText, OpportunityId, PersonId, Role};
use testkit::{Browser, Page, World, listing};

use super::stage::Stage;

const CRITERIA: &[&str] = &["quality", "level", "learning_outcomes", "workload", "testing", "identification"];

fn form(id: OpportunityId) -> String {
    format!("/provider/listings/{id}/ratings")
}

/// What a whole form says: the version, and the same level and evidence for each criterion.
fn whole(version: &str, level: &str, evidence: &str) -> Vec<(String, String)> {
    let pair = |name: String, value: &str| (name, value.to_owned());
    let fields = CRITERIA.iter().flat_map(|criterion| {
        [pair(format!("rating_{criterion}"), level), pair(format!("evidence_{criterion}"), evidence)]
    });
    std::iter::once(pair("version".to_owned(), version)).chain(fields).collect()
}

async fn send(browser: &mut Browser, id: OpportunityId, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&form(id), &fields).await
}

fn version(page: &Page) -> String {
    page.attribute("main input[name=version]", "value").unwrap()
}

/// Publishes new words of this person's.
async fn rewrite(world: &World, person: PersonId, id: OpportunityId, words: &str) {
    let mut work = world.begin_as(person).await;
    let found = stored::to_edit(work.db(), &Actor::System, id).await.unwrap();
    let mut draft = Draft::of(&found.opportunity, &found.version, &found.outcomes);
    draft.content.assessment = LocalizedText::of(Language::ENGLISH, words);
    opportunity::edit(&mut work, id, found.opportunity.version, draft).await.unwrap();
    work.commit().await.unwrap();
    let mut work = world.begin().await;
    let found = stored::to_edit(work.db(), &Actor::System, id).await.unwrap();
    opportunity::publish(&mut work, id, found.opportunity.version).await.unwrap();
    work.commit().await.unwrap();
}

#[tokio::test]
async fn r_c3_r_c4_a_colleague_rates_a_published_wording_once() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let overview = stage.editor.get("/provider").await.ok();
    assert_eq!(overview.text("main tbody a[href$='/ratings']"), "Not rated yet");
    let page = stage.editor.open_form(&form(id)).await.ok();
    assert_eq!(page.texts("main .rating").len(), 6, "all but verification");
    assert!(!page.has("#rating_verification") && page.says("Listed, not mapped to the assessment"));
    for fact in ["Project with an oral defence", "130 hours", "Reviewed every year", "Supervised, identity checked"] {
        assert!(page.text("main form.form").contains(fact), "{fact}");
    }
    let fields = whole(&version(&page), "2", "the module handbook");
    assert_eq!(send(&mut stage.editor, id, &fields).await.sees_other(), form(id));
    assert!(stage.editor.get(&form(id)).await.ok().text(".notice.ok").contains("Rated"));
    assert_eq!(send(&mut stage.editor, id, &fields).await.sees_other(), form(id), "H073: pressed twice");

    let record = stage.admin.open_form(&form(id)).await.ok();
    assert!(!record.has("main form.form") && record.texts("main .facts dt").len() == 6);
    let first = record.text("main .facts");
    assert!(first.contains("the module handbook") && first.contains("by Edith Morel (provider editor)"), "{first}");
    assert_eq!(stage.editor.get("/provider").await.ok().text("main tbody a[href$='/ratings']"), "Rated");
}

#[tokio::test]
async fn h075_what_came_too_late_is_kept_and_changes_nothing() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let seen = version(&stage.editor.open_form(&form(id)).await.ok());
    stage.admin.open_form(&form(id)).await.ok();
    send(&mut stage.editor, id, &whole(&seen, "2", "the module handbook")).await.is(303);
    let late = send(&mut stage.admin, id, &whole(&seen, "3", "my own thoughts")).await.is(409);
    assert!(late.says("my own thoughts") && late.says("rated in the meantime") && !late.has("main form.form"));
    let late = send(&mut stage.editor, id, &whole(&seen, "0", "second thoughts")).await.is(409);
    assert!(late.says("second thoughts") && late.says("the module handbook"));
    let public = stage.world.visitor().get(&format!("/micro-credentials/{id}")).await.ok();
    assert!(public.says("2 – Listed, not mapped") && !public.says("my own thoughts"));
}

#[tokio::test]
async fn ux_20_everything_typed_is_kept_with_a_message_at_each_field() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let seen = version(&stage.editor.open_form(&form(id)).await.ok());
    let typed = [
        ("version", seen.as_str()),
        ("rating_quality", "3"),
        ("evidence_quality", "  "),
        ("evidence_level", "the national register"),
        ("rating_testing", "2"),
        ("evidence_testing", "the guide"),
    ];
    let page = stage.editor.post(&form(id), &typed).await.is(422);
    assert!(page.text("title").starts_with("Error: "));
    let links = page.texts(".error-summary a").len();
    assert_eq!(links, 8, "one of quality, one of level, two of each that was left open");
    assert!(page.has("#evidence_quality[aria-invalid]") && page.has("#rating_level.wrong"));
    assert!(!page.has("#rating_testing.wrong") && !page.has("#evidence_testing[aria-invalid]"));
    assert_eq!(page.attribute("#rating_quality input[checked]", "value").as_deref(), Some("3"));
    assert_eq!(page.text("#evidence_level"), "the national register");
    let long = "é".repeat(2_001);
    let page = send(&mut stage.editor, id, &whole(&seen, "2", &long)).await.is(422);
    assert_eq!((page.texts(".error-summary a").len(), page.text("#evidence_workload")), (6, long), "H035");
    let none = evaluation::course_rating::of_versions(stage.world.db.reads(), &[seen.parse().unwrap()]).await;
    assert!(none.unwrap().is_empty());
}

#[tokio::test]
async fn m07_nobody_rates_own_words_and_reads_why() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    rewrite(&stage.world, stage.editor.person.unwrap(), id, "Exam").await;
    let own = stage.editor.open_form(&form(id)).await.ok();
    assert!(own.says("Words of yours stand in it") && !own.has("main form.form") && own.says("Not rated yet"));
    let seen = version(&stage.admin.open_form(&form(id)).await.ok());
    send(&mut stage.editor, id, &whole(&seen, "3", "I wrote it")).await.is(403);
    send(&mut stage.admin, id, &whole(&seen, "1", "one sentence on the exam")).await.is(303);
    let record = stage.editor.get(&form(id)).await.ok();
    assert!(record.says("by Paul Aubin (administrator)") && !record.says("Words of yours"));
}

#[tokio::test]
async fn r_c3_new_words_are_rated_anew() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let seen = version(&stage.admin.open_form(&form(id)).await.ok());
    send(&mut stage.admin, id, &whole(&seen, "3", "the handbook of last year")).await.is(303);
    stage.admin.open_form(&form(id)).await.ok();
    rewrite(&stage.world, stage.editor.person.unwrap(), id, "Exam").await;
    let editor = stage.admin.get(&format!("/provider/listings/{id}")).await.ok();
    assert_eq!(editor.text("main a[href$='/ratings']"), "Not rated yet");
    let overtaken = send(&mut stage.admin, id, &whole(&seen, "2", "the handbook of this year")).await.is(409);
    assert!(overtaken.says("A new wording was published") && overtaken.text("main form.form").contains("Exam"));
    assert_eq!(overtaken.text("#evidence_testing"), "the handbook of this year");
    assert_eq!(overtaken.attribute("#rating_testing input[checked]", "value").as_deref(), Some("2"));
    assert_ne!(version(&overtaken), seen);
    send(&mut stage.admin, id, &whole(&version(&overtaken), "2", "the handbook of this year")).await.is(303);
    let public = stage.world.visitor().get(&format!("/micro-credentials/{id}")).await.ok();
    assert!(public.says("the handbook of this year") && !public.says("the handbook of last year"));
}

#[tokio::test]
async fn r_c1_courses_on_site_are_not_asked_how_identity_is_checked() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").with("mode", "on_site").at(&stage.world, stage.host).await;
    let page = stage.editor.open_form(&form(id)).await.ok();
    assert_eq!(page.texts("main .rating").len(), 5);
    assert!(!page.has("#rating_identification") && page.says("not asked of courses on site"));
    send(&mut stage.editor, id, &whole(&version(&page), "2", "the module handbook")).await.is(303);
    let public = stage.world.visitor().get(&format!("/micro-credentials/{id}")).await.ok();
    assert_eq!(public.texts("#ratings dt").len(), 5);
    assert_eq!(stage.editor.get("/provider").await.ok().text("main tbody a[href$='/ratings']"), "Rated");
}

#[tokio::test]
async fn m07_the_consortiums_admin_rates_and_nobody_elsewhere_may_know() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let person = stage.world.person("Cora Adler", None).await;
    stage.world.give(person, Role::ConsortiumAdmin, None, &[]).await;
    let mut quality = stage.world.browser(person).await;
    let seen = version(&quality.open_form(&form(id)).await.ok());
    stage.stranger.get(&form(id)).await.is(404);
    send(&mut stage.stranger, id, &whole(&seen, "3", "theirs")).await.is(404);
    let officer = stage.world.staff("Olga", Role::RecognitionOfficer, stage.host, &[]).await;
    stage.world.browser(officer).await.get(&form(id)).await.is(403);
    assert!(stage.world.visitor().get(&form(id)).await.sees_other().starts_with("/sign-in?next="));
    send(&mut quality, id, &whole(&seen, "2", "the review report")).await.is(303);
    assert!(stage.editor.get(&form(id)).await.ok().says("by Cora Adler (consortium administrator)"));
}

#[tokio::test]
async fn a_draft_has_nothing_to_rate() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let page = stage.editor.open_form(&form(id)).await.ok();
    assert!(page.says("Only a published wording is rated") && !page.has("main form.form"));
    send(&mut stage.editor, id, &whole("", "3", "soon")).await.is(409);
    assert!(!stage.editor.get(&format!("/micro-credentials/{id}")).await.ok().has("#ratings"));
    assert!(!stage.editor.get("/provider").await.ok().has("main tbody a[href$='/ratings']"));
}

#[tokio::test]
async fn l_2_everybody_reads_the_ratings_and_who_may_is_led_there() {
    let mut stage = Stage::new().await;
    let home = stage.world.institution("lindholm", "SE").await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let rule = serde_json::json!({"id": "a1", "effect": "automatic", "reason": "annex 1",
        "when": {"f": "rating.testing", "op": "gte", "v": 2}});
    let agreement = serde_json::json!({"id": "mra-7", "version": 1, "status": "in_force",
        "valid_from": "2026-01-01", "valid_to": "2028-12-31", "purposes": ["elective_credit"],
        "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
        "scope": {"f": "credential.ects", "op": "between", "v": [1, 15]}, "rules": [rule]});
    stage.world.agreement(&agreement).await;
    let ana = stage.world.person("Ana", Some(home)).await;
    let mut learner = stage.world.browser(ana).await;
    let address = format!("/micro-credentials/{id}?recognised_by=lindholm");
    let page = learner.get(&address).await.ok();
    assert!(page.text("section.verdict").contains("rating of the assessment") && !page.has("a[href$='/ratings']"));
    assert_eq!(page.texts("#ratings dd"), ["Not rated yet"; 6]);
    let led = stage.editor.get(&address).await.ok();
    assert_eq!(led.attribute("section.verdict a[href$='/ratings']", "href"), Some(form(id)));
    let seen = version(&stage.editor.open_form(&form(id)).await.ok());
    send(&mut stage.editor, id, &whole(&seen, "3", "the module handbook")).await.is(303);
    let page = learner.get(&address).await.ok();
    let ratings = page.text("#ratings");
    assert!(ratings.contains("3 – Final assessment") && ratings.contains("the module handbook"), "{ratings}");
    assert!(ratings.contains("Rated on") && !ratings.contains("Edith"), "{ratings}");
    assert!(page.text("section.verdict").contains("Counts automatically"));
    assert!(!stage.editor.get(&address).await.ok().has("section.verdict a[href$='/ratings']"));
}

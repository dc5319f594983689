//! Archiving: names its effect, wants a reason, ends for good.

use kernel::Role;
use testkit::listing;

use super::stage::Stage;

#[tokio::test]
async fn ux_23_archiving_names_its_effect_and_wants_a_reason() {
    let mut stage = Stage::new().await;
    let (id, runs) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let learner = stage.world.person("Ana Silva", Some(stage.host)).await;
    let mut work = stage.world.begin_as(learner).await;
    let wish = evaluation::promise::Wish { offering: runs[0], programme: None, component: None, consent: true };
    evaluation::promise::enrol(&mut work, wish).await.unwrap();
    work.commit().await.unwrap();
    let path = format!("/provider/listings/{id}/archive");
    stage.editor.get(&path).await.is(403);
    let page = stage.admin.open_form(&path).await.ok();
    assert!(page.text(".enrolled").contains("1 student is enrolled"));
    let version = page.attribute("main input[name=version]", "value").unwrap();
    let refused = stage.admin.post(&path, &[("version", &version), ("reason", "  ")]).await.is(422);
    assert!(refused.has("#reason[aria-invalid]"));
    let fields = [("version", version.as_str()), ("reason", "Replaced by DS-2")];
    assert_eq!(stage.admin.post(&path, &fields).await.sees_other(), format!("/micro-credentials/{id}"));
    assert_eq!(stage.admin.post(&path, &fields).await.sees_other(), format!("/micro-credentials/{id}"), "H073");
    let stored = stage.listing(id).await;
    assert_eq!(stored.opportunity.archive_reason.as_deref(), Some("Replaced by DS-2"));
    let editor = stage.admin.get(&format!("/provider/listings/{id}")).await.ok();
    assert!(!editor.has(".listing-form") && editor.says("no longer offered"));
}

#[tokio::test]
async fn a_stale_archiving_keeps_the_reason() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/archive");
    let page = stage.admin.post(&path, &[("version", "77"), ("reason", "Old")]).await.is(409);
    assert_eq!(page.text("#reason"), "Old");
    assert_ne!(page.attribute("main input[name=version]", "value").as_deref(), Some("77"));
}

#[tokio::test]
async fn m04_the_consortiums_admin_archives_what_it_does_not_write() {
    let stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let person = stage.world.person("Cora Adler", None).await;
    stage.world.give(person, Role::ConsortiumAdmin, None, &[]).await;
    let mut browser = stage.world.browser(person).await;
    browser.get(&format!("/provider/listings/{id}")).await.is(403);
    let path = format!("/provider/listings/{id}/archive");
    let page = browser.open_form(&path).await.ok();
    let version = page.attribute("main input[name=version]", "value").unwrap();
    let crumbs = page.attributes("nav.breadcrumb li:not(:first-child) a", &["href"]).concat();
    assert_eq!(crumbs.len(), 2, "the way back: {crumbs:?}");
    browser.post(&path, &[("version", &version), ("reason", "Not a course")]).await.is(303);
    for crumb in crumbs {
        browser.get(&crumb).await.ok();
    }
}

//! Linking a member to its provider: by a person, who saves a code (DQ-1).

use kernel::Role;
use testkit::World;

use super::{copied, records};

const PATH: &str = "/network/institutions/vallombre/codes";

#[tokio::test]
async fn dq_1_a_proposal_counts_once_an_administrator_has_saved_it() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    copied(&world, records("positive", "2024-01-01", "2028-12-31")).await;
    let admin = world.person("Dora", None).await;
    world.give(admin, Role::ConsortiumAdmin, None, &[]).await;
    let mut dora = world.browser(admin).await;
    assert!(dora.get("/institutions/vallombre").await.ok().has(&format!("a[href='{PATH}']")));
    let page = dora.get(PATH).await.ok();
    assert!(page.text("#standing").contains("Not found in our copy of DEQAR"));
    let proposal = page.attribute("section a[href*='deqar_id']", "href").unwrap();
    let page = dora.open_form(&proposal).await.ok();
    assert_eq!(page.attribute("#deqar_id", "value").as_deref(), Some("DEQARINST0042"));
    assert!(page.text("#standing").contains("Not found"), "nothing is saved by looking");
    let version = page.attribute("main input[name=version]", "value").unwrap();
    let fields = [("version", version.as_str()), ("deqar_id", "DEQARINST0042"), ("erasmus_code", "")];
    dora.post(PATH, &fields).await.sees_other();
    dora.post(PATH, &fields).await.is(303);
    let page = dora.open_form(PATH).await.ok();
    assert!(page.text("#standing").contains("Vallombre University (DEQARINST0042)"), "{}", page.main_text());
    let stale = [("version", version.as_str()), ("deqar_id", "DEQARINST0001")];
    let page = dora.post(PATH, &stale).await.is(409);
    assert_eq!(page.attribute("#deqar_id", "value").as_deref(), Some("DEQARINST0001"), "what was typed is kept");
    let version = page.attribute("main input[name=version]", "value").unwrap();
    let page = dora.post(PATH, &[("version", version.as_str()), ("deqar_id", "42")]).await.is(422);
    assert!(page.has("#deqar_id[aria-invalid]") && page.says("DEQARINST0042"));
    let fields = [("version", version.as_str()), ("deqar_id", "DEQARINST42"), ("erasmus_code", "f  vallom01")];
    dora.post(PATH, &fields).await.sees_other();
    let page = dora.open_form(PATH).await.ok();
    assert_eq!(page.attribute("#erasmus_code", "value").as_deref(), Some("F VALLOM01"), "in its one form");
    world.institution("other", "FR").await;
    let other = "/network/institutions/other/codes";
    let version = dora.open_form(other).await.ok().attribute("main input[name=version]", "value").unwrap();
    for (field, taken) in [("deqar_id", "DEQARINST0042"), ("erasmus_code", "F Vallom01")] {
        let page = dora.post(other, &[("version", version.as_str()), (field, taken)]).await.is(422);
        assert!(page.has(&format!("#{field}[aria-invalid]")), "another member has it: {taken}");
    }
    dora.get("/network/institutions/nowhere/codes").await.is(404);
    let editor = world.staff("Ed", Role::ProviderAdmin, host, &[]).await;
    world.browser(editor).await.get(PATH).await.is(403);
    assert!(!world.visitor().get("/institutions/vallombre").await.ok().has(&format!("a[href='{PATH}']")));
}

//! Which national level each European one is: the consortium's administrators write it down (CONTRACT §6).

use kernel::Role;
use testkit::{World, listing};

use super::elm_formats::get;

const PATH: &str = "/network/institutions/hohenwied/codes";

#[tokio::test]
async fn a_level_that_is_written_down_lets_a_listing_out() {
    let world = World::new().await;
    let host = world.institution("hohenwied", "DE").await;
    let (id, _) = listing("DS-1", "Data").at(&world, host).await;
    let file = format!("/micro-credentials/{id}.ttl");
    get(&world, &file, &[]).await.is(404);
    let admin = world.person("Dora", None).await;
    world.give(admin, Role::ConsortiumAdmin, None, &[]).await;
    let mut dora = world.browser(admin).await;
    let page = dora.open_form(PATH).await.ok();
    let version = page.attribute("main input[name=version]", "value").unwrap();
    for wrong in ["6 DQR Level 9", "9 DQR Level 6", "DQR Level 6", "6 DQR Level 6\n6 DQR Level 7"] {
        let page = dora.post(PATH, &[("version", version.as_str()), ("national_levels", wrong)]).await.is(422);
        assert!(page.has("#national_levels[aria-invalid]"), "{wrong}");
        assert_eq!(page.text("#national_levels"), wrong.split_whitespace().collect::<Vec<_>>().join(" "), "kept");
    }
    let levels = "5 DQR Level 5\n6: dqr level 6\n7 c_184f7fed";
    dora.post(PATH, &[("version", version.as_str()), ("national_levels", levels)]).await.sees_other();
    let shown = dora.open_form(PATH).await.ok().text("#national_levels");
    assert_eq!(shown, "5 DQR Level 5 6 DQR Level 6 7 DQR Level 7");
    assert!(get(&world, &file, &[]).await.is(200).body.contains("snb/qdr/c_6919ed25"));
}

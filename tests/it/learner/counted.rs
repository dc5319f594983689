//! What counts already, and what the own university offers: said before anybody enrols (R-H4, UX-11).

use testkit::listing;

use super::scene::Scene;

const COUNTED: &str = "You already had this counted on Monday 2 March 2026 at Lindholm University";
const OWN: &str = "Your own university offers this; nothing needs to be recognised.";

#[tokio::test]
async fn r_h4_what_counts_already_is_said_on_card_listing_and_before_enrolling() {
    let scene = Scene::with_agreement().await;
    let second_run = add_run(&scene).await;
    scene.filed(scene.ana, None).await;
    let at = format!("/micro-credentials/{}", scene.opportunity);
    let enrol = format!("/my/enrol/{second_run}");
    let mut ana = scene.world.browser(scene.ana).await;
    for path in ["/micro-credentials", at.as_str(), enrol.as_str()] {
        let page = ana.get(path).await.ok();
        assert!(page.says(COUNTED) && page.says("will not count a second time"), "{path}: {}", page.main_text());
    }
    assert!(!ana.get(&enrol).await.ok().says("Under these conditions"), "nothing would come of them");
    // Somebody else's decisions are never looked at.
    let mut ben = scene.world.browser(scene.learner("Ben").await).await;
    let mut nobody = scene.world.visitor();
    let elsewhere = format!("{at}?recognised_by=vallombre");
    let pages = [ben.get(&at).await.ok(), ben.get(&enrol).await.ok(), ana.get(&elsewhere).await.ok()];
    for page in pages {
        assert!(!page.says("already had this counted"), "{}", page.main_text());
    }
    let chosen = nobody.get(&format!("{at}?recognised_by=lindholm")).await.ok();
    assert!(chosen.says("Counts automatically"), "{}", chosen.main_text());
}

#[tokio::test]
async fn ux_11_the_own_universitys_offer_says_so_on_card_and_listing() {
    let scene = Scene::new().await;
    let (own, _) = listing("OWN-1", "Tables at home").at(&scene.world, scene.home).await;
    scene.world.follow().await;
    let mut ana = scene.world.browser(scene.ana).await;
    assert!(ana.get("/micro-credentials?q=tables").await.ok().text(".card").contains(OWN));
    let page = ana.get(&format!("/micro-credentials/{own}")).await.ok();
    assert!(page.text(".verdict-answer").contains(OWN));
    assert!(page.has(".verdict select[name=recognised_by]"), "another university can still be chosen");
    let other = ana.get(&format!("/micro-credentials/{}", scene.opportunity)).await.ok();
    assert!(!other.says(OWN));
}

async fn add_run(scene: &Scene) -> kernel::OfferingId {
    let run = catalogue::Run {
        starts_on: "2026-09-01".parse().ok(),
        ends_on: "2026-12-01".parse().ok(),
        enrol_by: None,
        seats: Some(5),
    };
    let admin = scene.world.staff("Pat", kernel::Role::ProviderAdmin, scene.provider, &[]).await;
    let mut work = scene.world.begin_as(admin).await;
    let id = catalogue::offering::offer(&mut work, scene.opportunity, run).await.unwrap();
    work.commit().await.unwrap();
    id
}

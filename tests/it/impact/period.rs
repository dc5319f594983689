//! The period of the public figures, as typed in the address.

use testkit::World;

#[tokio::test]
async fn ux_20_a_reversed_period_says_so_beside_the_field_and_keeps_both_days() {
    let world = World::new().await;
    let mut visitor = world.visitor();
    let page = visitor.get("/impact?from=2026-03-02&to=2026-01-01").await.is(422);
    assert_eq!(page.attribute("#from", "value").as_deref(), Some("2026-03-02"));
    assert_eq!(page.attribute("#to", "value").as_deref(), Some("2026-01-01"));
    assert_eq!(page.text("#to-error"), "Error: Enter an end that is not before the start");
    assert!(!page.has("#from-error") && page.has(".error-summary a[href='#to']"));
    assert!(!page.has(".figures") && !page.has(".empty"), "no figures of a period that is none");
    assert!(visitor.get("/impact?from=2026-01-01&to=2026-01-01").await.ok().has(".figures"), "one day is a period");
}

#[tokio::test]
async fn ux_20_each_day_that_is_none_is_named() {
    let world = World::new().await;
    let page = world.visitor().get("/impact?from=soon&to=2026-13-01").await.is(422);
    assert!(page.has("#from-error") && page.has("#to-error") && !page.has(".figures"));
    assert_eq!(page.attribute("#from", "value").as_deref(), Some("soon"));
}

//! The page of the conversions: three short forms whose address holds the question.

use testkit::World;

const LEVEL: &str = "/convert?convert=level&framework=IE-NFQ&level=8";

#[tokio::test]
async fn lv_2_a_level_is_shown_with_status_source_and_rules() {
    let world = World::new().await;
    let page = world.visitor().get(LEVEL).await.ok();
    let result = page.text("#level-result");
    for part in
        ["IE-NFQ 8", "EQF 6", "Referenced to the EQF", "NZQA, comparison with Ireland", "Yes", "LV-2, LV-1", "LV-4"]
    {
        assert!(result.contains(part), "{part}: {result}");
    }
    assert_eq!(page.texts("#credit-result, #grade-result").len(), 0);
    assert_eq!(page.attribute("#level", "value").as_deref(), Some("8"));
    let page = world.visitor().get("/convert?convert=level&framework=AU-AQF&level=9").await.ok();
    let result = page.text("#level-result");
    assert!(result.contains("Only inferred") && result.contains("Usable in automatic rules No"), "{result}");
}

#[tokio::test]
async fn lv_3_two_levels_are_compared() {
    let world = World::new().await;
    let path = format!("{LEVEL}&target_framework=UK-RQF&target_level=8");
    let result = world.visitor().get(&path).await.ok().text("#level-result");
    assert!(result.contains("2 levels lower") && result.contains("UK-RQF 8"), "{result}");
}

#[tokio::test]
async fn ux_20_an_unknown_framework_is_named_and_the_rest_kept() {
    let world = World::new().await;
    let page = world.visitor().get("/convert?convert=level&framework=XY&level=8").await.is(422);

    assert_eq!(page.text("#framework-error"), "Error: No framework “XY”. Choose one from the list");
    assert_eq!(page.attribute("#framework option[selected]", "value").as_deref(), Some("XY"));
    assert!(page.texts("#framework option").len() > 30, "the list is offered");
    assert_eq!(page.attribute("#level", "value").as_deref(), Some("8"));
    assert_eq!(page.attribute(".error-summary a", "href").as_deref(), Some("#framework"));
    assert!(page.text("title").starts_with("Error: "));
    let page = world.visitor().get("/convert?convert=level&framework=MECES&level=5").await.is(422);
    assert!(page.text("#level-error").ends_with("has no level “5” in our table. It has: 1, 2, 3, 4"));
}

#[tokio::test]
async fn cr_4_credits_are_shown_exactly_and_as_they_are_recorded() {
    let world = World::new().await;
    let page = world.visitor().get("/convert?convert=credit&credits=10&system=US+quarter").await.ok();
    let result = page.text("#credit-result");
    assert!(result.contains("13.33 ECTS") && result.contains("13.5 ECTS"), "{result}");
    let page = world.visitor().get("/convert?convert=credit&credits=3&system=ECTS&notional_hours=40").await.ok();
    assert!(page.text("#credit-result").contains("Hours and ECTS do not fit"));
    let page = world.visitor().get("/convert?lang=de&convert=credit&notional_hours=100").await.ok();
    assert!(page.text("#credit-result").contains("25 Stunden"), "{}", page.text("#credit-result"));
}

#[tokio::test]
async fn gr_2_gr_3_a_grade_is_converted_by_the_named_formula() {
    let world = World::new().await;
    let of = |query: &str| format!("/convert?convert=grade&{query}");
    let page = world.visitor().get(&of("nd=27&nmax=30&nmin=18&method=bavarian")).await.ok();
    let result = page.text("#grade-result");
    assert!(result.contains("1.7") && result.contains("Modified Bavarian") && result.contains("Passau"), "{result}");
    let page = world.visitor().get(&of("nd=14&nmax=20&nmin=10&method=linear&hmax=30&hmin=18")).await.ok();
    assert!(page.text("#grade-result").contains("22.8"));
    let page = world.visitor().get(&of("nd=9&nmax=20&nmin=10")).await.is(422);

    assert!(page.text("#nd-error").contains("Failing grades are not converted"), "GR-7");
    let page = world.visitor().get(&of("nd=2,3&nmax=eins")).await.is(422);
    assert_eq!(
        (page.texts("#nd-error").len(), page.texts("#nmax-error").len(), page.texts("#nmin-error").len()),
        (0, 1, 1)
    );
    assert_eq!(page.attribute("#nmax", "value").as_deref(), Some("eins"));
}

#[tokio::test]
async fn the_page_is_found_from_every_page_and_empty_without_a_question() {
    let world = World::new().await;
    let page = world.visitor().get("/").await.ok();
    assert_eq!(page.texts("footer a[href='/convert']").len(), 1);
    let page = world.visitor().get("/convert?utm_source=x").await.ok();
    assert_eq!(
        (page.texts("form.convert").len(), page.texts(".result").len(), page.texts(".field-error").len()),
        (3, 0, 0)
    );
}

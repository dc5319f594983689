//! A listing's page says what search engines need (UX §12).

use serde_json::Value;
use testkit::{World, listing};

fn course(page: &testkit::Page) -> Value {
    let told = page.raw_texts("script[type='application/ld+json']");
    assert_eq!(told.len(), 1);
    serde_json::from_str(&told[0]).unwrap()
}

#[tokio::test]
async fn ux_12_a_listing_is_a_course_of_schema_org() {
    let world = World::new().await;
    let host = world.institution("hohenwied", "DE").await;
    let spec = listing("DS-1", "Data </script><b>").with("price", "99.50").with("currency", "EUR");
    let (id, _) = spec.at(&world, host).await;
    let course = course(&world.visitor().get(&format!("/micro-credentials/{id}")).await.ok());
    assert_eq!(course["@type"], "Course");
    assert_eq!(course["name"], "Data </script><b>");
    assert_eq!(course["description"], "What it is about.");
    assert_eq!(course["provider"]["name"], "Hohenwied University");
    assert_eq!(course["educationalLevel"], "EQF 6");
    assert_eq!(
        course["educationalCredentialAwarded"]["competencyRequired"],
        serde_json::json!(["Read data", "Question data"])
    );
    let offer = serde_json::json!({"@type": "Offer", "category": "Paid", "price": "99.50", "priceCurrency": "EUR"});
    assert_eq!((&course["offers"], &course["isAccessibleForFree"]), (&offer, &Value::Bool(false)));
    let instance = serde_json::json!([{"@type": "CourseInstance", "courseMode": "Online", "courseWorkload": "PT130H",
        "inLanguage": ["en"], "startDate": "2026-04-06", "endDate": "2026-05-29"}]);
    assert_eq!(course["hasCourseInstance"], instance);
}

#[tokio::test]
async fn ux_12_what_is_not_stated_is_not_in_it() {
    let world = World::new().await;
    let host = world.institution("hohenwied", "DE").await;
    let spec = listing("DS-1", "Data").with("mode", "").with("hours", "").with("eqf_level", "").undated();
    let (id, _) = spec.at(&world, host).await;
    let course = course(&world.visitor().get(&format!("/micro-credentials/{id}")).await.ok());
    for absent in ["offers", "isAccessibleForFree", "educationalLevel"] {
        assert!(course.get(absent).is_none(), "{absent}");
    }
    assert_eq!(course["hasCourseInstance"][0], serde_json::json!({"@type": "CourseInstance", "inLanguage": ["en"]}));
}

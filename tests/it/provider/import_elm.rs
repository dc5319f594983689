//! Listings from files of the European Learning Model: the format is told by what the file holds.

use super::stage::{Stage, upload};

const CONTEXT: &str = "\"@context\":\"https://elsewhere.example/elm/context.jsonld\"";

fn json(members: &str) -> String {
    format!(
        "{{{CONTEXT},\"@graph\":[{{\"id\":\"https://u.example/o/1\",\"type\":\"LearningOpportunity\",\
         \"title\":{{\"en\":\"Soil\"}},\"duration\":\"P5D\",{members}\
         \"learningAchievementSpecification\":{{\"id\":\"https://u.example/q/1\",\"title\":{{\"en\":\"Soil\"}}}}}}]}}"
    )
}

#[tokio::test]
async fn a_record_is_checked_named_and_imported_as_a_draft() {
    let mut stage = Stage::new().await;
    let file = json("");
    let page = upload(&mut stage.admin, &[("institution", "vallombre")], ("catalogue.txt", file.as_bytes())).await.ok();
    assert!(page.says("1 row is new"));
    assert_eq!(page.texts(".import-rows tbody tr"), ["learningOpportunity[0] https://u.example/q/1 New"]);
    let warnings = page.texts(".import-warnings tbody tr").join("\n");
    assert!(warnings.contains("learningOpportunity[0] duration"), "{warnings}");
    assert!(warnings.contains("learningOpportunity[0] providedBy"), "{warnings}");
    let quality = page.text(".import-quality tbody tr");
    assert!(quality.starts_with("Not named 1") && quality.contains("learningOutcome 1"), "{quality}");
    let digest = page.attribute("form.commit input[name=checked]", "value").unwrap();
    upload(&mut stage.admin, &[("commit", "yes"), ("checked", &digest)], ("c.jsonld", file.as_bytes())).await.is(303);
    let listings = stage.listings().await;
    assert_eq!(listings.len(), 1);
    assert_eq!(listings[0].opportunity.state, catalogue::OpportunityState::Draft);
    let again = upload(&mut stage.admin, &[], ("catalogue.txt", file.as_bytes())).await.ok();
    assert!(again.says("1 row changes nothing"));
}

#[tokio::test]
async fn h028_a_record_of_another_institution_is_refused() {
    let mut stage = Stage::new().await;
    let file = json("\"providedBy\":[{\"id\":\"urn:x\",\"legalName\":{\"en\":\"Somewhere else\"}}],");
    for fields in [[].as_slice(), &[("commit", "yes")]] {
        let page = upload(&mut stage.admin, fields, ("c.jsonld", file.as_bytes())).await.is(422);
        let row = page.text(".import-refused tbody tr");
        assert!(row.starts_with("learningOpportunity[0]") && row.contains("another institution"), "{row}");
        assert!(!page.has("form.commit"));
    }
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn h016_h017_h019_h022_broken_files_say_where() {
    let mut stage = Stage::new().await;
    let deep = format!("{{\"@graph\":[{}{}]}}", "[".repeat(100_000), "]".repeat(100_000));
    let outside = "<?xml version=\"1.0\"?>\n<!DOCTYPE Courses [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Courses>&x;</Courses>";
    for (file, status, words) in [
        ("{\"@graph\":[{\n\"ects\":5,\"ects\":500}]}", 400, "Line 2: A key stands twice"),
        (deep.as_str(), 400, "nested too deep"),
        (outside, 422, "Line 2: The file declares a document type"),
        ("<rdf:RDF>\n<a>", 422, "Line 2: The file ends in the middle"),
        ("@prefix a: <urn:a> .\n", 422, "describes no learning opportunity"),
        ("{\"@context\":\"https://evil.example/c\"}", 422, "https://evil.example/c"),
    ] {
        let page = upload(&mut stage.admin, &[], ("c.jsonld", file.as_bytes())).await.is(status);
        assert!(page.text(".fault").contains(words), "{}", page.text(".fault"));
        assert!(!page.body.contains("root:"));
    }
    assert!(stage.listings().await.is_empty());
}

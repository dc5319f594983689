//! Characters that mean something in a format, and odd ones, come out as they went in.

use std::collections::BTreeSet;

use oxrdf::{Term, Triple};
use serde_json::Value;
use testkit::{World, listing};

use super::elm_formats::{get, provider};

const ODD: &str = "a<b> & \"c\" 'd' \\e\\ ]]> 🎓 é𝔘 ﷽ \u{E000} tab\there";

fn texts(triples: impl Iterator<Item = Triple>) -> BTreeSet<String> {
    let literal = |triple: Triple| match triple.object {
        Term::Literal(literal) => Some(literal.value().to_owned()),
        _ => None,
    };
    triples.filter_map(literal).collect()
}

fn strings(json: &Value, found: &mut BTreeSet<String>) {
    match json {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(members) => members.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[tokio::test]
async fn odd_characters_survive_every_format() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let title = ODD.replace('\t', " ");
    // What could be a tag leaves a description (SEC-7); what cannot stays.
    let described = format!("{}\n\nsecond \"\"\" paragraph\n", ODD.replace("a<b>", "a< b>"));
    let (id, _) = listing("<DS>&\"1\"", &title)
        .with("learning_outcomes", &format!("{title} one|{title} two"))
        .with("description", &described)
        .with("homepage", "https://example.org/?a=1&b=%22")
        .with("assessment", "Quiz & <talk>")
        .at(&world, host)
        .await;
    let described = described.trim();
    let expected = [title.as_str(), described, "<DS>&\"1\"", "https://example.org/?a=1&b=%22", "Quiz & <talk>"];
    let path = |suffix: &str| format!("/micro-credentials/{id}.{suffix}");
    let mut of_json = BTreeSet::new();
    strings(&serde_json::from_str(&get(&world, &path("jsonld"), &[]).await.is(200).body).unwrap(), &mut of_json);
    let turtle = get(&world, &path("ttl"), &[]).await.is(200).body;
    let of_turtle = texts(oxttl::TurtleParser::new().for_slice(turtle.as_bytes()).map(Result::unwrap));
    let rdf = get(&world, &path("rdf"), &[]).await.is(200).body;
    let of_rdf = texts(oxrdfxml::RdfXmlParser::new().for_slice(rdf.as_bytes()).map(Result::unwrap));
    for text in expected {
        assert!(of_json.contains(text), "JSON-LD: {text}");
        assert!(of_turtle.contains(text), "Turtle: {text}");
        assert!(of_rdf.contains(text), "RDF/XML: {text}");
    }
    assert_eq!(of_turtle, of_rdf);
    let xml = get(&world, &path("xml"), &[]).await.is(200).body;
    let escaped =
        |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    for text in expected {
        assert!(xml.contains(&format!(">{}</", escaped(text))), "XML: {text}");
    }
}

#[tokio::test]
async fn sec_7_html_of_a_description_does_not_leave_with_it() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let html = "<p>Read &amp; write.</p><script>alert(1)</script><ul><li>One</li></ul>";
    let (id, _) = listing("DS-1", "Data").with("description", html).at(&world, host).await;
    let page = get(&world, &format!("/micro-credentials/{id}.jsonld"), &[]).await.is(200);
    let json: Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(json["@graph"][0]["description"]["en"], "Read & write.\nOne");
}

/// XML has no way to write these; the rest of the text goes out without them.
#[tokio::test]
async fn characters_that_xml_cannot_carry_are_left_out() {
    let world = World::new().await;
    let host = provider(&world, "hohenwied", "DE").await;
    let (id, _) = listing("DS-1", "Data\u{FFFF} and \u{FFFE}more").at(&world, host).await;
    for suffix in ["jsonld", "ttl", "rdf", "xml"] {
        let body = get(&world, &format!("/micro-credentials/{id}.{suffix}"), &[]).await.is(200).body;
        assert!(body.contains("Data and more"), "{suffix}");
    }
}

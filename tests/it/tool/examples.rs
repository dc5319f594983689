//! What the description of the API shows is what the tools answer.

use serde_json::Value;
use testkit::World;

/// The examples of a tool: name, what is sent, what comes back.
fn examples(operation: &Value) -> Vec<(String, Value, Value)> {
    let of = |content: &Value| content["application/json"]["examples"].as_object().cloned().unwrap_or_default();
    let (sent, back) = (of(&operation["requestBody"]["content"]), of(&operation["responses"]["200"]["content"]));
    assert_eq!(sent.keys().collect::<Vec<_>>(), back.keys().collect::<Vec<_>>(), "each example has both sides");
    sent.into_iter().map(|(name, one)| (name.clone(), one["value"].clone(), back[&name]["value"].clone())).collect()
}

#[tokio::test]
async fn every_tool_has_an_example_and_answers_it() {
    let world = World::new().await;
    let client = world.stranger();
    let document = client.get("/api/v1/openapi.json").await.is(200).json;
    let tools = document["paths"].as_object().unwrap().iter().filter(|(path, _)| path.starts_with("/api/v1/tools/"));
    let mut count = 0;
    for (path, methods) in tools {
        let examples = examples(&methods["post"]);
        assert!(!examples.is_empty(), "{path} has no example");
        for (name, sent, back) in examples {
            let answer = client.post(path, &sent).await.is(200).json;
            assert_eq!(answer, back, "{path}, {name}");
            assert!(answer["rules"].is_array(), "{path}: every answer carries the ids that decided");
        }
        count += 1;
    }
    assert!(count > 0);
}

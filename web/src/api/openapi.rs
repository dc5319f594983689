//! The `OpenAPI` 3.1 description of exactly these routes, written by hand and held to the routes by a test.

use axum::{http::header, response::IntoResponse};

use crate::routes::Routes;

const DOCUMENT: &str = include_str!("openapi.json");

/// Its route.
pub(super) fn routes() -> Routes {
    Routes::new().get("/api/v1/openapi.json", show)
}

/// The document.
async fn show() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=300")], DOCUMENT)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    fn document() -> Value {
        serde_json::from_str(DOCUMENT).unwrap()
    }

    #[test]
    fn the_document_describes_every_route_and_no_other() {
        let document = document();
        let described: BTreeSet<(String, String)> = document["paths"]
            .as_object()
            .unwrap()
            .iter()
            .flat_map(|(path, methods)| {
                methods.as_object().unwrap().keys().map(|method| (method.to_uppercase(), path.clone()))
            })
            .collect();
        let routes: BTreeSet<(String, String)> = crate::api::routes()
            .into_list()
            .into_iter()
            .map(|route| (route.method.to_owned(), route.path.to_owned()))
            .collect();
        assert_eq!(described, routes);
    }

    #[test]
    fn every_reference_leads_to_a_schema_and_every_path_names_its_parameters() {
        let document = document();
        let schemas = &document["components"]["schemas"];
        for reference in DOCUMENT.split("#/components/schemas/").skip(1) {
            let name = reference.split('"').next().unwrap();
            assert!(!schemas[name].is_null(), "{name}");
        }
        for (path, methods) in document["paths"].as_object().unwrap() {
            let names = path.split('{').skip(1).map(|part| part.split('}').next().unwrap());
            for (name, (method, operation)) in
                names.flat_map(|name| methods.as_object().unwrap().iter().map(move |one| (name, one)))
            {
                let listed = operation["parameters"].as_array().into_iter().flatten();
                assert!(listed.clone().any(|one| one["in"] == "path" && one["name"] == name), "{method} {path}");
            }
        }
    }
}

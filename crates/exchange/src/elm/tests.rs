use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    list,
    term::{self, Range},
    *,
};

/// The context that we serve and the table that we write by say the same.
#[test]
fn the_context_has_every_term_and_no_other() {
    for release in [Release::V3_2, Release::V3_3] {
        let json: Value = serde_json::from_str(&context(release)).unwrap();
        let terms = json["@context"].as_object().unwrap();
        assert_eq!(terms["elm"], release.namespace());
        let keys: BTreeSet<_> =
            terms.iter().filter(|(_, term)| term.is_object()).map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, term::ALL.iter().map(|term| term.key).collect());
        for term in term::ALL {
            let said = &terms[term.key];
            assert_eq!(said["@id"], format!("{}:{}", term.prefix.name(), term.local), "{}", term.key);
            let expected = match term.range {
                Range::Link => Some("@id".to_owned()),
                Range::Text => None,
                other => other.datatype().map(|name| format!("xsd:{name}")),
            };
            let coerced = said["@type"].as_str().filter(|kind| *kind != "xsd:string").map(ToOwned::to_owned);
            assert_eq!(coerced, expected, "{}", term.key);
            assert_eq!(said["@container"] == "@language", term.range == Range::Text, "{}", term.key);
            assert_eq!(term::of_key(term.key), Some(*term));
        }
        for prefix in term::Prefix::ALL {
            assert_eq!(terms[prefix.name()], prefix.namespace(release));
        }
    }
}

#[test]
fn national_levels_are_known_by_name_and_code() {
    assert_eq!(list::national_levels().count(), 424);
    assert_eq!(list::national_level_code(" dqr level 6 "), Some("c_6919ed25"));
    assert_eq!(list::national_level_code("c_6919ed25"), Some("c_6919ed25"));
    assert_eq!(list::national_level_name("c_6919ed25"), Some("DQR Level 6"));
    assert_eq!(list::national_level_code("DQR Level 9"), None);
}

#[test]
fn codes_that_are_in_no_list_are_no_concepts() {
    let language = |code: &str| list::language(code.parse().unwrap()).map(|concept| concept.iri());
    let authority = "http://publications.europa.eu/resource/authority/language/";
    assert_eq!(language("nb"), Some(format!("{authority}NOB")));
    assert_eq!(language("sma"), Some(format!("{authority}SMA")));
    assert_eq!((language("xx"), language("qqq")), (None, None));
    assert!(list::country("LU").is_some() && list::country("QQ").is_none());
    assert!(list::currency("EUR").is_some() && list::currency("VED").is_none() && list::currency("XXX").is_none());
    assert!(list::field("0611").is_some() && list::field("611").is_none());
    assert!(list::eqf(8).is_some() && list::eqf(9).is_none());
}

//! What may be written down beside what is there already.

use std::collections::BTreeMap;

use kernel::{Actor, Failure, Timestamp};

use super::*;
use crate::{
    AgreementVersion, Error,
    agreement::{policy, service},
};

const ID: &str = "0192f000-0000-7000-8000-000000000000";

fn kept(terms: Terms) -> AgreementVersion {
    AgreementVersion {
        id: ID.parse().unwrap(),
        agreement_id: ID.parse().unwrap(),
        number: terms.version,
        state: terms.status.version(),
        valid_from: terms.valid_from,
        valid_to: terms.valid_to,
        body: terms,
        created_at: Timestamp::from_micros(0),
    }
}

#[test]
fn the_same_version_twice_is_there_already() {
    assert!(service::is_there(&mra7(), &[kept(mra7())]).unwrap());
    assert!(!service::is_there(&mra7(), &[]).unwrap());
    assert!(!service::is_there(&mra7_with(json!({"version": 3})), &[kept(mra7())]).unwrap());
}

#[test]
fn a_signed_version_is_never_reworded_nor_undercut() {
    let reworded = service::is_there(&mra7_with(json!({"purposes": ["stack"]})), &[kept(mra7())]);
    assert_eq!(reworded.unwrap_err().code(), "agreement-version-differs");
    let older = service::is_there(&mra7_with(json!({"version": 1})), &[kept(mra7())]);
    assert_eq!(older.unwrap_err().code(), "agreement-version-older");
}

#[test]
fn h028_unknown_parties_are_all_named() {
    let known = BTreeMap::from([("U2".to_owned(), ID.parse().unwrap())]);
    match service::parties(&mra7(), &known) {
        Err(Error::UnknownParties(slugs)) => assert_eq!(slugs, ["U1", "U3"]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn only_the_command_line_adopts_agreements() {
    assert!(policy::may_adopt(&Actor::System).is_ok());
    assert!(policy::may_adopt(&Actor::Anonymous).is_err());
}

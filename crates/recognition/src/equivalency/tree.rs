//! What must be held: a tree of «all of these» and «one of these» over micro-credentials (RECOGNITION §8).

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value as Json};

use super::{Alternatives, MOST_ALTERNATIVES};
use crate::rule::{Fault, FaultKind, Kind, Number};

/// How deep a tree may be.
pub const MOST_LEVELS: usize = 8;
/// How many micro-credentials a tree may name.
pub const MOST_LEAVES: usize = 60;
const LONGEST_ID: usize = 120;

/// What must be held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tree {
    /// All of these.
    And(Vec<Self>),
    /// One of these.
    Or(Vec<Self>),
    /// This micro-credential.
    #[serde(untagged)]
    Leaf(Leaf),
}

/// One micro-credential, in any or in one version, with any or at least this grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leaf {
    /// The provider's own name for it.
    pub mc_id: String,
    /// Only this version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i32>,
    /// At least this grade, on the scale of the one who recognises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_grade: Option<Number>,
}

kernel::json_value!(Tree);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&Json::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

impl Leaf {
    /// A micro-credential in any version with any grade.
    pub fn of(mc_id: impl Into<String>) -> Self {
        Self { mc_id: mc_id.into(), version: None, min_grade: None }
    }
}

impl Tree {
    /// The tree that this JSON is; what has no meaning is refused with its place, and so is a tree that comes to too many
    /// combinations.
    pub fn parse(json: &Json) -> Result<Self, Fault> {
        let mut left = MOST_LEAVES;
        let tree = node(json, MOST_LEVELS, &mut left)?;
        if Alternatives::count(&tree) > MOST_ALTERNATIVES {
            return Err(FaultKind::Outside("comes to more than 200 combinations; split it into several").at(""));
        }
        Ok(tree)
    }

    /// The same for a scale on which a lower number is better: least grades change their sign, as the grades that are
    /// compared with them must, so that everywhere else more is better.
    pub fn mirrored(&self) -> Self {
        let all = |parts: &[Self]| parts.iter().map(Self::mirrored).collect();
        match self {
            Self::And(parts) => Self::And(all(parts)),
            Self::Or(parts) => Self::Or(all(parts)),
            Self::Leaf(leaf) => Self::Leaf(Leaf { min_grade: leaf.min_grade.map(Number::mirrored), ..leaf.clone() }),
        }
    }

    /// Every micro-credential that it names, in order; what stands twice comes twice.
    pub fn leaves(&self) -> Vec<&Leaf> {
        match self {
            Self::Leaf(leaf) => vec![leaf],
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::leaves).collect(),
        }
    }
}

/// `levels` and `left` go down; so the recursion is bounded whatever is sent (SEC-12).
fn node(json: &Json, levels: usize, left: &mut usize) -> Result<Tree, Fault> {
    let Some(levels) = levels.checked_sub(1) else { return Err(FaultKind::TooDeep(MOST_LEVELS).at("")) };
    let members = match json {
        Json::String(id) => return leaf(id, left).map(Tree::Leaf),
        Json::Object(members) => members,
        _ => return Err(FaultKind::WantedShape("an id or an object").at("")),
    };
    if let Some(parts) = members.get("and") {
        only(members, &["and"])?;
        return list(parts, "/and", levels, left).map(Tree::And);
    }
    if let Some(parts) = members.get("or") {
        only(members, &["or"])?;
        return list(parts, "/or", levels, left).map(Tree::Or);
    }
    only(members, &["mc_id", "version", "min_grade"])?;
    let id = members.get("mc_id").ok_or_else(|| FaultKind::MissingMember("mc_id").at(""))?;
    let id = id.as_str().ok_or_else(|| FaultKind::Wanted(Kind::Word).at("/mc_id"))?;
    let leaf = leaf(id, left).map_err(|fault| fault.under("/mc_id"))?;
    Ok(Tree::Leaf(Leaf { version: version(members)?, min_grade: min_grade(members)?, ..leaf }))
}

fn only(members: &Map<String, Json>, known: &[&str]) -> Result<(), Fault> {
    match members.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(FaultKind::UnknownMember(key.chars().take(60).collect()).at("")),
        None => Ok(()),
    }
}

fn list(json: &Json, place: &str, levels: usize, left: &mut usize) -> Result<Vec<Tree>, Fault> {
    let Json::Array(parts) = json else { return Err(FaultKind::WantedShape("a list").at(place)) };
    if parts.is_empty() {
        return Err(FaultKind::Outside("names no micro-credential").at(place));
    }
    let read = |(index, part)| node(part, levels, left).map_err(|fault| fault.under(&format!("{place}/{index}")));
    parts.iter().enumerate().map(read).collect()
}

fn leaf(id: &str, left: &mut usize) -> Result<Leaf, Fault> {
    *left = left.checked_sub(1).ok_or_else(|| FaultKind::TooLarge.at(""))?;
    kernel::clean(id, LONGEST_ID, false).map(Leaf::of).map_err(|error| FaultKind::Text(error).at(""))
}

fn version(members: &Map<String, Json>) -> Result<Option<i32>, Fault> {
    match members.get("version") {
        None | Some(Json::Null) => Ok(None),
        Some(json) => {
            let number = json.as_i64().and_then(|number| i32::try_from(number).ok()).filter(|number| *number >= 1);
            number.map(Some).ok_or_else(|| FaultKind::Outside("versions are counted from 1").at("/version"))
        }
    }
}

fn min_grade(members: &Map<String, Json>) -> Result<Option<Number>, Fault> {
    match members.get("min_grade") {
        None | Some(Json::Null) => Ok(None),
        Some(json) => {
            let number = json.as_f64().and_then(Number::new);
            number.map(Some).ok_or_else(|| FaultKind::Wanted(Kind::Number).at("/min_grade"))
        }
    }
}

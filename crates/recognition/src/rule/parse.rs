//! Reads a rule from JSON, strictly: what has no meaning is refused, with its place.

use serde_json::{Map, Value as Json};

use super::{
    Fault, FaultKind, Field, Kind, MOST_LEVELS, MOST_NODES, MOST_VALUES, Node, Op, Operand, Test, Value, node::Arity,
};

impl Node {
    /// The rule that this JSON is.
    pub fn parse(json: &Json) -> Result<Self, Fault> {
        let mut left = MOST_NODES;
        node(json, MOST_LEVELS, &mut left)
    }
}

/// `levels` and `left` go down; so the recursion is bounded whatever is sent (SEC-12).
fn node(json: &Json, levels: usize, left: &mut usize) -> Result<Node, Fault> {
    let Some(levels) = levels.checked_sub(1) else { return Err(FaultKind::TooDeep(MOST_LEVELS).at("")) };
    *left = left.checked_sub(1).ok_or_else(|| FaultKind::TooLarge.at(""))?;
    let Json::Object(members) = json else { return Err(FaultKind::WantedShape("an object").at("")) };
    if let Some(parts) = members.get("all") {
        only(members, &["all"])?;
        return list(parts, "/all", levels, left).map(Node::All);
    }
    if let Some(parts) = members.get("any") {
        only(members, &["any"])?;
        return list(parts, "/any", levels, left).map(Node::Any);
    }
    if let Some(part) = members.get("not") {
        only(members, &["not"])?;
        return node(part, levels, left).map(|part| Node::Not(Box::new(part))).map_err(|fault| fault.under("/not"));
    }
    only(members, &["f", "op", "v"])?;
    test(members).map(Node::Test)
}

fn only(members: &Map<String, Json>, known: &[&str]) -> Result<(), Fault> {
    match members.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(FaultKind::UnknownMember(shortened(key)).at("")),
        None => Ok(()),
    }
}

fn list(json: &Json, place: &str, levels: usize, left: &mut usize) -> Result<Vec<Node>, Fault> {
    let Json::Array(parts) = json else { return Err(FaultKind::WantedShape("a list").at(place)) };
    parts
        .iter()
        .enumerate()
        .map(|(index, part)| node(part, levels, left).map_err(|fault| fault.under(&format!("{place}/{index}"))))
        .collect()
}

fn test(members: &Map<String, Json>) -> Result<Test, Fault> {
    let name = text(members, "f")?;
    let field: Field = name.parse().map_err(|()| FaultKind::UnknownField(shortened(name)).at("/f"))?;
    let word = text(members, "op")?;
    let op: Op = word.parse().map_err(|()| FaultKind::UnknownOp(shortened(word)).at("/op"))?;
    let kind = field.kind();
    let arity = op.arity(kind).ok_or_else(|| FaultKind::WrongOp(op, kind).at("/op"))?;
    let operand = operand(members.get("v"), arity, kind)?;
    Ok(Test { field, op, operand })
}

fn text<'a>(members: &'a Map<String, Json>, name: &'static str) -> Result<&'a str, Fault> {
    let json = members.get(name).ok_or_else(|| FaultKind::MissingMember(name).at(""))?;
    json.as_str().ok_or_else(|| FaultKind::Wanted(Kind::Word).at(format!("/{name}")))
}

fn operand(json: Option<&Json>, arity: Arity, kind: Kind) -> Result<Operand, Fault> {
    // A list is compared with its words, one by one.
    let kind = if kind == Kind::Words { Kind::Word } else { kind };
    match (arity, json) {
        // `exists` and `missing` take no value; people write true or null there all the same.
        (Arity::None, None | Some(Json::Null | Json::Bool(true))) => Ok(Operand::None),
        (Arity::None, Some(_)) => Err(FaultKind::UnknownMember("v".to_owned()).at("")),
        (_, None) => Err(FaultKind::MissingMember("v").at("")),
        (Arity::One, Some(json)) => Value::parse(json, kind).map(Operand::One).map_err(|problem| problem.at("/v")),
        (Arity::Pair, Some(json)) => match values(json, kind)? {
            pair if pair.len() == 2 => Ok(Operand::Many(pair)),
            _ => Err(FaultKind::WantedShape("a list of two").at("/v")),
        },
        (Arity::Many, Some(json)) => values(json, kind).map(Operand::Many),
    }
}

fn values(json: &Json, kind: Kind) -> Result<Vec<Value>, Fault> {
    let Json::Array(parts) = json else { return Err(FaultKind::WantedShape("a list").at("/v")) };
    if parts.len() > MOST_VALUES {
        return Err(FaultKind::TooLarge.at("/v"));
    }
    parts
        .iter()
        .enumerate()
        .map(|(index, part)| Value::parse(part, kind).map_err(|problem| problem.at(format!("/v/{index}"))))
        .collect()
}

/// What somebody typed, short enough for a message.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}

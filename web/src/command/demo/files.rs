//! The demo's files: what the consortium is, and what happened in it. Days are written from today on (`@+40`, `@-30`).

use anyhow::Context as _;
use kernel::{Day, Timestamp};
use serde_json::{Map, Value};

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../../demo/", $name))
    };
}

/// Seed files. A listing may have its `runs` in one place, and a university its `ratings`; a `draft` waits for its step.
const CONSORTIUM: &[&str] = &[
    file!("consortium.json"),
    file!("universities/almarena.json"),
    file!("universities/jasnobrzeg.json"),
    file!("universities/tindvaag.json"),
    file!("universities/valsure.json"),
    file!("open-passage.json"),
];
const RATINGS: &str = file!("ratings.json");
/// Our copy of DEQAR.
const REGISTER: &str = file!("deqar.json");
const STORIES: &[&str] = &[file!("story.json"), file!("year.json")];

/// Everything, with its days counted from one day.
pub(super) struct Files {
    /// The lists of a seed file.
    pub seed: Map<String, Value>,
    /// Listings that were never published.
    pub drafts: Vec<Value>,
    /// Course ratings by university and identifier.
    pub ratings: Map<String, Value>,
    /// What happened, in the order of the days.
    pub story: Vec<Value>,
    /// Records of DEQAR.
    pub register: Value,
}

impl Files {
    /// Reads them all.
    pub(super) fn read(now: Timestamp) -> anyhow::Result<Self> {
        let mut ratings = members(dated(RATINGS, now)?)?;
        let mut drafts = Vec::new();
        let mut seed = Map::new();
        for text in CONSORTIUM {
            let mut file = members(dated(text, now)?)?;
            if let Some(more) = file.remove("ratings") {
                ratings.extend(members(more)?);
            }
            for (name, rows) in file {
                let list = seed.entry(name.as_str()).or_insert_with(|| Value::Array(Vec::new()));
                let list = list.as_array_mut().context("a seed file has lists")?;
                for row in rows.as_array().context("a seed file has lists")? {
                    add(row, &name, list, &mut drafts)?;
                }
            }
        }
        Ok(Self { seed, drafts, ratings, story: story(now)?, register: dated(REGISTER, now)? })
    }

    /// The people in the order of the files.
    pub(super) fn people(&self) -> impl Iterator<Item = &Value> {
        self.seed.get("people").and_then(Value::as_array).into_iter().flatten()
    }
}

fn members(value: Value) -> anyhow::Result<Map<String, Value>> {
    match value {
        Value::Object(members) => Ok(members),
        _ => anyhow::bail!("a file of the demo is an object"),
    }
}

/// A listing becomes one row for each of its runs, as a seed file wants it; anything else stays as it is.
fn add(row: &Value, name: &str, list: &mut Vec<Value>, drafts: &mut Vec<Value>) -> anyhow::Result<()> {
    let mut row = row.clone();
    let listing = row.as_object_mut().filter(|_| name == "opportunities").context("rows are objects");
    let Ok(listing) = listing else {
        list.push(row);
        return Ok(());
    };
    let runs = listing.remove("runs");
    if listing.remove("draft").is_some() {
        drafts.push(row);
        return Ok(());
    }
    let runs = runs.as_ref().and_then(Value::as_array).filter(|runs| !runs.is_empty());
    for run in runs.into_iter().flatten() {
        let mut with_run = listing.clone();
        with_run.extend(members(run.clone())?);
        list.push(Value::Object(with_run));
    }
    if runs.is_none() {
        list.push(row);
    }
    Ok(())
}

/// The stories as one: sorted by day, those of one day in the order of the files.
fn story(now: Timestamp) -> anyhow::Result<Vec<Value>> {
    let mut story = Vec::new();
    for text in STORIES {
        if let Value::Array(steps) = dated(text, now)? {
            story.extend(steps);
        }
    }
    story.sort_by_cached_key(|step| step.get("on").and_then(Value::as_str).and_then(|day| day.parse::<Day>().ok()));
    Ok(story)
}

fn dated(text: &str, now: Timestamp) -> anyhow::Result<Value> {
    let mut value = serde_json::from_str(text)?;
    date(&mut value, now);
    Ok(value)
}

fn date(value: &mut Value, now: Timestamp) {
    match value {
        Value::String(text) => {
            if let Some(days) = text.strip_prefix('@').and_then(|days| days.parse::<i64>().ok()) {
                *text = now.day().plus_days(days).to_string();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| date(value, now)),
        Value::Object(members) => members.values_mut().for_each(|value| date(value, now)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_demo_are_counted_from_today() {
        let now = Timestamp::start_of("2026-03-02".parse().unwrap());
        let value = dated(r#"{"a": ["@+40", "@-2", "x@y", "@home"]}"#, now).unwrap();
        assert_eq!(value.to_string(), r#"{"a":["2026-04-11","2026-02-28","x@y","@home"]}"#);
    }

    #[test]
    fn a_listing_has_a_row_for_each_run_and_a_draft_none() {
        let (mut list, mut drafts) = (Vec::new(), Vec::new());
        for listing in [
            r#"{"identifier": "A", "runs": [{"start": "2026-01-01"}, {"start": "2026-02-01", "seats": "3"}]}"#,
            r#"{"identifier": "B", "runs": []}"#,
            r#"{"identifier": "C", "draft": true, "runs": []}"#,
        ] {
            add(&serde_json::from_str(listing).unwrap(), "opportunities", &mut list, &mut drafts).unwrap();
        }
        assert_eq!(
            Value::Array(list).to_string(),
            r#"[{"identifier":"A","start":"2026-01-01"},{"identifier":"A","seats":"3","start":"2026-02-01"},{"identifier":"B"}]"#
        );
        assert_eq!(Value::Array(drafts).to_string(), r#"[{"identifier":"C"}]"#);
    }
}

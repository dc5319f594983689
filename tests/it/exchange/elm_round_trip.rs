//! Out and in again: a catalogue that an empty instance takes from our own file is the same catalogue, in every format.

use std::{
    collections::{BTreeSet, HashMap},
    fs,
    io::Cursor,
    path::Path,
};

use catalogue::{Content, Listing, OfferingState, listing};
use consortium::institution;
use exchange::{
    Places,
    csv::Limits,
    elm::{
        Export, Format, Release,
        read::{self, Whose},
    },
    import::{self, Options, Outcome, Report, Target},
};
use kernel::Day;
use oxrdf::{Graph, NamedOrBlankNodeRef, TermRef, TripleRef};
use serde_json::{Value, json};
use testkit::{World, listing as listed, shared};

const BASE: &str = "https://passerelle.example";

const FORMATS: [Format; 4] = [Format::JsonLd, Format::Turtle, Format::RdfXml, Format::LoqXml];

/// The universities and listings of the demo.
async fn demo() -> World {
    let (mut institutions, mut opportunities) = (Vec::new(), Vec::new());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/demo");
    let universities = fs::read_dir(folder.join("universities")).unwrap().map(|entry| entry.unwrap().path());
    for path in std::iter::once(folder.join("consortium.json")).chain(universities) {
        let mut file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let mut list = |name: &str| match file[name].take() {
            Value::Array(rows) => rows,
            _ => Vec::new(),
        };
        institutions.extend(list("institutions"));
        for mut row in list("opportunities") {
            let row = row.as_object_mut().unwrap();
            if row.remove("draft").is_some() {
                continue;
            }
            let runs = row.remove("runs").and_then(|runs| runs.as_array().cloned()).unwrap_or_default();
            let bare = if runs.is_empty() { vec![json!({})] } else { runs };
            for run in bare {
                let mut whole = row.clone();
                whole.extend(run.as_object().unwrap().clone());
                opportunities.push(Value::Object(whole));
            }
        }
    }
    for row in &mut opportunities {
        for value in row.as_object_mut().unwrap().values_mut() {
            let days = value.as_str().and_then(|text| text.strip_prefix('@')?.parse::<i64>().ok());
            if let Some(days) = days {
                *value = "2026-03-02".parse::<Day>().unwrap().plus_days(days).to_string().into();
            }
        }
    }
    let world = World::new().await;
    let seed = json!({"institutions": institutions, "opportunities": opportunities});
    web::seeding::apply(&world.db, &world.doors, &seed.to_string()).await.unwrap();
    world
}

async fn exported(world: &World, format: Format, release: Release) -> String {
    let (mut export, mut bytes) = (Export::new(format, release, BASE, None), Vec::new());
    while let Some(page) = export.next(&world.db).await.unwrap() {
        bytes.extend(page.bytes);
    }
    String::from_utf8(bytes).unwrap()
}

/// What the model can take of a catalogue.
async fn whole(world: &World) -> Vec<(String, Listing)> {
    let mut export = Export::new(Format::Turtle, Release::V3_2, BASE, None);
    let mut left_out = Vec::new();
    while let Some(page) = export.next(&world.db).await.unwrap() {
        left_out.extend(page.left_out.into_iter().map(|one| one.id));
    }
    let mut found = all(world).await;
    found.retain(|(_, one)| !left_out.contains(&one.opportunity.id));
    found
}

async fn imported(world: &World, file: &str, publish: bool) -> Report {
    let format = read::sniff(file.as_bytes()).unwrap();
    let members = institution::all(world.db.reads()).await.unwrap();
    let rows = read::read(Cursor::new(file.as_bytes()), format, Whose::Any(members), Limits::COMMAND).unwrap();
    let options = Options { target: Target::Rows, publish, keep_going: true, is_whole: false };
    let mut work = world.begin().await;
    let report = import::commit(&mut work, rows, &options).await.unwrap();
    work.commit().await.unwrap();
    report
}

async fn all(world: &World) -> Vec<(String, Listing)> {
    let slugs: HashMap<_, _> =
        institution::all(world.db.reads()).await.unwrap().into_iter().map(|row| (row.id, row.slug)).collect();
    let ids = listing::published_ids(world.db.reads(), None, 1_000).await.unwrap();
    let found = listing::published_by_ids(world.db.reads(), &ids).await.unwrap();
    let mut found: Vec<_> =
        found.into_iter().map(|one| (slugs[&one.opportunity.institution_id].clone(), one)).collect();
    found.sort_by_key(|(slug, one)| (slug.clone(), one.opportunity.identifier.clone()));
    found
}

/// What each new id stands for.
async fn names(world: &World) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for (slug, one) in all(world).await {
        let name: String = format!("{slug}-{}", one.opportunity.identifier);
        let name: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        for run in &one.offerings {
            names.insert(
                run.id.to_string(),
                format!("{name}-run-{:?}-{:?}", run.starts_on, run.ends_on)
                    .replace(|c: char| !c.is_ascii_alphanumeric(), "-"),
            );
        }
        for (place, outcome) in one.outcomes.iter().enumerate() {
            names.insert(outcome.id.to_string(), format!("{name}-outcome-{place}"));
        }
        names.insert(one.opportunity.id.to_string(), name);
    }
    names
}

/// The file with every id of ours by its name.
fn renamed(file: &str, names: &HashMap<String, String>) -> String {
    let (mut text, mut rest) = (String::new(), file);
    while let Some(first) = rest.chars().next() {
        let known = rest.get(..36).and_then(|id| names.get(id));
        let length = if known.is_some() { 36 } else { first.len_utf8() };
        text.push_str(known.map_or(&rest[..length], String::as_str));
        rest = &rest[length..];
    }
    text
}

/// What a file says, statement by statement; a part without an address is told by what is said of it.
fn statements(file: &str, format: Format) -> BTreeSet<String> {
    match format {
        Format::JsonLd => {
            let json: Value = serde_json::from_str(file).unwrap();
            let mut said = BTreeSet::new();
            json["@graph"].as_array().unwrap().iter().for_each(|node| drop(told_json(node, &mut said)));
            said
        }
        Format::Turtle => told(&oxttl::TurtleParser::new().for_slice(file.as_bytes()).map(Result::unwrap).collect()),
        Format::RdfXml => told(&oxrdfxml::RdfXmlParser::new().for_slice(file.as_bytes()).map(Result::unwrap).collect()),
        Format::LoqXml => {
            let mut things = vec![String::new()];
            for line in file.lines().filter(|line| !line.contains("References>")) {
                if line.contains(" id=\"") {
                    things.push(String::new());
                }
                things.last_mut().unwrap().push_str(line);
            }
            things.into_iter().collect()
        }
    }
}

fn told(graph: &Graph) -> BTreeSet<String> {
    let is_whole = |triple: &TripleRef<'_>| matches!(triple.subject, NamedOrBlankNodeRef::NamedNode(_));
    let statement =
        |triple: TripleRef<'_>| format!("{} {} {}", triple.subject, triple.predicate, object(graph, triple.object));
    graph.iter().filter(is_whole).map(statement).collect()
}

fn object(graph: &Graph, term: TermRef<'_>) -> String {
    let TermRef::BlankNode(part) = term else { return term.to_string() };
    let said =
        graph.triples_for_subject(part).map(|triple| format!("{} {}", triple.predicate, object(graph, triple.object)));
    format!("[{}]", said.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ; "))
}

fn told_json(value: &Value, said: &mut BTreeSet<String>) -> String {
    let Value::Object(members) = value else { return value.to_string() };
    let id = members.get("id").map(Value::to_string);
    let mut own = BTreeSet::new();
    for (key, value) in members.iter().filter(|(key, _)| *key != "id") {
        let values = value.as_array().map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
        own.extend(values.iter().map(|value| format!("{key} {}", told_json(value, said))));
    }
    match id {
        Some(id) => {
            said.extend(own.into_iter().map(|statement| format!("{id} {statement}")));
            id
        }
        None => format!("[{}]", own.into_iter().collect::<Vec<_>>().join(" ; ")),
    }
}

/// What the model has no place for: an import leaves what is stored there.
fn without_what_is_not_carried(mut content: Content, format: Format) -> Content {
    content.keywords = catalogue::Keywords(Vec::new());
    content.review_due_on = None;
    // Of a listing that says what it stacks into nothing else is said.
    if !content.stacks_into.is_empty() {
        content.stackability = None;
    }
    if format == Format::LoqXml {
        // A single remark has a single language there.
        let original = content.original_language;
        let kept = content.prerequisites.get(original).map(ToOwned::to_owned);
        content.prerequisites = kernel::LocalizedText::default();
        if let Some(text) = kept {
            content.prerequisites.insert(original, text);
        }
    }
    content
}

#[tokio::test]
async fn the_demo_s_catalogue_comes_back_the_same_in_every_format() {
    let there = demo().await;
    let before = whole(&there).await;
    assert!(before.len() >= 40, "{}", before.len());
    for format in FORMATS {
        let here = World::new().await;
        let file = exported(&there, format, Release::V3_2).await;
        let report = imported(&here, &file, true).await;
        assert_eq!(report.count(Outcome::Refused), 0, "{format}: {:?}", report.rows);
        assert_eq!(report.warnings, Vec::new(), "{format}");
        assert!(report.quality.values().all(|quality| quality.unknown == 0 && quality.untagged == 0));
        let after = all(&here).await;
        assert_eq!(after.len(), before.len());
        for ((slug, one), (_, other)) in before.iter().zip(&after) {
            let content = |one: &Listing| without_what_is_not_carried(Content::of(&one.version, &one.outcomes), format);
            assert_eq!(content(other), content(one), "{format}: {slug} {}", one.opportunity.identifier);
            assert_eq!(one.opportunity.kind, other.opportunity.kind);
            let runs = |one: &Listing| {
                // Seats have no place either.
                let open = one.offerings.iter().filter(|run| run.state == OfferingState::Open);
                open.map(|run| (run.starts_on, run.ends_on, run.enrol_by)).collect::<BTreeSet<_>>()
            };
            assert_eq!(runs(other), runs(one), "{format}: {slug} {}", one.opportunity.identifier);
        }
        let second = exported(&here, format, Release::V3_2).await;
        let (first, second) = (renamed(&file, &names(&there).await), renamed(&second, &names(&here).await));
        let (first, second) = (statements(&first, format), statements(&second, format));
        let differing: Vec<_> = first.symmetric_difference(&second).take(6).collect();
        assert!(differing.is_empty(), "{format}: {differing:#?}");
        assert!(first.len() > 1_000 || format == Format::LoqXml && first.len() > 200, "{format}: {}", first.len());

        let again = imported(&here, &file, true).await;
        assert_eq!(again.count(Outcome::Unchanged), again.rows.len(), "{format}: twice changes nothing");
        let at_home = imported(&there, &file, true).await;
        assert_eq!(at_home.count(Outcome::Unchanged), at_home.rows.len(), "{format}: what it has no place for stays");
    }
}

#[tokio::test]
async fn the_namespace_of_the_newer_release_is_read_too() {
    let there = demo().await;
    for format in [Format::JsonLd, Format::Turtle, Format::RdfXml] {
        let here = World::new().await;
        let file = exported(&there, format, Release::V3_3).await;
        let report = imported(&here, &file, true).await;
        assert_eq!((report.count(Outcome::Refused), report.warnings.len()), (0, 0), "{format}");
        assert_eq!(all(&here).await.len(), whole(&there).await.len());
    }
}

/// Files of others come in as drafts, with what they lack; credentials are no catalogues, and are refused as such.
#[tokio::test]
async fn files_of_others_come_in_as_drafts_with_a_report() {
    for (path, expected) in [
        ("elm/samples/loq.xml", Some(2)),
        ("elm/samples/loq-official-as-rdf.ttl", Some(2)),
        ("elm/examples/loq-microcredential.xml", Some(1)),
        ("data/samples/qualitylink/AT0002.ttl", None),
        ("data/samples/qualitylink/SI0001.ttl", None),
        ("data/samples/qualitylink/alliance.ttl", Some(0)),
        ("elm/samples/Sample-MC-Annex1-unsigned.jsonld", Some(0)),
        ("elm/samples/Sample-MC-Annex1-signed.jsonld", Some(0)),
        ("elm/samples/credential-sample.jsonld", Some(0)),
    ] {
        let Some(file) = shared(path) else { continue };
        let bytes = fs::read(file).unwrap();
        let format = read::sniff(&bytes).unwrap();
        let rows = read::read(Cursor::new(&bytes), format, Whose::Any(Vec::new()), Limits::UPLOAD);
        if expected == Some(0) {
            assert_eq!(rows.unwrap_err().code, "no-opportunity", "{path}");
            continue;
        }
        let world = World::new().await;
        let options = Options { target: Target::Rows, publish: false, keep_going: true, is_whole: false };
        let mut work = world.begin().await;
        let report = import::commit(&mut work, rows.unwrap(), &options).await.unwrap();
        work.commit().await.unwrap();
        println!("{path}: {:?}", report.quality);
        assert!(matches!(report.places, Places::Records { .. }));
        assert!(!report.quality.is_empty() && !report.rows.is_empty(), "{path}");
        assert!(expected.is_none_or(|expected| report.rows.len() == expected), "{path}: {}", report.rows.len());
        for row in &report.rows {
            println!("  {} {:?} {:?}", report.places.of(row.line, "identifier"), row.outcome, row.refusals);
        }
        assert!(report.warnings.iter().all(|warning| report.places.record(warning.line).is_some()), "{path}");
        assert!(all(&world).await.is_empty(), "{path}: nothing is published");
    }
}

/// Without a level the model has no place for accreditations: our remarks on them do not come back as something else.
#[tokio::test]
async fn accreditations_of_what_has_no_level_do_not_become_its_quality_assurance() {
    let there = World::new().await;
    let host = there.institution("vallombre", "FR").await;
    let listing = listed("DS-1", "Data for all")
        .with("eqf_level", "")
        .with("homepage", "HTTPS://vallombre.example/data")
        .with("accreditation_1_kind", "820101cba6")
        .with("accreditation_1_title", "Review of the programme")
        .with("accreditation_1_agency_name", "Agency for Quality")
        .with("accreditation_1_agency_country", "FR");
    listing.at(&there, host).await;
    for format in FORMATS {
        let here = World::new().await;
        let file = exported(&there, format, Release::V3_2).await;
        assert!(file.contains("Agency for Quality") && file.contains("HTTPS://vallombre.example/data"), "{format}");
        let report = imported(&here, &file, true).await;
        assert_eq!((report.count(Outcome::Created), report.warnings), (1, Vec::new()), "{format}");
        let (one, other) = (all(&there).await.remove(0).1, all(&here).await.remove(0).1);
        assert_eq!(other.version.quality_assurance, one.version.quality_assurance, "{format}");
        assert_eq!(other.version.homepage, one.version.homepage, "{format}");
        assert!(other.version.accreditations.0.is_empty());
    }
}

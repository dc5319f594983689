use std::io::Cursor;

use kernel::{LocalizedText, Timestamp, Zone};

use super::*;
use crate::{Places, Row, elm::Format};

fn member(slug: &str, name: &str) -> Institution {
    let mut names = LocalizedText::default();
    names.insert("en".parse().unwrap(), name);
    Institution {
        id: format!("{:032x}", 1).parse().unwrap(),
        slug: slug.into(),
        name: names,
        country: "IE".into(),
        time_zone: Zone::utc(),
        recognition_email: None,
        courses_email: Some("courses@uni.example".into()),
        elective_ects: None,
        elective_eqf: None,
        deqar_id: Some("DEQARINST0042".into()),
        eter_id: Some("IE0001".into()),
        erasmus_code: None,
        national_levels: consortium::NationalLevels::default(),
        created_at: Timestamp::from_micros(0),
        version: 1,
    }
}

fn file(text: &str, format: Format, whose: Whose) -> Result<Vec<Row>, FileError> {
    Ok(read(Cursor::new(text.as_bytes()), format, whose, Limits::UPLOAD)?.map(Result::unwrap).collect())
}

fn rows(text: &str, format: Format) -> Vec<Row> {
    file(text, format, Whose::Any(Vec::new())).unwrap()
}

fn fault(text: &str, format: Format) -> (u64, &'static str) {
    let error = file(text, format, Whose::Any(Vec::new())).unwrap_err();
    assert!(crate::FILE_ERRORS.contains(&error.code), "{}", error.code);
    assert!(error.columns.iter().all(|column| !column.contains("root:")), "no content of another file");
    (error.line, error.code)
}

fn warnings(rows: &[Row]) -> Vec<String> {
    let shown = |warning: &crate::Warning| {
        let known = crate::WARNINGS.contains(&warning.code) || catalogue::draft::CODES.contains(&warning.code);
        assert!(known, "{}", warning.code);
        format!("{}: {}", rows[0].places.of(warning.line, &warning.column), warning.code)
    };
    rows.iter().flat_map(|row| &row.warnings).map(shown).collect()
}

const ENG: &str = "http://publications.europa.eu/resource/authority/language/ENG";

fn json(members: &str) -> String {
    format!(
        "{{\"@context\":\"https://elsewhere.example/elm/context.jsonld\",\"@graph\":[{{\"id\":\"https://u.example/o/1\",\
         \"type\":\"LearningOpportunity\",{members}}}]}}"
    )
}

const LEARNT: &str = "\"learningAchievementSpecification\":{\"id\":\"https://u.example/q/1\",\
    \"type\":\"LearningAchievementSpecification\",\"title\":{\"en\":\"Soil\"}}";

#[test]
fn one_record_in_four_formats_is_one_row() {
    let json = json(&format!(
        "\"title\":{{\"en\":\"Soil\",\"fr\":\"Le sol\"}},\"defaultLanguage\":{{\"id\":\"{ENG}\"}},\
         \"temporal\":{{\"type\":\"PeriodOfTime\",\"startDate\":\"2027-03-01T00:00:00+01:00\"}},{LEARNT}"
    ));
    let prefixes =
        "@prefix elm: <http://data.europa.eu/snb/model/ontology/> . @prefix dc: <http://purl.org/dc/terms/> .\n";
    let turtle = format!(
        "{prefixes}<https://u.example/o/1> a elm:LearningOpportunity ; dc:title \"Soil\"@en, \"Le sol\"@fr ;\n\
         elm:defaultLanguage <{ENG}> ; dc:temporal [ elm:startDate \"2027-03-01T00:00:00+01:00\" ] ;\n\
         elm:learningAchievementSpecification <https://u.example/q/1> .\n<https://u.example/q/1> dc:title \"Soil\"@en ."
    );
    let rdf = format!(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
         xmlns:elm=\"http://data.europa.eu/snb/model/elm/\" xmlns:dc=\"http://purl.org/dc/terms/\">\
         <elm:LearningOpportunity rdf:about=\"https://u.example/o/1\"><dc:title xml:lang=\"en\">Soil</dc:title>\
         <dc:title xml:lang=\"fr\">Le sol</dc:title><elm:defaultLanguage rdf:resource=\"{ENG}\"/><dc:temporal>\
         <dc:PeriodOfTime><elm:startDate>2027-03-01T00:00:00+01:00</elm:startDate></dc:PeriodOfTime></dc:temporal>\
         <elm:learningAchievementSpecification rdf:resource=\"https://u.example/q/1\"/></elm:LearningOpportunity>\
         </rdf:RDF>"
    );
    let loq = format!(
        "<Courses xmlns=\"http://data.europa.eu/snb/model/ap/loq-constraints/\"><learningOpportunityReferences>\
         <learningOpportunity id=\"https://u.example/o/1\"><title language=\"en\">Soil</title>\
         <title language=\"fr\">Le sol</title><temporal><startDate>2027-03-01T00:00:00+01:00</startDate></temporal>\
         <learningAchievementSpecification idref=\"https://u.example/q/1\"/><defaultLanguage uri=\"{ENG}\"/>\
         </learningOpportunity></learningOpportunityReferences></Courses>"
    );
    for (text, format) in
        [(json, Format::JsonLd), (turtle, Format::Turtle), (rdf, Format::RdfXml), (loq, Format::LoqXml)]
    {
        assert_eq!(sniff(text.as_bytes()), Some(format));
        let rows = rows(&text, format);
        assert_eq!(rows.len(), 1, "{format}");
        let fields = &rows[0].fields;
        assert_eq!(fields.identifier, "https://u.example/q/1");
        assert_eq!((fields.title["en"].as_str(), fields.title["fr"].as_str()), ("Soil", "Le sol"));
        assert_eq!((fields.language.as_str(), rows[0].run.start.as_str()), ("en", "2027-03-01"));
        assert_eq!(warnings(&rows), Vec::<String>::new(), "{format}");
    }
}

#[test]
fn what_is_not_understood_is_named_by_its_path() {
    let text = json(&format!(
        "\"title\":\"Soil\",\"duration\":\"P5D\",\"invented\":1,\"mode\":[{{\"id\":\"http://data.europa.eu/snb/x/y\"}}],\
         \"homepage\":[{{\"contentURL\":\"ftp://x\"}}],\"applicationDeadline\":[\"soon\"],{LEARNT}"
    ));
    let rows = rows(&text, Format::JsonLd);
    let at = "learningOpportunity[0]";
    let mut expected = [
        format!("{at}.title: no-language"),
        format!("{at}.duration: not-taken"),
        format!("{at}.invented: not-taken"),
        format!("{at}.mode[0] (http://data.europa.eu/snb/x/y): unknown-concept"),
        format!("{at}.homepage.contentURL: url"),
        format!("{at}.applicationDeadline (soon): date"),
    ];
    let mut found = warnings(&rows);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    let facts = rows[0].facts.as_ref().unwrap();
    assert_eq!((facts.untagged, facts.unknown), (1, 1));
    for member in ["identifier", "defaultLanguage", "learningOutcome", "thematicArea", "language", "mode"] {
        assert!(facts.lacking.contains(&member), "{member}: {:?}", facts.lacking);
    }
    assert!(rows[0].fields.read().is_ok(), "it is a draft all the same");
}

#[test]
fn opportunities_that_share_what_is_learnt_are_runs() {
    let one = |number: u8, title: &str, start: &str| {
        format!(
            "<https://u.example/o/{number}> a elm:LearningOpportunity ; dc:title \"{title}\"@en ;\n\
             dc:temporal [ elm:startDate \"{start}T00:00:00Z\" ] ; elm:learningAchievementSpecification <urn:q> .\n"
        )
    };
    let text = format!(
        "@prefix elm: <http://data.europa.eu/snb/model/elm/> . @prefix dc: <http://purl.org/dc/terms/> .\n{}{}{}\
         <urn:q> dc:title \"Soil\"@en .",
        one(1, "Soil, spring", "2027-03-01"),
        one(2, "Soil, autumn", "2027-09-01"),
        one(3, "Soil, spring", "2027-03-01")
    );
    let rows = rows(&text, Format::Turtle);
    assert_eq!(rows.iter().map(|row| row.run.start.as_str()).collect::<Vec<_>>(), ["2027-03-01", "2027-09-01"]);
    assert!(rows.iter().all(|row| row.fields.title["en"] == "Soil" && row.fields.identifier == "urn:q"));
    assert_eq!(warnings(&rows), ["learningOpportunity[0].title: run-differs", "learningOpportunity[2]: run-twice"]);
}

#[test]
fn h028_a_record_is_somebody_s_by_code_name_page_or_not_known() {
    let own = member("uni", "Example University");
    let of = |provider: &str| {
        let text = json(&format!("\"title\":{{\"en\":\"Soil\"}},\"providedBy\":[{provider}],{LEARNT}"));
        let rows = file(&text, Format::JsonLd, Whose::Own(Box::new(own.clone()))).unwrap();
        (rows[0].institution.clone(), warnings(&rows))
    };
    let identified = |scheme: &str, code: &str| {
        format!(
            "{{\"id\":\"urn:o\",\"legalName\":{{\"en\":\"Other name\"}},\
             \"identifier\":[{{\"notation\":\"{code}\",\"schemeName\":\"{scheme}\"}}]}}"
        )
    };
    for own in [
        "{\"id\":\"urn:o\",\"legalName\":{\"en\":\"example  UNIVERSITY\"}}",
        "{\"id\":\"urn:o\",\"homepage\":[{\"contentURL\":\"https://www.uni.example/en\"}]}",
        "{\"id\":\"https://there.example/institutions/uni#organisation\"}",
        &identified("DEQAR", "DEQARINST0042"),
        &identified("anything", "IE0001"),
    ] {
        assert_eq!(of(own), (String::new(), Vec::new()), "{own}");
    }
    for other in [
        "{\"id\":\"urn:o\",\"legalName\":{\"en\":\"Another University\"}}",
        "{\"id\":\"urn:o\",\"homepage\":[{\"contentURL\":\"https://uni.example.org/\"}]}",
        "{\"id\":\"https://there.example/institutions/uni2#organisation\"}",
        &identified("DEQAR", "DEQARINST0043"),
    ] {
        assert!(!of(other).0.is_empty(), "{other}");
    }
    let unknown = "learningOpportunity[0].providedBy: provider-unknown".to_owned();
    assert_eq!(of("{\"id\":\"urn:o\"}"), (String::new(), vec![unknown]));
}

#[test]
fn h022_h019_broken_json_names_its_line() {
    let deep = format!("{{\"@graph\":[{}{}]}}", "[".repeat(100_000), "]".repeat(100_000));
    for (text, expected) in [
        ("{\"@graph\":[{\"id\":\"urn:a\",\n\"title\":1,\"title\":2}]}", (2, "duplicate-key")),
        ("{\"@graph\":[],\n\n\"@graph\":[]}", (3, "duplicate-key")),
        (deep.as_str(), (1, "too-deep")),
        ("{\"@context\":\"https://evil.example/c.jsonld\"}", (1, "unknown-context")),
        ("{\"@graph\":[\n{\"id\"", (2, "unfinished")),
        ("{\"@graph\":[\n1 2]}", (2, "syntax")),
        ("{}", (1, "no-opportunity")),
        ("", (1, "empty-file")),
        ("[{\"@type\":\"http://example.org/X\"}]", (1, "no-opportunity")),
    ] {
        assert_eq!(fault(text, Format::JsonLd), expected, "{text:.60}");
    }
    let many = "\"x\",".repeat(20_001);
    let wide = json(&format!("\"title\":[{many}\"x\"]"));
    assert_eq!(fault(&wide, Format::JsonLd).1, "too-many-nodes");
}

#[test]
fn h016_h017_broken_xml_names_its_line_and_fetches_nothing() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE Courses [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<Courses>&b;</Courses>";
    let outside = "<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<rdf:RDF>&x;</rdf:RDF>";
    let deep = format!("<Courses>\n{}{}</Courses>", "<a>".repeat(40), "</a>".repeat(40));
    for format in [Format::LoqXml, Format::RdfXml] {
        assert_eq!(fault(bomb, format), (2, "dtd-forbidden"));
        assert_eq!(fault(outside, format), (1, "dtd-forbidden"));
        assert_eq!(fault(&deep, format), (2, "too-deep"));
        assert_eq!(fault("<Courses>\n<a>", format), (2, "unfinished"));
        assert_eq!(fault("<Courses>\n<a></b></Courses>", format), (2, "syntax"));
    }
    assert_eq!(fault("<Courses>\n<a>&nothing;</a></Courses>", Format::LoqXml), (2, "syntax"));
    assert_eq!(fault("<Courses/>", Format::LoqXml), (1, "no-opportunity"));
    let rdf =
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:li rdf:ID=\"1 2\"/>\n</rdf:RDF>";
    assert!(file(rdf, Format::RdfXml, Whose::Any(Vec::new())).is_err());
}

#[test]
fn broken_turtle_names_its_line() {
    assert_eq!(fault("@prefix a: <urn:a> .\n\na:b a:c\n", Format::Turtle).1, "syntax");
    assert_eq!(fault("<urn:a>\n<urn:b> .\n", Format::Turtle), (2, "syntax"));
    assert_eq!(fault("# nothing\n", Format::Turtle), (1, "no-opportunity"));
}

#[test]
fn formats_are_told_by_their_first_words() {
    for (text, expected) in [
        ("\u{FEFF} { \"@context\"", Some(Format::JsonLd)),
        ("[{", Some(Format::JsonLd)),
        ("# a remark\n@prefix a: <urn:a> .", Some(Format::Turtle)),
        ("PREFIX a: <urn:a>", Some(Format::Turtle)),
        ("<https://u.example/> a <urn:x> .", Some(Format::Turtle)),
        ("<?xml version=\"1.0\"?><!-- x --><loq:Courses>", Some(Format::LoqXml)),
        ("<rdf:RDF xmlns:rdf=\"\">", Some(Format::RdfXml)),
        ("<!DOCTYPE Courses [", Some(Format::LoqXml)),
        ("<!doctype html><title>", None),
        ("<html>", None),
        ("{\\rtf1", None),
        ("identifier,title\nA,\"One\"", None),
        ("{\"\0", None),
    ] {
        assert_eq!(sniff(text.as_bytes()), expected, "{text}");
    }
}

#[test]
fn expanded_json_and_own_contexts_mean_the_same() {
    let elm = "http://data.europa.eu/snb/model/elm/";
    let expanded = format!(
        "[{{\"@id\":\"urn:o\",\"@type\":[\"{elm}LearningOpportunity\"],\"http://purl.org/dc/terms/title\":\
         [{{\"@value\":\"Soil\",\"@language\":\"en\"}}],\"{elm}learningAchievementSpecification\":[{{\"@id\":\"urn:q\"}}]}}]"
    );
    let inline = format!(
        "{{\"@context\":{{\"e\":\"{elm}\",\"name\":{{\"@id\":\"http://purl.org/dc/terms/title\",\
         \"@container\":\"@language\"}},\"@base\":\"https://u.example/o/\"}},\"@id\":\"1\",\
         \"@type\":\"e:LearningOpportunity\",\"name\":{{\"en\":\"Soil\",\"id\":\"Tanah\"}},\
         \"e:learningAchievementSpecification\":{{\"@id\":\"/q/1\"}}}}"
    );
    let first = rows(&expanded, Format::JsonLd);
    assert_eq!((first[0].fields.identifier.as_str(), first[0].fields.title["en"].as_str()), ("urn:q", "Soil"));
    let second = rows(&inline, Format::JsonLd);
    assert_eq!(second[0].fields.identifier, "https://u.example/q/1");
    assert_eq!(second[0].fields.title["id"], "Tanah");
}

#[test]
fn who_awards_and_accredits_what_helps_to_pay_and_skills_are_read() {
    let place = "\"location\":[{\"address\":[{\"countryCode\":{\"id\":\"http://publications.europa.eu/resource/authority/country/IRL\"}}]}]";
    let agency = format!("{{\"id\":\"urn:agency\",\"legalName\":{{\"en\":\"Agency\"}},{place}}}");
    let body = format!("{{\"id\":\"urn:body\",\"legalName\":{{\"en\":\"Body\"}},{place}}}");
    let skill = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a";
    let accreditation = |limit: &str| {
        format!(
            "{{\"dcType\":{{\"id\":\"http://data.europa.eu/snb/accreditation/bb4618238e\"}},\"title\":{{\"en\":\"Review\"}},\
             \"accreditingAgent\":{agency},\"dateIssued\":\"2024-05-01T00:00:00Z\"{limit}}}"
        )
    };
    let text = json(&format!(
        "\"title\":{{\"en\":\"Soil\"}},\"grant\":[{{\"title\":{{\"en\":\"Voucher\"}},\"contentURL\":\"https://g.example/\"}}],\
         \"providedBy\":[{{\"id\":\"urn:uni\",\"legalName\":{{\"en\":\"Uni\"}},{place},\"accreditation\":[{},{}]}}],\
         \"learningAchievementSpecification\":{{\"id\":\"urn:q\",\"title\":{{\"en\":\"Soil\"}},\
         \"awardingOpportunity\":[{{\"awardingBody\":[{{\"id\":\"urn:uni\"}},{body}]}}],\
         \"learningOutcome\":[{{\"title\":{{\"en\":\"Dig\"}}}},{{\"title\":{{\"en\":\"Sow\"}},\"relatedESCOSkill\":[{{\"id\":\"{skill}\"}}]}}]}}",
        accreditation(""),
        accreditation(",\"limitQualification\":{\"id\":\"urn:other\"}")
    ));
    let rows = rows(&text, Format::JsonLd);
    assert_eq!(warnings(&rows), Vec::<String>::new());
    let content = rows[0].fields.read().unwrap().content;
    let bodies = &content.awarding_bodies;
    assert_eq!((bodies.with_provider, bodies.others.len(), bodies.others[0].country.as_str()), (true, 1, "IE"));
    assert_eq!(content.accreditations.0.len(), 1, "what is limited to something else is not about this");
    assert_eq!(content.accreditations.0[0].issued_on, "2024-05-01".parse().ok());
    assert_eq!(content.grants.0[0].url.as_deref(), Some("https://g.example/"));
    assert_eq!(content.outcomes.iter().map(|outcome| outcome.skills.0.len()).collect::<Vec<_>>(), [0, 1]);
    assert_eq!((rows[0].institution.as_str(), rows[0].country.as_str()), ("uni", "IE"));
}

#[test]
fn a_type_that_no_list_has_is_kept_as_text() {
    let text = json(
        "\"title\":{\"en\":\"Soil\"},\"learningAchievementSpecification\":{\"id\":\"urn:q\",\"provenBy\":[\
         {\"dcType\":[{\"id\":\"urn:duel\",\"prefLabel\":{\"en\":\"Duel\"}}]},\
         {\"dcType\":[{\"id\":\"http://data.europa.eu/snb/assessment/4f03b91c0e\"}]}]}",
    );
    let rows = rows(&text, Format::JsonLd);
    assert_eq!(rows[0].fields.assessment["en"], "Duel | portfolio");
    let warned = warnings(&rows);
    assert!(warned[0].ends_with("provenBy[0].dcType[0] (urn:duel): unknown-concept"), "{warned:?}");
}

#[test]
fn places_are_paths() {
    let places = Places::Records { opportunities: 2 };
    assert_eq!(places.of(2, "title@fr"), "learningOpportunity[1].title@fr");
    assert_eq!(places.of(1, "ects"), "learningOpportunity[0].learningAchievementSpecification.creditPoint.point");
    assert_eq!(places.of(3, "ects"), "learningOpportunitySpecification[0].creditPoint.point");
    assert_eq!(Places::Lines.of(7, "ects"), "line 7, ects");
}

/// Whatever is cut or changed anywhere in a file, it is read or refused, and nothing else happens.
#[test]
fn no_damage_panics() {
    let json = json(&format!(
        "\"title\":{{\"en\":\"Soil\"}},\"homepage\":[{{\"contentURL\":\"https://x.example\"}}],{LEARNT}"
    ));
    let loq = "<Courses><learningOpportunityReferences><learningOpportunity id=\"urn:o\"><title language=\"en\">Soil</title>\
        <identifier><notation>A</notation></identifier></learningOpportunity></learningOpportunityReferences></Courses>";
    let turtle = "@prefix e: <http://data.europa.eu/snb/model/elm/> .\n<urn:o> a e:LearningOpportunity ; e:mode [ e:mode <urn:x> ] .";
    for (text, format) in
        [(json.as_str(), Format::JsonLd), (loq, Format::LoqXml), (turtle, Format::Turtle), (loq, Format::RdfXml)]
    {
        for place in 0..text.len() {
            for damage in [b"".as_slice(), b"<", b"\"", b"}", b"\xFF", b"\0", b"&x;", b"]"] {
                let (before, after) = text.as_bytes().split_at(place);
                let bytes = [before, damage, after.get(1..).unwrap_or_default()].concat();
                if let Ok(records) = read(Cursor::new(bytes), format, Whose::Any(Vec::new()), Limits::UPLOAD) {
                    records.for_each(drop);
                }
            }
        }
    }
}

fn turtle(rest: &str) -> String {
    format!("@prefix elm: <http://data.europa.eu/snb/model/elm/> . @prefix dc: <http://purl.org/dc/terms/> .\n{rest}")
}

fn code_of(text: &str, format: Format) -> Option<&'static str> {
    match read(Cursor::new(text.as_bytes()), format, Whose::Any(Vec::new()), Limits::UPLOAD) {
        Ok(records) => records.collect::<Result<Vec<_>, _>>().err().map(|error| error.code),
        Err(error) => Some(error.code),
    }
}

#[test]
fn lim_5_contexts_in_a_file_are_not_multiplied() {
    let terms = (0..3_000).map(|number| format!("\"t{number}\":\"urn:{number}\",")).collect::<Vec<_>>().concat();
    let file = |own: &str| {
        let record = format!("{{\"@context\":{own},\"id\":\"urn:x\"}},");
        format!("{{\"@context\":{{{terms}\"z\":\"urn:z\"}},\"@graph\":[{}{{}}]}}", record.repeat(1_000))
    };
    assert_eq!(code_of(&file("{\"a\":\"urn:a\"}"), Format::JsonLd), Some("too-many-nodes"));
    assert_eq!(code_of(&file("{\"@language\":\"en\"}"), Format::JsonLd), Some("no-opportunity"), "nothing is copied");
}

#[test]
fn lim_5_what_very_many_records_share_is_not_read_for_ever() {
    let one = |number: u32| {
        format!(
            "<urn:o{number}> a elm:LearningOpportunity ; dc:title \"Soil\"@en ; elm:providedBy <urn:p{number}> ;\n\
             elm:learningAchievementSpecification <urn:q> .\n"
        )
    };
    let shared = format!("<urn:q> elm:learningOutcome {}[] .\n", "[],".repeat(9_000));
    let many: String = (0..400).map(one).collect();
    assert_eq!(code_of(&turtle(&format!("{shared}{many}")), Format::Turtle), Some("too-many-nodes"));
    assert_eq!(code_of(&turtle(&format!("{shared}{}", one(1))), Format::Turtle), None);
    // A long code that every record has is a text of every record.
    let long = format!(
        "<urn:q> <http://www.w3.org/ns/adms#identifier> [ <http://www.w3.org/2004/02/skos/core#notation> \"{}\" ] .\n",
        "x".repeat(200_000)
    );
    assert_eq!(code_of(&turtle(&format!("{long}{many}")), Format::Turtle), Some("too-many-nodes"));
    let prefix = format!("@prefix l: <urn:{}> .\n", "x".repeat(1_000_000));
    let named = (0..100).map(|number| format!("<urn:o> l:a{number} 1 .\n")).collect::<Vec<_>>().concat();
    assert_eq!(code_of(&turtle(&format!("{prefix}{named}")), Format::Turtle), Some("too-many-nodes"));
}

#[test]
fn lim_5_a_record_that_was_not_read_to_its_end_is_refused_at_every_date() {
    let one = |number: u32, more: &str| {
        format!(
            "<urn:o{number}> a elm:LearningOpportunity ; dc:title \"Soil\"@en ;\n\
             dc:temporal [ elm:startDate \"202{number}-01-01\" ] {more} ; elm:learningAchievementSpecification <urn:q> .\n"
        )
    };
    let many = ",[]".repeat(20_001);
    let rows = rows(&turtle(&format!("{}{}", one(1, ""), one(2, &many))), Format::Turtle);
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert_eq!(row.refusals.iter().map(|refusal| refusal.code).collect::<Vec<_>>(), ["too-many-nodes"]);
    }
}

#[test]
fn of_two_titles_in_one_language_the_offer_s_stands() {
    let learnt = LEARNT.replace("\"Soil\"", "\"Soil science\"");
    let rows = rows(&json(&format!("\"title\":\"Soil\",{learnt}")), Format::JsonLd);
    let draft = rows[0].fields.read().unwrap();
    assert_eq!(draft.content.title.iter().collect::<Vec<_>>(), [("en".parse().unwrap(), "Soil")]);
    let warned = warnings(&rows);
    assert!(warned.iter().any(|one| one.ends_with(".title (Soil science): language-twice")), "{warned:?}");
    let both = rows_of_both();
    assert!(both.fields.read().is_ok(), "one that contradicts itself keeps one");
    assert!(both.warnings.iter().any(|warning| warning.code == "language-twice"));
}

fn rows_of_both() -> Row {
    rows(&json(&format!("\"title\":[\"Soil\",{{\"@value\":\"Earth\",\"@language\":\"en\"}}],{LEARNT}")), Format::JsonLd)
        .remove(0)
}

#[test]
fn a_landing_page_is_no_report_and_several_assessments_have_the_languages_of_all() {
    let place = "\"location\":[{\"address\":[{\"countryCode\":{\"id\":\"http://publications.europa.eu/resource/authority/country/IRL\"}}]}]";
    let text = json(&format!(
        "\"title\":{{\"en\":\"Soil\"}},\"learningAchievementSpecification\":{{\"id\":\"urn:q\",\"accreditation\":[{{\
         \"dcType\":{{\"id\":\"http://data.europa.eu/snb/accreditation/bb4618238e\"}},\"title\":{{\"en\":\"Review\"}},\
         \"accreditingAgent\":{{\"legalName\":{{\"en\":\"Agency\"}},{place}}},\"landingPage\":\"https://a.example/\"}}],\
         \"provenBy\":[{{\"title\":{{\"en\":\"Talk\",\"fr\":\"Exposé\"}}}},{{\"title\":{{\"en\":\"Poster\"}}}}]}}"
    ));
    let rows = rows(&text, Format::JsonLd);
    let fields = &rows[0].fields;
    assert_eq!((fields.accreditations.len(), fields.accreditations[0].report.as_str()), (1, ""));
    assert_eq!(fields.assessment.iter().collect::<Vec<_>>(), [(&"en".to_owned(), &"Talk | Poster".to_owned())]);
    let warned = warnings(&rows).join("\n");
    assert!(warned.contains("accreditation[0].landingPage: not-taken"), "{warned}");
    assert!(warned.contains("provenBy[0].title (fr): translation-left-out"), "{warned}");
}

//! H011: a spreadsheet of about 200 KB that would be 200 MB; LIM-5: graphs of millions of things. They are measured in
//! processes of their own, so that no other test counts.

use std::process::Command;

use flate2::{Compress, Compression, FlushCompress};

use super::stage::{Stage, upload};

const MEGABYTES: usize = 200;
const NAME: &str = "xl/worksheets/sheet1.xml";

/// So many megabytes of blanks, deflated: one, flushed to a whole byte, again and again.
fn blanks(megabytes: usize) -> Vec<u8> {
    let mut deflate = Compress::new(Compression::best(), false);
    let mut one = Vec::with_capacity(64 * 1024);
    deflate.compress_vec(&vec![b' '; 1 << 20], &mut one, FlushCompress::Full).unwrap();
    let mut stream = one.repeat(megabytes);
    stream.extend([0x03, 0x00]);
    stream
}

/// An archive of one entry, whose directory says `stated` of its size.
fn archive(packed: &[u8], stated: u32) -> Vec<u8> {
    let shared = |file: &mut Vec<u8>| {
        file.extend([20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0, 0, 0, 0, 0]);
        file.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
        file.extend(stated.to_le_bytes());
        file.extend(u16::try_from(NAME.len()).unwrap().to_le_bytes());
        file.extend([0, 0]);
    };
    let mut file = b"PK\x03\x04".to_vec();
    shared(&mut file);
    file.extend(NAME.bytes().chain(packed.iter().copied()));
    let directory = file.len();
    file.extend(*b"PK\x01\x02\x14\0");
    shared(&mut file);
    file.extend([0; 14]);
    file.extend(NAME.bytes());
    let length = file.len() - directory;
    file.extend(*b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    file.extend(u32::try_from(length).unwrap().to_le_bytes());
    file.extend(u32::try_from(directory).unwrap().to_le_bytes());
    file.extend([0, 0]);
    file
}

/// A figure of this process, in KiB.
fn memory(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn h011_a_spreadsheet_that_inflates_is_refused_in_little_memory() {
    alone("provider::bomb::h011_alone");
}

#[test]
fn lim_5_graphs_that_grow_and_parts_that_thousands_share_take_little_memory() {
    alone("provider::bomb::lim_5_alone");
}

/// Runs an ignored test in a process of its own.
fn alone(name: &str) {
    let alone = [name, "--exact", "--ignored"];
    let done = Command::new(std::env::current_exe().unwrap()).args(alone).output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success() && said.contains("1 passed"), "{said}");
}

#[tokio::test]
#[ignore = "run by the test above, in a process of its own"]
async fn h011_alone() {
    let mut stage = Stage::new().await;
    stage.admin.open_form("/provider/import").await.ok();
    let packed = blanks(MEGABYTES);
    let honest = archive(&packed, u32::try_from(MEGABYTES << 20).unwrap());
    assert!((150_000..400_000).contains(&honest.len()), "{}", honest.len());
    let before = memory("VmRSS:");
    for (file, words) in [(honest, "too large once it is unpacked"), (archive(&packed, 1_000), "cannot be read")] {
        let page = upload(&mut stage.admin, &[("commit", "yes")], ("list.xlsx", &file)).await.is(422);
        assert!(page.text(".fault").contains(words), "{}", page.main_text());
    }
    let more = memory("VmHWM:").saturating_sub(before);
    assert!(more <= 64 * 1024, "{more} KiB");
    stage.admin.get("/provider").await.ok();
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
#[ignore = "run by a test above, in a process of its own"]
async fn lim_5_alone() {
    let mut stage = Stage::new().await;
    stage.admin.open_form("/provider/import").await.ok();
    let turtle = format!("@prefix a: <urn:a:> .\n<urn:o> a:b {}[] .\n", "[],".repeat(3_000_000));
    let loq = format!(
        "<Courses><learningOpportunityReferences><learningOpportunity id=\"urn:o\">{}</learningOpportunity>\
         </learningOpportunityReferences></Courses>",
        "<a><b/></a>".repeat(800_000)
    );
    let before = memory("VmRSS:");
    for file in [turtle, loq] {
        let page = upload(&mut stage.admin, &[], ("catalogue", file.as_bytes())).await.is(422);
        assert!(page.text(".fault").contains("too many parts"), "{}", page.main_text());
    }
    // One provider with very many accreditations, and five thousand records that name it.
    let record = |number: u32| {
        format!(
            ",{{\"id\":\"urn:o{number}\",\"type\":\"LearningOpportunity\",\"title\":{{\"en\":\"x\"}},\
             \"providedBy\":[{{\"id\":\"urn:p\"}}],\"learningAchievementSpecification\":{{\"id\":\"urn:q{number}\"}}}}"
        )
    };
    let records: String = (0..5_000).map(record).collect();
    let file = format!(
        "{{\"@context\":\"https://elsewhere.example/elm/context.jsonld\",\"@graph\":[{{\"id\":\"urn:p\",\
         \"accreditation\":[{}{{}}]}}{records}]}}",
        "{},".repeat(15_000)
    );
    let page = upload(&mut stage.admin, &[], ("catalogue", file.as_bytes())).await.ok();
    assert!(page.says("5000 rows are new") || page.says("5,000 rows are new"), "{}", page.text(".import-counts"));
    assert!(page.text(".import-untold").contains("more remarks are not shown"));
    let more = memory("VmHWM:").saturating_sub(before);
    assert!(more <= 256 * 1024, "{more} KiB");
}

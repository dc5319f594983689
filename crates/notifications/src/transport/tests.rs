//! The folder, memory, and a mail server that answers as told.

use kernel::{Chance, Timestamp};

use super::{
    server::{Answers, serve},
    *,
};
use crate::{Reader, Wording, read_folder};

const FROM: &str = "Passerelle <passerelle@alliance.example>";

fn mail(text: &str, at: i64) -> Mail {
    let at = Timestamp::from_micros(at);
    let wording = Wording {
        subject: "Économie circulaire, première partie : « matières », réemploi, et ce qui reste après".to_owned(),
        text: text.to_owned(),
        html: "<p>Hi</p>".to_owned(),
    };
    let reader = Reader { name: "Åsa Öberg".to_owned(), email: "asa@uni.example".to_owned() };
    Mail::build(Chance::seeded(1).id(at, 1), at, &reader, wording).unwrap()
}

#[tokio::test]
async fn h086_lines_of_the_protocol_arrive_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::from_url(&format!("folder:{}", folder.path().display()), FROM).unwrap();
    let text = format!(".\n..\nQUIT\nMAIL FROM:<x>\nFrom here = 100 %\n\n{}\n-- \nÅ\n", "ä".repeat(2000));
    transport.send(mail(&text, 1_771_000_000_000_000)).await.unwrap();
    let stored = read_folder(folder.path()).await.unwrap();
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0].text, text);
    assert_eq!(stored[0].to, "Åsa Öberg <asa@uni.example>");
    assert_eq!(
        stored[0].subject,
        "Économie circulaire, première partie : « matières », réemploi, et ce qui reste après"
    );
    assert_eq!(stored[0].at.micros(), 1_771_000_000_000_000);
}

#[tokio::test]
async fn i6_the_same_job_has_the_same_message_id() {
    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::from_url(&format!("folder:{}", folder.path().display()), FROM).unwrap();
    transport.send(mail("once", 1_000_000)).await.unwrap();
    let mut again = mail("once", 1_000_000);
    let id = again.id;
    again.at = Timestamp::from_micros(2_000_000);
    transport.send(again).await.unwrap();
    let mut found = 0;
    for file in std::fs::read_dir(folder.path().join("new")).unwrap() {
        let content = std::fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(content.contains(&format!("Message-ID: <{id}@alliance.example>\r\n")), "{content}");
        assert!(content.lines().all(|line| line.len() <= 998));
        found += 1;
    }
    assert_eq!(found, 2);
    let stored = read_folder(folder.path()).await.unwrap();
    assert!(stored[0].at > stored[1].at, "newest first");
    assert_eq!(stored[0].id, stored[1].id);
}

#[tokio::test]
async fn memory_keeps_what_was_sent() {
    let transport = Transport::memory(FROM).unwrap();
    transport.send(mail("one", 1)).await.unwrap();
    transport.clone().send(mail("two", 2)).await.unwrap();
    let said: Vec<String> = transport.kept().iter().map(|mail| mail.wording().text.clone()).collect();
    assert_eq!(said, ["one", "two"]);
}

#[tokio::test]
async fn f09_a_server_that_is_away_is_asked_again() {
    // Nothing listens on port 9 of this machine.
    let transport = Transport::from_url("smtp://127.0.0.1:9", FROM).unwrap();
    let error = transport.send(mail("text", 1)).await.unwrap_err();
    assert_eq!(error, SendError { permanent: false, code: "smtp-connection".to_owned() });
}

#[tokio::test]
async fn a_wrong_setting_is_named() {
    assert!(Transport::from_url("smtps://u:p@mail.example:465", FROM).is_ok());
    assert!(Transport::from_url("smtp://u:p%40@mail.example:587", FROM).is_ok());
    assert_eq!(Transport::from_url("folder:x", "nobody").err(), Some(BadAddress::From));
    for wrong in ["folder:", "http://mail.example", "mail.example", "smtp://"] {
        assert!(matches!(Transport::from_url(wrong, FROM), Err(BadAddress::Transport(_))), "{wrong}");
    }
}

const FINE: Answers = Answers { recipient: "250 fine", mail: Some("250 taken") };

async fn answered(answers: Answers) -> (Result<(), SendError>, String) {
    let (url, taken) = serve(answers);
    let transport = Transport::from_url(&url, FROM).unwrap();
    let sent = transport.send(mail(".\n..\nQUIT\nMAIL FROM:<x>\nEnd\n", 1)).await;
    drop(transport);
    (sent, tokio::task::spawn_blocking(|| taken.join().unwrap()).await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn h086_lines_of_the_protocol_are_text_on_the_wire() {
    let (sent, wire) = answered(FINE).await;
    assert_eq!(sent, Ok(()));
    // A dot at the head of a line is doubled on the wire and taken off by the server.
    assert!(wire.contains("\r\n..\r\n...\r\nQUIT\r\nMAIL FROM:<x>\r\nEnd\r\n"), "{wire}");
}

#[tokio::test(flavor = "multi_thread")]
async fn f10_a_greylisted_mail_waits_and_a_refused_one_is_dead() {
    let ends = async |answers| answered(answers).await.0.map_err(|error| (error.permanent, error.code)).unwrap_err();
    let later = Answers { recipient: "451 later", ..FINE };
    assert_eq!(ends(later).await, (false, "smtp-451".to_owned()));
    let never = Answers { recipient: "550 nobody", ..FINE };
    assert_eq!(ends(never).await, (true, "smtp-550".to_owned()));
    let full = Answers { mail: Some("452 full"), ..FINE };
    assert_eq!(ends(full).await, (false, "smtp-452".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn f12_a_server_that_hangs_up_after_the_mail_is_asked_again() {
    let (sent, wire) = answered(Answers { mail: None, ..FINE }).await;
    assert!(!sent.unwrap_err().permanent);
    assert!(wire.contains("Message-ID:"));
}

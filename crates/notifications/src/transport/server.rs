//! A mail server of a few lines, for the tests: takes one mail, answers the recipient and the mail as told.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    thread::{self, JoinHandle},
};

/// What it answers.
#[derive(Clone, Copy)]
pub(super) struct Answers {
    /// To RCPT TO.
    pub recipient: &'static str,
    /// To the mail; nothing closes the connection instead (F12).
    pub mail: Option<&'static str>,
}

/// Its address, and what arrived as it was on the wire.
pub(super) fn serve(answers: Answers) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let taken = thread::spawn(move || take(&listener.accept().unwrap().0, answers));
    (url, taken)
}

fn take(stream: &TcpStream, answers: Answers) -> String {
    let say = |answer: &str| (&*stream).write_all(format!("{answer}\r\n").as_bytes()).unwrap();
    let mut lines = BufReader::new(stream).split(b'\n').map(|line| String::from_utf8(line.unwrap()).unwrap());
    say("220 sink ESMTP");
    let mut mail = String::new();
    while let Some(line) = lines.next() {
        match line.trim_end().get(..4).unwrap_or("") {
            "RCPT" => say(answers.recipient),
            "DATA" => {
                say("354 go on");
                mail = lines.by_ref().take_while(|line| line != ".\r").map(|line| line + "\n").collect();
                match answers.mail {
                    Some(answer) => say(answer),
                    None => return mail,
                }
            }
            "QUIT" => return mail,
            _ => say("250 fine"),
        }
    }
    mail
}

//! Does what `docs/api-story.md` says, command by command.

use std::{collections::BTreeMap, iter::Peekable, str::Chars};

use axum::{
    body::Body,
    http::{Request, header},
};
use serde_json::Value;
use testkit::{Answer, World};

const STORY: &str = include_str!("../../../docs/api-story.md");
const SEED: &str = include_str!("../../../docs/api-story.json");

/// The commands of a block, each with the comments below it; lines are joined inside quotes and after backslashes.
fn commands(text: &str) -> Vec<(Vec<String>, Vec<String>)> {
    let mut found: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for block in text.split("```sh\n").skip(1) {
        let mut rest = block.split("\n```").next().unwrap().chars().peekable();
        while rest.peek().is_some() {
            if rest.peek() == Some(&'#') {
                let comment: String = rest.by_ref().take_while(|sign| *sign != '\n').collect();
                found.last_mut().unwrap().1.push(comment.trim_start_matches('#').trim().to_owned());
                continue;
            }
            let command = words(&mut rest);
            if !command.is_empty() {
                found.push((command, Vec::new()));
            }
        }
    }
    found
}

/// One command in words, as a shell cuts it; variables are filled in later, so a quoted single keeps its mark.
fn words(signs: &mut Peekable<Chars<'_>>) -> Vec<String> {
    let (mut all, mut word, mut began) = (Vec::new(), String::new(), false);
    while let Some(sign) = signs.next() {
        match sign {
            '\n' => break,
            ' ' if began => {
                all.push(std::mem::take(&mut word));
                began = false;
            }
            ' ' => {}
            '\\' if signs.peek() == Some(&'\n') => {
                signs.next();
            }
            '\'' => {
                began = true;
                word.extend(signs.by_ref().take_while(|inner| *inner != '\''));
            }
            '"' => {
                began = true;
                word.extend(signs.by_ref().take_while(|inner| *inner != '"'));
            }
            other => {
                began = true;
                word.push(other);
            }
        }
    }
    all.extend(began.then_some(word));
    all
}

#[derive(Default)]
struct Shell {
    variables: BTreeMap<String, String>,
}

impl Shell {
    fn filled(&self, word: &str) -> String {
        let mut names: Vec<&String> = self.variables.keys().collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let fill = |text: String, name: &&String| text.replace(&format!("${name}"), &self.variables[*name]);
        let filled = names.iter().fold(word.to_owned(), fill);
        assert!(!filled.contains('$'), "{filled}: a variable is not set");
        filled
    }

    /// The request that `curl` would send.
    fn request(&self, command: &[String]) -> Request<Body> {
        let (mut method, mut address, mut headers, mut body) = (None, None, Vec::new(), None);
        let mut words = command.iter().skip(1);
        while let Some(word) = words.next() {
            match word.as_str() {
                "-i" => {}
                "-X" => method = words.next().cloned(),
                "-H" => headers.push(self.filled(words.next().unwrap())),
                "--json" => body = words.next().cloned(),
                other => address = Some(self.filled(other)),
            }
        }
        let method = method.unwrap_or_else(|| if body.is_some() { "POST" } else { "GET" }.to_owned());
        let address = address.unwrap();
        let path = address.strip_prefix("http://127.0.0.1:8080").unwrap();
        let mut request = Request::builder().method(method.as_str()).uri(path);
        for header in headers {
            let (name, value) = header.split_once(": ").unwrap();
            request = request.header(name, value);
        }
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        request.body(body.map_or_else(Body::empty, Body::from)).unwrap()
    }

    /// Checks an answer against the comments, and keeps what they name.
    fn compare(&mut self, command: &[String], answer: &Answer, comments: &[String]) {
        let status = comments.first().unwrap_or_else(|| panic!("{command:?} says no status"));
        assert_eq!(&answer.status.as_u16().to_string(), status, "{command:?}: {}", answer.json);
        for comment in &comments[1..] {
            if let Some((path, expected)) = comment.split_once(" = ") {
                let expected: Value = serde_json::from_str(expected).unwrap();
                assert_eq!(at(&answer.json, path), expected, "{command:?} {path}: {}", answer.json);
                continue;
            }
            let (name, from) = comment.split_once('=').unwrap();
            let value =
                if from == "@etag" { answer.tag() } else { at(&answer.json, from).as_str().unwrap().to_owned() };
            self.variables.insert(name.to_owned(), value);
        }
    }
}

/// `.items[0].id` as a pointer into JSON.
fn at(json: &Value, path: &str) -> Value {
    let pointer = path.replace('[', ".").replace(']', "").replace('.', "/");
    json.pointer(&pointer).unwrap_or_else(|| panic!("nothing at {path}: {json}")).clone()
}

#[tokio::test]
async fn the_api_story_is_true() {
    let world = World::new().await;
    let mut shell = Shell::default();
    let mut sent = 0;
    for (command, comments) in commands(STORY) {
        match command[0].as_str() {
            "passerelle" if command[1] == "seed" => {
                web::seeding::apply(&world.db, &world.doors, SEED).await.unwrap();
            }
            // What runs beside the server does it all at once here.
            "passerelle" | "sleep" => world.run_worker().await,
            "export" => {
                let (name, value) = command[1].split_once('=').unwrap();
                shell.variables.insert(name.to_owned(), value.to_owned());
            }
            "curl" => {
                let answer = world.stranger().send_raw(shell.request(&command)).await;
                shell.compare(&command, &answer, &comments);
                sent += 1;
            }
            other => panic!("{other} is no command of this story"),
        }
    }
    assert!(sent >= 25, "only {sent} commands were found");
    let mails: Vec<String> = world.mails().into_iter().map(|mail| mail.to()).collect();
    assert!(mails.iter().any(|to| to.contains("ana@")) && mails.iter().any(|to| to.contains("ben@")), "{mails:?}");
}

//! Every message in every language.

use super::*;

fn title() -> String {
    "Data <b>for</b> all".to_owned()
}

fn moved(name: &str, title: &str, provider: &str, link: &str) -> DatesMoved {
    let own = |text: &str| text.to_owned();
    let (before, now) = (["2026-03-02".parse().ok(), None], [None, None]);
    DatesMoved { name: own(name), title: own(title), provider: own(provider), before, now, link: own(link) }
}

/// The six that have the same values.
macro_rules! about_question {
    ($name:ident, $words:expr, $values:expr) => {{
        let (name, title, home, link) = $values;
        let day = "2026-04-01".parse().ok();
        said(&$name { name: name.clone(), title: title.clone(), home: home.clone(), day, link: link.clone() }, $words)
    }};
}

fn every(words: Locale, title: &str) -> Vec<(&'static str, Wording)> {
    fn said<M: Message>(message: &M, words: Locale) -> (&'static str, Wording) {
        (M::NAME, message.render(words).unwrap())
    }
    let (name, title, provider, home) =
        ("Ana".to_owned(), title.to_owned(), "Lakeside".to_owned(), "Hill University".to_owned());
    let link = "https://passerelle.example/x".to_owned();
    let notices = NoticeKind::ALL.iter().map(|kind| {
        let (name, title, home, link) = (name.clone(), title.clone(), home.clone(), link.clone());
        let notice = Notice { kind: *kind, name, title, home, day: "2026-03-02".parse().ok(), link };
        (kind.as_str(), notice.render(words).unwrap())
    });
    let notices: Vec<_> = notices.collect();
    let mut all = vec![
        said(
            &Enrolled {
                name: name.clone(),
                title: title.clone(),
                provider: provider.clone(),
                starts_on: "2026-03-02".parse().ok(),
                counts_at: Some(home.clone()),
                link: link.clone(),
            },
            words,
        ),
        said(&moved(&name, &title, &provider, &link), words),
        said(
            &Withdrawn { name: name.clone(), title: title.clone(), provider: provider.clone(), link: link.clone() },
            words,
        ),
        said(
            &ResultRecorded {
                name: name.clone(),
                title: title.clone(),
                provider: provider.clone(),
                link: link.clone(),
            },
            words,
        ),
        said(
            &RequestSubmitted {
                name: name.clone(),
                title: title.clone(),
                home: home.clone(),
                days: 60,
                months: 4,
                contact: Some("Ole Berg, ole@hill.example".to_owned()),
                link: link.clone(),
            },
            words,
        ),
        said(
            &RequestDecided { name: name.clone(), title: title.clone(), home: home.clone(), link: link.clone() },
            words,
        ),
        said(
            &CaseWaiting {
                name: name.clone(),
                title: title.clone(),
                provider: provider.clone(),
                home: home.clone(),
                link: link.clone(),
            },
            words,
        ),
        said(
            &ProposalWaiting {
                name: name.clone(),
                title: title.clone(),
                provider,
                home: home.clone(),
                link: link.clone(),
            },
            words,
        ),
        about_question!(QuestionAsked, words, (&name, &title, &home, &link)),
        about_question!(IssuerAsked, words, (&name, &title, &home, &link)),
        about_question!(QuestionDue, words, (&name, &title, &home, &link)),
        about_question!(RequestLapsed, words, (&name, &title, &home, &link)),
        about_question!(AnswerArrived, words, (&name, &title, &home, &link)),
        about_question!(RequestTakenBack, words, (&name, &title, &home, &link)),
    ];
    all.extend(notices);
    all
}

#[test]
fn ux12_every_mail_starts_with_the_thing_and_has_one_act() {
    for words in Locale::offered(true) {
        for (name, wording) in every(*words, "Statistics I") {
            assert!(
                wording.subject.starts_with("Statistics I") || *words == Locale::Pseudo,
                "{name} {}",
                wording.subject
            );
            assert_eq!(wording.text.matches("https://").count(), 1, "{name}");
            assert_eq!(wording.html.matches("href=").count(), 1, "{name}");
            for part in [&wording.subject, &wording.text, &wording.html] {
                assert!(!part.contains(['⟦', '⟧', '\u{2068}']) && !part.contains("{$"), "{name}: {part}");
            }
        }
    }
}

#[test]
fn lim21_the_longest_title_leaves_a_subject_of_150_characters_in_every_language() {
    for words in [Locale::En, Locale::Fr, Locale::De, Locale::Pseudo] {
        for (name, wording) in every(words, &"é".repeat(300)) {
            assert!(wording.subject.chars().count() <= 150, "{name} {}", wording.subject);
            assert!(wording.text.contains('é'));
        }
    }
}

#[test]
fn h090_values_are_escaped_in_html_and_whole_in_text() {
    for (name, wording) in every(Locale::De, &title()) {
        assert!(!wording.html.contains("<b>"), "{name}");
        assert!(wording.text.contains("<b>for</b>"), "{name}");
    }
}

#[test]
fn ux12_text_first_then_the_act_on_a_line_of_its_own_then_why() {
    for words in Locale::offered(false) {
        for (name, wording) in every(*words, "Statistics I") {
            let paragraphs: Vec<&str> = wording.text.split("\n\n").collect();
            assert!(paragraphs.len() >= 4, "{name}: {}", wording.text);
            assert!(paragraphs[0].contains("Ana"), "{name}");
            assert!(paragraphs[1].contains("Statistics I"), "{name}");
            assert!(paragraphs[paragraphs.len() - 2].ends_with("\nhttps://passerelle.example/x"), "{name}");
            assert!(paragraphs[paragraphs.len() - 1].starts_with("-- \n"), "{name}");
            assert!(!wording.text.contains("\n\n\n"), "{name}");
        }
    }
}

#[test]
fn i6_what_is_not_known_is_not_said() {
    let bare = |starts_on, counts_at| {
        let (name, title, provider) = ("Ana".to_owned(), "Statistics I".to_owned(), "Lakeside".to_owned());
        let mail = Enrolled { name, title, provider, starts_on, counts_at, link: "https://p.example".to_owned() };
        mail.render(Locale::En).unwrap().text
    };
    assert!(!bare(None, None).contains("Hill"));
    assert!(bare(None, Some("Hill University".to_owned())).contains("Hill University"));
    assert!(bare("2026-03-02".parse().ok(), None).contains("Monday 2 March 2026"));
}

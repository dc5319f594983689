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

/// A message with what all of them have.
macro_rules! one {
    ($words:expr, $title:expr, $name:ident { $($rest:tt)* }) => {
        said(&$name { name: text("Ana"), title: text($title), link: text(LINK), $($rest)* }, $words)
    };
}

fn due(title: &str, more: usize) -> CasesDue {
    let case = |day: &str, is_overdue| DueCase {
        title: text(title),
        reference: text("R-2026-00000000"),
        due_on: day.parse().unwrap(),
        is_overdue,
    };
    let cases = vec![case("2026-03-01", true), case("2026-03-05", false)];
    CasesDue { name: text("Ana"), home: text("Hill University"), cases, more, link: text(LINK) }
}

const LINK: &str = "https://passerelle.example/x";

fn text(text: &str) -> String {
    text.to_owned()
}

fn said<M: Message>(message: &M, words: Locale) -> (&'static str, Wording) {
    (M::NAME, message.render(words).unwrap())
}

fn of_enrolments(words: Locale, title: &str) -> Vec<(&'static str, Wording)> {
    let provider = || text("Lakeside");
    let (starts_on, counts_at) = ("2026-03-02".parse().ok(), Some(text("Hill University")));
    vec![
        one!(words, title, Enrolled { provider: provider(), starts_on, counts_at }),
        said(&moved("Ana", title, "Lakeside", LINK), words),
        one!(words, title, Withdrawn { provider: provider() }),
        one!(words, title, ResultRecorded { provider: provider() }),
    ]
}

fn of_requests(words: Locale, title: &str) -> Vec<(&'static str, Wording)> {
    let (provider, home) = (|| text("Lakeside"), || text("Hill University"));
    let (contact, day) = (Some(text("Ole Berg, ole@hill.example")), "2026-04-01".parse().ok());
    vec![
        one!(words, title, RequestSubmitted { home: home(), days: 60, months: 4, contact }),
        one!(words, title, RequestDecided { home: home() }),
        one!(words, title, CaseWaiting { provider: provider(), home: home() }),
        one!(words, title, ProposalWaiting { provider: provider(), home: home() }),
        said(&due(title, 1), words),
        one!(words, title, QuestionAsked { home: home(), day }),
        one!(words, title, IssuerAsked { home: home(), day }),
        one!(words, title, QuestionDue { home: home(), day, days: 7 }),
        one!(words, title, RequestLapsed { home: home(), day }),
        one!(words, title, AnswerArrived { home: home(), day }),
        one!(words, title, RequestTakenBack { home: home(), day }),
    ]
}

fn every(words: Locale, title: &str) -> Vec<(&'static str, Wording)> {
    let notices = NoticeKind::ALL.iter().map(|kind| {
        let (name, home, day) = (text("Ana"), text("Hill University"), "2026-03-02".parse().ok());
        let notice = Notice { kind: *kind, name, title: text(title), home, day, facts: Vec::new(), link: text(LINK) };
        (kind.as_str(), notice.render(words).unwrap())
    });
    of_enrolments(words, title).into_iter().chain(of_requests(words, title)).chain(notices).collect()
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

#[test]
fn ux_24_a_reminder_lists_the_overdue_cases_first_and_says_how_many_more_there_are() {
    let text = due("Statistics I", 3).render(Locale::En).unwrap().text;
    let (late, soon) = (text.find("overdue since Sunday 1 March 2026"), text.find("due on Thursday 5 March 2026"));
    assert!(late.is_some() && late < soon, "{text}");
    assert!(text.contains("R-2026-00000000") && text.contains("and 3 more"), "{text}");
    assert!(!due("Statistics I", 0).render(Locale::En).unwrap().text.contains("more"));
}

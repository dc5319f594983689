//! Mails to learners. They say that something happened and where to read it, never what was decided or why.

use i18n::Locale;
use kernel::Day;

use super::{Args, message};

/// You have a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolled {
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// Who teaches it.
    pub provider: String,
    /// The first day, if stated.
    pub starts_on: Option<Day>,
    /// The home university to which a passed result goes by itself; none without consent.
    pub counts_at: Option<String>,
    /// The enrolment.
    pub link: String,
}

impl Enrolled {
    fn args(&self, words: Locale) -> Args {
        let mut args =
            vec![("name", (&self.name).into()), ("title", (&self.title).into()), ("provider", (&self.provider).into())];
        args.extend(self.starts_on.map(|day| ("starts", words.day(day).into())));
        args.extend(self.counts_at.as_ref().map(|home| ("home", home.into())));
        args
    }
}

message!(Enrolled: "enrolled" "enrolled/subject.txt" "enrolled/body.txt" "enrolled/body.html");

/// The run has other days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatesMoved {
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// Who teaches it.
    pub provider: String,
    /// First and last day before, as far as they were fixed.
    pub before: [Option<Day>; 2],
    /// First and last day now.
    pub now: [Option<Day>; 2],
    /// The enrolment.
    pub link: String,
}

impl DatesMoved {
    fn args(&self, words: Locale) -> Args {
        let span = |[starts, ends]: [Option<Day>; 2]| words.span(starts, ends);
        vec![
            ("name", (&self.name).into()),
            ("title", (&self.title).into()),
            ("provider", (&self.provider).into()),
            ("before", span(self.before).into()),
            ("now", span(self.now).into()),
        ]
    }
}

message!(DatesMoved: "dates_moved" "dates_moved/subject.txt" "dates_moved/body.txt" "dates_moved/body.html");

/// You gave your seat back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// Who teaches it.
    pub provider: String,
    /// The micro-credential's page.
    pub link: String,
}

impl Withdrawn {
    fn args(&self, _: Locale) -> Args {
        vec![("name", (&self.name).into()), ("title", (&self.title).into()), ("provider", (&self.provider).into())]
    }
}

message!(Withdrawn: "withdrawn" "withdrawn/subject.txt" "withdrawn/body.txt" "withdrawn/body.html");

/// Your result is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRecorded {
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// Who entered it.
    pub provider: String,
    /// The enrolment.
    pub link: String,
}

impl ResultRecorded {
    fn args(&self, _: Locale) -> Args {
        vec![("name", (&self.name).into()), ("title", (&self.title).into()), ("provider", (&self.provider).into())]
    }
}

message!(
    ResultRecorded: "result_recorded" "result_recorded/subject.txt" "result_recorded/body.txt"
        "result_recorded/body.html"
);

/// Your request has arrived: the acknowledgement with procedure, limits and contact (RECOGNITION §9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestSubmitted {
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// The home university.
    pub home: String,
    /// Days within which it means to decide (R-S2).
    pub days: u16,
    /// Months it never passes (R-S2).
    pub months: u16,
    /// Name and address of the office, if there is one to name.
    pub contact: Option<String>,
    /// The request.
    pub link: String,
}

impl RequestSubmitted {
    fn args(&self, _: Locale) -> Args {
        let mut args = vec![
            ("name", (&self.name).into()),
            ("title", (&self.title).into()),
            ("home", (&self.home).into()),
            ("days", i64::from(self.days).into()),
            ("months", i64::from(self.months).into()),
        ];
        args.extend(self.contact.as_ref().map(|contact| ("contact", contact.into())));
        args
    }
}

message!(
    RequestSubmitted: "request_submitted" "request_submitted/subject.txt" "request_submitted/body.txt"
        "request_submitted/body.html"
);

/// Your request was decided. The outcome and its reasons stand on the page only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestDecided {
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// The home university.
    pub home: String,
    /// The request.
    pub link: String,
}

impl RequestDecided {
    fn args(&self, _: Locale) -> Args {
        vec![("name", (&self.name).into()), ("title", (&self.title).into()), ("home", (&self.home).into())]
    }
}

message!(
    RequestDecided: "request_decided" "request_decided/subject.txt" "request_decided/body.txt"
        "request_decided/body.html"
);

//! Mails about questions that the desk asks while a request waits. They say that something is asked and where to read it,
//! never what.

use i18n::Locale;
use kernel::Day;

use super::{Args, message};

/// Binds a message that names the thing, the university, perhaps a day, and a figure if it has one.
macro_rules! letter {
    ($(#[$doc:meta])* $name:ident $(with $(#[$about:meta])* $figure:ident)?: $word:tt $subject:tt $text:tt $html:tt) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Who reads it.
            pub name: String,
            /// The micro-credential.
            pub title: String,
            /// The home university.
            pub home: String,
            /// The day that matters, if one does.
            pub day: Option<Day>,
            $($(#[$about])* pub $figure: u32,)?
            /// Where it leads.
            pub link: String,
        }

        impl $name {
            fn args(&self, words: Locale) -> Args {
                let mut args =
                    vec![("name", (&self.name).into()), ("title", (&self.title).into()), ("home", (&self.home).into())];
                args.extend(self.day.map(|day| ("day", words.day(day).into())));
                $(args.push((stringify!($figure), self.$figure.into()));)?
                args
            }
        }

        message!($name: $word $subject $text $html);
    };
}

letter! {
    /// Your university asks you something.
    QuestionAsked: "question_asked" "question_asked/subject.txt" "question_asked/body.txt" "question_asked/body.html"
}
letter! {
    /// A university asks the issuer something; the link needs no account.
    IssuerAsked: "issuer_asked" "issuer_asked/subject.txt" "issuer_asked/body.txt" "issuer_asked/body.html"
}
letter! {
    /// The day for your answer is near.
    QuestionDue with
        /// How many more days the learner can have, once.
        days: "question_due" "question_due/subject.txt" "question_due/body.txt" "question_due/body.html"
}
letter! {
    /// Nothing came in time; the request can be taken up again.
    RequestLapsed: "request_lapsed" "request_lapsed/subject.txt" "request_lapsed/body.txt" "request_lapsed/body.html"
}
letter! {
    /// An answer came, for whoever has the case.
    AnswerArrived: "answer_arrived" "answer_arrived/subject.txt" "answer_arrived/body.txt" "answer_arrived/body.html"
}
letter! {
    /// The learner took the request back, for whoever had the case.
    RequestTakenBack:
        "request_taken_back" "request_taken_back/subject.txt" "request_taken_back/body.txt" "request_taken_back/body.html"
}

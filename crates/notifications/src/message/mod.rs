//! The messages: one struct of ready values for each, its words in `mail.ftl`, its shape in `templates/<name>/`.

mod learner;
mod notice;
mod officer;
mod question;
mod search;

pub use learner::{DatesMoved, Enrolled, RequestDecided, RequestSubmitted, ResultRecorded, Withdrawn};
pub use notice::{Notice, NoticeKind};
pub use officer::{CaseWaiting, CasesDue, DueCase, ProposalWaiting};
pub use question::{AnswerArrived, IssuerAsked, QuestionAsked, QuestionDue, RequestLapsed, RequestTakenBack};
pub use search::{FoundListing, NewListings};

use i18n::{Arg, Locale};

use crate::{Unbuildable, Wording, mail::one_line};

/// Values of a message by their names in `mail.ftl`.
type Args = Vec<(&'static str, Arg)>;

/// Something a mail can say.
pub trait Message {
    /// Its name in the outbox.
    const NAME: &'static str;
    /// Says it in a language.
    fn render(&self, words: Locale) -> Result<Wording, Unbuildable>;
}

/// Characters of a title in a subject: the words around it stay below 60 (LIM-21).
const TITLE: usize = 90;

/// In a subject a title is one line and not too long; elsewhere it stands whole.
fn short(args: &Args) -> Args {
    let shorten = |arg: &Arg| match arg {
        Arg::Text(text) => Arg::Text(one_line(text, TITLE)),
        Arg::Number(_) | Arg::Hundredths(_) => arg.clone(),
    };
    args.iter().map(|(name, arg)| (*name, shorten(arg))).collect()
}

/// Binds a struct to its name and its three templates, which are compiled in.
macro_rules! message {
    ($name:ident: $word:tt $subject:tt $text:tt $html:tt) => {
        const _: () = {
            #[derive(askama::Template)]
            #[template(path = $subject, escape = "none")]
            struct Subject {
                words: ::i18n::Locale,
                args: $crate::message::Args,
            }

            #[derive(askama::Template)]
            #[template(path = $text, escape = "none")]
            struct Text<'a> {
                words: ::i18n::Locale,
                args: $crate::message::Args,
                mail: &'a $name,
            }

            #[derive(askama::Template)]
            #[template(path = $html)]
            struct Html<'a> {
                words: ::i18n::Locale,
                args: $crate::message::Args,
                mail: &'a $name,
            }

            impl $crate::Message for $name {
                const NAME: &'static str = $word;

                fn render(&self, words: ::i18n::Locale) -> Result<$crate::Wording, $crate::Unbuildable> {
                    use askama::Template as _;
                    let args = self.args(words);
                    let subject = Subject { words, args: $crate::message::short(&args) }.render();
                    let text = Text { words, args: args.clone(), mail: self }.render();
                    let html = Html { words, args, mail: self }.render();
                    match (subject, text, html) {
                        (Ok(subject), Ok(text), Ok(html)) => Ok($crate::Wording { subject, text, html }),
                        _ => Err($crate::Unbuildable::Template),
                    }
                }
            }
        };
    };
}
use message;

#[cfg(test)]
mod tests;

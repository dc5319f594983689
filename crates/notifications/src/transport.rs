//! How mails leave: to a mail server, into a folder, or into memory.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, UNIX_EPOCH},
};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Body, Mailbox, MultiPart, SinglePart, header},
    transport::smtp,
};

use crate::Mail;

/// Getting a connection may take so long (SECURITY §5).
const CONNECT: Duration = Duration::from_secs(10);
/// A whole delivery may take so long: then the worker is free again (F12).
const DELIVERY: Duration = Duration::from_mins(1);

/// Why `PASSERELLE_MAIL` or `PASSERELLE_MAIL_FROM` cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadAddress {
    /// Neither a mail server nor a folder.
    #[error("mail goes to smtp://user:pass@host:port, smtps://host:port or folder:PATH: {0}")]
    Transport(String),
    /// The sender is no address.
    #[error("the sender of mails is an address, for example Passerelle <passerelle@uni.example>")]
    From,
}

/// Why a mail did not leave.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("mail not sent: {code}")]
pub struct SendError {
    /// Trying again would not help.
    pub permanent: bool,
    /// Its name in the outbox, for example `smtp-550`.
    pub code: String,
}

/// Where mails go, and from whom.
#[derive(Clone)]
pub struct Transport {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
    Memory(Arc<Mutex<Vec<Mail>>>),
}

impl Transport {
    /// `smtp://user:pass@host:port` (with TLS where the server offers it, except on loopback), `smtps://…`, or
    /// `folder:PATH`.
    pub fn from_url(url: &str, from: &str) -> Result<Self, BadAddress> {
        let from = from.parse().map_err(|_| BadAddress::From)?;
        let way = match url.strip_prefix("folder:") {
            Some(path) if !path.is_empty() => Way::Folder(PathBuf::from(path)),
            Some(_) => return Err(BadAddress::Transport("no folder is named".to_owned())),
            None => Way::Smtp(server(url)?),
        };
        Ok(Self { from, way })
    }

    /// Keeps the mails, for tests.
    pub fn memory(from: &str) -> Result<Self, BadAddress> {
        Ok(Self { from: from.parse().map_err(|_| BadAddress::From)?, way: Way::Memory(Arc::default()) })
    }

    /// The folder, if mails go to one.
    pub fn folder(&self) -> Option<&Path> {
        match &self.way {
            Way::Folder(path) => Some(path),
            Way::Smtp(_) | Way::Memory(_) => None,
        }
    }

    /// What was kept in memory, oldest first.
    pub fn kept(&self) -> Vec<Mail> {
        match &self.way {
            Way::Memory(mails) => mails.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Way::Smtp(_) | Way::Folder(_) => Vec::new(),
        }
    }

    /// Sends one mail. Never while a `Work` is open.
    pub async fn send(&self, mail: Mail) -> Result<(), SendError> {
        match &self.way {
            Way::Memory(mails) => {
                mails.lock().unwrap_or_else(PoisonError::into_inner).push(mail);
                Ok(())
            }
            Way::Folder(folder) => {
                let name = format!("{}.{}.eml", mail.at.micros(), mail.id);
                let message = self.message(mail)?;
                write(folder, &name, &message.formatted()).await
            }
            Way::Smtp(server) => {
                let message = self.message(mail)?;
                match tokio::time::timeout(DELIVERY, server.send(message)).await {
                    Ok(sent) => sent.map(drop).map_err(|error| refused(&error)),
                    Err(_) => Err(waits("smtp-timeout")),
                }
            }
        }
    }

    /// As it goes over the wire. Its Message-ID is that of the outbox job, so a second copy is known as one.
    fn message(&self, mail: Mail) -> Result<Message, SendError> {
        let id = format!("<{}@{}>", mail.id, self.from.email.domain());
        let at = UNIX_EPOCH + Duration::from_micros(u64::try_from(mail.at.micros()).unwrap_or(0));
        let text = part(header::ContentType::TEXT_PLAIN, mail.wording.text)?;
        let html = part(header::ContentType::TEXT_HTML, mail.wording.html)?;
        let builder = Message::builder()
            .from(self.from.clone())
            .to(mail.to)
            .subject(mail.wording.subject)
            .date(at)
            .message_id(Some(id));
        let builder = match mail.stop {
            Some(address) => builder
                .raw_header(field(LIST_UNSUBSCRIBE, format!("<{address}>")))
                .raw_header(field(LIST_UNSUBSCRIBE_POST, "List-Unsubscribe=One-Click".to_owned())),
            None => builder,
        };
        builder
            .multipart(MultiPart::alternative().singlepart(text).singlepart(html))
            .map_err(|_| SendError { permanent: true, code: "mail-unbuildable".to_owned() })
    }
}

const LIST_UNSUBSCRIBE: header::HeaderName = header::HeaderName::new_from_ascii_str("List-Unsubscribe");
const LIST_UNSUBSCRIBE_POST: header::HeaderName = header::HeaderName::new_from_ascii_str("List-Unsubscribe-Post");

/// A header of its own.
fn field(name: header::HeaderName, value: String) -> header::HeaderValue {
    header::HeaderValue::new(name, value)
}

/// Quoted-printable whatever it says: lines stay short, and a line of one dot or `QUIT` is only text (H086).
fn part(kind: header::ContentType, words: String) -> Result<SinglePart, SendError> {
    Body::new_with_encoding(words, header::ContentTransferEncoding::QuotedPrintable)
        .map(|body| SinglePart::builder().header(kind).body(body))
        .map_err(|_| SendError { permanent: true, code: "mail-unbuildable".to_owned() })
}

fn server(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, BadAddress> {
    let plain = url.starts_with("smtp://") && !url.contains("?tls=") && !on_loopback(url);
    let url = if plain { format!("{url}?tls=opportunistic") } else { url.to_owned() };
    AsyncSmtpTransport::<Tokio1Executor>::from_url(&url)
        .map(|builder| builder.timeout(Some(CONNECT)).build())
        .map_err(|error| BadAddress::Transport(error.to_string()))
}

fn on_loopback(url: &str) -> bool {
    let host = url.trim_start_matches("smtp://").rsplit('@').next().unwrap_or("");
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|local| host.starts_with(local))
}

/// A 5xx for the mail is final. One for our own sign-in (530 … 538) is not: the operator can mend it.
fn refused(error: &smtp::Error) -> SendError {
    let code = error.status().map(|status| status.to_string());
    match code {
        Some(code) => {
            SendError { permanent: error.is_permanent() && !code.starts_with("53"), code: format!("smtp-{code}") }
        }
        None if error.is_timeout() => waits("smtp-timeout"),
        None if error.is_tls() => waits("smtp-tls"),
        None => waits("smtp-connection"),
    }
}

fn waits(code: &str) -> SendError {
    SendError { permanent: false, code: code.to_owned() }
}

/// Like a Maildir: written aside, then moved to `new`, so that nobody reads half a mail.
async fn write(folder: &Path, name: &str, content: &[u8]) -> Result<(), SendError> {
    let (aside, new) = (folder.join("tmp"), folder.join("new"));
    let written = async {
        tokio::fs::create_dir_all(&aside).await?;
        tokio::fs::create_dir_all(&new).await?;
        tokio::fs::write(aside.join(name), content).await?;
        tokio::fs::rename(aside.join(name), new.join(name)).await
    };
    written.await.map_err(|_| waits("mail-folder"))
}

#[cfg(test)]
mod server;
#[cfg(test)]
mod tests;

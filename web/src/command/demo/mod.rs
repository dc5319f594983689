//! `passerelle demo`: everything in one process on a fresh temporary folder, with an invented consortium that has a past.

mod files;
mod known;
mod replay;
#[cfg(test)]
mod tests;

use std::{net::SocketAddr, process::ExitCode};

use kernel::{Clock, Db, Doors, Pool};
use notifications::Transport;
use serde_json::Value;

use self::files::Files;
use super::{process, say, serve};
use crate::{
    app::{Settings, TryIt},
    config::Config,
};

/// Whom to begin with, in the order of the story, and the word of what to try.
const GUIDES: &[(&str, &str)] = &[
    ("ylva.norrsken@lindholm.example", "learner"),
    ("anselm.hochrieder@hohenwied.example", "provider_editor"),
    ("fintan.kilbrady@rathcarrow.example", "provider_admin"),
    ("ingeborg.falkhammar@lindholm.example", "evaluator"),
    ("pelle.stjernvik@lindholm.example", "decider"),
    ("hedvig.lagermark@lindholm.example", "signatory"),
    ("dorotea.pontelli@passerelle.example", "consortium_admin"),
    ("henk.wolverdam@passerelle.example", "auditor"),
];

/// Seeds, replays the past, prints the accounts, serves.
pub(super) async fn run(port: u16) -> anyhow::Result<ExitCode> {
    process::log_to_stderr("warn,tantivy=error")?;
    let folder = std::env::temp_dir().join(format!("passerelle-demo-{}", process::name(&Doors::real().chance)));
    std::fs::create_dir_all(&folder)?;
    let config = Config {
        data_dir: folder.clone(),
        listen: SocketAddr::from(([127, 0, 0, 1], port)),
        public_url: format!("http://127.0.0.1:{port}"),
        ..Config::default()
    };
    let db = Db::open(&config.database(), Pool::default()).await?;
    migrations::up(db.reads()).await?;
    let transport = Transport::from_url(&config.mail_url(), &config.mail_from)?;
    let mut settings = Settings::of(&config);
    settings.demo = true;
    settings.mailbox = transport.folder().map(ToOwned::to_owned);
    say("Building the demo …")?;
    let now = Clock::Machine.now();
    let files = Files::read(now)?;
    replay::run(&db, now, &files, &transport, &settings).await?;
    settings.accounts = accounts(&files);
    tell(&settings.accounts)?;
    let writer = serve::open_index(&config)?;
    let parts = serve::Parts {
        db,
        doors: Doors::real(),
        writer,
        settings,
        transport: Some(transport),
        listen: config.listen,
        heads: config.heads_file(),
    };
    let done = serve::until_stopped(parts).await;
    std::fs::remove_dir_all(&folder)?;
    done
}

/// The accounts to try, which are those with a password: staff with their first role, everybody else as a learner.
fn accounts(files: &Files) -> Vec<TryIt> {
    let word = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut accounts: Vec<TryIt> = files
        .people()
        .filter(|person| person.get("password").is_some())
        .map(|person| {
            let role = person.get("roles").and_then(Value::as_array).and_then(|roles| roles.first());
            TryIt {
                role: role.map_or_else(|| "learner".to_owned(), |role| word(role, "role")),
                institution: role.map_or_else(|| word(person, "home"), |role| word(role, "institution")),
                email: word(person, "email"),
                password: word(person, "password"),
                guide: guide(&word(person, "email")),
            }
        })
        .collect();
    let place = |account: &TryIt| GUIDES.iter().position(|(_, word)| account.guide == Some(word));
    accounts.sort_by_cached_key(|account| {
        let place = place(account);
        let is_learner = account.role == "learner";
        (place.is_none(), place, !is_learner, account.role.clone(), account.institution.clone())
    });
    accounts
}

fn guide(email: &str) -> Option<&'static str> {
    GUIDES.iter().find(|(address, _)| *address == email).map(|(_, word)| *word)
}

fn tell(accounts: &[TryIt]) -> std::io::Result<()> {
    say(&format!("{:<22} {:<12} {:<42} {}", "role", "institution", "e-mail", "password"))?;
    for account in accounts {
        say(&format!("{:<22} {:<12} {:<42} {}", account.role, account.institution, account.email, account.password))?;
    }
    Ok(())
}

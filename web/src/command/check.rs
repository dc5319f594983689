//! `passerelle check`: what is wrong, in sentences.

use std::process::ExitCode;

use kernel::{log, outbox};

use super::{audit, open, say};
use crate::config::Config;

/// Looks at configuration, database, outbox, audit chain and mail address; fails if something is wrong.
pub(super) async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let mut wrong = Vec::new();
    if let Err(error) = notifications::Transport::from_url(&config.mail_url(), &config.mail_from) {
        wrong.push(format!("The mail address does not fit: {error}."));
    }
    match open(config).await {
        Err(error) => wrong.push(format!("The database cannot be opened: {error}.")),
        Ok(db) => {
            let pending = migrations::pending(db.reads()).await?;
            if pending > 0 {
                wrong.push(format!("{pending} migrations are not applied; run passerelle migrate."));
            } else {
                let dead = outbox::count(db.reads(), outbox::JobState::Dead).await?;
                if dead > 0 {
                    wrong.push(format!("{dead} jobs of the outbox were given up."));
                }
                match audit::published(config, &[]) {
                    Ok(heads) => wrong.extend(audit::sentences(&audit::verify(&db, heads).await?)),
                    Err(error) => {
                        wrong.push(format!("The published heads of the change log cannot be read: {error:#}."));
                    }
                }
                say(&format!("The change log stands at {}.", log::head(db.reads()).await?))?;
            }
            db.close().await?;
        }
    }
    for sentence in &wrong {
        say(sentence)?;
    }
    if wrong.is_empty() {
        say("Nothing is wrong.")?;
        Ok(ExitCode::SUCCESS)
    } else {
        Ok(ExitCode::FAILURE)
    }
}

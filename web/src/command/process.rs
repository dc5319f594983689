//! What belongs to a process: its log, its name, the signal that ends it.

use std::io::IsTerminal;

use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;

/// Logs to standard error, in the words of `tracing`.
pub(super) fn log_to_stderr(filter: &str) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter)?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .try_init()
        .map_err(|error| anyhow::anyhow!(error))
}

/// The name under which this process holds leases.
pub(super) fn name(chance: &kernel::Chance) -> String {
    format!("{}-{}", std::process::id(), chance.secret().chars().take(8).collect::<String>())
}

/// Waits for Ctrl-C or SIGTERM, then tells everybody.
pub(super) async fn until_signal(stop: CancellationToken) {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
                () = stop.cancelled() => {}
            }
        }
        Err(_) => {
            let _ = interrupt.await;
        }
    }
    stop.cancel();
}

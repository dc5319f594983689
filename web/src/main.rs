//! The one binary, `passerelle`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    web::command::run().await
}

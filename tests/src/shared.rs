//! Where the real data lie that the project may read in tests but does not own.

use std::path::{Path, PathBuf};

/// The shared folder: named by `PASSERELLE_SHARED`, else beside the checkout. Where there is none the test is skipped,
/// and says so.
pub fn shared(path: &str) -> Option<PathBuf> {
    let named = std::env::var("PASSERELLE_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"));
    let found = folder.join(path);
    if found.exists() {
        return Some(found);
    }
    eprintln!("skipped: {} is not there", found.display());
    None
}

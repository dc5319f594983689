//! Files the browser fetches: one stylesheet, one script, fonts and the sign. They are part of the program; their
//! addresses carry the hash of their content, so that they can be cached for ever.

use std::{borrow::Cow, sync::LazyLock};

use sha2::{Digest, Sha256};

/// Begins the address of every asset.
pub const PREFIX: &str = "/static/";

/// A file with its address.
#[derive(Clone, Debug)]
pub struct Asset {
    /// How templates name it: `app.css`.
    pub name: &'static str,
    /// What comes after [`PREFIX`] in its address: `app.0f3a….css`.
    pub file: String,
    /// Its media type.
    pub mime: &'static str,
    /// Its content.
    pub bytes: Cow<'static, [u8]>,
    url: String,
}

macro_rules! css {
    ($($name:literal)+) => {
        /// The stylesheet: tokens, then the page, then each component, then print. The order is the cascade.
        const STYLE: &str = concat!($(include_str!(concat!("../static/css/", $name, ".css"))),+);
        #[cfg(test)]
        const STYLE_FILES: &[&str] = &[$($name),+];
    };
}
css! {
    "token" "base" "frame" "button" "field" "error_summary" "notice" "facet" "chip" "verdict" "card" "facts" "tag"
    "state_line" "timeline" "summary_list" "tasks" "table" "page_links" "disclosure" "rating" "pair" "figure" "search" "listing" "trace" "letter" "evaluation" "compare" "save" "suggestions" "print"
}

/// The script: what every page has, then the search box.
const SCRIPT: &str = concat!(include_str!("../static/js/app.js"), include_str!("../static/js/suggestions.js"));

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let mut assets = vec![
        asset("source-serif-4-latin.woff2", include_bytes!("../static/font/source-serif-4-latin.woff2").as_slice()),
        asset(
            "source-serif-4-latin-ext.woff2",
            include_bytes!("../static/font/source-serif-4-latin-ext.woff2").as_slice(),
        ),
        asset("sign.svg", include_bytes!("../static/img/sign.svg").as_slice()),
        asset("app.js", SCRIPT.as_bytes()),
    ];
    // The stylesheet names fonts by their plain names; their addresses are known only now.
    let style =
        assets.iter().fold(STYLE.to_owned(), |style, file| style.replace(&format!("/static/{}", file.name), &file.url));
    assets.push(asset("app.css", style.into_bytes()));
    assets
});

fn asset(name: &'static str, bytes: impl Into<Cow<'static, [u8]>>) -> Asset {
    let bytes = bytes.into();
    let hash = Sha256::digest(&bytes).iter().take(6).fold(0_u64, |hash, byte| (hash << 8) | u64::from(*byte));
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let file = format!("{stem}.{hash:012x}.{extension}");
    Asset { name, url: format!("{PREFIX}{file}"), file, mime: mime(extension), bytes }
}

fn mime(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// The address of an asset by its plain name; empty for one that does not exist.
pub fn asset_url(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.url.as_str())
}

/// The asset at `PREFIX` + `file`. It never changes: answer with `Cache-Control: public, max-age=31536000, immutable`.
pub fn by_file(file: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.file == file)
}

#[cfg(test)]
#[path = "look_tests.rs"]
mod tests;

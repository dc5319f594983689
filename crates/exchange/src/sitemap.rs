//! Maps of the site for search engines (sitemaps.org): what may be found, and when it last said something else.

use kernel::Timestamp;

use crate::elm::escape;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// An address and the last change of what stands there; none is not known.
pub type Place = (String, Option<Timestamp>);

/// Pages.
pub fn pages(places: &[Place]) -> Vec<u8> {
    written(("urlset", "url"), places)
}

/// Other maps.
pub fn index(places: &[Place]) -> Vec<u8> {
    written(("sitemapindex", "sitemap"), places)
}

fn written((root, item): (&str, &str), places: &[Place]) -> Vec<u8> {
    let mut out = Vec::with_capacity(places.len() * 160 + 160);
    put(&mut out, &["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<", root, " xmlns=\"", NAMESPACE, "\">\n"]);
    for (address, changed) in places {
        put(&mut out, &["<", item, "><loc>"]);
        escape::xml(&mut out, address);
        put(&mut out, &["</loc>"]);
        if let Some(changed) = changed {
            put(&mut out, &["<lastmod>", &changed.to_string(), "</lastmod>"]);
        }
        put(&mut out, &["</", item, ">\n"]);
    }
    put(&mut out, &["</", root, ">\n"]);
    out
}

fn put(out: &mut Vec<u8>, pieces: &[&str]) {
    for piece in pieces {
        out.extend_from_slice(piece.as_bytes());
    }
}

//! Pages for everyone.

mod agreement;
mod compare;
pub(crate) mod convert;
mod criteria;
mod dossier;
pub(crate) mod elm;
mod feed;
mod files;
mod home;
mod impact;
mod institution;
pub(crate) mod listing;
mod micro_evaluator;
mod preferences;
pub(crate) mod question;
mod rights;
mod search;
pub(crate) mod sign_in;
mod sitemap;
mod unsubscribe;

use crate::{paths, routes::Routes};

/// What needs no session: files for machines, and links with a secret of their own (S-5).
pub(crate) fn linked() -> Routes {
    Routes::new()
        .merge(question::routes())
        .merge(unsubscribe::routes())
        .merge(elm::routes())
        .get(paths::FEED, feed::show)
        .get(paths::SITEMAP, sitemap::index)
        .get("/sitemap/{part}", sitemap::show)
        .get("/robots.txt", sitemap::robots)
}

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .merge(home::routes())
        .merge(search::routes())
        .merge(listing::routes())
        .merge(dossier::routes())
        .merge(compare::routes())
        .merge(institution::routes())
        .merge(agreement::routes())
        .merge(impact::routes())
        .merge(convert::routes())
        .merge(micro_evaluator::routes())
        .merge(criteria::routes())
        .merge(rights::routes())
        .merge(sign_in::routes())
        .get("/static/{file}", files::show)
        .get("/theme", preferences::theme)
}

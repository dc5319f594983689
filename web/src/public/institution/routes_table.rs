//! The line of one member in the route matrix (NW-1): what listings of the others get there, and its own elsewhere.

use std::collections::HashMap;

use consortium::Institution;
use i18n::{Arg, Locale};
use kernel::InstitutionId;
use recognition::route::Route;

use crate::{
    finding::Matrix,
    paths,
    present::text,
    view::{Cell, Column, Table, Tag, Tone},
};

/// The table for one member; none where it is alone.
pub(super) fn table(
    locale: Locale,
    member: &Institution,
    members: &[Institution],
    offered: &HashMap<InstitutionId, u64>,
    matrix: &Matrix,
) -> Option<Table> {
    let cell = |provider: &Institution, university: &Institution| {
        let offers = offered.get(&provider.id).copied().unwrap_or(0);
        let best = matrix.best(&provider.slug, &university.slug);
        match best {
            Some(best) => {
                let args = [("count", Arg::from(best.count)), ("total", offers.into())];
                let tag = Tag::new(locale.text(&format!("route-{}", best.route)), tone(best.route));
                Cell { about: Some(locale.with("institution-routes-count", &args)), ..Cell::tag(tag) }
            }
            None if offers == 0 => Cell::new(locale.text("institution-routes-nothing")),
            None => Cell::new(locale.text("institution-routes-unknown")),
        }
    };
    let mut others: Vec<_> = members.iter().filter(|other| other.id != member.id).collect();
    others.sort_by_cached_key(|other| text::plain(locale, &other.name).to_lowercase());
    let rows: Vec<_> = others
        .into_iter()
        .map(|other| {
            let name = Cell::link(paths::institution(&other.slug), text::plain(locale, &other.name));
            vec![name, cell(other, member), cell(member, other)]
        })
        .collect();
    let name = Arg::from(text::plain(locale, &member.name));
    let column = |key: &str| Column::new(locale.with(key, &[("institution", name.clone())]));
    (!rows.is_empty()).then(|| Table {
        caption: locale.text("institution-routes-caption"),
        columns: vec![
            Column::new(locale.text("word-university")),
            column("institution-routes-here"),
            column("institution-routes-there"),
        ],
        rows,
    })
}

const fn tone(route: Route) -> Tone {
    match route {
        Route::Automatic => Tone::Ok,
        Route::FastTrack => Tone::Info,
        Route::Individual => Tone::Neutral,
    }
}

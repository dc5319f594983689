//! The second line of navigation (UX §3): one list for each signed-in area. A page that belongs to an area adds its
//! address and the key of its name here, nowhere else.

use crate::paths;

/// An area, and the pages that its second line leads to.
struct Area {
    /// All its addresses begin so.
    root: &'static str,
    /// Address and name, in the order of the line.
    pages: &'static [(&'static str, &'static str)],
}

const AREAS: &[Area] = &[
    Area { root: paths::MY, pages: &[(paths::MY, "nav-my-overview"), (paths::PROFILE, "nav-my-profile")] },
    Area {
        root: paths::DESK,
        pages: &[
            (paths::DESK, "nav-desk-queue"),
            (paths::APPEALS, "nav-desk-appeals"),
            (paths::BOOKINGS, "nav-desk-bookings"),
            (paths::EQUIVALENCIES, "nav-desk-equivalencies"),
            (paths::PRECEDENTS, "nav-desk-precedents"),
            (paths::PROGRAMMES, "nav-desk-programmes"),
            (paths::GRADES, "nav-desk-grades"),
            (paths::RULES, "nav-desk-rules"),
            (paths::ROUTING, "nav-desk-routing"),
        ],
    },
    Area {
        root: paths::PROVIDER,
        pages: &[(paths::PROVIDER, "nav-provider-listings"), (paths::IMPORT, "nav-provider-import")],
    },
];

/// The pages of the area that a path is in; none outside of all areas.
pub(crate) fn pages_around(path: &str) -> &'static [(&'static str, &'static str)] {
    let is_in =
        |area: &&Area| path.strip_prefix(area.root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    AREAS.iter().find(is_in).map_or(&[], |area| area.pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_3_every_page_of_an_area_has_its_second_line() {
        assert!(pages_around("/desk/requests/1").contains(&("/desk", "nav-desk-queue")));
        assert!(pages_around("/my").contains(&("/my", "nav-my-overview")));
        assert!(pages_around("/provider/import").contains(&("/provider/import", "nav-provider-import")));
        assert!(pages_around("/mysterious").is_empty() && pages_around("/").is_empty());
    }

    #[test]
    fn ux_3_every_entry_stands_in_its_own_area() {
        for area in AREAS {
            assert!(area.pages.iter().all(|(path, _)| pages_around(path) == area.pages), "{}", area.root);
        }
    }
}

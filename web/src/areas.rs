//! The second line of navigation (UX §3): one list for each signed-in area. A page that belongs to an area adds its
//! address and the key of its name here, nowhere else.

use consortium::synonym;
use enrolment::policy::STAFF;
use evaluation::{precedent, routing};
use kernel::{Actor, Role};
use recognition::grade_table;

use crate::paths;

/// An area, and the pages that its second line leads to.
struct Area {
    /// All its addresses begin so.
    root: &'static str,
    /// In the order of the line.
    pages: &'static [Entry],
}

/// One page of the line.
struct Entry {
    path: &'static str,
    name: &'static str,
    /// Who gets in: what the page itself asks.
    opens: fn(&Actor) -> bool,
}

const fn entry(path: &'static str, name: &'static str, opens: fn(&Actor) -> bool) -> Entry {
    Entry { path, name, opens }
}

const AREAS: &[Area] = &[
    Area {
        root: paths::MY,
        pages: &[
            entry(paths::MY, "nav-my-overview", anybody),
            entry(paths::saved::SAVED, "nav-my-saved", anybody),
            entry(paths::PROFILE, "nav-my-profile", anybody),
            entry(paths::audit::AUDIT, "nav-audit", anybody),
        ],
    },
    Area {
        root: paths::DESK,
        pages: &[
            entry(paths::DESK, "nav-desk-queue", is_officer),
            entry(paths::APPEALS, "nav-desk-appeals", is_officer),
            entry(paths::BOOKINGS, "nav-desk-bookings", is_officer),
            entry(paths::EQUIVALENCIES, "nav-desk-equivalencies", is_officer),
            entry(paths::PRECEDENTS, "nav-desk-precedents", reads_precedents),
            entry(paths::DECISIONS, "nav-desk-decisions", reads_precedents),
            entry(paths::PROGRAMMES, "nav-desk-programmes", is_desk_staff),
            entry(paths::GRADES, "nav-desk-grades", keeps_grades),
            entry(paths::RULES, "nav-desk-rules", reads_rules),
            entry(paths::ROUTING, "nav-desk-routing", reads_routing),
            entry(paths::audit::AUDIT, "nav-audit", anybody),
        ],
    },
    Area {
        root: paths::PROVIDER,
        pages: &[
            entry(paths::PROVIDER, "nav-provider-listings", is_provider_staff),
            entry(paths::IMPORT, "nav-provider-import", is_provider_staff),
            // The administrator keeps that table and may be nothing at the desk.
            entry(paths::ROUTING, "nav-desk-routing", keeps_routing),
            entry(paths::audit::AUDIT, "nav-audit", anybody),
        ],
    },
    Area { root: "/network", pages: &[entry(paths::WORDS, "nav-network-words", keeps_words)] },
];

const DESK_STAFF: &[Role] = &[Role::ProviderAdmin, Role::RecognitionOfficer];

const fn anybody(_: &Actor) -> bool {
    true
}

fn has(actor: &Actor, roles: &[Role]) -> bool {
    !actor.institutions(roles).is_empty()
}

fn is_officer(actor: &Actor) -> bool {
    has(actor, &[Role::RecognitionOfficer])
}

fn is_desk_staff(actor: &Actor) -> bool {
    has(actor, DESK_STAFF)
}

fn is_provider_staff(actor: &Actor) -> bool {
    has(actor, STAFF)
}

fn reads_precedents(actor: &Actor) -> bool {
    precedent::policy::may_list(actor).is_ok()
}

fn keeps_grades(actor: &Actor) -> bool {
    has(actor, grade_table::policy::KEEPERS)
}

fn reads_rules(actor: &Actor) -> bool {
    is_desk_staff(actor) || actor.has_network_role(Role::ConsortiumAdmin)
}

fn reads_routing(actor: &Actor) -> bool {
    actor.institutions(DESK_STAFF).iter().any(|at| routing::policy::may_read_routing(actor, *at).is_ok())
}

fn keeps_routing(actor: &Actor) -> bool {
    actor.institutions(DESK_STAFF).iter().any(|at| routing::policy::may_route(actor, *at).is_ok())
}

fn keeps_words(actor: &Actor) -> bool {
    synonym::policy::may_keep_words(actor).is_ok()
}

/// The pages of the area that a path is in and that this person gets into, each with the key of its name; none outside of
/// all areas.
pub(crate) fn pages_around(path: &str, actor: &Actor) -> Vec<(&'static str, &'static str)> {
    let is_in =
        |area: &&Area| path.strip_prefix(area.root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let pages = AREAS.iter().find(is_in).map(|area| area.pages).unwrap_or_default();
    pages.iter().filter(|entry| (entry.opens)(actor)).map(|entry| (entry.path, entry.name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_3_every_page_of_an_area_has_its_second_line() {
        let names =
            |path| -> Vec<_> { AREAS.iter().filter(|area| area.root == path).flat_map(|area| area.pages).collect() };
        assert_eq!(names(paths::DESK).len(), 11);
        assert_eq!(pages_around("/my", &Actor::Anonymous).len(), 4);
        assert_eq!(pages_around("/desk/requests/1", &Actor::Anonymous), [(paths::audit::AUDIT, "nav-audit")]);
        assert!(pages_around("/mysterious", &Actor::Anonymous).is_empty());
        assert!(pages_around("/", &Actor::Anonymous).is_empty());
    }
}

//! Two universities, agreements, programmes whose targets differ, and what their learners see on all pages of results.

use std::collections::BTreeMap;

use kernel::{InstitutionId, Language, LocalizedText, PersonId, ProgrammeId};
use recognition::programme::WantedProgramme;
use serde_json::{Value, json};
use testkit::{Browser, Page, World};

pub(super) const ROUTES: [&str; 3] = ["automatic", "fast_track", "individual"];

pub(super) struct Stage {
    pub(super) world: World,
    pub(super) home: InstitutionId,
    pub(super) host: InstitutionId,
}

/// A programme: its code, the level of its electives, whether its profession is regulated.
pub(super) fn programme(home: InstitutionId, code: &str, eqf: Option<i16>, regulated: Option<bool>) -> WantedProgramme {
    WantedProgramme {
        institution_id: home,
        code: code.to_owned(),
        title: LocalizedText::of(Language::ENGLISH, code),
        ects: "180".parse().ok(),
        eqf: Some(6),
        elective_ects: "30".parse().ok(),
        elective_eqf: eqf,
        regulated_profession: regulated,
        components: Vec::new(),
    }
}

/// An agreement of both with these rules.
pub(super) fn agreement(reference: &str, rules: &Value, caps: &Value) -> Value {
    json!({"id": reference, "version": 1, "status": "in_force", "valid_from": "2026-01-01", "valid_to": "2028-12-31",
        "purposes": ["exemption", "elective_credit"], "caps": caps,
        "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
        "scope": {"f": "credential.ects", "op": "gte", "v": 1}, "rules": rules})
}

impl Stage {
    pub(super) async fn new() -> Self {
        let world = World::new().await;
        let home = world.institution("lindholm", "SE").await;
        let host = world.institution("vallombre", "FR").await;
        Self { world, home, host }
    }

    pub(super) async fn keep(&self, wanted: &WantedProgramme) -> ProgrammeId {
        let mut work = self.world.begin().await;
        let id = recognition::programme::service::keep(&mut work, wanted).await.unwrap().id;
        work.commit().await.unwrap();
        id
    }

    pub(super) async fn learner(&self, name: &str, programme: Option<ProgrammeId>) -> PersonId {
        self.world.person_in(name, Some(self.home), programme).await
    }
}

/// The number of a facet's value; none where it is not shown.
pub(super) fn counted(page: &Page, parameter: &str, value: &str) -> Option<usize> {
    let input = format!("#filter input[name={parameter}][value=\"{value}\"]");
    let id = page.attribute(&input, "id")?;
    page.text(&format!("label[for={id}] .count")).parse().ok()
}

/// How many results the page says there are.
pub(super) fn total(page: &Page) -> usize {
    match page.text("#results").split(' ').next().unwrap() {
        "No" => 0,
        number => number.parse().unwrap(),
    }
}

/// Every card of a search, over all its pages: its title and the kind of its verdict.
pub(super) async fn cards(browser: &mut Browser, address: &str) -> BTreeMap<String, Option<String>> {
    let mut cards = BTreeMap::new();
    for number in 1.. {
        let sign = if address.contains('?') { '&' } else { '?' };
        let page = if number == 1 { address.to_owned() } else { format!("{address}{sign}page={number}") };
        let page = browser.get(&page).await.ok();
        let total = total(&page);
        for card in page.fragments("ol.cards > li") {
            let kind = card.attribute(".verdict-line", "class").map(|class| class.replace("verdict-line ", ""));
            cards.insert(card.text("h3"), kind);
        }
        if cards.len() >= total || !page.has("ol.cards > li") {
            assert_eq!(cards.len(), total, "{address} has as many cards as it says");
            return cards;
        }
    }
    cards
}

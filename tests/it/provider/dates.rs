//! Dates and places of a listing.

use testkit::listing;

use super::stage::Stage;

#[tokio::test]
async fn dates_are_added_and_changed() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").undated().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/offerings");
    assert!(stage.editor.open_form(&path).await.ok().says("Without dates nobody can enrol"));
    let run = [("start", "2026-04-06"), ("end", "2026-05-29"), ("enrol_by", "2026-03-30"), ("seats", "25")];
    assert_eq!(stage.editor.post(&path, &run).await.sees_other(), path);
    assert_eq!(stage.editor.post(&path, &run).await.sees_other(), path, "H073");
    let page = stage.editor.get(&path).await.ok();
    assert_eq!(page.texts("tbody tr").len(), 1);
    assert!(page.text("tbody tr").contains("0 of 25"));
    let one = page.attribute("tbody th a", "href").unwrap();
    let form = stage.editor.open_form(&one).await.ok();
    let version = form.attribute("main input[name=version]", "value").unwrap();
    stage.editor.post(&one, &[("start", "2026-04-06"), ("seats", "30"), ("version", &version)]).await.is(303);
    let older = [("start", "2026-04-06"), ("seats", "40"), ("version", version.as_str())];
    let page = stage.editor.post(&one, &older).await.is(409);
    assert!(page.says("places: 30"));
    assert_eq!(page.attribute("#seats", "value").as_deref(), Some("40"));
}

#[tokio::test]
async fn h031_both_fields_are_named() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/offerings");
    let page = stage.editor.post(&path, &[("start", "2026-05-02"), ("end", "2026-05-01")]).await.is(422);
    assert!(page.has(".wrong #start") && page.has(".wrong #end"));
    let page = stage.editor.post(&path, &[("end", "2026-05-01"), ("enrol_by", "2026-05-02")]).await.is(422);
    assert!(page.has(".wrong #enrol_by") && page.has(".wrong #end"));
    stage.editor.post(&path, &[]).await.is(422);
    stage.editor.post(&path, &[("start", "2026-04-06"), ("end", "2026-05-29"), ("seats", "3")]).await.is(422);
    assert_eq!(stage.listing(id).await.offerings.len(), 1);
}

#[tokio::test]
async fn h031_seats_never_fall_below_those_taken() {
    let mut stage = Stage::new().await;
    let (_, runs) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    for name in ["Ana Silva", "Ben Roth"] {
        let learner = stage.world.person(name, Some(stage.host)).await;
        let mut work = stage.world.begin_as(learner).await;
        let wish = evaluation::promise::Wish { offering: runs[0], programme: None, component: None, consent: true };
        evaluation::promise::enrol(&mut work, wish).await.unwrap();
        work.commit().await.unwrap();
    }
    let path = format!("/provider/offerings/{}", runs[0]);
    let fields = [("start", "2026-04-06"), ("end", "2026-05-29"), ("seats", "1"), ("version", "1")];
    let page = stage.editor.post(&path, &fields).await.is(422);
    assert!(page.has(".wrong #seats") && page.says("2 places are taken"));
}

#[tokio::test]
async fn a_run_is_offered_again_in_the_next_term_and_nothing_is_saved_until_confirmed() {
    let mut stage = Stage::new().await;
    let (id, runs) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let all = format!("/provider/listings/{id}/offerings");
    let links = stage.editor.get(&all).await.ok().attributes("tbody td a[href*='/copy']", &["href"]).concat();
    assert_eq!(links, ["half_year", "year"].map(|later| format!("/provider/offerings/{}/copy?later={later}", runs[0])));
    // Whole weeks: Monday 6 April 2026 becomes a Monday.
    for (link, start, end, by) in
        [(&links[0], "2026-10-05", "2026-11-27", "2026-09-28"), (&links[1], "2027-04-05", "2027-05-28", "2027-03-29")]
    {
        let form = stage.editor.open_form(link).await.ok();
        let value = |name: &str| form.attribute(&format!("#{name}"), "value").unwrap();
        assert_eq!([value("start"), value("end"), value("enrol_by"), value("seats")], [start, end, by, "10"]);
        assert_eq!(form.attribute("main form", "action").as_deref(), Some(all.as_str()));
    }
    assert_eq!(stage.listing(id).await.offerings.len(), 1, "looking saves nothing");
    let run = [("start", "2026-10-05"), ("end", "2026-11-27"), ("enrol_by", "2026-09-28"), ("seats", "12")];
    stage.editor.post(&all, &run).await.is(303);
    assert_eq!(stage.listing(id).await.offerings.len(), 2);
}

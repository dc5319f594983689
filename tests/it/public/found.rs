//! The outside doors (UX §12): feed, map of the site, calendar. No session, no account.

use axum::{
    body::Body,
    http::{Request, header},
};
use catalogue::Run;
use kernel::{InstitutionId, OfferingId, OpportunityId};
use testkit::{Page, World, listing};

struct Stage {
    world: World,
    host: InstitutionId,
    id: OpportunityId,
    run: OfferingId,
}

impl Stage {
    async fn new() -> Self {
        let world = World::new().await;
        let host = world.institution("hohenwied", "DE").await;
        let spec = listing("DS-1", "Data, briefly; \"now\"").with("title@de", "Daten").with("mode", "online");
        let (id, runs) = spec.at(&world, host).await;
        listing("DS-2", "Never seen").draft().at(&world, host).await;
        world.follow().await;
        Self { world, host, id, run: runs[0] }
    }

    async fn get(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Page {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        self.world.visitor().send(request.body(Body::empty()).unwrap()).await
    }

    /// The lines of the calendar, unfolded.
    async fn lines(&self) -> Vec<String> {
        let page = self.get(&format!("/micro-credentials/{}.ics", self.id), &[]).await.is(200);
        assert_eq!(page.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
        assert!(page.body.split("\r\n").all(|line| line.len() <= 75), "lines are folded at 75 octets");
        page.body.replace("\r\n ", "").lines().map(ToOwned::to_owned).collect()
    }
}

#[tokio::test]
async fn ux_12_the_dates_of_a_listing_go_into_a_calendar() {
    let stage = Stage::new().await;
    let page = stage.get(&format!("/micro-credentials/{}", stage.id), &[]).await.ok();
    assert!(page.has(&format!("main a[href='/micro-credentials/{}.ics']", stage.id)));
    let lines = stage.lines().await;
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "DTSTART;VALUE=DATE:20260406",
        // The day after the last.
        "DTEND;VALUE=DATE:20260530",
        "SUMMARY:Data\\, briefly\\; \"now\"",
        "SEQUENCE:0",
        "END:VCALENDAR",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line}\n{lines:#?}");
    }
    assert_eq!(lines.iter().filter(|line| line.starts_with("BEGIN:VEVENT")).count(), 2, "the run and its deadline");
    assert!(lines.iter().any(|line| line == &format!("UID:{}-run@127.0.0.1", stage.run)), "{lines:#?}");
    // Another title in another language, the same names.
    let german = stage.get(&format!("/micro-credentials/{}.ics?lang=de", stage.id), &[]).await.is(200);
    assert!(german.body.contains("SUMMARY:Daten"));
}

#[tokio::test]
async fn ux_12_a_moved_run_keeps_its_name_and_raises_its_number() {
    let stage = Stage::new().await;
    let before = stage.lines().await;
    let mut work = stage.world.begin().await;
    let day = |text: &str| text.parse().ok();
    let run =
        Run { starts_on: day("2026-04-13"), ends_on: day("2026-06-05"), enrol_by: day("2026-10-24"), seats: None };
    catalogue::offering::change(&mut work, stage.run, 1, run).await.unwrap();
    work.commit().await.unwrap();
    let after = stage.lines().await;
    let names = |lines: &[String]| lines.iter().filter(|line| line.starts_with("UID:")).cloned().collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after));
    assert!(after.contains(&"SEQUENCE:1".to_owned()) && after.contains(&"DTSTART;VALUE=DATE:20260413".to_owned()));
    // 23:59 in the summer of the provider's zone; the offset is the one of that day.
    let zone = consortium::institution::by_id(stage.world.db.reads(), stage.host).await.unwrap().time_zone;
    let end = zone.end_of("2026-10-24".parse().unwrap()).to_string().replace(['-', ':'], "");
    assert!(after.contains(&format!("DTEND:{end}")), "{end} {after:#?}");
}

#[tokio::test]
async fn ux_12_only_what_is_published_has_a_calendar() {
    let stage = Stage::new().await;
    let draft = catalogue::listing::of_institution(stage.world.db.reads(), &kernel::Actor::System, stage.host, None, 9);
    let draft = draft.await.unwrap().into_iter().find(|found| found.opportunity.id != stage.id).unwrap();
    stage.get(&format!("/micro-credentials/{}.ics", draft.opportunity.id), &[]).await.is(404);
    stage.get("/micro-credentials/nothing.ics", &[]).await.is(404);
}

#[tokio::test]
async fn ux_16_a_search_is_a_feed_of_what_is_new() {
    let stage = Stage::new().await;
    let feed = stage.get("/feed.atom?mode=online&lang=de", &[]).await.is(200);
    assert_eq!(feed.headers[header::CONTENT_TYPE], "application/atom+xml; charset=utf-8");
    let page = format!("/micro-credentials/{}", stage.id);
    assert_eq!(feed.body.matches("<entry>").count(), 1);
    assert!(feed.body.contains("<title>Daten</title>") && feed.body.contains(&page) && !feed.body.contains("Never"));
    assert!(feed.body.contains("/feed.atom?mode=online"), "it says how it was asked");
    let none = stage.get("/feed.atom?mode=on_site", &[]).await.is(200);
    assert_eq!(none.body.matches("<entry>").count(), 0);
    assert!(feed.body.contains("xml:lang=\"en\" type=\"html\""), "the description is in English: {}", feed.body);
    // What a reader has is not sent again, also after dates have moved.
    let tag = feed.headers[header::ETAG].to_str().unwrap().to_owned();
    let mut work = stage.world.begin().await;
    let run = Run { starts_on: "2026-04-13".parse().ok(), ends_on: None, enrol_by: None, seats: None };
    catalogue::offering::change(&mut work, stage.run, 1, run).await.unwrap();
    work.commit().await.unwrap();
    stage.world.follow().await;
    stage.get("/feed.atom?mode=online&lang=de", &[(header::IF_NONE_MATCH, &tag)]).await.is(304);
}

#[tokio::test]
async fn ux_16_the_search_page_leads_to_its_feed_and_a_wrong_value_is_said() {
    let stage = Stage::new().await;
    let page = stage.get("/micro-credentials?q=data&page=1", &[]).await;
    let page = if page.status.is_redirection() { stage.get("/micro-credentials?q=data", &[]).await } else { page };
    assert!(page.clone().ok().has("link[type='application/atom+xml'][href='/feed.atom?q=data']"));
    assert!(page.has("main a[href='/feed.atom?q=data']"));
    let wrong = stage.get("/feed.atom?mode=somewhere", &[]).await.is(422);
    assert!(wrong.main_text().contains("Open the search"), "{}", wrong.main_text());
    stage.get("/feed.atom?mode=online&q=a&q=b", &[]).await.is(400);
}

#[tokio::test]
async fn ux_12_search_engines_find_a_map_of_everything_public() {
    let stage = Stage::new().await;
    let robots = stage.get("/robots.txt", &[]).await.is(200);
    let map = robots.body.lines().find_map(|line| line.strip_prefix("Sitemap: ")).unwrap().to_owned();
    assert!(map.ends_with("/sitemap.xml"));
    let base = map.trim_end_matches("/sitemap.xml").to_owned();
    let mut named = Vec::new();
    for part in locations(&stage.get("/sitemap.xml", &[]).await.is(200).body) {
        let part = stage.get(part.strip_prefix(&base).unwrap(), &[]).await.is(200);
        named.extend(locations(&part.body));
    }
    let listing = format!("{base}/micro-credentials/{}", stage.id);
    assert!(named.contains(&listing) && named.contains(&format!("{base}/institutions/hohenwied")), "{named:#?}");
    assert_eq!(named.iter().filter(|address| address.contains("/micro-credentials/")).count(), 1, "no draft");
    for address in &named {
        let page = stage.get(address.strip_prefix(&base).unwrap(), &[]).await.ok();
        assert!(!page.has("meta[name=robots]"), "{address} may be found");
        assert_eq!(page.attribute("link[rel=canonical]", "href").as_deref(), Some(address.as_str()));
    }
    stage.get("/sitemap/listings-2.xml", &[]).await.is(404);
    stage.get("/sitemap/other.xml", &[]).await.is(404);
}

#[tokio::test]
async fn ux_12_a_field_is_a_page_of_its_own_and_other_filters_are_not() {
    let stage = Stage::new().await;
    let field = stage.get("/micro-credentials?field=061", &[]).await.ok();
    assert!(!field.has("meta[name=robots]"));
    let address = field.attribute("link[rel=canonical]", "href").unwrap();
    assert!(address.ends_with("/micro-credentials?field=061"), "{address}");
    for filtered in ["/micro-credentials?field=061&mode=online", "/micro-credentials?q=data"] {
        let page = stage.get(filtered, &[]).await.ok();
        assert_eq!(page.attribute("meta[name=robots]", "content").as_deref(), Some("noindex,follow"));
    }
}

/// What stands in `loc`.
fn locations(xml: &str) -> Vec<String> {
    let pieces = xml.split("<loc>").skip(1);
    pieces.filter_map(|piece| piece.split_once("</loc>")).map(|(address, _)| address.to_owned()).collect()
}

/// A change of a run touches no row of the listing, and what is archived makes the newest that is left older: a time would
/// say «not modified».
#[tokio::test]
async fn ux_12_what_has_changed_is_sent_to_whoever_asks_by_time() {
    let stage = Stage::new().await;
    let paths = [format!("/micro-credentials/{}.ics", stage.id), "/feed.atom".into(), "/sitemap/listings-1.xml".into()];
    for path in &paths {
        let page = stage.get(path, &[]).await.is(200);
        assert!(page.headers.get(header::LAST_MODIFIED).is_none(), "{path}");
        let later = [(header::IF_MODIFIED_SINCE, "Fri, 01 Jan 2027 00:00:00 GMT")];
        stage.get(path, &later).await.is(200);
        let tag = page.headers[header::ETAG].to_str().unwrap().to_owned();
        stage.get(path, &[(header::IF_NONE_MATCH, &tag)]).await.is(304);
    }
}

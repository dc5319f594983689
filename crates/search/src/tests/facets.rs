//! Every parameter filters, and its counts ignore what is chosen of it.

use super::*;

/// Four listings, each different in everything.
fn shelf() -> Shelf {
    let mut one = document(1, "One");
    one.institution = "aurora".to_owned();
    one.country = "FR".to_owned();
    one.isced_f = Some("0613".to_owned());
    one.eqf = Some(6);
    one.languages = vec![language("fr"), language("en")];
    one.mode = Some("online".to_owned());
    one.free = Some(true);
    one.ects = ects("3");
    one.starts = vec![day("2026-01-10"), day("2026-09-15")];
    one.routes = vec![route_at("home", None, Some("automatic")), route_at("other", None, Some("individual"))];
    let mut two = document(2, "Two");
    two.institution = "boreal".to_owned();
    two.country = "FI".to_owned();
    two.isced_f = Some("0611".to_owned());
    two.eqf = Some(7);
    two.languages = vec![language("en")];
    two.mode = Some("blended".to_owned());
    two.free = Some(false);
    two.ects = ects("5");
    two.starts = vec![day("2026-03-01"), day("2026-04-01")];
    two.routes = vec![route_at("home", None, Some("fast_track"))];
    let mut three = document(3, "Three");
    three.isced_f = Some("07".to_owned());
    three.ects = ects("2.5");
    Shelf::of([one, two, three, document(4, "Four")])
}

fn narrowed(shelf: &Shelf, change: impl FnOnce(&mut Query)) -> (Vec<u128>, Found) {
    let mut query = all();
    change(&mut query);
    let found = shelf.find(&query);
    let mut numbers = numbers(&found);
    numbers.sort_unstable();
    assert_eq!(found.total, u64::try_from(numbers.len()).unwrap());
    (numbers, found)
}

#[test]
fn each_parameter_filters() {
    let shelf = shelf();
    let find = |change: fn(&mut Query)| narrowed(&shelf, change).0;
    assert_eq!(find(|query| query.institution = words(&["boreal"])), [2]);
    assert_eq!(find(|query| query.institution = words(&["boreal", "aurora"])), [1, 2, 3, 4], "values add up");
    assert_eq!(find(|query| query.country = words(&["FI"])), [2]);
    assert_eq!(find(|query| query.level = vec![6, 7]), [1, 2]);
    assert_eq!(find(|query| query.language = vec![language("fr")]), [1]);
    assert_eq!(find(|query| query.mode = words(&["blended"])), [2]);
    assert_eq!(find(|query| query.free = Some(true)), [1]);
    assert_eq!(find(|query| query.free = Some(false)), [2], "not stated is neither");
    assert_eq!(find(|query| query.ects_min = ects("3")), [1, 2]);
    assert_eq!(find(|query| query.ects_max = ects("3")), [1, 3]);
    assert_eq!(find(|query| query.institution = words(&["nobody"])), [0; 0]);
}

#[test]
fn a_field_is_found_at_every_depth() {
    let shelf = shelf();
    let find = |code: &'static str| narrowed(&shelf, |query| query.field = words(&[code])).0;
    assert_eq!((find("06"), find("061"), find("0613"), find("07")), (vec![1, 2], vec![1, 2], vec![1], vec![3]));
    assert_eq!((find("0"), find("06139"), find("")), (vec![], vec![], vec![]));
    let fields = |chosen: &[&str]| {
        let (_, found) = narrowed(&shelf, |query| query.field = words(chosen));
        found.facet(Parameter::Field).iter().map(|counted| counted.value.clone()).collect::<Vec<_>>()
    };
    assert_eq!(fields(&[]), ["06", "07"], "broad fields always");
    assert_eq!(fields(&["06"]), ["06", "061", "07"], "and what lies in the chosen one");
    assert_eq!(fields(&["061"]), ["06", "061", "0611", "0613", "07"]);
}

#[test]
fn one_run_must_lie_in_the_whole_span() {
    let shelf = shelf();
    let find = |from: Option<&str>, to: Option<&str>| {
        narrowed(&shelf, |query| (query.starts_from, query.starts_to) = (from.map(day), to.map(day))).0
    };
    assert_eq!(find(Some("2026-03-01"), None), [1, 2]);
    assert_eq!(find(None, Some("2026-02-01")), [1]);
    assert_eq!(find(Some("2026-02-01"), Some("2026-06-01")), [2], "no single run of one lies there");
    assert_eq!(find(Some("2026-09-15"), Some("2026-09-15")), [1]);
    assert_eq!(find(Some("2026-06-01"), Some("2026-02-01")), [0; 0]);
}

#[test]
fn routes_are_those_at_the_readers_university() {
    let shelf = shelf();
    let find = |at: Option<&str>, routes: &[&str]| {
        narrowed(&shelf, |query| {
            query.recognised_by = at.map(ToOwned::to_owned);
            query.route = words(routes);
        })
    };
    assert_eq!(find(Some("home"), &[]).0, [1, 2, 3, 4], "alone it filters nothing");
    assert_eq!(find(Some("home"), &["automatic"]).0, [1]);
    assert_eq!(find(Some("home"), &["individual"]).0, [0; 0]);
    assert_eq!(find(Some("other"), &["individual"]).0, [1]);
    assert_eq!(find(Some("hom"), &["automatic"]).0, [0; 0]);
    assert_eq!(find(None, &["automatic"]).0, [1, 2, 3, 4], "at no university there is no route");
    let (_, found) = find(Some("home"), &["automatic"]);
    assert_eq!(counts(&found, Parameter::Route), [("automatic", 1), ("fast_track", 1)]);
    assert_eq!(counts(&find(Some("other"), &[]).1, Parameter::Route), [("individual", 1)]);
    assert_eq!(counts(&find(None, &[]).1, Parameter::Route), []);
}

#[test]
fn ux4_a_count_ignores_its_own_parameter() {
    let shelf = shelf();
    let (numbers, found) = narrowed(&shelf, |query| query.mode = words(&["online"]));
    assert_eq!(numbers, [1]);
    assert_eq!(counts(&found, Parameter::Mode), [("blended", 1), ("online", 1)], "as if no form was chosen");
    assert_eq!(counts(&found, Parameter::Institution), [("aurora", 1), ("boreal", 0)], "others count what is found");
    assert_eq!(counts(&found, Parameter::Language), [("en", 1), ("fr", 1)]);

    let (_, found) = narrowed(&shelf, |query| {
        query.mode = words(&["online"]);
        query.country = words(&["FI"]);
    });
    assert_eq!(found.total, 0);
    assert_eq!(counts(&found, Parameter::Mode), [("blended", 1), ("online", 0)], "chosen ones also at nothing");
    assert_eq!(counts(&found, Parameter::Country), [("FR", 1), ("FI", 0)]);
    assert_eq!(
        counts(&found, Parameter::Level),
        [("6", 0), ("7", 0)],
        "both filters fail somewhere, so nothing counts"
    );
}

#[test]
fn ux4_filters_move_no_value() {
    let shelf = shelf();
    let order = |change: fn(&mut Query)| {
        let (_, found) = narrowed(&shelf, change);
        let values = |parameter| counts(&found, parameter).into_iter().map(|(value, _)| value.to_owned());
        [Parameter::Institution, Parameter::Country, Parameter::Language].map(|each| values(each).collect::<Vec<_>>())
    };
    assert!(shelf.search.has(Parameter::Language, "fr") && !shelf.search.has(Parameter::Language, "fi"));
    let before = order(|_| ());
    assert_eq!(before, [words(&["aurora", "boreal"]), words(&["FR", "FI"]), words(&["en", "fr"])]);
    assert_eq!(order(|query| query.level = vec![7]), before, "most of the level come second");
    assert_eq!(order(|query| query.country = words(&["XX"]))[1], ["FR", "FI", "XX"], "chosen ones come after all");
}

#[test]
fn a_programme_has_its_own_routes_where_they_are_others() {
    let mut one = document(1, "One");
    one.routes = vec![
        route_at("home", None, Some("automatic")),
        route_at("home", Some(7), Some("individual")),
        route_at("home", Some(8), None),
    ];
    let mut two = document(2, "Two");
    two.routes = vec![route_at("home", Some(7), Some("automatic"))];
    let mut three = document(3, "Three");
    three.routes = vec![route_at("home", None, Some("automatic")), route_at("homes", Some(7), Some("individual"))];
    let shelf = Shelf::of([one, two, three]);
    let find = |programme: Option<u128>, route: &str| {
        narrowed(&shelf, |query| {
            query.recognised_by = Some("home".to_owned());
            query.programme = programme.map(|number| Uuid::from_u128(number).into());
            query.route = words(&[route]);
        })
    };
    let of = |programme| {
        let (automatic, found) = find(programme, "automatic");
        let (individual, again) = find(programme, "individual");
        let numbers = counts(&found, Parameter::Route);
        assert_eq!(
            numbers.iter().filter(|(_, count)| *count > 0).collect::<Vec<_>>(),
            counts(&again, Parameter::Route).iter().filter(|(_, count)| *count > 0).collect::<Vec<_>>()
        );
        let count = |route: &str| numbers.iter().find(|(value, _)| *value == route).map_or(0, |(_, count)| *count);
        let found = [automatic.len(), individual.len()].map(|many| u64::try_from(many).unwrap());
        assert_eq!([count("automatic"), count("individual")], found);
        (automatic, individual)
    };
    assert_eq!(of(None), (vec![1, 3], vec![]), "the university's");
    assert_eq!(of(Some(7)), (vec![2, 3], vec![1]), "its own where it has one, else the university's");
    assert_eq!(of(Some(8)), (vec![3], vec![]), "left out for it alone");
    assert_eq!(of(Some(9)), (vec![1, 3], vec![]));
}

#[test]
fn counts_of_levels_prices_months_and_credits() {
    let shelf = shelf();
    let (_, found) = narrowed(&shelf, |_| ());
    assert_eq!(counts(&found, Parameter::Level), [("6", 1), ("7", 1)]);
    assert_eq!(counts(&found, Parameter::Free), [("false", 1), ("true", 1)]);
    assert_eq!(
        counts(&found, Parameter::Start),
        [("2026-03", 1), ("2026-04", 1), ("2026-09", 1)],
        "from this month on"
    );
    assert_eq!(counts(&found, Parameter::Ects), [("2.5", 1), ("3", 1), ("5", 1)]);
    assert_eq!(counts(&found, Parameter::Institution), [("aurora", 3), ("boreal", 1)], "most first");
    let (_, found) = narrowed(&shelf, |query| query.ects_min = ects("4"));
    assert_eq!(counts(&found, Parameter::Ects), [("2.5", 1), ("3", 1), ("5", 1)]);
}

#[test]
fn nw_1_pairs_count_what_holds_for_everybody() {
    let of = |number: u128, provider: &str, routes: &[(&str, Option<u128>, Option<&str>)]| Document {
        institution: provider.to_owned(),
        routes: routes.iter().map(|(at, programme, route)| route_at(at, *programme, *route)).collect(),
        ..document(number, "Course")
    };
    let mut shelf = Shelf::of([
        of(1, "vallombre", &[("lindholm", None, Some("automatic")), ("tarn", None, Some("individual"))]),
        of(2, "vallombre", &[("lindholm", None, Some("automatic")), ("lindholm", Some(9), Some("fast_track"))]),
        of(3, "vallombre", &[("tarn", Some(9), None)]),
    ]);
    shelf.put([of(4, "vallombre", &[("lindholm", None, Some("individual"))]), of(1, "tarn", &[])]);
    let taken = |shelf: &Shelf| -> Vec<_> {
        let all = shelf.search.taken().unwrap().into_iter();
        all.map(|one| format!("{} at {}: {} {}", one.provider, one.university, one.count, one.route)).collect()
    };
    assert_eq!(taken(&shelf), ["vallombre at lindholm: 1 automatic", "vallombre at lindholm: 1 individual"]);
    let ways = |provider: &str| -> Vec<_> {
        let mut all = shelf.search.ways(provider).unwrap();
        all.sort_unstable();
        all.into_iter().map(|way| format!("{} {}", way.university, way.route)).collect()
    };
    assert_eq!(ways("vallombre"), ["lindholm automatic", "lindholm individual"], "each by itself, programmes left out");
    assert_eq!(ways("lindholm"), Vec::<String>::new());
    shelf.put([of(2, "tarn", &[])]);
    assert_eq!(taken(&shelf), ["vallombre at lindholm: 1 individual"], "what was replaced is gone");
}

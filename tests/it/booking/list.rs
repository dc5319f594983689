//! The list on the desk: entering by one press or several at once, undo, and what the learner reads.

use kernel::Right;

use super::first;
use crate::precedent::Desk;

const PATH: &str = "/desk/bookings";

#[tokio::test]
async fn ux_23_one_press_enters_and_undo_takes_it_back() {
    let desk = Desk::new().await;
    let id = desk.recognised("Bea").await;
    let world = &desk.scene.world;
    let mut dag = world.browser(desk.dag).await;
    let list = dag.open_form(PATH).await.ok();
    let first_button = "form > button:not([name]):not([value]) ~ .table-frame";
    assert!(list.has(first_button), "Enter in a box must not press the first row's button");
    let row = list.text("main table tbody tr");
    for said in ["Bea", "/1", "Dag, recognition office", "Statistics I", "5 ECTS", "EQF 6", "Science", "To enter"] {
        assert!(row.contains(said), "{said} in {row}");
    }
    let press = [("standing", "waiting"), ("one", &first(&list, "one"))];
    let to = dag.post(PATH, &press).await.sees_other();
    world.doors.clock.advance(60);
    assert_eq!(dag.post(PATH, &press).await.sees_other(), to, "H073: it can still be taken back");
    let after = dag.get(&to).await.ok();
    assert!(after.says("You entered 1 decision.") && !after.has("main table"));

    let mut bea = world.browser(desk.learner(id).await).await;
    let page = bea.get(&format!("/my/requests/{id}")).await.ok();
    assert!(page.says("Entered in your record on Monday 2 March 2026."), "{}", page.main_text());
    assert!(page.says("The decision was entered in your record"));

    let undo = after.attribute("#entered input[name='booking']", "value").unwrap();
    let undo = [("standing", "waiting"), ("booking", undo.as_str())];
    let to = dag.post("/desk/bookings/undo", &undo).await.sees_other();
    assert!(dag.get(&to).await.ok().text("main table").contains("Bea"));
    assert_eq!(dag.post("/desk/bookings/undo", &undo).await.sees_other(), to, "H073");
    assert!(!bea.get(&format!("/my/requests/{id}")).await.ok().says("Entered in your record on"));

    // Entered and undone by a colleague meanwhile: nothing is left to take back.
    let again = [("standing", "waiting"), ("one", press[1].1)];
    dag.open_form(PATH).await.ok();
    let to = dag.post(PATH, &again).await.sees_other();
    let entered = dag.get(&to).await.ok().attribute("#entered input[name='booking']", "value").unwrap();
    let mut eva = world.browser(desk.eva).await;
    eva.open_form(PATH).await.ok();
    let theirs = [("standing", "booked"), ("booking", entered.as_str())];
    eva.post("/desk/bookings/undo", &theirs).await.sees_other();
    let late = dag.post("/desk/bookings/undo", &theirs).await.is(409);
    assert!(late.says("Nothing was taken back") && !late.says("Nothing was entered"), "{}", late.main_text());
}

#[tokio::test]
async fn several_at_once_or_none_of_them() {
    let desk = Desk::new().await;
    let cases = [desk.recognised("Bea").await, desk.recognised("Cleo").await, desk.recognised("Dora").await];
    let world = &desk.scene.world;
    let mut dag = world.browser(desk.dag).await;
    let list = dag.open_form(PATH).await.ok();
    let boxes: Vec<String> = list
        .attributes("main table input[name='line']", &["value"])
        .into_iter()
        .map(|mut value| value.remove(0))
        .collect();
    assert_eq!(boxes.len(), 3);
    let nothing = dag.post(PATH, &[("standing", "waiting")]).await.is(422);
    assert!(nothing.says("Choose at least one line") && nothing.has(".error-summary a[href='#lines']"));

    // A colleague was faster with one of them: nothing is entered.
    let mut eva = world.browser(desk.eva).await;
    eva.open_form(PATH).await.ok();
    eva.post(PATH, &[("standing", "waiting"), ("one", &boxes[0])]).await.sees_other();
    let all: Vec<(&str, &str)> =
        boxes.iter().map(|value| ("line", value.as_str())).chain([("standing", "waiting")]).collect();
    let late = dag.post(PATH, &all).await.is(409);
    assert!(late.says("Nothing was entered") && late.texts("main table tbody tr").len() == 2);
    assert_eq!(late.attributes("main table input[name='line'][checked]", &["value"]).len(), 2, "what was ticked stays");
    let two: Vec<_> = all.iter().copied().filter(|(_, value)| *value != boxes[0]).collect();
    let to = dag.post(PATH, &two).await.sees_other();
    let after = dag.get(&to).await.ok();
    assert!(after.says("You entered 2 decisions."));
    let booked = dag.open_form("/desk/bookings?standing=booked").await.ok();
    assert_eq!(booked.texts("main table tbody tr").len(), 3);
    assert!(booked.has("main table button[name='booking']") && !booked.has("main table input[type='checkbox']"));
    assert_eq!(cases.len(), 3);
}

#[tokio::test]
async fn s_1_other_universities_and_learners_see_nothing() {
    let desk = Desk::new().await;
    let id = desk.recognised("Bea").await;
    let world = &desk.scene.world;
    let mut dag = world.browser(desk.dag).await;
    let value = first(&dag.open_form(PATH).await.ok(), "one");
    let otto = world.staff("Otto", kernel::Role::RecognitionOfficer, desk.scene.provider, Right::ALL).await;
    let mut otto = world.browser(otto).await;
    assert!(otto.open_form(PATH).await.ok().says("Nothing here"));
    otto.post(PATH, &[("standing", "waiting"), ("one", &value)]).await.is(404);
    let mut bea = world.browser(desk.learner(id).await).await;
    bea.get(PATH).await.is(403);
    bea.get("/desk/bookings/lines.csv").await.is(403);
    for wrong in ["/desk/bookings?standing=whenever", "/desk/bookings/lines.csv?standing=whenever"] {
        assert!(dag.get(wrong).await.is(422).has(".error-summary"), "{wrong}");
    }
}

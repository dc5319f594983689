//! One person, one account, however address and name are typed.

use consortium::{Person, person};
use kernel::Language;
use testkit::World;

async fn add(world: &World, name: &str, email: &str) -> Result<Person, consortium::Error> {
    let new = person::NewPerson {
        name: name.to_owned(),
        email: email.to_owned(),
        language: Language::ENGLISH,
        home: None,
        programme: None,
    };
    let mut work = world.begin().await;
    let id = person::create(&mut work, new).await?;
    work.commit().await.unwrap();
    person::by_id(world.db.reads(), id).await
}

#[tokio::test]
async fn h038_capitals_make_no_second_account_and_names_are_composed() {
    let world = World::new().await;
    let ana = add(&world, "Ana A\u{301}vila", "ana@uni.example").await.unwrap();
    assert_eq!(ana.name, "Ana Ávila", "a decomposed name is stored composed");
    for same in ["ANA@uni.example", "Ana@UNI.example"] {
        assert!(add(&world, "Ana Ávila", same).await.is_err(), "{same} is taken");
        let found = person::find_by_email(world.db.reads(), same).await.unwrap();
        assert_eq!(found.map(|person| person.id), Some(ana.id));
    }
}

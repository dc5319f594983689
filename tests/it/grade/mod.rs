//! Grades: universities keep tables, requests carry what a grade is at home, and nobody else sees a table (GR-1 … GR-7).

mod filing;
mod keeping;
mod outlook;
mod page;

use kernel::{GradeTableId, InstitutionId};
use recognition::grade_table::{TableFields, service};
use testkit::World;

use crate::learner::scene::Scene;

/// The source of VG1–VG5.
pub(crate) const SOURCE: &[(&str, u32)] = &[("A", 20), ("B", 50), ("C", 60), ("D", 50), ("E", 20)];
/// The host of VG1–VG5.
pub(crate) const HOST: &[(&str, u32)] = &[("10", 5), ("9", 45), ("8", 150), ("7", 200), ("6", 100)];

/// A table of a whole institution.
pub(crate) fn table(rows: &[(&str, u32)]) -> TableFields {
    TableFields {
        from_year: "2023".to_owned(),
        to_year: "2025".to_owned(),
        grades: rows.iter().map(|(grade, count)| ((*grade).to_owned(), count.to_string())).collect(),
        source: "Registry".to_owned(),
        status: "confirmed".to_owned(),
        valid_from: "2026-01-01".to_owned(),
        ..TableFields::default()
    }
}

pub(crate) async fn kept(world: &World, institution: InstitutionId, fields: &TableFields) -> GradeTableId {
    let mut work = world.begin().await;
    let kept = service::keep(&mut work, institution, &fields.read().unwrap(), None).await.unwrap();
    work.commit().await.unwrap();
    kept.id
}

/// A provider that grades A to E and a home university that grades 10 to 6.
pub(crate) async fn scene() -> Scene {
    let scene = Scene::new().await;
    kept(&scene.world, scene.provider, &table(SOURCE)).await;
    kept(&scene.world, scene.home, &table(HOST)).await;
    scene
}

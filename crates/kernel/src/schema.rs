//! Which tables and columns a crate believes in, for the test that compares them with the migrated database.

use sea_orm::{EntityName, EntityTrait, IdenStatic, Iterable};

/// A table as an entity sees it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, sorted.
    pub columns: Vec<String>,
}

/// The table of an entity.
pub fn table<E: EntityTrait + EntityName + Default>() -> Table {
    let mut columns: Vec<String> = E::Column::iter().map(|column| column.as_str().to_owned()).collect();
    columns.sort();
    Table { name: E::default().table_name().to_owned(), columns }
}

/// Writes a crate's `tables()`, so that its entities can stay closed.
#[macro_export]
#[expect(clippy::crate_in_macro_def, reason = "the entities are those of the crate that uses it")]
macro_rules! tables {
    ($($entity:ident),+ $(,)?) => {
        /// The tables of this crate, for the schema test.
        pub fn tables() -> Vec<$crate::schema::Table> {
            vec![$($crate::schema::table::<crate::entity::$entity::Entity>()),+]
        }
    };
}

tables! { lease, log_head, outbox, session, timeline, timeline_salt }

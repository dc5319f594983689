//! Agreements in force, and one of them. Like the pages, the register is read as nobody in particular.

use axum::{Json, extract::State, response::Response};
use consortium::institution;
use kernel::{Actor, AgreementId};
use recognition::agreement::query::{self, Listed};

use super::answers::{self, Members, RowAnswer};
use crate::{
    api::{
        bearer::Asker,
        etag, fault,
        window::{self, Page, Window},
    },
    app::App,
    error::Error,
    extract::{Pairs, Path},
};

/// Those in force today by reference, all or those of one institution.
pub(super) async fn list(State(app): State<App>, asker: Asker, pairs: Pairs) -> Result<Json<Page<RowAnswer>>, Error> {
    window::once(&pairs, &["institution"])?;
    let window = Window::<String>::read(&pairs)?;
    let db = app.db().reads();
    let members = institution::all(db).await?;
    let party = match pairs.one("institution").filter(|slug| !slug.is_empty()) {
        Some(slug) => {
            let found = members.iter().find(|member| member.slug == slug);
            Some(found.ok_or_else(|| fault::field("institution", "unknown"))?.id)
        }
        None => None,
    };
    let listed = Listed { party, after: window.after.clone(), limit: window.to_read(), on: asker.today() };
    let found = query::page_of_agreements(db, &listed).await?;
    let members = Members::of(&members);
    let key = |record: &recognition::AgreementRecord| record.agreement.reference.clone();
    Ok(Json(window.page(found, key, |record| RowAnswer::new(&record, &members, asker.today()))))
}

/// One, in the version that counts today, else in its last one.
pub(super) async fn show(State(app): State<App>, asker: Asker, Path(id): Path<AgreementId>) -> Result<Response, Error> {
    let db = app.db().reads();
    let current = query::by_id(db, &Actor::Anonymous, id).await?;
    let versions = query::versions_of(db, &Actor::Anonymous, id).await?;
    let members = institution::all(db).await?;
    let answer = answers::one(&current, &versions, &Members::of(&members), asker.today())?;
    Ok(etag::tagged(current.agreement.version, answer))
}

//! A provider with an editor and an administrator, and another one that must not see any of it.

use axum::{
    body::Body,
    http::{Request, header},
};
use catalogue::{Listing, listing as stored};
use kernel::{Actor, InstitutionId, OpportunityId, Role};
use testkit::{Browser, Page, World};

/// Two providers.
pub(super) struct Stage {
    pub world: World,
    pub host: InstitutionId,
    pub editor: Browser,
    pub admin: Browser,
    /// Administrator of another provider.
    pub stranger: Browser,
}

impl Stage {
    pub(super) async fn new() -> Self {
        let world = World::new().await;
        let host = world.institution("vallombre", "FR").await;
        let other = world.institution("rathcarrow", "IE").await;
        let editor = world.staff("Edith Morel", Role::ProviderEditor, host, &[]).await;
        let admin = world.staff("Paul Aubin", Role::ProviderAdmin, host, &[]).await;
        let stranger = world.staff("Pat Quinn", Role::ProviderAdmin, other, &[]).await;
        let (editor, admin, stranger) =
            (world.browser(editor).await, world.browser(admin).await, world.browser(stranger).await);
        Self { world, host, editor, admin, stranger }
    }

    /// What is stored of a listing.
    pub(super) async fn listing(&self, id: OpportunityId) -> Listing {
        stored::to_edit(self.world.db.reads(), &Actor::System, id).await.unwrap()
    }

    /// Everything the provider has.
    pub(super) async fn listings(&self) -> Vec<Listing> {
        stored::of_institution(self.world.db.reads(), &Actor::System, self.host, None, 10_000).await.unwrap()
    }
}

/// The fields of the least listing there is.
pub(super) const LEAST: &[(&str, &str)] = &[("identifier", "DS-1"), ("language", "en"), ("title", "Data for all")];

/// What a section said when this page of it was opened.
pub(super) fn seen(page: &Page) -> String {
    page.attribute(".listing-form input[name=seen]", "value").unwrap()
}

/// The same fields and more.
pub(crate) fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<_> =
        fields.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name)).copied().collect();
    all.extend_from_slice(more);
    all
}

/// A file of listings.
pub(super) async fn upload(browser: &mut Browser, fields: &[(&str, &str)], file: (&str, &[u8])) -> Page {
    upload_to(browser, "/provider/import", fields, file).await
}

/// A form with a file, as browsers send it; an empty name is no file.
pub(crate) async fn upload_to(browser: &mut Browser, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Page {
    let body = form_with_file(&browser.token, fields, file);
    let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    browser.send(request.body(Body::from(body)).unwrap()).await
}

/// The body of such a form; its parts are cut by `edge`.
pub(super) fn form_with_file(token: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in [("form_token", token)].iter().chain(fields) {
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    let (name, content) = file;
    if !name.is_empty() {
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
        );
        body.extend(head.bytes().chain(content.iter().copied()).chain(*b"\r\n"));
    }
    body.extend(*b"--edge--\r\n");
    body
}

//! Stories of what comes after a decision: the student record is told, and hears of what changes later (B3-9).

pub(crate) mod files;
mod grades;
mod list;
mod standing;

use testkit::Page;

/// The form of the list as a reader would send it: the value of the first line's button.
fn first(page: &Page, name: &str) -> String {
    page.attribute(&format!("main table button[name='{name}']"), "value").unwrap()
}

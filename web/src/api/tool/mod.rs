//! The recognition toolbox (CONTRACT §4): public, stateless, and the same functions that outlook, desk and decision use.
//! Each tool is a thin shape around one of them; nothing here decides anything.

mod agreement;
mod convertible;
mod credit;
mod deadline;
mod equivalency;
mod evaluation;
mod gates;
mod grade;
mod level;
mod quality;
mod route;
mod rule;
mod value;

use crate::routes::Routes;

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/api/v1/tools/evaluation", evaluation::evaluate)
        .post("/api/v1/tools/agreement", agreement::ask)
        .post("/api/v1/tools/rule", rule::ask)
        .post("/api/v1/tools/route", route::ask)
        .post("/api/v1/tools/level", level::convert)
        .post("/api/v1/tools/credit", credit::convert)
        .post("/api/v1/tools/grade", grade::convert)
        .post("/api/v1/tools/deadline", deadline::reckon)
        .post("/api/v1/tools/quality", quality::rate)
        .post("/api/v1/tools/equivalency", equivalency::ask)
}

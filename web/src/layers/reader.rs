//! The reader's language, from the address, the account, the cookie, the browser, in this order (UX §10); and the number
//! of the request.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use i18n::Locale;
use kernel::Language;

use crate::{app::App, frame::Theme};

/// What the request says of its reader.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reader {
    /// The language of the address.
    pub asked: Option<Locale>,
    kept: Option<Locale>,
    /// The colours it chose.
    pub theme: Theme,
    /// The path that was asked for, where a switch of language leads back.
    pub path: String,
    /// The number of the request, for the log and for people who ask.
    pub request_id: String,
}

impl Reader {
    /// The language of the page, given the account's.
    pub(crate) fn locale(&self, account: Option<Language>) -> Locale {
        let account = account.and_then(|language| Locale::parse(language.as_str()));
        self.asked.or(account).or(self.kept).unwrap_or_default()
    }
}

/// Reads it, and keeps a language that was asked for in a cookie.
pub(crate) async fn read(State(app): State<App>, mut request: Request, next: Next) -> Response {
    // Only ours counts: a client's own number is dropped.
    request.headers_mut().remove("x-request-id");
    let asked = asked(request.uri().query().unwrap_or(""));
    let kept = cookie(request.headers(), "lang").and_then(Locale::parse);
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let request_id = app.chance().secret().chars().take(16).collect::<String>();
    let reader = Reader {
        asked,
        kept: kept.or_else(|| accepted.map(Locale::negotiate)),
        theme: cookie(request.headers(), "theme").map(Theme::parse).unwrap_or_default(),
        path: request.uri().path().to_owned(),
        request_id: request_id.clone(),
    };
    request.extensions_mut().insert(reader);
    let mut response = next.run(request).await;
    if let Some(locale) = asked {
        let cookie = format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", locale.code());
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    if let Ok(value) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

fn asked(query: &str) -> Option<Locale> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Locale::parse)
}

/// The value of a cookie.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get(header::COOKIE)?.to_str().ok()?;
    all.split(';').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

//! A browser without script: keeps its cookie, carries the form token of its session.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use kernel::PersonId;
use scraper::{Html, Selector};
use tower::ServiceExt;

/// One browser.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookie: Option<String>,
    /// The form token it sends.
    pub token: String,
    /// The person signed in, if any.
    pub person: Option<PersonId>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its text.
    pub body: String,
}

impl Browser {
    /// Nobody is signed in.
    pub fn anonymous(router: Router) -> Self {
        Self { router, cookie: None, token: String::new(), person: None }
    }

    /// With a session that is already there.
    pub fn with_session(router: Router, session: &str, token: &str, person: PersonId) -> Self {
        Self { router, cookie: Some(format!("passerelle={session}")), token: token.to_owned(), person: Some(person) }
    }

    /// The cookie it sends.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// Takes another cookie.
    pub fn set_cookie(&mut self, cookie: Option<String>) {
        self.cookie = cookie;
    }

    /// Opens a page; redirects are not followed.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Opens a page and takes the token of its form, as a person does before pressing a button.
    pub async fn open_form(&mut self, path: &str) -> Page {
        let page = self.get(path).await;
        if let Some(token) = page.attribute("input[name=form_token]", "value") {
            self.token = token;
        }
        page
    }

    /// Sends a form with the token.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.token.clone();
        let mut fields = fields.to_vec();
        fields.push(("form_token", &token));
        self.post_raw(path, &fields, &[]).await
    }

    /// Sends just these fields and further headers.
    pub async fn post_raw(&mut self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
        let mut request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(encode(fields))).unwrap()).await
    }

    /// Sends a request as it is, with the cookie.
    pub async fn send(&mut self, mut request: Request<Body>) -> Page {
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            if pair.contains("passerelle=") {
                self.cookie = Some(pair.to_owned());
            }
        }
        let body = to_bytes(body, 64 << 20).await.unwrap();
        Page { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

/// Fields of a form, encoded.
pub fn encode(fields: &[(&str, &str)]) -> String {
    serde_html_form::to_string(fields).unwrap()
}

impl Page {
    /// The page, if it answered 200.
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, StatusCode::OK, "{}", self.main_text());
        self
    }

    /// Where a 303 leads.
    #[track_caller]
    pub fn sees_other(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.main_text());
        self.headers[header::LOCATION].to_str().unwrap().to_owned()
    }

    /// Checks the status.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.main_text());
        self
    }

    /// The text of each element that a CSS selector finds, with blanks folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.body)
            .select(&selector)
            .map(|element| fold(&element.text().collect::<String>()))
            .collect()
    }

    /// Each such element as a page of its own.
    pub fn fragments(&self, selector: &str) -> Vec<Self> {
        let selector = Selector::parse(selector).unwrap();
        let html = Html::parse_document(&self.body);
        html.select(&selector).map(|element| Self { body: element.inner_html(), ..self.clone() }).collect()
    }

    /// The text of the first such element.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        texts.into_iter().next().unwrap_or_else(|| panic!("no {selector} in: {}", self.main_text()))
    }

    /// Whether the page has such an element.
    pub fn has(&self, selector: &str) -> bool {
        !self.texts(selector).is_empty()
    }

    /// An attribute of the first such element.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).unwrap();
        let html = Html::parse_document(&self.body);
        html.select(&selector).next()?.attr(name).map(ToOwned::to_owned)
    }

    /// These attributes of each such element that has them all.
    pub fn attributes(&self, selector: &str, names: &[&str]) -> Vec<Vec<String>> {
        let selector = Selector::parse(selector).unwrap();
        let html = Html::parse_document(&self.body);
        let all = |element: scraper::ElementRef<'_>| {
            names.iter().map(|name| element.attr(name).map(ToOwned::to_owned)).collect::<Option<Vec<_>>>()
        };
        html.select(&selector).filter_map(all).collect()
    }

    /// The text of each such element, blanks as they are.
    pub fn raw_texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.body).select(&selector).map(|element| element.text().collect()).collect()
    }

    /// The text of `main`, or the whole body.
    pub fn main_text(&self) -> String {
        self.texts("main").into_iter().next().unwrap_or_else(|| self.body.clone())
    }

    /// Whether the text of `main` contains this.
    pub fn says(&self, text: &str) -> bool {
        fold(&self.main_text()).contains(&fold(text))
    }
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{a0}', '\u{202f}'], " ")
}

//! Numbers, credits, money, days and instants as each language writes them (UX §10). Names of months and the order of
//! the parts are messages, so a further language needs no code here.

use fluent_bundle::FluentValue;
use kernel::{Day, Ects, Timestamp};

use crate::{Arg, Locale, words};

impl Locale {
    /// A whole number: `47,513`, `47 513`, `47.513`.
    pub fn number(self, number: i64) -> String {
        let words = words::of(self);
        written(&number.to_string(), &words.decimal, &words.group)
    }

    /// A number of hundredths without needless zeros: `2.5`, `2,5`.
    pub fn hundredths(self, hundredths: i64) -> String {
        let (whole, rest) = (hundredths / 100, (hundredths % 100).abs());
        let sign = if hundredths < 0 && whole == 0 { "-" } else { "" };
        let text = match rest {
            0 => format!("{sign}{whole}"),
            rest if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
            rest => format!("{sign}{whole}.{rest:02}"),
        };
        let words = words::of(self);
        written(&text, &words.decimal, &words.group)
    }

    /// Credits with their unit and a narrow no-break space: `2.5 ECTS`, `2,5 ECTS`.
    pub fn ects(self, credits: Ects) -> String {
        self.with("format-ects", &[("number", self.credits(credits).into())])
    }

    /// Credits without their unit, for table columns whose head names it.
    pub fn credits(self, credits: Ects) -> String {
        self.hundredths(i64::from(credits.hundredths()))
    }

    /// A share in whole per cent: `91%`, `91 %`.
    pub fn percent(self, per_cent: i64) -> String {
        self.with("format-percent", &[("number", self.number(per_cent).into())])
    }

    /// An amount in the smallest unit of its currency (cents): `€120`, `120,50 €`.
    pub fn money(self, minor: i64, currency: &str) -> String {
        let whole_only = matches!(currency, "ISK" | "JPY" | "KRW" | "CLP" | "VND");
        let amount = if whole_only { self.number(minor) } else { self.cents(minor) };
        let symbol = match currency {
            "EUR" => "€",
            "GBP" => "£",
            other => other,
        };
        let key = if symbol.chars().count() == 1 { "format-money" } else { "format-money-code" };
        self.with(key, &[("amount", amount.into()), ("currency", symbol.into())])
    }

    /// Money has no decimals or two.
    fn cents(self, minor: i64) -> String {
        let words = words::of(self);
        let (whole, rest) = (minor / 100, (minor % 100).abs());
        let text = if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:02}") };
        written(&text, &words.decimal, &words.group)
    }

    /// The whole day: `Monday 2 March 2026`, `lundi 2 mars 2026`, `Montag, 2. März 2026` (UX-13).
    pub fn day(self, day: Day) -> String {
        let date = day.date();
        let weekday = date.weekday().number_from_monday();
        self.with(
            "format-day",
            &[
                ("weekday", self.text(&format!("format-weekday-{weekday}")).into()),
                ("day", self.day_of_month(date.day()).into()),
                ("month", self.text(&format!("format-month-{}", u8::from(date.month()))).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// The day for lists and tables: `2 Mar 2026`, `2 mars 2026`, `2. März 2026`.
    pub fn day_short(self, day: Day) -> String {
        let date = day.date();
        self.with(
            "format-day-short",
            &[
                ("day", self.day_of_month(date.day()).into()),
                ("month", self.text(&format!("format-month-short-{}", u8::from(date.month()))).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// From the first to the last day of a run, short: `2 Mar 2026 – 30 Apr 2026`.
    pub fn days(self, from: Day, to: Day) -> String {
        self.with("format-days", &[("from", self.day_short(from).into()), ("to", self.day_short(to).into())])
    }

    /// The days of a run as far as they are known: both, one of them, or words that none is fixed.
    pub fn span(self, starts: Option<Day>, ends: Option<Day>) -> String {
        match (starts, ends) {
            (Some(starts), Some(ends)) => self.days(starts, ends),
            (Some(starts), None) => self.with("format-from", &[("day", self.day_short(starts).into())]),
            (None, Some(ends)) => self.with("format-until", &[("day", self.day_short(ends).into())]),
            (None, None) => self.text("format-no-days"),
        }
    }

    /// Day and time; the zone is named, because readers sit in several (UX §10).
    pub fn instant(self, at: Timestamp) -> String {
        let minute = at.micros().div_euclid(60_000_000).rem_euclid(24 * 60);
        let time = format!("{:02}:{:02}", minute / 60, minute % 60);
        self.with("format-instant", &[("day", self.day(at.day()).into()), ("time", time.into())])
    }

    /// A number as a program writes it (`-1234.5`), with the language's separators.
    pub fn decimal(self, plain: &str) -> String {
        let words = words::of(self);
        written(plain, &words.decimal, &words.group)
    }

    /// French says «1er mars», every other day is a plain number.
    fn day_of_month(self, day: u8) -> String {
        if day == 1 { self.text("format-first-of-month") } else { day.to_string() }
    }

    /// Several things in one line: `a, b and c`.
    pub fn list(self, parts: &[String]) -> String {
        self.joined("format-list", parts)
    }

    /// Several choices in one line: `a, b or c`.
    pub fn choice(self, parts: &[String]) -> String {
        self.joined("format-list-or", parts)
    }

    fn joined(self, key: &str, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.with(key, &[("first", first.join(", ").into()), ("last", Arg::from(last))]),
        }
    }
}

/// How a number inside a message is written; text is left to Fluent.
pub(crate) fn argument(locale: Locale, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let words = words::of(locale);
    Some(written(&number.as_string(), &words.decimal, &words.group))
}

/// Digits with the language's separators. Four digits stay together, so that years and codes read well.
fn written(plain: &str, decimal: &str, group: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("\u{2212}", rest));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = sign.to_owned();
    for (position, digit) in whole.chars().enumerate() {
        let left = whole.len() - position;
        if position > 0 && left % 3 == 0 && whole.len() > 4 {
            out.push_str(group);
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push_str(decimal);
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn ux_13_days_are_whole_in_each_language() {
        let monday = day("2026-03-02");
        assert_eq!(Locale::En.day(monday), "Monday 2 March 2026");
        assert_eq!(Locale::Fr.day(monday), "lundi 2 mars 2026");
        assert_eq!(Locale::De.day(monday), "Montag, 2. März 2026");
        assert_eq!(Locale::Fr.day(day("2026-08-01")), "samedi 1er août 2026");
        assert_eq!(Locale::De.day_short(day("2026-10-09")), "9. Okt. 2026");
        assert_eq!(Locale::En.days(monday, day("2026-04-30")), "2 Mar 2026 – 30 Apr 2026");
    }

    #[test]
    fn ux_10_an_instant_names_its_zone() {
        let at = Timestamp::start_of(day("2026-03-02")).plus_seconds(14 * 3600 + 120);
        assert_eq!(Locale::En.instant(at), "Monday 2 March 2026, 14:02 UTC");
        assert_eq!(Locale::De.instant(at), "Montag, 2. März 2026, 14:02 Uhr (UTC)");
    }

    #[test]
    fn ux_10_credits_have_their_unit_and_a_narrow_space() {
        let credits = Ects::from_hundredths(250);
        assert_eq!(Locale::En.ects(credits), "2.5\u{202F}ECTS");
        assert_eq!(Locale::De.ects(credits), "2,5\u{202F}ECTS");
        assert_eq!(Locale::Fr.ects(Ects::from_hundredths(1333)), "13,33\u{202F}ECTS");
    }

    #[test]
    fn ux_10_numbers_follow_the_language() {
        assert_eq!(Locale::En.number(47_513), "47,513");
        assert_eq!(Locale::Fr.number(47_513), "47\u{202F}513");
        assert_eq!(Locale::De.number(1_234_567), "1.234.567");
        assert_eq!(Locale::De.number(2026), "2026");
        assert_eq!(Locale::En.hundredths(-50), "\u{2212}0.5");
        assert_eq!(Locale::De.decimal("-12345.125"), "\u{2212}12.345,125");
        assert_eq!(Locale::Fr.percent(91), "91\u{202F}%");
        assert_eq!(Locale::En.percent(91), "91%");
    }

    #[test]
    fn ux_10_money_stands_where_the_language_puts_it() {
        assert_eq!(Locale::En.money(12_000, "EUR"), "€120");
        assert_eq!(Locale::Fr.money(12_050, "EUR"), "120,50\u{A0}€");
        assert_eq!(Locale::De.money(12_000, "PLN"), "120\u{A0}PLN");
        assert_eq!(Locale::En.money(90_000, "ISK"), "ISK\u{A0}90,000");
    }

    #[test]
    fn a_list_ends_with_and() {
        let names = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(Locale::En.list(&names), "a, b and c");
        assert_eq!(Locale::De.list(&names), "a, b und c");
        assert_eq!(Locale::De.list(&[]), "");
        assert_eq!(Locale::Fr.choice(&names), "a, b ou c");
    }
}

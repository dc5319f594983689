//! Prices in minor units of an ISO 4217 currency, read digit by digit: never a float.

use super::reading::Reading;
use crate::Price;

const NO_MINOR: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const THREE_DIGITS: &str = "BHD IQD JOD KWD LYD OMR TND";
const TWO_DIGITS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK \
    MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS \
    SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";

/// How many decimals a currency has; none if there is no such currency.
pub fn minor_digits(currency: &str) -> Option<usize> {
    let among = |list: &str| list.split_ascii_whitespace().any(|known| known == currency);
    if among(TWO_DIGITS) {
        Some(2)
    } else if among(NO_MINOR) {
        Some(0)
    } else if among(THREE_DIGITS) {
        Some(3)
    } else {
        None
    }
}

/// A price from its two fields. Without an amount there is no price, whatever the currency says.
pub(super) fn price(reading: &mut Reading, amount: &str, currency: &str) -> Option<Price> {
    let (amount, currency) = (amount.trim(), currency.trim().to_ascii_uppercase());
    if amount.is_empty() {
        return None;
    }
    if currency.is_empty() {
        return match units(amount, 2) {
            Some(0) => Some(Price { minor: 0, currency: None }),
            Some(_) => wrong(reading, "currency", "required"),
            None => wrong(reading, "price", "price"),
        };
    }
    let Some(digits) = minor_digits(&currency) else { return wrong(reading, "currency", "currency") };
    match units(amount, digits) {
        Some(minor) => Some(Price { minor, currency: Some(currency) }),
        None => wrong(reading, "price", "price"),
    }
}

fn wrong(reading: &mut Reading, field: &str, code: &'static str) -> Option<Price> {
    reading.wrong(field, code);
    None
}

/// Minor units of a decimal with at most `digits` decimals, point or comma; no sign, no thousands.
fn units(text: &str, digits: usize) -> Option<i64> {
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let numeric = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let separated = text.contains(['.', ',']);
    let fits = (1..=9).contains(&whole.len()) && rest.len() <= digits && !(separated && rest.is_empty());
    if !fits || !numeric(whole) || !numeric(rest) {
        return None;
    }
    format!("{whole}{rest:0<digits$}").parse().ok()
}

/// An amount of smallest units with all decimals of its currency.
pub fn amount(minor: i64, digits: usize) -> String {
    let text = format!("{minor:0>width$}", width = digits + 1);
    match text.split_at_checked(text.len().saturating_sub(digits)) {
        Some((whole, rest)) if !rest.is_empty() => format!("{whole}.{rest}"),
        _ => text,
    }
}

/// A price as it is typed, without its currency.
pub(super) fn decimal(price: &Price) -> String {
    let digits = price.currency.as_deref().and_then(minor_digits).unwrap_or(2);
    let text = amount(price.minor, digits);
    match text.split_once('.') {
        Some((whole, rest)) if rest.bytes().all(|digit| digit == b'0') => whole.to_owned(),
        _ => text,
    }
}

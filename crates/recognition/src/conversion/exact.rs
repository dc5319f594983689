//! Exact fractions. A conversion is rounded once, at its end, or two universities reckon two results from one number.

use std::{cmp::Ordering, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

/// A fraction in lowest terms. Reckoning gives nothing where it would not fit or divide by zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Exact {
    numerator: i128,
    /// More than zero.
    denominator: i128,
}

/// Why a text is no number to convert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a number with at most 12 digits and 9 decimals")]
pub struct ExactError;

const WHOLE_DIGITS: usize = 12;
const DECIMALS: usize = 9;

impl Exact {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        // Widening; `From` is not const.
        #[expect(clippy::as_conversions, reason = "every i64 is an i128")]
        let numerator = number as i128;
        Self { numerator, denominator: 1 }
    }

    /// One number over another.
    pub fn ratio(above: i64, below: i64) -> Option<Self> {
        Self::reduced(above.into(), below.into())
    }

    fn reduced(above: i128, below: i128) -> Option<Self> {
        if below == 0 {
            return None;
        }
        let divisor = common(above, below)?.checked_mul(below.signum())?;
        Some(Self { numerator: above.checked_div(divisor)?, denominator: below.checked_div(divisor)? })
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::reduced(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    /// The product.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::reduced(self.numerator.checked_mul(other.numerator)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The quotient; none if the divisor is zero.
    pub fn over(self, other: Self) -> Option<Self> {
        Self::reduced(self.numerator.checked_mul(other.denominator)?, self.denominator.checked_mul(other.numerator)?)
    }

    /// How many whole parts of this size it holds, rounded down: `parts(100)` cuts after two decimals.
    pub fn parts(self, parts: i64) -> Option<i64> {
        let scaled = self.numerator.checked_mul(parts.into())?;
        i64::try_from(scaled.checked_div_euclid(self.denominator)?).ok()
    }

    /// The nearest number of whole parts; a tie goes up.
    pub fn nearest_parts(self, parts: i64) -> Option<i64> {
        self.times(Self::whole(2 * parts))?.plus(Self::whole(1))?.over(Self::whole(2))?.parts(1)
    }

    /// Whether it is more than nothing.
    pub const fn is_positive(self) -> bool {
        self.numerator > 0
    }

    /// Whether it is less than nothing.
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }
}

/// The greatest common divisor, at least 1.
fn common(first: i128, second: i128) -> Option<i128> {
    let (mut one, mut other) = (first.checked_abs()?, second.checked_abs()?);
    while other != 0 {
        (one, other) = (other, one.checked_rem(other)?);
    }
    Some(one.max(1))
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By whole parts, then by what is left of both turned over: multiplying crosswise could overflow.
impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let split = |one: &Self| (one.numerator.div_euclid(one.denominator), one.numerator.rem_euclid(one.denominator));
        let ((whole, rest), (other_whole, other_rest)) = (split(self), split(other));
        whole.cmp(&other_whole).then_with(|| {
            if rest == 0 || other_rest == 0 {
                return rest.cmp(&other_rest);
            }
            let turned = Self { numerator: self.denominator, denominator: rest };
            Self { numerator: other.denominator, denominator: other_rest }.cmp(&turned)
        })
    }
}

impl From<kernel::Ects> for Exact {
    fn from(ects: kernel::Ects) -> Self {
        Self::ratio(ects.hundredths().into(), 100).unwrap_or(Self::ZERO)
    }
}

/// Digits with at most one separator, point or comma, and a sign before them.
impl FromStr for Exact {
    type Err = ExactError;
    fn from_str(text: &str) -> Result<Self, ExactError> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let ends = digits.len() == whole.len() || !decimals.is_empty();
        let sized = (1..=WHOLE_DIGITS).contains(&whole.len()) && decimals.len() <= DECIMALS;
        if !ends || !sized || !is_number(whole) || !is_number(decimals) {
            return Err(ExactError);
        }
        let scale = u32::try_from(decimals.len()).ok().and_then(|places| 10_i128.checked_pow(places));
        let above = format!("{whole}{decimals}").parse::<i128>().ok().map(|number| number * sign);
        above.zip(scale).and_then(|(above, below)| Self::reduced(above, below)).ok_or(ExactError)
    }
}

/// As a decimal, cut after nine places.
impl fmt::Display for Exact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.numerator < 0 { "-" } else { "" };
        let (above, below) = (self.numerator.unsigned_abs(), self.denominator.unsigned_abs());
        write!(out, "{sign}{}", above / below)?;
        let mut rest = above % below;
        let mut decimals = String::new();
        while rest != 0 && decimals.len() < DECIMALS {
            let Some(next) = rest.checked_mul(10) else { break };
            decimals.push_str(&(next / below).to_string());
            rest = next % below;
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.is_empty() { Ok(()) } else { write!(out, ".{decimals}") }
    }
}

/// A JSON number, as it is shown.
impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let text = self.to_string();
        match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(whole), _) => to.serialize_i64(whole),
            (_, Ok(number)) => to.serialize_f64(number),
            (_, Err(error)) => Err(ser::Error::custom(error)),
        }
    }
}

/// A JSON number, taken as the decimal that was written.
impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(from)?;
        let text = match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => whole.to_string(),
            (None, Some(number)) => number.to_string(),
            (None, None) => String::new(),
        };
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn decimals_are_exact_and_come_back() {
        for text in ["0", "5", "2.5", "13.33", "-0.125", "999999999999.999999999"] {
            assert_eq!(exact(text).to_string(), text);
        }
        assert_eq!(exact("2,50"), exact("2.5"));
        assert_eq!(Exact::ratio(40, 3).unwrap().to_string(), "13.333333333");
        assert_eq!(exact("0.1").plus(exact("0.2")), Some(exact("0.3")));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for wrong in ["", "-", ".5", "5.", "1e3", "1 2", "--1", "1.2.3", "1234567890123", "0.1234567891", "NaN", "٣"] {
            assert_eq!(wrong.parse::<Exact>(), Err(ExactError), "{wrong}");
        }
    }

    #[test]
    fn a_json_number_is_the_decimal_that_was_written() {
        assert_eq!(serde_json::from_str::<Exact>("2.3").unwrap(), exact("2.3"));
        assert_eq!(serde_json::from_str::<Exact>("-7").unwrap(), exact("-7"));
        for number in ["0", "125", "-7", "2.5", "13.33"] {
            let there = serde_json::to_string(&exact(number)).unwrap();
            assert_eq!((there.as_str(), serde_json::from_str::<Exact>(&there).unwrap()), (number, exact(number)));
        }
        for wrong in ["1e300", "\"5\"", "null", "18446744073709551615", "1e-12"] {
            assert!(serde_json::from_str::<Exact>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn nothing_overflows_silently_and_nothing_is_divided_by_zero() {
        let huge = Exact { numerator: i128::MAX, denominator: 1 };
        assert_eq!(huge.plus(Exact::whole(1)), None);
        assert_eq!(huge.times(huge), None);
        assert_eq!(huge.parts(1), None);
        assert_eq!(Exact::whole(1).over(Exact::ZERO), None);
        assert_eq!(Exact::ratio(1, 0), None);
        let small = Exact { numerator: 1, denominator: i128::MAX };
        assert!(small < huge && Exact::ZERO < small);
    }

    #[test]
    fn cutting_goes_down_and_the_nearest_takes_ties_up() {
        assert_eq!(exact("1.759").parts(10), Some(17));
        assert_eq!(exact("-0.5").parts(1), Some(-1));
        assert_eq!(exact("3.25").nearest_parts(2), Some(7));
        assert_eq!(exact("3.249999").nearest_parts(2), Some(6));
        assert_eq!(exact("0.005").nearest_parts(100), Some(1));
        assert_eq!(Exact::ratio(40, 3).unwrap().nearest_parts(100), Some(1333));
    }

    proptest::proptest! {
        #[test]
        fn the_order_is_that_of_the_fractions(a in -10_000_i64..10_000, b in 1_i64..500, c in -10_000_i64..10_000, d in 1_i64..500) {
            let (one, other) = (Exact::ratio(a, b).unwrap(), Exact::ratio(c, d).unwrap());
            proptest::prop_assert_eq!(one.cmp(&other), (a * d).cmp(&(c * b)));
            proptest::prop_assert_eq!(one.minus(other).unwrap().is_negative(), a * d < c * b);
        }
    }
}

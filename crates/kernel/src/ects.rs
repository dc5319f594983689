//! ECTS credits, fixed point: hundredths, never a float.

use std::{fmt, ops, str::FromStr};

use sea_orm::DeriveValueType;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Credits in hundredths of one ECTS. In JSON a number (`3.5`), in the database an integer (`350`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct Ects(i32);

/// Why a text is no number of credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write credits as a number with at most two decimals, for example 3 or 2.5")]
pub struct EctsError;

impl Ects {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// From hundredths.
    pub const fn from_hundredths(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// In hundredths.
    pub const fn hundredths(self) -> i32 {
        self.0
    }

    /// The nearest whole hundredth of a JSON number; none if it is no number of credits.
    pub fn from_number(number: f64) -> Option<Self> {
        let hundredths = (number * 100.0).round();
        if !(0.0..=1_000_000.0).contains(&hundredths) {
            return None;
        }
        format!("{hundredths:.0}").parse().ok().map(Self)
    }

    /// As a number, for JSON and the rule language.
    pub fn number(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// A listing's credits: 0.5 to 60 in steps of 0.5 (LIM-11).
    pub fn listing(self) -> Result<Self, EctsError> {
        if (50..=6000).contains(&self.0) && self.0 % 50 == 0 { Ok(self) } else { Err(EctsError) }
    }

    /// Rounded down to 0.5, as partial recognition does (R-B11).
    pub const fn down_to_half(self) -> Self {
        Self(self.0 - self.0.rem_euclid(50))
    }

    /// Rounded to the nearest 0.5, ties up, as credits are recorded (CR-4).
    pub const fn nearest_half(self) -> Self {
        Self(self.0 + 25).down_to_half()
    }
}

impl ops::Add for Ects {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl ops::Sub for Ects {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Ects {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, ops::Add::add)
    }
}

/// `5`, `3.5` or `13.33`.
impl fmt::Display for Ects {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match rest {
            0 => write!(out, "{sign}{whole}"),
            rest if rest % 10 == 0 => write!(out, "{sign}{whole}.{}", rest / 10),
            rest => write!(out, "{sign}{whole}.{rest:02}"),
        }
    }
}

/// Own decimal parser (LIM-11): digits and one separator, point or comma; no sign, no exponent.
impl FromStr for Ects {
    type Err = EctsError;
    fn from_str(text: &str) -> Result<Self, EctsError> {
        let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let separated = text.contains(['.', ',']);
        if whole.is_empty()
            || whole.len() > 4
            || rest.len() > 2
            || !digits(whole)
            || !digits(rest)
            || (separated && rest.is_empty())
        {
            return Err(EctsError);
        }
        format!("{whole}{rest:0<2}").parse().map(Self).map_err(|_| EctsError)
    }
}

impl Serialize for Ects {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 { to.serialize_i32(self.0 / 100) } else { to.serialize_f64(self.number()) }
    }
}

impl<'de> Deserialize<'de> for Ects {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(from)?;
        Self::from_number(number).ok_or_else(|| de::Error::custom("credits are a number from 0 to 10000"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lim11_credits_are_digits_and_one_separator() {
        for (text, hundredths) in [("5", 500), ("2.5", 250), ("2,5", 250), ("13.33", 1333), ("0.5", 50)] {
            assert_eq!(text.parse(), Ok(Ects(hundredths)));
        }
        for wrong in ["-5", "", ".5", "5.", "1e3", "2.345", "٣", "5 ", "180120"] {
            assert_eq!(wrong.parse::<Ects>(), Err(EctsError), "{wrong}");
        }
    }

    #[test]
    fn h029_a_listing_has_half_steps_from_half_to_sixty() {
        for wrong in ["0", "61", "2.3", "60.5"] {
            assert_eq!(wrong.parse::<Ects>().unwrap().listing(), Err(EctsError), "{wrong}");
        }
        assert!("60".parse::<Ects>().unwrap().listing().is_ok());
    }

    #[test]
    fn cr4_recorded_credits_are_the_nearest_half() {
        assert_eq!(Ects(1333).nearest_half(), Ects(1350));
        assert_eq!(Ects(325).nearest_half(), Ects(350));
        assert_eq!(Ects(375).down_to_half(), Ects(350));
    }
}

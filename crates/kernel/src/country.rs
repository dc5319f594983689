//! Countries by the codes of ISO 3166-1.

/// The three letters of a country from its two; none if there is no such country.
pub fn three_letters(two: &str) -> Option<&'static str> {
    include_str!("country.txt")
        .split_ascii_whitespace()
        .find_map(|pair| pair.split_once('=').filter(|(known, _)| *known == two))
        .map(|(_, three)| three)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_two_letters() {
        assert_eq!(three_letters("IE"), Some("IRL"));
        for unknown in ["ie", "UK", "XX", "", "IRL"] {
            assert_eq!(three_letters(unknown), None, "{unknown}");
        }
    }
}

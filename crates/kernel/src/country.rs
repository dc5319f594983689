//! Countries by the codes of ISO 3166-1.

/// The three letters of a country from its two; none if there is no such country.
pub fn three_letters(two: &str) -> Option<&'static str> {
    include_str!("country.txt")
        .split_ascii_whitespace()
        .find_map(|pair| pair.split_once('=').filter(|(known, _)| *known == two))
        .map(|(_, three)| three)
}

/// The two letters of a country from its three; none if there is no such country.
pub fn two_letters(three: &str) -> Option<&'static str> {
    include_str!("country.txt")
        .split_ascii_whitespace()
        .find_map(|pair| pair.split_once('=').filter(|(_, known)| *known == three))
        .map(|(two, _)| two)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_two_letters() {
        assert_eq!(three_letters("IE"), Some("IRL"));
        assert_eq!((two_letters("IRL"), two_letters("IE")), (Some("IE"), None));
        for unknown in ["ie", "UK", "XX", "", "IRL"] {
            assert_eq!(three_letters(unknown), None, "{unknown}");
        }
    }
}

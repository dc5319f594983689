//! The message files: the same keys with the same values in every language, nothing empty, plural forms as CLDR has them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

use super::*;

const LOCALES: [Locale; 3] = [Locale::En, Locale::Fr, Locale::De];

/// Of one message: the names of its values, and each list of plural forms.
#[derive(Default)]
struct Shape {
    values: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
    has_text: bool,
}

impl Shape {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.has_text |= !value.trim().is_empty(),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.plurals.push(
                    variants
                        .iter()
                        .filter_map(|variant| match variant.key {
                            VariantKey::Identifier { name } => Some(name.to_owned()),
                            VariantKey::NumberLiteral { .. } => None,
                        })
                        .collect(),
                );
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { .. } => self.has_text = true,
            InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
                for argument in positional {
                    self.inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// Every message of a language. A file that does not parse, or says a key twice, fails here.
fn shapes(locale: Locale) -> BTreeMap<String, Shape> {
    let mut all = BTreeMap::new();
    for source in sources(locale) {
        let resource = parser::parse(*source).unwrap_or_else(|(_, errors)| panic!("{locale:?}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut shape = Shape::default();
            shape.pattern(message.value.as_ref().unwrap_or_else(|| panic!("{} is empty", message.id.name)));
            let twice = all.insert(message.id.name.to_owned(), shape);
            assert!(twice.is_none(), "{locale:?} has {} twice", message.id.name);
        }
    }
    all
}

#[test]
fn every_key_is_in_every_language_with_the_same_values() {
    let english = shapes(Locale::En);
    for locale in LOCALES {
        let other = shapes(locale);
        let keys = |shapes: &BTreeMap<String, Shape>| shapes.keys().cloned().collect::<BTreeSet<_>>();
        let differing: Vec<_> = keys(&english).symmetric_difference(&keys(&other)).cloned().collect();
        assert!(differing.is_empty(), "{locale:?}: {differing:?}");
        for (key, shape) in &english {
            assert_eq!(shape.values, other[key].values, "{locale:?} {key}");
        }
    }
}

#[test]
fn no_message_is_empty() {
    for locale in LOCALES {
        for (key, shape) in shapes(locale) {
            assert!(shape.has_text || !shape.values.is_empty(), "{locale:?} {key}");
        }
    }
}

#[test]
fn plural_forms_are_those_of_the_language() {
    // English, French and German tell one from other; the millions («many») of French may stay with other.
    for locale in LOCALES {
        for (key, shape) in shapes(locale) {
            for forms in shape.plurals {
                assert!(forms.contains("other"), "{locale:?} {key}");
                let known = forms.iter().all(|form| ["one", "many", "other"].contains(&form.as_str()));
                assert!(known && (locale == Locale::Fr || !forms.contains("many")), "{locale:?} {key}: {forms:?}");
            }
        }
    }
    assert_eq!(Locale::Fr.with("count-results", &[("count", 1.into())]), "1 résultat");
    assert_eq!(Locale::En.with("count-results", &[("count", 12_345.into())]), "12,345 results");
    assert_eq!(Locale::De.with("count-hours", &[("count", 1.into())]), "1 Stunde");
    assert_eq!(Locale::En.with("count-places", &[("count", 0.into())]), "No places left");
}

#[test]
fn ux_10_a_part_of_a_day_has_the_plural_form_of_the_language() {
    let days = |locale: Locale, hundredths| locale.with("impact-days", &[("count", Arg::Hundredths(hundredths))]);
    assert_eq!([50, 100, 150].map(|days_of| days(Locale::En, days_of)), ["0.5 days", "1 day", "1.5 days"]);
    assert_eq!([50, 150, 200].map(|days_of| days(Locale::Fr, days_of)), ["0,5 jour", "1,5 jour", "2 jours"]);
    assert_eq!(days(Locale::De, 1225), "12,25 Tage");
}

#[test]
fn ux_10_french_signs_stand_after_a_space_that_does_not_break() {
    let is_sign = |character: char| ":;?!\u{bb}".contains(character);
    for source in sources(Locale::Fr) {
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let breaks = |(first, second): (char, char)| {
                (first == ' ' && is_sign(second)) || (first == '\u{ab}' && second == ' ')
            };
            assert!(!line.chars().zip(line.chars().skip(1)).any(breaks), "{line}");
        }
    }
}

#[test]
fn a_key_that_no_file_has_is_seen() {
    assert_eq!(Locale::De.text("no-such-key"), "\u{27E6}no-such-key\u{27E7}");
    assert!(keys().contains(&"site-name"));
    assert_eq!(keys().len(), shapes(Locale::En).len());
}

#[test]
fn ux_10_names_stand_in_bdi_and_nothing_stays_unescaped() {
    let html = Locale::En.html("verdict-heading", &[("institution", "<b>\u{2069}A&B".into())]);
    assert_eq!(html, "Does it count at <bdi>&lt;b&gt;A&amp;B</bdi>?");
    assert!(!Locale::En.with("verdict-heading", &[("institution", "A".into())]).contains('\u{2068}'));
}

#[test]
fn ux_10_the_pseudo_language_is_longer_and_keeps_values() {
    let (plain, stretched) = (Locale::En.text("verdict-condition"), Locale::Pseudo.text("verdict-condition"));
    let (short, long) = (plain.chars().count(), stretched.chars().count());
    assert!(long * 100 >= short * 125, "{stretched}");
    assert!(Locale::Pseudo.with("verdict-heading", &[("institution", "Lindholm".into())]).contains("Lindholm"));
}

//! Fields of forms: what was typed, what is wrong with it, and how to put it right (UX-20).

/// One field. Its id is its name, so an error links to `#<name>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// The name in the form, and the id in the page.
    pub name: String,
    /// What is asked.
    pub label: String,
    /// How to answer.
    pub hint: Option<String>,
    /// As typed.
    pub value: String,
    /// What is wrong and how to put it right.
    pub error: Option<String>,
    /// May stay empty, and says so.
    pub is_optional: bool,
    /// What browsers may fill in (`name`, `email`, `current-password` …).
    pub autocomplete: Option<&'static str>,
    /// The language of what is typed, where it is known.
    pub language: Option<String>,
    /// What stands behind the box: `ECTS`, `hours`.
    pub unit: Option<String>,
    /// Lines of an area; 0 is five.
    pub lines: u8,
    /// What can be chosen, for select, checks and radios.
    pub choices: Vec<Choice>,
}

/// One thing to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// As sent.
    pub value: String,
    /// As read.
    pub label: String,
    /// More about it.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Why it cannot be chosen; none: it can.
    pub barred: Option<String>,
}

impl Choice {
    /// A choice that can be made.
    pub fn new(value: impl Into<String>, label: impl Into<String>, is_chosen: bool) -> Self {
        Self { value: value.into(), label: label.into(), is_chosen, ..Self::default() }
    }
}

impl Field {
    /// An empty field.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// With what was typed.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// With a hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what is wrong, if anything.
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// May stay empty.
    pub const fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// Browsers may fill it in.
    pub const fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// With its unit behind the box.
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// With what can be chosen.
    pub fn choices(mut self, choices: Vec<Choice>) -> Self {
        self.choices = choices;
        self
    }

    /// The ids of hint and error, for `aria-describedby`; none if there is neither.
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.name));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    /// Lines of an area.
    pub const fn rows(&self) -> u8 {
        if self.lines == 0 { 5 } else { self.lines }
    }
}

/// A field with the sort of box it is filled in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormBox {
    /// One line.
    Line(Field),
    /// Several lines.
    Lines(Field),
    /// A number.
    Number(Field),
    /// A day.
    Day(Field),
    /// One of a list.
    Select(Field),
    /// One of a few.
    Radios(Field),
    /// Any of a few.
    Checks(Field),
    /// One box to tick.
    Tick(Field),
}

impl FormBox {
    /// The field in it.
    pub const fn field(&self) -> &Field {
        match self {
            Self::Line(field)
            | Self::Lines(field)
            | Self::Number(field)
            | Self::Day(field)
            | Self::Select(field)
            | Self::Radios(field)
            | Self::Checks(field)
            | Self::Tick(field) => field,
        }
    }
}

/// A line of the error summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorLink {
    /// `#<name of the field>`.
    pub href: String,
    /// The name of the field, where the sentence does not say it.
    pub field: Option<String>,
    /// The same sentence as beside the field.
    pub text: String,
}

impl ErrorLink {
    /// Of the fields that have an error, in their order.
    pub fn of(fields: &[&Field]) -> Vec<Self> {
        fields
            .iter()
            .filter_map(|field| {
                let named = Self::new(format!("#{}", field.name), field.error.clone()?);
                Some(Self { field: Some(field.label.clone()), ..named })
            })
            .collect()
    }

    /// Of the boxes whose field has an error, in their order.
    pub fn of_boxes(boxes: &[FormBox]) -> Vec<Self> {
        Self::of(&boxes.iter().map(FormBox::field).collect::<Vec<_>>())
    }

    /// A sentence that says by itself what it is about.
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { href: href.into(), field: None, text: text.into() }
    }
}

/// The rating of one criterion: four levels with their published wording (UX-25).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// The name in the form.
    pub name: String,
    /// The criterion.
    pub label: String,
    /// What is asked.
    pub hint: Option<String>,
    /// From 3 down to 0.
    pub levels: Vec<RatingLevel>,
    /// What is wrong.
    pub error: Option<String>,
}

/// One of the four levels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatingLevel {
    /// 0 to 3.
    pub level: i16,
    /// The published wording.
    pub wording: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

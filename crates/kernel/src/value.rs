//! Types kept as one text column: how they reach and leave the database, written once.

/// Stores a type as text, through its `Display` and `FromStr`. The crate that uses it needs no ORM in its `Cargo.toml`.
#[macro_export]
macro_rules! text_value {
    ($name:ident) => {
        const _: () = {
            use $crate::__orm::{self as orm, sea_query as query};
            impl From<$name> for orm::Value {
                fn from(value: $name) -> Self {
                    value.to_string().into()
                }
            }
            impl orm::TryGetable for $name {
                fn try_get_by<I: orm::ColIdx>(row: &orm::QueryResult, column: I) -> Result<Self, orm::TryGetError> {
                    let text = <String as orm::TryGetable>::try_get_by(row, column)?;
                    text.parse().map_err(|_| orm::DbErr::Type(format!("{text:?} is no {}", stringify!($name))).into())
                }
            }
            impl query::ValueType for $name {
                fn try_from(value: orm::Value) -> Result<Self, query::ValueTypeErr> {
                    <String as query::ValueType>::try_from(value)?.parse().map_err(|_| query::ValueTypeErr)
                }
                fn type_name() -> String {
                    stringify!($name).to_owned()
                }
                fn array_type() -> query::ArrayType {
                    query::ArrayType::String
                }
                fn column_type() -> query::ColumnType {
                    query::ColumnType::Text
                }
            }
            impl query::Nullable for $name {
                fn null() -> orm::Value {
                    orm::Value::String(None)
                }
            }
            impl orm::IntoActiveValue<$name> for $name {
                fn into_active_value(self) -> orm::ActiveValue<$name> {
                    orm::ActiveValue::Set(self)
                }
            }
            impl query::postgres_array::NotU8 for $name {}
            // A part of a primary key must offer this; a text is never made from a number.
            impl orm::TryFromU64 for $name {
                fn try_from_u64(_: u64) -> Result<Self, orm::DbErr> {
                    Err(orm::DbErr::ConvertFromU64(stringify!($name)))
                }
            }
        };
    };
}

/// A closed list of words: an enum, its text, the list of all, and its column.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$word_doc:meta])* $word:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$word_doc])* $word,)+ }
        impl $name {
            /// Every word, in the order of the declaration.
            pub const ALL: &[Self] = &[$(Self::$word,)+];
            /// The word as it is stored and sent.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)+ }
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, out: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                out.write_str(self.as_str())
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = ();
            fn from_str(text: &str) -> ::std::result::Result<Self, ()> {
                match text { $($text => Ok(Self::$word),)+ _ => Err(()) }
            }
        }
        $crate::text_value!($name);
    };
}

/// JSON of a type with `Display` and `FromStr`: its text, both ways. The crate that uses it depends on serde.
#[macro_export]
macro_rules! text_serde {
    ($($name:ident),+) => {$(
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::std::result::Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::std::result::Result<Self, D::Error> {
                let text = <::std::string::String as ::serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(|_| {
                    <D::Error as ::serde::de::Error>::custom(format!("{text:?} is no {}", stringify!($name)))
                })
            }
        }
    )+};
}

/// Stores a type that serde can write as JSON text.
#[macro_export]
macro_rules! json_value {
    ($name:ident) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, out: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                out.write_str(&$crate::__json::to_string(self).map_err(|_| ::std::fmt::Error)?)
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = $crate::__json::Error;
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                $crate::__json::from_str(text)
            }
        }
        $crate::text_value!($name);
    };
}

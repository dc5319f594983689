//! The configuration: `passerelle.toml`, overridden by the environment, read here and nowhere else. With neither the
//! program runs on SQLite, an index folder and a mail folder below `./data`.

use std::{
    collections::BTreeMap,
    fmt,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use serde::Deserialize;

/// Everything that can be set.
#[derive(Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// `sqlite://…` or `postgres://…`; absent: a SQLite file in the data folder.
    pub database_url: Option<String>,
    /// Index, mails and the SQLite file live below it.
    pub data_dir: PathBuf,
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// The address that people and links use.
    pub public_url: String,
    /// `smtp://user:pass@host:port`, `smtps://…` or `folder:PATH`; absent: a folder in the data folder.
    pub mail: Option<String>,
    /// The sender of all mails.
    pub mail_from: String,
    /// What is logged, in the words of `tracing`.
    pub log: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database_url: None,
            data_dir: PathBuf::from("data"),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: "http://127.0.0.1:8080".to_owned(),
            mail: None,
            mail_from: "Passerelle <no-reply@passerelle.example>".to_owned(),
            log: "info,sqlx=warn,tantivy=warn".to_owned(),
        }
    }
}

/// Passwords stand in two of the addresses: neither is printed.
impl fmt::Debug for Config {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Config")
            .field("data_dir", &self.data_dir)
            .field("listen", &self.listen)
            .field("public_url", &self.public_url)
            .finish_non_exhaustive()
    }
}

/// What is wrong with a configuration, in a sentence.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{0} cannot be read: {1}")]
    File(PathBuf, std::io::Error),
    /// The file or a variable does not fit.
    #[error("the configuration does not fit: {0}")]
    Shape(#[from] toml::de::Error),
    /// A variable has no place.
    #[error("{0} is no setting; known are {1}")]
    Unknown(String, String),
    /// Plain http for others than this machine.
    #[error("public_url {0} is plain http: that is accepted on loopback (127.0.0.1, localhost) only; use https")]
    PlainHttp(String),
    /// Neither database that we speak.
    #[error("database_url must begin with sqlite:// or postgres://")]
    Database,
}

const PREFIX: &str = "PASSERELLE_";
const SETTINGS: &[&str] = &["database_url", "data_dir", "listen", "public_url", "mail", "mail_from", "log"];

impl Config {
    /// Reads `passerelle.toml` beside the program, if it is there, and this process's environment.
    pub fn load() -> Result<Self, ConfigError> {
        Self::read(Path::new("passerelle.toml"), std::env::vars())
    }

    /// Reads a file, if it is there, and lets variables override it.
    pub fn read(file: &Path, variables: impl Iterator<Item = (String, String)>) -> Result<Self, ConfigError> {
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(ConfigError::File(file.to_owned(), error)),
        };
        let mut table: toml::Table = toml::from_str(&text)?;
        let own: BTreeMap<String, String> =
            variables.filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?.to_owned(), value))).collect();
        for (name, value) in own {
            // Where the tests find the shared folder is no setting of the program.
            if name == "SHARED" {
                continue;
            }
            let setting = name.to_lowercase();
            if !SETTINGS.contains(&setting.as_str()) {
                let known =
                    SETTINGS.iter().map(|known| format!("{PREFIX}{}", known.to_uppercase())).collect::<Vec<_>>();
                return Err(ConfigError::Unknown(format!("{PREFIX}{name}"), known.join(", ")));
            }
            table.insert(setting, toml::Value::String(value));
        }
        let config: Self = table.try_into()?;
        config.checked()
    }

    fn checked(self) -> Result<Self, ConfigError> {
        let loopback = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
        let address = &self.public_url;
        let local = loopback.iter().any(|start| {
            address.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
        });
        if !address.starts_with("https://") && !local {
            return Err(ConfigError::PlainHttp(address.clone()));
        }
        if self.database_url.as_deref().is_some_and(|url| !url.starts_with("sqlite:") && !url.starts_with("postgres")) {
            return Err(ConfigError::Database);
        }
        Ok(self)
    }

    /// The database's address.
    pub fn database(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}", self.data_dir.join("passerelle.db").display()))
    }

    /// Where mails go.
    pub fn mail_url(&self) -> String {
        self.mail.clone().unwrap_or_else(|| format!("folder:{}", self.data_dir.join("mail").display()))
    }

    /// Where this process publishes the heads of the change log.
    pub fn heads_file(&self) -> PathBuf {
        self.data_dir.join("audit-heads")
    }

    /// Where the index lies.
    pub fn index_dir(&self) -> PathBuf {
        self.data_dir.join("index")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Config::read(Path::new("/nonexistent/passerelle.toml"), variables.collect::<Vec<_>>().into_iter())
    }

    #[test]
    fn without_any_setting_it_is_sqlite_below_data() {
        let config = read(&[]).unwrap();
        assert_eq!(config.database(), "sqlite://data/passerelle.db");
        assert_eq!(config.mail_url(), "folder:data/mail");
    }

    #[test]
    fn the_environment_overrides_and_unknown_names_are_told() {
        assert_eq!(read(&[("PASSERELLE_LISTEN", "127.0.0.1:9000")]).unwrap().listen.port(), 9000);
        assert!(read(&[("PASSERELLE_LISTNE", "x")]).unwrap_err().to_string().contains("PASSERELLE_LISTEN"));
        assert!(read(&[("PASSERELLE_LISTEN", "nowhere")]).is_err());
    }

    #[test]
    fn plain_http_is_for_loopback_only() {
        assert!(read(&[("PASSERELLE_PUBLIC_URL", "http://uni.example")]).is_err());
        assert!(read(&[("PASSERELLE_PUBLIC_URL", "http://localhost.evil.example")]).is_err());
        assert!(read(&[("PASSERELLE_PUBLIC_URL", "http://localhost:8080")]).is_ok());
        assert!(read(&[("PASSERELLE_PUBLIC_URL", "https://uni.example")]).is_ok());
    }
}

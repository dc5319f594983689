FROM rust:1.95-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN cargo build --release --locked -p web --bin passerelle

FROM debian:bookworm-slim
RUN useradd --system --create-home --home-dir /var/lib/passerelle passerelle
COPY --from=build /src/target/release/passerelle /usr/local/bin/passerelle
USER passerelle
WORKDIR /var/lib/passerelle
EXPOSE 8080
ENTRYPOINT ["passerelle"]
CMD ["serve"]

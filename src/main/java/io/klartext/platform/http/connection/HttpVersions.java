package io.klartext.platform.http.connection;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Switches HTTP/2 without TLS off, unless it is configured. */
@Singleton
class HttpVersions implements HttpServerOptionsCustomizer {
    private final ConnectionConfig config;

    HttpVersions(ConnectionConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(config.h2c());
    }
}

package io.klartext.platform.http;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Switches traces on if there is an endpoint to send them to. */
public final class TracesConfigSourceFactory implements ConfigSourceFactory {
    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    /** Higher than that of {@code application.properties}, lower than those of settings of operators. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue(ENDPOINT);
        boolean isSet = endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank();
        return isSet
                ? List.of(new PropertiesConfigSource(Map.of("quarkus.otel.sdk.disabled", "false"), "traces", ORDINAL))
                : List.of();
    }
}

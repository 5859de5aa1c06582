package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import io.quarkus.runtime.ExecutionMode;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Provides the keys of {@code klartext.database}. Unless a URL is configured, starts the embedded PostgreSQL and provides
 * its values, so that the application runs without any configuration. Otherwise the configured role owns the database,
 * too, unless its owner is configured.
 *
 * <p>Configuration sources are read before the connection pool and the migrations start.
 */
public final class EmbeddedPostgresConfigSourceFactory implements ConfigSourceFactory {
    private static final int BELOW_ALL_OTHERS = 10;
    private static final int ABOVE_ALL_OTHERS = 1000;

    /** Does nothing during the build and the static initialisation, which also read the configuration. */
    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (ExecutionMode.current() != ExecutionMode.RUNTIME_INIT) {
            return List.of();
        }
        try {
            return List.of(database(context));
        } catch (DatabaseUnavailable e) {
            throw startRefused(e.getMessage());
        }
    }

    private static ConfigSource database(ConfigSourceContext context) {
        return value(context, "klartext.database.url")
                .map(url -> configured(DatabaseUrl.toJdbc(url), context))
                .orElseGet(() -> embedded(context));
    }

    private static ConfigSource configured(String jdbcUrl, ConfigSourceContext context) {
        UnaryOperator<String> setting = name -> value(context, name).orElse(null);
        DatabaseAccess application = DatabaseAccess.ofApplication(jdbcUrl, setting);
        DatabaseAccess owner = DatabaseAccess.ofOwner(jdbcUrl, setting);
        application.check();
        if (!owner.equals(application)) {
            owner.check();
        }
        return new PropertiesConfigSource(application.asSupplement(setting), "database", ABOVE_ALL_OTHERS);
    }

    private static ConfigSource embedded(ConfigSourceContext context) {
        Path data = Path.of(value(context, "klartext.data").orElse("data"));
        Map<String, String> values = ApplicationPostgres.ensureRunning(data, fsync(context));
        return new PropertiesConfigSource(values, "embedded PostgreSQL", BELOW_ALL_OTHERS);
    }

    /**
     * Prints one line and ends the process. Nothing that needs an orderly shutdown is running yet, and an exception
     * would also print everything that was logged before logging was configured.
     */
    private static ConfigurationException startRefused(String sentence) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            System.err.println(sentence);
            Runtime.getRuntime().halt(1);
        }
        return new ConfigurationException(sentence);
    }

    /** True unless the value is exactly "false", which protects the data. */
    private static boolean fsync(ConfigSourceContext context) {
        return value(context, "klartext.embedded.fsync")
                .filter(text -> text.equalsIgnoreCase("off") || text.equalsIgnoreCase("false"))
                .isEmpty();
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(text -> !text.isBlank());
    }
}

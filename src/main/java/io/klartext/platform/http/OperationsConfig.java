package io.klartext.platform.http;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** Where operators reach health and metrics. */
@ConfigMapping(prefix = "klartext.http")
public interface OperationsConfig {
    /** A port for {@code /q/health} and {@code /q/metrics}, which the main port then refuses; empty for one port. */
    Optional<@Min(1) @Max(65535) Integer> operationsPort();
}

package io.klartext.platform.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;

class ConfigurationCheckTest {
    /** With constraints of both kinds: on a value, and on what an {@code Optional} contains. */
    @ConfigMapping(prefix = "klartext.test")
    interface Waiting {
        @DurationMin(seconds = 5)
        Duration time();

        Optional<@DecimalMin("0.5") BigDecimal> part();
    }

    private static Waiting waiting(String time, String part) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(Waiting.class)
                .withDefaultValue("klartext.test.time", time)
                .withDefaultValue("klartext.test.part", part);
        new ConfigurationCheck().configBuilder(builder);
        return builder.build().getConfigMapping(Waiting.class);
    }

    @Test
    void what_keeps_the_constraints_is_accepted() {
        assertEquals(Duration.ofSeconds(5), waiting("PT5S", "0.5").time());
    }

    @Test
    void what_breaks_them_is_told_in_english_on_a_german_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            ConfigValidationException refused =
                    assertThrows(ConfigValidationException.class, () -> waiting("PT4S", "0.4"));
            assertEquals(2, refused.getProblemCount());
            assertEquals(
                    "klartext.test.part must be greater than or equal to 0.5",
                    refused.getProblem(0).getMessage());
            assertEquals(
                    "klartext.test.time must be longer than or equal to 5 seconds",
                    refused.getProblem(1).getMessage());
        } finally {
            Locale.setDefault(before);
        }
    }
}

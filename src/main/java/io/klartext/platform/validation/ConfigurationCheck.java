package io.klartext.platform.validation;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validator;

/** Validates the configuration of Klartext when it is read. That of the framework has no constraints. */
public final class ConfigurationCheck implements SmallRyeConfigBuilderCustomizer, BeanValidationConfigValidator {
    private static final String OWN = "io.klartext.";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withValidator(this);
    }

    @Override
    public void validateMapping(Class<?> type, String prefix, Object configuration) {
        if (type.getName().startsWith(OWN)) {
            BeanValidationConfigValidator.super.validateMapping(type, prefix, configuration);
        }
    }

    @Override
    public Validator getValidator() {
        return Validators.validator();
    }
}

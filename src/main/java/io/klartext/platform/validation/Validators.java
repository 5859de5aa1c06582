package io.klartext.platform.validation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;

/**
 * The only validator. It reads the constraints of a type when the first object of that type is validated. Its messages
 * are in English, whatever the locale of the machine.
 */
final class Validators {
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .locales(Locale.ENGLISH)
            .defaultLocale(Locale.ENGLISH)
            .buildValidatorFactory()
            .getValidator();

    private Validators() {}

    @Produces
    @Singleton
    static Validator validator() {
        return VALIDATOR;
    }
}

package io.klartext.asset;

import static java.lang.annotation.ElementType.TYPE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The area ends inside the picture, as far as it is known. */
@Documented
@Constraint(validatedBy = WithinPicture.Check.class)
@Target(TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WithinPicture {
    String message() default "must end inside the picture";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Does the checking. */
    class Check implements ConstraintValidator<WithinPicture, CropArea> {
        @Override
        public boolean isValid(CropArea area, ConstraintValidatorContext context) {
            return area == null || area.fits();
        }
    }
}

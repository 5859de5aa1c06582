package io.klartext.image;

import static java.lang.annotation.ElementType.TYPE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The crop ends inside the image, as far as its numbers are known. */
@Documented
@Constraint(validatedBy = WithinImage.Check.class)
@Target(TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WithinImage {
    String message() default "must end inside the image";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Does the checking. */
    class Check implements ConstraintValidator<WithinImage, Crop> {
        @Override
        public boolean isValid(Crop crop, ConstraintValidatorContext context) {
            return crop == null || crop.endsWithinImage();
        }
    }
}

package io.klartext.platform.kernel;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all mistakes in one input, so that one answer can list all of them. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Input that can check rules which annotations cannot express and which need no other data. */
    public interface CheckedInput {
        /** Adds the mistakes of the input to the violations. */
        void check(Violations violations);
    }

    /** Starts with the violations that Bean Validation finds in the input. */
    public static Violations of(Validator validator, Object input) {
        Violations violations = new Violations();
        validator.validate(input).stream()
                .map(Violations::translate)
                .sorted(Comparator.comparing(Violation::pointer))
                .forEach(violations.found::add);
        return violations;
    }

    public void add(String pointer, String code, String detail) {
        found.add(new Violation(pointer, code, detail));
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Fails with {@link Failure.Invalid} if anything was found. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new Failure.Invalid(found);
        }
    }

    /** A member's name as one step of a JSON Pointer. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static Violation translate(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Violation(pointer(violation.getPropertyPath()), code(constraint), violation.getMessage());
    }

    private static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "size";
            case "Min", "Max", "DecimalMin", "DecimalMax", "WithinImage" -> "range";
            case "Email", "Pattern", "WebUrl" -> "format";
            default -> "invalid";
        };
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append(step(node.getKey().toString()));
            }
            if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                pointer.append(step(node.getName()));
            }
        }
        return pointer.toString();
    }
}

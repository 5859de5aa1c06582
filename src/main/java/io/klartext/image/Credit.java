package io.klartext.image;

/**
 * The origin of an image and how it may be used. Unknown members are null.
 *
 * @param creator the person who made it
 * @param credit the line to print beside it
 * @param license under which terms it may be used
 * @param source where it came from, such as an agency
 */
public record Credit(String creator, String credit, String license, String source) {
    /** Nothing is known. */
    public static final Credit NONE = new Credit(null, null, null, null);

    /** The same, with the members of the other one where this one has none. */
    public Credit or(Credit other) {
        return new Credit(
                first(creator, other.creator),
                first(credit, other.credit),
                first(license, other.license),
                first(source, other.source));
    }

    private static String first(String here, String there) {
        return here == null ? there : here;
    }
}

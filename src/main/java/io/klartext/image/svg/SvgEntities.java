package io.klartext.image.svg;

import static io.klartext.image.UnacceptableImage.damaged;

import io.klartext.image.UnacceptableImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the entities that an SVG declares for itself, as Illustrator writes them for namespaces, and removes its
 * document type. Only entities with plain text are replaced, none that refers to another entity, to a file or to a URL.
 * The text is read once, and grows to the limit of an SVG at most.
 */
final class SvgEntities {
    private static final Pattern PROLOG =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?(?:\\s|<\\?(?:[^?]|\\?(?!>))*+\\?>|<!--(?:[^-]|-(?!->))*+-->)*+");
    private static final Pattern TYPE = Pattern.compile("<!DOCTYPE(?:[^\"'\\[>]|\"[^\"]*+\"|'[^']*+')*+(?:>|(\\[))");
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s++([A-Za-z_][\\w.-]*+)\\s++(?:\"([^\"&%<]*+)\"|'([^'&%<]*+)')\\s*+>");
    private static final Pattern OTHER_DECLARATION = Pattern.compile(
            "<!--(?:[^-]|-(?!->))*+-->|<\\?(?:[^?]|\\?(?!>))*+\\?>|<!(?:[^\"'>]|\"[^\"]*+\"|'[^']*+')*+>|\\s++");
    private static final Pattern END = Pattern.compile("\\]\\s*+>");
    private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z_][\\w.-]{0,63}+);");

    private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");

    private final Map<String, String> values = new HashMap<>();
    private final String svg;
    private int at;

    private SvgEntities(String svg) {
        this.svg = svg;
    }

    /**
     * The SVG without its document type.
     *
     * @param svg its bytes as ISO 8859-1, whatever its encoding is
     */
    static String expand(String svg) {
        return new SvgEntities(svg).expanded();
    }

    private String expanded() {
        take(PROLOG);
        int start = at;
        Matcher type = take(TYPE);
        if (type == null) {
            return svg;
        }
        if (type.group(1) != null) {
            declarations();
        }
        StringBuilder plain = new StringBuilder(svg.length());
        plain.append(svg, 0, start);
        svg.substring(start, at).chars().filter(c -> c == '\n').forEach(line -> plain.append('\n'));
        replaceReferences(plain);
        return plain.toString();
    }

    private void declarations() {
        while (take(END) == null) {
            Matcher entity = take(ENTITY);
            if (entity != null) {
                String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
                values.putIfAbsent(
                        entity.group(1), value.replace("\"", "&quot;").replace("'", "&apos;"));
            } else if (take(OTHER_DECLARATION) == null) {
                throw damaged("The SVG has a document type with an unknown declaration.");
            }
        }
    }

    private void replaceReferences(StringBuilder plain) {
        Matcher references = REFERENCE.matcher(svg);
        while (references.find(at)) {
            plain.append(svg, at, references.start()).append(replacement(references));
            at = references.end();
            if (plain.length() > SvgSanitizer.MAX_BYTES) {
                throw UnacceptableImage.tooLarge(
                        "The SVG has more than " + SvgSanitizer.MAX_BYTES + " bytes when its entities are replaced.");
            }
        }
        plain.append(svg, at, svg.length());
    }

    private String replacement(Matcher reference) {
        String name = reference.group(1);
        if (PREDEFINED.contains(name)) {
            return reference.group();
        }
        String value = values.get(name);
        if (value == null) {
            throw damaged("The SVG refers to an entity that holds no plain text.");
        }
        return value;
    }

    /** Skips the match at this position; null if there is none. */
    private Matcher take(Pattern pattern) {
        Matcher matcher = pattern.matcher(svg).region(at, svg.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }
}

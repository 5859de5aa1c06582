package io.klartext.image.svg;

import java.util.Map;

/** Writes SVG: one namespace, no prefixes, everything escaped. */
final class SvgWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringBuilder out = new StringBuilder();

    void start(String element, Map<String, String> attributes) {
        boolean root = out.isEmpty();
        out.append('<').append(element);
        if (root) {
            attribute("xmlns", NAMESPACE);
        }
        attributes.forEach(this::attribute);
        out.append('>');
    }

    void text(String text) {
        escape(text);
    }

    void end(String element) {
        out.append("</").append(element).append('>');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append("&#").append((int) c).append(';');
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

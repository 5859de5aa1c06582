package io.klartext.image.svg;

import io.klartext.image.Bounds;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The attributes of one element that are known to be harmless. */
record SvgAttributes(Map<String, String> kept) {
    private static final String HREF = "href";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Pattern LOCAL = Pattern.compile("#[^\\s\"'<>()\\\\]++");

    static SvgAttributes of(XMLStreamReader in, String element, Bounds bounds) throws IOException {
        Map<String, String> kept = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = in.getAttributeNamespace(i);
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if (namespace == null || namespace.isEmpty()) {
                plain(kept, element, name, value, bounds);
            } else if (namespace.equals(XLINK) && name.equals(HREF)) {
                reference(kept, element, value, bounds);
            } else if (namespace.equals(XML) && (name.equals("space") || name.equals("lang"))) {
                kept.put("xml:" + name, value);
            }
        }
        return new SvgAttributes(kept);
    }

    /** Null if it has none. */
    String id() {
        return kept.get("id");
    }

    /** The id that this element refers to, null if none. */
    String reference() {
        String href = kept.get(HREF);
        return href == null ? null : href.substring(1);
    }

    private static void plain(Map<String, String> kept, String element, String name, String value, Bounds bounds)
            throws IOException {
        if (name.equals(HREF)) {
            reference(kept, element, value, bounds);
        } else if (name.equals("style")) {
            kept.put(name, SvgStyle.declarations(value));
        } else if (SvgAllowlist.ATTRIBUTES.contains(name) && SvgStyle.isHarmless(value)) {
            kept.put(name, value);
        }
    }

    private static void reference(Map<String, String> kept, String element, String value, Bounds bounds)
            throws IOException {
        String reference = value.strip();
        if (element.equals("image")) {
            reference = SvgEmbeddedImage.clean(reference, bounds);
        } else if (!LOCAL.matcher(reference).matches()) {
            reference = null;
        }
        if (reference != null) {
            kept.putIfAbsent(HREF, reference);
        }
    }
}

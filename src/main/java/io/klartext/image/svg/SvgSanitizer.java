package io.klartext.image.svg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.klartext.image.Bounds;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.UnacceptableImage.Reason;
import io.klartext.image.bytes.ByteRanges;
import io.klartext.image.bytes.FileBytes;
import io.klartext.image.bytes.MagicBytes;
import io.klartext.image.bytes.SafeXml;
import io.klartext.image.container.ImageStructure;
import io.klartext.image.metadata.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an SVG and writes a new one that contains only what {@link SvgAllowlist} lists. */
public final class SvgSanitizer {
    static final int MAX_BYTES = 2 << 20;
    static final int MAX_DEPTH = 64;
    static final int MAX_ELEMENTS = 50_000;
    static final int MAX_IMAGES = 100;

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final String LEFT_OUT = "";

    private final SvgWriter out = new SvgWriter();
    private final SvgUses uses = new SvgUses();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder css = new StringBuilder();
    private final Bounds bounds;
    private SvgSize size;
    private int elements;
    private int images;
    private int leftOut;

    private SvgSanitizer(Bounds bounds) {
        this.bounds = bounds;
    }

    public static ImageStructure sanitize(FileBytes file, Bounds bounds) throws IOException {
        if (file.size() > MAX_BYTES) {
            throw new UnacceptableImage(
                    Reason.TOO_MANY_BYTES, "The SVG has %d bytes; the limit is %d.".formatted(file.size(), MAX_BYTES));
        }
        SvgSanitizer svg = new SvgSanitizer(bounds);
        svg.read(file.take(file.size()));
        ImageInfo info = new ImageInfo(ImageFormat.SVG, svg.size.width(), svg.size.height(), 1, 1, true, false);
        return new ImageStructure(
                info,
                new Metadata(bounds),
                new ByteRanges().add(svg.out.toString().getBytes(UTF_8)),
                true);
    }

    private void read(byte[] bytes) throws IOException {
        byte[] plain = SvgEntities.expand(new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1);
        try {
            XMLStreamReader in = SafeXml.reader(new ByteArrayInputStream(plain));
            while (in.hasNext()) {
                bounds.deadline().check();
                event(in, in.next());
            }
        } catch (XMLStreamException e) {
            throw size == null ? MagicBytes.unsupported() : malformed(e);
        }
        uses.check();
    }

    private static UnacceptableImage malformed(XMLStreamException e) {
        return UnacceptableImage.damaged("The SVG is not well-formed XML in UTF-8: line %d, column %d."
                .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()));
    }

    private void event(XMLStreamReader in, int event) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(in);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> throw UnacceptableImage.damaged("The SVG refers to an entity.");
            default -> {}
        }
    }

    private void start(XMLStreamReader in) throws IOException {
        String name = in.getLocalName();
        boolean svg = SVG.equals(in.getNamespaceURI());
        if (size == null) {
            root(in, svg && name.equals("svg"));
        }
        elements++;
        open.push(LEFT_OUT);
        if (elements > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
            throw UnacceptableImage.tooLarge("The SVG has more than %d elements, or more than %d within each other."
                    .formatted(MAX_ELEMENTS, MAX_DEPTH));
        }
        if (leftOut > 0 || !svg || !SvgAllowlist.ELEMENTS.contains(name)) {
            leftOut += leftOut > 0 || !svg || !SvgAllowlist.TRANSPARENT.contains(name) ? 1 : 0;
            return;
        }
        open.pop();
        open.push(name);
        images += name.equals("image") ? 1 : 0;
        if (images > MAX_IMAGES) {
            throw UnacceptableImage.tooLarge("The SVG has more than " + MAX_IMAGES + " images in it.");
        }
        SvgAttributes attributes = SvgAttributes.of(in, name, bounds);
        uses.begin(attributes.id(), name.equals("use") ? attributes.reference() : null);
        out.start(name, attributes.kept());
    }

    private void root(XMLStreamReader in, boolean svg) {
        if (!svg) {
            throw MagicBytes.unsupported();
        }
        size = SvgSize.of(
                in.getAttributeValue(null, "width"),
                in.getAttributeValue(null, "height"),
                in.getAttributeValue(null, "viewBox"),
                bounds.limits().maxSide());
    }

    private void text(String text) {
        String inside = leftOut > 0 ? LEFT_OUT : around();
        if (inside.equals("style")) {
            css.append(text);
        } else if (SvgAllowlist.TEXTUAL.contains(inside)) {
            out.text(text);
        }
    }

    /** The innermost element that is written. */
    private String around() {
        return open.stream().filter(name -> !name.equals(LEFT_OUT)).findFirst().orElse(LEFT_OUT);
    }

    private void end() {
        String name = open.pop();
        if (name.equals(LEFT_OUT)) {
            leftOut = Math.max(0, leftOut - 1);
            return;
        }
        if (name.equals("style")) {
            out.text(SvgStyle.sheet(css.toString()));
            css.setLength(0);
        }
        uses.end();
        out.end(name);
    }
}

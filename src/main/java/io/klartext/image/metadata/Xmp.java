package io.klartext.image.metadata;

import io.klartext.image.Credit;
import io.klartext.image.Deadline;
import io.klartext.image.ImageTimeout;
import io.klartext.image.bytes.SafeXml;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XMP packet of an image (ISO 16684-1). Reading ends where the XML is not well-formed. */
final class Xmp {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String CREATOR = "{http://purl.org/dc/elements/1.1/}creator";
    private static final String RIGHTS = "{http://purl.org/dc/elements/1.1/}rights";
    private static final String CREDIT = "{http://ns.adobe.com/photoshop/1.0/}Credit";
    private static final String SOURCE = "{http://ns.adobe.com/photoshop/1.0/}Source";

    private static final String SOURCE_TYPE = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType";
    private static final Set<String> WANTED = Set.of(CREATOR, RIGHTS, CREDIT, SOURCE, SOURCE_TYPE);

    private final Map<String, String> properties = new HashMap<>();
    private String property = "";

    private Xmp() {}

    /** Reads a packet, which may be empty. */
    static Xmp read(byte[] packet, Deadline deadline) throws ImageTimeout {
        Xmp xmp = new Xmp();
        if (packet.length > 0) {
            xmp.readAll(packet, deadline);
        }
        return xmp;
    }

    Credit credit() {
        return new Credit(
                properties.get(CREATOR), properties.get(CREDIT), properties.get(RIGHTS), properties.get(SOURCE));
    }

    /** How the image was made; null if the packet does not say. */
    String digitalSourceType() {
        return DigitalSourceType.of(properties.get(SOURCE_TYPE));
    }

    private void readAll(byte[] packet, Deadline deadline) throws ImageTimeout {
        try {
            XMLStreamReader in = SafeXml.reader(new ByteArrayInputStream(packet));
            while (in.hasNext()) {
                deadline.check();
                event(in, in.next());
            }
        } catch (XMLStreamException e) {
            // Keeps what was read so far, because bad metadata is no reason to refuse an image.
        }
    }

    private void event(XMLStreamReader in, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            attributes(in);
            property = RDF.equals(in.getNamespaceURI()) ? property : name(in.getNamespaceURI(), in.getLocalName());
            resource(in);
        } else if (event == XMLStreamConstants.END_ELEMENT && !RDF.equals(in.getNamespaceURI())) {
            property = "";
        } else if (event == XMLStreamConstants.CHARACTERS && !property.isEmpty()) {
            put(property, in.getText());
        }
    }

    /** Simple properties may be written as attributes. */
    private void attributes(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            put(name(in.getAttributeNamespace(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
        }
    }

    /** The value of a property may be a reference. */
    private void resource(XMLStreamReader in) {
        String value = in.getAttributeValue(RDF, "resource");
        if (value != null) {
            put(property, value);
        }
    }

    private void put(String name, String value) {
        if (WANTED.contains(name)) {
            String text = MetadataText.of(value);
            if (text != null) {
                properties.putIfAbsent(name, text);
            }
        }
    }

    private static String name(String namespace, String local) {
        return "{" + namespace + "}" + local;
    }
}

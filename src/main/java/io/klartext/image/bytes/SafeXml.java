package io.klartext.image.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without document types, without entities of its own, and without fetching anything. */
public final class SafeXml {
    /** A character that XML must not have. */
    private static final String NO_XML = "\uffff";

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** Reads UTF-8, whatever the XML says; the reader fails where the bytes are none. */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        // The parser decodes, too, but prints malformed bytes to the standard error before it fails.
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(NO_XML);
        return FACTORY.createXMLStreamReader(withoutMark(new InputStreamReader(in, decoder)));
    }

    private static Reader withoutMark(Reader text) throws XMLStreamException {
        PushbackReader rest = new PushbackReader(text);
        try {
            int first = rest.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                rest.unread(first);
            }
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
        return rest;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}

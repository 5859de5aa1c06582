package io.klartext.sitemap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document of the sitemap protocol. */
final class SitemapXml {
    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
    static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final XMLStreamWriter xml;

    private SitemapXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A part of the document. */
    interface Part {
        void write(SitemapXml xml) throws XMLStreamException;
    }

    /** The document with that root element. */
    static byte[] document(String root, Part content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(SITEMAP);
            writer.writeNamespace("image", IMAGE);
            writer.writeNamespace("news", NEWS);
            writer.writeNamespace("xhtml", XHTML);
            content.write(new SitemapXml(writer));
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory does not fail", e);
        }
    }

    SitemapXml element(String name, Part content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write(this);
        xml.writeEndElement();
        return this;
    }

    SitemapXml text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
        return this;
    }

    /** A link to the page in another language. */
    SitemapXml alternate(String locale, String url) throws XMLStreamException {
        xml.writeEmptyElement("xhtml:link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", locale);
        xml.writeAttribute("href", url);
        return this;
    }
}

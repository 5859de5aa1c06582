package io.klartext.feed;

import io.klartext.comment.reading.PublishedComment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A page of the comments on an article, as Atom with threads (RFC 4685). All URLs are absolute.
 *
 * @param page the URL of the article's page
 * @param self the URL of this page of the feed
 * @param next the URL of the page with older comments, or null
 * @param updatedAt when a comment was last written or changed
 */
record CommentFeed(
        UUID article,
        String title,
        String locale,
        String page,
        String self,
        String next,
        Instant updatedAt,
        List<PublishedComment> comments) {
    static final String THREADS = "http://purl.org/syndication/thread/1.0";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("thr", THREADS);
            xml.writeAttribute("xml:lang", locale);
            writeHead(xml);
            for (PublishedComment comment : comments) {
                write(comment, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory does not fail", e);
        }
    }

    private void writeHead(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "id", Feed.urn(article) + ":comments");
        text(xml, "title", title);
        text(xml, "updated", updatedAt.toString());
        link(xml, "alternate", page);
        link(xml, "self", self);
        if (next != null) {
            link(xml, "next", next);
        }
    }

    private void write(PublishedComment comment, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", Feed.urn(comment.id()));
        text(xml, "title", comment.name());
        text(xml, "published", comment.createdAt().toString());
        text(xml, "updated", updatedAt(comment).toString());
        xml.writeStartElement("author");
        text(xml, "name", comment.name());
        xml.writeEndElement();
        link(xml, "alternate", page + "#comment-" + comment.id());
        xml.writeEmptyElement("thr:in-reply-to");
        xml.writeAttribute("ref", Feed.urn(comment.parentId() == null ? article : comment.parentId()));
        xml.writeAttribute("href", page);
        text(xml, "content", comment.text());
        xml.writeEndElement();
    }

    static Instant updatedAt(PublishedComment comment) {
        return comment.editedAt() == null ? comment.createdAt() : comment.editedAt();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlFeed.clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", url);
    }
}

package io.klartext.image.metadata;

import io.klartext.image.Credit;
import java.nio.charset.StandardCharsets;

/** The credit as an XMP packet (ISO 16684-1), in the properties that the IPTC Photo Metadata Standard names for it. */
public final class XmpPacket {
    private static final String ALTERNATIVE = "<rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>";

    private XmpPacket() {}

    public static byte[] of(Credit credit) {
        String packet = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\
                <x:xmpmeta xmlns:x="adobe:ns:meta/">\
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about=""\
                 xmlns:dc="http://purl.org/dc/elements/1.1/"\
                 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"\
                 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">\
                %s</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>""".formatted(properties(credit));
        return packet.getBytes(StandardCharsets.UTF_8);
    }

    private static String properties(Credit credit) {
        String license = credit.license();
        return property("dc:creator", "<rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq>", credit.creator())
                + property("photoshop:Credit", "%s", credit.credit())
                + property("photoshop:Source", "%s", credit.source())
                + property("dc:rights", ALTERNATIVE, license)
                + property("xmpRights:UsageTerms", ALTERNATIVE, license)
                + property("xmpRights:WebStatement", "%s", isAddress(license) ? license : null);
    }

    private static String property(String name, String form, String value) {
        return value == null ? "" : "<" + name + ">" + form.formatted(escape(value)) + "</" + name + ">";
    }

    private static boolean isAddress(String license) {
        return license != null && license.matches("https?://\\S+");
    }

    /** Characters that XML 1.0 cannot represent are left out. */
    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().filter(XmpPacket::isWritable).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isWritable(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}

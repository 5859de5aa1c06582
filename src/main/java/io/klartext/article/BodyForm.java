package io.klartext.article;

import io.klartext.portabletext.PortableText;
import java.util.function.Function;

/** A form in which a body can be read beside Portable Text. */
public enum BodyForm {
    HTML(PortableText::html),
    MARKDOWN(PortableText::markdown),
    TEXT(PortableText::plainText);

    private final Function<PortableText, String> writer;

    BodyForm(Function<PortableText, String> writer) {
        this.writer = writer;
    }

    String write(PortableText body) {
        return writer.apply(body);
    }
}

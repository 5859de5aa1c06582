package io.klartext.article.rendering;

import io.klartext.portabletext.PictureSources;
import io.klartext.portabletext.PortableText;
import java.util.function.BiFunction;

/** A form in which a body can be read beside Portable Text. */
public enum BodyForm {
    HTML(PortableText::html),
    MARKDOWN(PortableText::markdown),
    TEXT((body, sources) -> body.plainText());

    private final BiFunction<PortableText, PictureSources, String> writer;

    BodyForm(BiFunction<PortableText, PictureSources, String> writer) {
        this.writer = writer;
    }

    String write(PortableText body, PictureSources sources) {
        return writer.apply(body, sources);
    }
}

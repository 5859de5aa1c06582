package io.klartext.article.rendering;

import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.html.write.PictureSources;
import io.klartext.portabletext.markdown.MarkdownWriter;
import java.util.function.BiFunction;

/** A form of a body besides Portable Text. */
public enum BodyForm {
    HTML(HtmlWriter::write),
    MARKDOWN(MarkdownWriter::write),
    TEXT((body, sources) -> body.plainText());

    private final BiFunction<PortableText, PictureSources, String> writer;

    BodyForm(BiFunction<PortableText, PictureSources, String> writer) {
        this.writer = writer;
    }

    /** The body in this form. */
    public String write(PortableText body, PictureSources sources) {
        return writer.apply(body, sources);
    }
}

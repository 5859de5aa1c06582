package io.klartext.article.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.html.write.PictureSources;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Renders bodies as they come from the database. */
@Singleton
public class BodyRendering {
    private final ObjectMapper json;

    BodyRendering(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The text's body in each of the forms, as its editors wrote it: pictures are named by their assets. The text must
     * have been read whole.
     */
    public Map<BodyForm, String> render(ArticleText text, Collection<BodyForm> forms) {
        return render(read(text.body()), forms, PictureSources.BY_ID);
    }

    /** The article's body in each of the forms, as readers see it; likewise. */
    public Map<BodyForm, String> render(PublishedArticle article, Collection<BodyForm> forms) {
        PortableText body = read(article.text().body());
        ShownPictures pictures = article.pictures();
        return pictures == null
                ? render(body, forms, PictureSources.BY_ID)
                : render(pictures.worded(body), forms, pictures.sources());
    }

    private static Map<BodyForm, String> render(PortableText body, Collection<BodyForm> forms, PictureSources sources) {
        Map<BodyForm, String> rendered = new EnumMap<>(BodyForm.class);
        forms.forEach(form -> rendered.put(form, form.write(body, sources)));
        return rendered;
    }

    private PortableText read(String body) {
        try {
            return json.readValue(body, PortableText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.klartext.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.portabletext.PortableText;
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

    /** The text's body in each of the forms; the text must have been read whole. */
    public Map<BodyForm, String> render(ArticleText text, Collection<BodyForm> forms) {
        PortableText body = read(text.body());
        Map<BodyForm, String> rendered = new EnumMap<>(BodyForm.class);
        forms.forEach(form -> rendered.put(form, form.write(body)));
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

package io.klartext.article.rendering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import io.klartext.platform.kernel.StoredJson;
import java.util.List;
import java.util.UUID;

/** An author or a tag to which an article refers. The pictures of authors are ignored. */
@JsonIgnoreProperties("picture")
public record ReferencedEntry(UUID id, String slug, String name) {
    /** The authors or tags of an {@link ArticleText}. */
    public static List<ReferencedEntry> of(String references, StoredJson json) {
        return json.read(references, new TypeReference<List<ReferencedEntry>>() {});
    }
}

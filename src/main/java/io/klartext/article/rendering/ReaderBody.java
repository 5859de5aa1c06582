package io.klartext.article.rendering;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.klartext.portabletext.Block;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.PortableText;
import java.io.IOException;
import java.util.List;

/** A body as it is written for readers: Portable Text whose pictures have all that a frontend needs to show them. */
@JsonSerialize(using = ReaderBody.Writer.class)
public record ReaderBody(PortableText text, PublicPictures pictures) {
    /** The body of an article; null where only teasers were asked for. */
    public static ReaderBody of(RenderedArticle article) {
        return article.body() == null ? null : new ReaderBody(article.body(), article.pictures());
    }

    private Object shown(Block block) {
        if (block instanceof ImageBlock image) {
            return shown(image);
        }
        return block instanceof Gallery gallery
                ? new ShownGallery(
                        Gallery.TYPE,
                        gallery.key(),
                        gallery.images().stream().map(this::shown).toList())
                : block;
    }

    private ShownImage shown(ImageBlock image) {
        return new ShownImage(ImageBlock.TYPE, image.key(), pictures.inBody(image.picture()));
    }

    /** A block with one picture. */
    record ShownImage(
            @JsonProperty("_type") String type,
            @JsonProperty("_key") String key,
            @JsonUnwrapped PublicPicture picture) {}

    /** A block with several. */
    record ShownGallery(
            @JsonProperty("_type") String type,
            @JsonProperty("_key") String key,
            List<ShownImage> images) {}

    /** Writes the blocks one after the other. */
    static final class Writer extends JsonSerializer<ReaderBody> {
        @Override
        public void serialize(ReaderBody body, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeStartArray();
            for (Block block : body.text().blocks()) {
                serializers.defaultSerializeValue(body.shown(block), json);
            }
            json.writeEndArray();
        }
    }
}

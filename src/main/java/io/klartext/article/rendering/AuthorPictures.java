package io.klartext.article.rendering;

import com.fasterxml.jackson.core.type.TypeReference;
import io.klartext.platform.kernel.StoredJson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Replaces the ids of pictures of authors by what a page needs to show them. Authors without pictures are not parsed. */
@Singleton
class AuthorPictures {
    private static final String WITH_PICTURE = "\"picture\":\"";

    private final StoredJson json;

    AuthorPictures(StoredJson json) {
        this.json = json;
    }

    private record Stored(UUID id, String slug, String name, UUID picture) {}

    private record Shown(UUID id, String slug, String name, AuthorPicture picture) {}

    /** The ids of the pictures of these authors. */
    Stream<UUID> ids(String authors) {
        return hasPictures(authors)
                ? read(authors).stream().map(Stored::picture).filter(Objects::nonNull)
                : Stream.of();
    }

    /** The authors with those of their pictures that may be shown, as JSON text. */
    String shown(String authors, PublicPictures pictures) {
        return hasPictures(authors)
                ? json.write(read(authors).stream()
                        .map(author -> new Shown(
                                author.id(), author.slug(), author.name(), pictures.ofAuthor(author.picture())))
                        .toList())
                : authors;
    }

    private static boolean hasPictures(String authors) {
        return authors != null && authors.contains(WITH_PICTURE);
    }

    private List<Stored> read(String authors) {
        return json.read(authors, new TypeReference<List<Stored>>() {});
    }
}

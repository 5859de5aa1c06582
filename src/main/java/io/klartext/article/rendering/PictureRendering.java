package io.klartext.article.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.article.ArticleImage;
import io.klartext.asset.delivery.AssetUrls;
import io.klartext.asset.delivery.PublicAssets;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.PortableText;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives pictures in articles all that is needed to show them. What may not be shown any more is left out. */
@Singleton
class PictureRendering {
    private static final String REFERENCE = "\"_ref\"";

    private final PublicAssets assets;
    private final AssetUrls addresses;
    private final ObjectMapper json;

    PictureRendering(PublicAssets assets, AssetUrls addresses, ObjectMapper json) {
        this.assets = assets;
        this.addresses = addresses;
        this.json = json;
    }

    /** The articles as readers see them: one statement for all of them, none if there is no picture. */
    List<PublishedArticle> shown(List<PublishedArticle> articles) {
        Set<UUID> ids = articles.stream()
                .map(PublishedArticle::text)
                .flatMap(this::pictures)
                .map(picture -> picture.asset().ref())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return articles;
        }
        ShownPictures shown = new ShownPictures(assets.showable(ids), addresses, json);
        return articles.stream().map(article -> shown(article, shown)).toList();
    }

    private PublishedArticle shown(PublishedArticle article, ShownPictures shown) {
        ArticleText text = article.text();
        return article.withPictures(
                text.image() == null
                        ? null
                        : shown.shown(read(text.image(), ArticleImage.class).picture(), false),
                hasPictures(text) ? shown : null);
    }

    private Stream<Picture> pictures(ArticleText text) {
        Stream<Picture> image = Stream.ofNullable(text.image())
                .map(stored -> read(stored, ArticleImage.class).picture());
        Stream<Picture> body =
                hasPictures(text) ? read(text.body(), PortableText.class).pictures().values().stream() : Stream.empty();
        return Stream.concat(image, body);
    }

    private static boolean hasPictures(ArticleText text) {
        return text.body() != null && text.body().contains(REFERENCE);
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

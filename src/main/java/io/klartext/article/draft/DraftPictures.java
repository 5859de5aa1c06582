package io.klartext.article.draft;

import io.klartext.article.Article;
import io.klartext.article.Content;
import io.klartext.asset.usage.AssetUsages;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.PortableText;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks the pictures of a draft and reports their use to the assets. */
@Singleton
public class DraftPictures {
    private final AssetUsages usages;

    DraftPictures(AssetUsages usages) {
        this.usages = usages;
    }

    /**
     * Adds violations for unknown pictures. Pictures that the article or a restored revision already uses are accepted
     * even if they are in the trash.
     */
    void check(Article article, DraftChange change, PortableText body, Violations violations) {
        Map<UUID, String> wanted = pointers(change.draft(), body);
        Set<UUID> known = new HashSet<>(usages.hold(wanted.keySet()));
        if (article.content() != null) {
            known.addAll(assets(article.content()));
        }
        wanted.forEach((id, pointer) -> {
            if (!known.contains(id) && change.restoredFrom() == null) {
                violations.add(pointer, "unknown_reference", "There is no such asset.");
            }
        });
    }

    /** Records the pictures of the working copy. */
    public void record(Article article) {
        usages.replace(article.id(), AssetUsages.Kind.WORKING_COPY, assets(article.content()));
    }

    private static Set<UUID> assets(Content content) {
        return content.pictures().values().stream()
                .map(Picture::asset)
                .map(Picture.AssetReference::ref)
                .collect(Collectors.toSet());
    }

    /** The assets, each with the place of its first use. */
    private static Map<UUID, String> pointers(ArticleDraft draft, PortableText body) {
        Map<UUID, String> pointers = new LinkedHashMap<>();
        if (draft.image() != null
                && draft.image().asset() != null
                && draft.image().asset().id() != null) {
            pointers.put(draft.image().asset().id(), "/image/asset/id");
        }
        String form = DraftBody.member(draft);
        body.pictures()
                .forEach((pointer, picture) -> pointers.putIfAbsent(
                        picture.asset().ref(), form.equals("/body") ? form + pointer + "/asset/_ref" : form));
        return pointers;
    }
}

package io.klartext.article;

import io.klartext.article.ArticleWorkflow.Part;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What decides which parts callers play for one article.
 *
 * @param createdBy the key that created the article
 * @param changedBy the key that changed the content last
 * @param everPublished whether it was ever public
 * @param fourEyes whether the last editor may not publish it
 */
public record ArticleRoles(UUID createdBy, UUID changedBy, boolean everPublished, boolean fourEyes) {
    public Set<Part> partsOf(Caller caller) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        boolean owner = caller.has(Scope.ARTICLES_WRITE_OWN) && caller.id().equals(createdBy);
        boolean publisher = caller.has(Scope.ARTICLES_PUBLISH);
        addIf(publisher, Part.PUBLISHER, parts);
        addIf(publisher && !(fourEyes && caller.id().equals(changedBy)), Part.UNINVOLVED_PUBLISHER, parts);
        addIf(caller.has(Scope.ARTICLES_WRITE), Part.EDITOR, parts);
        addIf(owner, Part.OWNER, parts);
        addIf(owner && !everPublished, Part.FIRST_OWNER, parts);
        return parts;
    }

    private static void addIf(boolean condition, Part part, Set<Part> parts) {
        if (condition) {
            parts.add(part);
        }
    }
}

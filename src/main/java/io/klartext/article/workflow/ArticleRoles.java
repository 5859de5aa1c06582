package io.klartext.article.workflow;

import io.klartext.article.workflow.ArticleWorkflow.Role;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which roles callers have for one article.
 *
 * @param createdBy the key that created the article
 * @param changedBy the key that changed the content last
 * @param everPublished whether it was ever public
 * @param fourEyes whether the last editor may not publish it
 */
public record ArticleRoles(UUID createdBy, UUID changedBy, boolean everPublished, boolean fourEyes) {
    public Set<Role> of(Caller caller) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean owner = caller.has(Scope.ARTICLES_WRITE_OWN) && caller.id().equals(createdBy);
        boolean publisher = caller.has(Scope.ARTICLES_PUBLISH);
        addIf(publisher, Role.PUBLISHER, roles);
        addIf(publisher && !(fourEyes && caller.id().equals(changedBy)), Role.UNINVOLVED_PUBLISHER, roles);
        addIf(caller.has(Scope.ARTICLES_WRITE), Role.EDITOR, roles);
        addIf(owner, Role.OWNER, roles);
        addIf(owner && !everPublished, Role.FIRST_OWNER, roles);
        return roles;
    }

    private static void addIf(boolean condition, Role part, Set<Role> roles) {
        if (condition) {
            roles.add(part);
        }
    }
}

package io.klartext.article.draft;

import io.klartext.article.Article;
import io.klartext.article.ArticleRepository;
import io.klartext.article.Relations;
import io.klartext.author.AuthorRepository;
import io.klartext.directory.reference.Reference;
import io.klartext.directory.reference.References;
import io.klartext.platform.kernel.Violations;
import io.klartext.tag.TagRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Resolves the references of drafts. */
@Singleton
class DraftRelations {
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final ArticleRepository articles;

    DraftRelations(TagRepository tags, AuthorRepository authors, ArticleRepository articles) {
        this.tags = tags;
        this.authors = authors;
        this.articles = articles;
    }

    /** The relations of the draft. Unknown references are added to the violations. */
    Relations of(Article article, DraftChange change, String locale, Violations violations) {
        ArticleDraft draft = change.draft();
        Relations present = article.relations();
        return new Relations(
                References.resolve(tags, draft.tags(), change.kept(present.tags(), draft.tags()), "/tags", violations),
                References.resolve(
                        authors,
                        draft.authors(),
                        change.kept(present.authors(), draft.authors()),
                        "/authors",
                        violations),
                related(article, change, locale, violations));
    }

    private List<UUID> related(Article article, DraftChange change, String locale, Violations violations) {
        List<Reference> wanted = change.draft().related();
        List<UUID> kept = change.kept(article.relations().related(), wanted);
        List<UUID> ids = References.resolve(articles.inLocale(locale), wanted, kept, "/related", violations);
        for (int index = 0; ids.contains(article.id()) && index < wanted.size(); index++) {
            if (means(wanted.get(index), article)) {
                violations.add("/related/" + index, "invalid", "An article is not related to itself.");
            }
        }
        return ids;
    }

    private static boolean means(Reference reference, Article article) {
        return reference.id() == null
                ? Objects.equals(reference.slug(), article.content().slug())
                : reference.id().equals(article.id());
    }
}

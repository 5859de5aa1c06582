package io.klartext.article.preview;

import io.klartext.article.Article;
import io.klartext.article.ArticleRepository;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.workingcopy.WorkingCopies;
import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Shows working copies to people without a key, by links that expire and can be revoked. */
@Singleton
@Transactional
public class ArticlePreviewing {
    private static final int MAX_OPEN = 50;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final ArticleRepository articles;
    private final WorkingCopies copies;
    private final PreviewLinkRepository links;
    private final Previews previews;
    private final Validator validator;
    private final Clock clock;

    ArticlePreviewing(
            ArticleRepository articles,
            WorkingCopies copies,
            PreviewLinkRepository links,
            Previews previews,
            Validator validator,
            Clock clock) {
        this.articles = articles;
        this.copies = copies;
        this.links = links;
        this.previews = previews;
        this.validator = validator;
        this.clock = clock;
    }

    /** A new link with its token, which cannot be read again later. */
    public record Issued(PreviewLink link, PreviewToken token) {}

    /** Creates a link to an article, and deletes links of the article that ended a month ago. */
    public Issued issue(UUID article, PreviewLinkDraft draft, Caller by) {
        Article previewed = locked(article);
        previewed.requireEditableBy(by);
        Instant now = clock.now();
        Violations violations = Violations.of(validator, draft);
        draft.check(now, violations);
        violations.refuse();
        links.forget(article, now.minus(REMEMBERED));
        if (links.countOpen(article, now) >= MAX_OPEN) {
            throw new Failure.Conflict(
                    "too_many_links", "The article has " + MAX_OPEN + " open preview links already.");
        }
        UUID id = Ids.next(now);
        PreviewToken token = PreviewToken.random();
        links.add(id, article, token, draft, by.id(), now);
        return new Issued(get(article, id), token);
    }

    /** Revokes a link, immediately and permanently. An expired or revoked link does not change. */
    public PreviewLink revoke(UUID article, UUID id, Caller by) {
        locked(article).requireWritableBy(by);
        PreviewLink link = get(article, id);
        Instant now = clock.now();
        if (!link.isOver(now)) {
            links.revoke(id, now);
        }
        return get(article, id);
    }

    public PreviewLink get(UUID article, UUID id) {
        return links.find(article, id).orElseThrow(() -> new Failure.NotFound("The preview link"));
    }

    /** The links of an article, the newest first. */
    public Page<PreviewLink> page(UUID article, PageRequest page) {
        if (articles.findByIdOptional(article).isEmpty()) {
            throw new Failure.NotFound("The article");
        }
        return links.page(article, page);
    }

    /**
     * The working copy of the token's article, in the form that readers will get. Missing members are null: slug,
     * headline and the time of publication.
     *
     * @throws Failure.Gone if the link has expired or was revoked
     * @throws Failure.NotFound if there is no such link, or its article is in the trash
     */
    public RenderedArticle open(String token) {
        PreviewLink link = links.find(PreviewToken.of(token)).orElseThrow(ArticlePreviewing::notFound);
        Instant now = clock.now();
        if (link.isOver(now)) {
            throw new Failure.Gone("The preview");
        }
        WorkingCopy copy = copies.get(link.articleId());
        if (copy.trashedAt() != null) {
            throw notFound();
        }
        if (link.wasLastUsedLongAgo(now)) {
            links.markUsed(link.id(), now);
        }
        return previews.of(copy);
    }

    private Article locked(UUID article) {
        return articles.findForChange(article).orElseThrow(() -> new Failure.NotFound("The article"));
    }

    private static Failure notFound() {
        return new Failure.NotFound("The preview");
    }
}

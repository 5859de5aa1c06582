package io.klartext.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.author.AuthorRepository;
import io.klartext.directory.MergeLock;
import io.klartext.directory.Reference;
import io.klartext.directory.References;
import io.klartext.event.Outbox;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Ids;
import io.klartext.kernel.VersionCondition;
import io.klartext.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.klartext.security.Caller;
import io.klartext.tag.TagRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Creates articles and changes their working copies. */
@Singleton
@Transactional
public class ArticleEditing {
    private final ArticleRepository articles;
    private final ArticleSlugs slugs;
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final MergeLock mergeLock;
    private final SiteConfig site;
    private final Validator validator;
    private final ObjectMapper json;
    private final RevisionRecording revisions;
    private final Outbox outbox;
    private final Clock clock;

    ArticleEditing(
            ArticleRepository articles,
            ArticleSlugs slugs,
            TagRepository tags,
            AuthorRepository authors,
            MergeLock mergeLock,
            SiteConfig site,
            Validator validator,
            ObjectMapper json,
            RevisionRecording revisions,
            Outbox outbox,
            Clock clock) {
        this.articles = articles;
        this.slugs = slugs;
        this.tags = tags;
        this.authors = authors;
        this.mergeLock = mergeLock;
        this.site = site;
        this.validator = validator;
        this.json = json;
        this.revisions = revisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Creates a draft and answers its id. */
    public UUID create(ArticleDraft draft, Caller by) {
        mergeLock.keepReferences();
        Instant now = clock.now();
        Article article = new Article(Ids.next(now), by.id(), now);
        Rewrite rewrite = Rewrite.written(draft);
        revise(article, rewrite, by, now);
        articles.persist(article);
        revisions.record(article, rewrite, by.id(), now);
        outbox.add(new ArticleEvent.Created(article.id(), article.version()), now);
        return article.id();
    }

    /**
     * Changes the working copy of an article.
     *
     * @param patch makes the new draft of the present one
     */
    public void change(UUID id, VersionCondition condition, UnaryOperator<ArticleDraft> patch, Caller by) {
        rewrite(id, condition, present -> Rewrite.written(patch.apply(present)), by);
    }

    /** Gives an article another text; what is the present one already changes nothing. */
    void rewrite(UUID id, VersionCondition condition, Function<ArticleDraft, Rewrite> change, Caller by) {
        mergeLock.keepReferences();
        Article article = articles.findForChange(id).orElseThrow(() -> new Failure.NotFound("The article"));
        article.requireEditableBy(by);
        condition.check(article.version());
        Instant now = clock.now();
        Rewrite rewrite = change.apply(draftOf(article));
        if (revise(article, rewrite, by, now)) {
            revisions.record(article, rewrite, by.id(), now);
            outbox.add(new ArticleEvent.Updated(article.id(), article.version()), now);
        }
    }

    private boolean revise(Article article, Rewrite rewrite, Caller by, Instant now) {
        ArticleDraft draft = rewrite.draft();
        Violations violations = Violations.of(validator, draft);
        PortableText body = DraftBody.read(draft, article.body(), violations);
        List<UUID> keptTags = rewrite.kept(article.tags(), draft.tags());
        List<UUID> tagIds = References.resolve(tags, draft.tags(), keptTags, "/tags", violations);
        List<UUID> keptAuthors = rewrite.kept(article.authors(), draft.authors());
        List<UUID> authorIds = References.resolve(authors, draft.authors(), keptAuthors, "/authors", violations);
        violations.refuse();
        String locale = Objects.requireNonNullElse(draft.locale(), site.defaultLocale());
        String slug = slugs.of(draft, locale, article.id());
        Content content = new Content(
                locale,
                slug,
                draft.kicker(),
                draft.headline(),
                draft.lead(),
                body,
                List.copyOf(draft.sources()),
                draft.seo());
        return article.revise(content, tagIds, authorIds, by.id(), now);
    }

    private ArticleDraft draftOf(Article article) {
        Content content = article.content();
        return new ArticleDraft(
                content.locale(),
                content.slug(),
                content.kicker(),
                content.headline(),
                content.lead(),
                json.valueToTree(content.body()),
                null,
                null,
                references(article.tags()),
                references(article.authors()),
                content.sources(),
                content.seo());
    }

    private static List<Reference> references(List<UUID> ids) {
        return ids.stream().map(id -> new Reference(id, null)).toList();
    }
}

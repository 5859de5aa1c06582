package io.klartext.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.directory.MergeLock;
import io.klartext.directory.Reference;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.portabletext.PortableText;
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
    private final DraftBody bodies;
    private final DraftRelations relations;
    private final Translating translating;
    private final DraftPictures pictures;
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
            DraftBody bodies,
            DraftRelations relations,
            Translating translating,
            DraftPictures pictures,
            MergeLock mergeLock,
            SiteConfig site,
            Validator validator,
            ObjectMapper json,
            RevisionRecording revisions,
            Outbox outbox,
            Clock clock) {
        this.articles = articles;
        this.slugs = slugs;
        this.bodies = bodies;
        this.relations = relations;
        this.translating = translating;
        this.pictures = pictures;
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
        revise(article, null, rewrite, by, now);
        articles.persist(article);
        revisions.record(article, rewrite, by.id(), now);
        pictures.record(article);
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

    /** Gives an article another text, and answers it; what is the present one already changes nothing. */
    Rewrite rewrite(UUID id, VersionCondition condition, Function<ArticleDraft, Rewrite> change, Caller by) {
        mergeLock.keepReferences();
        Article article = articles.findForChange(id).orElseThrow(() -> new Failure.NotFound("The article"));
        article.requireEditableBy(by);
        condition.check(article.version());
        Instant now = clock.now();
        ArticleDraft present = draftOf(article);
        Rewrite rewrite = change.apply(present);
        if (revise(article, present.translationOf(), rewrite, by, now)) {
            revisions.record(article, rewrite, by.id(), now);
            pictures.record(article);
            outbox.add(new ArticleEvent.Updated(article.id(), article.version()), now);
        }
        return rewrite;
    }

    private boolean revise(
            Article article, ArticleDraft.Original presentOriginal, Rewrite rewrite, Caller by, Instant now) {
        ArticleDraft draft = rewrite.draft();
        String locale = Objects.requireNonNullElse(draft.locale(), site.defaultLocale());
        Violations violations = Violations.of(validator, draft);
        PortableText body = bodies.read(draft, article.body(), violations);
        Relations referred = relations.of(article, rewrite, locale, violations);
        UUID group = translating.group(article, presentOriginal, draft.translationOf(), now, violations);
        pictures.check(article, rewrite, body, violations);
        Correction correction = rewrite.restoredFrom() == null ? draft.correction() : article.correction();
        if (correction != null) {
            correction.check(article, now, violations);
        }
        violations.refuse();
        String slug = slugs.of(draft, locale, article.id());
        Content content = new Content(
                locale,
                slug,
                draft.kicker(),
                draft.headline(),
                draft.lead(),
                body,
                List.copyOf(draft.sources()),
                draft.seo(),
                draft.image());
        translating.join(article, group, locale, now);
        return article.revise(content, referred, correction, by.id(), now);
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
                Reference.toAll(article.relations().tags()),
                Reference.toAll(article.relations().authors()),
                Reference.toAll(article.relations().related()),
                translating.original(article),
                content.sources(),
                content.seo(),
                content.image(),
                article.correction());
    }
}

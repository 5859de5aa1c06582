package io.klartext.article.draft;

import io.klartext.article.Article;
import io.klartext.article.Content;
import io.klartext.article.Correction;
import io.klartext.article.Relations;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.portabletext.PortableText;
import io.klartext.site.SiteConfig;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Applies a draft to an article, or refuses it with all its mistakes. */
@Singleton
public class DraftValidation {
    private final DraftBody bodies;
    private final DraftRelations relations;
    private final DraftPictures pictures;
    private final TranslationGroups translating;
    private final ArticleSlugs slugs;
    private final SiteConfig site;
    private final Validator validator;

    DraftValidation(
            DraftBody bodies,
            DraftRelations relations,
            DraftPictures pictures,
            TranslationGroups translating,
            ArticleSlugs slugs,
            SiteConfig site,
            Validator validator) {
        this.bodies = bodies;
        this.relations = relations;
        this.pictures = pictures;
        this.translating = translating;
        this.slugs = slugs;
        this.site = site;
        this.validator = validator;
    }

    /**
     * Applies the draft; returns false if that changes nothing.
     *
     * @param presentOriginal the article of which this one is a translation so far, or null
     */
    public boolean accept(
            Article article, ArticleDraft.Original presentOriginal, DraftChange change, Caller by, Instant now) {
        ArticleDraft draft = change.draft();
        String locale = Objects.requireNonNullElse(draft.locale(), site.defaultLocale());
        Violations violations = Violations.of(validator, draft);
        PortableText body = bodies.read(draft, article.body(), violations);
        Relations referred = relations.of(article, change, locale, violations);
        UUID group = translating.group(article, presentOriginal, draft.translationOf(), by, now, violations);
        pictures.check(article, change, body, violations);
        Correction correction = change.restoredFrom() == null ? draft.correction() : article.correction();
        if (correction != null) {
            correction.check(article, now, violations);
        }
        violations.refuse();
        String slug = slugs.of(draft, locale, article.id());
        Content content = new Content(
                locale, slug, draft.header(), body, List.copyOf(draft.sources()), draft.seo(), draft.image());
        Optional<UUID> formerGroup = translating.join(article, group, locale);
        boolean changed = article.revise(content, referred, correction, by.id(), now);
        formerGroup.ifPresent(former -> translating.announce(article, former, now));
        return changed;
    }
}

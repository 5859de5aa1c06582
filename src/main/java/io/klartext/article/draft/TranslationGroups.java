package io.klartext.article.draft;

import io.klartext.article.Article;
import io.klartext.article.ArticleRepository;
import io.klartext.article.PublicationRepository;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Groups the translations of an article, at most one per language. Membership is not part of the content: it changes
 * working copy and publication at once, without a new version. An article without translations is alone in its group.
 */
@Singleton
public class TranslationGroups {
    private static final Sql OTHER = Sql.of("""
            select id from article where translation_group = :group and id <> :id order by id limit 1""");
    private static final Sql GROUP = Sql.of("""
            select translation_group from article
            where id = :id and (trashed_at is null or translation_group = :present)""");
    private static final Sql TAKEN = Sql.of("""
            select id from article
            where translation_group = :group and locale = :locale and trashed_at is null and id <> :id limit 1""");

    private final Queries database;
    private final ArticleRepository articles;
    private final PublicationRepository publications;
    private final Outbox outbox;

    TranslationGroups(Queries database, ArticleRepository articles, PublicationRepository publications, Outbox outbox) {
        this.database = database;
        this.articles = articles;
        this.publications = publications;
        this.outbox = outbox;
    }

    /** One of the article's translations, or null if it has none. */
    ArticleDraft.Original original(Article article) {
        return database.find(OTHER.bind("group", article.translationGroup()).bind("id", article.id()), UUID.class)
                .map(ArticleDraft.Original::new)
                .orElse(null);
    }

    /**
     * Determines the new group of the article. Adds a violation if the wanted article does not exist.
     *
     * @param present one of its translations, or null if it has none
     * @param wanted the article of which it shall be a translation, or null for none
     * @param by must have the right to change that article, too, because its readers see the new translation
     */
    UUID group(
            Article article,
            ArticleDraft.Original present,
            ArticleDraft.Original wanted,
            Caller by,
            Instant now,
            Violations violations) {
        if (Objects.equals(present, wanted)) {
            return article.translationGroup();
        }
        if (wanted == null) {
            return Ids.next(now);
        }
        if (wanted.id() == null) {
            return article.translationGroup(); // Bean Validation reports it
        }
        if (wanted.id().equals(article.id())) {
            violations.add("/translationOf", "invalid", "An article cannot be a translation of itself.");
            return article.translationGroup();
        }
        lock();
        articles.findByIdOptional(wanted.id()).ifPresent(original -> original.requireWritableBy(by));
        return find(wanted.id(), article.translationGroup()).orElseGet(() -> {
            violations.add("/translationOf", "unknown_reference", "There is no such article.");
            return article.translationGroup();
        });
    }

    /** The group of an article, which is not in the trash unless it is in the present group. */
    private Optional<UUID> find(UUID article, UUID present) {
        return database.find(GROUP.bind("id", article).bind("present", present), UUID.class);
    }

    /**
     * Puts the article into the group; fails with {@link Failure.Conflict} if the group has another one in that locale.
     * Nothing is written before the article has its new locale as well: group and locale together are unique.
     *
     * @return the group that an existing article has left; empty if it stays where it is, or is new
     */
    Optional<UUID> join(Article article, UUID group, String locale) {
        boolean moves = !group.equals(article.translationGroup());
        boolean exists = article.content() != null;
        if (moves || (exists && !locale.equals(article.content().locale()))) {
            refuseTaken(article.id(), group, locale);
        }
        if (!moves) {
            return Optional.empty();
        }
        UUID former = article.translationGroup();
        article.joinTranslationGroup(group);
        return exists ? Optional.of(former) : Optional.empty();
    }

    /** Moves the publication, if there is one, to the group that the article has joined, and tells of it. */
    void announce(Article article, UUID former, Instant now) {
        publications.joinTranslationGroup(article.id(), article.translationGroup());
        outbox.add(publications.translationsChanged(article, former, article.translationGroup(), now), now);
    }

    /** Fails with {@link Failure.Conflict} if the group has another article in that locale, not counting the trash. */
    public void refuseTaken(UUID article, UUID group, String locale) {
        lock();
        database.find(TAKEN.bind("group", group).bind("locale", locale).bind("id", article), UUID.class)
                .ifPresent(other -> {
                    throw new Failure.Conflict(
                            "translation_taken", "The translation into '" + locale + "' is the article " + other + ".");
                });
    }

    /** Serialises changes of groups, which are rare: no article may leave a group while another one joins it. */
    private void lock() {
        database.lock("translation groups");
    }
}

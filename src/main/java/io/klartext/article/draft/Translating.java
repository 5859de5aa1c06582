package io.klartext.article.draft;

import io.klartext.article.Article;
import io.klartext.article.PublicationRepository;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps articles that say the same in different languages in one group, one of each language. Membership is no part of
 * the text: it holds at once, for working copy and publication, and is no version. An article without translations is
 * alone in a group, so that joining it changes nothing about it.
 */
@Singleton
public class Translating {
    private final Queries database;
    private final PublicationRepository publications;
    private final Outbox outbox;

    Translating(Queries database, PublicationRepository publications, Outbox outbox) {
        this.database = database;
        this.publications = publications;
        this.outbox = outbox;
    }

    /** One of the article's translations, or null if it has none. */
    ArticleDraft.Original original(Article article) {
        Conditions others = new Conditions()
                .and("translation_group = :group", "group", article.translationGroup())
                .and("id <> :id", "id", article.id());
        return database
                .list(
                        "select id from article" + others.where() + " order by id",
                        others,
                        1,
                        row -> new ArticleDraft.Original(row.get("id", UUID.class)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * The group that the article is to be in.
     *
     * @param present one of its translations, or null if it has none
     * @param wanted the article that it is to be a translation of, null for none; what is no such article is added to
     *     the violations
     */
    UUID group(
            Article article,
            ArticleDraft.Original present,
            ArticleDraft.Original wanted,
            Instant now,
            Violations violations) {
        if (Objects.equals(present, wanted)) {
            return article.translationGroup();
        }
        if (wanted == null) {
            return Ids.next(now);
        }
        if (wanted.id() == null) {
            return article.translationGroup(); // Bean Validation has said so
        }
        if (wanted.id().equals(article.id())) {
            violations.add("/translationOf", "invalid", "An article is no translation of itself.");
            return article.translationGroup();
        }
        lock();
        return find(wanted.id(), article.translationGroup()).orElseGet(() -> {
            violations.add("/translationOf", "unknown_reference", "There is no such article.");
            return article.translationGroup();
        });
    }

    /** The group of an article, which is not in the trash unless it is in the present group. */
    private Optional<UUID> find(UUID article, UUID present) {
        Conditions known = new Conditions()
                .and("id = :id", "id", article)
                .and("(trashed_at is null or translation_group = :present)", "present", present);
        return database
                .list(
                        "select translation_group from article" + known.where(),
                        known,
                        1,
                        row -> row.get("translation_group", UUID.class))
                .stream()
                .findFirst();
    }

    /** Puts the article into the group, in that language; fails with {@link Failure.Conflict} if another one is it. */
    void join(Article article, UUID group, String locale, Instant now) {
        boolean moves = !group.equals(article.translationGroup());
        boolean exists = article.content() != null;
        if (moves || (exists && !locale.equals(article.content().locale()))) {
            refuseTaken(article.id(), group, locale);
        }
        if (moves) {
            UUID former = article.translationGroup();
            article.join(group);
            publications.join(article.id(), group);
            if (exists) {
                outbox.add(publications.translationsChanged(article, former, group, now), now);
            }
        }
    }

    /** Fails with {@link Failure.Conflict} if another article in the group, out of the trash, is in that language. */
    public void refuseTaken(UUID article, UUID group, String locale) {
        lock();
        Conditions others = new Conditions()
                .and("translation_group = :group", "group", group)
                .and("locale = :locale", "locale", locale)
                .and("trashed_at is null")
                .and("id <> :id", "id", article);
        database.list("select id from article" + others.where(), others, 1, row -> row.get("id", UUID.class)).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new Failure.Conflict(
                            "translation_taken", "The translation into '" + locale + "' is the article " + other + ".");
                });
    }

    /** One at a time: a group that somebody joins must not come apart at the same moment. It happens rarely. */
    private void lock() {
        database.lock("translation groups");
    }
}

package io.klartext.article.draft;

import io.klartext.article.Article;
import io.klartext.article.ArticleEvent;
import io.klartext.article.ArticleRepository;
import io.klartext.article.PublicationRepository;
import io.klartext.article.link.ArticleLinking;
import io.klartext.platform.database.Queries;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Turns paths into links to an article that appeared at the path after the text was written. It does so in working
 * copies and publications. The words do not change, so there is no new version.
 */
@Singleton
public class LinkHealing {
    private static final int BATCH = 20;

    private final Queries database;
    private final UnresolvedLinks unresolved;
    private final ArticleRepository articles;
    private final PublicationRepository publications;
    private final ArticleLinking links;
    private final Outbox outbox;
    private final Clock clock;

    LinkHealing(
            Queries database,
            UnresolvedLinks unresolved,
            ArticleRepository articles,
            PublicationRepository publications,
            ArticleLinking links,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.unresolved = unresolved;
        this.articles = articles;
        this.publications = publications;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "${klartext.schedule.heal-links-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void healRegularly() {
        healResolvable();
    }

    /** Handles {@value #BATCH} articles at most, in the order of their ids; returns their number. */
    @Transactional
    public int healResolvable() {
        if (!database.tryLock("link healing")) {
            return 0;
        }
        List<UUID> waiting = unresolved.resolvable(BATCH);
        for (UUID id : waiting) {
            articles.findForChange(id).ifPresent(this::heal);
            unresolved.forgetResolvable(id);
        }
        return waiting.size();
    }

    private void heal(Article article) {
        boolean edited = article.relink(healed(article.body()));
        boolean shown = publications.relink(article.id(), this::healed);
        if (edited || shown) {
            outbox.add(new ArticleEvent.Relinked(article.id(), article.version(), shown), clock.now());
        }
    }

    private PortableText healed(PortableText body) {
        return links.linked(body, link -> "", "", new Violations());
    }
}

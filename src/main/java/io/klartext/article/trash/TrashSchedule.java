package io.klartext.article.trash;

import io.klartext.author.AuthorEditing;
import io.klartext.directory.DirectoryEditing;
import io.klartext.tag.TagEditing;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** Empties the trash now and then, batch by batch: articles first, as tags and authors stay while one refers to them. */
@Singleton
class TrashSchedule {
    private static final Logger LOG = Logger.getLogger(TrashSchedule.class);
    private static final int MAX_BATCHES = 200;

    private final ArticlePurging articles;
    private final TagEditing tags;
    private final AuthorEditing authors;

    TrashSchedule(ArticlePurging articles, TagEditing tags, AuthorEditing authors) {
        this.articles = articles;
        this.tags = tags;
        this.authors = authors;
    }

    @Scheduled(
            identity = "trash-purge",
            every = "${klartext.trash.purge-every}",
            delayed = "3m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int purged = all(articles::purge, ArticlePurging.BATCH)
                + all(tags::purge, DirectoryEditing.PURGE_BATCH)
                + all(authors::purge, DirectoryEditing.PURGE_BATCH);
        if (purged > 0) {
            LOG.infof("Purged %d things from the trash", purged);
        }
    }

    private static int all(IntSupplier purge, int size) {
        int purged = 0;
        for (int batch = 0; batch < MAX_BATCHES && purged == batch * size; batch++) {
            purged += purge.getAsInt();
        }
        return purged;
    }
}

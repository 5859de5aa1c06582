package io.klartext.article.trash;

import io.klartext.author.AuthorEditing;
import io.klartext.platform.sweep.Sweep;
import io.klartext.platform.trash.TrashConfig;
import io.klartext.tag.TagEditing;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Purges the trash. Articles come first, because tags and authors are kept while an article refers to them. */
@Singleton
class TrashSweep implements Sweep {
    private final ArticlePurging articles;
    private final TagEditing tags;
    private final AuthorEditing authors;
    private final TrashConfig config;

    TrashSweep(ArticlePurging articles, TagEditing tags, AuthorEditing authors, TrashConfig config) {
        this.articles = articles;
        this.tags = tags;
        this.authors = authors;
        this.config = config;
    }

    @Override
    public String what() {
        return "articles, tags and authors in the trash";
    }

    @Override
    public Duration every() {
        return config.purgeEvery();
    }

    @Override
    public int sweepBatch() {
        int purged = articles.purge();
        return purged > 0 ? purged : tags.purge() + authors.purge();
    }
}

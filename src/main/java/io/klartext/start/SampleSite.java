package io.klartext.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.ArticleDraft;
import io.klartext.article.ArticleEditing;
import io.klartext.article.ArticlePublishing;
import io.klartext.article.PublishOrder;
import io.klartext.author.AuthorDraft;
import io.klartext.author.AuthorEditing;
import io.klartext.kernel.VersionCondition;
import io.klartext.security.Caller;
import io.klartext.tag.TagDraft;
import io.klartext.tag.TagEditing;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A small site to look at: camera phones, in German. It takes the same way in as everything that people write. */
@Singleton
class SampleSite {
    private static final Logger LOG = Logger.getLogger(SampleSite.class);
    private static final String FILE = "/sample/site.json";

    private final TagEditing tags;
    private final AuthorEditing authors;
    private final ArticleEditing articles;
    private final ArticlePublishing publishing;
    private final SampleComments comments;
    private final SiteState state;
    private final ObjectMapper json;

    SampleSite(
            TagEditing tags,
            AuthorEditing authors,
            ArticleEditing articles,
            ArticlePublishing publishing,
            SampleComments comments,
            SiteState state,
            ObjectMapper json) {
        this.tags = tags;
        this.authors = authors;
        this.articles = articles;
        this.publishing = publishing;
        this.comments = comments;
        this.state = state;
        this.json = json;
    }

    /** Fills an empty installation, all or nothing; leaves any other as it is. */
    @Transactional
    void load(Caller by) {
        if (!state.lockIfEmpty()) {
            return;
        }
        JsonNode site = read();
        site.get("tags").forEach(tag -> tags.create(json.convertValue(tag, TagDraft.class), by.id()));
        site.get("authors").forEach(author -> authors.create(json.convertValue(author, AuthorDraft.class), by.id()));
        site.get("articles").forEach(article -> create((ObjectNode) article, by));
        comments.load(site.get("comments"), by);
        LOG.infof("The sample site is loaded: %d articles", site.get("articles").size());
    }

    private void create(ObjectNode article, Caller by) {
        boolean published = article.remove("published").asBoolean();
        article.replace("tags", references(article.get("tags")));
        article.replace("authors", references(article.get("authors")));
        UUID id = articles.create(json.convertValue(article, ArticleDraft.class), by);
        if (published) {
            publishing.publish(id, VersionCondition.ANY, PublishOrder.NOW, by);
        }
    }

    private JsonNode references(JsonNode slugs) {
        var references = json.createArrayNode();
        slugs.forEach(slug -> references.addObject().set("slug", slug));
        return references;
    }

    private JsonNode read() {
        try (InputStream file = SampleSite.class.getResourceAsStream(FILE)) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample site cannot be read", e);
        }
    }
}

package io.klartext.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.access.ApiKey;
import io.klartext.access.KeyDraft;
import io.klartext.access.Keys;
import io.klartext.asset.AssetMetadata;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Role;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** A small sample site about camera phones, in German. It is created through the same use cases as other content. */
@Singleton
class SampleSite {
    private static final Logger LOG = Logger.getLogger(SampleSite.class);
    private static final KeyDraft AUTHOR = new KeyDraft("Sample author", Role.EDITOR, List.of(), null);
    private static final String FILE = "/sample/site.json";

    private final Keys keys;
    private final SampleDirectory directory;
    private final SamplePictures pictures;
    private final SampleArticles articles;
    private final SampleComments comments;
    private final SiteState state;
    private final ObjectMapper json;

    SampleSite(
            Keys keys,
            SampleDirectory directory,
            SamplePictures pictures,
            SampleArticles articles,
            SampleComments comments,
            SiteState state,
            ObjectMapper json) {
        this.keys = keys;
        this.directory = directory;
        this.pictures = pictures;
        this.articles = articles;
        this.comments = comments;
        this.state = state;
        this.json = json;
    }

    /**
     * Fills an empty installation in one transaction; changes no other installation. The articles are created under a
     * key that is never handed out, and published by the caller. A crash leaves only unused files of pictures, which
     * are swept later.
     */
    @Transactional
    @ActivateRequestContext
    void load(Caller by) {
        if (!state.lockIfEmpty()) {
            return;
        }
        ApiKey key = keys.issue(AUTHOR, by).key();
        Caller author = key.caller();
        JsonNode site = read();
        SampleNames names = new SampleNames(json);
        directory.load(site, by);
        site.get("pictures").forEach(picture -> {
            List<String> drawing = new ArrayList<>();
            picture.path("drawing").forEach(line -> drawing.add(line.textValue()));
            ((ObjectNode) picture).remove("drawing");
            AssetMetadata metadata = json.convertValue(picture, AssetMetadata.class);
            names.add(metadata.fileName(), pictures.upload(metadata, drawing, by));
        });
        site.get("articles")
                .forEach(article -> names.add(
                        article.get("slug").asText(),
                        articles.write((ObjectNode) names.resolved(article), author, by)));
        comments.load(site.get("comments"), by);
        keys.revoke(key.id(), VersionCondition.ANY, by);
        LOG.infof(
                "The sample site is loaded: %d articles, %d pictures",
                site.get("articles").size(), site.get("pictures").size());
    }

    private JsonNode read() {
        try (InputStream file = SampleSite.class.getResourceAsStream(FILE)) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample site cannot be read", e);
        }
    }
}

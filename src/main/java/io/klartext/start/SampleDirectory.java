package io.klartext.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.author.AuthorDraft;
import io.klartext.author.AuthorEditing;
import io.klartext.platform.security.Caller;
import io.klartext.tag.TagDraft;
import io.klartext.tag.TagEditing;
import jakarta.inject.Singleton;

/** The tags and authors of the sample site. */
@Singleton
class SampleDirectory {
    private final TagEditing tags;
    private final AuthorEditing authors;
    private final ObjectMapper json;

    SampleDirectory(TagEditing tags, AuthorEditing authors, ObjectMapper json) {
        this.tags = tags;
        this.authors = authors;
        this.json = json;
    }

    void load(JsonNode site, Caller by) {
        site.get("tags").forEach(tag -> tags.create(json.convertValue(tag, TagDraft.class), by.id()));
        site.get("authors").forEach(person -> authors.create(json.convertValue(person, AuthorDraft.class), by.id()));
    }
}

package io.klartext.article.editing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An article as it should be, in a model of what editors and readers see. */
final class ExpectedArticle {
    final Story story;
    final String locale;
    Text text;

    /** What readers see; null while they see nothing. */
    Text shown;

    boolean trashed;

    /** Articles with the same number are translations of each other. */
    int group;

    ExpectedArticle(Story story, String locale, int group) {
        this.story = story;
        this.locale = locale;
        this.group = group;
        this.text = new Text(story.seen().text("slug"), List.of(), List.of(), List.of(), List.of());
    }

    String id() {
        return story.id();
    }

    /** A body with a link to each of the articles. */
    static ArrayNode body(List<String> ids) {
        List<Json> blocks = new ArrayList<>();
        blocks.add(block("Ein Satz.", null));
        ids.forEach(id -> blocks.add(block("Mehr", "klartext:article/" + id)));
        return Json.array(blocks.toArray());
    }

    private static Json block(String words, String href) {
        Object[] links = Stream.of(href)
                .filter(Objects::nonNull)
                .map(target -> Json.of("_type", "link", "_key", "l", "href", target))
                .toArray();
        Json span = Json.of("_type", "span", "text", words, "marks", href == null ? List.of() : List.of("l"));
        return Json.of("_type", "block", "children", Json.array(span), "markDefs", Json.array(links));
    }

    /** What it refers to, by ids. */
    record Text(String slug, List<String> tags, List<String> authors, List<String> related, List<String> links) {
        Text with(String member, List<String> ids) {
            return new Text(
                    slug,
                    member.equals("tags") ? ids : tags,
                    member.equals("authors") ? ids : authors,
                    member.equals("related") ? ids : related,
                    member.equals("links") ? ids : links);
        }

        Text at(String newSlug) {
            return new Text(newSlug, tags, authors, related, links);
        }
    }
}

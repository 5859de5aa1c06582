package io.klartext.article.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The complete difference between two versions of an article's content.
 *
 * @param members the members that differ, except the body, in the order of the older version
 * @param blocks the removed blocks in the old order, then all others in the new order
 */
public record TextDiff(List<MemberChange> members, List<BlockChange> blocks) {
    private static final String BODY = "body";

    public TextDiff {
        members = List.copyOf(members);
        blocks = List.copyOf(blocks);
    }

    /** Compares two versions. A missing member equals null. */
    public static TextDiff between(ObjectNode from, ObjectNode to) {
        WordDiff words = new WordDiff();
        Set<String> names = new LinkedHashSet<>();
        from.fieldNames().forEachRemaining(names::add);
        to.fieldNames().forEachRemaining(names::add);
        names.remove(BODY);
        List<MemberChange> members = new ArrayList<>();
        for (String name : names) {
            JsonNode older = present(from.get(name));
            JsonNode newer = present(to.get(name));
            if (!same(older, newer)) {
                members.add(member(name, older, newer, words));
            }
        }
        return new TextDiff(members, new BlockDiff(words).between(from.path(BODY), to.path(BODY)));
    }

    private static MemberChange member(String name, JsonNode from, JsonNode to, WordDiff words) {
        boolean text = from != null && to != null && from.isTextual() && to.isTextual();
        return new MemberChange(
                name,
                from == null ? Change.ADDED : to == null ? Change.REMOVED : Change.CHANGED,
                from,
                to,
                text ? words.between(from.textValue(), to.textValue()) : List.of());
    }

    private static JsonNode present(JsonNode value) {
        return value == null || value.isNull() ? null : value;
    }

    private static boolean same(JsonNode from, JsonNode to) {
        return from == null ? to == null : from.equals(to);
    }
}

package io.klartext.article.revision.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.EditConflict;
import io.klartext.platform.kernel.Violations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The merge of two edits of the same content: member by member, and the body block by block.
 *
 * @param text the merged content; incomplete if there are conflicts
 * @param conflicts the parts that both sides changed to different values
 */
public record TextMerge(ObjectNode text, List<EditConflict> conflicts) {
    private static final String BODY = "body";

    public TextMerge {
        conflicts = List.copyOf(conflicts);
    }

    /** Merges both edits of the base. A missing member equals null. */
    public static TextMerge of(ObjectNode base, ObjectNode theirs, ObjectNode yours) {
        List<EditConflict> conflicts = new ArrayList<>();
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        for (String name : names(theirs, yours)) {
            text.set(
                    name,
                    name.equals(BODY)
                            ? new BlockMerge(base.path(BODY), theirs.path(BODY), yours.path(BODY)).merge(conflicts)
                            : member(name, value(base, name), value(theirs, name), value(yours, name), conflicts));
        }
        return new TextMerge(text, conflicts);
    }

    private static JsonNode member(
            String name, JsonNode base, JsonNode theirs, JsonNode yours, List<EditConflict> conflicts) {
        if (theirs.equals(yours) || base.equals(yours)) {
            return theirs;
        }
        if (!base.equals(theirs)) {
            conflicts.add(new EditConflict(Violations.step(name), null, base, theirs, yours));
        }
        return yours;
    }

    private static Set<String> names(ObjectNode theirs, ObjectNode yours) {
        Set<String> names = new LinkedHashSet<>();
        theirs.fieldNames().forEachRemaining(names::add);
        yours.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode value(ObjectNode text, String name) {
        return text.hasNonNull(name) ? text.get(name) : NullNode.instance;
    }
}

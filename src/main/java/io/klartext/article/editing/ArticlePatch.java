package io.klartext.article.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a merge patch of an article means. */
final class ArticlePatch {
    private ArticlePatch() {}

    /**
     * The patch, with the present body taken away where it sends a body in another form: the present one would stand
     * beside it otherwise, as if the patch had sent both.
     */
    static JsonNode replacingBody(JsonNode patch) {
        if (patch instanceof ObjectNode object && !object.has("body") && sendsOtherForm(object)) {
            return object.deepCopy().putNull("body");
        }
        return patch;
    }

    private static boolean sendsOtherForm(ObjectNode patch) {
        return patch.hasNonNull("bodyMarkdown") || patch.hasNonNull("bodyHtml");
    }
}

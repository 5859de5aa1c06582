package io.klartext.article.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Merge patches of articles. */
final class ArticlePatch {
    private ArticlePatch() {}

    /**
     * Adds {@code "body": null} to a patch that contains the body in another form. Otherwise the result would contain
     * the current body as well, as if the patch had sent both.
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

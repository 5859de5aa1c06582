package io.klartext.moderation.rule;

import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.Links;
import java.util.List;
import java.util.UUID;

/**
 * A block rule that matches a comment.
 *
 * @param host the matching host in the text or of the website, null for rules about the author
 */
public record BlockMatch(UUID rule, RuleAction action, String host) {
    /** Whether the rule is about the author, so that it concerns the whole comment. */
    public boolean isAboutAuthor() {
        return host == null;
    }

    /** The links of a text that the rule is about. */
    public List<Evidence> linksIn(String text) {
        return isAboutAuthor()
                ? List.of()
                : Links.in(text).stream()
                        .filter(link -> Links.host(text.substring(link.start(), link.end()))
                                .equals(host))
                        .map(link -> new Evidence(link.start(), link.end(), rule))
                        .toList();
    }
}

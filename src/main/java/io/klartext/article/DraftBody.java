package io.klartext.article;

import io.klartext.kernel.Violations;
import io.klartext.portabletext.PortableText;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the body of a draft, in whichever form it came. */
final class DraftBody {
    private DraftBody() {}

    /**
     * The body as Portable Text.
     *
     * @param former what the body was: blocks that Markdown or HTML says again keep their keys
     */
    static PortableText read(ArticleDraft draft, PortableText former, Violations violations) {
        Set<String> forms = forms(draft);
        if (forms.size() > 1) {
            forms.forEach(form -> violations.add(
                    "/" + form, "exclusive", "Only one of " + String.join(", ", forms) + " may be sent."));
            return PortableText.EMPTY;
        }
        if (draft.bodyMarkdown() != null) {
            return PortableText.readMarkdown(draft.bodyMarkdown(), "/bodyMarkdown", violations)
                    .withKeysOf(former);
        }
        if (draft.bodyHtml() != null) {
            return PortableText.readHtml(draft.bodyHtml(), "/bodyHtml", violations)
                    .withKeysOf(former);
        }
        return PortableText.read(draft.body(), "/body", violations);
    }

    /** The body of a draft that was made of what is stored. */
    static PortableText of(ArticleDraft stored) {
        return PortableText.read(stored.body(), "/body", new Violations());
    }

    private static Set<String> forms(ArticleDraft draft) {
        Set<String> forms = new LinkedHashSet<>();
        addIf(draft.body() != null && !draft.body().isNull(), "body", forms);
        addIf(draft.bodyMarkdown() != null, "bodyMarkdown", forms);
        addIf(draft.bodyHtml() != null, "bodyHtml", forms);
        return forms;
    }

    private static void addIf(boolean sent, String form, Set<String> forms) {
        if (sent) {
            forms.add(form);
        }
    }
}

package io.klartext.article.draft;

import io.klartext.article.link.ArticleLinking;
import io.klartext.asset.usage.AssetAddresses;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.content.BlockKeys;
import io.klartext.portabletext.conversion.ImportContext;
import io.klartext.portabletext.html.read.HtmlReader;
import io.klartext.portabletext.json.PortableTextReader;
import io.klartext.portabletext.markdown.MarkdownReader;
import io.klartext.site.SiteConfig;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Reads the body of a draft in any form, and converts its links to articles to ids. */
@Singleton
class DraftBody {
    private final ArticleLinking links;
    private final AssetAddresses pictures;
    private final BodyConversion conversion;
    private final SiteConfig site;

    DraftBody(ArticleLinking links, AssetAddresses pictures, BodyConversion conversion, SiteConfig site) {
        this.links = links;
        this.pictures = pictures;
        this.conversion = conversion;
        this.site = site;
    }

    /**
     * The body as Portable Text.
     *
     * @param former the former body: blocks that Markdown or HTML repeats keep their keys
     */
    PortableText read(ArticleDraft draft, PortableText former, Violations violations) {
        Set<String> forms = forms(draft);
        if (forms.size() > 1) {
            forms.forEach(form -> violations.add(
                    "/" + form, "exclusive", "Only one of " + String.join(", ", forms) + " may be sent."));
            return PortableText.EMPTY;
        }
        int before = violations.found().size();
        PortableText body = blocks(draft, violations);
        if (violations.found().size() > before || body.equals(former)) {
            return body;
        }
        String pointer = member(draft);
        boolean asBlocks = pointer.equals("/body");
        PortableText linked =
                links.linked(body, link -> asBlocks ? pointer + link.pointer() : pointer, pointer, violations);
        return asBlocks ? linked : BlockKeys.keep(former, linked);
    }

    /** The location of the body in the request. */
    static String member(ArticleDraft draft) {
        return forms(draft).stream().findFirst().map(form -> "/" + form).orElse("/body");
    }

    private PortableText blocks(ArticleDraft draft, Violations violations) {
        if (draft.bodyMarkdown() != null) {
            return MarkdownReader.read(draft.bodyMarkdown(), context(draft), "/bodyMarkdown", violations);
        }
        if (draft.bodyHtml() != null) {
            return HtmlReader.read(draft.bodyHtml(), context(draft), "/bodyHtml", violations);
        }
        return PortableTextReader.read(draft.body(), "/body", violations);
    }

    private ImportContext context(ArticleDraft draft) {
        String locale = Objects.requireNonNullElse(draft.locale(), site.defaultLocale());
        return new ImportContext(locale, pictures, conversion.begin());
    }

    /** The body of a draft that was made from stored content. */
    static PortableText of(ArticleDraft stored) {
        return PortableTextReader.read(stored.body(), "/body", new Violations());
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

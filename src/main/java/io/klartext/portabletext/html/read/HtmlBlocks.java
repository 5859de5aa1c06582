package io.klartext.portabletext.html.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.Callout;
import io.klartext.portabletext.CodeBlock;
import io.klartext.portabletext.Divider;
import io.klartext.portabletext.Embed;
import io.klartext.portabletext.Whitespace;
import io.klartext.portabletext.conversion.BlockBuilder;
import io.klartext.portabletext.link.LinkTargets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads the elements that become blocks other than text blocks: listings, tables, callouts, embeds, pictures, rules.
 */
final class HtmlBlocks {
    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)lang(?:uage)?-(\\S+)");
    private static final Pattern TONE = Pattern.compile("(?:^|\\s)callout-(info|tip|warning|danger)(?:\\s|$)");

    private final BlockBuilder blocks;
    private final HtmlPictures pictures;
    private final HtmlDecorators decorators;
    private final HtmlLosses losses;

    HtmlBlocks(BlockBuilder blocks, HtmlPictures pictures, HtmlDecorators decorators, HtmlLosses losses) {
        this.decorators = decorators;
        this.blocks = blocks;
        this.pictures = pictures;
        this.losses = losses;
    }

    boolean reads(Element element) {
        return pictures.reads(element)
                || switch (element.normalName()) {
                    case "hr", "pre", "table" -> true;
                    case "aside" -> TONE.matcher(element.className()).find();
                    case "figure" -> element.hasClass("embed") && embedded(element) != null;
                    case "iframe" -> embedded(element) != null;
                    default -> false;
                };
    }

    void add(Element element) {
        if (pictures.reads(element)) {
            pictures.add(element);
            return;
        }
        switch (element.normalName()) {
            case "hr" -> blocks.add(Divider.TYPE);
            case "pre" -> code(element);
            case "table" -> new HtmlTable(element, decorators, losses).addTo(blocks);
            case "aside" -> callout(element);
            default -> embed(element);
        }
    }

    private void code(Element pre) {
        String code = Whitespace.normalize(pre.wholeText());
        if (!code.isBlank()) {
            blocks.add(CodeBlock.TYPE)
                    .put("language", language(pre))
                    .put("code", code.endsWith("\n") ? code.substring(0, code.length() - 1) : code);
        }
    }

    private static String language(Element pre) {
        Element code = pre.selectFirst("code");
        Matcher named = LANGUAGE.matcher(pre.className() + " " + (code == null ? "" : code.className()));
        return named.find() && named.group(1).matches(CodeBlock.LANGUAGE) ? named.group(1) : null;
    }

    private void callout(Element aside) {
        Matcher tone = TONE.matcher(aside.className());
        Element heading = aside.selectFirst("> .callout-title");
        String title = heading == null ? "" : HtmlPlainText.of(heading, losses);
        if (heading != null) {
            heading.remove();
        }
        String text = HtmlPlainText.of(aside, losses);
        String words = Text.isBlank(text) ? title : text;
        if (tone.find() && !Text.isBlank(words)) {
            ObjectNode callout = blocks.add(Callout.TYPE).put("tone", tone.group(1));
            callout.put("title", Text.isBlank(text) ? null : Text.blankToNull(title))
                    .put("text", words);
        }
    }

    private void embed(Element element) {
        blocks.add(Embed.TYPE)
                .put("url", embedded(element))
                .put("provider", Text.blankToNull(element.attr("data-provider")));
    }

    private static String embedded(Element element) {
        boolean frame = element.normalName().equals("iframe");
        Element link = frame ? null : element.selectFirst("a[href]");
        String target = frame ? element.attr("src") : link == null ? "" : link.attr("href");
        return LinkTargets.webUrl(target).orElse(null);
    }
}

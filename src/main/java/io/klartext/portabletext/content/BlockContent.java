package io.klartext.portabletext.content;

import io.klartext.portabletext.Block;
import io.klartext.portabletext.Callout;
import io.klartext.portabletext.CodeBlock;
import io.klartext.portabletext.Divider;
import io.klartext.portabletext.Embed;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.Table;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.Whitespace;
import java.util.List;
import java.util.stream.Collectors;

/** The content of a block without its keys. */
public final class BlockContent {
    private BlockContent() {}

    /** A text that is equal for blocks with equal content; white space is collapsed. */
    public static Object of(Block block) {
        if (block instanceof TextBlock text) {
            return List.of(
                    text.style(), text.listItem() + " " + text.level() + " " + text.start(), InlineText.of(text));
        }
        if (block instanceof CodeBlock code) {
            return new CodeBlock("", code.language(), Whitespace.normalize(code.code()));
        }
        if (block instanceof Table table) {
            return List.of(
                    table.headerRow(), table.rows().stream().map(InlineText::of).toList());
        }
        if (block instanceof Callout callout) {
            String title = callout.title() == null ? null : lines(callout.title());
            return new Callout("", callout.tone(), title, lines(callout.text()));
        }
        if (block instanceof Embed embed) {
            String provider = embed.provider() == null ? null : Whitespace.normalize(embed.provider());
            return new Embed("", embed.url(), provider);
        }
        if (block instanceof ImageBlock image) {
            return picture(image);
        }
        if (block instanceof Gallery gallery) {
            return gallery.images().stream().map(BlockContent::picture).toList();
        }
        return new Divider("");
    }

    /** Blocks of different kinds in one place are different blocks. */
    static String kind(Block block) {
        String type = block.getClass().getSimpleName();
        return block instanceof TextBlock text ? type + text.style() + text.listItem() : type;
    }

    /** The pictures or the page that a block shows, which identify it together with its words. */
    static String references(Block block) {
        if (block instanceof ImageBlock image) {
            return image.picture().asset().ref().toString();
        }
        if (block instanceof Gallery gallery) {
            return gallery.images().stream().map(BlockContent::references).collect(Collectors.joining(" "));
        }
        return block instanceof Embed embed ? embed.url() : "";
    }

    private static Object picture(ImageBlock image) {
        Picture picture = image.picture();
        return new Picture(
                picture.asset(),
                picture.alt() == null ? null : Whitespace.normalize(picture.alt()),
                picture.caption() == null ? null : lines(picture.caption()),
                picture.credit() == null ? null : lines(picture.credit()),
                picture.focalPoint(),
                picture.crop());
    }

    private static String lines(String text) {
        return String.join("\n", InlineText.lines(text));
    }
}

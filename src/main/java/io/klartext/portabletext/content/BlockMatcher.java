package io.klartext.portabletext.content;

import io.klartext.portabletext.Block;
import io.klartext.portabletext.Callout;
import io.klartext.portabletext.CodeBlock;
import io.klartext.portabletext.Divider;
import io.klartext.portabletext.Embed;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.Table;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.Whitespace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the blocks of a body that was written in a form without keys the keys that they had. A writer who changes one
 * sentence in Markdown and sends the whole text again expects all other blocks to stay the same blocks.
 */
public final class BlockMatcher {
    private final Map<Object, Deque<Block>> blocks = new HashMap<>();

    private BlockMatcher(PortableText former) {
        former.blocks()
                .forEach(block -> blocks.computeIfAbsent(content(block), content -> new ArrayDeque<>())
                        .add(block));
    }

    /** The written body, with each block that the former body also had taken from there. */
    public static PortableText withKeysOf(PortableText former, PortableText written) {
        return new BlockMatcher(former).match(written);
    }

    private PortableText match(PortableText written) {
        return new PortableText(written.blocks().stream().map(this::former).toList());
    }

    private Block former(Block written) {
        Deque<Block> same = blocks.get(content(written));
        return same == null || same.isEmpty() ? written : same.remove();
    }

    /** The content of a block without keys and with white space collapsed: equal for equal content. */
    public static Object content(Block block) {
        if (block instanceof TextBlock text) {
            return List.of(text.style(), "" + text.listItem() + text.level(), InlineText.of(text));
        }
        if (block instanceof CodeBlock code) {
            return new CodeBlock("", code.language(), Whitespace.normalize(code.code()));
        }
        if (block instanceof Table table) {
            return new Table(
                    "",
                    table.headerRow(),
                    table.rows().stream().map(BlockMatcher::row).toList());
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
            return gallery.images().stream().map(BlockMatcher::picture).toList();
        }
        return new Divider("");
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

    private static Table.Row row(Table.Row row) {
        return new Table.Row("", row.cells().stream().map(BlockMatcher::lines).toList());
    }

    private static String lines(String text) {
        return String.join("\n", InlineText.lines(text));
    }
}

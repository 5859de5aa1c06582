package io.klartext.portabletext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of a body before it was written anew in a form without keys. Whoever sends Markdown again after changing
 * a sentence expects the other blocks to be the same ones still, with their keys.
 */
final class FormerBlocks {
    private final Map<Object, Deque<Block>> blocks = new HashMap<>();

    FormerBlocks(PortableText former) {
        former.blocks()
                .forEach(block -> blocks.computeIfAbsent(content(block), content -> new ArrayDeque<>())
                        .add(block));
    }

    PortableText instead(PortableText written) {
        return new PortableText(written.blocks().stream().map(this::former).toList());
    }

    private Block former(Block written) {
        Deque<Block> same = blocks.get(content(written));
        return same == null || same.isEmpty() ? written : same.remove();
    }

    /** What a block says, without keys and with white space as HTML shows it: equal for equal content. */
    static Object content(Block block) {
        if (block instanceof TextBlock text) {
            return List.of(text.style(), "" + text.listItem() + text.level(), Runs.of(text));
        }
        if (block instanceof CodeBlock code) {
            return new CodeBlock("", code.language(), Runs.clean(code.code()));
        }
        if (block instanceof Table table) {
            return new Table(
                    "",
                    table.headerRow(),
                    table.rows().stream().map(FormerBlocks::row).toList());
        }
        if (block instanceof Callout callout) {
            String title = callout.title() == null ? null : lines(callout.title());
            return new Callout("", callout.tone(), title, lines(callout.text()));
        }
        if (block instanceof Embed embed) {
            String provider = embed.provider() == null ? null : Runs.clean(embed.provider());
            return new Embed("", embed.url(), provider);
        }
        if (block instanceof ImageBlock image) {
            return picture(image);
        }
        if (block instanceof Gallery gallery) {
            return gallery.images().stream().map(FormerBlocks::picture).toList();
        }
        return new Divider("");
    }

    private static Object picture(ImageBlock image) {
        Picture picture = image.picture();
        return new Picture(
                picture.asset(),
                picture.alt() == null ? null : Runs.clean(picture.alt()),
                picture.caption() == null ? null : lines(picture.caption()),
                picture.credit() == null ? null : lines(picture.credit()),
                picture.focalPoint(),
                picture.crop());
    }

    private static Table.Row row(Table.Row row) {
        return new Table.Row("", row.cells().stream().map(FormerBlocks::lines).toList());
    }

    private static String lines(String text) {
        return String.join("\n", Runs.lines(text));
    }
}

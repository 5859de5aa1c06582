package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.content.BlockContent;
import io.klartext.portabletext.content.ListNumbering;
import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.markdown.MarkdownWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Every body comes back from its HTML and its Markdown. Keys are new; and what these two cannot tell apart is one:
 *
 * <ul>
 *   <li>runs of spaces and tabs are one space, at the ends of lines none; line ends are line feeds;
 *   <li>neighbouring spans with equal marks are one, marks have one order, of several links of a span the first counts;
 *   <li>that a list begins is said only where it is not seen: behind another list, or if its number is not 1;
 *   <li>blocks and tables without words are left out, and so is a header row without words.
 * </ul>
 *
 * <p>A failure names the seed of its body, for {@link RandomBodies#body}, and shows the body as JSON, for
 * {@link Bodies#ofJson(String)}.
 */
class RoundTripTest {
    private static final int BODIES = 1000;
    private static final long SEED = 20261122;

    @Test
    void stored_json_keeps_every_body() {
        forEveryBody(body -> assertEquals(body, Bodies.ofStored(Bodies.json(body))));
    }

    @Test
    void html_keeps_every_body() {
        forEveryBody(body -> {
            PortableText read = Bodies.ofHtml(HtmlWriter.write(body));
            assertEquals(content(body), content(read), () -> HtmlWriter.write(body));
            assertEquals(Bodies.withoutKeys(read), Bodies.withoutKeys(Bodies.ofHtml(HtmlWriter.write(read))));
        });
    }

    @Test
    void markdown_keeps_every_body() {
        forEveryBody(body -> {
            PortableText read = Bodies.ofMarkdown(MarkdownWriter.write(body));
            assertEquals(content(body), content(read), () -> MarkdownWriter.write(body));
            assertEquals(Bodies.withoutKeys(read), Bodies.withoutKeys(Bodies.ofMarkdown(MarkdownWriter.write(read))));
        });
    }

    /** Neighbouring seeds make similar bodies, so that the seeds are random themselves. */
    private static void forEveryBody(Consumer<PortableText> check) {
        Random seeds = new Random(SEED);
        for (int number = 1; number <= BODIES; number++) {
            long seed = seeds.nextLong();
            PortableText body = RandomBodies.body(seed);
            String name = "body " + number + ", seed " + seed + "L: " + Bodies.json(body);
            assertAll(name, () -> check.accept(body));
        }
    }

    private static List<Object> content(PortableText body) {
        ListNumbering seen = new ListNumbering();
        ListNumbering read = new ListNumbering();
        List<Object> content = new ArrayList<>();
        for (Block block : body.blocks()) {
            boolean item = block instanceof TextBlock text && text.listItem() != null;
            if (!item) {
                seen.interrupt();
            }
            if (!isWordless(block)) {
                Block kept = item ? withStart((TextBlock) block, read.add(seen.add((TextBlock) block))) : block;
                if (!item) {
                    read.interrupt();
                }
                content.add(BlockContent.of(withHeaderOfWords(kept)));
            }
        }
        return content;
    }

    private static TextBlock withStart(TextBlock item, Integer start) {
        return new TextBlock(
                item.key(), item.style(), item.listItem(), item.level(), start, item.children(), item.markDefs());
    }

    private static boolean isWordless(Block block) {
        return (block instanceof TextBlock && block.isBlank())
                || (block instanceof Table table && isBlank(table.rows()));
    }

    private static Block withHeaderOfWords(Block block) {
        return block instanceof Table table
                        && table.headerRow()
                        && isBlank(table.rows().subList(0, 1))
                ? new Table(
                        table.key(), false, table.rows().subList(1, table.rows().size()))
                : block;
    }

    private static boolean isBlank(List<Table.Row> rows) {
        return rows.stream().flatMap(row -> row.cells().stream()).allMatch(Text::isBlank);
    }
}

package io.klartext.portabletext.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.Block;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.conversion.ImportContext;
import io.klartext.portabletext.conversion.Losses;
import io.klartext.portabletext.conversion.PictureAddresses;
import io.klartext.portabletext.markdown.MarkdownReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which blocks stay the same blocks when a body is written again in a form without keys. */
class BlockKeysTest {
    private static final String LONG = "Der Sensor misst dreizehn Millimeter.";

    /** The former body and the new one, then for each new block the number of the former block, or a dash. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eins. / " + LONG + "|Eins. / Der Sensor misst vierzehn Millimeter.|1 2",
                "Eins. / " + LONG + "|Der Sensor misst vierzehn Millimeter. / Eins.|2 1",
                "Eins. / " + LONG + "|Neu davor, ganz anders. / Eins. / Der Sensor misst vierzehn Millimeter.|- 1 2",
                "Eins. / " + LONG + "|Der Sensor misst **vierzehn** Millimeter.|2",
                "Eins. / Zwei. / Drei.|Eins. / Ganz anderes. / Drei.|1 2 3",
                "Eins. / Zwei. / Drei.|Eins. / Ganz anderes. / Und mehr. / Drei.|1 - - 3",
                "Eins. / Zwei. / Drei.|Eins. / Drei.|1 3",
                "Eins. / Zwei. / Drei.|Eins. / ## Zwei. / Drei.|1 2 3",
                "Eins. / Zwei. / Drei.|Eins. / ## Anderes / Drei.|1 - 3",
                "a / a / a|a / a|1 2",
                "东京的天气今天很好 / 我们去公园吧|新的一段 / 东京的天气明天很好|- 1",
                "Eins.|Zwei.|1",
            })
    void a_block_keeps_the_key_of_the_block_that_it_came_from(String before, String after, String expected) {
        PortableText former = read(before);
        List<String> keys = former.blocks().stream().map(Block::key).toList();
        String found = BlockKeys.keep(former, read(after)).blocks().stream()
                .map(block -> keys.indexOf(block.key()))
                .map(place -> place < 0 ? "-" : String.valueOf(place + 1))
                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }

    @Test
    void a_changed_block_has_its_new_content_and_an_equal_one_is_the_former() {
        PortableText former = read("Eins. / " + LONG);
        PortableText kept = BlockKeys.keep(former, read("Eins. / Der Sensor misst vierzehn Millimeter."));
        assertEquals(former.blocks().get(0), kept.blocks().get(0));
        assertEquals("Eins.\nDer Sensor misst vierzehn Millimeter.", kept.plainText());
    }

    @Test
    void keys_stay_unique() {
        PortableText kept = BlockKeys.keep(read(LONG), read(LONG + " / " + LONG + " Genau. / " + LONG + " Ja."));
        assertEquals(3, kept.blocks().stream().map(Block::key).distinct().count());
    }

    @Test
    void the_largest_bodies_are_compared_in_time() {
        String words = IntStream.range(0, 25).mapToObj(word -> "wort" + word).collect(Collectors.joining(" "));
        PortableText former = manyBlocks(words, "alt");
        PortableText written = manyBlocks(words, "neu");
        assertTrue(former.blocks().size() > 1900);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            PortableText kept = BlockKeys.keep(former, written);
            assertFalse(kept.blocks().isEmpty());
        });
    }

    private static PortableText manyBlocks(String words, String end) {
        return read(IntStream.range(0, 1950)
                .mapToObj(number -> words + " " + number % 700 + " " + end)
                .collect(Collectors.joining(" / ")));
    }

    private static PortableText read(String paragraphs) {
        Violations violations = new Violations();
        PortableText body = MarkdownReader.read(
                paragraphs.replace(" / ", "\n\n"),
                new ImportContext("de", PictureAddresses.NONE, new Losses()),
                "",
                violations);
        assertEquals(List.of(), violations.found());
        return body;
    }
}

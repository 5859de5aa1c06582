package io.klartext.comment.reading;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a link in a comment, and what belongs to the sentence around it. */
class CommentHtmlTest {
    private static final String URL = "https://example.org/a";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".", ",", "…", "‘", "’", "“", "”", "«", "»", "›", "]", "].", ")…", "。", "、", "！", "）", "」", "\u200B",
                "\u202E", "\u2066", "\uFEFF", "\u00A0", "?!", "]]"
            })
    void what_ends_a_sentence_is_no_part_of_a_link(String end) {
        assertEquals(
                "<p>Dort: " + link(URL) + end + " Und weiter.</p>",
                CommentHtml.of("Dort: " + URL + end + " Und weiter."));
    }

    @Test
    void brackets_belong_to_the_link_that_opens_them() {
        String url = "https://example.org/a_(b)[c]";
        assertEquals("<p>(siehe " + link(url) + ")</p>", CommentHtml.of("(siehe " + url + ")"));
        assertEquals("<p>[siehe " + link(url) + "].</p>", CommentHtml.of("[siehe " + url + "]."));
    }

    @Test
    void a_chinese_or_japanese_sentence_goes_on_without_a_blank() {
        assertEquals("<p>看" + link(URL) + "。很好</p>", CommentHtml.of("看" + URL + "。很好"));
        assertEquals("<p>「" + link(URL) + "」です</p>", CommentHtml.of("「" + URL + "」です"));
    }

    @Test
    void invisible_characters_end_a_link() {
        assertEquals("<p>" + link(URL) + "\u202Egro.elpmaxe</p>", CommentHtml.of(URL + "\u202Egro.elpmaxe"));
    }

    @Test
    void a_long_row_of_brackets_takes_linear_time() {
        String row = ")".repeat(1_000_000);
        assertTimeoutPreemptively(
                ofSeconds(5), () -> assertEquals("<p>" + link(URL) + row + "</p>", CommentHtml.of(URL + row)));
    }

    private static String link(String url) {
        return "<a href=\"" + url + "\" rel=\"nofollow ugc noopener\">" + url + "</a>";
    }
}

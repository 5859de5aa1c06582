package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.html.read.BodyImport;
import io.klartext.portabletext.html.read.HtmlReader;
import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.markdown.MarkdownReader;
import io.klartext.portabletext.markdown.MarkdownWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTML and Markdown of the world outside become. */
class BodyInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<h1>a</h1><h6>b</h6>|<h2>a</h2><h4>b</h4>",
                "text <b>fett</b><div>mehr</div>|<p>text <strong>fett</strong></p><p>mehr</p>",
                "<b><p>a</p><p>b</p></b>|<p><strong>a</strong></p><p><strong>b</strong></p>",
                "<ul><li><p>a</p><p>b</p><ol><li>c</ol></ul>|<ul><li>a<br>b<ol><li>c</li></ol></li></ul>",
                "<blockquote>a<br>b</blockquote>|<blockquote><p>a<br>b</p></blockquote>",
                "<a href=/x>a</a> <a href=x>b</a>|<p><a href=\"/x\">a</a> b</p>",
                "<form>a <button>b</button></form>|<p>a b</p>",
                "<img src=x alt=b>a|<p>a</p>",
                "<p>a<img data-asset=01890000-0000-7000-8000-000000000001 src=/x alt=b>c</p>|<p>a</p><figure class=\"image\" data-asset=\"01890000-0000-7000-8000-000000000001\"><img src=\"asset:01890000-0000-7000-8000-000000000001\" alt=\"b\"></figure><p>c</p>",
                "<p>&nbsp;</p><p><br></p>a|<p>a</p>",
                "<iframe src='https://v.example/1'></iframe>|<figure class=\"embed\"><a href=\"https://v.example/1\" rel=\"noopener nofollow\">https://v.example/1</a></figure>",
                "<table><tr><td colspan=2>a<td>b<tr><td>c</table>|<table><tbody><tr><td>a</td><td></td><td>b</td></tr><tr><td>c</td><td></td><td></td></tr></tbody></table>",
                "<aside>a</aside>|<p>a</p>",
            })
    void html(String html, String expected) {
        assertEquals(expected, HtmlWriter.write(Bodies.ofHtml(html)).replace("\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Titel",
                "Ein **fetter**, *schräger*, ~~alter~~ und `int i` Satz mit [Link](https://example.org/a).",
                "snake_case, 1 < 2 & 3 > 2, C# und 5.5.",
                "\\- kein Punkt",
                "1\\. Januar",
                "> Zitat\\\n> weiter",
                "- eins\n  - zwei\n    1. drei\n    2. vier\n- fünf",
                "```java\nint i;\n\n```\n\n---",
                "| a | b |\n| --- | --- |\n| c\\|d | e<br>f |",
            })
    void markdown_that_people_write_comes_back_as_it_is(String markdown) {
        assertEquals(markdown, MarkdownWriter.write(Bodies.ofMarkdown(markdown)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "*a ",
                "**a ",
                "[",
                "[a](",
                "![",
                "`",
                "<b>",
                "<b><p>",
                "<table><td>",
                "<a href=/x>",
                "<ul><li>",
                "<blockquote>",
                "&amp",
                "\\",
                "| a ",
                "_a*",
                "~~a ",
                "<![CDATA[",
                "1. ",
                "<i id=1><p>",
                "[a]: /x\n[a]"
            })
    void what_repeats_for_ever_is_read_or_refused_in_time(String piece) {
        String source = piece.repeat(BodyImport.MAX_LENGTH / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            HtmlWriter.write(HtmlReader.read(source, "de", "", new Violations()));
            MarkdownWriter.write(MarkdownReader.read(source, "de", "", new Violations()));
        });
    }

    @Test
    void a_long_target_used_often_is_refused() {
        Violations violations = new Violations();
        MarkdownReader.read("[a]: /" + "x".repeat(200_000) + "\n\n" + "[a] ".repeat(50_000), "de", "/b", violations);
        assertEquals(
                "/b size",
                violations.found().get(0).pointer() + " "
                        + violations.found().get(0).code());
    }
}

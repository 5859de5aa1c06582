package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.conversion.BodyImport;
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
                "<iframe src='//v.example/1 2'></iframe>|<figure class=\"embed\"><a href=\"https://v.example/1%202\" rel=\"noopener nofollow\">https://v.example/1%202</a></figure>",
                "<a href=' https://x.example/a b '>a</a>|<p><a href=\"https://x.example/a%20b\" rel=\"noopener nofollow\">a</a></p>",
                "<a href='//x_y.example'>a</a>|<p><a href=\"https://x_y.example\" rel=\"noopener nofollow\">a</a></p>",
                "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>|<table><tbody><tr><td>a</td><td>b</td></tr><tr><td></td><td>c</td></tr></tbody></table>",
                "<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e</table>|<table><tbody><tr><td>a</td><td>b</td><td></td><td>c</td></tr><tr><td>d</td><td></td><td></td><td>e</td></tr></tbody></table>",
                "<table><thead><tr><th rowspan=9>a<th>b<tbody><tr><td>c<td>d</table>|<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
                "<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>|<table><tbody><tr><td>a</td><td>b</td></tr><tr><td></td><td>c</td></tr><tr><td></td><td>d</td></tr></tbody></table>",
                "<table><tr><td rowspan=3>a<td>b<tr><tr><td>c</table>|<table><tbody><tr><td>a</td><td>b</td></tr><tr><td></td><td>c</td></tr></tbody></table>",
                "<table><tr><th colspan=1000>a<tr><td>b<td>c</table>|<table><thead><tr><th>a</th><th></th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>",
                "<table><tr><td rowspan=-2 colspan=x>a<td>b</table>|<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>",
                "<table><tr><td colspan=2>a<td>b<tr><td>c</table>|<table><tbody><tr><td>a</td><td></td><td>b</td></tr><tr><td>c</td><td></td><td></td></tr></tbody></table>",
                "<aside>a</aside>|<p>a</p>",
                "<ol start=5><li>a<li>b</ol>|<ol start=\"5\"><li>a</li><li>b</li></ol>",
                "<ol><li>a</ol><ol><li>b</ol>|<ol><li>a</li></ol><ol><li>b</li></ol>",
                "<ul><li>a</ul><ul><li>b</ul><p></p><ul><li>c</ul>|<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul>",
                "<ol><li>a<li value=7>b<li>c</ol>|<ol><li>a</li></ol><ol start=\"7\"><li>b</li><li>c</li></ol>",
                "<ol><li>a<pre>x</pre>y<li>b</ol>|<ol><li>a</li></ol><pre><code>x</code></pre><p>y</p><ol start=\"2\"><li>b</li></ol>",
                "<ol><li>a<ol start=3><li>b</ol><li>c</ol>|<ol><li>a<ol start=\"3\"><li>b</li></ol></li><li>c</li></ol>",
                "<ol><li>a<ol><li>b</ol><ol><li>c</ol></ol>|<ol><li>a<ol><li>b</li></ol><ol><li>c</li></ol></li></ol>",
                "<ol start=-3><li>a</ol><p>b<ol start=x><li>c</ol>|<ol><li>a</li></ol><p>b</p><ol><li>c</li></ol>",
                "<ol start=99999999999999><li>a</ol><p>b<ol start=0><li>c</ol>|<ol><li>a</li></ol><p>b</p><ol start=\"0\"><li>c</li></ol>",
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
                "- eins\n  - zwei\n- drei\n  - vier",
                "5. fünf\n6. sechs\n1) eins\n2) zwei\n1. eins",
                "- eins\n* eins",
                "- eins\n\n  3. drei\n  4. vier\n  7) sieben",
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
                "[a]: /x\n[a]",
                "<p class=MsoListParagraph><span>a.&nbsp;",
                "<p style=mso-list:l0>",
                "<tr><td rowspan=9>",
                "<a href='https://ä b/%'>x"
            })
    void what_repeats_for_ever_is_read_or_refused_in_time(String piece) {
        String source = piece.repeat(BodyImport.MAX_LENGTH / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            HtmlWriter.write(HtmlReader.read(source, Bodies.context(), "", new Violations()));
            MarkdownWriter.write(MarkdownReader.read(source, Bodies.context(), "", new Violations()));
        });
    }

    @Test
    void a_long_target_used_often_is_refused() {
        Violations violations = new Violations();
        MarkdownReader.read(
                "[a]: /" + "x".repeat(200_000) + "\n\n" + "[a] ".repeat(50_000), Bodies.context(), "/b", violations);
        assertEquals(
                "/b size",
                violations.found().get(0).pointer() + " "
                        + violations.found().get(0).code());
    }
}

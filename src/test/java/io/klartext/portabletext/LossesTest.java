package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.conversion.ImportContext;
import io.klartext.portabletext.conversion.Losses;
import io.klartext.portabletext.html.read.HtmlReader;
import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.markdown.MarkdownReader;
import io.klartext.portabletext.markdown.MarkdownWriter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import cannot keep is told; what it can keep is not. */
class LossesTest {
    private static final UUID ASSET = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final String FIGURE = "<figure class=\"image\" data-asset=\"" + ASSET + "\"><img src=\"asset:"
            + ASSET + "\" alt=\"%s\">%s</figure>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<img src='https://x.example/a.jpg'><img src=b>|image 2 https://x.example/a.jpg",
                "<figure><img src=a.png><figcaption>b</figcaption></figure>|image 1 a.png",
                "<picture><source srcset=a><img src=b></picture>|image 1 b",
                "<video><source src=a.mp4>alt</video><audio src=b.mp3></audio>|video 1 a.mp4, audio 1 b.mp3",
                "<iframe srcdoc=x></iframe><iframe src='javascript:x()'></iframe>|frame 2 javascript:x()",
                "<object data=a.pdf>b</object><embed src=c.swf>|object 2 a.pdf",
                "<svg><text>a</text></svg><canvas></canvas>|graphic 2 a",
                "<input type=text><select><option>a</select><textarea>b</textarea>|field 3 a",
                "<a href=seite.html>a</a> <a href='javascript:x()'>b</a>|link 2 seite.html",
                "<aside class='callout callout-tip'><p>a <b>b</b> <a href=/c>c</a></p></aside>|formatting 1 b, link 1 /c",
                "<table><caption><i>a</i></caption><tr><td>b<td><img src=c></table>|image 1 c, formatting 1 a",
            })
    void in_html(String html, String expected) {
        assertEquals(expected, told(context -> HtmlReader.read(html, context, "", new Violations())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "![a](b.png) und ![c](<https://x.example/d e.png>)|image 2 b.png",
                "---\\ntitle: Ein Titel\\ntags: [a]\\n---\\n\\nText|frontMatter 1 title: Ein Titel\\ntags: [a]",
                "+++\\ntitle = 'x'\\n+++\\nText|frontMatter 1 title = 'x'",
                "[a](b.html) <video src=c></video>|link 1 b.html, video 1 c",
            })
    void in_markdown(String markdown, String expected) {
        String source = markdown.replace("\\n", "\n");
        assertEquals(
                expected.replace("\\n", "\n"),
                told(context -> MarkdownReader.read(source, context, "", new Violations())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<p>a <b>b</b> <a href='https://x.example/c d'>c</a> <a href='#'>d</a> <a name=e>e</a></p><script>x()</script><!-- c --><style>p{}</style>",
                "<ul><li><input type=checkbox checked> a</ul><input type=hidden><button>b</button>",
                "<iframe src='//v.example/1'></iframe><hr><pre>a</pre><noscript><img src=a></noscript>",
                "<p>a<sup><a href='#fn1' id=fnref1>1</a></sup></p><ol><li id=fn1>b <a href='#fnref1'>↩</a></ol><dl><dt>c<dd>d</dl>",
                "<table><tr><td>10<sup>2</sup></table><aside class='callout callout-tip'><p>H<sub>2</sub>O</aside>",
                "---\\n\\na: b\\n\\n---\\n\\nText",
                "a[^1]\\n\\n[^1]: b",
                "- [x] a\\n- [ ] b",
            })
    void what_is_kept_is_not_told(String source) {
        String text = source.replace("\\n", "\n");
        assertEquals("", told(context -> HtmlReader.read(text, context, "", new Violations())));
        assertEquals("", told(context -> MarkdownReader.read(text, context, "", new Violations())));
    }

    @Test
    void examples_are_short() {
        String told = told(context ->
                HtmlReader.read("<img src='data:" + "😀".repeat(9000) + "'>", context, "", new Violations()));
        assertEquals("image 1 data:" + "😀".repeat(97), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<dl><dt>a<dt>b<dd>c<dd>d<dt>e<dd><p>f<p>g</dl>|<ul><li><strong>a</strong></li><li><strong>b</strong><ul><li>c</li><li>d</li></ul></li><li><strong>e</strong><ul><li>f<br>g</li></ul></li></ul>",
                "<dl><div><dt>a</dt><dd>b</dd></div></dl><dl><dd>c</dl>|<ul><li><strong>a</strong><ul><li>b</li></ul><ul><li>c</li></ul></li></ul>",
                "<p>a<sup><a href='#fn1' id=fnref1>1</a></sup></p><section><ol><li id=fn1><p>b <a href='#fnref1'>↩︎</a></p></ol></section>|<p>a<sup>1</sup></p><ol><li>b</li></ol>",
                "<p>a<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a></p><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> b</p></div>|<p>a[1]</p><p>[1] b</p>",
                "<p>a<a href='#ftnt1' id=ftnt_ref1>1</a></p><p id=ftnt1>b</p>|<p>a<sup>1</sup></p><p>b</p>",
                "<p><a href='#fn1'>1</a></p>|<p><a href=\"#fn1\">1</a></p>",
                "<ul><li><input type=checkbox> a<li><input type=checkbox checked> b</ul>|<ul><li>☐ a</li><li>☑ b</li></ul>",
            })
    void notes_definitions_and_tasks_have_a_faithful_form(String html, String expected) {
        PortableText read = Bodies.ofHtml(html);
        assertEquals(expected, HtmlWriter.write(read).replace("\n", ""));
        assertEquals(
                expected,
                HtmlWriter.write(Bodies.ofMarkdown(MarkdownWriter.write(read))).replace("\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Brennweite\\n: In Millimetern.|- **Brennweite**\\n  - In Millimetern.",
                "Blende\\n\\n: Loch mit *Rand*,\\n  und weiter.|- **Blende**\\n  - Loch mit *Rand*, und weiter.",
                "a\\nb\\n:   c\\n:   d\\n\\n: e|- **a**\\n- **b**\\n  - c\\n  - d\\n  - e",
                "a\\n: b\\n\\nc\\n: d|- **a**\\n  - b\\n- **c**\\n  - d",
                "Nur ein Satz: gut.\\n:-) lacht er.\\n\\n`:` a|Nur ein Satz: gut. :-) lacht er.\\n\\n`:` a",
                ": kein Begriff|\\: kein Begriff",
                "- a\\n  : b|- a : b",
                "Begriff\\n\\n\\: kein|Begriff\\n\\n\\: kein",
                "Begriff\\n&#58; kein|Begriff : kein",
            })
    void definition_lists_of_markdown_become_lists(String markdown, String expected) {
        assertEquals(
                expected.replace("\\\\", "\\").replace("\\n", "\n"),
                MarkdownWriter.write(Bodies.ofMarkdown(markdown.replace("\\n", "\n"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a[^x] b[^y] c[^x]\\n\\n[^y]: zwei\\n[^x]: eins\\n\\n    mehr|a<sup>1</sup> b<sup>2</sup> c<sup>1</sup>\\n\\n---\\n\\n1. eins\\\\\\n   mehr\\n2. zwei",
                "a[^1]\\n\\n[^1]: eins **fett** [^2]\\n[^2]: zwei\\n[^3]: drei|a<sup>1</sup>\\n\\n---\\n\\n1. eins **fett** <sup>2</sup>\\n2. zwei\\n3. drei",
                "a[^1] `[^1]`\\n\\n[^1]: https://x.example|a<sup>1</sup> `[^1]`\\n\\n---\\n\\n1. https://x.example",
                "a[^1]\\n\\n```\\n[^1]: b\\n```|a\\[^1\\]\\n\\n```\\n[^1]: b\\n```",
                "a\\[^1\\]\\n\\n\\[^1\\]: b|a\\[^1\\]\\n\\n\\[^1\\]: b",
            })
    void footnotes_of_markdown_become_a_list(String markdown, String expected) {
        assertEquals(
                expected.replace("\\\\", "\\").replace("\\n", "\n"),
                MarkdownWriter.write(Bodies.ofMarkdown(markdown.replace("\\n", "\n"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<img src='klartext:asset/01890000-0000-7000-8000-000000000001' alt=a>|a|",
                "<img src='/media/i/x/400w/a.jpg' alt=a title=b>|a|<figcaption>b</figcaption>",
                "<figure><a href=/x><img src='/media/i/x/400w/a.jpg' alt=a></a><figcaption>b <span class=credit>c</span></figcaption></figure>|a|<figcaption>b <cite class=\"credit\">c</cite></figcaption>",
            })
    void addresses_of_our_pictures_are_pictures(String html, String alt, String caption) {
        PictureAddresses known = new PictureAddresses();
        ImportContext context = new ImportContext("de", known::find, new Losses());
        String expected = FIGURE.formatted(alt, caption == null ? "" : caption);
        assertEquals(expected, HtmlWriter.write(HtmlReader.read(html, context, "", new Violations())));
        assertEquals("", told(context.losses()));
    }

    @Test
    void markdown_names_pictures_by_id() {
        PortableText read = Bodies.ofMarkdown("a\n\n![b](klartext:asset/" + ASSET + " \"c\")\n\nd");
        assertEquals(
                "<p>a</p>" + FIGURE.formatted("b", "<figcaption>c</figcaption>") + "<p>d</p>",
                HtmlWriter.write(read).replace("\n", ""));
    }

    private static final class PictureAddresses {
        private Map<String, UUID> find(Set<String> addresses) {
            return addresses.stream()
                    .filter(address -> address.startsWith("/media/"))
                    .collect(Collectors.toMap(address -> address, address -> ASSET));
        }
    }

    private static String told(Consumer<ImportContext> reading) {
        ImportContext context = Bodies.context();
        reading.accept(context);
        return told(context.losses());
    }

    private static String told(Losses losses) {
        return losses.found().stream()
                .map(loss -> loss.what() + " " + loss.count() + " " + loss.example())
                .collect(Collectors.joining(", "));
    }
}

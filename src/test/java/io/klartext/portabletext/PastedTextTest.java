package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.markdown.MarkdownWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What word processors and editors put on the clipboard, and what becomes of it. */
class PastedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "10<sup>6</sup> m<sup>2</sup> CO<sub>2</sub>|<p>10<sup>6</sup> m<sup>2</sup> CO<sub>2</sub></p>",
                "<sup><b>a</b></sup>|<p><strong><sup>a</sup></strong></p>",
                "Er sagte <q>Ja, <q>gewiss</q></q>.|<p>Er sagte „Ja, ‚gewiss‘“.</p>",
                "<p lang=fr>Il dit <q>oui</q></p>|<p>Il dit «oui»</p>",
                "<p lang=de-CH><q>Ja</q></p>|<p>«Ja»</p>",
                "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字|<p>漢(かん)字</p>",
                "<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>|<p>E=mc<sup>2</sup></p>",
                "<math><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding='application/x-tex'>x</annotation></math>|<p>1/2</p>",
                "<math><msub><mi>H</mi><mn>2</mn></msub><msqrt><mi>x</mi></msqrt></math>|<p>H<sub>2</sub>√(x)</p>",
                "<table><tr><td>10<sup>6</sup><td>CO<sub>2</sub></table>|<table><tbody><tr><td>10⁶</td><td>CO₂</td></tr></tbody></table>",
            })
    void is_kept(String html, String expected) {
        assertEquals(expected, HtmlWriter.write(Bodies.ofHtml(html)).replace("\n", ""));
    }

    /** Google Docs, its export, Word, LibreOffice, Apple Notes, Notion. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<b style='font-weight:normal' id='docs-internal-guid-1'><p><span style='font-weight:400'>a </span><span style='font-weight:700'>b</span></p></b>|<p>a <strong>b</strong></p>",
                "<b id='docs-internal-guid-1' style='font-weight:normal;'><p dir=ltr><span style='font-style:italic'>a</span> <span style='text-decoration:line-through'>b</span></p></b>|<p><em>a</em> <del>b</del></p>",
                "<span style='vertical-align:super'>2</span> <span style='vertical-align:sub'>3</span>|<p><sup>2</sup> <sub>3</sub></p>",
                "<a href='/x' style='text-decoration:none'><span style='text-decoration:underline;color:#1155cc'>a</span></a>|<p><a href=\"/x\">a</a></p>",
                "<h2 style='font-weight:700'><span style='font-weight:bold'>a</span></h2>|<h2>a</h2>",
                "<style>.c1{font-weight:700} p.c2 { font-style : italic }</style><p class='c2'>a <span class='c1'>b</span></p>|<p><em>a </em><strong><em>b</em></strong></p>",
                "<p style='FONT-WEIGHT: Bold'>a</p>|<p><strong>a</strong></p>",
                "<i style='font-style:normal'>a</i> <u style='text-decoration:none'>b</u>|<p>a b</p>",
                "<span style='font-weight:600' data-token-index=0>a</span> <span style='text-decoration:underline line-through'>b</span>|<p><strong>a</strong> <u><del>b</del></u></p>",
                "<b><span style='font-weight:normal'>a</span> b</b>|<p>a<strong> b</strong></p>",
                "<span style='font-weight:;:bold;font-weight'>a</span>|<p>a</p>",
            })
    void formatting_by_style_is_read(String html, String expected) {
        assertEquals(expected, HtmlWriter.write(Bodies.ofHtml(html)).replace("\n", ""));
    }

    @Test
    void superscript_and_subscript_are_kept_in_every_form() {
        PortableText body = Bodies.ofMarkdown("10<sup>6</sup> CO<sub>2</sub> x<sup>ab</sup>");
        assertEquals("10<sup>6</sup> CO<sub>2</sub> x<sup>ab</sup>", MarkdownWriter.write(body));
        assertEquals("10⁶ CO₂ xab", body.plainText());
    }
}

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
                "<p>a <math><mi>x</mi></math> b</p><p>c <math display=block><mi>y</mi></math></p>|<p>a x b</p><p>c</p><p>y</p>",
                "<math><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding='application/x-tex'>x</annotation></math>|<p>1/2</p>",
                "<math><msub><mi>H</mi><mn>2</mn></msub><msqrt><mi>x</mi></msqrt></math>|<p>H<sub>2</sub>√(x)</p>",
                "<table><tr><td>10<sup>6</sup><td>CO<sub>2</sub></table>|<table><tbody><tr><td>10<sup>6</sup></td><td>CO<sub>2</sub></td></tr></tbody></table>",
                "<details><summary>a</summary>b<p>c</p></details>|<p>a</p><p>b</p><p>c</p>",
                "<fieldset><legend>a</legend>b</fieldset>|<p>a</p><p>b</p>",
                "a <ins>b</ins> <del>c</del> <mark>d</mark>|<p>a <u>b</u> <del>c</del> d</p>",
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
                "<span style='font:italic bold 12px serif'>a</span> <b style='font:12px serif'>b</b>|<p><strong><em>a</em></strong> b</p>",
                "<b><span style='font-weight:normal'>a</span> b</b>|<p>a<strong> b</strong></p>",
                "<span style='font-weight:;:bold;font-weight'>a</span>|<p>a</p>",
            })
    void formatting_by_style_is_read(String html, String expected) {
        assertEquals(expected, HtmlWriter.write(Bodies.ofHtml(html)).replace("\n", ""));
    }

    /** Word with and without its own styles, Outlook, Google Docs' export and Word Online. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>a<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>b</p>|<ul><li>a<ul><li>b</li></ul></li></ul>",
                "<p style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span><!--[endif]--><b>a</b></p><p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.</span>b</p>|<ol start=\"3\"><li><strong>a</strong></li><li>b</li></ol>",
                "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>a)</span>a</p><p style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>1.1.</span>b</p><p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>b)</span>c</p>|<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>",
                "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>a</p><p style='mso-list:l2 level1 lfo3'><span style='mso-list:Ignore'>1.</span>b</p>|<ol><li>a</li></ol><ol><li>b</li></ol>",
                "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>a</p><p>x</p><p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.</span>b</p>|<ol><li>a</li></ol><p>x</p><ol start=\"2\"><li>b</li></ol>",
                "<style>p.l{mso-list:l0 level1 lfo1}</style><p class=l><span style='mso-list:Ignore'>§</span>a</p>|<ul><li>a</li></ul>",
                "<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>a</p><p class=MsoListParagraph style='margin-left:1.0in'>1.2.<span>&nbsp; </span>b</p>|<ul><li>a<ol start=\"2\"><li>b</li></ol></li></ul>",
                "<p class=MsoListParagraph>nur <span>Text&nbsp;</span></p><p class=MsoListParagraph>ja&nbsp;</p><p style='mso-list:none'>b</p>|<p>nur Text\u00A0</p><p>ja\u00A0</p><p>b</p>",
                "<p style='mso-list:Ignore'>a</p>|<p>a</p>",
                "<ul class='lst-kix_a-0 start'><li>a</ul><ul class='lst-kix_a-1 start'><li>b</ul><ul class='lst-kix_a-0'><li>c</ul>|<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
                "<ol class='lst-kix_a-0 start' start=1><li>a</ol><p>x</p><ol class='lst-kix_a-0' start=2><li>b</ol>|<ol><li>a</li></ol><p>x</p><ol start=\"2\"><li>b</li></ol>",
                "<div><ol start=1><li data-aria-posinset=1 data-aria-level=1>a</ol></div><div><ul><li aria-level=2 data-aria-posinset=1>b</ul></div><div><ol start=2><li data-aria-posinset=2 aria-level=1>c</ol></div>|<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
                "<ul><li aria-level=1>a</li><ul><li aria-level=2>b</li></ul></ul>|<ul><li>a<ul><li>b</li></ul></li></ul>",
            })
    void lists_of_word_processors_are_lists(String html, String expected) {
        assertEquals(expected, HtmlWriter.write(Bodies.ofHtml(html)).replace("\n", ""));
    }

    @Test
    void superscript_and_subscript_are_kept_in_every_form() {
        PortableText body = Bodies.ofMarkdown("10<sup>6</sup> CO<sub>2</sub> x<sup>ab</sup>");
        assertEquals("10<sup>6</sup> CO<sub>2</sub> x<sup>ab</sup>", MarkdownWriter.write(body));
        assertEquals("10⁶ CO₂ xab", body.plainText());
    }
}

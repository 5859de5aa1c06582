package io.klartext.moderation.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.moderation.rule.WordRule.Kind;
import io.klartext.moderation.signal.SignalFinding;
import io.klartext.moderation.signal.Subjects;
import io.klartext.moderation.signal.WordRuleSignal;
import io.klartext.moderation.text.Deadline;
import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.FoldedText;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordRuleTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Deadline DEADLINE = Deadline.in(Duration.ofMinutes(1));

    private static List<String> found(Kind kind, String value, String text) {
        return new WordRule(ID, kind, value, null, RuleAction.HOLD)
                .find(new FoldedText(text), DEADLINE).stream()
                        .map(evidence -> text.substring(evidence.start(), evidence.end()))
                        .toList();
    }

    @Test
    void a_word_is_a_whole_word() {
        assertEquals(List.of(), found(Kind.WORD, "ass", "Dass es zwischen Pässen Massen gibt."));
        assertEquals(List.of("ASS"), found(Kind.WORD, "ass", "What an ASS!"));
        assertEquals(List.of("Depp", "depp"), found(Kind.WORD, "depp", "Depp, du bist ein depp."));
    }

    @Test
    void other_kinds_find_more() {
        assertEquals(List.of("Casino"), found(Kind.PREFIX, "casino", "Casinospiele im Onlinecasino"));
        assertEquals(List.of("Casino", "casino"), found(Kind.SUBSTRING, "casino", "Casinospiele im Onlinecasino"));
        assertEquals(List.of("gratis geld"), found(Kind.REGEX, "gratis\\s+geld", "Heute gratis geld."));
    }

    @Test
    void spelling_hides_nothing_and_evidence_points_into_the_original() {
        assertEquals(List.of("Mörder"), found(Kind.WORD, "moerder", "Der Mörder!"));
        assertEquals(List.of("Mo\u0308rder"), found(Kind.WORD, "mörder", "Der Mo\u0308rder!"));
        assertEquals(List.of("Scheiße"), found(Kind.WORD, "scheisse", "So eine Scheiße!"));
        assertEquals(List.of("v\u200Bi\u00ADagra"), found(Kind.WORD, "viagra", "kauf v\u200Bi\u00ADagra jetzt"));
        assertEquals(List.of("\u0441asino"), found(Kind.WORD, "casino", "im \u0441asino"));
        assertEquals(List.of("ｃａｓｉｎｏ"), found(Kind.WORD, "casino", "im ｃａｓｉｎｏ"));
        assertEquals(List.of("gratis \n Geld"), found(Kind.WORD, "gratis geld", "Hier gratis \n Geld holen"));
    }

    @Test
    void a_word_is_found_in_every_disguise() {
        for (String text : List.of(
                "V0llidiot",
                "Vollid1ot",
                "Vol1idi0t",
                "Voll-Idiot",
                "V.o.l.l.i.d.i.o.t",
                "Voll_Idiot",
                "V o l l i d i o t",
                "V\u00f3llidi\u00f6t",
                "Voll!diot",
                "Vollidi\u00f6t",
                "Vo\u200Bll-Id1ot")) {
            assertEquals(List.of(text), found(Kind.WORD, "vollidiot", "Du " + text + "!"), text);
        }
        assertEquals(List.of("M0erder"), found(Kind.WORD, "mörder", "Der M0erder."));
        assertEquals(List.of("M\u00f6rd3r"), found(Kind.WORD, "moerder", "Der M\u00f6rd3r."));
        assertEquals(List.of("C4sinospiele"), found(Kind.PREFIX, "casino", "C4sinospiele"));
        assertEquals(List.of("Online-C@sino"), found(Kind.SUBSTRING, "casino", "im Online-C@sino"));
    }

    @Test
    void whole_words_stay_whole_in_every_disguise() {
        for (String text : List.of("Bi-Kl4sse", "P a s s a u", "D4ss", "M4ss-Arbeit", "Stra\u00dfen-Kl4sse")) {
            assertEquals(List.of(), found(Kind.WORD, "ass", text), text);
        }
        assertEquals(List.of(), found(Kind.WORD, "schwul", "Ein schw\u00fcler Tag, schw\u00fcl."));
        assertEquals(List.of(), found(Kind.PREFIX, "schwul", "Heute ist es schw\u00fcl-warm."));
        assertEquals(List.of(), found(Kind.SUBSTRING, "schwul", "Die schw\u00fclwarmen Tage."));
        assertEquals(List.of(), found(Kind.WORD, "vollidiot", "Der Vollidi\u00f6tentest."));
        assertEquals(List.of(), found(Kind.WORD, "idiot", "Sagt der Id ioten-Test 2026."));
        assertEquals(List.of(), found(Kind.WORD, "bb", "Im Jahr 88 und bei 8-8."));
    }

    @Test
    void an_expression_that_backtracks_elsewhere_is_linear_here() {
        assertEquals(List.of(), found(Kind.REGEX, "(a+)+b", "a".repeat(5000)));
    }

    @Test
    void a_rule_counts_in_its_language_only() {
        WordRule english = new WordRule(ID, Kind.WORD, "die", "en", RuleAction.REJECT);
        assertEquals(
                0,
                new WordRuleSignal().examine(Subjects.of("die Katze", english)).score());
        WordRule german = new WordRule(ID, Kind.WORD, "katze", "de", RuleAction.REJECT);
        SignalFinding finding = new WordRuleSignal().examine(Subjects.of("die Katze", german));
        assertEquals(1, finding.score());
        assertEquals(Demand.REJECT, finding.demand());
        assertEquals(List.of(new Evidence(4, 9, ID)), finding.evidence());
    }

    @Test
    void a_rule_that_masks_speaks_against_nothing_and_finds_all() {
        WordRule masking = new WordRule(ID, Kind.WORD, "katze", "de", RuleAction.MASK);
        SignalFinding finding = new WordRuleSignal().examine(Subjects.of("Katze ".repeat(60), masking));
        assertEquals(0, finding.score());
        assertEquals(Demand.FLAG, finding.demand());
        assertEquals(
                60,
                masking.masked(new FoldedText("Katze ".repeat(60)), "de-AT", DEADLINE)
                        .size());
        assertEquals(List.of(), masking.masked(new FoldedText("Katze"), "en", DEADLINE));
        assertEquals(
                List.of(),
                new WordRule(ID, Kind.WORD, "katze", null, RuleAction.FLAG)
                        .masked(new FoldedText("Katze"), "de", DEADLINE));
    }
}

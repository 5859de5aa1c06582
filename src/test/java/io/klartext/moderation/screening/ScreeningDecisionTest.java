package io.klartext.moderation.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.moderation.policy.Policy;
import io.klartext.moderation.policy.Policy.Mode;
import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.screening.ScreeningDecision.Fate;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.SignalResult.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final SignalResult LINKS = result("links", 2, Demand.NONE, Outcome.OK);
    private static final SignalResult TRUST = result("trust", 3, Demand.NONE, Outcome.OK);

    private static SignalResult result(String code, double score, Demand demand, Outcome outcome) {
        return new SignalResult(code, 1, outcome, score, demand, List.of(), 0);
    }

    private static Policy policy(Mode mode, Map<String, Double> hold, Map<String, Double> spam) {
        return new Policy(mode, 3, null, null, true, hold, spam, 3, Map.of());
    }

    private static Policy policy(Mode mode) {
        return policy(mode, Map.of(), Map.of());
    }

    @Test
    void the_mode_decides_where_nothing_speaks_against_it() {
        List<SignalResult> harmless = List.of(result("links", 0, Demand.NONE, Outcome.OK));
        assertEquals(new ScreeningDecision(Fate.HOLD, List.of()), ScreeningDecision.of(harmless, policy(Mode.PRE)));
        assertEquals(
                new ScreeningDecision(Fate.HOLD, List.of()), ScreeningDecision.of(harmless, policy(Mode.FIRST_TIME)));
        assertEquals(new ScreeningDecision(Fate.PUBLISH, List.of()), ScreeningDecision.of(harmless, policy(Mode.POST)));
    }

    @Test
    void trust_is_earned_by_published_comments_of_a_verified_address() {
        assertEquals(
                Fate.PUBLISH,
                ScreeningDecision.of(List.of(TRUST), policy(Mode.FIRST_TIME)).fate());
        SignalResult less = result("trust", 2, Demand.NONE, Outcome.OK);
        assertEquals(
                Fate.HOLD,
                ScreeningDecision.of(List.of(less), policy(Mode.FIRST_TIME)).fate());
    }

    @Test
    void thresholds_hold_and_make_spam() {
        Policy holding = policy(Mode.POST, Map.of("links", 2.0), Map.of());
        assertEquals(new ScreeningDecision(Fate.HOLD, List.of("links")), ScreeningDecision.of(List.of(LINKS), holding));
        Policy strict = policy(Mode.POST, Map.of("links", 1.0), Map.of("links", 2.0));
        assertEquals(Fate.SPAM, ScreeningDecision.of(List.of(LINKS), strict).fate());
        Policy lenient = policy(Mode.POST, Map.of("links", 3.0), Map.of());
        assertEquals(Fate.PUBLISH, ScreeningDecision.of(List.of(LINKS), lenient).fate());
    }

    @Test
    void the_strongest_demand_wins_and_all_that_spoke_are_named() {
        SignalResult word = result("word_rule", 1, Demand.REJECT, Outcome.OK);
        Policy policy = policy(Mode.POST, Map.of("links", 1.0), Map.of());
        assertEquals(
                new ScreeningDecision(Fate.REJECT, List.of("links", "word_rule")),
                ScreeningDecision.of(List.of(LINKS, word), policy));
        SignalResult flag = result("word_rule", 1, Demand.FLAG, Outcome.OK);
        assertEquals(Fate.PUBLISH, ScreeningDecision.of(List.of(flag), policy).fate());
    }

    @Test
    void what_could_not_be_looked_at_is_held_if_the_policy_says_so() {
        SignalResult failed = result("flood", 0, Demand.NONE, Outcome.TIMEOUT);
        assertEquals(
                new ScreeningDecision(Fate.HOLD, List.of("flood")),
                ScreeningDecision.of(List.of(failed), policy(Mode.POST)));
        Policy careless = new Policy(Mode.POST, 3, null, null, false, Map.of(), Map.of(), 3, Map.of());
        assertEquals(
                Fate.PUBLISH, ScreeningDecision.of(List.of(failed), careless).fate());
    }
}

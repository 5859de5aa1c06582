package io.klartext.moderation.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.moderation.rule.RuleAction;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.rule.WordRule.Kind;
import io.klartext.moderation.signal.Signal;
import io.klartext.moderation.signal.SignalFinding;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.SignalResult.Outcome;
import io.klartext.moderation.signal.Subject;
import io.klartext.moderation.signal.Subjects;
import io.klartext.moderation.text.Deadline;
import io.klartext.moderation.text.FoldedText;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SignalRunTest {
    private static final WordRule EXPRESSION =
            new WordRule(new UUID(0, 1), Kind.REGEX, "(?:a|aa){1,20}b", null, RuleAction.HOLD);

    @Test
    void one_that_fails_or_is_stopped_is_a_result_and_stops_no_other() {
        List<Signal> signals = List.of(
                signal("broken", () -> {
                    throw new IllegalStateException("broken");
                }),
                signal("deep", () -> {
                    throw new StackOverflowError();
                }),
                signal("late", () -> {
                    EXPRESSION.find(new FoldedText("a".repeat(5000)), Deadline.in(Duration.ZERO));
                    return SignalFinding.NOTHING;
                }),
                signal("fine", () -> SignalFinding.NOTHING));
        assertEquals(
                List.of(Outcome.UNAVAILABLE, Outcome.UNAVAILABLE, Outcome.TIMEOUT, Outcome.OK),
                SignalRun.of(signals, Subjects.of("Text")).stream()
                        .map(SignalResult::outcome)
                        .toList());
    }

    @Test
    void all_run_in_the_thread_that_asks() {
        Thread caller = Thread.currentThread();
        Signal signal = signal("here", () -> {
            assertEquals(caller, Thread.currentThread());
            return SignalFinding.NOTHING;
        });
        assertEquals(
                Outcome.OK,
                SignalRun.of(List.of(signal), Subjects.of("Text")).get(0).outcome());
    }

    private static Signal signal(String code, Supplier<SignalFinding> work) {
        return new Signal() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public SignalFinding examine(Subject subject) {
                return work.get();
            }
        };
    }
}

package io.klartext.platform.workflow;

import io.klartext.platform.kernel.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A whole lifecycle as data: from which state which action leads where, and who may take it. It alone decides what is
 * legal.
 *
 * @param <S> the states
 * @param <A> the actions
 * @param <W> the parts that a caller can play
 */
public record TransitionTable<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>>(
        List<Transition<S, A, W>> transitions) {
    public TransitionTable {
        transitions = List.copyOf(transitions);
    }

    /** One row of the table. */
    public record Transition<S, A, W>(S from, A action, S to, Set<W> who) {
        public Transition {
            who = Set.copyOf(who);
        }

        private boolean openTo(Set<W> parts) {
            return parts.stream().anyMatch(who::contains);
        }
    }

    /**
     * Where the action leads.
     *
     * @param parts the parts that the caller plays
     * @throws Failure.IllegalTransition if the action is not legal in this state, whoever asks
     * @throws Failure.Forbidden if it is, but not for this caller
     */
    public S take(S from, A action, Set<W> parts) {
        Transition<S, A, W> transition = find(from, action)
                .orElseThrow(() -> new Failure.IllegalTransition(name(action), name(from), allowed(from, parts)));
        if (!transition.openTo(parts)) {
            throw new Failure.Forbidden("This key may not take the action '" + name(action) + "' here.");
        }
        return transition.to();
    }

    /** The names of the actions that such a caller can take in this state, in the table's order. */
    public List<String> allowed(S from, Set<W> parts) {
        return transitions.stream()
                .filter(transition -> transition.from() == from && transition.openTo(parts))
                .map(transition -> name(transition.action()))
                .distinct()
                .toList();
    }

    /** The same table for something with which these actions are not possible in any state. */
    public TransitionTable<S, A, W> without(Set<A> actions) {
        return new TransitionTable<>(transitions.stream()
                .filter(transition -> !actions.contains(transition.action()))
                .toList());
    }

    private Optional<Transition<S, A, W>> find(S from, A action) {
        return transitions.stream()
                .filter(transition -> transition.from() == from && transition.action() == action)
                .findFirst();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

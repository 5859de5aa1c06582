package io.klartext.platform.workflow;

import io.klartext.platform.kernel.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A lifecycle as a table. Each row allows one action in one state, and names the next state and the roles that may
 * perform it. No other code decides which transitions are legal.
 *
 * @param <S> the states
 * @param <A> the actions
 * @param <W> the roles that a caller can have towards the item
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
     * The state to which the action leads.
     *
     * @param parts the roles that the caller has
     * @throws Failure.IllegalTransition if nobody may perform the action in this state
     * @throws Failure.Forbidden if others may perform it, but not this caller
     */
    public S take(S from, A action, Set<W> parts) {
        Transition<S, A, W> transition = find(from, action)
                .orElseThrow(() -> new Failure.IllegalTransition(name(action), name(from), allowed(from, parts)));
        if (!transition.openTo(parts)) {
            throw new Failure.Forbidden("This key may not perform the action '" + name(action) + "' on this item.");
        }
        return transition.to();
    }

    /** The names of the actions that the caller may perform in this state, in the order of the table. */
    public List<String> allowed(S from, Set<W> parts) {
        return transitions.stream()
                .filter(transition -> transition.from() == from && transition.openTo(parts))
                .map(transition -> name(transition.action()))
                .distinct()
                .toList();
    }

    /** The table without these actions. */
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

package io.klartext.platform.workflow;

import io.klartext.platform.kernel.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A lifecycle as data: each row says which action leads from which state to which, and who may perform it. Only the
 * table decides what is legal.
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
     * Where the action leads.
     *
     * @param parts the roles that the caller has
     * @throws Failure.IllegalTransition if the action is illegal in this state for everybody
     * @throws Failure.Forbidden if it is legal, but not for this caller
     */
    public S take(S from, A action, Set<W> parts) {
        Transition<S, A, W> transition = find(from, action)
                .orElseThrow(() -> new Failure.IllegalTransition(name(action), name(from), allowed(from, parts)));
        if (!transition.openTo(parts)) {
            throw new Failure.Forbidden("This key may not take the action '" + name(action) + "' here.");
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

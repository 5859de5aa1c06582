package io.klartext.comment.reason;

import io.klartext.comment.CommentAction;
import io.klartext.comment.Reason;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds and checks reasons. Executes no statement for a built-in one. */
@Singleton
public class Reasons {
    static final String CODE = "[a-z][a-z0-9_]{1,39}+";
    static final String COLUMNS = "r.id, r.version, r.code, r.de, r.en, r.actions, r.created_at, r.retired_at";
    private static final Sql ALL = Sql.of("select {columns} from comment_reason r order by r.created_at, r.id")
            .with("columns", COLUMNS);
    private static final Sql BY_CODE = Sql.of("select {columns} from comment_reason r where r.code = :code")
            .with("columns", COLUMNS);

    private final Queries database;

    Reasons(Queries database) {
        this.database = database;
    }

    /** Those that the newsroom has added, the oldest first, retired ones included. */
    List<OwnReason> own() {
        return database.list(ALL, OwnReason.class);
    }

    /**
     * The reason that a query parameter names, null if the parameter is absent. A retired one is found as well.
     *
     * @throws Failure.BadParameter if there is no such reason
     */
    public Reason parse(String parameter, String code) {
        Reason reason = code == null ? null : Reason.of(code);
        if (reason != null && !reason.isBuiltIn() && find(reason).isEmpty()) {
            throw new Failure.BadParameter(
                    parameter, "'" + parameter + "' must be one of " + codes(everyBuiltIn(), own()) + ".");
        }
        return reason;
    }

    /** Adds a violation at that pointer if a decision with that action cannot have the reason. */
    public void check(Reason reason, CommentAction action, String pointer, Violations violations) {
        Optional<OwnReason> own = reason.isBuiltIn() ? Optional.empty() : find(reason);
        if (own.isPresent() && own.get().isRetired()) {
            violations.add(pointer, "retired", "This reason is retired. " + taking(action));
        } else if (!reason.isBuiltIn() && own.isEmpty()) {
            violations.add(pointer, "invalid", "There is no such reason. " + taking(action));
        } else if (action.isRefusal()
                && !own.<Collection<CommentAction>>map(OwnReason::actions)
                        .orElse(reason.actions())
                        .contains(action)) {
            violations.add(
                    pointer,
                    "invalid",
                    "The action '" + action.value() + "' does not take this reason. " + taking(action));
        }
    }

    private String taking(CommentAction action) {
        if (!action.isRefusal()) {
            return "Leave it out.";
        }
        Stream<Reason> builtIn =
                everyBuiltIn().filter(reason -> reason.actions().contains(action));
        List<OwnReason> added = own().stream()
                .filter(reason -> !reason.isRetired() && reason.actions().contains(action))
                .toList();
        return "It takes " + codes(builtIn, added) + ".";
    }

    private static Stream<Reason> everyBuiltIn() {
        return Reason.builtIn().stream();
    }

    private static String codes(Stream<Reason> builtIn, List<OwnReason> own) {
        return Stream.concat(builtIn.map(Reason::code), own.stream().map(OwnReason::code))
                .collect(Collectors.joining(", "));
    }

    private Optional<OwnReason> find(Reason reason) {
        return reason.code().matches(CODE)
                ? database.find(BY_CODE.bind("code", reason.code()), OwnReason.class)
                : Optional.empty();
    }
}

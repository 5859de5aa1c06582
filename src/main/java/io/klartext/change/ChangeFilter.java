package io.klartext.change;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import io.klartext.platform.security.Scope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The changes that a client follows.
 *
 * @param types the wanted types
 * @param open the types whose changes the client may know even if readers do not see them
 */
public record ChangeFilter(Set<ChangeType> types, Set<ChangeType> open) {
    /** All changes of all types; types that this version does not know are left out. */
    static final ChangeFilter ALL = new ChangeFilter(EnumSet.allOf(ChangeType.class), EnumSet.allOf(ChangeType.class));

    /** The changes that readers can see. */
    public static ChangeFilter ofReaders(Set<ChangeType> types) {
        return new ChangeFilter(types, Set.of());
    }

    /** The changes that a key with these scopes may know of. */
    public static ChangeFilter ofKey(Set<ChangeType> types, Set<Scope> scopes) {
        return new ChangeFilter(
                types,
                Arrays.stream(ChangeType.values())
                        .filter(type -> type.isOpenTo(scopes))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** For rows {@code l} of the log. */
    Filter toSql() {
        return Filter.where("l.type = any(:types)", "types", types)
                .and(Sql.of("(l.is_public or l.type = any(:open))").bind("open", open));
    }

    public Predicate<Change> predicate() {
        return change -> types.contains(change.type()) && (change.isPublic() || open.contains(change.type()));
    }
}

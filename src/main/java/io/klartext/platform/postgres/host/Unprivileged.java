package io.klartext.platform.postgres.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The user that the server runs as. PostgreSQL refuses to run as root. If Klartext runs as root, a command prefix runs
 * the programs in a user namespace without privileges or, where that is not possible, under another user id. Otherwise
 * they run as the same user as Klartext.
 */
public record Unprivileged(List<String> prefix, Optional<Integer> owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final Unprivileged OURSELVES = new Unprivileged(List.of(), Optional.empty());
    private static final Unprivileged IN_NAMESPACE =
            new Unprivileged(List.of("unshare", "-U", "--"), Optional.of(ROOT));
    private static final Unprivileged AS_NOBODY = new Unprivileged(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"), Optional.of(NOBODY));

    /** The first alternative with which this program can be run. */
    static Unprivileged ableToRun(Path program) {
        if (Platform.CURRENT.isWindows() || !isRoot()) {
            return OURSELVES;
        }
        return Stream.of(IN_NAMESPACE, AS_NOBODY)
                .filter(way -> way.canRun(program))
                .findFirst()
                .orElseThrow(
                        () -> new DatabaseUnavailable("PostgreSQL refuses to run as root, and no other user can run "
                                + program + ": start Klartext as an ordinary user, or set KLARTEXT_DATABASE_URL."));
    }

    /** Makes the user of the server the owner of a file, or of a directory and its content. */
    public void own(Path tree) throws IOException {
        if (owner.isEmpty() || ownerOf(tree) == owner.get()) {
            return;
        }
        if (!Set.of(ROOT, NOBODY).contains(ownerOf(tree))) {
            throw new DatabaseUnavailable(
                    tree + " belongs to user id " + ownerOf(tree) + ": start Klartext as that user, not as root.");
        }
        for (Path path : FileTree.childrenFirst(tree)) {
            Files.setAttribute(path, "unix:uid", owner.get(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private boolean canRun(Path program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(program.toString(), "--version"));
        return CommandResult.of(command).succeeded();
    }

    private static boolean isRoot() {
        return CommandResult.of(List.of("id", "-u")).output().equals("0");
    }
}

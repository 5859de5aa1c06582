package io.klartext.directory;

/** The groups of cached answers that show tags and authors. */
public final class DirectoryGroups {
    /** All answers that show the name, the slug or another member of a tag or an author. */
    public static final String ENTRIES = "entries";

    private DirectoryGroups() {}
}

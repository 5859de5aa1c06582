package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** The content of an entry as its editor writes it. */
public interface EntryDraft {
    /** The aliases that one entry may have. */
    int MAX_ALIASES = 50;

    /** Null to derive it from the name. */
    String slug();

    String name();

    /** What the entry is about, under whatever name the feature gives it. */
    @JsonIgnore
    String about();

    /** Further slugs under which it is found. */
    List<String> aliases();
}

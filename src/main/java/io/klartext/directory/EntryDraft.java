package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

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

    /** The asset that shows it; null if there is none, as with all kinds that have no pictures. */
    @JsonIgnore
    default UUID pictureId() {
        return null;
    }

    /** Further slugs under which it is found. */
    List<String> aliases();
}

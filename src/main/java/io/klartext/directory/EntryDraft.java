package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The content of an entry as its editor writes it. */
public interface EntryDraft {
    /** Null to derive it from the name. */
    String slug();

    String name();

    /** What the entry is about, under whatever name the feature gives it. */
    @JsonIgnore
    String about();
}

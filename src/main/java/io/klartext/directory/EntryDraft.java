package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/** The content of an entry as an editor writes it. */
public interface EntryDraft {
    /** The largest number of aliases of one entry. */
    int MAX_ALIASES = 50;

    /** The slug, or null to derive it from the name. */
    String slug();

    String name();

    /** The description or biography. */
    @JsonIgnore
    String about();

    /** The id of the asset with the picture, or null. Only some kinds have pictures. */
    @JsonIgnore
    default UUID pictureId() {
        return null;
    }

    /** Additional slugs that lead to the entry. */
    List<String> aliases();
}

package io.klartext.search.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.kernel.StoredEnum;
import java.time.Instant;
import java.util.UUID;

/** A word of the site, in lower case. */
public record VocabularyEntry(@JsonIgnore UUID id, String word, Kind kind, Source source, Instant createdAt) {
    /** How search uses the word. */
    public enum Kind implements StoredEnum {
        /** It may be a part of compounds. */
        PART,
        /** It is never divided. */
        EXCEPTION,
        /** It was learned, and an editor removed it. */
        IGNORED
    }

    /** The origin of the word. */
    public enum Source implements StoredEnum {
        BUILT_IN,
        EDITOR,
        LEARNED
    }
}

package io.klartext.article.draft;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.portabletext.conversion.Losses;
import io.klartext.portabletext.conversion.Losses.Loss;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** What the conversion of the body that came with this request could not keep. */
@RequestScoped
public class Conversion {
    private Losses losses = new Losses();

    /**
     * What the writer is told.
     *
     * @param dropped of what kinds, how often, and one example each
     */
    public record Report(List<Loss> dropped) {
        @JsonIgnore
        public boolean isEmpty() {
            return dropped.isEmpty();
        }
    }

    /** Where the reader of the body notes it. */
    Losses begin() {
        losses = new Losses();
        return losses;
    }

    /** The report of the last body that was read. */
    public Report report() {
        return new Report(losses.found());
    }
}

package io.klartext.article.draft;

import io.klartext.portabletext.conversion.Losses;
import io.klartext.portabletext.conversion.Losses.Loss;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The conversion of the Markdown or HTML body of this request to Portable Text. */
@RequestScoped
public class BodyConversion {
    private Losses losses = new Losses();

    /** Begins the conversion of a body; its reader records there what it leaves out. */
    Losses begin() {
        losses = new Losses();
        return losses;
    }

    /** What clients are told about the last body; null if all of it was kept. */
    public ConversionReport report() {
        List<Loss> dropped = losses.found();
        return dropped.isEmpty() ? null : new ConversionReport(dropped);
    }
}

package io.klartext.article.archive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.site.Locales;
import java.util.List;

/** The archive of a site. */
record ArchiveView(List<Month> items) {
    /** A month, with the list of its articles. */
    record Month(@JsonUnwrapped ArchiveMonth month, Links links) {}

    record Links(String articles) {}

    static ArchiveView of(List<ArchiveMonth> months, Locales locales) {
        String locale = locales.tags().isEmpty() ? "" : "&locale=" + String.join(",", locales.tags());
        return new ArchiveView(months.stream()
                .map(month -> new Month(
                        month,
                        new Links(PublicUrl.of(Paths.DELIVERY + "/articles?publishedAfter=" + month.publishedAfter()
                                + "&publishedBefore=" + month.publishedBefore() + "&sort=publishedAt" + locale))))
                .toList());
    }
}

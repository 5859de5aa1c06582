package io.klartext.site.head;

import io.klartext.site.head.Head.Alternate;
import io.klartext.site.head.Head.FeedLink;
import io.klartext.site.head.Head.Meta;
import io.klartext.site.settings.Site;
import java.util.ArrayList;
import java.util.List;

/** Collects the contents of a head, in the order of the calls. Omits null values. */
public final class HeadBuilder {
    private final String title;
    private final String canonical;
    private final List<Alternate> alternates = new ArrayList<>();
    private final List<Meta> meta = new ArrayList<>();
    private final List<FeedLink> feeds = new ArrayList<>();

    public HeadBuilder(String title, String canonical) {
        this.title = title;
        this.canonical = canonical;
    }

    /** Adds a meta element with a name, for HTML and Twitter. */
    public HeadBuilder name(String name, Object content) {
        if (content != null) {
            meta.add(new Meta(name, null, content.toString()));
        }
        return this;
    }

    /** Adds a meta element with a property, for Open Graph. */
    public HeadBuilder property(String property, Object content) {
        if (content != null) {
            meta.add(new Meta(null, property, content.toString()));
        }
        return this;
    }

    /** Adds the Open Graph properties that every page has; title and URL are those of the page. */
    public HeadBuilder openGraph(String type, String description, Site site) {
        return property("og:type", type)
                .property("og:title", title)
                .property("og:description", description)
                .property("og:url", canonical)
                .property("og:site_name", site.title());
    }

    public HeadBuilder alternate(String locale, String url) {
        alternates.add(new Alternate(locale, url));
        return this;
    }

    public HeadBuilder feeds(List<FeedLink> links) {
        feeds.addAll(links);
        return this;
    }

    public Head build(List<JsonLd> structuredData) {
        return new Head(
                title,
                canonical,
                List.copyOf(alternates),
                List.copyOf(meta),
                JsonLd.write(structuredData),
                List.copyOf(feeds));
    }
}

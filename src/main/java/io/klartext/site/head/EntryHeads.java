package io.klartext.site.head;

import io.klartext.site.settings.Site;
import io.klartext.site.settings.SiteSettings;
import jakarta.inject.Singleton;
import java.util.List;

/** The heads of the pages of tags and authors. An answer with one depends on {@link Site#GROUP}. */
@Singleton
public class EntryHeads {
    private final SiteSettings settings;
    private final SiteHeads shared;

    EntryHeads(SiteSettings settings, SiteHeads shared) {
        this.settings = settings;
        this.shared = shared;
    }

    /**
     * The head of a tag.
     *
     * @param about the description, or null
     */
    public Head ofTag(String slug, String name, String about) {
        Site site = settings.current();
        String url = shared.ofTag(slug);
        JsonLd page = JsonLd.of("CollectionPage")
                .with("@id", url)
                .with("url", url)
                .with("name", name)
                .with("description", about)
                .with("publisher", shared.publisher(site));
        return started(site, name, about, url, "website")
                .feeds(shared.feeds(name, "tag=" + slug))
                .build(List.of(page, way(site, name, url)));
    }

    /**
     * The head of an author.
     *
     * @param about the biography, or null
     * @param picture the path of a picture, or null
     */
    public Head ofAuthor(String slug, String name, String about, String picture) {
        Site site = settings.current();
        String url = shared.ofAuthor(slug);
        String image = picture == null ? null : shared.ofAnswer(picture);
        JsonLd person = JsonLd.of("Person")
                .with("@id", url + "#author")
                .with("name", name)
                .with("url", url)
                .with("description", about)
                .with("image", image)
                .with("worksFor", shared.publisher(site));
        JsonLd page = JsonLd.of("ProfilePage")
                .with("@id", url)
                .with("url", url)
                .with("name", name)
                .with("mainEntity", person);
        return started(site, name, about, url, "profile")
                .property("og:image", image)
                .feeds(shared.feeds(name, "author=" + slug))
                .build(List.of(page, way(site, name, url)));
    }

    private static HeadBuilder started(Site site, String name, String about, String url, String type) {
        return new HeadBuilder(name, url)
                .name("description", about)
                .openGraph(type, about, site)
                .name("twitter:card", "summary");
    }

    private JsonLd way(Site site, String name, String url) {
        return shared.breadcrumbs(site, List.of(new SiteHeads.Step(name, url)));
    }
}

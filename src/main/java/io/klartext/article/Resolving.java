package io.klartext.article;

import io.klartext.author.Authors;
import io.klartext.directory.Directory;
import io.klartext.directory.EntryRow;
import io.klartext.platform.kernel.Failure;
import io.klartext.tag.Tags;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tells what readers find at a path, so that a frontend needs one question for every request that it gets. */
@Singleton
public class Resolving {
    private final SitePaths paths;
    private final PublishedArticles articles;
    private final FormerSlugs formerSlugs;
    private final Tags tags;
    private final Authors authors;

    Resolving(SitePaths paths, PublishedArticles articles, FormerSlugs formerSlugs, Tags tags, Authors authors) {
        this.paths = paths;
        this.articles = articles;
        this.formerSlugs = formerSlugs;
        this.tags = tags;
        this.authors = authors;
    }

    /**
     * What lives at the path, or lived there and has moved.
     *
     * @throws Failure.BadParameter if it is no path
     * @throws Failure.Gone if it is not public any more
     * @throws Failure.NotFound if there never was anything
     */
    public Resolution at(String path) {
        URI uri = SitePaths.parse(path)
                .orElseThrow(() -> new Failure.BadParameter(
                        "path", "'path' must be a path of the site, like /de/leica, of 2000 characters at most."));
        SitePaths.Target target = paths.read(uri).orElseThrow(() -> new Failure.NotFound("The path"));
        return switch (target.type()) {
            case "tag" -> entry(target, tags, paths::ofTag);
            case "author" -> entry(target, authors, paths::ofAuthor);
            default -> article(target);
        };
    }

    private Resolution article(SitePaths.Target target) {
        Optional<Address> present = articles.findAddress(target.slugOrId(), target.locale());
        Address address = present.orElseGet(() -> formerSlugs.present(target.slugOrId(), target.locale()));
        String sitePath = target.ofSite() ? paths.ofArticle(address.slug(), address.locale()) : null;
        return new Resolution(
                target.type(), address.id(), address.slug(), address.locale(), sitePath, present.isEmpty());
    }

    private static Resolution entry(SitePaths.Target target, Directory<?> entries, UnaryOperator<String> path) {
        Optional<EntryRow> present = entries.findPublic(target.slugOrId());
        EntryRow entry = present.or(() -> entries.findPublic(entries.presentSlug(target.slugOrId())))
                .orElseThrow(() -> new Failure.NotFound("The " + target.type()));
        String sitePath = target.ofSite() ? path.apply(entry.slug()) : null;
        return new Resolution(target.type(), entry.id(), entry.slug(), null, sitePath, present.isEmpty());
    }
}

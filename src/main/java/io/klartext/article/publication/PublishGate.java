package io.klartext.article.publication;

import io.klartext.article.Article;
import io.klartext.article.ArticleRepository;
import io.klartext.article.Content;
import io.klartext.article.Source;
import io.klartext.article.link.PublicSlugs;
import io.klartext.article.link.SlugRedirects;
import io.klartext.article.link.SlugRedirects.FormerOwner;
import io.klartext.article.publication.PublishGateConfig.Severity;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.delivery.PublicAssets;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.author.AuthorRepository;
import io.klartext.directory.EntryRepository;
import io.klartext.portabletext.Block;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.link.ArticleLink;
import io.klartext.portabletext.link.PlacedLink;
import io.klartext.tag.TagRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The checks before publication. Returns all findings at once. */
@Singleton
class PublishGate {
    private final ArticleRepository articles;
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final PublicSlugs addresses;
    private final SlugRedirects redirects;
    private final PublicAssets assets;
    private final PublishGateConfig config;

    PublishGate(
            ArticleRepository articles,
            TagRepository tags,
            AuthorRepository authors,
            PublicSlugs addresses,
            SlugRedirects redirects,
            PublicAssets assets,
            PublishGateConfig config) {
        this.articles = articles;
        this.tags = tags;
        this.authors = authors;
        this.addresses = addresses;
        this.redirects = redirects;
        this.assets = assets;
        this.config = config;
    }

    /** All findings, in the order of the article's members. */
    List<GateFinding> check(Article article) {
        Content content = article.content();
        List<GateFinding> findings = new ArrayList<>();
        checkSlug(article, findings);
        if (content.header().headline() == null) {
            add(findings, Severity.ERROR, "/headline", "required", "A published article needs a headline.");
        }
        if (content.body().isBlank()) {
            add(findings, Severity.ERROR, "/body", "required", "A published article needs a body.");
        }
        checkHeadings(content.body().blocks(), findings);
        checkLinks(article, findings);
        checkReferences(tags, article.relations().tags(), "/tags/", findings);
        checkReferences(authors, article.relations().authors(), "/authors/", findings);
        checkSources(content.sources(), findings);
        checkPictures(content.pictures(), findings);
        return findings;
    }

    private void checkSlug(Article article, List<GateFinding> findings) {
        Content content = article.content();
        if (content.slug() == null) {
            return;
        }
        articles.findSlugOwner(content.locale(), content.slug(), article.id()).ifPresent(owner -> {
            add(findings, Severity.ERROR, "/slug", "slug_taken", "The article " + owner + " has this slug.");
        });
        redirects
                .formerOwner(content.locale(), content.slug(), article.id())
                .ifPresent(loser -> add(findings, config.formerSlug(), "/slug", "former_slug", losing(loser)));
    }

    private static String losing(FormerOwner loser) {
        String name =
                loser.headline() == null ? loser.id().toString() : "'" + loser.headline() + "' (" + loser.id() + ")";
        return "Readers have known the article " + name + " under this slug: its old links would lead here.";
    }

    /** The headline has level one, so the first heading of a body must be an h2. */
    private void checkHeadings(List<Block> blocks, List<GateFinding> findings) {
        int before = 1;
        for (int index = 0; index < blocks.size(); index++) {
            int level = blocks.get(index) instanceof TextBlock text ? headingLevel(text) : 0;
            if (level > before + 1) {
                String detail = "An h" + level + " stands below level " + before + ".";
                add(findings, config.headingSkipped(), "/body/" + index + "/style", "heading_skipped", detail);
            }
            before = level == 0 ? before : level;
        }
    }

    private static int headingLevel(TextBlock block) {
        return block.style().startsWith("h") ? block.style().charAt(1) - '0' : 0;
    }

    private void checkLinks(Article article, List<GateFinding> findings) {
        List<PlacedLink> links = article.content().body().links();
        Set<UUID> visible = addresses.of(links.stream().map(PlacedLink::href)).keySet();
        for (PlacedLink link : links) {
            ArticleLink.parse(link.href())
                    .map(ArticleLink::id)
                    .filter(id -> !id.equals(article.id()) && !visible.contains(id))
                    .ifPresent(id -> {
                        String detail = "This article is not public: readers would see the words without the link.";
                        String pointer = "/body" + link.pointer();
                        add(findings, config.unpublishedLink(), pointer, "unpublished_link", detail);
                    });
        }
    }

    private void checkReferences(
            EntryRepository<?> entries, List<UUID> ids, String pointer, List<GateFinding> findings) {
        Set<UUID> trashed = entries.findTrashed(ids);
        for (int index = 0; index < ids.size(); index++) {
            if (trashed.contains(ids.get(index))) {
                String detail = "This is in the trash: readers would not see it.";
                add(findings, config.trashedReference(), pointer + index, "trashed_reference", detail);
            }
        }
    }

    private void checkSources(List<Source> sources, List<GateFinding> findings) {
        for (int index = 0; index < sources.size(); index++) {
            if (sources.get(index).url() == null) {
                String detail = "This source has no URL.";
                add(findings, config.sourceWithoutUrl(), "/sources/" + index + "/url", "source_without_url", detail);
            }
        }
    }

    private void checkPictures(Map<String, Picture> pictures, List<GateFinding> findings) {
        Map<UUID, PublicAsset> assets = this.assets.showable(
                pictures.values().stream().map(picture -> picture.asset().ref()).collect(Collectors.toSet()));
        pictures.forEach((pointer, picture) -> {
            PublicAsset asset = assets.get(picture.asset().ref());
            if (asset == null) {
                String detail =
                        "The right to show this picture has expired, or it is in the trash: readers would not see it.";
                add(findings, config.imageExpired(), pointer + "/asset", "image_expired", detail);
            } else {
                checkWords(pointer, picture, asset.metadata(), findings);
            }
        });
    }

    private void checkWords(String pointer, Picture picture, AssetMetadata metadata, List<GateFinding> findings) {
        if (picture.alt() == null && metadata.alt() == null) {
            String detail = "This picture has no alternative text for readers who do not see it.";
            add(findings, config.imageWithoutAlt(), pointer + "/alt", "image_without_alt", detail);
        }
        if (picture.credit() == null && metadata.credit() == null) {
            String detail = "This picture has no credit.";
            add(findings, config.imageWithoutCredit(), pointer + "/credit", "image_without_credit", detail);
        }
    }

    private static void add(List<GateFinding> findings, Severity severity, String pointer, String code, String detail) {
        if (severity != Severity.OFF) {
            findings.add(new GateFinding(severity.name().toLowerCase(Locale.ROOT), pointer, code, detail));
        }
    }
}

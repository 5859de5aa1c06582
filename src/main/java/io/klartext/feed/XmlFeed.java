package io.klartext.feed;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.modules.slash.SlashImpl;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a feed as Atom (RFC 4287) or RSS 2.0. */
final class XmlFeed {
    /** Characters that XML 1.0 does not know, not even escaped. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final Namespace THREADS = Namespace.getNamespace("thr", CommentFeed.THREADS);
    private static final Namespace COMMENT_API = Namespace.getNamespace("wfw", "http://wellformedweb.org/CommentAPI/");

    private final FeedFormat format;

    XmlFeed(FeedFormat format) {
        this.format = format;
    }

    byte[] write(Feed feed) {
        SyndFeed syndicated = new SyndFeedImpl();
        syndicated.setFeedType(isAtom() ? "atom_1.0" : "rss_2.0");
        syndicated.setEncoding(StandardCharsets.UTF_8.name());
        syndicated.setTitle(clean(feed.title()));
        syndicated.setDescription(clean(feed.title()));
        syndicated.setUri(feed.self());
        syndicated.setLink(feed.home());
        syndicated.setLanguage(feed.locale());
        syndicated.setPublishedDate(Date.from(feed.updatedAt()));
        link(syndicated, feed);
        syndicated.setEntries(feed.entries().stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(syndicated).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed of articles can be written", e);
        }
    }

    private boolean isAtom() {
        return format == FeedFormat.ATOM;
    }

    private void link(SyndFeed syndicated, Feed feed) {
        if (isAtom()) {
            List<SyndLink> links = new ArrayList<>();
            links.add(link("alternate", feed.home(), "text/html"));
            links.add(link("self", feed.self(), format.mediaType()));
            if (feed.next() != null) {
                links.add(link("next", feed.next(), format.mediaType()));
            }
            if (feed.hub() != null) {
                links.add(link("hub", feed.hub(), null));
            }
            syndicated.setLinks(links);
            return;
        }
        AtomLinkModuleImpl atom = new AtomLinkModuleImpl();
        List<Link> links = new ArrayList<>();
        links.add(atomLink("self", feed.self()));
        if (feed.next() != null) {
            links.add(atomLink("next", feed.next()));
        }
        if (feed.hub() != null) {
            links.add(atomLink("hub", feed.hub()));
        }
        atom.setLinks(links);
        List<Module> modules = new ArrayList<>(syndicated.getModules());
        modules.add(atom);
        syndicated.setModules(modules);
    }

    private static SyndLink link(String relation, String url, String type) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(url);
        link.setType(type);
        return link;
    }

    private Link atomLink(String relation, String url) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(url);
        link.setType(format.mediaType());
        return link;
    }

    private SyndEntry entry(Feed.Entry entry) {
        SyndEntry syndicated = new SyndEntryImpl();
        syndicated.setUri(entry.urn());
        syndicated.setLink(entry.url());
        syndicated.setTitle(clean(entry.title()));
        syndicated.setPublishedDate(Date.from(entry.publishedAt()));
        syndicated.setUpdatedDate(Date.from(entry.updatedAt()));
        syndicated.setCategories(entry.tags().stream().map(XmlFeed::category).toList());
        if (entry.summary() != null) {
            syndicated.setDescription(content("text/plain", entry.summary()));
        }
        if (entry.html() != null) {
            syndicated.setContents(List.of(content("html", entry.html())));
        }
        syndicated.setForeignMarkup(isAtom() ? threads(entry) : List.of(commentRss(entry)));
        if (isAtom()) {
            syndicated.setAuthors(entry.authors().stream().map(XmlFeed::person).toList());
        } else {
            addModules(entry, syndicated);
        }
        return syndicated;
    }

    /** The feed of the comments, and their number (RFC 4685). */
    private static List<Element> threads(Feed.Entry entry) {
        Element link = new Element("link", Namespace.getNamespace("http://www.w3.org/2005/Atom"))
                .setAttribute("rel", "replies")
                .setAttribute("type", FeedFormat.ATOM_TYPE)
                .setAttribute("href", entry.replies())
                .setAttribute("count", Integer.toString(entry.comments()), THREADS);
        Element total = new Element("total", THREADS).setText(Integer.toString(entry.comments()));
        return List.of(link, total);
    }

    private static Element commentRss(Feed.Entry entry) {
        return new Element("commentRss", COMMENT_API).setText(entry.replies());
    }

    /** Adds the members that RSS itself has no elements for. */
    private static void addModules(Feed.Entry entry, SyndEntry syndicated) {
        DCModule core = (DCModule) syndicated.getModule(DCModule.URI);
        core.setCreators(entry.authors().stream().map(XmlFeed::clean).toList());
        List<Module> modules = new ArrayList<>(syndicated.getModules());
        SlashImpl slash = new SlashImpl();
        slash.setComments(entry.comments());
        modules.add(slash);
        if (entry.image() != null) {
            modules.add(media(entry.image()));
        }
        syndicated.setModules(modules);
    }

    private static MediaEntryModuleImpl media(Feed.Image image) {
        MediaContent content = new MediaContent(new UrlReference(java.net.URI.create(image.url())));
        content.setType(image.type());
        content.setMedium("image");
        content.setWidth(image.width());
        content.setHeight(image.height());
        Metadata metadata = new Metadata();
        metadata.setDescription(clean(image.alt()));
        if (image.credit() != null) {
            metadata.setCredits(new Credit[] {new Credit("urn:ebu", "photographer", clean(image.credit()))});
        }
        content.setMetadata(metadata);
        MediaEntryModuleImpl media = new MediaEntryModuleImpl();
        media.setMediaContents(new MediaContent[] {content});
        return media;
    }

    private static SyndCategory category(String name) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(clean(name));
        return category;
    }

    private static SyndPerson person(String name) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(clean(name));
        return person;
    }

    private static SyndContent content(String type, String text) {
        SyndContent content = new SyndContentImpl();
        content.setType(type);
        content.setValue(clean(text));
        return content;
    }

    /** The text without characters that XML does not allow; null for null. */
    static String clean(String text) {
        return text == null ? null : NOT_IN_XML.matcher(text).replaceAll("");
    }
}

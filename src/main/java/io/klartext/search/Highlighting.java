package io.klartext.search;

import io.klartext.article.ArticleHeader;
import io.klartext.portabletext.Block;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.PortableText;
import io.klartext.search.analysis.SearchLanguage;
import io.klartext.search.analysis.TextAnalyzer;
import io.klartext.search.index.SearchQuery;
import io.klartext.search.index.SiteAnalyzer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Shows where a hit matches: in headline, kicker and lead, and in the first blocks of its body. */
@Singleton
class Highlighting {
    private static final int MAX_BLOCKS = 3;

    private final SiteAnalyzer analyzer;

    Highlighting(SiteAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<Highlight> of(SearchQuery query, String locale, ArticleHeader header, PortableText body) {
        TextAnalyzer current = analyzer.get();
        MatchMarking marking = new MatchMarking(current, SearchLanguage.of(locale), query);
        List<Highlight> found = new ArrayList<>();
        add("headline", null, header.headline(), marking, found);
        add("kicker", null, header.kicker(), marking, found);
        add("lead", null, header.lead(), marking, found);
        int enough = found.size() + MAX_BLOCKS;
        for (Block block : body.blocks()) {
            if (found.size() < enough && !(block instanceof ImageBlock) && !(block instanceof Gallery)) {
                add("body", block.key(), block.plainText(), marking, found);
            }
        }
        return found;
    }

    private static void add(String field, String key, String text, MatchMarking marking, List<Highlight> found) {
        List<Highlight.Segment> segments = text == null ? List.of() : marking.segments(text);
        if (!segments.isEmpty()) {
            found.add(new Highlight(field, key, segments));
        }
    }
}

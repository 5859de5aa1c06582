package io.klartext.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where absolute URLs lead: pages to the site, pictures to the API. */
class SiteUrlsTest {
    private static final String HTML =
            "<p><a href=\"/de/ziel#teil\">Ziel</a> <a href=\"https://example.net/\">fort</a></p>"
                    + "<img src=\"/media/o/K/a.png\" srcset=\"/media/i/K/w_64/a.auto 64w, /media/i/K/w_96/a.auto 96w\">";

    private final SiteUrls one = new SiteUrls("https://www.example.org/", Optional.empty());
    private final SiteUrls two = new SiteUrls("https://www.example.org", Optional.of("https://cms.example.org:8443"));

    @Test
    void without_a_host_of_the_api_all_is_at_the_site() {
        assertEquals("https://www.example.org/de/ziel", one.ofPage("/de/ziel"));
        assertEquals("https://www.example.org/media/o/K/a.png", one.ofAnswer("/media/o/K/a.png"));
        assertEquals("https://example.net/", one.ofAnswer("https://example.net/"));
    }

    @Test
    void pictures_are_at_the_host_of_the_api() {
        assertEquals("https://www.example.org/de/ziel", two.ofPage("/de/ziel"));
        assertEquals("https://cms.example.org:8443/media/o/K/a.png", two.ofAnswer("/media/o/K/a.png"));
    }

    @Test
    void html_has_whole_urls_and_feeds_have_one_size() {
        String links =
                "<p><a href=\"https://www.example.org/de/ziel#teil\">Ziel</a> <a href=\"https://example.net/\">fort</a></p>";
        String source = "<img src=\"https://cms.example.org:8443/media/o/K/a.png\"";
        assertEquals(
                links + source + " srcset=\"https://cms.example.org:8443/media/i/K/w_64/a.auto 64w,"
                        + " https://cms.example.org:8443/media/i/K/w_96/a.auto 96w\">",
                two.absoluteInHtml(HTML));
        assertEquals(links + source + ">", two.absoluteInFeed(HTML));
    }
}

package io.klartext.site.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What machines may do is what the site says, unless something says otherwise. */
class RightsTest {
    private static final String POLICY = "https://example.org/mining.json";

    private static SiteRights site(boolean reserved, Boolean trainAi, Boolean search, String license) {
        Map<String, String> settings = new HashMap<>();
        settings.put("klartext.rights.mining-policy", POLICY);
        settings.put("klartext.rights.reserve-mining", String.valueOf(reserved));
        settings.put("klartext.rights.train-ai", trainAi == null ? "" : trainAi.toString());
        settings.put("klartext.rights.search", search == null ? "" : search.toString());
        settings.put("klartext.rights.license", license == null ? "" : license);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(RightsConfig.class)
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .build();
        return new SiteRights(config.getConfigMapping(RightsConfig.class));
    }

    @Test
    void a_site_that_reserves_everything_says_so_in_all_headers() {
        SiteRights rights = site(true, false, true, null);
        assertEquals(
                Map.of("tdm-reservation", "1", "tdm-policy", POLICY, "Content-Usage", "train-ai=n, search=y"),
                rights.ofSite().headers());
        assertEquals(
                Map.of("tdm-reservation", "1", "tdm-policy", POLICY),
                rights.ofSite().tdmMeta());
        assertFalse(rights.areSilent());
    }

    @Test
    void without_a_reservation_there_is_no_policy() {
        assertNull(site(true, null, null, null).of(false, null).miningPolicy());
        assertEquals(
                Map.of("tdm-reservation", "0"),
                site(false, null, null, null).ofSite().headers());
        assertEquals(Map.of(), site(false, null, null, null).ofSite().tdmMeta());
    }

    @Test
    void an_article_can_allow_what_the_site_does_not() {
        assertEquals(
                "train-ai=y, search=y",
                site(true, false, true, null).of(null, true).contentUsage());
    }

    @Test
    void a_license_alone_is_worth_a_header() {
        assertFalse(site(false, null, null, "https://example.org/license.xml").areSilent());
        assertTrue(site(false, null, null, null).areSilent());
    }
}

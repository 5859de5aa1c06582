package io.klartext.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of paths, as sites have them. */
class SitePathTest {
    @ParameterizedTest
    @CsvSource({
        "/{locale}/{slug}, /de-AT/a-1, a-1, de-AT",
        "/{slug}, /a, a,",
        "/blog/{slug}.html, /blog/a.html, a,",
        "/{slug}_{locale}/lesen, /a_en/lesen, a, en",
    })
    void a_path_is_read_and_written_in_its_form(String form, String path, String slug, String locale) {
        SitePath sitePath = new SitePath(form);
        assertEquals(Optional.of(new SitePath.Named(slug, locale)), sitePath.read(path));
        assertEquals(path, sitePath.write(slug, locale == null ? "de" : locale));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/blogXhtml", "/blog/a_html", "/blog/.html", "/blog/A.html", "/blog/a--b.html", "/blog/a.html/x"
            })
    void another_path_is_not(String path) {
        assertEquals(Optional.empty(), new SitePath("/blog/{slug}.html").read(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "{slug}",
                "/{locale}",
                "/{slug}/{slug}",
                "/{locale}/{locale}/{slug}",
                "/{id}/{slug}",
                "/a b/{slug}"
            })
    void what_is_no_form_is_not_taken_for_one(String form) {
        assertFalse(form.matches(SitePath.FORM));
    }

    @Test
    void forms_are_forms() {
        assertTrue("/{locale}/{slug}".matches(SitePath.FORM) && "/a/{slug}.html".matches(SitePath.FORM));
    }
}

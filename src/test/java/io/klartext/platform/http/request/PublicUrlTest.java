package io.klartext.platform.http.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, ''",
        "https://www.example.org/, ''",
        "https://www.example.org/cms, /cms",
        "https://www.example.org/a/b/, /a/b",
        "http://localhost:8080/cms/, /cms"
    })
    void paths_begin_with_the_path_of_the_url(String url, String prefix) {
        assertEquals(prefix, PublicUrl.prefix(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/cms",
                "www.example.org/cms",
                "ftp://example.org",
                "https://example.org/cms?x",
                "https:///cms"
            })
    void what_is_no_url_is_refused(String url) {
        assertThrows(ConfigurationException.class, () -> PublicUrl.prefix(url));
    }
}

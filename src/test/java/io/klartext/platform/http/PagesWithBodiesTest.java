package io.klartext.platform.http;

import io.klartext.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles with bodies are large: their pages are short. */
@QuarkusTest
class PagesWithBodiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"fields=body", "fields=slug,body", "include=html", "fields=slug&include=text"})
    void a_page_with_bodies_is_short(String members) {
        for (String path : List.of("/articles", "/manage/articles")) {
            Client.editor().get(path + "?limit=20&" + members).is(200);
            Client.editor().get(path + "?limit=21&" + members).refuses(400, "invalid_parameter");
            Client.editor().get(path + "?limit=100&fields=headline,lead").is(200);
        }
    }
}

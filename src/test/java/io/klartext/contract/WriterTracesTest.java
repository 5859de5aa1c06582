package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing that readers can ask for tells who wrote a comment or from where, whatever became of it: neither plainly nor in
 * a form that somebody who guesses could recognise.
 */
@QuarkusTest
class WriterTracesTest {
    private static final String EMAIL = "Zqspur.Mensch+7@Zqpost.Example.org";
    private static final String IPV4 = "172.16.211.9";
    private static final String IPV6 = "2001:db8:7a71:0:0:0:0:211";

    private final Client admin = Client.admin();
    private final Client editor = Client.editor();
    private final PublicCalls calls = new PublicCalls(Contract.read());

    /** What writers were answered, and where they follow their comments. */
    private final List<String> received = new ArrayList<>();

    private final List<String> statusUrls = new ArrayList<>();

    private Story article;
    private Commenting writer;
    private int said;

    @Inject
    Rows rows;

    @TestHTTPResource("/")
    URI root;

    @BeforeEach
    void publish() {
        article = editor.writes("Ohne Spur", editor.makesTag("Spurlos")).publish();
        writer = new Commenting(article);
    }

    @Test
    void nobody_learns_who_wrote_a_comment_whatever_became_of_it() {
        String seen = bringIntoAllStates();
        Traces traces = traces();
        Reader reader = new Reader(root);
        Map<String, Set<String>> found = new TreeMap<>();
        StringBuilder all = new StringBuilder();
        List<String> asked = new ArrayList<>(calls.about(known()));
        asked.add("/api/v1/articles/" + article.id() + "/comments?parent=" + seen);
        asked.add("/q/openapi");
        asked.addAll(statusUrls);
        for (String call : asked) {
            String text = reader.textAt(call);
            all.append(text);
            found.put(call, traces.in(text));
        }
        received.forEach(answer -> found.put(answer, traces.in(answer)));
        found.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), found);
        assertTrue(all.indexOf(seen) >= 0, "readers should see what is published");
    }

    @Test
    void who_holds_the_token_gets_them_all_in_the_export() {
        Answer taken = say(IPV4, null);
        assertEquals(
                Set.of(EMAIL, "Zqspur.Mensch+7", "Zqpost.Example.org", IPV4),
                traces().in(new Reader(root).textAt(taken.text("statusUrl") + "/export")),
                "otherwise this test would find nothing anywhere");
    }

    /** The id of a comment that readers see, with an answer that they see. */
    private String bringIntoAllStates() {
        say(IPV4, null);
        String published = approved(say(IPV4, null));
        approved(say(IPV6, published));
        String hidden = approved(say(IPV4, null));
        approved(say(IPV6, hidden));
        decide(hidden, "hide");
        decide(say(IPV4, null).text("id"), "reject");
        decide(say(IPV6, null).text("id"), "mark-spam");
        new Answer(Client.reader().request().post(say(IPV4, null).text("statusUrl") + "/withdraw")).is(200);
        Answer erased = say(IPV4, null);
        approved(say(IPV6, approved(erased)));
        new Answer(Client.reader().request().delete(erased.text("statusUrl"))).is(200);
        refuse();
        return published;
    }

    private Answer say(String address, String parent) {
        Answer taken =
                writer.sendFrom(address, comment("Satz " + said++, parent)).is(202);
        received.add(taken.response().headers() + taken.body());
        statusUrls.add(taken.text("statusUrl"));
        return taken;
    }

    private static Json comment(String text, String parent) {
        return Json.of("name", "Zoë", "email", EMAIL, "text", text, "parentId", parent);
    }

    private String approved(Answer taken) {
        decide(taken.text("id"), "approve");
        return taken.text("id");
    }

    private void decide(String comment, String action) {
        admin.act("/manage/comments/" + comment + "/" + action, 1, Json.of("reason", "other"))
                .is(200);
    }

    /** A repetition is answered as if it waited, and what is refused repeats nothing of it. */
    private void refuse() {
        Answer repeated = writer.sendFrom(IPV4, comment("Satz 0", null)).is(202);
        received.add(repeated.response().headers() + repeated.body());
        for (Json comment : List.of(comment(" ", null), comment("Wozu?", Calls.NO_ID))) {
            Answer refused = writer.sendFrom(IPV4, comment);
            assertTrue(refused.status() >= 400, refused.body());
            received.add(refused.response().headers() + refused.body());
        }
    }

    private Traces traces() {
        Traces traces = new Traces()
                .add(EMAIL)
                .add(EMAIL.substring(0, EMAIL.indexOf('@')))
                .add(EMAIL.substring(EMAIL.indexOf('@') + 1))
                .add(IPV4)
                .add(IPV6);
        for (String column : List.of("email", "email_index")) {
            rows.text("select distinct encode(" + column + ", 'hex') from comment where email is not null"
                            + " and name = 'Zoë'")
                    .forEach(hex -> traces.add(column, HexFormat.of().parseHex(hex)));
        }
        return traces;
    }

    private PublicCalls.Known known() {
        String author = editor.post("/manage/authors", Json.of("name", "Ohne Spur"))
                .is(201)
                .text("slug");
        String asset =
                editor.uploads(Form.withFile("spur.png", Pictures.png(4, 3))).text("id");
        return new PublicCalls.Known(List.of(article.id(), article.seen().text("slug")), "spurlos", author, asset);
    }
}

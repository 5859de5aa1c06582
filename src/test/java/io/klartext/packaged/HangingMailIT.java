package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The mail server accepts connections and says nothing: mails wait, and nothing else does. */
class HangingMailIT {
    private static final List<String> WRITERS = List.of("anna@example.org", "berta@example.org", "clara@example.org");

    @Test
    void mails_go_out_when_the_mail_server_answers_again(TestInfo test) throws Exception {
        Path data = PackagedApplicationIT.data(test);
        try (MailServer mails = new MailServer();
                PackagedApplication server = PackagedApplication.start(data, settings(mails.port()));
                PackagedDatabase database = new PackagedDatabase(data)) {
            String article = server.publish("{\"headline\":\"Post\",\"bodyHtml\":\"<p>Ein Satz.</p>\"}");
            comment(server, article, WRITERS.get(0));
            server.await("hanging", () -> mails.connections() > 0);
            comment(server, article, WRITERS.get(1));
            comment(server, article, WRITERS.get(2));
            assertEquals(200, server.get("/api/v1/manage/comments").statusCode());
            server.await("given up", () -> server.output().contains("did not go out and is tried again later"));
            mails.answer();
            server.await("sent", () -> {
                // The next attempt would be two minutes later.
                database.rows("update comment_verification set due_at = now() where due_at > now() returning due_at");
                return Set.copyOf(mails.recipients()).containsAll(WRITERS);
            });
            assertEquals(WRITERS.size(), mails.recipients().size(), mails.recipients()::toString);
            assertFalse(server.output().contains(" ERROR "), server::output);
            WRITERS.forEach(writer -> assertFalse(server.output().contains(writer), server::output));
        }
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY,
                "KLARTEXT_COMMENTS_VERIFY_EMAIL", "true",
                "KLARTEXT_COMMENTS_VERIFY_URL", "https://www.example.org/confirm#{token}",
                "KLARTEXT_COMMENTS_MAIL_EVERY", "1s",
                "QUARKUS_MAILER_FROM", "newsroom@example.org",
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", Integer.toString(port));
    }

    private static void comment(PackagedApplication server, String article, String writer) {
        HttpResponse<String> taken = server.send(server.anonymous("/api/v1/articles/" + article + "/comments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Leserin\",\"email\":\"" + writer + "\",\"text\":\"Das meint "
                        + writer.substring(0, 5) + ".\"}")));
        assertEquals(202, taken.statusCode(), taken.body());
    }
}

package io.klartext.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.kernel.SigningKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * Runs a resource method once for each {@code Idempotency-Key} and answers repetitions itself. Callers without
 * permission and unreadable bodies are refused before.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentMethods {
    private static final String REPLAYED = "Idempotency-Replayed";

    private final AnsweringOnce answering;
    private final SigningKey signing;
    private final ObjectMapper json;
    private final RoutingContext context;

    IdempotentMethods(AnsweringOnce answering, SigningKey signing, ObjectMapper json, RoutingContext context) {
        this.answering = answering;
        this.signing = signing;
        this.json = json;
        this.context = context;
    }

    @AroundInvoke
    Object answer(InvocationContext method) throws Exception {
        List<String> keys = context.request().headers().getAll(Idempotent.HEADER);
        if (keys.isEmpty()) {
            return method.proceed();
        }
        KeyedRequest request = request(IdempotencyKey.parse(keys));
        AnsweringOnce.Outcome outcome = answering.answer(request, () -> kept((Response) method.proceed()));
        Response.ResponseBuilder response = response(outcome.answer());
        return outcome.replayed() ? response.header(REPLAYED, true).build() : response.build();
    }

    private KeyedRequest request(String key) throws IOException {
        String route = context.request().method() + " " + context.request().uri();
        return new KeyedRequest(signing, credential(), route, key, fingerprint());
    }

    /** The credential after the scheme; authentication has accepted it. */
    private String credential() {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? "" : header.strip().replaceFirst("^\\S+\\s+", "");
    }

    private byte[] fingerprint() throws IOException {
        Fingerprint fingerprint = new Fingerprint()
                .add(context.request().getHeader(HttpHeaders.IF_MATCH))
                .add(context.request().getHeader("Upload-Length"))
                .add(context.request().getHeader("Upload-Metadata"))
                .add(KeyedBodies.of(context));
        FormData form = CurrentRequestManager.get().getFormData();
        return (form == null ? fingerprint : fingerprint.add(form)).bytes();
    }

    private KeptAnswer kept(Response response) throws JsonProcessingException {
        return new KeptAnswer(
                response.getStatus(), response.getStringHeaders(), response.hasEntity() ? text(response) : null);
    }

    private String text(Response response) throws JsonProcessingException {
        return response.getEntity() instanceof String text ? text : json.writeValueAsString(response.getEntity());
    }

    private static Response.ResponseBuilder response(KeptAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response;
    }
}

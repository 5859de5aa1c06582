package io.klartext.platform.idempotency;

import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.kernel.StoredJson;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Runs a resource method once for each {@code Idempotency-Key} and answers repetitions from storage. Permissions have
 * been checked and bodies parsed before.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentMethods {
    private static final String REPLAYED = "Idempotency-Replayed";

    private final AnsweringOnce answering;
    private final SigningKey signing;
    private final StoredJson json;
    private final RoutingContext context;

    IdempotentMethods(AnsweringOnce answering, SigningKey signing, StoredJson json, RoutingContext context) {
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

    private KeyedRequest request(String key) {
        String route = context.request().method() + " " + context.request().uri();
        return new KeyedRequest(signing, credential(), route, key, fingerprint());
    }

    /** The credential without its scheme; authentication has already accepted it. */
    private String credential() {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? "" : header.strip().replaceFirst("^\\S+\\s+", "");
    }

    private byte[] fingerprint() {
        return new Fingerprint()
                .add(context.request().getHeader(HttpHeaders.IF_MATCH))
                .add(context.request().getHeader("Upload-Length"))
                .add(context.request().getHeader("Upload-Metadata"))
                .add(KeyedBodies.of(context))
                .bytes();
    }

    private KeptAnswer kept(Response response) {
        return new KeptAnswer(
                response.getStatus(), response.getStringHeaders(), response.hasEntity() ? text(response) : null);
    }

    private String text(Response response) {
        return response.getEntity() instanceof String text ? text : json.write(response.getEntity());
    }

    private static Response.ResponseBuilder response(KeptAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response;
    }
}

package io.klartext.webhook;

import io.klartext.author.AuthorRepository;
import io.klartext.directory.reference.References;
import io.klartext.platform.kernel.Violations;
import io.klartext.tag.TagRepository;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;

/** Checks drafts of webhooks and resolves their references. */
@Singleton
class WebhookDrafts {
    private final Validator validator;
    private final EndpointGuard guard;
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final WebhookSecrets secrets;

    WebhookDrafts(
            Validator validator,
            EndpointGuard guard,
            TagRepository tags,
            AuthorRepository authors,
            WebhookSecrets secrets) {
        this.validator = validator;
        this.guard = guard;
        this.tags = tags;
        this.authors = authors;
        this.secrets = secrets;
    }

    /**
     * Checks a draft.
     *
     * @param signature how deliveries of the webhook are signed already; null for a new one
     */
    WebhookRepository.Values accept(WebhookDraft draft, SignatureMethod signature, List<String> openTypes) {
        Violations violations = Violations.of(validator, draft);
        if (draft.url() != null && !draft.url().isBlank()) {
            guard.fault(draft.url()).ifPresent(fault -> violations.add("/url", "format", fault));
        }
        if (signature != null && draft.signature() != null && draft.signature() != signature) {
            violations.add(
                    "/signature", "invalid", "is changed by POST .../rotate-secret, so that both sign for a time");
        }
        List<UUID> knownTags = References.resolve(tags, draft.tags(), List.of(), "/tags", violations);
        List<UUID> knownAuthors = References.resolve(authors, draft.authors(), List.of(), "/authors", violations);
        violations.refuse();
        return new WebhookRepository.Values(
                draft, knownTags, knownAuthors, openTypes, secrets.seal(draft.authorization()));
    }
}

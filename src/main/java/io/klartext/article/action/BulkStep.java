package io.klartext.article.action;

import io.klartext.article.draft.ArticleDraft;
import io.klartext.article.editing.ArticleEditing;
import io.klartext.article.publication.ArticlePublishing;
import io.klartext.article.publication.PublishOrder;
import io.klartext.article.transition.Note;
import io.klartext.article.trash.ArticleTrash;
import io.klartext.directory.reference.Reference;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Performs a bulk action on one article, in a transaction of its own. */
@Singleton
class BulkStep {
    private final ArticlePublishing publishing;
    private final ArticleTrash trash;
    private final ArticleEditing editing;

    BulkStep(ArticlePublishing publishing, ArticleTrash trash, ArticleEditing editing) {
        this.publishing = publishing;
        this.trash = trash;
        this.editing = editing;
    }

    /**
     * Performs the action; fails if version, state or caller do not allow it.
     *
     * @param tag the tag to add or remove; null for other actions
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void perform(BulkOrder order, BulkOrder.Item item, UUID tag, Caller by) {
        VersionCondition condition = new VersionCondition(Set.of(item.version()), false);
        Note note = new Note(order.note());
        switch (order.action()) {
            case PUBLISH ->
                publishing.publish(item.id(), condition, new PublishOrder(null, null, order.note(), null), by);
            case UNPUBLISH -> publishing.unpublish(item.id(), condition, note, by);
            case ARCHIVE -> trash.archive(item.id(), condition, note, by);
            case TRASH -> trash.trash(item.id(), condition, by);
            case ADD_TAG -> editing.change(item.id(), condition, draft -> tagged(draft, tag), by);
            case REMOVE_TAG -> editing.change(item.id(), condition, draft -> untagged(draft, tag), by);
        }
    }

    private static ArticleDraft tagged(ArticleDraft draft, UUID tag) {
        if (draft.tags().stream().anyMatch(present -> tag.equals(present.id()))) {
            return draft;
        }
        List<Reference> tags = new ArrayList<>(draft.tags());
        tags.add(new Reference(tag, null));
        return draft.withTags(tags);
    }

    private static ArticleDraft untagged(ArticleDraft draft, UUID tag) {
        return draft.withTags(draft.tags().stream()
                .filter(present -> !tag.equals(present.id()))
                .toList());
    }
}

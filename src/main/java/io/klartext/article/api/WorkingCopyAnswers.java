package io.klartext.article.api;

import io.klartext.article.ArticleText;
import io.klartext.article.WorkflowConfig;
import io.klartext.article.WorkingCopies;
import io.klartext.article.WorkingCopy;
import io.klartext.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Answers with working copies, as the caller may see and treat them. */
@Singleton
class WorkingCopyAnswers {
    private final WorkingCopies copies;
    private final WorkflowConfig workflow;
    private final CurrentCaller caller;

    WorkingCopyAnswers(WorkingCopies copies, WorkflowConfig workflow, CurrentCaller caller) {
        this.copies = copies;
        this.workflow = workflow;
        this.caller = caller;
    }

    ManagedArticleView view(WorkingCopy copy) {
        return ManagedArticleView.of(copy, caller.get(), workflow.fourEyes());
    }

    /** Completes the response with the article and its ETag. */
    Response show(
            UUID id,
            Response.ResponseBuilder response,
            ArticleFields wanted,
            BiFunction<Object, ArticleText, Object> included) {
        WorkingCopy copy = copies.get(id);
        return response.entity(included.apply(wanted.selection().apply(view(copy)), copy.text()))
                .tag(Integer.toString(copy.version()))
                .build();
    }

    /** The same after a merge. */
    Response showMerged(UUID id, Response.ResponseBuilder response, List<String> mergedBlocks) {
        return show(
                id,
                response,
                ArticleFields.ALL,
                (view, text) -> new MergedArticleView((ManagedArticleView) view, mergedBlocks));
    }

    Response show(UUID id, Response.ResponseBuilder response) {
        return show(id, response, ArticleFields.ALL, (view, text) -> view);
    }
}

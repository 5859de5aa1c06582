package io.klartext.article.api;

import io.klartext.article.ArticleDraft;
import io.klartext.article.ArticleEditing;
import io.klartext.article.ArticleMerging;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Preferences;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes working copies and answers with them: all of one version, or merged with the changes of others. */
@Singleton
class ArticleChanges {
    private final ArticleEditing editing;
    private final ArticleMerging merging;
    private final WorkingCopyAnswers answers;
    private final CurrentCaller caller;

    ArticleChanges(ArticleEditing editing, ArticleMerging merging, WorkingCopyAnswers answers, CurrentCaller caller) {
        this.editing = editing;
        this.merging = merging;
        this.answers = answers;
        this.caller = caller;
    }

    /**
     * Makes the change and answers with what the article is then.
     *
     * @param match the header {@code If-Match}
     * @param preferences the headers {@code Prefer}
     */
    Response make(UUID id, String match, List<String> preferences, UnaryOperator<ArticleDraft> change) {
        VersionCondition condition = IfMatch.parse(match);
        if (!Preferences.isGiven(Preferences.MERGE, preferences)) {
            editing.change(id, condition, change, caller.get());
            return answers.show(id, Response.ok());
        }
        List<String> mergedBlocks = merging.change(id, condition, change, caller.get());
        return answers.showMerged(id, Response.ok().header(Preferences.APPLIED, Preferences.MERGE), mergedBlocks);
    }
}

package io.klartext.moderation.rule;

import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import jakarta.ws.rs.Path;

/** Word rules, for moderators. */
@Path(Paths.MANAGEMENT + "/moderation/word-rules")
public class WordRuleResource extends RuleResource<WordRuleDraft, StoredWordRule> {
    WordRuleResource(WordRules rules, PagedResponses lists, CurrentCaller caller) {
        super(rules, lists, caller);
    }

    @Override
    Rules.Wanted wanted(RuleParameters parameters) {
        return parameters.wanted(WordRule.Kind.class);
    }
}

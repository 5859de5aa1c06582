-- Thresholds and report weights of a policy are merged with the inherited ones by member. What was written as a whole
-- before keeps its meaning: the members that it left out are taken away by name.
create function pg_temp.whole(written jsonb, members text[]) returns jsonb language sql immutable as $$
    select (select jsonb_object_agg(member, null::jsonb) from unnest(members) member) || written
$$;

with signal as (
    select array['links', 'word_rule', 'block_rule', 'repeated_text', 'flood', 'shouting', 'length', 'language', 'history',
                 'trust'] as codes),
report as (
    select array['spam', 'insult', 'hate', 'off_topic', 'illegal', 'personal_data', 'misinformation', 'other'] as reasons)
update moderation_policy p set draft = p.draft
    || case when jsonb_typeof(p.draft -> 'hold') = 'object'
            then jsonb_build_object('hold', pg_temp.whole(p.draft -> 'hold', signal.codes)) else '{}' end
    || case when jsonb_typeof(p.draft -> 'spam') = 'object'
            then jsonb_build_object('spam', pg_temp.whole(p.draft -> 'spam', signal.codes)) else '{}' end
    || case when jsonb_typeof(p.draft -> 'reportWeights') = 'object'
            then jsonb_build_object('reportWeights', pg_temp.whole(p.draft -> 'reportWeights', report.reasons)) else '{}' end
from signal, report;

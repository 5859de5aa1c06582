-- Finds the latest verdicts of people among all decisions, most of which are the system's.
create index ix_decision_at_verdict on decision (at desc, comment_id desc)
    where actor = 'moderator' and action in ('approve', 'reject', 'mark_spam');

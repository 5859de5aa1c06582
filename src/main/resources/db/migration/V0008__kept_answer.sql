-- Answers to requests with an Idempotency-Key, kept for 24 hours in the transaction of what they tell of. The id is a
-- signature of credential, route and key; the answer is sealed with another one, so that the table alone tells nothing.
create table kept_answer (
    id          bytea       not null constraint pk_kept_answer primary key,
    fingerprint bytea       not null,
    answer      bytea       not null,
    created_at  timestamptz not null
);
create index ix_kept_answer_created_at on kept_answer (created_at);

-- Lists of moderators that start from an index, whatever they are filtered by.

-- Parts of words in any place.
create extension if not exists pg_trgm;
create index ix_comment_words on comment using gin (text gin_trgm_ops, edit_text gin_trgm_ops, name gin_trgm_ops);

create index ix_comment_reason_created_at on comment (reason, created_at, id) where reason is not null;

-- The queue by one kind, and by one reason.
create index ix_comment_waiting_priority on comment (waiting, (-priority), id) where waiting is not null;
create index ix_comment_reason_priority on comment (reason, (-priority), id) where waiting <> 'unreviewed';
create index ix_comment_signal_code on comment_signal (code, comment_id) where decisive;
create index ix_comment_screening_language on comment_screening (language, comment_id);

-- The numbers of the metrics are counted in indexes.
drop index ix_comment_created_at;
create index ix_comment_created_at on comment (created_at, id) include (staff_key_id);

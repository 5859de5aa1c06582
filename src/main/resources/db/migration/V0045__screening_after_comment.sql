-- What a comment was judged by is written after the comment.
alter table comment_screening alter constraint fk_comment_screening_comment_id not deferrable;

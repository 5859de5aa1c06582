-- The things that a stored answer shows, so that it can go with them.
alter table kept_answer add column subjects uuid[] not null default '{}';
create index ix_kept_answer_subjects on kept_answer using gin (subjects);

-- Deletes the stored answers that show a thing. For the owners of things that are erased.
create function forget_answers_about(subject uuid) returns void language sql as $$
    delete from kept_answer where subjects @> array[subject]
$$;

create function forget_answers() returns trigger language plpgsql as $$
begin
    perform forget_answers_about(old.id);
    return null;
end
$$;

create trigger tr_comment_answers_erased after update of state on comment
    for each row when (new.state = 'erased') execute function forget_answers();
create trigger tr_comment_answers_deleted after delete on comment
    for each row execute function forget_answers();
create trigger tr_article_answers_deleted after delete on article
    for each row execute function forget_answers();

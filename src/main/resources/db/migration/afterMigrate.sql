-- Grants rights to the role that the application connects as, unless that role is the owner. This runs at each start,
-- after the migrations, so that new tables and new roles are included. It changes only what differs, and one server at a
-- time.
-- Functions need no grants, as everybody may call them; sequences of identity columns need none, either.
do $$
declare
    application constant text := current_setting('klartext.application_role', true);
    change text;
begin
    if application = current_user or not exists (select from pg_roles where rolname = application) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('rights of the application', 0));
    for change in
        with relation as (
            select c.oid, c.relacl,
                   case
                       -- Moderators lock the next item of their queue, which takes the right to update.
                       when c.relname = 'moderated_comment' then '{SELECT,UPDATE}'
                       -- Writing to a view would use the rights of its owner.
                       when c.relkind in ('v', 'm') then '{SELECT}'
                       when c.relkind = 'S' then '{USAGE}'
                       when c.relname = 'flyway_schema_history' then '{}'
                       -- Thinning and the purge of an article delete revisions. A trigger refuses other deletions.
                       when c.relname = 'revision' then '{SELECT,INSERT,DELETE}'
                       when exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'tr\_%\_immutable')
                           then '{SELECT,INSERT}'
                       else '{SELECT,INSERT,UPDATE,DELETE}'
                   end::text[] as rights
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
              and pg_has_role(c.relowner, 'usage')),
        wanted as (
            select oid, unnest(rights) as privilege from relation),
        held as (
            select r.oid, a.privilege_type as privilege
            from relation r cross join aclexplode(r.relacl) a join pg_roles g on g.oid = a.grantee
            where g.rolname = application)
        select format('grant usage on schema %I to %I', current_schema(), application)
        where not has_schema_privilege(application, current_schema(), 'usage')
        union all
        select format('grant %s on %s to %I', string_agg(privilege, ', '), oid::regclass, application)
        from (table wanted except table held) missing group by oid
        union all
        select format('revoke %s on %s from %I', string_agg(privilege, ', '), oid::regclass, application)
        from (table held except table wanted) surplus group by oid
    loop
        execute change;
    end loop;
end
$$;

-- What endpoints are sent of a change, stored once for all of them. A delivery without a body of its own sends that of
-- its change. A row is kept until all deliveries are younger than it.
create table webhook_body (
    sequence   bigint      not null constraint pk_webhook_body primary key,
    body       text        not null,
    created_at timestamptz not null
);
create index ix_webhook_body_created_at on webhook_body (created_at);
alter table webhook_delivery alter column body drop not null;

-- The list of deliveries is read in that order.
drop index ix_webhook_delivery_webhook_id;
create index ix_webhook_delivery_webhook_id_created_at on webhook_delivery (webhook_id, created_at, id);

-- The picture that stands for an article. Which pictures an article shows, this one included, is in asset_usage.
alter table article add column image json;
alter table publication add column image json;

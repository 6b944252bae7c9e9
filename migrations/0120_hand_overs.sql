-- Runs whose models are trained elsewhere: on larger machines, by other programs.
--
-- `training` says where; it is part of what a run is made from and never changes. Such a run comes to a rest in the state
-- `handed_over`: everything up to training is done, and an archive lies in its folder, which `handed_sha256` and
-- `handed_bytes` name. Nobody works on it until models come back. What came back was unpacked into the folder of the run
-- under the name `returned`, from an archive with the SHA-256 `returned_sha256`, and the run is queued again.
alter table runs add column training text not null default 'here';
alter table runs add column handed_sha256 text;
alter table runs add column handed_bytes bigint;
alter table runs add column returned text;
alter table runs add column returned_sha256 text;

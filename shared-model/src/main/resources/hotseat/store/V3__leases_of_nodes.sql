-- Each process has a lease of its own: its address is followed by '#' and the number of the process.
-- A lease that has ended is never renewed; until its time is over its owner may still act on memory.
ALTER TABLE cluster_member ADD COLUMN ended boolean NOT NULL DEFAULT false;

-- Whose the seats of a shard are. Whoever wants them waits for the owner's word, or for the end of
-- its lease: so no two nodes ever act on their memory of one seat, whatever they hear of each other.
-- Writes of earlier owners may still be committed until the second time.
CREATE TABLE shard_owner (
    shard      text PRIMARY KEY,
    owner      text,
    open_until timestamptz NOT NULL DEFAULT 'epoch'
);

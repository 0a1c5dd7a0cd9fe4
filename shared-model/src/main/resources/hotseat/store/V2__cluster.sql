-- Who forms the one cluster of owners on this database, and until when each may act on its memory.
-- Whoever wants to found a cluster must find nobody here whose time has not come.
CREATE TABLE cluster_member (
    address text PRIMARY KEY,
    cluster uuid NOT NULL,
    until   timestamptz NOT NULL
);

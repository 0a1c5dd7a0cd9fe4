-- A show and its places. The layout never changes, so the areas are two arrays, not a table.
CREATE TABLE show (
    show          text COLLATE "C" PRIMARY KEY,
    rows          integer NOT NULL,
    seats_per_row integer NOT NULL,
    areas         text[] NOT NULL,
    capacities    integer[] NOT NULL
);

-- One row for each seat and each standing area: the row everybody contends for.
-- The version counts the committed changes; whoever changes the row names the version it has seen.
-- No column that a change touches is indexed, and pages keep room: updates stay in their page (HOT).
CREATE TABLE seat (
    show       text COLLATE "C" NOT NULL,
    seat       text COLLATE "C" NOT NULL,
    version    bigint NOT NULL DEFAULT 0,
    status     text NOT NULL,                     -- AVAILABLE, HELD, SOLD; STANDING for an area
    hold_id    uuid,
    buyer      text,
    expires_at timestamptz,
    capacity   integer,
    sold       integer,
    changed_by uuid,
    changed_at timestamptz,
    PRIMARY KEY (show, seat),
    CONSTRAINT status_is_whole CHECK (CASE status
        WHEN 'AVAILABLE' THEN num_nonnulls(hold_id, buyer, expires_at, capacity, sold) = 0
        WHEN 'HELD'      THEN num_nulls(hold_id, buyer, expires_at) = 0
        WHEN 'SOLD'      THEN num_nulls(hold_id, buyer) = 0 AND expires_at IS NULL
        WHEN 'STANDING'  THEN num_nulls(capacity, sold) = 0 AND sold BETWEEN 0 AND capacity
        ELSE false END)
) WITH (fillfactor = 50);

-- What happened, append-only: the audit, the memory of keys, the truth for a judge.
CREATE TABLE seat_change (
    show       text COLLATE "C" NOT NULL,
    seat       text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    command_id uuid NOT NULL,
    kind       text NOT NULL,
    hold_id    uuid NOT NULL,
    buyer      text NOT NULL,
    expires_at timestamptz,
    at         timestamptz NOT NULL,
    PRIMARY KEY (show, seat, version),
    CONSTRAINT command_has_one_effect UNIQUE (command_id)
);

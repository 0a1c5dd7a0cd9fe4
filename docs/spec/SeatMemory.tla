----------------------------- MODULE SeatMemory -----------------------------
(* May a node answer from its memory of a seat, or is somebody else the owner by now?
   One node falls asleep and wakes up at any time. The others give its seat away: after
   as long as they need to be sure of its silence, or, with a lease for each node, whenever
   they like, and then they wait for the end of its lease. Times are ages and what is left
   of them, on one clock; beyond Old all ages are alike. *)
EXTENDS Integers

CONSTANTS Term,        \* memory is trusted for so long after a renewal began
          Lease,       \* a renewal lasts for so long from when the database made it
          Distrust,    \* after a sleep of a term memory is not trusted for so long
          Silence,     \* seats move when a node was not heard for so long
          Told,        \* a node is told that it is out so long after it has woken up
          NodeLease,   \* each node has a lease of its own, and no timing is assumed
          MayBeCut     \* the others may not hear the node although it is awake

VARIABLES asleep, cut, silent, toldIn, isTold,        \* the node as the others know it
          awake, renewed, distrust, revoked,          \* its guard
          asked, left, ended, owner                   \* the database

network == <<cut, silent, toldIn, isTold>>
guard == <<awake, renewed, distrust, revoked>>
database == <<asked, left, ended, owner>>
vars == <<asleep, network, guard, database>>

Old == IF NodeLease THEN Term ELSE Silence
Never == Told + 1
Older(age) == IF age < Old THEN age + 1 ELSE age
Less(rest) == IF rest > 0 THEN rest - 1 ELSE 0
None == [age |-> 0, answer |-> "none"]

Init == /\ asleep = FALSE /\ cut = FALSE /\ silent = 0 /\ toldIn = Never /\ isTold = FALSE
        /\ awake = 0 /\ renewed = 0 /\ distrust = 0 /\ revoked = FALSE
        /\ asked = None /\ left = Lease /\ ended = FALSE /\ owner = "node"

\* Without leases for each node it is time that has to keep promises: a node that is awake
\* is heard, and one that is out is told in time, before it sleeps again.
IsToldInTime == NodeLease \/ asleep \/ toldIn > 0 \/ isTold
IsHeardInTime == NodeLease \/ asleep \/ awake = 0
Tick == /\ IsToldInTime /\ IsHeardInTime
        /\ silent' = Older(silent) /\ awake' = Older(awake) /\ renewed' = Older(renewed)
        /\ distrust' = Less(distrust) /\ left' = Less(left)
        /\ toldIn' = IF toldIn = Never THEN Never ELSE Less(toldIn)
        /\ asked' = IF asked = None THEN None ELSE [asked EXCEPT !.age = Older(@)]
        /\ UNCHANGED <<asleep, cut, isTold, revoked, ended, owner>>

Sleep == ~asleep /\ IsToldInTime /\ asleep' = TRUE /\ UNCHANGED <<network, guard, database>>
Wake == /\ asleep /\ asleep' = FALSE
        /\ toldIn' = IF owner # "node" /\ toldIn = Never THEN Told ELSE toldIn
        /\ UNCHANGED <<cut, silent, isTold, guard, database>>
Cut == /\ MayBeCut /\ cut' = TRUE
       /\ UNCHANGED <<asleep, silent, toldIn, isTold, guard, database>>
Hear == /\ ~asleep /\ toldIn = 0 /\ isTold' = TRUE
        /\ UNCHANGED <<asleep, cut, silent, toldIn, guard, database>>

BeAwake == /\ ~asleep /\ awake' = 0
           /\ distrust' = IF awake >= Term THEN Distrust ELSE distrust
           /\ silent' = IF cut \/ owner # "node" THEN silent ELSE 0
           /\ UNCHANGED <<asleep, cut, toldIn, isTold, renewed, revoked, database>>

\* A renewal is asked for, made, and heard of; between any two of them the node may sleep.
Ask == /\ ~asleep /\ asked = None /\ ~revoked /\ asked' = [age |-> 0, answer |-> "awaited"]
       /\ UNCHANGED <<asleep, network, guard, left, ended, owner>>
Renew == /\ asked.answer = "awaited"
         /\ IF NodeLease /\ ended
              THEN asked' = [asked EXCEPT !.answer = "no"] /\ UNCHANGED left
              ELSE asked' = [asked EXCEPT !.answer = "yes"] /\ left' = Lease
         /\ UNCHANGED <<asleep, network, guard, ended, owner>>
Learn == /\ ~asleep /\ asked.answer \in {"yes", "no"} /\ asked' = None
         /\ renewed' = IF asked.answer = "yes" THEN asked.age ELSE renewed
         /\ revoked' = (revoked \/ asked.answer = "no")
         /\ UNCHANGED <<asleep, network, awake, distrust, left, ended, owner>>

Evict == /\ NodeLease /\ ended' = TRUE
         /\ UNCHANGED <<asleep, network, guard, asked, left, owner>>
TakeOver == /\ owner = "node" /\ owner' = "other"
            /\ IF NodeLease THEN ended /\ left = 0 ELSE silent >= Silence
            /\ toldIn' = IF asleep THEN toldIn ELSE Told
            /\ UNCHANGED <<asleep, cut, silent, isTold, guard, asked, left, ended>>

Next == \/ Tick \/ Sleep \/ Wake \/ Cut \/ Hear \/ BeAwake
        \/ Ask \/ Renew \/ Learn \/ Evict \/ TakeOver
Spec == Init /\ [][Next]_vars

Trusts == /\ ~asleep /\ ~isTold /\ ~revoked /\ distrust = 0
          /\ renewed < Term /\ awake < Term
OneOwner == Trusts => owner = "node"
=============================================================================

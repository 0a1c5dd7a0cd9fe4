package hotseat.load.judge;

import static hotseat.load.judge.Mutation.first;
import static hotseat.load.judge.Mutation.isArea;
import static hotseat.load.judge.Mutation.lastVersion;
import static hotseat.load.judge.Mutation.lineOf;
import static hotseat.load.judge.Mutation.makerOf;
import static hotseat.load.judge.Mutation.place;
import static hotseat.load.judge.Mutation.seen;

import hotseat.load.evidence.AuditLine;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.result.Violation;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Mutations of the audit and of the final reads. */
final class AuditMutations {

  private static final String AREA = "FLOOR";
  private static final UUID OTHER = new UUID(9, 9);

  private AuditMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            "acknowledged change that is lost",
            Violation.LOST_ACK,
            recorded -> withoutTail(recorded, Outcome.ACCEPTED),
            recorded -> withoutTail(recorded, Outcome.UNKNOWN)),
        new Mutation(
            "gap in the audit",
            Violation.VERSION_GAP,
            AuditMutations::withGap,
            AuditMutations::withOtherOrder),
        new Mutation(
            "change that no client has sent",
            Violation.PHANTOM,
            recorded -> withOneMore(recorded, tag(OTHER)),
            recorded -> sent(withOneMore(recorded, tag(OTHER)))),
        new Mutation(
            "key with two effects",
            Violation.DUPLICATE_EFFECT,
            recorded -> withOneMore(recorded, firstTag(recorded)),
            recorded -> sent(withOneMore(recorded, tag(OTHER)))),
        new Mutation(
            "change of another kind",
            Violation.AUDIT_MISMATCH,
            recorded -> audited(recorded, Kind.CONFIRM, Kind.RESERVE),
            AuditMutations::withOtherOrder),
        new Mutation(
            "more sold than there was",
            Violation.OVERSOLD,
            recorded -> withCapacity(recorded, OptionalLong.of(lastVersion(recorded, AREA) - 1)),
            recorded -> withCapacity(recorded, OptionalLong.empty())),
        new Mutation(
            "node that reads something else",
            Violation.NODES_DISAGREE,
            AuditMutations::withOtherRead,
            AuditMutations::withReadsReversed));
  }

  private static long tag(UUID key) {
    return new ChangeTag().of(key);
  }

  /** Removes the last sale in the area from the audit, and all reads and refusals that saw it. */
  private static Recorded withoutTail(Recorded recorded, Outcome outcome) {
    Recorded changed = recorded.copy();
    long last = lastVersion(recorded, AREA);
    changed.audit().removeIf(lineOf(AREA, last));
    changed.operations().removeIf(it -> isArea(it) && sees(it, last));
    changed.reads().removeIf(read -> read.seat().equals(AREA));
    changed
        .operations()
        .replaceAll(
            it ->
                makerOf(AREA, last).test(it) && outcome == Outcome.UNKNOWN
                    ? Changed.answered(it, outcome, "", Optional.empty())
                    : it);
    return changed;
  }

  private static boolean sees(Operation operation, long version) {
    return operation.outcome() == Outcome.OBSERVED && seen(operation).version() >= version;
  }

  private static Recorded withGap(Recorded recorded) {
    Recorded changed = recorded.copy();
    changed.audit().remove(place(changed.audit(), lineOf(AREA, 2)));
    return changed;
  }

  private static Recorded withOtherOrder(Recorded recorded) {
    Recorded changed = recorded.copy();
    changed.audit().sort(Comparator.comparing(AuditLine::seat).reversed());
    return changed;
  }

  private static long firstTag(Recorded recorded) {
    return recorded.audit().get(place(recorded.audit(), lineOf(AREA, 1))).tag();
  }

  /** Adds one more sale at the end of the area, which comes last in the audit. */
  private static Recorded withOneMore(Recorded recorded, long tag) {
    Recorded changed = withCapacity(recorded, OptionalLong.empty());
    AuditLine last = changed.audit().getLast();
    changed
        .audit()
        .add(
            new AuditLine(
                AREA, last.version() + 1, tag, Kind.RESERVE, last.at(), Optional.empty()));
    return changed;
  }

  private static Recorded sent(Recorded recorded) {
    Operation model = first(recorded, it -> isArea(it) && it.kind() == Kind.RESERVE);
    recorded
        .operations()
        .add(Changed.id(Changed.answered(model, Outcome.UNKNOWN, "", Optional.empty()), OTHER));
    return recorded;
  }

  private static Recorded audited(Recorded recorded, Kind was, Kind is) {
    Recorded changed = recorded.copy();
    int line = place(changed.audit(), it -> it.kind() == was);
    AuditLine before = changed.audit().get(line);
    changed
        .audit()
        .set(
            line,
            new AuditLine(
                before.seat(), before.version(), before.tag(), is, before.at(), Optional.empty()));
    return changed;
  }

  /** Without a capacity the room is not known, unless an answer says that the area is full. */
  private static Recorded withCapacity(Recorded recorded, OptionalLong capacity) {
    Recorded changed = recorded.copy();
    changed.reads().removeIf(read -> read.seat().equals(AREA));
    if (capacity.isPresent()) {
      long last = lastVersion(recorded, AREA);
      changed
          .reads()
          .add(new FinalRead(0, Recorded.SHOW, AREA, last, OptionalLong.of(last), capacity));
    }
    return changed;
  }

  private static Recorded withOtherRead(Recorded recorded) {
    Recorded changed = recorded.copy();
    FinalRead read = changed.reads().getFirst();
    changed
        .reads()
        .set(
            0,
            new FinalRead(
                read.node(),
                read.show(),
                read.seat(),
                read.version() - 1,
                read.sold(),
                read.capacity()));
    return changed;
  }

  private static Recorded withReadsReversed(Recorded recorded) {
    Recorded changed = recorded.copy();
    Collections.reverse(changed.reads());
    return changed;
  }
}

package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Lane;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operations;
import hotseat.load.history.Outcome;
import hotseat.load.judge.clock.EpochNanos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Builds the chains of seats without an audit, from answers and final reads alone.
 *
 * <p>A version without an acknowledged maker is dark. {@link DarkSearch} looks for commands with an
 * unknown outcome that fit the dark versions. An answer that saw such a version shows its tag,
 * which names the command.
 */
final class BlackBox {

  private final Versions versions;
  private final List<Chain> chains;
  private final List<String> missing;
  private final ChangeTag tags = new ChangeTag();
  private final Map<Chain, List<UnknownCommand>> unknown = new HashMap<>();
  private final Map<UUID, List<Operation>> sentByKey = new HashMap<>();
  private final Map<Chain, ShownVersions> shown = new LinkedHashMap<>();
  private final Chains all;

  BlackBox(Chains all, Versions versions, List<String> missing) {
    this.all = all;
    this.versions = versions;
    this.chains = all.all().stream().filter(chain -> !chain.isAudited()).toList();
    this.missing = missing;
  }

  void complete(Operations operations, FinalReads reads) {
    if (chains.isEmpty()) {
      return;
    }
    chains.forEach(this::makeRoom);
    operations.deal(List.of((Lane) this::claim));
    reads.reach();
    chains.forEach(Chain::endWhereReached);
    unknown.forEach((chain, sent) -> sent.removeIf(each -> settle(chain, each)));
    chains.stream()
        .filter(this::isDark)
        .forEach(chain -> shown.put(chain, new ShownVersions(chain)));
    if (!shown.isEmpty()) {
      operations.read(operation -> operation.forEachAnswer(this::noteShown));
      shown.forEach(this::search);
    }
  }

  /**
   * Whether the operation's key may have had the effect of another command with an unknown outcome.
   */
  boolean mayBeReused(Operation operation) {
    return sentByKey.getOrDefault(operation.id(), List.of()).stream()
        .anyMatch(sent -> !isSame(sent, operation));
  }

  private static boolean isSame(Operation one, Operation other) {
    return one.show().equals(other.show())
        && one.seat().equals(other.seat())
        && one.kind() == other.kind()
        && one.holdId().equals(other.holdId())
        && one.ttlSeconds() == other.ttlSeconds();
  }

  private void makeRoom(Chain chain) {
    chain.begin(versions.addBlank());
    for (long version = 1; version <= chain.versionsReported(); version++) {
      versions.addBlank();
      chain.append();
    }
  }

  private void claim(Operation operation, int ordinal) {
    Chain chain = all.of(operation.show(), operation.seat());
    if (chain.isAudited()) {
      return;
    }
    operation.forEachAnswer(answer -> answer.seen().ifPresent(seen -> chain.reach(seen.version())));
    if (!operation.kind().isCommand()) {
      return;
    }
    if (operation.outcome() == Outcome.UNKNOWN) {
      unknown
          .computeIfAbsent(chain, _ -> new ArrayList<>())
          .add(new UnknownCommand(operation, ordinal, tags.of(operation.id())));
      sentByKey.computeIfAbsent(operation.id(), _ -> new ArrayList<>()).add(operation);
    } else if (operation.outcome() == Outcome.ACCEPTED && operation.seen().isPresent()) {
      claim(operation, operation.seen().get(), chain, ordinal);
    }
  }

  private void claim(Operation operation, Seen seen, Chain chain, int ordinal) {
    if (seen.version() < 1 || !chain.has(seen.version())) {
      return;
    }
    int row = chain.row(seen.version());
    long tag = tags.of(operation.id());
    if (versions.maker(row) == Versions.NO_OPERATION) {
      long expiresAt = seen.expiresAt().map(EpochNanos::of).orElse(Versions.NO_EXPIRY);
      versions.describe(row, operation.kind(), EpochNanos.of(seen.at()), expiresAt);
      versions.name(row, tag);
      versions.claim(row, operation, ordinal);
    } else if (versions.tag(row) == tag) {
      versions.claim(row, operation, ordinal);
    }
  }

  /**
   * If the key was accepted when it was sent again, both operations made that version, and the
   * earlier invocation counts.
   */
  private boolean settle(Chain chain, UnknownCommand sent) {
    int row = versions.find(sent.tag());
    if (!chain.hasRow(row)) {
      return false;
    }
    versions.claim(row, sent.operation(), sent.ordinal());
    return true;
  }

  private boolean isDark(Chain chain) {
    for (long version = 1; version <= chain.lastVersion(); version++) {
      if (versions.maker(chain.row(version)) == Versions.NO_OPERATION) {
        return true;
      }
    }
    return false;
  }

  private void noteShown(Operation operation) {
    ShownVersions seenThere = shown.get(all.of(operation.show(), operation.seat()));
    if (seenThere != null && operation.seen().isPresent()) {
      seenThere.add(operation, operation.seen().get());
    }
  }

  private void search(Chain chain, ShownVersions seen) {
    List<UnknownCommand> candidates = unknown.getOrDefault(chain, List.of());
    DarkSearch search = new DarkSearch(chain, versions, seen, candidates);
    switch (search.run()) {
      case FOUND -> search.takeOver();
      case NOTHING_FITS -> takeByName(chain, seen, candidates);
      case GIVEN_UP -> {
        takeByName(chain, seen, candidates);
        chain.giveUp();
        missing.add(
            "the search for makers of the dark versions of " + chain + " was given up: too many");
      }
    }
  }

  /** Falls back to the tags that answers show, whether or not the rules allow those changes. */
  private void takeByName(Chain chain, ShownVersions seen, List<UnknownCommand> candidates) {
    for (long version = 1; version <= chain.lastVersion(); version++) {
      int row = chain.row(version);
      if (versions.maker(row) == Versions.NO_OPERATION && seen.tag(version).isPresent()) {
        takeByName(row, seen.tag(version).getAsLong(), seen.atNanos(version), candidates);
      }
    }
  }

  private void takeByName(int row, long tag, long seenAt, List<UnknownCommand> candidates) {
    versions.name(row, tag);
    candidates.stream()
        .filter(candidate -> candidate.tag() == tag && versions.find(tag) == row)
        .findFirst()
        .ifPresent(
            maker -> {
              Operation operation = maker.operation();
              long at = Math.min(seenAt, versions.atNanos(row - 1));
              boolean isHold = operation.kind() == Kind.HOLD;
              long end = seenAt + TimeUnit.SECONDS.toNanos(operation.ttlSeconds());
              versions.describe(row, operation.kind(), at, isHold ? end : Versions.NO_EXPIRY);
              versions.claim(row, operation, maker.ordinal());
            });
  }
}

package hotseat.load.history;

/**
 * The layout of an evidence file, version 2: lines of text, compressed with gzip. The first letter
 * of a line tells what it is.
 *
 * <pre>
 *   H {"evidence":2,"clockDoubtMs":0}         the head
 *   A show                                    here begins the audit of a show
 *   C {"seat":"A-1","version":1,…}            a line of it, as the contestant gave it
 *   Z show                                    here it ends: it was read to its end
 *   R {"node":0,"show":…,"seat":…,…}          a seat as a node reads it after the load
 *   M {"node":0,"show":…,"places":[…],…}      the seat map as a node told it during the load
 *   T {"askedNanos":1,"toldNanos":2,"at":…}   the database's clock, between two of the generator's
 *   X text                                    what kept the evidence from being complete
 *   E 1234                                    the end: so many lines stand before it
 * </pre>
 *
 * <p>Version 1 has no lines with a T or an M, and its final reads have no {@code seatStatus}.
 */
final class EvidenceFormat {

  static final int VERSION = 2;
  static final int WITHOUT_CLOCK = 1;

  static final char HEAD = 'H';
  static final char AUDIT = 'A';
  static final char CHANGE = 'C';
  static final char AUDITED = 'Z';
  static final char READ = 'R';
  static final char MAP = 'M';
  static final char CLOCK = 'T';
  static final char OBSTACLE = 'X';
  static final char END = 'E';

  static boolean isRead(int version) {
    return version == WITHOUT_CLOCK || version == VERSION;
  }

  /** What stands in front. */
  record Head(int evidence, long clockDoubtMs) {}

  private EvidenceFormat() {}
}

package hotseat.load.evidence;

/**
 * The layout of an evidence file, version 2: lines of text, compressed with gzip. The first letter
 * of a line is its type.
 *
 * <pre>
 *   H {"evidence":2,"clockDoubtMs":0}         the header
 *   A show                                    the start of a show's audit
 *   C {"seat":"A-1","version":1,…}            a line of the audit, as the contestant sent it
 *   Z show                                    the end of the audit: it was read to its end
 *   R {"node":0,"show":…,"seat":…,…}          a seat as a node reads it after the load
 *   M {"node":0,"show":…,"places":[…],…}      a seat map that a node returned during the load
 *   T {"askedNanos":1,"toldNanos":2,"at":…}   the database's clock, between two of the generator's
 *   X text                                    a reason why the evidence is not complete
 *   E 1234                                    the end, with the number of lines before it
 * </pre>
 *
 * <p>Version 1 has no T and M lines, and its final reads have no {@code seatStatus}.
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

  /** The header. */
  record Head(int evidence, long clockDoubtMs) {}

  private EvidenceFormat() {}
}

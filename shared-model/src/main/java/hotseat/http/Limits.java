package hotseat.http;

import java.util.regex.Pattern;

/** What the edge accepts from a client, all in one place. The limits of layouts are in Layout. */
final class Limits {

  /** The largest valid body, a layout with 20 areas, needs less than 1 KiB. */
  static final int BODY_BYTES_MAX = 16 * 1024;

  /**
   * A body that is too large is read to its end up to this size, so that the client receives the
   * 413 instead of a broken connection; beyond it the connection breaks.
   */
  static final int BODY_BYTES_DRAINED_MAX = 8 * 1024 * 1024;

  /** Longer than any path here, and short enough to do no harm. */
  static final int REQUEST_LINE_BYTES_MAX = 4 * 1024;

  static final int HEADER_BYTES_MAX = 16 * 1024;

  /**
   * A layout is an object within an object; a little more, so that the wrong field can be named.
   */
  static final int JSON_DEPTH_MAX = 16;

  static final int TTL_SECONDS_MIN = 1;
  static final int TTL_SECONDS_MAX = 3_600;

  /** Names of shows and buyers, and the request ids of clients. */
  static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  static final String ID_RULE = "must be 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'";

  private Limits() {}
}

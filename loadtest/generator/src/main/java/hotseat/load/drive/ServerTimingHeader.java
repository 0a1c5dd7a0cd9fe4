package hotseat.load.drive;

import hotseat.load.history.Operation.ServerTime;

/** Parses {@code sql;dur=1.250, attempts;desc="3"}: milliseconds become whole microseconds. */
final class ServerTimingHeader {

  private static final String DURATION = ";dur=";
  private static final String COUNT = ";desc=\"";
  private static final int DECIMALS = 3;

  private ServerTimingHeader() {}

  static ServerTime parse(String header) {
    if (header.isEmpty()) {
      return ServerTime.NOT_REPORTED;
    }
    return new ServerTime(
        value(header, "pool", DURATION, DECIMALS),
        value(header, "sql", DURATION, DECIMALS),
        value(header, "backoff", DURATION, DECIMALS),
        value(header, "mailbox", DURATION, DECIMALS),
        value(header, "write", DURATION, DECIMALS),
        value(header, "hop", DURATION, DECIMALS),
        value(header, "attempts", COUNT, 0),
        value(header, "batch", COUNT, 0));
  }

  /** The value after the name and the marker, or 0 if they are missing. */
  private static int value(String header, String name, String marker, int decimals) {
    for (int at = header.indexOf(name); at >= 0; at = header.indexOf(name, at + 1)) {
      boolean isWhole = at == 0 || header.charAt(at - 1) == ' ' || header.charAt(at - 1) == ',';
      if (isWhole && header.startsWith(marker, at + name.length())) {
        return scaled(header, at + name.length() + marker.length(), decimals);
      }
    }
    return 0;
  }

  /** Ignores further decimals, and takes missing ones as zeros. */
  private static int scaled(String header, int from, int decimals) {
    long number = 0;
    int missing = decimals;
    boolean isFraction = false;
    for (int at = from; at < header.length(); at++) {
      char character = header.charAt(at);
      if (character == '.' && !isFraction) {
        isFraction = true;
      } else if (character < '0' || character > '9') {
        break;
      } else if (!isFraction || missing > 0) {
        number = Math.min(10 * number + character - '0', Integer.MAX_VALUE);
        missing -= isFraction ? 1 : 0;
      }
    }
    return (int) Math.min(number * (long) Math.pow(10, missing), Integer.MAX_VALUE);
  }
}

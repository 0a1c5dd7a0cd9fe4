package hotseat.load.report;

/** Colours text for a terminal, or leaves it plain. */
record Ink(boolean isColoured) {

  String red(String text) {
    return in("1;31", text);
  }

  String green(String text) {
    return in("32", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  private String in(String code, String text) {
    return isColoured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

package hotseat.load.run;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Shows the user what is going on: one changing line on a terminal, otherwise a line now and then.
 */
public final class Progress {

  private static final long PLAIN_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int WIDTH = 100;

  private enum Style {
    QUIET,
    PLAIN,
    TERMINAL
  }

  private final PrintWriter out;
  private final Style style;
  private long printedNanos = System.nanoTime();
  private boolean isLineOpen;

  private Progress(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
  }

  public static Progress on(PrintWriter out, boolean isQuiet) {
    return new Progress(out, isQuiet ? Style.QUIET : isTerminal() ? Style.TERMINAL : Style.PLAIN);
  }

  static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** See no-color.org. */
  static boolean isColoured() {
    return isTerminal() && System.getenv("NO_COLOR") == null;
  }

  /** Prints a line that stays on the screen. */
  public void done(String line) {
    if (style != Style.QUIET) {
      clear();
      out.println(line);
      out.flush();
      printedNanos = System.nanoTime();
    }
  }

  /** Shows what is going on at this moment. */
  public void now(String line) {
    switch (style) {
      case QUIET -> {}
      case TERMINAL -> {
        String cut = line.length() < WIDTH ? line : line.substring(0, WIDTH - 1);
        out.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        out.flush();
        isLineOpen = true;
      }
      case PLAIN -> {
        if (System.nanoTime() - printedNanos >= PLAIN_INTERVAL_NANOS) {
          done(line);
        }
      }
    }
  }

  /** Clears the changing line before other output. */
  public void clear() {
    if (isLineOpen) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      out.flush();
      isLineOpen = false;
    }
  }
}

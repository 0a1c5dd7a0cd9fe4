package hotseat.load.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prose in lines of at most 100 columns, for terminals and for the pages of results. */
public final class WrappedText {

  private static final int WIDTH = 100;
  private static final Pattern BLANK_LINE = Pattern.compile("\n\n+");

  // A heading, a row of a table, an item of a list, or a line that is indented.
  private static final Pattern LAID_OUT = Pattern.compile("(#|\\||\\* | ).*", Pattern.DOTALL);

  private WrappedText() {}

  /**
   * A text in lines.
   *
   * @param indent of every line but the first
   */
  public static List<String> lines(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH && !line.toString().isBlank()) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Fills the paragraphs of a Markdown page; tables, lists and headings stay as they are. */
  public static String page(String markdown) {
    return BLANK_LINE
        .splitAsStream(markdown.strip())
        .map(part -> LAID_OUT.matcher(part).matches() ? part : filled(part))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String filled(String paragraph) {
    return String.join("\n", lines(paragraph.replace('\n', ' '), ""));
  }
}

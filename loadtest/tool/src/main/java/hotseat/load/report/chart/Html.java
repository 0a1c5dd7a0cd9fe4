package hotseat.load.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Markup that is safe to show. A string becomes part of it only through a template of ours, which
 * escapes it, so that escaping cannot be forgotten.
 */
public final class Html {

  public static final Html NOTHING = new Html("");

  private static final String PLACE = "{}";

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /**
   * Fills a template with a value for each <code>{}</code>: markup stays as it is, lists of it are
   * joined, and everything else is escaped as text. Attributes must be in double quotes.
   */
  public static Html of(String template, Object... values) {
    StringBuilder markup = new StringBuilder();
    Iterator<Object> next = Arrays.asList(values).iterator();
    int from = 0;
    for (int at = template.indexOf(PLACE); at >= 0; at = template.indexOf(PLACE, from)) {
      markup.append(template, from, at).append(markupOf(next.next()));
      from = at + PLACE.length();
    }
    if (next.hasNext()) {
      throw new IllegalArgumentException("no place for " + next.next() + " in " + template);
    }
    return new Html(markup.append(template.substring(from)).toString());
  }

  /** Reads a resource that lies beside a class; its content is taken as markup. */
  public static Html resource(Class<?> beside, String name) {
    return new Html(read(beside, name));
  }

  /** Reads a resource, and fills it as a template. */
  public static Html resource(Class<?> beside, String name, Object... values) {
    return of(read(beside, name), values);
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("no " + name + " beside " + beside);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String markupOf(Object value) {
    return switch (value) {
      case Html html -> html.markup;
      case List<?> list -> list.stream().map(Html::markupOf).collect(Collectors.joining());
      default -> escaped(value.toString());
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  public String markup() {
    return markup;
  }

  @Override
  public String toString() {
    return markup;
  }
}

package hotseat.load.report.chart;

/**
 * A table that may be wider than the screen: the table scrolls and not the page, and the keyboard
 * can reach it.
 */
public record ScrollingTable(String name) {

  public static ScrollingTable named(String name) {
    return new ScrollingTable(name);
  }

  public Html html(Html rows) {
    return Html.of(
        """
        <div class="scroll" role="region" tabindex="0" aria-label="{}"><table>{}</table></div>
        """,
        name,
        rows);
  }
}

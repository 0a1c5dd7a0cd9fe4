package hotseat.load.report;

import hotseat.load.report.chart.Html;
import hotseat.load.summary.Summary.Trial;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A link from the page to a file of a trial, in the same directory or below it. */
final class FileLink {

  private FileLink() {}

  static Html html(Trial trial, String name) {
    return Optional.ofNullable(trial.files().get(name))
        .map(path -> Html.of("<a href=\"{}\">{}</a>", relative(path), name))
        .orElse(Html.of("{}", Digits.NONE));
  }

  /** The dot in front keeps any path from being read as a scheme or a host. */
  static String relative(String path) {
    try {
      return new URI(null, null, "./" + path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + path, e);
    }
  }
}

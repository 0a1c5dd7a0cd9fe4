package hotseat.load.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void textIsEscaped() {
    assertThat(Html.of("<a title=\"{}\">{}</a>", "\"'", "<b> & {}").markup())
        .isEqualTo("<a title=\"&quot;&#39;\">&lt;b&gt; &amp; {}</a>");
  }

  @Test
  void markupStaysAndListsAreJoined() {
    Html item = Html.of("<li>{}</li>", "a<b");
    assertThat(Html.of("<ul>{}</ul>", List.of(item, item)).markup())
        .isEqualTo("<ul><li>a&lt;b</li><li>a&lt;b</li></ul>");
  }

  @Test
  void textInAListIsEscapedToo() {
    assertThat(Html.of("{}", List.of("<", 1)).markup()).isEqualTo("&lt;1");
  }

  @Test
  void everyPlaceholderNeedsExactlyOneValue() {
    assertThatThrownBy(() -> Html.of("{}{}", "one")).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> Html.of("{}", "one", "two")).hasMessageContaining("no place for two");
  }
}

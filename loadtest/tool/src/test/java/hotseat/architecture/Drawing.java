package hotseat.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Mermaid flowchart of what depends on what. In a document, the comment in its second line is its
 * title.
 *
 * @param solid what the code needs
 * @param dotted what only the tests need
 */
record Drawing(Arrows solid, Arrows dotted) {

  private static final Pattern BLOCK =
      Pattern.compile("```mermaid\nflowchart \\w\\w\n *%% (.+)\n((?s).*?)```");
  private static final Pattern ARROWS = Pattern.compile("([\\w.& -]+) (-->|-\\.->) ([\\w.& -]+)");
  private static final Pattern BOX = Pattern.compile("([\\w.-]+)(\\[\".*\"])?");

  static final Drawing EMPTY = new Drawing(new Arrows(), new Arrows());

  /** The drawings in a document, by title. */
  static Map<String, Drawing> in(String document) {
    Map<String, Drawing> drawings = new TreeMap<>();
    BLOCK
        .matcher(document)
        .results()
        .forEach(block -> drawings.put(block.group(1), read(block.group(2))));
    return drawings;
  }

  /** What does not follow from other arrows, because a drawing of everything hides its layers. */
  static Drawing of(Arrows code, Arrows tests) {
    return new Drawing(code.reduced(), tests.without(code));
  }

  private static Drawing read(String lines) {
    Drawing drawing = new Drawing(new Arrows(), new Arrows());
    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(drawing::add);
    return drawing;
  }

  private void add(String line) {
    Matcher arrows = ARROWS.matcher(line);
    Matcher box = BOX.matcher(line);
    if (arrows.matches()) {
      Arrows kind = arrows.group(2).equals("-->") ? solid : dotted;
      for (String from : names(arrows.group(1))) {
        names(arrows.group(3)).forEach(to -> kind.add(from, to));
      }
    } else if (box.matches()) {
      solid.add(box.group(1));
    } else {
      throw new AssertionError("neither arrows nor a box: " + line);
    }
  }

  private static List<String> names(String list) {
    return List.of(list.strip().split(" & "));
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>(solid.names());
    names.addAll(dotted.names());
    return names;
  }

  /** What this drawing has and the other has not. */
  List<String> linesWithout(Drawing other) {
    return new Drawing(solid.without(other.solid), dotted.without(other.dotted)).lines();
  }

  /** As they stand in a document. */
  List<String> lines() {
    return Stream.concat(solid.lines("-->").stream(), dotted.lines("-.->").stream()).toList();
  }
}

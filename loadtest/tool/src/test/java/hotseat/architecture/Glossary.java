package hotseat.architecture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code docs/GLOSSARY.md} says about words that are not used any more. The tables there are
 * the only list of them.
 */
final class Glossary {

  /** A text that contains such a word for a reason, in files with these names. */
  record Allowed(String text, List<String> files) {}

  private static final Path FILE = ProjectFiles.home().resolve("docs/GLOSSARY.md");
  private static final String WORDS = "not used any more";
  private static final String EXCEPTIONS = "exception";

  private static final Pattern CELL = Pattern.compile(" *\\| *");
  private static final Pattern LIST = Pattern.compile(", *");

  // Identifiers count as the words of which they are made.
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z0-9])(?=[A-Z])");

  private final Set<String> words;
  private final List<Allowed> exceptions;

  private Glossary(Set<String> words, List<Allowed> exceptions) {
    this.words = words;
    this.exceptions = exceptions;
  }

  static Glossary read() {
    return new Glossary(
        rows(WORDS).flatMap(cells -> list(cells.getFirst())).collect(Collectors.toSet()),
        rows(EXCEPTIONS)
            .map(cells -> new Allowed(plain(cells.get(0)), list(cells.get(1)).toList()))
            .toList());
  }

  Set<String> words() {
    return words;
  }

  List<Allowed> exceptions() {
    return exceptions;
  }

  /** Lines that contain such a word, apart from the exceptions. */
  List<String> oldWords(Path file) {
    return ProjectFiles.lines(file).stream()
        .filter(line -> !(file.equals(FILE) && line.startsWith("|")))
        .filter(line -> hasOldWord(withoutExceptions(ProjectFiles.name(file), line)))
        .map(line -> ProjectFiles.place(file) + ": " + line.strip())
        .toList();
  }

  private String withoutExceptions(String file, String line) {
    String rest = line;
    for (Allowed exception : exceptions) {
      rest = exception.files().contains(file) ? rest.replace(exception.text(), "") : rest;
    }
    return rest;
  }

  private boolean hasOldWord(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** The rows of the table whose first column has this head. */
  private static Stream<List<String>> rows(String head) {
    return ProjectFiles.lines(FILE).stream()
        .dropWhile(line -> !line.startsWith("| " + head + " |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.asList(CELL.split(line.substring(1).strip(), -1)));
  }

  private static Stream<String> list(String cell) {
    return LIST.splitAsStream(cell).map(Glossary::plain);
  }

  private static String plain(String cell) {
    return cell.replace("`", "");
  }
}

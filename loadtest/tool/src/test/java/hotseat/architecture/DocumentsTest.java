package hotseat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a document names must exist: classes, members, tests, files and headings. */
class DocumentsTest {

  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
  private static final Pattern CHANGE = Pattern.compile("(?s)```diff\n(.*?)```");
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");

  // Not an option of a JVM, and not a name with its package: those belong to other software.
  private static final Pattern FOREIGN = Pattern.compile("-.*|[a-z]+(\\.[a-z]+)+\\.[A-Z]\\w*");
  private static final Pattern NAME = Pattern.compile("\\w*[a-z][A-Z]\\w*");
  private static final Pattern MEMBER = Pattern.compile("\\b([A-Z]\\w+)\\.(?!java\\b)([a-z]\\w+)");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/.…])(\\.?\\w[\\w-]*)(?:/[\\w.-]+)+(?![\\w/*…])");
  private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w,*]+)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern BETWEEN_TESTS = Pattern.compile(",");

  private static final Map<Path, String> DOCUMENTS =
      ProjectFiles.documents().stream().collect(Collectors.toMap(file -> file, ProjectFiles::text));

  @Test
  void quotedNamesOccurInTheProgram() {
    Set<String> known =
        ProjectFiles.program().stream()
            .flatMap(file -> words(ProjectFiles.text(file)))
            .collect(Collectors.toSet());
    assertThat(missing((_, text) -> quoted(text, NAME).map(MatchResult::group), known::contains))
        .isEmpty();
  }

  @Test
  void quotedMembersOccurInTheirClass() {
    Map<String, Set<String>> members =
        ProjectFiles.sources().stream()
            .collect(
                Collectors.toMap(
                    DocumentsTest::className,
                    file -> words(ProjectFiles.text(file)).collect(Collectors.toSet()),
                    DocumentsTest::both));
    assertThat(
            missing(
                (_, text) ->
                    quoted(text, MEMBER)
                        .filter(name -> !isMember(members, name.group(1), name.group(2)))
                        .map(MatchResult::group),
                _ -> false))
        .isEmpty();
  }

  /** Those that begin with a directory of the project; what a run writes is not there yet. */
  @Test
  void quotedPathsExist() {
    assertThat(
            missing(
                (_, text) ->
                    quoted(text, PATH)
                        .filter(path -> Files.isDirectory(in(path.group(1))))
                        .filter(path -> !path.group(1).equals("results"))
                        .map(MatchResult::group),
                path -> Files.exists(in(path))))
        .isEmpty();
  }

  private static Path in(String path) {
    return ProjectFiles.home().resolve(path);
  }

  @Test
  void testsInCommandsExist() {
    Set<String> classes =
        ProjectFiles.sources().stream().map(DocumentsTest::className).collect(Collectors.toSet());
    assertThat(
            missing(
                (_, text) ->
                    all(TESTS, text).flatMap(list -> BETWEEN_TESTS.splitAsStream(list.group(1))),
                test -> {
                  Pattern name = Pattern.compile(test.replace("*", "\\w*"));
                  return classes.stream().anyMatch(it -> name.matcher(it).matches());
                }))
        .isEmpty();
  }

  @Test
  void linksLeadToAFileAndAHeading() {
    assertThat(
            missing(
                (file, text) ->
                    all(LINK, text).filter(link -> !isThere(file, link)).map(MatchResult::group),
                _ -> false))
        .isEmpty();
  }

  @Test
  void linesThatAGuidedChangeRemovesAreInTheProgram() {
    List<String> sources = ProjectFiles.sources().stream().map(ProjectFiles::text).toList();
    assertThat(
            missing(
                (_, text) ->
                    all(CHANGE, text)
                        .flatMap(change -> change.group(1).lines())
                        .map(String::strip)
                        .filter(line -> line.startsWith("-"))
                        .map(line -> line.substring(1).strip()),
                line -> sources.stream().anyMatch(source -> source.contains(line))))
        .isEmpty();
  }

  /** What the documents mention and the program does not have, with the document's place. */
  private static Stream<String> missing(
      BiFunction<Path, String, Stream<String>> mentioned, Predicate<String> is) {
    return DOCUMENTS.entrySet().stream()
        .flatMap(
            document ->
                mentioned
                    .apply(document.getKey(), document.getValue())
                    .filter(name -> !is.test(name))
                    .map(name -> ProjectFiles.place(document.getKey()) + ": " + name));
  }

  /** True for a class of other software, of which nothing is known. */
  private static boolean isMember(Map<String, Set<String>> members, String type, String member) {
    return members.getOrDefault(type, Set.of(member)).contains(member);
  }

  private static Stream<MatchResult> quoted(String document, Pattern part) {
    return all(QUOTED, FENCED.matcher(document).replaceAll(""))
        .map(quotation -> quotation.group(1))
        .filter(quotation -> !FOREIGN.matcher(quotation).matches())
        .flatMap(quotation -> all(part, quotation));
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static Stream<String> words(String text) {
    return all(WORD, text).map(MatchResult::group);
  }

  private static String className(Path file) {
    return ProjectFiles.name(file).replace(".java", "");
  }

  private static <T> Set<T> both(Set<T> one, Set<T> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private static boolean isThere(Path document, MatchResult link) {
    Path file = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
    return Files.exists(file)
        && Optional.ofNullable(link.group(2))
            .map(heading -> headings(file.normalize()).anyMatch(heading::equals))
            .orElse(true);
  }

  /** As GitHub names them in links. */
  private static Stream<String> headings(Path document) {
    return all(HEADING, DOCUMENTS.getOrDefault(document, ""))
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'));
  }
}

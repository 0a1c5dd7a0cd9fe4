package hotseat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.runtime.ObjectMethods;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No message shows the inside of a program, such as {@code AuditLine[seat=A-1, version=3]} or
 * {@code Optional[3]}.
 */
class MessagesTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(new ImportOption.DoNotIncludePackageInfos())
          .importPackages("hotseat");

  private static final Set<String> OPTIONALS =
      Set.of(
          "java.util.Optional",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble");

  private static final ClassDesc OBJECT_METHODS = ClassDesc.of(ObjectMethods.class.getName());

  /** A class that does what it must not do, to show that the rule sees it. */
  static final class Careless {

    record Line(String seat, long version) {}

    String joined(Line line) {
      return "the audit has " + line;
    }

    String formatted(Line line) {
      return "the audit of %s has %s".formatted("s1", line);
    }

    String right(Line line) {
      return "the audit has %d".formatted(line.version()) + " of " + line.seat();
    }
  }

  @Test
  void noRecordBecomesPartOfAText() {
    assertThat(recordsInTexts(ALL)).isEmpty();
  }

  @Test
  void aRecordInATextIsFound() {
    JavaClasses careless =
        new ClassFileImporter().importClasses(Careless.class, Careless.Line.class);
    assertThat(recordsInTexts(careless))
        .extracting(found -> found.replaceAll(".*Careless.(\\w+): .*", "$1"))
        .containsExactlyInAnyOrder("joined", "formatted");
  }

  private static Stream<String> recordsInTexts(JavaClasses classes) {
    return classes.stream()
        .flatMap(
            type ->
                parse(type).methods().stream()
                    .flatMap(
                        method ->
                            MessageParts.of(method)
                                .filter(part -> isInside(part, classes))
                                .map(part -> place(type, method) + ": " + part)));
  }

  private static String place(JavaClass type, MethodModel method) {
    return type.getName() + "." + method.methodName().stringValue();
  }

  /** Whether its text is made for programmers: that of an Optional, or of a record of ours. */
  private static boolean isInside(String part, JavaClasses classes) {
    return OPTIONALS.contains(part)
        || (classes.contain(part)
            && Stream.concat(
                    Stream.of(classes.get(part)), classes.get(part).getAllSubclasses().stream())
                .anyMatch(MessagesTest::hasTextOfARecord));
  }

  /** Whether the compiler has written its {@code toString}. */
  private static boolean hasTextOfARecord(JavaClass type) {
    return type.isRecord()
        && parse(type).methods().stream()
            .filter(method -> method.methodName().equalsString("toString"))
            .flatMap(MessagesTest::dynamicCalls)
            .anyMatch(call -> call.bootstrapMethod().owner().equals(OBJECT_METHODS));
  }

  private static Stream<InvokeDynamicInstruction> dynamicCalls(MethodModel method) {
    return method.code().stream()
        .flatMap(CodeModel::elementStream)
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(InvokeDynamicInstruction.class::cast);
  }

  private static ClassModel parse(JavaClass type) {
    try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return ClassFile.of().parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package hotseat.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hotseat.load.Hotseat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls between the modules, so that the comparison stays what it claims to be. */
class WallsTest {

  static final String SABOTAGE = "..sabotage..";

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(new ImportOption.DoNotIncludePackageInfos())
          .importPackages("hotseat");

  @Test
  void theModelDependsOnlyOnJava() {
    classes()
        .that()
        .resideInAPackage("hotseat.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("hotseat.model..", "java..")
        .check(ALL);
  }

  @Test
  void theRulesHaveNoClock() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.model..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(ALL);
  }

  @Test
  void thePortDependsOnlyOnTheModel() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "hotseat.http..",
            "hotseat.store..",
            "hotseat.reference..",
            "hotseat.postgres..",
            "hotseat.actor..",
            "hotseat.load..")
        .check(ALL);
  }

  @Test
  void edgeAndStoreDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("hotseat.store..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("hotseat.store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("hotseat.http..")
        .check(ALL);
  }

  @Test
  void theImplementationsDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.postgres..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hotseat.actor..", "hotseat.reference..", "hotseat.load..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("hotseat.actor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hotseat.postgres..", "hotseat.reference..", "hotseat.load..")
        .check(ALL);
  }

  @Test
  void theLoadTestKnowsImplementationsOnlyAsProcessesAndAddresses() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.load..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "hotseat.http..", "hotseat.store..", "hotseat.postgres..", "hotseat.actor..")
        .check(ALL);
  }

  @Test
  void theCheckDoesNotUseTheRulesThatItChecks() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.load.check..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hotseat.model..", "hotseat.api..", "hotseat.reference..")
        .check(ALL);
  }

  @Test
  void theCheckAndTheJudgeDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.load.check..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("hotseat.load.judge..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("hotseat.load.judge..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("hotseat.load.check..")
        .check(ALL);
  }

  /** The shared one, and that of the owners. */
  @Test
  void onlyTheStoresSpeakSql() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "hotseat.model..",
            "hotseat.api..",
            "hotseat.http..",
            "hotseat.postgres..",
            "hotseat.actor..")
        .and()
        .resideOutsideOfPackage("hotseat.actor.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.postgresql..", "com.zaxxer..")
        .check(ALL);
  }

  /** A seeded bug is a program of its own: no dependency leads to it from a normal one. */
  @Test
  void onlyTheCommandThatStartsASeededBugDependsOnIt() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SABOTAGE)
        .and()
        .doNotHaveFullyQualifiedName(Hotseat.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SABOTAGE)
        .check(ALL);
  }

  /** Not even by name: no setting and no argument of a normal program can enable one. */
  @Test
  void normalProgramsDoNotContainTheWord() {
    List<String> initiated =
        ALL.stream()
            .filter(type -> !resideInAPackage(SABOTAGE).test(type))
            .filter(WallsTest::knowsTheWord)
            .map(JavaClass::getName)
            .toList();
    assertThat(initiated).containsExactly(Hotseat.class.getName());
  }

  private static boolean knowsTheWord(JavaClass type) {
    try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("sabotage");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("hotseat.(**)").should().beFreeOfCycles().check(ALL);
  }
}

package hotseat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hotseat.load.Hotseat;
import org.junit.jupiter.api.Test;

/** The walls within the modules; those between them are their dependencies, in their poms. */
class WallsTest {

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
        .resideInAnyPackage("hotseat.http..", "hotseat.store..", "hotseat.reference..")
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
  void theImplementationsDoNotUseTheReference() {
    noClasses()
        .that()
        .resideInAnyPackage("hotseat.postgres..", "hotseat.actor..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("hotseat.reference..")
        .check(ALL);
  }

  /** The judge brings the module of the rules with it. */
  @Test
  void theLoadTestDoesNotUseTheEdgeOrTheStore() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.load..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hotseat.http..", "hotseat.store..")
        .check(ALL);
  }

  @Test
  void theCheckDoesNotUseTheRulesThatItChecks() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.load.reconcile..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hotseat.model..", "hotseat.api..", "hotseat.reference..")
        .check(ALL);
  }

  @Test
  void theCheckAndTheJudgeDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("hotseat.load.reconcile..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("hotseat.load.judge..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("hotseat.load.judge..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("hotseat.load.reconcile..")
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

  @Test
  void onlyTheCommandLineKnowsThatBugsAreSeeded() {
    noClasses()
        .that()
        .resideOutsideOfPackages("hotseat.load.sabotage..", "hotseat.sabotage..")
        .and()
        .doNotHaveFullyQualifiedName(Hotseat.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("hotseat.load.sabotage..", "hotseat.sabotage..")
        .check(ALL);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("hotseat.(**)").should().beFreeOfCycles().check(ALL);
  }
}

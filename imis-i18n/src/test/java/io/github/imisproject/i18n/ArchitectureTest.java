package io.github.imisproject.i18n;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.imisproject.i18n.check.TextChecker;
import io.github.imisproject.i18n.xliff.XliffReader;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of imis-i18n")
class ArchitectureTest {
  private static final String BASE = "io.github.imisproject.i18n";

  /** What stands where the resolver stands, which leaves the tests out. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(TextResolver.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void is_looked_at_whole() {
    assertThat(CLASSES.contain(TextChecker.class)).isTrue();
    assertThat(CLASSES.contain(XliffReader.class)).isTrue();
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void has_no_cycle_among_its_packages() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void puts_messages_checks_and_workflow_above_the_rest() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE, BASE + ".direction", BASE + ".format")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE + ".message",
            BASE + ".check",
            BASE + ".lint",
            BASE + ".translation",
            BASE + ".xliff")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(BASE + ".message", BASE + ".check")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + ".lint", BASE + ".translation", BASE + ".xliff")
        .check(CLASSES);
  }

  @Test
  void does_not_point_at_matching() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.imisproject.matching..")
        .check(CLASSES);
  }

  @Test
  void looks_at_no_clock_no_default_locale_and_no_chance() {
    noClasses()
        .should(callMethod(LocalDate.class, "now"))
        .orShould(callMethod(LocalDateTime.class, "now"))
        .orShould(callMethod(Instant.class, "now"))
        .orShould(callMethod(Clock.class, "systemUTC"))
        .orShould(callMethod(ZoneId.class, "systemDefault"))
        .orShould(callMethod(System.class, "currentTimeMillis"))
        .orShould(callMethod(Locale.class, "getDefault"))
        .orShould(callMethod(String.class, "toLowerCase"))
        .orShould(callMethod(String.class, "toUpperCase"))
        .orShould(callMethod(String.class, "formatted", Object[].class))
        .orShould(callMethod(String.class, "format", String.class, Object[].class))
        .orShould(callMethod(Math.class, "random"))
        .check(CLASSES);
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(PrintStream.class)
        .check(CLASSES);
  }

  @Test
  void names_no_closed_or_foreign_type_in_public() {
    classes()
        .that()
        .arePublic()
        .and()
        .resideOutsideOfPackage("..internal..")
        .should(
            new ArchCondition<JavaClass>("name only its own types in public") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                  if (unit.getModifiers().contains(JavaModifier.PUBLIC)) {
                    unit.getAllInvolvedRawTypes().stream()
                        .filter(ArchitectureTest::isForeign)
                        .forEach(
                            t ->
                                events.add(
                                    SimpleConditionEvent.violated(
                                        unit, unit.getFullName() + " names " + t.getName())));
                  }
                }
              }
            })
        .check(CLASSES);
  }

  private static boolean isForeign(JavaClass type) {
    return type.getName()
        .matches(
            ".*\\.internal\\..*|com\\.ibm\\..*|tools\\.jackson\\..*|org\\.apache\\..*"
                + "|com\\.fasterxml\\.jackson\\.databind\\..*");
  }

  @Test
  void keeps_its_packages_small() {
    Map<String, Integer> publicTypes = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      if (type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass()) {
        publicTypes.merge(type.getPackageName(), 1, Integer::sum);
      }
    }
    assertThat(publicTypes)
        .isNotEmpty()
        .allSatisfy((name, n) -> assertThat(n).as(name).isLessThanOrEqualTo(15));
  }
}

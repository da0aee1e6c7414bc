package io.github.imisproject.matching;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of imis-matching")
class ArchitectureTest {
  private static final String BASE = "io.github.imisproject.matching";

  /** What stands where the matcher stands, which leaves the tests out. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Matcher.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void is_looked_at_whole() {
    assertThat(CLASSES.contain(Matcher.class)).isTrue();
    assertThat(CLASSES.contain(ConsentGate.class)).isTrue();
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void shows_no_rule_and_no_scorer_a_person() {
    noClasses()
        .that()
        .areAssignableTo(Rule.class)
        .or()
        .areAssignableTo(Scorer.class)
        .or()
        .resideInAnyPackage(BASE + ".spi", BASE + ".rule", BASE + ".scorer", BASE + ".internal")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Person.class,
            Migrant.class,
            LocalMember.class,
            PersonDetails.class,
            Profiles.class,
            ConsentGate.class)
        .check(CLASSES);
  }

  @Test
  void hands_people_to_nothing_but_the_gate() {
    noClasses()
        .that()
        // A study stands where an application stands: it makes invented people, or reads records
        // of people who agreed to research, and asks the matcher. So does the search for gaps,
        // with people as they would be after a change.
        .resideOutsideOfPackages(
            BASE,
            BASE + ".consent",
            BASE + ".evaluation.synthetic",
            BASE + ".evaluation.experiment",
            BASE + ".evaluation.data",
            BASE + ".gap",
            BASE + ".bridge",
            BASE + ".household")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Person.class, Migrant.class, LocalMember.class, PersonDetails.class)
        .check(CLASSES);
    // Who brings people together or asks for a household asks a matcher for each and needs nothing
    // of them but the id.
    noClasses()
        .that()
        .resideInAnyPackage(BASE + ".bridge", BASE + ".household")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Migrant.class, LocalMember.class, PersonDetails.class)
        .check(CLASSES);
  }

  /** What is never logged cannot stand in a log after a withdrawal. */
  @Test
  void logs_nothing() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.System$Logger")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void lets_nothing_that_matches_know_of_studies() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".evaluation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + ".evaluation..")
        .check(CLASSES);
  }

  @Test
  void points_one_way_between_its_packages() {
    for (String lower :
        List.of("audit", "consent", "explanation", "spi", "rule", "scorer", "internal")) {
      noClasses()
          .that()
          .resideInAPackage(BASE + "." + lower)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE)
          .because("the root package stands above " + lower)
          .check(CLASSES);
    }
    noClasses()
        .that()
        .resideInAnyPackage(BASE + ".consent", BASE + ".explanation")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + ".spi", BASE + ".rule", BASE + ".scorer")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(BASE + ".spi")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + ".rule", BASE + ".scorer")
        .check(CLASSES);
  }

  @Test
  void looks_at_no_clock_and_no_default_locale() {
    noClasses()
        .should(callMethod(LocalDate.class, "now"))
        .orShould(callMethod(Instant.class, "now"))
        .orShould(callMethod(Clock.class, "systemUTC"))
        .orShould(callMethod(Locale.class, "getDefault"))
        .orShould(callMethod(String.class, "toLowerCase"))
        .orShould(callMethod(String.class, "toUpperCase"))
        .orShould(callMethod(Math.class, "random"))
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
            new ArchCondition<JavaClass>("name only its own types in public methods") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                  if (method.getModifiers().contains(JavaModifier.PUBLIC)
                      && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                    method.getAllInvolvedRawTypes().stream()
                        .filter(
                            t ->
                                t.getName()
                                    .matches(
                                        ".*\\.internal\\..*|com\\.ibm\\..*"
                                            + "|tools\\.jackson\\..*|com\\.fasterxml\\.jackson\\.databind\\..*"))
                        .forEach(
                            t ->
                                events.add(
                                    SimpleConditionEvent.violated(
                                        method, method.getFullName() + " names " + t.getName())));
                  }
                }
              }
            })
        .check(CLASSES);
  }

  @Test
  void keeps_packages_small() {
    Map<String, Integer> sizes = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      boolean own =
          type.getPackageName().equals(BASE)
              || List.of("consent", "explanation", "rule", "scorer", "spi").stream()
                  .anyMatch(p -> type.getPackageName().equals(BASE + "." + p));
      if (own && type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
        sizes.merge(type.getPackageName(), 1, Integer::sum);
      }
    }
    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy((p, size) -> assertThat(size).isLessThanOrEqualTo(15));
  }
}

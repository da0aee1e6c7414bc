package io.github.imisproject.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.imisproject.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("imis-core")
class ArchitectureTest {
  private static final String ROOT = "io.github.imisproject.core";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Problem.class.getProtectionDomain().getCodeSource().getLocation());

  /** Methods that answer differently on another machine or at another time. */
  private static final Set<String> CLOCKS =
      Set.of(
          "now",
          "currentTimeMillis",
          "nanoTime",
          "systemUTC",
          "systemDefaultZone",
          "systemDefault");

  @Test
  void is_looked_at_whole() {
    assertThat(CLASSES.size()).isGreaterThan(150);
    assertThat(CLASSES.contain(Problem.class)).isTrue();
  }

  @Test
  void has_no_cycle_among_its_packages() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void points_to_no_other_module_and_no_text_library() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.imisproject.i18n..",
            "io.github.imisproject.matching..",
            "com.ibm.icu..",
            "org.apache.commons..",
            "org.slf4j..",
            "org.apache.logging..",
            "com.fasterxml.jackson.databind..",
            "com.fasterxml.jackson.core..")
        .check(CLASSES);
  }

  @Test
  void keeps_what_is_internal_and_the_JSON_library_out_of_its_public_signatures() {
    List<String> leaks = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (!isOpenToUsers(type)) {
        continue;
      }
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        boolean record = unit instanceof JavaConstructor && type.isRecord();
        if (isOpen(unit.getModifiers()) && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
            || record) {
          unit.getAllInvolvedRawTypes().stream()
              .filter(ArchitectureTest::isForeign)
              .forEach(t -> leaks.add(unit.getFullName() + " names " + t.getName()));
        }
      }
      for (JavaField field : type.getFields()) {
        if (isOpen(field.getModifiers())) {
          field.getAllInvolvedRawTypes().stream()
              .filter(ArchitectureTest::isForeign)
              .forEach(t -> leaks.add(field.getFullName() + " names " + t.getName()));
        }
      }
      Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
          .filter(ArchitectureTest::isForeign)
          .forEach(t -> leaks.add(type.getName() + " extends " + t.getName()));
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void asks_no_clock() {
    noClasses()
        .should(callMethodWhere(describe("asks a clock or a default zone", this::asksClock)))
        .check(CLASSES);
  }

  @Test
  void asks_for_no_default_language_or_encoding() {
    noClasses()
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault", Locale.Category.class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .check(CLASSES);
  }

  @Test
  void prints_nothing_ends_nothing_and_throws_no_dice() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .check(CLASSES);
  }

  @Test
  void keeps_no_state_in_static_fields_but_constants_and_caches() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void has_public_types_in_packages_that_can_be_read_at_a_sitting() {
    Map<String, Integer> counts = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      boolean top = type.getEnclosingClass().isEmpty();
      if (top && type.getModifiers().contains(JavaModifier.PUBLIC)) {
        counts.merge(type.getPackageName(), 1, Integer::sum);
      }
    }
    assertThat(counts)
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(15));
  }

  @Test
  void describes_and_marks_each_package() {
    Set<String> marked = new java.util.TreeSet<>();
    Set<String> all = new java.util.TreeSet<>();
    for (JavaClass type : CLASSES) {
      all.add(type.getPackageName());
      if (type.getSimpleName().equals("package-info")
          && type.isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
        marked.add(type.getPackageName());
      }
    }
    assertThat(marked).isEqualTo(all);
  }

  private boolean asksClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean time = owner.startsWith("java.time.") || owner.equals("java.lang.System");
    boolean without = call.getTarget().getRawParameterTypes().isEmpty();
    return time && without && CLOCKS.contains(call.getName());
  }

  private static boolean isOpenToUsers(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.getPackageName().contains(".internal")
        && type.getEnclosingClass().map(ArchitectureTest::isOpenToUsers).orElse(true);
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isForeign(JavaClass type) {
    String name = type.getName();
    return name.startsWith("tools.jackson.")
        || name.startsWith("com.fasterxml.jackson.databind.")
        || name.startsWith("org.hibernate.")
        || name.startsWith(ROOT) && name.contains(".internal.");
  }
}

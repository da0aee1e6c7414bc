package io.github.imisproject.core.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityContext;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.procedure.ProcedurePath.Closed;
import io.github.imisproject.core.procedure.ProcedurePath.NoDocument;
import io.github.imisproject.core.procedure.ProcedurePath.Stage;
import io.github.imisproject.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is missing before I can do this")
class ProceduresTest {
  private static final LocalizedText TITLE = LocalizedText.of("en", "A step");
  private static final EligibilityContext TODAY = EligibilityContext.on(LocalDate.of(2026, 11, 1));

  private static ConceptRef document(String name) {
    return ConceptRef.of("documents", name);
  }

  private static ProcedureStep step(
      String id, Set<String> in, Set<String> out, int days, String... after) {
    return builder(id, in, out, days).after(Set.of(after)).build();
  }

  private static ProcedureStep step(String id, EligibilityRule condition) {
    return builder(id, Set.of(), Set.of(), 1).condition(condition).build();
  }

  private static ProcedureStep.Builder builder(
      String id, Set<String> in, Set<String> out, int days) {
    return ProcedureStep.builder(id, TITLE)
        .documentsIn(documents(in))
        .documentsOut(documents(out))
        .usualDays(days);
  }

  private static Set<ConceptRef> documents(Collection<String> names) {
    Set<ConceptRef> documents = new HashSet<>();
    names.forEach(name -> documents.add(document(name)));
    return documents;
  }

  private static Procedure procedure(String id, ProcedureStep... steps) {
    return Procedure.of(id, TITLE, OfferCategory.INFORMATION, Arrays.asList(steps));
  }

  private static PersonFacts holding(String... names) {
    return new PersonFacts() {
      @Override
      @SuppressWarnings("unchecked") // the field asked for is the field of documents
      public <T> Fact<T> fact(PersonField<T> field) {
        return field == (PersonField<?>) PersonField.DOCUMENTS
            ? (Fact<T>) new Fact.Known<>(documents(List.of(names)))
            : new Fact.NotRecorded<>();
      }
    };
  }

  private static final Procedures TOWN =
      Procedures.of(
          procedure(
              "work",
              step("register", Set.of("TAX_NUMBER", "SOCIAL_NUMBER"), Set.of("UNEMPLOYED_CARD"), 3),
              step("apply", Set.of("UNEMPLOYED_CARD"), Set.of(), 10, "register")),
          procedure("tax", step("ask", Set.of("PERMIT"), Set.of("TAX_NUMBER"), 7)),
          procedure("social", step("ask", Set.of("PERMIT"), Set.of("SOCIAL_NUMBER"), 2)));

  @Test
  void steps_of_other_procedures_that_give_a_document_come_first_and_run_side_by_side() {
    ProcedurePath path = TOWN.pathTo("work", holding("PERMIT"), Set.of(), TODAY);

    assertThat(path.steps())
        .extracting(stage -> stage.ref().procedureId() + "/" + stage.ref().stepId())
        .containsExactly("social/ask", "tax/ask", "work/register", "work/apply");
    assertThat(path.steps()).extracting(Stage::firstDay).containsExactly(0L, 0L, 7L, 10L);
    assertThat(path.days()).isEqualTo(20);
    assertThat(path.ready()).hasSize(2);
    assertThat(path.steps().get(2).documents())
        .containsEntry(document("TAX_NUMBER"), new StepRef("tax", "ask"))
        .containsEntry(document("SOCIAL_NUMBER"), new StepRef("social", "ask"));
  }

  @Test
  void a_document_that_is_held_is_not_asked_for_again() {
    ProcedurePath path = TOWN.pathTo("work", holding("PERMIT", "TAX_NUMBER"), Set.of(), TODAY);

    assertThat(path.steps()).extracting(stage -> stage.ref().procedureId()).doesNotContain("tax");
    assertThat(path.days()).isEqualTo(15);
  }

  @Test
  void steps_that_are_done_count_with_the_documents_they_gave() {
    Set<StepRef> done = Set.of(new StepRef("tax", "ask"), new StepRef("social", "ask"));

    assertThat(TOWN.pathTo("work", holding(), done, TODAY).steps()).hasSize(2);
    assertThat(
            TOWN.pathTo(
                "work",
                holding(),
                Set.of(new StepRef("work", "register"), new StepRef("work", "apply")),
                TODAY))
        .matches(ProcedurePath::isDone);
  }

  @Test
  void where_no_way_leads_to_the_goal_the_root_is_named() {
    ProcedurePath path = TOWN.pathTo("work", holding(), Set.of(), TODAY);

    assertThat(path.isOpen()).isFalse();
    assertThat(path.steps()).isEmpty();
    assertThat(path.obstacles())
        .contains(
            new NoDocument(new StepRef("tax", "ask"), document("PERMIT")),
            new NoDocument(new StepRef("social", "ask"), document("PERMIT")));
  }

  @Test
  void a_person_whose_documents_nobody_knows_is_told_so() {
    PersonFacts unknown =
        new PersonFacts() {
          @Override
          public <T> Fact<T> fact(PersonField<T> field) {
            return new Fact.NotRecorded<>();
          }
        };

    assertThat(TOWN.pathTo("work", unknown, Set.of(), TODAY).documentsKnown()).isFalse();
    assertThat(TOWN.pathTo("work", holding("PERMIT"), Set.of(), TODAY).documentsKnown()).isTrue();
  }

  @Test
  void a_condition_nobody_can_tell_leaves_the_step_open_and_is_named() {
    Predicate adult = new Predicate.AgeBetween(Optional.of(18), Optional.empty());
    Procedures procedures = Procedures.of(procedure("vote", step("sign", adult)));

    ProcedurePath path = procedures.pathTo("vote", holding(), Set.of(), TODAY);

    assertThat(path.isOpen()).isTrue();
    assertThat(path.steps().get(0).open())
        .singleElement()
        .satisfies(trace -> assertThat(trace.rule()).isEqualTo(adult));
  }

  @Test
  void a_condition_that_fails_closes_the_step_and_is_named() {
    EligibilityRule never = EligibilityRule.not(new Predicate.HoldsDocument(document("X")));
    assertThatThrownBy(() -> step("s", never))
        .asInstanceOf(type(InvalidValueException.class))
        .satisfies(
            e -> assertThat(e.problems().get(0).code()).isEqualTo("procedure.documentInCondition"));
    Predicate speaks = new Predicate.HouseholdSizeBetween(Optional.of(1), Optional.of(2));
    PersonFacts four =
        new PersonFacts() {
          @Override
          @SuppressWarnings("unchecked") // the predicate asks for the size only
          public <T> Fact<T> fact(PersonField<T> field) {
            return field == (PersonField<?>) speaks.field()
                ? (Fact<T>) new Fact.Known<>(4)
                : new Fact.NotRecorded<>();
          }
        };
    Procedures procedures = Procedures.of(procedure("small", step("ask", speaks)));

    assertThat(procedures.pathTo("small", four, Set.of(), TODAY).obstacles())
        .singleElement()
        .isInstanceOfSatisfying(Closed.class, closed -> assertThat(closed.blockers()).hasSize(1));
  }

  @Test
  void steps_in_a_circle_or_after_nothing_are_refused() {
    assertThatThrownBy(
            () ->
                procedure(
                    "p",
                    step("a", Set.of(), Set.of(), 1, "b"),
                    step("b", Set.of(), Set.of(), 1, "a", "nowhere")))
        .asInstanceOf(type(InvalidValueException.class))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.path() + " " + p.code())
                    .containsExactlyInAnyOrder(
                        "/steps/0/after procedure.circle",
                        "/steps/1/after procedure.circle",
                        "/steps/1/after procedure.unknownStep"));
  }

  @Test
  void documents_that_wait_for_each_other_are_obstacles_and_not_an_endless_search() {
    Procedures circle =
        Procedures.of(
            procedure("bank", step("open", Set.of("ADDRESS"), Set.of("ACCOUNT"), 1)),
            procedure("rent", step("sign", Set.of("ACCOUNT"), Set.of("ADDRESS"), 1)));

    assertThat(circle.pathTo("bank", holding(), Set.of(), TODAY).obstacles()).hasSize(2);
  }

  @Test
  void it_survives_json() {
    ImisJson json = ImisJson.create();

    assertThat(json.read(Procedures.class, json.write(TOWN)).get()).isEqualTo(TOWN);
  }

  @Property(tries = 500)
  void the_way_is_as_soon_as_any_way_there_is(@ForAll long seed) {
    Procedures random = random(new Random(seed));
    PersonFacts facts = holding("D0");
    for (Procedure goal : random.procedures()) {
      ProcedurePath path = random.pathTo(goal.id(), facts, Set.of(), TODAY);
      OptionalLong plain = plain(random, goal);

      assertThat(path.isOpen()).isEqualTo(plain.isPresent());
      assertThat(path.days()).isEqualTo(plain.orElse(0));
      Map<StepRef, Stage> stages = new LinkedHashMap<>();
      for (Stage stage : path.steps()) {
        for (StepRef earlier : stage.waitsFor()) {
          assertThat(stages.get(earlier)).isNotNull();
          assertThat(stages.get(earlier).lastDay()).isLessThanOrEqualTo(stage.firstDay());
        }
        stages.put(stage.ref(), stage);
      }
    }
  }

  private static Procedures random(Random random) {
    List<Procedure> procedures = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int p = 0; p < count; p++) {
      List<ProcedureStep> steps = new ArrayList<>();
      int size = 1 + random.nextInt(3);
      for (int s = 0; s < size; s++) {
        Set<String> in = random.nextBoolean() ? Set.of("D" + random.nextInt(5)) : Set.of();
        Set<String> out = random.nextBoolean() ? Set.of("D" + random.nextInt(5)) : Set.of();
        String[] after =
            s > 0 && random.nextBoolean() ? new String[] {"s" + random.nextInt(s)} : new String[0];
        steps.add(step("s" + s, in, out, random.nextInt(5), after));
      }
      procedures.add(Procedure.of("p" + p, TITLE, OfferCategory.OTHER, steps));
    }
    return new Procedures(procedures, Map.of());
  }

  /** Lowers the ends until none can be lowered any more. */
  private static OptionalLong plain(Procedures procedures, Procedure goal) {
    Map<StepRef, Long> ends = new HashMap<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Procedure procedure : procedures.procedures()) {
        for (ProcedureStep step : procedure.steps()) {
          StepRef ref = new StepRef(procedure.id(), step.id());
          OptionalLong end = end(procedures, procedure, step, ends);
          if (end.isPresent() && end.getAsLong() < ends.getOrDefault(ref, Long.MAX_VALUE)) {
            ends.put(ref, end.getAsLong());
            changed = true;
          }
        }
      }
    }
    long last = 0;
    for (ProcedureStep step : goal.steps()) {
      Long end = ends.get(new StepRef(goal.id(), step.id()));
      if (end == null) {
        return OptionalLong.empty();
      }
      last = Math.max(last, end);
    }
    return OptionalLong.of(last);
  }

  private static OptionalLong end(
      Procedures all, Procedure procedure, ProcedureStep step, Map<StepRef, Long> ends) {
    long start = 0;
    for (String earlier : step.after()) {
      Long end = ends.get(new StepRef(procedure.id(), earlier));
      if (end == null) {
        return OptionalLong.empty();
      }
      start = Math.max(start, end);
    }
    for (ConceptRef document : step.documentsIn()) {
      long soonest = document.equals(document("D0")) ? 0 : Long.MAX_VALUE;
      for (Procedure other : all.procedures()) {
        for (ProcedureStep giver : other.steps()) {
          Long end = ends.get(new StepRef(other.id(), giver.id()));
          if (end != null && giver.documentsOut().contains(document)) {
            soonest = Math.min(soonest, end);
          }
        }
      }
      if (soonest == Long.MAX_VALUE) {
        return OptionalLong.empty();
      }
      start = Math.max(start, soonest);
    }
    return OptionalLong.of(start + step.usualDays().orElse(0));
  }
}

package io.github.imisproject.core.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.imisproject.core.eligibility.EligibilityContext;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Integration plan")
class IntegrationPlanTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final LocalizedText TITLE = LocalizedText.of("en", "Recognition");
  private static final StepRef TRANSLATE = new StepRef("recognition", "translate");
  private static final StepRef SUBMIT = new StepRef("recognition", "submit");
  private static final ProcedureStep TRANSLATION =
      ProcedureStep.builder("translate", TITLE).usualDays(5).build();
  private static final Procedures PROCEDURES =
      Procedures.of(
          Procedure.of(
              "recognition",
              TITLE,
              OfferCategory.EDUCATION,
              List.of(
                  TRANSLATION,
                  ProcedureStep.builder("submit", TITLE)
                      .after(Set.of("translate"))
                      .validatorId("ministry")
                      .usualDays(30)
                      .build())));
  private static final PersonFacts NOTHING_KNOWN =
      new PersonFacts() {
        @Override
        public <T> Fact<T> fact(PersonField<T> field) {
          return new Fact.NotRecorded<>();
        }
      };

  private static ProcedurePath path(Set<StepRef> done) {
    return PROCEDURES.pathTo("recognition", NOTHING_KNOWN, done, EligibilityContext.on(START));
  }

  private static final IntegrationPlan PLAN =
      IntegrationPlan.along(path(Set.of()), "plan-1", "p-1", START);

  @Test
  void it_follows_a_path_each_step_on_its_day() {
    assertThat(PLAN.goals()).containsExactly("recognition");
    assertThat(PLAN.entries())
        .containsExactly(
            PlanEntry.planned(TRANSLATE, START.plusDays(5)),
            PlanEntry.planned(SUBMIT, START.plusDays(35)));
  }

  @Test
  void a_step_is_done_then_confirmed_by_who_is_in_charge() {
    IntegrationPlan done =
        PLAN.done(TRANSLATE, START.plusDays(4), PROCEDURES)
            .done(SUBMIT, START.plusDays(20), PROCEDURES)
            .confirmed(SUBMIT, "ministry", START.plusDays(40), PROCEDURES);

    assertThat(done.done()).containsExactlyInAnyOrder(TRANSLATE, SUBMIT);
    assertThat(done.find(SUBMIT).orElseThrow().confirmedBy()).contains("ministry");
    assertThat(path(done.done()).isDone()).isTrue();
  }

  @Test
  void what_is_not_legal_is_refused_with_its_reason() {
    refused(() -> PLAN.done(SUBMIT, START, PROCEDURES), "procedure.notYet");
    refused(() -> PLAN.confirmed(TRANSLATE, "x", START, PROCEDURES), "procedure.transition");
    refused(() -> PLAN.dropped(new StepRef("recognition", "other")), "procedure.transition");
    IntegrationPlan done = PLAN.done(TRANSLATE, START, PROCEDURES).done(SUBMIT, START, PROCEDURES);
    refused(() -> done.confirmed(SUBMIT, "a friend", START, PROCEDURES), "procedure.validator");
    refused(
        () -> done.confirmed(SUBMIT, "ministry", START.minusDays(1), PROCEDURES), "model.reversed");
    refused(() -> done.dropped(SUBMIT), "procedure.transition");
  }

  private static void refused(ThrowingCallable change, String code) {
    assertThatThrownBy(change)
        .asInstanceOf(type(InvalidValueException.class))
        .satisfies(e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly(code));
  }

  @Test
  void it_knows_what_is_overdue() {
    assertThat(PLAN.overdue(START.plusDays(5))).isEmpty();
    assertThat(PLAN.overdue(START.plusDays(6)))
        .extracting(PlanEntry::step)
        .containsExactly(TRANSLATE);
  }

  @Test
  void a_dropped_step_can_be_planned_again() {
    IntegrationPlan dropped = PLAN.dropped(TRANSLATE);
    assertThat(dropped.overdue(START.plusYears(1)))
        .extracting(PlanEntry::step)
        .containsExactly(SUBMIT);

    assertThat(dropped.extended(path(Set.of()), START.plusDays(1)).find(TRANSLATE))
        .contains(PlanEntry.planned(TRANSLATE, START.plusDays(6)));
  }

  @Test
  void a_path_with_an_obstacle_is_not_planned() {
    ProcedurePath blocked =
        new ProcedurePath(
            "recognition", List.of(), List.of(new ProcedurePath.Closed(SUBMIT, List.of())), true);

    assertThatThrownBy(() -> PLAN.extended(blocked, START))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void goals_and_steps_that_lead_nowhere_are_warnings() {
    IntegrationPlan stray =
        new IntegrationPlan(
            "plan-2",
            "p-1",
            Set.of("unknown"),
            List.of(PlanEntry.planned(new StepRef("recognition", "gone"), START)),
            Map.of());

    assertThat(stray.problems(PROCEDURES))
        .extracting(p -> p.path())
        .containsExactly("/goals/0", "/entries/0/step");
    assertThat(PLAN.problems(PROCEDURES)).isEmpty();
  }

  @Test
  void it_survives_json_and_never_prints_whose_it_is() {
    ImisJson json = ImisJson.create();

    assertThat(json.read(IntegrationPlan.class, json.write(PLAN)).get()).isEqualTo(PLAN);
    assertThat(PLAN.toString()).doesNotContain("p-1");
  }
}

package io.github.imisproject.matching.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The smallest change")
class ChangeTest {
  static Change change(String code, Change.Actor actor, double effort) {
    return new Change(Reason.of(code), "languages", actor, effort);
  }

  final Change document = change("document", Change.Actor.SEEKER, 1);
  final Change lesson = change("lesson", Change.Actor.SEEKER, 2);
  final Change permit = change("permit", Change.Actor.AUTHORITY, 0.5);

  @Test
  void is_one_the_person_can_make_rather_than_one_an_authority_decides() {
    assertThat(Change.smallest(List.of(List.of(permit), List.of(lesson))))
        .contains(List.of(lesson));
  }

  @Test
  void is_one_step_rather_than_two() {
    assertThat(Change.smallest(List.of(List.of(document, document), List.of(lesson))))
        .contains(List.of(lesson));
  }

  @Test
  void is_the_one_of_least_effort_among_equals() {
    assertThat(Change.smallest(List.of(List.of(lesson), List.of(document))))
        .contains(List.of(document));
  }

  @Test
  void adds_the_effort_of_all_steps() {
    List<Change> two = List.of(document, document);
    List<Change> other = List.of(lesson, document);
    assertThat(Change.smallest(List.of(other, two))).contains(two);
  }

  @Test
  void is_settled_by_its_code_when_all_else_is_equal() {
    Change a = change("a", Change.Actor.TIME, 1);
    Change b = change("b", Change.Actor.TIME, 1);
    assertThat(Change.smallest(List.of(List.of(b), List.of(a)))).contains(List.of(a));
    assertThat(Change.smallest(List.of(List.of(a), List.of(b)))).contains(List.of(a));
  }

  @Test
  void is_nothing_where_there_is_no_alternative() {
    assertThat(Change.smallest(List.of())).isEmpty();
    assertThat(Change.smallest(List.of(List.of(), List.of(lesson)))).contains(List.of());
  }

  @Test
  void names_a_change_once_that_several_rules_ask_for() {
    assertThat(Change.together(List.of(List.of(lesson), List.of(document, lesson), List.of())))
        .containsExactly(lesson, document);
  }

  @Provide
  Arbitrary<List<List<Change>>> alternatives() {
    Arbitrary<Change> one =
        Combinators.combine(
                Arbitraries.of("a", "b", "c"),
                Arbitraries.of(Change.Actor.values()),
                Arbitraries.integers().between(0, 3))
            .as(ChangeTest::change);
    return one.list().ofMaxSize(3).list().ofMinSize(1).ofMaxSize(5);
  }

  @Property
  void does_not_depend_on_the_order_of_the_alternatives(
      @ForAll("alternatives") List<List<Change>> alternatives) {
    List<List<Change>> turned = new java.util.ArrayList<>(alternatives);
    java.util.Collections.reverse(turned);
    List<String> one = codes(Change.smallest(alternatives).orElseThrow());
    assertThat(codes(Change.smallest(turned).orElseThrow())).isEqualTo(one);
  }

  private static List<String> codes(List<Change> changes) {
    return changes.stream().map(c -> c.reason().code()).toList();
  }

  @Test
  void refuses_an_effort_that_means_nothing() {
    assertThatThrownBy(() -> change("a", Change.Actor.TIME, -1))
        .hasMessage("effort is -1.0, must be 0 or more, and finite");
    assertThatThrownBy(() -> change("a", Change.Actor.TIME, Double.NaN))
        .hasMessageContaining("effort is NaN");
    assertThatThrownBy(() -> change("a", Change.Actor.TIME, Double.POSITIVE_INFINITY))
        .hasMessageContaining("effort is Infinity");
    assertThat(change("a", Change.Actor.TIME, 0).effort()).isZero();
  }

  @Test
  void for_a_missing_fact_is_to_tell_it_or_to_agree_to_its_use() {
    MissingFact untold = MissingFact.notRecorded("legalStatus");
    assertThat(untold.change().reason().code()).isEqualTo("change.tell");
    assertThat(untold.change().actor()).isEqualTo(Change.Actor.SEEKER);
    assertThat(untold.reason().code()).isEqualTo("missing.notRecorded");
    MissingFact refused = new MissingFact("legalStatus", Absence.NOT_CONSENTED);
    assertThat(refused.change().reason().code()).isEqualTo("change.consent");
    assertThat(refused.reason().code()).isEqualTo("missing.notConsented");
    assertThat(refused.reason().arguments())
        .containsEntry("field", new Argument.Term("field.legalStatus"));
    assertThat(refused.change().reason().arguments())
        .containsEntry("field", new Argument.Term("field.legalStatus"));
    assertThat(refused.change().field()).isEqualTo("legalStatus");
    assertThat(MissingFact.notRecorded("offer.costs").change().actor())
        .isEqualTo(Change.Actor.PROVIDER);
  }
}

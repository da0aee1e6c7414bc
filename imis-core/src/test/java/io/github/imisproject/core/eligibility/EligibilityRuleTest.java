package io.github.imisproject.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.person.Age;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An eligibility rule")
class EligibilityRuleTest {
  private static final EligibilityContext TODAY = EligibilityContext.on(LocalDate.of(2026, 3, 1));
  private static final Predicate ADULT =
      new Predicate.AgeBetween(Optional.of(18), Optional.empty());
  private static final Predicate SINGLE_PARENT = new Predicate.SingleParent();
  private static final Predicate CARD =
      new Predicate.HoldsDocument(ConceptRef.of("imis-documents", "card"));
  private static final List<Predicate> LEAVES = List.of(ADULT, SINGLE_PARENT, CARD);

  @Test
  void is_true_when_all_of_it_holds() {
    EligibilityTrace trace =
        EligibilityRule.all(ADULT, SINGLE_PARENT)
            .evaluate(facts(Truth.TRUE, Truth.TRUE, Truth.UNKNOWN), TODAY);
    assertThat(trace.result()).isEqualTo(Truth.TRUE);
    assertThat(trace.blockers()).isEmpty();
    assertThat(trace.undecided()).isEmpty();
    assertThat(trace.parts()).hasSize(2);
  }

  @Test
  void names_the_fact_that_fails_and_not_the_one_that_is_missing() {
    EligibilityTrace trace =
        EligibilityRule.all(ADULT, SINGLE_PARENT, CARD)
            .evaluate(facts(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN), TODAY);
    assertThat(trace.result()).isEqualTo(Truth.FALSE);
    assertThat(trace.blockers()).extracting(EligibilityTrace::rule).containsExactly(SINGLE_PARENT);
    assertThat(trace.missingFields()).isEmpty();
  }

  @Test
  void names_the_fact_that_is_missing() {
    EligibilityTrace trace =
        EligibilityRule.all(ADULT, SINGLE_PARENT)
            .evaluate(facts(Truth.TRUE, Truth.UNKNOWN, Truth.TRUE), TODAY);
    assertThat(trace.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(trace.missingFields()).containsExactly(PersonField.SINGLE_PARENT);
    assertThat(trace.undecided().get(0).denied()).isEmpty();
    assertThat(trace.blockers()).isEmpty();
  }

  @Test
  void does_not_ask_for_a_fact_the_answer_does_not_hang_on() {
    EligibilityTrace trace =
        EligibilityRule.any(ADULT, SINGLE_PARENT)
            .evaluate(facts(Truth.TRUE, Truth.UNKNOWN, Truth.TRUE), TODAY);
    assertThat(trace.result()).isEqualTo(Truth.TRUE);
    assertThat(trace.missingFields()).isEmpty();
  }

  @Test
  void blames_a_predicate_that_holds_below_NOT() {
    EligibilityTrace trace =
        EligibilityRule.not(EligibilityRule.any(ADULT, SINGLE_PARENT))
            .evaluate(facts(Truth.TRUE, Truth.FALSE, Truth.TRUE), TODAY);
    assertThat(trace.result()).isEqualTo(Truth.FALSE);
    assertThat(trace.blockers()).extracting(EligibilityTrace::rule).containsExactly(ADULT);
    assertThat(trace.blockers().get(0).result()).isEqualTo(Truth.TRUE);
  }

  @Test
  void blames_all_alternatives_when_none_holds() {
    EligibilityTrace trace =
        EligibilityRule.any(ADULT, CARD)
            .evaluate(facts(Truth.FALSE, Truth.TRUE, Truth.FALSE), TODAY);
    assertThat(trace.blockers()).extracting(EligibilityTrace::rule).containsExactly(ADULT, CARD);
  }

  @Test
  void tells_a_fact_that_is_not_consented_from_one_that_is_not_recorded() {
    PersonFacts gate =
        new PersonFacts() {
          @Override
          public <T> Fact<T> fact(PersonField<T> field) {
            return new Fact.NotConsented<>(DenialReason.WITHDRAWN);
          }
        };
    EligibilityTrace trace = ADULT.evaluate(gate, TODAY);
    assertThat(trace.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(trace.denied()).contains(DenialReason.WITHDRAWN);
    assertThat(trace.field()).contains(PersonField.AGE);
    assertThat(EligibilityRule.all(ADULT).evaluate(gate, TODAY).undecided().get(0).denied())
        .contains(DenialReason.WITHDRAWN);
  }

  @Test
  void has_at_least_one_part() {
    assertThatThrownBy(EligibilityRule::all).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(EligibilityRule::any).isInstanceOf(InvalidValueException.class);
  }

  @Property
  void agrees_with_Kleenes_tables(
      @ForAll("rules") EligibilityRule rule, @ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(rule.evaluate(facts(a, b, c), TODAY).result()).isEqualTo(plain(rule, a, b, c));
  }

  @Property
  void never_changes_a_settled_answer_when_more_is_known(
      @ForAll("rules") EligibilityRule rule, @ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    Truth before = rule.evaluate(facts(a, b, c), TODAY).result();
    if (before != Truth.UNKNOWN) {
      for (Truth known : List.of(Truth.TRUE, Truth.FALSE)) {
        Truth after =
            rule.evaluate(facts(fill(a, known), fill(b, known), fill(c, known)), TODAY).result();
        assertThat(after).isEqualTo(before);
      }
    }
  }

  @Property
  void obeys_De_Morgan(
      @ForAll("rules") EligibilityRule x,
      @ForAll("rules") EligibilityRule y,
      @ForAll Truth a,
      @ForAll Truth b,
      @ForAll Truth c) {
    PersonFacts facts = facts(a, b, c);
    assertThat(EligibilityRule.not(EligibilityRule.all(x, y)).evaluate(facts, TODAY).result())
        .isEqualTo(
            EligibilityRule.any(EligibilityRule.not(x), EligibilityRule.not(y))
                .evaluate(facts, TODAY)
                .result());
    assertThat(EligibilityRule.not(EligibilityRule.not(x)).evaluate(facts, TODAY).result())
        .isEqualTo(x.evaluate(facts, TODAY).result());
  }

  @Property
  void names_something_to_blame_or_to_ask_for_unless_it_is_true(
      @ForAll("rules") EligibilityRule rule, @ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    EligibilityTrace trace = rule.evaluate(facts(a, b, c), TODAY);
    assertThat(trace.blockers().isEmpty()).isEqualTo(trace.result() != Truth.FALSE);
    assertThat(trace.undecided().isEmpty()).isEqualTo(trace.result() != Truth.UNKNOWN);
    assertThat(trace.undecided()).allMatch(t -> t.result() == Truth.UNKNOWN);
    assertThat(trace.blockers()).allMatch(t -> t.result() != Truth.UNKNOWN);
    for (EligibilityTrace leaf : trace.undecided()) {
      assertThat(trace.missingFields()).contains(leaf.field().orElseThrow());
    }
  }

  @Property
  void is_settled_by_recording_the_missing_fields(
      @ForAll("rules") EligibilityRule rule,
      @ForAll Truth a,
      @ForAll Truth b,
      @ForAll Truth c,
      @ForAll boolean yes) {
    EligibilityTrace trace = rule.evaluate(facts(a, b, c), TODAY);
    Set<PersonField<?>> missing = trace.missingFields();
    Truth known = Truth.of(yes);
    PersonFacts more =
        facts(
            missing.contains(PersonField.AGE) ? fill(a, known) : a,
            missing.contains(PersonField.SINGLE_PARENT) ? fill(b, known) : b,
            missing.contains(PersonField.DOCUMENTS) ? fill(c, known) : c);
    assertThat(rule.evaluate(more, TODAY).result()).isNotEqualTo(Truth.UNKNOWN);
  }

  @Provide
  Arbitrary<EligibilityRule> rules() {
    Arbitrary<EligibilityRule> leaf = Arbitraries.of(LEAVES).map(p -> p);
    return Arbitraries.recursive(
        () -> leaf,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMinSize(1).ofMaxSize(3).map(EligibilityRule.All::new),
                inner.list().ofMinSize(1).ofMaxSize(3).map(EligibilityRule.Any::new),
                inner.map(EligibilityRule.Not::new)),
        0,
        3);
  }

  private static Truth fill(Truth fact, Truth known) {
    return fact == Truth.UNKNOWN ? known : fact;
  }

  /** Kleene's logic in numbers: false 0, unknown 1, true 2. */
  private static Truth plain(EligibilityRule rule, Truth a, Truth b, Truth c) {
    if (rule instanceof EligibilityRule.All all) {
      return least(all.rules().stream().map(r -> plain(r, a, b, c)).toList(), false);
    }
    if (rule instanceof EligibilityRule.Any any) {
      return least(any.rules().stream().map(r -> plain(r, a, b, c)).toList(), true);
    }
    if (rule instanceof EligibilityRule.Not not) {
      return order().get(2 - order().indexOf(plain(not.rule(), a, b, c)));
    }
    return List.of(a, b, c).get(LEAVES.indexOf(rule));
  }

  private static List<Truth> order() {
    return List.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE);
  }

  private static Truth least(List<Truth> parts, boolean greatest) {
    List<Integer> numbers = new ArrayList<>(parts.stream().map(order()::indexOf).sorted().toList());
    return order().get(numbers.get(greatest ? numbers.size() - 1 : 0));
  }

  /** Facts that make the three leaves so. */
  private static PersonFacts facts(Truth adult, Truth singleParent, Truth card) {
    Map<PersonField<?>, Object> known = new HashMap<>();
    if (adult != Truth.UNKNOWN) {
      known.put(PersonField.AGE, new Age.BornIn(adult == Truth.TRUE ? 1990 : 2015));
    }
    if (singleParent != Truth.UNKNOWN) {
      known.put(PersonField.SINGLE_PARENT, singleParent == Truth.TRUE);
    }
    if (card != Truth.UNKNOWN) {
      known.put(
          PersonField.DOCUMENTS,
          card == Truth.TRUE ? Set.of(ConceptRef.of("imis-documents", "card")) : Set.of());
    }
    return new PersonFacts() {
      @Override
      @SuppressWarnings("unchecked")
      public <T> Fact<T> fact(PersonField<T> field) {
        return Fact.of(Optional.ofNullable((T) known.get(field)));
      }
    };
  }
}

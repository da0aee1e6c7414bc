package io.github.imisproject.matching.allocation.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Quota;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.verify.Violation.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The verifier")
class AllocationVerifierTest {
  private static final int NOWHERE = AllocationProblem.UNPLACED;
  private static final Set<Guarantee> ALL = EnumSet.allOf(Guarantee.class);

  /** Two towns with two beds each; the Haddads need two, Amina and Yusuf one. */
  private static AllocationDraft towns() {
    return new AllocationDraft("towns")
        .services("beds")
        .party("Haddad", 2)
        .party("Amina", 1)
        .party("Yusuf", 1)
        .place("Sparti", 2)
        .place("Gytheio", 2)
        .prefers("Haddad", "Sparti", "Gytheio")
        .prefers("Amina", "Sparti", "Gytheio")
        .prefers("Yusuf", "Gytheio")
        .ranks("Sparti", "Haddad", "Amina", "Yusuf")
        .ranks("Gytheio", "Amina", "Haddad", "Yusuf");
  }

  private static List<Kind> kinds(AllocationProblem problem, Guarantee claim, int... places) {
    return new AllocationVerifier(problem)
        .check(places, EnumSet.of(claim)).stream().map(Violation::kind).toList();
  }

  @Test
  void accepts_a_stable_allocation() {
    assertThat(new AllocationVerifier(towns().build()).check(new int[] {0, 1, 1}, ALL)).isEmpty();
  }

  @Test
  void names_an_overfull_place_and_its_service() {
    List<Violation> found = new AllocationVerifier(towns().build()).check(new int[] {0, 0, 1}, ALL);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Kind.OVERFULL);
    assertThat(found.get(0).toProblem().message(LanguageTag.ENGLISH))
        .isEqualTo("\"Sparti\" is given more than its capacity of \"beds\".");
  }

  @Test
  void names_an_impossible_pair_and_a_moved_pin() {
    AllocationProblem problem =
        towns().incompatible("Haddad", "Gytheio").pin("Amina", "Gytheio").build();
    assertThat(kinds(problem, Guarantee.FEASIBLE, 1, 0, NOWHERE))
        .startsWith(Kind.IMPOSSIBLE_PAIR, Kind.PIN_MOVED);
  }

  @Test
  void names_a_place_off_the_list_and_a_quota_that_is_passed() {
    AllocationProblem problem =
        towns().quota(new Quota("Laconia", List.of("Sparti", "Gytheio"), 1)).build();
    assertThat(kinds(problem, Guarantee.FEASIBLE, 0, 1, NOWHERE)).containsExactly(Kind.OVER_QUOTA);
    assertThat(kinds(towns().build(), Guarantee.INDIVIDUALLY_RATIONAL, NOWHERE, 1, 0))
        .containsExactly(Kind.UNACCEPTABLE);
  }

  @Test
  void names_who_lost_against_the_starting_place() {
    AllocationProblem problem = towns().endow("Amina", "Sparti").build();
    assertThat(kinds(problem, Guarantee.RATIONAL_TO_ENDOWMENT, NOWHERE, 1, NOWHERE))
        .containsExactly(Kind.WORSE_THAN_ENDOWMENT);
  }

  @Test
  void names_waste_blocking_pairs_and_envy() {
    AllocationProblem problem = towns().build();
    assertThat(kinds(problem, Guarantee.NON_WASTEFUL, 0, 1, NOWHERE)).containsExactly(Kind.WASTE);
    assertThat(kinds(problem, Guarantee.STABLE, NOWHERE, 0, 1)).contains(Kind.BLOCKING_PAIR);
    assertThat(kinds(problem, Guarantee.ENVY_FREE, NOWHERE, 0, 1)).contains(Kind.JUSTIFIED_ENVY);
    assertThat(kinds(problem, Guarantee.WEAKLY_ENVY_FREE, NOWHERE, 0, 1))
        .contains(Kind.STRONG_ENVY);
  }

  @Test
  void finds_an_exchange_that_would_help_both() {
    AllocationProblem problem =
        new AllocationDraft("swap")
            .services("seat")
            .party("Amina", 1)
            .party("Yusuf", 1)
            .place("Greek", 1)
            .place("Computing", 1)
            .prefers("Amina", "Greek", "Computing")
            .prefers("Yusuf", "Computing", "Greek")
            .ranks("Greek", "Yusuf", "Amina")
            .ranks("Computing", "Amina", "Yusuf")
            .build();
    ParetoCheck check = new ParetoCheck(problem, TieBreak.CANONICAL, 1000);
    assertThat(check.check(new int[] {1, 0}))
        .isEqualTo(new ParetoCheck.Finding.Improvable(List.of("Amina", "Yusuf")));
    assertThat(check.check(new int[] {0, 1})).isEqualTo(new ParetoCheck.Finding.Efficient());
    assertThat(new ParetoCheck(towns().build(), TieBreak.CANONICAL, 0).check(new int[] {0, 1, 1}))
        .isEqualTo(new ParetoCheck.Finding.Undecided());
  }

  @Test
  void refuses_a_result_of_another_size_and_prices_below_zero() {
    AllocationProblem problem = towns().score("Amina", "Sparti", 0.5).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AllocationVerifier(problem).check(new int[2], ALL))
        .withMessage("places has 2 elements, must have 3");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ScoreCertificate.of(
                    problem, new int[] {-1, 0, -1}, List.of(List.of(-1.0), List.of(0.0))))
        .withMessage("price of beds is -1.0, must be 0 or more");
    assertThat(ScoreCertificate.of(problem, new int[] {-1, 0, -1}, List.of()).provesOptimal())
        .isTrue();
  }

  @Test
  void says_every_violation_in_five_languages() {
    for (Kind kind : Kind.values()) {
      Violation violation = Violation.of(Guarantee.FEASIBLE, kind, "Amina", "Sparti", "beds");
      String english = violation.toProblem().message(LanguageTag.ENGLISH);
      assertThat(english).doesNotContain("allocation.violation").doesNotContain("{");
      for (LanguageTag language :
          List.of(LanguageTag.GREEK, LanguageTag.FRENCH, LanguageTag.ARABIC, LanguageTag.FARSI)) {
        assertThat(violation.toProblem().message(language))
            .as("%s in %s", kind, language)
            .doesNotContain("{")
            .isNotEqualTo(english);
      }
    }
  }
}

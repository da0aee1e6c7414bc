package io.github.imisproject.matching.allocation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.mechanism.Mechanisms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An explanation of an allocation")
class AllocationExplainerTest {
  private static final List<LanguageTag> LANGUAGES =
      List.of(
          LanguageTag.GREEK,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.ARABIC,
          LanguageTag.FARSI);

  private static Allocator mechanism(String id) {
    return Mechanisms.find(id, TieBreak.CANONICAL, 1).orElseThrow();
  }

  private static AllocationDraft towns() {
    return new AllocationDraft("towns")
        .services("beds")
        .party("Haddad", 2)
        .party("Amina", 1)
        .party("Yusuf", 1)
        .party("Omar", 3)
        .place("Sparti", 2)
        .place("Gytheio", 1)
        .prefers("Haddad", "Sparti")
        .prefers("Amina", "Sparti", "Gytheio")
        .prefers("Yusuf", "Gytheio")
        .prefers("Omar", "Sparti")
        .ranks("Sparti", "Haddad", "Amina", "Omar")
        .ranks("Gytheio", "Amina", "Yusuf");
  }

  private static List<String> keys(String mechanism, AllocationProblem problem, int party) {
    Allocation result = mechanism(mechanism).allocate(problem);
    return new AllocationExplainer(result, TieBreak.CANONICAL)
        .why(party).stream().map(Statement::key).toList();
  }

  @Test
  void names_who_holds_the_seats_and_which_capacity_binds() {
    AllocationProblem problem = towns().build();
    assertThat(keys("cmda", problem, 0)).containsExactly("here.firstChoice");
    assertThat(keys("cmda", problem, 1)).containsExactly("here.laterChoice", "notThere.outranked");
    assertThat(keys("cmda", problem, 2)).containsExactly("here.unplaced", "notThere.outranked");
    assertThat(keys("cmda", problem, 3)).containsExactly("here.notPossible", "notThere.tooLarge");
    Statement why =
        new AllocationExplainer(mechanism("cmda").allocate(problem), TieBreak.CANONICAL)
            .notThere(2, 1);
    assertThat(why.arguments())
        .containsEntry("holders", List.of("Amina"))
        .containsEntry("service", "beds");
    assertThat(why.text(LanguageTag.ENGLISH))
        .isEqualTo("Not in Gytheio: beds is filled there by households ranked above Yusuf: Amina.");
  }

  @Test
  void says_pins_facts_and_room_that_is_kept_free() {
    AllocationProblem problem =
        towns().pin("Amina", "Gytheio").incompatible("Haddad", "Sparti").build();
    assertThat(keys("cmda", problem, 1)).containsExactly("here.pinned");
    assertThat(keys("cmda", problem, 0))
        .containsExactly("here.notPossible", "notThere.incompatible");
    AllocationExplainer explainer =
        new AllocationExplainer(mechanism("cmda").allocate(problem), TieBreak.CANONICAL);
    assertThat(explainer.notThere(2, 0).key()).isEqualTo("notThere.notOnPriorityList");
    Allocation empty =
        Allocation.recorder(Market.of(towns().build(), TieBreak.CANONICAL), "nobody")
            .finish(new int[] {-1, -1, -1, -1});
    AllocationExplainer nobody = new AllocationExplainer(empty, TieBreak.CANONICAL);
    assertThat(nobody.notThere(0, 0).key()).isEqualTo("notThere.keptFree");
    assertThat(nobody.notThere(2, 1).key()).isEqualTo("notThere.keptFree");
  }

  @Test
  void names_the_price_of_a_scarce_service() {
    AllocationProblem problem =
        new AllocationDraft("seats")
            .services("seat")
            .party("Amina", 1)
            .party("Yusuf", 1)
            .place("Greek", 1)
            .place("Computing", 1)
            .score("Amina", "Greek", 0.9)
            .score("Yusuf", "Greek", 0.6)
            .score("Yusuf", "Computing", 0.1)
            .build();
    Allocation result = mechanism("max-score").allocate(problem);
    AllocationExplainer explainer = new AllocationExplainer(result, TieBreak.CANONICAL);
    assertThat(explainer.why(1))
        .extracting(Statement::key)
        .containsExactly("here.byScore", "notThere.price");
    assertThat(explainer.why(1).get(1).arguments()).containsEntry("holders", List.of("Amina"));
    assertThat(explainer.scarcity().get(0).price()).hasValue(0.9);
    assertThat(keys("greedy", problem, 1)).containsExactly("here.byScore", "notThere.full");
    assertThat(keys("random", problem, 0)).hasSizeLessThan(3);
  }

  @Test
  void says_what_one_more_seat_changes() {
    AllocationProblem problem = towns().build();
    Allocator cmda = mechanism("cmda");
    AllocationExplainer explainer =
        new AllocationExplainer(cmda.allocate(problem), TieBreak.CANONICAL);
    OneMoreSeat more = explainer.oneMoreSeat(cmda, 1, 0);
    assertThat(more.moves())
        .containsExactly(new OneMoreSeat.Move("Yusuf", Optional.empty(), Optional.of("Gytheio")));
    assertThat(more.placedMore()).isEqualTo(1);
    Scarcity row = explainer.scarcity().get(1);
    assertThat(row.isScarce()).isTrue();
    assertThat(row.free()).isZero();
  }

  @Test
  void reports_harm_by_group() {
    AllocationProblem problem = towns().build();
    Market market = Market.of(problem, TieBreak.CANONICAL);
    Allocation before = Allocation.recorder(market, "before").finish(new int[] {-1, 0, 1, -1});
    Allocation after = mechanism("cmda").allocate(problem);
    NoHarmReport report =
        NoHarmReport.compare(before, after, Map.of("Haddad", "families", "Amina", "singles"));
    assertThat(report.harmsNobody()).isFalse();
    assertThat(report.groups())
        .containsExactly(
            new NoHarmReport.Group("", 0, 1, 1, 0, 1),
            new NoHarmReport.Group("families", 1, 0, 0, 1, 0),
            new NoHarmReport.Group("singles", 0, 0, 1, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                NoHarmReport.compare(
                    mechanism("random").allocate(RandomMarkets.market(Profile.UNIT, 1)),
                    after,
                    Map.of()));
  }

  @Property(tries = 300, seed = "55", edgeCases = EdgeCasesMode.NONE)
  void is_a_whole_sentence_in_five_languages_for_every_party_of_every_result(
      @ForAll @IntRange int number) {
    Profile[] profiles = {
      Profile.LISTS, Profile.EQUAL, Profile.SCORED, Profile.PINNED, Profile.ENDOWED
    };
    AllocationProblem problem = RandomMarkets.market(profiles[number % 5], number);
    for (Allocator mechanism : Mechanisms.all(TieBreak.CANONICAL, number)) {
      if (mechanism.refusal(problem).isPresent()) {
        continue;
      }
      Allocation result = mechanism.allocate(problem);
      AllocationExplainer explainer = new AllocationExplainer(result, TieBreak.CANONICAL);
      LanguageTag language = LANGUAGES.get(number % 5);
      for (int f = 0; f < problem.partyCount(); f++) {
        List<Statement> why = explainer.why(f);
        assertThat(why.get(0).key()).startsWith("here.");
        for (Statement statement : why) {
          assertThat(statement.text(language)).doesNotContain("{").isNotBlank();
        }
      }
      explainer.scarcity().forEach(r -> assertThat(r.statement().text(language)).isNotBlank());
      VerifiedClaims claims = VerifiedClaims.of(result, mechanism.guarantees(), TieBreak.CANONICAL);
      assertThat(claims.violations()).isEmpty();
      assertThat(claims.holding()).contains(Guarantee.FEASIBLE);
      assertThat(claims.holding()).noneMatch(claims.failing()::contains);
    }
  }
}

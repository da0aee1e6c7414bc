package io.github.imisproject.matching.allocation.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment.Effort;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticFamilies;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The assignment of families")
class FamilyAssignmentTest {
  private static final Effort EXACT = new Effort(7, 100_000);

  /** Tries everything. */
  private static long bruteForce(FamilyProblem p, int family, long[] left) {
    if (family == p.parties()) {
      return 0;
    }
    long best = bruteForce(p, family + 1, left);
    for (int e = p.start(family); e < p.end(family); e++) {
      int place = p.place(e);
      boolean fits = true;
      for (int s = 0; s < p.services(); s++) {
        left[place * p.services() + s] -= p.need(family, s);
        fits &= left[place * p.services() + s] >= 0;
      }
      if (fits) {
        best = Math.max(best, p.weight(e) + bruteForce(p, family + 1, left));
      }
      for (int s = 0; s < p.services(); s++) {
        left[place * p.services() + s] += p.need(family, s);
      }
    }
    return best;
  }

  private static long bruteForce(FamilyProblem p) {
    long[] left = new long[p.places() * p.services()];
    for (int i = 0; i < left.length; i++) {
      left[i] = p.capacity(i / p.services(), i % p.services());
    }
    return bruteForce(p, 0, left);
  }

  /** Feasible, of the value it says, and bounded by what the prices prove, all worked out anew. */
  private static void check(FamilyProblem p, FamilySolution s) {
    long value = 0;
    long[] used = new long[p.places() * p.services()];
    for (int f = 0; f < p.parties(); f++) {
      if (s.placeOf(f) >= 0) {
        int edge = p.edge(f, s.placeOf(f));
        assertThat(edge).isNotNegative();
        value += p.weight(edge);
        for (int k = 0; k < p.services(); k++) {
          used[s.placeOf(f) * p.services() + k] += p.need(f, k);
        }
      }
    }
    long bound = 0;
    for (int l = 0; l < p.places(); l++) {
      for (int k = 0; k < p.services(); k++) {
        assertThat(used[l * p.services() + k]).isLessThanOrEqualTo(p.capacity(l, k));
        assertThat(s.price(l, k)).isNotNegative();
        bound += s.price(l, k) * p.capacity(l, k);
      }
    }
    for (int f = 0; f < p.parties(); f++) {
      long most = 0;
      for (int e = p.start(f); e < p.end(f); e++) {
        long surplus = p.weight(e);
        for (int k = 0; k < p.services(); k++) {
          surplus -= s.price(p.place(e), k) * p.need(f, k);
        }
        most = Math.max(most, surplus);
      }
      bound += most;
    }
    assertThat(s.value()).isEqualTo(value);
    assertThat(s.priceBound()).isEqualTo(bound);
    assertThat(s.bound()).isBetween(value, bound);
  }

  @Property(tries = 800, seed = "1977", edgeCases = EdgeCasesMode.NONE)
  void equals_brute_force_when_the_tree_is_searched(@ForAll @IntRange(max = 9_999_999) int seed) {
    FamilyProblem problem = FamilyInstances.tiny(seed);
    FamilySolution solution = FamilyAssignment.solve(problem, EXACT, RunControl.UNLIMITED);
    check(problem, solution);
    assertThat(solution.isOptimal()).isTrue();
    assertThat(solution.value()).isEqualTo(bruteForce(problem));
  }

  @Property(tries = 300, seed = "1983", edgeCases = EdgeCasesMode.NONE)
  void bounds_weights_that_no_double_can_hold(@ForAll @IntRange(max = 9_999_999) int n) {
    FamilyProblem problem = FamilyInstances.huge(n);
    FamilySolution solution = FamilyAssignment.solve(problem, EXACT, RunControl.UNLIMITED);
    assertThat(solution.bound()).isGreaterThanOrEqualTo(bruteForce(problem));
    check(problem, solution);
  }

  @Property(tries = 200, seed = "1981", edgeCases = EdgeCasesMode.NONE)
  void never_claims_a_bound_below_the_optimum(@ForAll @IntRange(max = 9_999_999) int seed) {
    FamilyProblem problem = FamilyInstances.tiny(seed);
    FamilySolution solution = FamilyAssignment.solve(problem, Effort.NORMAL, RunControl.UNLIMITED);
    check(problem, solution);
    assertThat(solution.bound()).isGreaterThanOrEqualTo(bruteForce(problem));
    FamilySolution stopped =
        FamilyAssignment.solve(problem, new Effort(seed, 1 + seed % 3), RunControl.UNLIMITED);
    assertThat(stopped.bound()).isGreaterThanOrEqualTo(bruteForce(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 50, 2, 1.0, 0.3",
    "1000, 50, 3, 1.0, 0.5",
    "1000, 50, 2, 0.8, 0.3",
    "300, 30, 2, 1.1, 0.5",
    "1000, 50, 1, 0.9, 0.2"
  })
  void comes_within_a_proven_gap(int n, int m, int k, double tightness, double percent) {
    int seeds = Boolean.getBoolean("imis.nightly") ? 10 : 1;
    for (long seed = 1; seed <= seeds; seed++) {
      FamilyProblem problem = SyntheticFamilies.refugees(n, m, k, tightness, seed);
      FamilySolution solution =
          FamilyAssignment.solve(problem, Effort.NORMAL, RunControl.UNLIMITED);
      check(problem, solution);
      assertThat(100 * solution.gap()).as("seed %s", seed).isLessThanOrEqualTo(percent);
    }
  }

  @Test
  void proves_what_it_can_of_unfriendly_instances() {
    for (FamilyProblem problem :
        List.of(FamilyInstances.allAlike(200, 10, 1), FamilyInstances.correlated(200, 10, 1))) {
      FamilySolution solution =
          FamilyAssignment.solve(problem, Effort.NORMAL, RunControl.UNLIMITED);
      check(problem, solution);
      assertThat(100 * solution.gap()).isLessThan(1.5);
    }
  }

  @Test
  void is_never_worse_than_greedy_and_always_bounded_whatever_the_deadline() {
    FamilyProblem problem = SyntheticFamilies.refugees(200, 20, 2, 1.0, 5);
    long greedy = problem.value(new FamilyGreedy(problem).inOrder());
    long last = 0;
    for (int looks : new int[] {0, 1, 5, 50, 120, 200, 400}) {
      AtomicInteger left = new AtomicInteger(looks);
      RunControl control =
          new RunControl(
              () -> left.getAndDecrement() <= 0, () -> false, RunControl.UNLIMITED.progress());
      FamilySolution solution = FamilyAssignment.solve(problem, new Effort(1, 50), control);
      check(problem, solution);
      assertThat(solution.value()).isGreaterThanOrEqualTo(greedy);
      last = solution.value();
    }
    assertThat(last).isGreaterThan(greedy);
  }

  @Test
  void gives_the_same_answer_for_the_same_seed() {
    FamilyProblem problem = SyntheticFamilies.refugees(150, 12, 2, 1.0, 3);
    FamilySolution first = FamilyAssignment.solve(problem, new Effort(9, 30), RunControl.UNLIMITED);
    FamilySolution again = FamilyAssignment.solve(problem, new Effort(9, 30), RunControl.UNLIMITED);
    assertThat(again.places()).isEqualTo(first.places());
    assertThat(again.bound()).isEqualTo(first.bound());
    assertThat(again.nodes()).isEqualTo(first.nodes());
  }

  @Test
  void proves_the_optimum_of_a_small_town() {
    FamilyProblem problem = SyntheticFamilies.refugees(40, 5, 2, 1.0, 1);
    FamilySolution solution = FamilyAssignment.solve(problem, EXACT, RunControl.UNLIMITED);
    check(problem, solution);
    assertThat(solution.isOptimal()).isTrue();
    assertThat(solution.gap()).isZero();
    assertThat(solution.value()).isLessThan(solution.priceBound());
  }

  @Test
  void narrows_the_gap_by_parts_and_tree_on_request() {
    FamilyProblem problem = SyntheticFamilies.refugees(80, 9, 2, 1.0, 2);
    FamilySolution normal = FamilyAssignment.solve(problem, Effort.NORMAL, RunControl.UNLIMITED);
    FamilySolution searched =
        FamilyAssignment.solve(problem, new Effort(0, 20), RunControl.UNLIMITED);
    check(problem, searched);
    assertThat(searched.nodes()).isPositive();
    assertThat(searched.value()).isGreaterThanOrEqualTo(normal.value());
    assertThat(searched.bound()).isLessThan(normal.bound());
  }

  @Test
  void reports_progress_and_obeys_a_cancellation() {
    FamilyProblem problem = SyntheticFamilies.refugees(100, 10, 2, 1.0, 1);
    List<String> phases = new ArrayList<>();
    FamilyAssignment.solve(
        problem,
        new Effort(1, 3),
        RunControl.UNLIMITED.reportingTo((phase, done, total) -> phases.add(phase)));
    assertThat(phases).contains("prices", "search", "tree");
    RunControl cancelled = RunControl.UNLIMITED.cancelledBy(() -> true);
    assertThatThrownBy(() -> FamilyAssignment.solve(problem, Effort.NORMAL, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refuses_what_does_not_fit_together() {
    assertThatThrownBy(() -> problem(new long[] {-1}, new long[] {1}, new int[] {0, 0}))
        .hasMessage("need 0 is -1, must be 0 or more");
    assertThatThrownBy(() -> problem(new long[] {1}, new long[] {-2}, new int[] {0, 0}))
        .hasMessage("capacity 0 is -2, must be 0 or more");
    assertThatThrownBy(() -> problem(new long[] {1}, new long[] {1}, new int[] {0, 1}))
        .hasMessageContaining("starts go from 0 to the number of edges");
    assertThatThrownBy(
            () ->
                new FamilyProblem(
                    1,
                    new long[] {1, 1},
                    new long[] {1},
                    new int[] {0, 2, 1},
                    new int[] {0},
                    new long[] {1}))
        .hasMessage("family 0 ends at edge 2; starts must never fall");
    assertThatThrownBy(
            () ->
                new FamilyProblem(
                    1,
                    new long[] {1},
                    new long[] {1},
                    new int[] {0, 1},
                    new int[] {3},
                    new long[] {1}))
        .hasMessageContaining("edge 0 of family 0 has place 3");
    assertThatThrownBy(
            () ->
                new FamilyProblem(
                    1,
                    new long[] {1, 1},
                    new long[] {1},
                    new int[] {0, 1, 1},
                    new int[] {0},
                    new long[] {Long.MAX_VALUE}))
        .hasMessageContaining("must stay below 2^62");
    assertThatThrownBy(() -> new Effort(0, -1)).hasMessageContaining("nodeLimit is -1");
  }

  private static FamilyProblem problem(long[] needs, long[] capacities, int[] starts) {
    return new FamilyProblem(1, needs, capacities, starts, new int[0], new long[0]);
  }
}

package io.github.imisproject.matching.allocation.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.matching.evaluation.synthetic.SyntheticFamilies;
import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bound by knapsacks")
class KnapsackBoundTest {
  private static final int FREE = -2;

  /** Tries everything; a pair may be forced in, or be forbidden. */
  private static long best(FamilyProblem p, int family, long[] left, int forced, int forbidden) {
    if (family == p.parties()) {
      return 0;
    }
    boolean isFree = forced < p.start(family) || forced >= p.end(family);
    long best = isFree ? best(p, family + 1, left, forced, forbidden) : Long.MIN_VALUE / 2;
    for (int e = p.start(family); e < p.end(family); e++) {
      if (e == forbidden || !isFree && e != forced) {
        continue;
      }
      boolean fits = true;
      for (int s = 0; s < p.services(); s++) {
        int row = p.place(e) * p.services() + s;
        left[row] -= p.need(family, s);
        fits &= left[row] >= 0;
      }
      if (fits) {
        best = Math.max(best, p.weight(e) + best(p, family + 1, left, forced, forbidden));
      }
      for (int s = 0; s < p.services(); s++) {
        left[p.place(e) * p.services() + s] += p.need(family, s);
      }
    }
    return best;
  }

  private static long best(FamilyProblem p, int forced, int forbidden) {
    long[] left = new long[p.places() * p.services()];
    Arrays.setAll(left, i -> p.capacity(i / p.services(), i % p.services()));
    return best(p, 0, left, forced, forbidden);
  }

  private static KnapsackBound bound(FamilyProblem p, double[] prices, int steps, long target) {
    boolean[] mayStayOut = new boolean[p.parties()];
    Arrays.fill(mayStayOut, true);
    KnapsackBound bound = new KnapsackBound(p, mayStayOut, prices);
    bound.run(steps, target, () -> false);
    return bound;
  }

  @Test
  void keeps_the_prices_that_gave_the_lowest_bound() {
    FamilyProblem problem = SyntheticFamilies.refugees(80, 9, 2, 1.0, 2);
    double[] none = new double[problem.parties()];
    KnapsackBound found = bound(problem, none, 200, 0);
    assertThat(found.bound()).isLessThan(bound(problem, none, 0, 0).bound());
    assertThat(bound(problem, found.prices(), 0, 0).bound()).isEqualTo(found.bound());
  }

  @Property(tries = 150, seed = "1986", edgeCases = EdgeCasesMode.NONE)
  void never_excludes_what_an_assignment_reaches(@ForAll @IntRange(max = 9_999_999) int seed) {
    FamilyProblem problem = FamilyInstances.tiny(seed);
    KnapsackBound found =
        bound(problem, new double[problem.parties()], 60, best(problem, FREE, FREE));
    assertThat(found.bound()).isGreaterThanOrEqualTo(best(problem, FREE, FREE));
    long[] with = new long[problem.edges()];
    long[] without = new long[problem.edges()];
    found.force(with, without);
    for (int e = 0; e < with.length; e++) {
      assertThat(with[e]).isGreaterThanOrEqualTo(best(problem, e, FREE));
      assertThat(with[e]).isLessThanOrEqualTo(found.bound());
      assertThat(without[e]).isGreaterThanOrEqualTo(best(problem, FREE, e));
    }
  }
}

package io.github.imisproject.matching.indicator.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Suppresses counts below a minimum, and others so that no sum gives one away.
 *
 * <p><b>What is promised.</b> Take all published counts of a release, the noughts included, and all
 * sums that must hold between them. No count from 1 to the minimum less one follows from them. For
 * each there is a <em>move</em>: cells that change together by one up or down so that every
 * published count stays. Mostly the moved counts are those of a possible population, so reasoning
 * that counts are whole and not negative does not help either. Between releases, the same is true
 * of the difference of a count to what was shown of it before: it is either nought, or at least the
 * minimum, or does not follow.
 *
 * <p><b>What is not.</b> How narrow a suppressed count can be bounded is not controlled, and
 * neither is what somebody knows from elsewhere; that is what noise with a budget is for. Different
 * cubes over the same people are protected each on its own: no sum leads from one to another.
 *
 * <p>Immutable and thread-safe. Time is linear in the small cells times the choices of second
 * categories; a cube of 20,000 people and five dimensions takes about a second.
 *
 * @see "L. H. Cox, Suppression Methodology and Statistical Disclosure Control, Journal of the
 *     American Statistical Association 75 (1980), p. 377"
 * @see "M. Fischetti, J. J. Salazar, Solving the Cell Suppression Problem on Tabular Data with
 *     Linear Constraints, Management Science 47 (2001), p. 1008"
 */
final class DisclosureControl {
  private final int minimum;

  DisclosureControl(int minimum) {
    this.minimum = minimum;
  }

  /**
   * What came of it.
   *
   * @param release what may be published
   * @param strata how it was decided, for tests
   */
  record Outcome(ReleasedCube release, List<StratumRelease> strata) {
    Protection protection() {
      Protection sum = Protection.NONE;
      for (StratumRelease stratum : strata) {
        sum = sum.plus(stratum.protection());
      }
      return sum;
    }
  }

  /**
   * Decides what of a cube may be published.
   *
   * @param former what was published of the same cube before, in that order
   */
  Outcome release(Cube cube, String period, List<ReleasedCube> former) {
    List<StratumRelease> strata = new ArrayList<>();
    List<int[]> shown = new ArrayList<>();
    for (int i = 0; i < cube.definition().strata().size(); i++) {
      List<int[]> earlier = new ArrayList<>();
      for (ReleasedCube release : former) {
        earlier.add(release.shown(i));
      }
      StratumRelease stratum = new StratumRelease(cube.lattice(), cube.counts(i), minimum, earlier);
      strata.add(stratum);
      shown.add(stratum.shown());
    }
    return new Outcome(new ReleasedCube(cube.definition(), period, cube.lattice(), shown), strata);
  }
}

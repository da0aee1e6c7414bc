package io.github.imisproject.matching.indicator.disclosure;

/**
 * What disclosure control did to a cube; for the publisher's records, not for publication.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cells how many cells the published tables have in all, each counted once
 * @param small how many hold some people, but fewer than the minimum
 * @param suppressed how many are suppressed, the small ones included
 * @param carried how many show what an earlier release showed, because too few people changed
 * @param twoSided how many proofs exhibit populations with one person more and with one fewer
 * @param oneSided how many proofs exhibit a population with one person more or one fewer
 * @param linear how many proofs exhibit other numbers that fit all sums, but not a population
 * @param repeated how many strata were repeated whole from the last release
 */
public record Protection(
    int cells,
    int small,
    int suppressed,
    int carried,
    int twoSided,
    int oneSided,
    int linear,
    int repeated) {
  /** Nothing done. */
  static final Protection NONE = new Protection(0, 0, 0, 0, 0, 0, 0, 0);

  Protection plus(Protection other) {
    return new Protection(
        cells + other.cells,
        small + other.small,
        suppressed + other.suppressed,
        carried + other.carried,
        twoSided + other.twoSided,
        oneSided + other.oneSided,
        linear + other.linear,
        repeated + other.repeated);
  }
}

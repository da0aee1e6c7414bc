package io.github.imisproject.matching.index;

import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.index.Criteria.Soft;
import io.github.imisproject.matching.spi.Assessment;
import java.util.Arrays;

/**
 * One scorer for one seeker over one segment: exact scores of rows, and bounds of rows and blocks.
 * Not thread-safe: it remembers its answers.
 *
 * @param <S> what is seen of the seeker
 * @param <C> the type of the candidates
 */
abstract class Part<S, C> {
  /** The scorer has not been asked. */
  static final byte UNKNOWN = 0;

  /** It knows a score. */
  static final byte KNOWN = 1;

  /** It lacks a fact. */
  static final byte MISSING = 2;

  /** It has no say. */
  static final byte APART = 3;

  /** It will know a score, which is not computed yet. */
  static final byte BOUNDED = 4;

  /** The scorer's weight counts, with a score of at most so much. */
  static final byte IN = 0;

  /** The weight may count or not. */
  static final byte EITHER = 1;

  /** The weight does not count. */
  static final byte OUT = 2;

  final Soft<S, C> bound;
  final S seeker;
  final double weight;

  /** What a missing fact counts, or -1 if it takes no part. */
  final double assumed;

  Part(Soft<S, C> bound, S seeker, double assumed) {
    this.bound = bound;
    this.seeker = seeker;
    this.weight = bound.weight();
    this.assumed = assumed;
  }

  /** Returns the fastest way there is to ask a scorer. */
  static <S, C> Part<S, C> of(
      Soft<S, C> soft, S seeker, double assumed, Segment<C> segment, Prepared prepared) {
    Columns.Form form = segment.columns.formOf(soft.scorer());
    if (form == Columns.Form.SKILLS && seeker instanceof PersonView view) {
      return new SkillPart<>(soft, view, seeker, assumed, segment, prepared);
    }
    boolean column =
        form != Columns.Form.OPAQUE
            && form != Columns.Form.SKILLS
            && segment.facetOf(soft.scorer()).present();
    if (!column) {
      return new Opaque<>(soft, seeker, assumed, segment);
    }
    if (form == Columns.Form.DISTANCE && seeker instanceof PersonView view) {
      return OfferParts.distance(soft, view, seeker, assumed, segment, prepared);
    }
    if (form == Columns.Form.NEEDS && seeker instanceof PersonView view) {
      return OfferParts.needs(soft, view, seeker, assumed, segment, prepared);
    }
    return new FacetPart<>(soft, seeker, assumed, segment.facetOf(soft.scorer()))
        .prepare(segment.rows());
  }

  /** Returns for how many values of a facet it pays to ask all, given so many rows. */
  static int eagerly(int rows) {
    return Math.max(8, rows / 1_000);
  }

  /**
   * Returns the score with which a row takes part, to the bit of the plain scorer, or -1 if it
   * takes none.
   */
  abstract double score(int row);

  /** Returns whether every row takes part, whatever it is. */
  abstract boolean alwaysIn();

  /** Puts for each block the highest score of a row that may take part, and its role. */
  abstract void bounds(double[] high, byte[] role);

  /**
   * Returns the highest score of a row of a block more closely than {@link #bounds}, at some cost;
   * what it computes serves {@link #add} of the same block next.
   *
   * @param high what {@link #bounds} gave
   */
  double refined(int block, double high) {
    return high;
  }

  /**
   * Adds, for rows from {@code base} on, the weight times the highest score to {@code sum}, and the
   * weight to {@code weights}, where the scorer takes part; where it only may, if it raises what
   * reaches {@code floor}.
   */
  abstract void add(int base, int count, double floor, double[] sum, double[] weights);

  /** As {@link #add}, for a scorer that is always in; leaves the weights alone. */
  abstract void addAlwaysIn(int base, int count, double[] sum);

  abstract Way way();

  final double upperBound() {
    double upper = bound.scorer().upperBound(seeker, bound.context());
    if (!(upper >= 0 && upper <= 1)) {
      throw new IllegalStateException(
          "scorer '"
              + bound.scorer().id()
              + "' gives the bound "
              + upper
              + ", must be from 0 to 1");
    }
    return upper;
  }

  /** Returns the score with which an assessment takes part, or -1. */
  final double taken(Assessment assessment) {
    if (assessment instanceof Assessment.Known known) {
      return known.score();
    }
    return assessment instanceof Assessment.Missing ? assumed : -1;
  }

  final double ask(C candidate) {
    return taken(bound.scorer().assess(seeker, candidate, bound.context()));
  }

  /** A scorer without a column: the candidate itself is asked. */
  static final class Opaque<S, C> extends Part<S, C> {
    private final Segment<C> segment;
    private final double upper;

    Opaque(Soft<S, C> bound, S seeker, double assumed, Segment<C> segment) {
      super(bound, seeker, assumed);
      this.segment = segment;
      this.upper = Math.max(assumed, upperBound());
    }

    @Override
    double score(int row) {
      return ask(segment.candidate(row));
    }

    @Override
    boolean alwaysIn() {
      return false;
    }

    @Override
    void bounds(double[] high, byte[] role) {
      Arrays.fill(high, upper);
      Arrays.fill(role, EITHER);
    }

    @Override
    void add(int base, int count, double floor, double[] sum, double[] weights) {
      if (upper > floor) {
        for (int i = 0; i < count; i++) {
          sum[i] += weight * upper;
          weights[i] += weight;
        }
      }
    }

    @Override
    void addAlwaysIn(int base, int count, double[] sum) {
      throw new IllegalStateException("an opaque scorer may be out");
    }

    @Override
    Way way() {
      return Way.OPAQUE;
    }
  }
}

package io.github.imisproject.matching.index;

import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.index.Criteria.Soft;
import io.github.imisproject.matching.index.TermColumn.Postings;
import io.github.imisproject.matching.internal.Credit;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The scorer of skills from posting lists: bounds by block, sums by term, and exact scores from the
 * forward lists in the order of the plain scorer.
 *
 * @param <S> what is seen of the seeker
 * @param <C> the type of the candidates
 */
final class SkillPart<S, C> extends Part<S, C> {
  private static final int ASKED = 1 << TermColumn.ASKED;
  private static final int HELPFUL = 1 << TermColumn.HELPFUL;
  private static final int OCCUPATION = 1 << TermColumn.OCCUPATION;

  private final TermColumn column;

  /** The share of each list, and what the seeker is worth for each concept in it. */
  private final double[] shares = new double[TermColumn.LISTS];

  private final Credits[] credits = new Credits[TermColumn.LISTS];
  private final List<Term> terms = new ArrayList<>();

  /** By shape: the score with which a row takes part, -1 if it takes none, 2 if concepts tell. */
  private final double[] byShape = new double[2 * TermColumn.LACKING];

  private boolean someOut;

  /** Scratch: what is covered of each list, by row of a block. */
  private final double[][] covered = new double[TermColumn.LISTS][Segment.BLOCK];

  /** The block that {@link #covered} is about, and which of its rows name a concept that counts. */
  private int coveredBlock = -1;

  private long touchedLow;
  private long touchedHigh;

  /** One concept that counts, its posting list, and how far that was read. */
  private static final class Term {
    final Postings postings;
    final int list;
    final double credit;
    final int from;
    final int to;
    int at;

    Term(Postings postings, int list, int concept, double credit) {
      this.postings = postings;
      this.list = list;
      this.credit = credit;
      this.from = postings.entryStarts[concept];
      this.to = postings.entryStarts[concept + 1];
      this.at = from;
    }

    /** Returns the entry of a block, or -1; fast if blocks are asked for in order. */
    int find(int block) {
      char[] blocks = postings.blocks;
      int entry = at;
      if (entry >= to || blocks[entry] > block) {
        entry = from;
      }
      int step = 1;
      while (entry + step < to && blocks[entry + step] <= block) {
        entry += step;
        step <<= 1;
      }
      // The entry is at this place or less than a step behind it.
      int beyond = Math.min(to, entry + step);
      while (entry < to && blocks[entry] < block) {
        int middle = (entry + beyond) >>> 1;
        if (middle == entry) {
          entry = beyond;
        } else if (blocks[middle] <= block) {
          entry = middle;
        } else {
          beyond = middle;
        }
      }
      at = entry;
      return entry < to && blocks[entry] == block ? entry : -1;
    }
  }

  SkillPart(
      Soft<S, C> bound,
      PersonView seeker,
      S asGiven,
      double assumed,
      Segment<C> segment,
      Prepared prepared) {
    super(bound, asGiven, assumed);
    this.column = segment.terms;
    Parameters parameters = bound.context().parameters();
    shares[TermColumn.ASKED] = parameters.number("essentialShare");
    shares[TermColumn.HELPFUL] = parameters.number("helpfulShare");
    shares[TermColumn.OCCUPATION] = parameters.number("occupationShare");
    Optional<List<Skill>> skills = seeker.known(PersonField.SKILLS);
    Optional<List<Occupation>> occupations = seeker.known(PersonField.OCCUPATIONS);
    for (int shape = 0; shape < byShape.length; shape++) {
      boolean asksSkills = (shape & (ASKED | HELPFUL)) != 0;
      boolean asksOccupation = (shape & OCCUPATION) != 0;
      if (!asksSkills && !asksOccupation) {
        byShape[shape] = (shape & TermColumn.LACKING) != 0 ? assumed : -1;
      } else {
        boolean missing = asksSkills && skills.isEmpty() || asksOccupation && occupations.isEmpty();
        byShape[shape] = missing ? assumed : 2;
      }
    }
    for (int block = 0; block + 1 < column.shape.starts.length; block++) {
      for (int at = column.shape.starts[block]; at < column.shape.starts[block + 1]; at++) {
        someOut |= byShape[column.shape.distinct[at]] < 0;
      }
    }
    SkillCredits worth =
        prepared.get(
            SkillCredits.class,
            "skills",
            () ->
                new SkillCredits(
                    column,
                    new Credit(
                        ReferenceData.of(bound.context()),
                        parameters.number("narrowerCredit"),
                        parameters.number("broaderCredit"))));
    Credits bySkill = new Credits();
    Credits byOccupation = new Credits();
    List<ConceptRef> own =
        skills.orElse(List.of()).stream().flatMap(skill -> skill.concept().stream()).toList();
    List<ConceptRef> past =
        occupations.orElse(List.of()).stream().map(Occupation::concept).toList();
    Ints touched = worth.touched(own, bySkill);
    addTerms(touched, bySkill, TermColumn.ASKED);
    addTerms(touched, bySkill, TermColumn.HELPFUL);
    addTerms(worth.touched(past, byOccupation), byOccupation, TermColumn.OCCUPATION);
    credits[TermColumn.ASKED] = bySkill;
    credits[TermColumn.HELPFUL] = bySkill;
    credits[TermColumn.OCCUPATION] = byOccupation;
  }

  private void addTerms(Ints concepts, Credits credit, int list) {
    Postings postings = column.postings[list];
    for (int i = 0; i < concepts.size(); i++) {
      int concept = concepts.get(i);
      if (postings.entryStarts[concept] < postings.entryStarts[concept + 1]) {
        terms.add(new Term(postings, list, concept, credit.get(concept)));
      }
    }
  }

  @Override
  double score(int row) {
    double known = byShape[column.shape.get(row)];
    return known <= 1 ? known : exact(row);
  }

  /** The plain scorer's arithmetic, in its order. */
  private double exact(int row) {
    double sum = 0;
    double sharing = 0;
    for (int list = 0; list < TermColumn.LISTS; list++) {
      int count = column.count(row, list);
      if (count > 0) {
        double part = 0;
        int start = column.start(row, list);
        for (int at = start; at < start + count; at++) {
          part += credits[list].get(column.terms[at]);
        }
        sharing += shares[list];
        // An occupation is one concept, which the plain scorer does not divide by one.
        sum += shares[list] * (part / count);
      }
    }
    return sharing == 0 ? 0 : Math.min(1, sum / sharing);
  }

  @Override
  boolean alwaysIn() {
    return !someOut;
  }

  @Override
  void bounds(double[] high, byte[] role) {
    int blocks = column.shape.starts.length - 1;
    double[][] parts = new double[TermColumn.LISTS][];
    for (Term term : terms) {
      if (parts[term.list] == null) {
        parts[term.list] = new double[blocks];
      }
      double[] part = parts[term.list];
      char[] at = term.postings.blocks;
      byte[] shortest = term.postings.shortest;
      for (int entry = term.from; entry < term.to; entry++) {
        part[at[entry]] += term.credit * INVERSE[shortest[entry] & 255];
      }
    }
    int[] starts = column.shape.starts;
    for (int block = 0; block < blocks; block++) {
      double best = -1;
      boolean in = true;
      for (int at = starts[block]; at < starts[block + 1]; at++) {
        int shape = column.shape.distinct[at];
        double known = byShape[shape];
        double value = known <= 1 ? known : highest(parts, block, shape);
        best = Math.max(best, value);
        in &= value >= 0;
      }
      high[block] = Math.max(0, best);
      role[block] = best < 0 ? OUT : in ? IN : EITHER;
    }
  }

  private static final double[] INVERSE = inverses();

  private static double[] inverses() {
    double[] inverses = new double[256];
    for (int i = 1; i < inverses.length; i++) {
      inverses[i] = 1.0 / i;
    }
    return inverses;
  }

  private double highest(double[][] parts, int block, int shape) {
    double sum = 0;
    double sharing = 0;
    for (int list = 0; list < TermColumn.LISTS; list++) {
      if ((shape >> list & 1) == 1) {
        sharing += shares[list];
        sum += parts[list] == null ? 0 : shares[list] * Math.min(1, parts[list][block]);
      }
    }
    return sharing == 0 ? 0 : Math.min(1, sum / sharing);
  }

  /** Adds what the terms of a block cover, term by term. */
  private void cover(int block) {
    if (block == coveredBlock) {
      return;
    }
    for (double[] each : covered) {
      Arrays.fill(each, 0);
    }
    long low = 0;
    long high = 0;
    for (Term term : terms) {
      int entry = term.find(block);
      if (entry >= 0) {
        double[] sums = covered[term.list];
        byte[] rows = term.postings.rows;
        double credit = term.credit;
        int to = term.postings.rowStarts[entry + 1];
        for (int at = term.postings.rowStarts[entry]; at < to; at++) {
          int row = rows[at];
          sums[row] += credit;
          if (row < Long.SIZE) {
            low |= 1L << row;
          } else {
            high |= 1L << row;
          }
        }
      }
    }
    touchedLow = low;
    touchedHigh = high;
    coveredBlock = block;
  }

  @Override
  double refined(int block, double high) {
    cover(block);
    return Math.min(high, isPlain(block) ? refinedPlain(block) : refinedOf(block));
  }

  private double refinedPlain(int block) {
    double[] sums = covered[TermColumn.ASKED];
    byte[] asked = column.asked;
    int base = block * Segment.BLOCK;
    double best = 0;
    for (long left = touchedLow; left != 0; left &= left - 1) {
      int row = Long.numberOfTrailingZeros(left);
      best = Math.max(best, sums[row] * INVERSE[asked[base + row] & 255]);
    }
    for (long left = touchedHigh; left != 0; left &= left - 1) {
      int row = Long.SIZE + Long.numberOfTrailingZeros(left);
      best = Math.max(best, sums[row] * INVERSE[asked[base + row] & 255]);
    }
    return best;
  }

  private double refinedOf(int block) {
    int[] starts = column.shape.starts;
    double best = 0;
    for (int at = starts[block]; at < starts[block + 1]; at++) {
      double known = byShape[column.shape.distinct[at]];
      best = known <= 1 ? Math.max(best, known) : best;
    }
    int base = block * Segment.BLOCK;
    for (int half = 0; half < 2; half++) {
      for (long left = half == 0 ? touchedLow : touchedHigh; left != 0; left &= left - 1) {
        int row = Long.numberOfTrailingZeros(left) + half * Long.SIZE;
        int shape = column.shape.get(base + row);
        if (byShape[shape] > 1) {
          best = Math.max(best, near(base, row, shape));
        }
      }
    }
    return best;
  }

  /** Returns whether every row of a block asks for skills and names nothing else. */
  private boolean isPlain(int block) {
    if (column.onlyAsked) {
      return byShape[ASKED] > 1;
    }
    int[] starts = column.shape.starts;
    return starts[block + 1] - starts[block] == 1
        && column.shape.distinct[starts[block]] == ASKED
        && byShape[ASKED] > 1;
  }

  /** Returns nearly the exact score of a row of the block that was covered. */
  private double near(int base, int i, int shape) {
    double sum = 0;
    double sharing = 0;
    for (int list = 0; list < TermColumn.LISTS; list++) {
      if ((shape >> list & 1) == 1) {
        sharing += shares[list];
        sum += shares[list] * (covered[list][i] / column.count(base + i, list));
      }
    }
    return sharing == 0 ? 0 : Math.min(1, sum / sharing);
  }

  @Override
  void add(int base, int count, double floor, double[] sum, double[] weights) {
    cover(base / Segment.BLOCK);
    for (int i = 0; i < count; i++) {
      int shape = column.shape.get(base + i);
      double known = byShape[shape];
      double value = known <= 1 ? known : near(base, i, shape);
      if (value >= 0) {
        sum[i] += weight * value;
        weights[i] += weight;
      }
    }
  }

  @Override
  void addAlwaysIn(int base, int count, double[] sum) {
    int block = base / Segment.BLOCK;
    cover(block);
    if (isPlain(block)) {
      byte[] asked = column.asked;
      double[] sums = covered[TermColumn.ASKED];
      for (int i = 0; i < count; i++) {
        // A list cut off at 255 counts as shorter than it is, which only raises the bound.
        sum[i] += weight * (sums[i] * INVERSE[asked[base + i] & 255]);
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      int shape = column.shape.get(base + i);
      double known = byShape[shape];
      sum[i] += weight * (known <= 1 ? known : near(base, i, shape));
    }
  }

  @Override
  Way way() {
    return Way.PRUNED;
  }
}

package io.github.imisproject.matching.index;

import io.github.imisproject.matching.index.Criteria.Hard;
import io.github.imisproject.matching.index.Criteria.Soft;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One lane of one request over one segment. Used once, by one thread.
 *
 * <p>First every block gets a bound: no row in it scores more. A few of the best-looking blocks are
 * scored, which gives a floor; then the others are passed over in order, and only those whose bound
 * reaches the floor are opened. In an opened block every row gets a bound in the same way, and only
 * rows that reach the floor are asked for verdicts and exact scores.
 *
 * <p>Bounds are sums of other roundings than scores. A row or block is skipped only if its bound is
 * below the floor by more than {@link #SLACK}, so equal scores are never skipped and the order
 * among them is left to the tie rule.
 *
 * @param <S> what is seen of the seeker
 * @param <C> the type of the candidates
 */
final class SegmentSearch<S, C> {
  /**
   * Above what rounding can do: bounds and scores are sums of fewer than 1,000 products from 0 to
   * 1, whose relative errors stay below 1e-12.
   */
  private static final double SLACK = 1e-9;

  /** How many of the best-looking blocks are opened first, at least and at most. */
  private static final int FIRST = 8;

  private static final int MOST_FIRST = 256;

  /** One more is opened first for so many answers asked for. */
  private static final int ANSWERS = 8;

  private final Segment<C> segment;
  private final long[] removed;
  private final int place;
  private final TopQuery<C> query;
  private final ReferenceData reference;
  private final Top<C> matches;
  private final Top<C> undecided;
  private final boolean[] served;
  private final Codes lanes;
  private final List<RuleRun<S, C>> rules = new ArrayList<>();
  private final List<Part<S, C>> parts = new ArrayList<>();
  private final FilterRun<C>[] filters;
  private final double[] sum = new double[Segment.BLOCK];
  private final double[] weights = new double[Segment.BLOCK];
  private final int[] candidates = new int[Segment.BLOCK];
  private double[] scores = {};
  private double[][] high = {};
  private byte[][] role = {};
  private double[] bound = {};
  private double steady;
  private boolean allSteady = true;
  private boolean allServed = true;
  private long scored;

  SegmentSearch(
      Segment<C> segment,
      long[] removed,
      int place,
      SearchLane<S, C> lane,
      Criteria<S, C> criteria,
      TopQuery<C> query,
      ReferenceData reference,
      Prepared prepared,
      Top<C> matches,
      Top<C> undecided) {
    this.segment = segment;
    this.removed = removed;
    this.place = place;
    this.query = query;
    this.reference = reference;
    this.matches = matches;
    this.undecided = undecided;
    Segment.Facets<C> facet = segment.facets.get(0);
    this.lanes = facet.codes();
    this.served = new boolean[facet.dictionary().size()];
    for (int code = 0; code < served.length; code++) {
      served[code] = lane.serves().test(facet.dictionary().get(code));
      allServed &= served[code];
    }
    this.filters = FilterRun.all(query.filters(), segment, reference);
    double assumed = criteria.assumed().orElse(-1);
    for (Hard<S, C> hard : criteria.rules()) {
      rules.add(RuleRun.of(hard, lane.seeker(), segment));
    }
    for (Soft<S, C> soft : criteria.scorers()) {
      Part<S, C> part = Part.of(soft, lane.seeker(), assumed, segment, prepared);
      parts.add(part);
      steady += part.alwaysIn() ? part.weight : 0;
      allSteady &= part.alwaysIn();
    }
  }

  /** Returns whether any row belongs to the lane. */
  boolean concerns() {
    for (boolean each : served) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  /** Offers every row that may be among the best; returns how many were scored. */
  long run() {
    bounds();
    int[] first = first();
    for (int block : first) {
      look(block);
    }
    for (int block : first) {
      bound[block] = -1; // done
    }
    for (int block = 0; block < bound.length; block++) {
      if (bound[block] >= 0) {
        look(block);
      }
    }
    return scored;
  }

  /** Returns the blocks with the highest bounds, the highest first. */
  private int[] first() {
    int wanted = Math.min(MOST_FIRST, FIRST + query.top() / ANSWERS);
    int[] first = new int[Math.min(wanted, bound.length)];
    int size = 0;
    for (int block = 0; block < bound.length; block++) {
      if (size < first.length || bound[block] > bound[first[size - 1]]) {
        int at = size < first.length ? size++ : size - 1;
        while (at > 0 && bound[first[at - 1]] < bound[block]) {
          first[at] = first[at - 1];
          at--;
        }
        first[at] = block;
      }
    }
    return first;
  }

  /** Opens a block if a row of it may be among the best. */
  private void look(int block) {
    double needed = floor() - SLACK;
    if (bound[block] < needed || !mayBeProposed(block)) {
      return;
    }
    for (int i = 0; i < high.length; i++) {
      high[i][block] = parts.get(i).refined(block, high[i][block]);
    }
    if (bound(block) >= needed && mayPass(block)) {
      open(block);
    }
  }

  private double floor() {
    return query.undecided() == 0 ? matches.floor() : Math.min(matches.floor(), undecided.floor());
  }

  /** Computes the highest score of each block, whether or not a row of it may pass. */
  private void bounds() {
    int blocks = lanes.starts.length - 1;
    scores = new double[parts.size()];
    high = new double[parts.size()][blocks];
    role = new byte[parts.size()][blocks];
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).bounds(high[i], role[i]);
    }
    bound = new double[blocks];
    if (!allSteady) {
      for (int block = 0; block < blocks; block++) {
        bound[block] = bound(block);
      }
      return;
    }
    for (int i = 0; i < high.length; i++) {
      double share = parts.get(i).weight / steady;
      double[] each = high[i];
      for (int block = 0; block < blocks; block++) {
        bound[block] += share * each[block];
      }
    }
  }

  private boolean mayBeProposed(int block) {
    boolean any = allServed;
    for (int at = lanes.starts[block]; !any && at < lanes.starts[block + 1]; at++) {
      any = served[lanes.distinct[at]];
    }
    for (FilterRun<C> filter : filters) {
      any = any && filter.mayPass(block);
    }
    return any;
  }

  private boolean mayPass(int block) {
    for (int i = 0; i < rules.size(); i++) {
      if (!rules.get(i).mayPass(block)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Bounds the weighted mean of those parts that take part, whichever they are: starts from those
   * that certainly do, and adds of the others whatever raises the mean, the highest first.
   */
  private double bound(int block) {
    double total = 0;
    double weight = 0;
    boolean doubtful = false;
    for (int i = 0; i < high.length; i++) {
      if (role[i][block] == Part.IN) {
        total += parts.get(i).weight * high[i][block];
        weight += parts.get(i).weight;
      }
      doubtful |= role[i][block] == Part.EITHER;
    }
    if (doubtful) {
      double last = Double.POSITIVE_INFINITY;
      while (true) {
        // Equal ones are added together: adding one of them leaves the others no less worthwhile.
        double next = -1;
        for (int i = 0; i < high.length; i++) {
          if (role[i][block] == Part.EITHER && high[i][block] < last) {
            next = Math.max(next, high[i][block]);
          }
        }
        if (next < 0 || weight > 0 && next * weight <= total) {
          break;
        }
        for (int i = 0; i < high.length; i++) {
          if (role[i][block] == Part.EITHER && high[i][block] == next) {
            total += parts.get(i).weight * next;
            weight += parts.get(i).weight;
          }
        }
        last = next;
      }
    }
    return weight == 0 ? 0 : Math.min(1, total / weight);
  }

  private void open(int block) {
    int base = block * Segment.BLOCK;
    int count = Math.min(Segment.BLOCK, segment.rows() - base);
    double floor = floor();
    Arrays.fill(sum, 0);
    Arrays.fill(weights, 0);
    for (Part<S, C> part : parts) {
      if (part.alwaysIn()) {
        part.addAlwaysIn(base, count, sum);
      } else {
        part.add(base, count, floor, sum, weights);
      }
    }
    int found = 0;
    if (allSteady) {
      double needed = (floor - SLACK) * steady;
      for (int i = 0; i < count; i++) {
        candidates[found] = i;
        found += sum[i] >= needed ? 1 : 0;
      }
    } else {
      for (int i = 0; i < count; i++) {
        candidates[found] = i;
        found += sum[i] >= (floor - SLACK) * (steady + weights[i]) ? 1 : 0;
      }
    }
    if (found > 2 * matches.missing() && !matches.isFull()) {
      sortBySum(found);
    }
    for (int at = 0; at < found; at++) {
      int i = candidates[at];
      if (!allSteady || sum[i] >= (floor() - SLACK) * steady) {
        consider(base + i);
      }
    }
  }

  /** Puts the best-looking rows first, so that the floor rises before the others are looked at. */
  private void sortBySum(int found) {
    for (int i = 1; i < found; i++) {
      int each = candidates[i];
      double key = mean(each);
      int at = i;
      while (at > 0 && mean(candidates[at - 1]) < key) {
        candidates[at] = candidates[at - 1];
        at--;
      }
      candidates[at] = each;
    }
  }

  private double mean(int i) {
    double weight = allSteady ? steady : steady + weights[i];
    return weight == 0 ? 0 : sum[i] / weight;
  }

  private boolean isProposed(int row) {
    if ((removed.length != 0 && (removed[row >>> 6] >>> row & 1) != 0) || !served[lanes.get(row)]) {
      return false;
    }
    for (FilterRun<C> filter : filters) {
      if (!filter.accepts(row)) {
        return false;
      }
    }
    return true;
  }

  /** One rule that excludes is enough, so what is known already is looked at first. */
  private byte verdict(int row) {
    byte verdict = RuleRun.ELIGIBLE;
    boolean known = true;
    for (int i = 0; i < rules.size(); i++) {
      byte each = rules.get(i).known(row);
      if (each == RuleRun.EXCLUDED) {
        return each;
      }
      known &= each != RuleRun.UNKNOWN;
      verdict = each == RuleRun.UNDECIDED ? each : verdict;
    }
    return known ? verdict : asked(row);
  }

  private byte asked(int row) {
    byte verdict = RuleRun.ELIGIBLE;
    for (int i = 0; i < rules.size(); i++) {
      byte each = rules.get(i).verdict(row);
      if (each == RuleRun.EXCLUDED) {
        return each;
      }
      verdict = each == RuleRun.UNDECIDED ? each : verdict;
    }
    return verdict;
  }

  private void consider(int row) {
    if (!isProposed(row)) {
      return;
    }
    byte verdict = verdict(row);
    if (verdict == RuleRun.ELIGIBLE) {
      matches.offer(score(row), place, row);
    } else if (verdict == RuleRun.UNDECIDED && query.undecided() > 0) {
      undecided.offer(score(row), place, row);
    }
  }

  /** The plain engine's arithmetic, in its order. */
  private double score(int row) {
    scored++;
    double sharing = 0;
    for (int i = 0; i < scores.length; i++) {
      Part<S, C> part = parts.get(i);
      scores[i] = part.score(row);
      sharing += scores[i] >= 0 ? part.weight : 0;
    }
    double value = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= 0) {
        value += parts.get(i).weight / sharing * scores[i];
      }
    }
    return Math.min(1, value);
  }

  /** Adds what becomes of every row: matched, excluded, undecided. */
  void count(int[] counts) {
    for (int row = 0; row < segment.rows(); row++) {
      if (isProposed(row)) {
        counts[verdict(row) - 1]++;
      }
    }
  }

  /** Notes how each rule and scorer was answered, the slowest way counting. */
  void report(Map<String, Way> byRule, Map<String, Way> byScorer) {
    for (RuleRun<S, C> rule : rules) {
      byRule.merge(rule.bound.rule().id(), rule.way(), SegmentSearch::slower);
    }
    for (Part<S, C> part : parts) {
      byScorer.merge(part.bound.scorer().id(), part.way(), SegmentSearch::slower);
    }
  }

  private static Way slower(Way one, Way other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

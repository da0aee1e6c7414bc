package io.github.imisproject.matching;

import io.github.imisproject.matching.Outcome.RuleFinding;
import io.github.imisproject.matching.explanation.Basis;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Explanation;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.index.Criteria;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The plain evaluation of one candidate: every rule, then every scorer, in policy order.
 *
 * <p>This is the reference. Whatever is faster has to give the same bits.
 */
final class Engine<S, C> {
  private final List<BoundRule<S, C>> rules;
  private final List<BoundScorer<S, C>> scorers;
  private final MissingDataPolicy missingData;

  record BoundRule<S, C>(Rule<S, C> rule, MatchContext context) {}

  record BoundScorer<S, C>(Scorer<S, C> scorer, double weight, MatchContext context) {}

  record Scored(Score score, Explanation.Sum explanation) {}

  Engine(
      List<BoundRule<S, C>> rules, List<BoundScorer<S, C>> scorers, MissingDataPolicy missingData) {
    this.rules = rules;
    this.scorers = scorers;
    this.missingData = missingData;
  }

  /** Returns what decides here, for an index. */
  Criteria<S, C> criteria() {
    return new Criteria<>(
        rules.stream().map(bound -> new Criteria.Hard<>(bound.rule(), bound.context())).toList(),
        scorers.stream()
            .map(bound -> new Criteria.Soft<>(bound.scorer(), bound.weight(), bound.context()))
            .toList(),
        missingData instanceof MissingDataPolicy.Renormalise
            ? OptionalDouble.empty()
            : OptionalDouble.of(assumed()));
  }

  /** Judges a candidate; every rule is asked, so that every reason is known. */
  Outcome<C> judge(S seeker, String id, C candidate) {
    List<RuleFinding> findings = new ArrayList<>(rules.size());
    boolean excluded = false;
    boolean undecided = false;
    for (BoundRule<S, C> bound : rules) {
      Verdict verdict = bound.rule().test(seeker, candidate, bound.context());
      findings.add(new RuleFinding(bound.rule().id(), verdict));
      excluded |= verdict instanceof Verdict.Excluded;
      undecided |= verdict instanceof Verdict.Undecided;
    }
    if (excluded) {
      return new Exclusion<>(id, candidate, findings);
    }
    Scored scored = score(seeker, candidate);
    return undecided
        ? new Undecided<>(id, candidate, scored.score(), scored.explanation(), findings)
        : new Match<>(id, candidate, scored.score(), scored.explanation(), findings);
  }

  /** Scores a candidate, whatever the rules say of it. */
  Scored score(S seeker, C candidate) {
    List<Assessment> assessments = new ArrayList<>(scorers.size());
    double applicable = 0;
    double sharing = 0;
    for (BoundScorer<S, C> bound : scorers) {
      Assessment assessment = bound.scorer().assess(seeker, candidate, bound.context());
      assessments.add(assessment);
      if (!(assessment instanceof Assessment.NotApplicable)) {
        applicable += bound.weight();
        sharing += takesPart(assessment) ? bound.weight() : 0;
      }
    }
    List<Explanation> parts = new ArrayList<>(scorers.size());
    double low = 0;
    double high = 0;
    for (int i = 0; i < scorers.size(); i++) {
      BoundScorer<S, C> bound = scorers.get(i);
      Assessment assessment = assessments.get(i);
      parts.add(contribution(bound, assessment, sharing));
      if (assessment instanceof Assessment.Known known) {
        low += bound.weight() / applicable * known.score();
        high += bound.weight() / applicable * known.score();
      } else if (assessment instanceof Assessment.Missing) {
        high += bound.weight() / applicable;
      }
    }
    Explanation.Sum sum = new Explanation.Sum(parts);
    double value = sum.value();
    // The bounds are sums of other roundings; the value itself is never moved.
    return new Scored(
        new Score(value, Math.min(low, value), Math.max(Math.min(1, high), value)), sum);
  }

  private boolean takesPart(Assessment assessment) {
    return assessment instanceof Assessment.Known
        || !(missingData instanceof MissingDataPolicy.Renormalise);
  }

  private Contribution contribution(
      BoundScorer<S, C> bound, Assessment assessment, double sharing) {
    String id = bound.scorer().id();
    double share = bound.weight() / sharing;
    if (assessment instanceof Assessment.Known known) {
      return new Contribution(id, share, known.score(), Basis.KNOWN, known.reasons(), List.of());
    }
    if (assessment instanceof Assessment.NotApplicable not) {
      return new Contribution(id, 0, 0, Basis.NOT_APPLICABLE, not.reasons(), List.of());
    }
    List<MissingFact> missing = ((Assessment.Missing) assessment).facts();
    List<Reason> reasons = missing.stream().map(MissingFact::reason).toList();
    return takesPart(assessment)
        ? new Contribution(id, share, assumed(), Basis.ASSUMED, reasons, missing)
        : new Contribution(id, 0, 0, Basis.LEFT_OUT, reasons, missing);
  }

  private double assumed() {
    if (missingData instanceof MissingDataPolicy.Impute impute) {
      return impute.value();
    }
    if (missingData instanceof MissingDataPolicy.Interval interval) {
      return interval.optimism();
    }
    return missingData instanceof MissingDataPolicy.Optimistic ? 1 : 0;
  }
}

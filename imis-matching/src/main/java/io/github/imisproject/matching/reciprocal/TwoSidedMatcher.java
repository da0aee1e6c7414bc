package io.github.imisproject.matching.reciprocal;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.CandidateReport;
import io.github.imisproject.matching.Exclusion;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.Provenance;
import io.github.imisproject.matching.Score;
import io.github.imisproject.matching.Undecided;
import io.github.imisproject.matching.reciprocal.TwoSidedMatch.Standing;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Reciprocity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds pairs that suit both sides, where candidates choose too: offers with a policy of their own,
 * or people among each other.
 *
 * <p>Each directed score is computed once: the seeker's policy scores every candidate, and each
 * candidate that no rule of the seeker rejects scores the seeker by its own policy. A {@link
 * Reciprocity} joins the two. The joint score decides the order; where it is equal, the order of
 * the seeker's own result stays, with that policy's tie rule and rerankers.
 *
 * <p>Immutable and thread-safe. A request costs one pass over the candidates on the seeker's side,
 * and one evaluation for each candidate that is left.
 *
 * @param <P> the type of the seeker
 * @param <C> the type of the candidates
 */
public final class TwoSidedMatcher<P, C> {
  private final Matcher<P, C> matcher;
  private final Function<P, String> idOf;
  private final Function<C, Optional<Asked<?>>> otherSide;
  private final Use use;
  private final Reciprocity reciprocity;
  private final Parameters parameters;

  private TwoSidedMatcher(
      Matcher<P, C> matcher,
      Function<P, String> idOf,
      Function<C, Optional<Asked<?>>> otherSide,
      Use use,
      Reciprocity reciprocity) {
    this.matcher = requireNonNull(matcher, "matcher");
    this.idOf = requireNonNull(idOf, "idOf");
    this.otherSide = requireNonNull(otherSide, "otherSide");
    this.use = use;
    this.reciprocity = reciprocity;
    this.parameters = Parameters.of(reciprocity, use.parameters());
  }

  /**
   * Returns a two-sided matcher.
   *
   * @param matcher how the seeker looks at candidates
   * @param idOf the id under which candidates find the seeker
   * @param otherSide how a candidate looks at seekers; empty for one that takes whoever comes,
   *     whose pairs keep the seeker's score
   * @param reciprocity how the two scores are joined, such as {@code harmonicMean}, with parameters
   * @param plugins where it is looked up
   * @throws IllegalArgumentException if it is not installed or its parameters do not fit
   */
  public static <P, C> TwoSidedMatcher<P, C> of(
      Matcher<P, C> matcher,
      Function<P, String> idOf,
      Function<C, Optional<Asked<?>>> otherSide,
      Use reciprocity,
      Plugins plugins) {
    Reciprocity found = plugins.reciprocity(reciprocity.id());
    return new TwoSidedMatcher<>(matcher, idOf, otherSide, reciprocity, found);
  }

  /** Returns the best pairs, and what became of every other candidate. */
  public TwoSidedResult<C> match(MatchRequest<P> request) {
    MatchResult<C> own = matcher.match(request.top(Integer.MAX_VALUE));
    List<TwoSidedMatch<C>> allowed = new ArrayList<>();
    List<TwoSidedMatch<C>> open = new ArrayList<>();
    List<TwoSidedMatch<C>> declined = new ArrayList<>();
    Set<Provenance> provenances = new LinkedHashSet<>();
    List<CandidateReport<C>> reports = new ArrayList<>();
    for (Match<C> match : own.matches()) {
      reports.add(new CandidateReport<>(match, match.score(), match.explanation()));
    }
    for (Undecided<C> undecided : own.undecided()) {
      reports.add(new CandidateReport<>(undecided, undecided.score(), undecided.explanation()));
    }
    for (CandidateReport<C> report : reports) {
      Optional<Asked<?>> asked = otherSide.apply(report.outcome().candidate());
      asked.ifPresent(other -> provenances.add(other.provenance(request)));
      TwoSidedMatch<C> pair = pair(request, report, asked);
      switch (pair.standing()) {
        case MUTUAL, ONE_SIDED -> allowed.add(pair);
        case DECLINED -> declined.add(pair);
        default -> open.add(pair);
      }
    }
    // Sorting is stable, so that equal pairs stay in the order of the seeker's own result.
    Comparator<TwoSidedMatch<C>> best = Comparator.comparingDouble(pair -> -pair.score().value());
    allowed.sort(best);
    open.sort(best);
    declined.sort(best);
    return new TwoSidedResult<>(
        allowed.subList(0, Math.min(request.top(), allowed.size())),
        open,
        declined,
        own.exclusions(),
        allowed.size(),
        use,
        own.provenance(),
        List.copyOf(provenances));
  }

  private TwoSidedMatch<C> pair(
      MatchRequest<P> request, CandidateReport<C> own, Optional<Asked<?>> asked) {
    boolean decided = own.outcome() instanceof Match;
    if (asked.isEmpty()) {
      return pair(
          own, Optional.empty(), own.score(), decided ? Standing.ONE_SIDED : Standing.UNDECIDED);
    }
    Optional<? extends CandidateReport<?>> found =
        asked.get().about(idOf.apply(request.seeker()), request);
    if (found.isEmpty()) {
      return pair(own, Optional.empty(), join(own.score(), UNKNOWN), Standing.UNSEEN);
    }
    CandidateReport<?> other = found.get();
    Standing standing =
        other.outcome() instanceof Exclusion
            ? Standing.DECLINED
            : decided && other.outcome() instanceof Match ? Standing.MUTUAL : Standing.UNDECIDED;
    return pair(own, Optional.of(other), join(own.score(), other.score()), standing);
  }

  /** Somebody who cannot be seen may be anything; ranked as the worst, with the doubt stated. */
  private static final Score UNKNOWN = new Score(0, 0, 1);

  private TwoSidedMatch<C> pair(
      CandidateReport<C> own, Optional<CandidateReport<?>> other, Score score, Standing standing) {
    return new TwoSidedMatch<>(
        own.outcome().id(), own.outcome().candidate(), score, standing, own, other);
  }

  private Score join(Score own, Score other) {
    double value = reciprocity.join(own.value(), other.value(), parameters);
    double low = reciprocity.join(own.low(), other.low(), parameters);
    double high = reciprocity.join(own.high(), other.high(), parameters);
    // Joining is monotone; rounding may differ by a hair.
    return new Score(value, Math.min(low, value), Math.max(high, value));
  }
}

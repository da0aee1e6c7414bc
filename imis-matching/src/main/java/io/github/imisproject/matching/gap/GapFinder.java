package io.github.imisproject.matching.gap;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.CandidateReport;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.gap.GapReport.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the cheapest set of changes, among those a seeker declares possible, that makes a candidate
 * a match or brings it to a rank.
 *
 * <p>Exact: sets are tried from the cheapest on, each judged by the matcher itself with the changed
 * seeker, so that rules, scorers, missing data, ties and rerankers all count as they do in a real
 * request. Of equally cheap sets the one with fewer changes is taken, then the one whose changes
 * stand first.
 *
 * <p>Immutable and thread-safe. A set costs one evaluation of the candidate, and one request where
 * a rank is asked for and the candidate is a match; with n changes and sets of three there are n +
 * n²/2 + n³/6 of them at most.
 *
 * @param <P> the type of the seeker
 * @param <C> the type of the candidates
 */
public final class GapFinder<P, C> {
  /** The largest set of changes that anybody can be told to make. */
  public static final int MOST_CHANGES = 3;

  /** How many sets are tried unless another number is asked for. */
  public static final int USUAL_BUDGET = 10_000;

  private final Matcher<P, C> matcher;
  private final int mostChanges;
  private final int budget;

  private GapFinder(Matcher<P, C> matcher, int mostChanges, int budget) {
    this.matcher = requireNonNull(matcher, "matcher");
    this.mostChanges = mostChanges;
    this.budget = budget;
  }

  /** Returns a finder of up to {@value #MOST_CHANGES} changes. */
  public static <P, C> GapFinder<P, C> of(Matcher<P, C> matcher) {
    return new GapFinder<>(matcher, MOST_CHANGES, USUAL_BUDGET);
  }

  /**
   * Returns this finder with other limits.
   *
   * @param changes the most changes in a set, from 1 to {@value #MOST_CHANGES}
   * @param sets the most sets tried, 1 or more
   * @throws IllegalArgumentException if a limit is out of its range
   */
  public GapFinder<P, C> limits(int changes, int sets) {
    if (changes < 1 || changes > MOST_CHANGES) {
      throw new IllegalArgumentException(
          "changes is " + changes + ", must be from 1 to " + MOST_CHANGES);
    }
    if (sets < 1) {
      throw new IllegalArgumentException("sets is " + sets + ", must be 1 or more");
    }
    return new GapFinder<>(matcher, changes, sets);
  }

  /**
   * Returns the cheapest way to the goal.
   *
   * @param request the request as the seeker would make it now
   * @param candidateId the candidate
   * @param goal what is to be reached
   * @param possible the changes declared possible, in order of preference among equals
   * @return the report, or empty if there is no such candidate or the request is not about it
   */
  public Optional<GapReport> find(
      MatchRequest<P> request, String candidateId, Goal goal, List<WhatIf<P>> possible) {
    if (matcher.explain(request, candidateId).isEmpty()) {
      return Optional.empty();
    }
    List<WhatIf<P>> options = new ArrayList<>(possible);
    options.sort(Comparator.comparingDouble(option -> option.change().effort()));
    PriorityQueue<Chosen> queue = new PriorityQueue<>(CHEAPEST_FIRST);
    queue.add(new Chosen(List.of(), 0));
    int tried = 0;
    while (!queue.isEmpty()) {
      Chosen chosen = queue.remove();
      grow(chosen, options, queue);
      if (clashes(chosen, options)) {
        continue;
      }
      if (tried == budget) {
        return Optional.of(report(candidateId, goal, Finding.UNKNOWN, List.of(), tried));
      }
      tried++;
      if (reaches(goal, changed(request, chosen, options), candidateId)) {
        List<Change> changes = chosen.indexes().stream().map(i -> options.get(i).change()).toList();
        Finding finding = changes.isEmpty() ? Finding.REACHED : Finding.CLOSABLE;
        return Optional.of(report(candidateId, goal, finding, changes, tried));
      }
    }
    return Optional.of(report(candidateId, goal, Finding.NOT_CLOSABLE, List.of(), tried));
  }

  private static GapReport report(
      String candidateId, Goal goal, Finding finding, List<Change> changes, int tried) {
    double cost = 0;
    for (Change change : changes) {
      cost += change.effort();
    }
    return new GapReport(candidateId, goal, finding, changes, cost, tried);
  }

  /** A set of options by their places in the order of cost, and what they cost together. */
  private record Chosen(List<Integer> indexes, double cost) {}

  private static final Comparator<Chosen> CHEAPEST_FIRST =
      Comparator.comparingDouble(Chosen::cost)
          .thenComparingInt(chosen -> chosen.indexes().size())
          .thenComparing(Chosen::indexes, GapFinder::lexicographic);

  private static int lexicographic(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int difference = Integer.compare(one.get(i), other.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /**
   * Adds the sets that come next: one with the next option besides, and one with the next option in
   * the place of the last. Each set has exactly one such way from the empty one, and none costs
   * less than where it comes from.
   */
  private void grow(Chosen chosen, List<WhatIf<P>> options, PriorityQueue<Chosen> queue) {
    List<Integer> indexes = chosen.indexes();
    int next = indexes.isEmpty() ? 0 : indexes.get(indexes.size() - 1) + 1;
    if (next >= options.size()) {
      return;
    }
    if (indexes.size() < mostChanges) {
      List<Integer> more = new ArrayList<>(indexes);
      more.add(next);
      queue.add(chosen(more, options));
    }
    if (!indexes.isEmpty()) {
      List<Integer> moved = new ArrayList<>(indexes);
      moved.set(moved.size() - 1, next);
      queue.add(chosen(moved, options));
    }
  }

  private Chosen chosen(List<Integer> indexes, List<WhatIf<P>> options) {
    double cost = 0;
    for (int index : indexes) {
      cost += options.get(index).change().effort();
    }
    return new Chosen(List.copyOf(indexes), cost);
  }

  private boolean clashes(Chosen chosen, List<WhatIf<P>> options) {
    Set<String> choices = new HashSet<>();
    return !chosen.indexes().stream().allMatch(i -> choices.add(options.get(i).choice()));
  }

  private MatchRequest<P> changed(MatchRequest<P> request, Chosen chosen, List<WhatIf<P>> options) {
    P seeker = request.seeker();
    for (int index : chosen.indexes()) {
      seeker = options.get(index).applied().apply(seeker);
    }
    return new MatchRequest<>(
        seeker,
        request.household(),
        request.purposes(),
        request.asOf(),
        request.top(),
        request.seed());
  }

  private boolean reaches(Goal goal, MatchRequest<P> request, String candidateId) {
    // The cheap question first: what is no match has no rank.
    boolean allowed =
        matcher
            .explain(request, candidateId)
            .map(CandidateReport::outcome)
            .filter(Match.class::isInstance)
            .isPresent();
    if (!allowed || goal instanceof Goal.Allowed) {
      return allowed;
    }
    return matcher.match(request.top(((Goal.Rank) goal).rank())).matches().stream()
        .anyMatch(match -> match.id().equals(candidateId));
  }
}

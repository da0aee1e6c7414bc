package io.github.imisproject.matching.gap;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The cheapest changes that reach a goal, or that there are none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param candidateId the candidate
 * @param goal what is to be reached
 * @param finding how it stands
 * @param changes the cheapest set of changes; empty unless it was found
 * @param cost the sum of their efforts
 * @param tried how many sets of changes were evaluated
 */
public record GapReport(
    String candidateId, Goal goal, Finding finding, List<Change> changes, double cost, int tried) {

  /** How a goal stands. */
  public enum Finding {
    /** It is reached already. */
    REACHED,
    /** {@code changes} reach it, and no cheaper set of those allowed does. */
    CLOSABLE,
    /** No set of the declared changes, of the size allowed, reaches it. */
    NOT_CLOSABLE,
    /** The search was stopped before it could tell; no set cheaper than those tried reaches it. */
    UNKNOWN
  }

  /** Copies the changes. */
  public GapReport {
    requireNonNull(candidateId, "candidateId");
    requireNonNull(goal, "goal");
    requireNonNull(finding, "finding");
    changes = List.copyOf(changes);
  }

  /** Returns the report in words: how it stands, then what to do. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    String code = goal instanceof Goal.Rank ? "gap.rank." : "gap.allowed.";
    switch (finding) {
      case REACHED -> reasons.add(at(code + "reached"));
      case NOT_CLOSABLE -> reasons.add(at(code + "notClosable"));
      case UNKNOWN -> reasons.add(at(code + "unknown"));
      case CLOSABLE -> {
        reasons.add(at(code + "closable").with("count", changes.size()));
        changes.stream().map(Change::reason).forEach(reasons::add);
      }
    }
    return List.copyOf(reasons);
  }

  private Reason at(String code) {
    return goal instanceof Goal.Rank wanted
        ? Reason.of(code).with("rank", new Argument.Count(wanted.rank()))
        : Reason.of(code);
  }
}

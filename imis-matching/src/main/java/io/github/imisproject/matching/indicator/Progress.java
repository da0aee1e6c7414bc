package io.github.imisproject.matching.indicator;

import io.github.imisproject.core.referral.Referral;
import io.github.imisproject.core.referral.ReferralState;
import io.github.imisproject.core.referral.ReferralStep;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far one referral had come on a day.
 *
 * @param referral the referral
 * @param state where it stood
 * @param proposed when it began
 * @param started when the person began to take part
 * @param at the end of the day looked at
 */
record Progress(
    Referral referral,
    ReferralState state,
    Instant proposed,
    Optional<Instant> started,
    Instant at) {
  /** Not applicable, as in SDMX: it ended before the person took part. */
  static final String NOT_APPLICABLE = "_Z";

  static final Dimension WAITING =
      new Dimension("waiting", List.of("D0T7", "D8T30", "D31T90", "D_GT90", NOT_APPLICABLE));
  static final Dimension OUTCOME =
      new Dimension(
          "outcome",
          List.of("PROPOSED", "ACCEPTED", "ONGOING", "COMPLETED", "DECLINED", "FAILED", "EXPIRED"));
  static final Dimension ASSISTED =
      new Dimension("assisted", List.of("NONE", "REFERRED", "ONGOING", "COMPLETED"));

  /** The furthest first; among equals the one that began first, then the one of the lower id. */
  static final Comparator<Progress> FURTHEST =
      Comparator.<Progress>comparingInt(p -> -p.rank())
          .thenComparing(Progress::proposed)
          .thenComparing(p -> p.referral().id());

  private static final long[] DAYS = {8, 31, 91};

  /** Returns where a referral stood, or empty if it began later. */
  static Optional<Progress> of(Referral referral, Instant at) {
    List<ReferralStep> steps =
        referral.history().stream().filter(s -> s.at().isBefore(at)).toList();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Progress(
            referral,
            steps.get(steps.size() - 1).state(),
            steps.get(0).at(),
            steps.stream()
                .filter(s -> s.state() == ReferralState.STARTED)
                .map(ReferralStep::at)
                .findFirst(),
            at));
  }

  private int rank() {
    return switch (state) {
      case COMPLETED -> 7;
      case STARTED -> 6;
      case CONFIRMED -> 5;
      case ACCEPTED -> 4;
      case PROPOSED -> 3;
      case FAILED -> 2;
      case DECLINED -> 1;
      case EXPIRED -> 0;
    };
  }

  String outcome() {
    return switch (state) {
      case CONFIRMED, STARTED -> "ONGOING";
      default -> state.name();
    };
  }

  /** Returns what it means for the person: an offer found, taking part, carried through. */
  String assisted() {
    return switch (state) {
      case COMPLETED -> "COMPLETED";
      case CONFIRMED, STARTED -> "ONGOING";
      default -> "REFERRED";
    };
  }

  /** Returns what it does for a need: met, on the way, or nothing. */
  Optional<String> coverage() {
    return switch (state) {
      case COMPLETED, STARTED -> Optional.of("MET");
      case PROPOSED, ACCEPTED, CONFIRMED -> Optional.of("MATCHED");
      default -> Optional.empty();
    };
  }

  /** Returns how long the person waited to take part, or has waited so far. */
  String waiting() {
    if (started.isEmpty() && state.isEnd()) {
      return NOT_APPLICABLE;
    }
    Instant until = started.orElse(at);
    return Classification.band(WAITING, DAYS, ChronoUnit.DAYS.between(proposed, until));
  }
}

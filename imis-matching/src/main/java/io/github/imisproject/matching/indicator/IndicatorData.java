package io.github.imisproject.matching.indicator;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.referral.Referral;
import io.github.imisproject.matching.consent.PersonView;
import java.time.LocalDate;
import java.util.List;

/**
 * What figures are counted from.
 *
 * <p>Immutable and thread-safe. People come as the consent gate shows them for {@link
 * Purpose#STATISTICS}: who agreed to nothing is not counted at all, and a fact that somebody did
 * not agree to reads as unknown.
 *
 * @param people a view of each person for statistics, of the day {@code asOf}, no person twice
 * @param directory what there is
 * @param referrals what became of matches; those of people without a view are left out
 * @param asOf the day the figures are for; later steps of a referral are not looked at
 */
public record IndicatorData(
    List<PersonView> people, Directory directory, List<Referral> referrals, LocalDate asOf) {
  /**
   * Copies the lists and checks what the views are for.
   *
   * @throws IllegalArgumentException if a view is for another purpose or another day
   */
  public IndicatorData {
    people = List.copyOf(people);
    requireNonNull(directory, "directory");
    referrals = List.copyOf(referrals);
    requireNonNull(asOf, "asOf");
    for (PersonView view : people) {
      if (view.purpose() != Purpose.STATISTICS || !view.asOf().equals(asOf)) {
        throw new IllegalArgumentException(
            "a view is for "
                + view.purpose()
                + " on "
                + view.asOf()
                + ", must be for STATISTICS on "
                + asOf);
      }
    }
  }
}

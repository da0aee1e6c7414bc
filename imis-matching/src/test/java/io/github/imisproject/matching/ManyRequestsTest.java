package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.explanation.Explanation;
import io.github.imisproject.matching.explanation.Points;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Explanations over many requests. The default build asks 1,000 times; with {@code
 * -Dimis.nightly=true} it is 10,000.
 */
@DisplayName("In many requests")
class ManyRequestsTest {
  static final int REQUESTS = Boolean.getBoolean("imis.nightly") ? 10_000 : 1_000;
  static final double HAIR = 1e-9;

  private long results;

  @Test
  void contributions_add_up_to_the_score_of_every_result() {
    SyntheticTown town = new SyntheticTown(TownSettings.of(11).offers(40));
    Directory directory = town.directory();
    List<MissingDataPolicy> missing =
        List.of(
            new MissingDataPolicy.Renormalise(),
            new MissingDataPolicy.Impute(0.3),
            new MissingDataPolicy.Pessimistic(),
            new MissingDataPolicy.Optimistic(),
            new MissingDataPolicy.Interval(0.4));
    List<Matcher<Person, Offer>> matchers =
        missing.stream()
            .map(policy -> MatchingPolicy.standard().withMissingData(policy))
            .map(policy -> Matcher.forOffers(directory, policy))
            .toList();
    List<Person> people = town.people().limit(REQUESTS).map(p -> p.person()).toList();
    assertThat(people).isNotEmpty();
    for (int i = 0; i < REQUESTS; i++) {
      MatchResult<Offer> result =
          matchers
              .get(i % matchers.size())
              .match(
                  MatchRequest.of(people.get(i % people.size()), LocalDate.of(2026, 1, 1))
                      .top(Integer.MAX_VALUE));
      result.matches().forEach(match -> check(match.score(), match.explanation()));
      result.undecided().forEach(open -> check(open.score(), open.explanation()));
      MatchResult.Accounting accounting = result.accounting();
      assertThat(accounting.matched() + accounting.undecided() + accounting.excluded())
          .isEqualTo(directory.offers().size());
    }
    assertThat(results).isGreaterThan(REQUESTS);
  }

  private void check(Score score, Explanation.Sum explanation) {
    double sum = 0;
    for (var part : explanation.contributions()) {
      sum += part.value();
    }
    if (Math.abs(sum - score.value()) > HAIR) {
      throw new AssertionError("parts sum to " + sum + ", score is " + score.value());
    }
    Points points = Points.of(explanation); // refuses points that do not add up
    assertThat(points.total()).isBetween(0, Points.WHOLE);
    results++;
  }
}

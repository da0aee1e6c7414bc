package io.github.imisproject.matching.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Gap;
import io.github.imisproject.matching.evaluation.statistics.GroupGap;
import io.github.imisproject.matching.evaluation.statistics.Holm;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A planted bias")
class PlantedBiasTest {
  private static final int SEEDS = 100;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.2})
  void is_measured_as_what_it_is(double bias) {
    int covered = 0;
    int rejected = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      SyntheticTown town =
          new SyntheticTown(TownSettings.of(seed).people(400).offers(40).bias(bias));
      Map<String, SyntheticPerson> people = new HashMap<>();
      List<Referral> history = new ArrayList<>();
      town.people()
          .filter(SyntheticPerson::adult)
          .forEach(
              person -> {
                people.put(person.id(), person);
                history.addAll(town.history(person, town.settings().firstDay()));
              });
      Gap gap =
          Analysis.history(history, "gender", "FEMALE", in(people, SyntheticPerson::disadvantaged));
      covered += gap.gap().contains(bias) ? 1 : 0;
      rejected += anyRejection(history, people) ? 1 : 0;
    }
    System.out.println(
        "planted bias " + bias + ": covered in " + covered + ", some group differs in " + rejected);
    assertThat(covered).isGreaterThanOrEqualTo(93);
    if (bias == 0) {
      assertThat(rejected).isLessThanOrEqualTo(5);
    } else if (bias == 0.2) {
      assertThat(rejected).isGreaterThan(50);
    }
  }

  /** Three questions at once, corrected, as a report asks them. */
  private static boolean anyRejection(List<Referral> history, Map<String, SyntheticPerson> people) {
    double[] corrected =
        Holm.adjust(
            new double[] {
              pValue(history, in(people, SyntheticPerson::disadvantaged)),
              pValue(history, in(people, p -> "yes".equals(p.groups().get("children")))),
              pValue(history, in(people, p -> "ar".equals(p.groups().get("firstLanguage"))))
            });
    for (double p : corrected) {
      if (p < 0.05) {
        return true;
      }
    }
    return false;
  }

  private static Predicate<String> in(
      Map<String, SyntheticPerson> people, Predicate<SyntheticPerson> group) {
    return id -> {
      SyntheticPerson person = people.get(id);
      return person != null && group.test(person);
    };
  }

  private static double pValue(List<Referral> history, Predicate<String> group) {
    int[] hits = new int[2];
    int[] sizes = new int[2];
    for (Referral referral : history) {
      if (referral.suitable()) {
        int g = group.test(referral.personId()) ? 1 : 0;
        sizes[g]++;
        hits[g] += referral.referred() ? 1 : 0;
      }
    }
    return GroupGap.ofRates(hits[0], sizes[0], hits[1], sizes[1], 0.95).pValue();
  }
}

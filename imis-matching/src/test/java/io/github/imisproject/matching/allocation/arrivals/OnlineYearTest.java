package io.github.imisproject.matching.allocation.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A year of arrivals that drifts")
class OnlineYearTest {
  /** Returns what a year's placements are worth if everybody does what is advised. */
  private static double run(SyntheticYear year, OnlineSettings settings) {
    OnlineAllocator allocator =
        OnlineAllocator.open(settings, year.capacity(), year.lastYear()).get();
    double value = 0;
    int arrived = 0;
    int weeks = year.batches().size();
    for (int week = 0; week < weeks; week++) {
      List<Arrival> batch = year.batches().get(week);
      Advice advice = allocator.advise(batch).get();
      Map<String, Optional<String>> decisions = new LinkedHashMap<>();
      for (int i = 0; i < batch.size(); i++) {
        Optional<String> place = advice.households().get(i).recommended();
        decisions.put(batch.get(i).id(), place);
        Map<String, Double> scores = batch.get(i).scores();
        value += place.map(l -> scores.getOrDefault(l, 0.0)).orElse(0.0);
      }
      allocator.commit(decisions).get();
      arrived += batch.size();
      // The desk knows the calendar, and corrects its forecast by the pace so far.
      double passed = (week + 1.0) / weeks;
      double pace = passed * arrived / passed + (1 - passed) * settings.expected();
      allocator.expect((int) Math.max(0, Math.round((1 - passed) * pace)));
    }
    return value;
  }

  /** Everybody takes the best place that is left when they come. */
  private static double greedy(SyntheticYear year) {
    YearCapacity left = year.capacity();
    double value = 0;
    for (List<Arrival> batch : year.batches()) {
      for (Arrival arrival : batch) {
        String best = "";
        double most = 0;
        for (int l = 0; l < left.places().size(); l++) {
          double score = arrival.scores().getOrDefault(left.places().get(l), -1.0);
          boolean fits = true;
          for (int s = 0; s < left.services().size(); s++) {
            fits &= arrival.need().get(s) <= left.remaining(l, s);
          }
          if (fits && score > most) {
            most = score;
            best = left.places().get(l);
          }
        }
        if (!best.isEmpty()) {
          value += most;
          left = left.without(arrival, best);
        }
      }
    }
    return value;
  }

  /** No placement of the whole year can be worth more, whatever the prices; these make it small. */
  private static double hindsightBound(SyntheticYear year) {
    YearCapacity capacity = year.capacity();
    FuturePrices market = new FuturePrices(capacity);
    List<Arrival> all = year.batches().stream().flatMap(List::stream).toList();
    all.forEach(arrival -> market.add(arrival, 1, capacity.places()));
    int services = capacity.services().size();
    double[] w = market.solve(new double[capacity.places().size() * services], Long.MAX_VALUE);
    double bound = 0;
    for (int i = 0; i < w.length; i++) {
      assertThat(w[i]).isNotNegative();
      bound += w[i] * capacity.remaining(i / services, i % services);
    }
    for (Arrival arrival : all) {
      double best = 0;
      for (int l = 0; l < capacity.places().size(); l++) {
        double worth = arrival.scores().getOrDefault(capacity.places().get(l), -1.0);
        for (int s = 0; s < services; s++) {
          worth -= w[l * services + s] * arrival.need().get(s);
        }
        best = Math.max(best, worth);
      }
      bound += best;
    }
    return bound * (1 + 1e-9);
  }

  private static List<Double> shares(int households, double drift, int years) {
    List<Double> shares = new ArrayList<>();
    for (long seed = 1; seed <= years; seed++) {
      SyntheticYear year = SyntheticYear.of(households, 25, drift, seed);
      double bound = hindsightBound(year);
      // The plan of the year is known, and is not quite what comes.
      double online = run(year, OnlineSettings.of(households, seed));
      double greedy = greedy(year) / bound;
      double share = online / bound;
      assertThat(greedy).isLessThan(share);
      assertThat(share).isLessThanOrEqualTo(1);
      shares.add(share);
      System.out.println(
          String.format(
              Locale.ROOT,
              "drift %.1f, year %d, %d households: at least %.4f of the hindsight optimum; greedy"
                  + " %.4f",
              drift,
              seed,
              year.households(),
              share,
              greedy));
    }
    return shares;
  }

  @Test
  void reaches_97_percent_of_what_hindsight_could_and_beats_greedy() {
    int years = Boolean.getBoolean("imis.nightly") ? 20 : 3;
    assertThat(shares(2000, 0.5, years)).allMatch(share -> share >= 0.97);
  }

  @Test
  void stays_far_ahead_of_greedy_when_the_drift_is_twice_as_strong_or_the_year_half_as_large() {
    int years = Boolean.getBoolean("imis.nightly") ? 20 : 2;
    assertThat(shares(2000, 1, years)).allMatch(share -> share >= 0.94);
    assertThat(shares(1000, 0.5, years)).allMatch(share -> share >= 0.95);
  }
}

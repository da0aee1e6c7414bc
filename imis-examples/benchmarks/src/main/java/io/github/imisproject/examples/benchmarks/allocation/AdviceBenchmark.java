package io.github.imisproject.examples.benchmarks.allocation;

import io.github.imisproject.matching.allocation.arrivals.Arrival;
import io.github.imisproject.matching.allocation.arrivals.OnlineAllocator;
import io.github.imisproject.matching.allocation.arrivals.OnlineSettings;
import io.github.imisproject.matching.allocation.arrivals.YearCapacity;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How long online advice for one family takes: 400 past households, a thousand still expected, 20
 * futures; 25 places with 2 services, 100 with 3, and 300 with 3. Prints CPU milliseconds of the
 * calling thread over 200 families.
 */
public final class AdviceBenchmark {
  private AdviceBenchmark() {}

  /** Measures. */
  public static void main(String[] args) {
    measure(25, 2);
    measure(25, 2);
    measure(100, 3);
    measure(300, 3);
  }

  private static void measure(int places, int services) {
    Random random = new Random(1);
    List<String> names = new ArrayList<>();
    List<List<Long>> capacity = new ArrayList<>();
    for (int l = 0; l < places; l++) {
      names.add("town" + l);
      List<Long> row = new ArrayList<>();
      for (int s = 0; s < services; s++) {
        row.add(4000L / places / (s + 1) + random.nextInt(10));
      }
      capacity.add(row);
    }
    List<String> kinds = List.of("beds", "school", "wheelchair").subList(0, services);
    YearCapacity year = new YearCapacity(kinds, names, capacity);
    List<Arrival> history = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      history.add(family("past" + i, names, services, random));
    }
    OnlineAllocator allocator =
        OnlineAllocator.open(OnlineSettings.of(1000, 1), year, history).get();
    double[] millis = new double[200];
    for (int i = 0; i < millis.length; i++) {
      Arrival family = family("family" + i, names, services, random);
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      var advice = allocator.advise(List.of(family)).get();
      millis[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
      allocator.commit(Map.of(family.id(), advice.households().get(0).recommended())).get();
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%3d places, %d services: advice for one family %.1f ms in the median, %.1f at most, first"
            + " %.1f%n",
        places,
        services,
        millis[100],
        millis[199],
        first);
  }

  private static Arrival family(String id, List<String> places, int services, Random random) {
    List<Long> need = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      need.add((long) (s == 0 ? 1 + random.nextInt(6) : random.nextInt(3 - s % 2)));
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    for (String place : places) {
      if (random.nextInt(5) > 0) {
        scores.put(place, need.get(0) * (0.2 + 0.5 * random.nextDouble()));
      }
    }
    return new Arrival(id, need, scores);
  }
}

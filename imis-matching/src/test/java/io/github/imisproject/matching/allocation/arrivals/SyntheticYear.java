package io.github.imisproject.matching.allocation.arrivals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A year of arrivals that differs from the year before, and goes on changing: more come towards the
 * end, families grow larger, other trades come, and places that were good for a trade become worse.
 *
 * <p>At a drift of 1, from the first week to the last, arrivals grow by two thirds, the share of
 * two of six trades from about a half to three quarters, families by a third of a child, and the
 * chance of work of a trade in a place moves by up to 12.5 percentage points either way; the year
 * before lies as far behind. At a drift of 0.5 it is half of each.
 *
 * @param lastYear those of the year before, in order of arrival
 * @param batches those of the year, week by week
 * @param capacity the year's capacity: beds and school places
 */
record SyntheticYear(List<Arrival> lastYear, List<List<Arrival>> batches, YearCapacity capacity) {
  private static final int TRADES = 6;
  private static final int WEEKS = 50;

  static SyntheticYear of(int households, int places, double drift, long seed) {
    Random random = new Random(seed);
    double[][] chance = new double[places][TRADES];
    double[][] change = new double[places][TRADES];
    for (int l = 0; l < places; l++) {
      double town = 0.1 + 0.35 * random.nextDouble();
      for (int t = 0; t < TRADES; t++) {
        chance[l][t] = Math.min(0.9, town + 0.4 * random.nextDouble() * random.nextDouble());
        change[l][t] = 0.25 * (random.nextDouble() - 0.5);
      }
    }
    Generator generator = new Generator(random, chance, change);
    List<Arrival> lastYear = new ArrayList<>();
    for (int i = 0; i < households * 9 / 10; i++) {
      lastYear.add(generator.arrival("last-" + i, drift * (-1 + (double) i / households)));
    }
    List<List<Arrival>> batches = new ArrayList<>();
    long beds = 0;
    long school = 0;
    int number = 0;
    for (int week = 0; week < WEEKS; week++) {
      double time = drift * (week + 0.5) / WEEKS;
      List<Arrival> batch = new ArrayList<>();
      double wanted = households * (1 - 0.25 * drift + 0.5 * time) / WEEKS;
      int size = (int) (wanted * (0.6 + 0.8 * random.nextDouble()) + 0.5);
      for (int i = 0; i < size; i++) {
        Arrival arrival = generator.arrival("h" + number++, time);
        beds += arrival.need().get(0);
        school += arrival.need().get(1);
        batch.add(arrival);
      }
      batches.add(batch);
    }
    return new SyntheticYear(lastYear, batches, capacity(random, places, beds, school));
  }

  /** Nine tenths of the beds and school places that all would take, unevenly over the places. */
  private static YearCapacity capacity(Random random, int places, long beds, long school) {
    double[] share = new double[places];
    double sum = 0;
    for (int l = 0; l < places; l++) {
      share[l] = 0.3 + random.nextDouble() * random.nextDouble() * 3;
      sum += share[l];
    }
    List<String> names = new ArrayList<>();
    List<List<Long>> rows = new ArrayList<>();
    for (int l = 0; l < places; l++) {
      names.add("town" + l);
      double tilt = 0.7 + 0.6 * random.nextDouble();
      rows.add(
          List.of(
              Math.round(0.9 * beds * share[l] / sum),
              Math.round(0.9 * school * tilt * share[l] / sum)));
    }
    return new YearCapacity(List.of("beds", "school"), names, rows);
  }

  int households() {
    return batches.stream().mapToInt(List::size).sum();
  }

  private record Generator(Random random, double[][] chance, double[][] change) {
    Arrival arrival(String id, double time) {
      // The mix of trades and the size of families drift.
      int trade =
          random.nextDouble() < 0.3 + 0.35 * time ? random.nextInt(2) : random.nextInt(TRADES);
      int adults = 1 + random.nextInt(2) + (random.nextInt(6) == 0 ? 1 : 0);
      int children = 0;
      while (children < 5 && random.nextDouble() < 0.45 + 0.12 * time) {
        children++;
      }
      int pupils = 0;
      for (int i = 0; i < children; i++) {
        pupils += random.nextInt(3) > 0 ? 1 : 0;
      }
      double skill = 0.6 + 0.6 * random.nextDouble();
      Map<String, Double> scores = new LinkedHashMap<>();
      for (int l = 0; l < chance.length; l++) {
        if (random.nextInt(5) == 0) {
          continue; // nobody there speaks the language
        }
        double sum = 0;
        for (int a = 0; a < adults; a++) {
          double p = chance[l][trade] + change[l][trade] * time;
          p = skill * p + 0.1 * (random.nextDouble() - 0.5);
          sum += Math.max(0.01, Math.min(0.95, p));
        }
        scores.put("town" + l, sum);
      }
      return new Arrival(id, List.of((long) adults + children, (long) pupils), scores);
    }
  }
}

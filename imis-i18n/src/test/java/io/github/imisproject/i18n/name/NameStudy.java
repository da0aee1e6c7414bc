package io.github.imisproject.i18n.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures keys and similarity on samples of name pairs, each Arabic name against all Latin ones.
 */
final class NameStudy {
  /** What one sample gave: shares from 0 to 1, and how many names share a key with a query. */
  record Result(double keyRecall, double candidates, double top1, double top1AmongCandidates) {}

  private NameStudy() {}

  static Result measure(List<NamePairs.Pair> sample) {
    Map<Long, List<Integer>> index = new HashMap<>();
    List<NameSimilarity.Prepared> latin = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      NameKey key = NameKey.of(sample.get(i).latin());
      for (int k = 0; k < key.size(); k++) {
        index.computeIfAbsent(key.code(k), c -> new ArrayList<>()).add(i);
      }
      latin.add(NameSimilarity.prepare(sample.get(i).latin()));
    }
    int hits = 0;
    long candidates = 0;
    int first = 0;
    int firstAmong = 0;
    for (int i = 0; i < sample.size(); i++) {
      Set<Integer> meeting = new HashSet<>();
      NameKey key = NameKey.of(sample.get(i).arabic());
      for (int k = 0; k < key.size(); k++) {
        meeting.addAll(index.getOrDefault(key.code(k), List.of()));
      }
      candidates += meeting.size();
      hits += meeting.contains(i) ? 1 : 0;
      NameSimilarity.Prepared query = NameSimilarity.prepare(sample.get(i).arabic());
      int best = -1;
      int bestAmong = -1;
      double score = -1;
      double scoreAmong = -1;
      for (int j = 0; j < sample.size(); j++) {
        double s = NameSimilarity.score(query, latin.get(j));
        if (s > score) {
          score = s;
          best = j;
        }
        if (s > scoreAmong && meeting.contains(j)) {
          scoreAmong = s;
          bestAmong = j;
        }
      }
      first += best == i ? 1 : 0;
      firstAmong += bestAmong == i ? 1 : 0;
    }
    double n = sample.size();
    return new Result(hits / n, candidates / n, first / n, firstAmong / n);
  }

  public static void main(String[] args) throws java.io.IOException {
    NamePairs pairs = NamePairs.find().orElseThrow();
    for (var sample : NamePairs.samples(pairs.learnt(), 2000)) {
      System.out.println("learnt   " + measure(sample));
    }
    if (args.length > 0) {
      for (var sample : NamePairs.samples(pairs.heldOut(), 2000)) {
        System.out.println("held out " + measure(sample));
      }
    }
  }
}

package io.github.imisproject.matching.allocation;

import java.util.Arrays;

/** Ranks each party's places by score. */
final class ScoreRanking {
  private ScoreRanking() {}

  static RankedLists byScore(ScoreMatrix scores) {
    int[] start = new int[scores.parties() + 1];
    int size = 0;
    for (int party = 0; party < scores.parties(); party++) {
      for (int e = scores.start(party); e < scores.end(party); e++) {
        size += scores.score(e) >= 0 ? 1 : 0;
      }
      start[party + 1] = size;
    }
    int[] entries = new int[size];
    int[] tiers = new int[size];
    for (int party = 0; party < scores.parties(); party++) {
      Integer[] edges = new Integer[start[party + 1] - start[party]];
      int count = 0;
      for (int e = scores.start(party); e < scores.end(party); e++) {
        if (scores.score(e) >= 0) {
          edges[count++] = e;
        }
      }
      // The sort is stable, so equal scores stay in canonical order.
      Arrays.sort(edges, (a, b) -> Double.compare(scores.score(b), scores.score(a)));
      int tier = 0;
      for (int i = 0; i < count; i++) {
        if (i > 0 && scores.score(edges[i]) != scores.score(edges[i - 1])) {
          tier++;
        }
        entries[start[party] + i] = scores.place(edges[i]);
        tiers[start[party] + i] = tier;
      }
    }
    return RankedLists.of(start, entries, tiers);
  }
}

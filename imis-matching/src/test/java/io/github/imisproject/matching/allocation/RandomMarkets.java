package io.github.imisproject.matching.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Small random markets in which needs and capacities collide often, so that brute force is instant
 * and every rule is exercised. The same seed gives the same market.
 */
public final class RandomMarkets {
  private RandomMarkets() {}

  /** What kind of market to draw. */
  public record Profile(
      int mostParties,
      int mostPlaces,
      int mostServices,
      boolean equalNeeds,
      boolean unitNeeds,
      boolean endowed,
      boolean scored,
      boolean pinned) {
    public static final Profile LISTS = new Profile(5, 3, 2, false, false, false, false, false);
    public static final Profile EQUAL = new Profile(5, 3, 2, true, false, false, false, false);
    public static final Profile UNIT = new Profile(5, 3, 1, true, true, false, false, false);
    public static final Profile ENDOWED = new Profile(5, 3, 2, false, false, true, false, false);
    public static final Profile SCORED = new Profile(5, 3, 2, false, false, false, true, false);
    public static final Profile PINNED = new Profile(5, 3, 2, false, false, false, true, true);
  }

  public static AllocationProblem market(Profile profile, long seed) {
    Random random = new Random(seed * 7919 + profile.hashCode());
    int n = random.nextInt(profile.mostParties() + 1);
    int m = 1 + random.nextInt(profile.mostPlaces());
    int k = 1 + random.nextInt(profile.mostServices());
    AllocationDraft draft = new AllocationDraft("random");
    draft.services(IntStream.range(0, k).mapToObj(s -> "s" + s).toArray(String[]::new));
    long[][] need = new long[n][k];
    long[] common = vector(random, k, 3);
    for (int f = 0; f < n; f++) {
      need[f] = profile.equalNeeds() ? common : vector(random, k, 3);
      if (profile.unitNeeds()) {
        need[f] = new long[] {1};
      }
      draft.party("f" + f, need[f]);
    }
    long[][] capacity = new long[m][];
    for (int l = 0; l < m; l++) {
      capacity[l] = vector(random, k, 4);
      draft.place("l" + l, capacity[l]);
    }
    boolean[][] excluded = new boolean[n][m];
    List<List<Integer>> lists = new ArrayList<>();
    for (int f = 0; f < n; f++) {
      List<Integer> list = shuffled(random, m);
      list = list.subList(0, random.nextInt(4) == 0 ? random.nextInt(m + 1) : m);
      lists.add(list);
      draft.prefers("f" + f, list.stream().map(l -> "l" + l).toArray(String[]::new));
      for (int l = 0; l < m; l++) {
        if (random.nextInt(12) == 0) {
          excluded[f][l] = true;
          draft.incompatible("f" + f, "l" + l);
        }
      }
    }
    for (int l = 0; l < m; l++) {
      draft.ranks("l" + l, shuffled(random, n).stream().map(f -> "f" + f).toArray(String[]::new));
    }
    if (profile.scored()) {
      draft.withScores();
      for (int f = 0; f < n; f++) {
        for (int l = 0; l < m; l++) {
          if (random.nextInt(8) > 0) {
            draft.score("f" + f, "l" + l, (random.nextInt(12) - 1) / 10.0);
          }
        }
      }
    }
    if (profile.endowed() || profile.pinned()) {
      long[][] left = new long[m][];
      for (int l = 0; l < m; l++) {
        left[l] = capacity[l].clone();
      }
      for (int f = 0; f < n; f++) {
        place(random, profile, draft, f, need[f], lists.get(f), excluded[f], left);
      }
    }
    return draft.build();
  }

  private static void place(
      Random random,
      Profile profile,
      AllocationDraft draft,
      int f,
      long[] need,
      List<Integer> list,
      boolean[] excluded,
      long[][] left) {
    for (int l : profile.pinned() ? shuffled(random, left.length) : shuffledCopy(random, list)) {
      boolean fits = !excluded[l] && random.nextInt(profile.pinned() ? 3 : 5) > 1;
      for (int s = 0; s < need.length; s++) {
        fits &= need[s] <= left[l][s];
      }
      if (fits) {
        for (int s = 0; s < need.length; s++) {
          left[l][s] -= need[s];
        }
        if (profile.pinned()) {
          draft.pin("f" + f, "l" + l);
        } else {
          draft.endow("f" + f, "l" + l);
        }
        return;
      }
    }
  }

  private static long[] vector(Random random, int size, int bound) {
    long[] vector = new long[size];
    for (int s = 0; s < size; s++) {
      vector[s] = random.nextInt(bound);
    }
    return vector;
  }

  private static List<Integer> shuffled(Random random, int size) {
    List<Integer> list = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(list, random);
    return list;
  }

  private static List<Integer> shuffledCopy(Random random, List<Integer> of) {
    List<Integer> list = new ArrayList<>(of);
    Collections.shuffle(list, random);
    return list;
  }

  /** Returns the same market with parties and places declared in another order. */
  public static AllocationProblem shuffledMarket(AllocationProblem problem, long seed) {
    Random random = new Random(seed);
    return copy(
        problem,
        shuffled(random, problem.partyCount()),
        shuffled(random, problem.placeCount()),
        problem.capacities(),
        true);
  }

  /** Returns the market that the pins leave: the pinned gone, their needs subtracted. */
  public static AllocationProblem withoutPinned(AllocationProblem problem) {
    long[] left = problem.capacities();
    int k = problem.serviceCount();
    List<Integer> free = new ArrayList<>();
    for (int f = 0; f < problem.partyCount(); f++) {
      if (problem.pin(f) < 0) {
        free.add(f);
      }
      for (int s = 0; s < k && problem.pin(f) >= 0; s++) {
        left[problem.pin(f) * k + s] -= problem.need(f, s);
      }
    }
    List<Integer> places = IntStream.range(0, problem.placeCount()).boxed().toList();
    return copy(problem, free, places, left, false);
  }

  private static AllocationProblem copy(
      AllocationProblem problem,
      List<Integer> parties,
      List<Integer> places,
      long[] capacity,
      boolean withPins) {
    int k = problem.serviceCount();
    AllocationDraft draft = new AllocationDraft("random");
    draft.services(problem.services().toArray(new String[0]));
    for (int f : parties) {
      long[] need = new long[k];
      for (int s = 0; s < k; s++) {
        need[s] = problem.need(f, s);
      }
      draft.party(problem.partyId(f), need);
      int[] list = problem.preferences().orElseThrow().row(f);
      draft.prefers(
          problem.partyId(f), IntStream.of(list).mapToObj(problem::placeId).toArray(String[]::new));
      for (int l = 0; l < problem.placeCount(); l++) {
        if (problem.isIncompatible(f, l)) {
          draft.incompatible(problem.partyId(f), problem.placeId(l));
        }
        if (problem.scores().isPresent() && !Double.isNaN(problem.scores().get().score(f, l))) {
          draft.score(problem.partyId(f), problem.placeId(l), problem.scores().get().score(f, l));
        }
      }
      if (withPins && problem.pin(f) >= 0) {
        draft.pin(problem.partyId(f), problem.placeId(problem.pin(f)));
      }
      if (problem.endowment(f) >= 0) {
        draft.endow(problem.partyId(f), problem.placeId(problem.endowment(f)));
      }
    }
    problem.scores().ifPresent(s -> draft.withScores());
    for (int l : places) {
      long[] row = new long[k];
      System.arraycopy(capacity, l * k, row, 0, k);
      draft.place(problem.placeId(l), row);
      int[] list = problem.priorities().orElseThrow().row(l);
      draft.ranks(
          problem.placeId(l),
          IntStream.of(list)
              .filter(parties::contains)
              .mapToObj(problem::partyId)
              .toArray(String[]::new));
    }
    return draft.build();
  }
}

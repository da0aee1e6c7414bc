package io.github.imisproject.matching.allocation;

import io.github.imisproject.core.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What must hold of a problem whose names are all known. */
final class ProblemChecks {
  private final AllocationProblem problem;
  private final List<Problem> problems = new ArrayList<>();

  private ProblemChecks(AllocationProblem problem) {
    this.problem = problem;
  }

  static List<Problem> check(AllocationProblem problem) {
    ProblemChecks checks = new ProblemChecks(problem);
    checks.lists();
    checks.sums();
    checks.pickOrder();
    checks.startingPlaces();
    checks.quotas();
    return checks.problems;
  }

  private void add(String path, String code, Map<String, String> arguments) {
    problems.add(Problem.error(path, "allocation." + code, arguments));
  }

  private void lists() {
    problem
        .preferences()
        .ifPresent(
            lists -> repeats(lists, problem.partyIds(), problem.placeIds(), "/households", true));
    problem
        .priorities()
        .ifPresent(
            lists -> repeats(lists, problem.placeIds(), problem.partyIds(), "/priorities", false));
  }

  private void repeats(
      RankedLists lists, List<String> rows, List<String> entries, String path, boolean byNumber) {
    if (lists.rows() != rows.size()) {
      throw new IllegalArgumentException(
          "there are " + lists.rows() + " lists, must be one for each of " + rows.size());
    }
    int[] seen = new int[entries.size()];
    for (int row = 0; row < lists.rows(); row++) {
      for (int i = 0; i < lists.length(row); i++) {
        int entry = lists.entry(row, i);
        if (seen[entry] == row + 1) {
          String at =
              byNumber
                  ? path + "/" + row + "/preferences/" + i
                  : path + "/" + rows.get(row) + "/" + i;
          add(at, "repeatedEntry", Map.of("list", rows.get(row), "entry", entries.get(entry)));
        }
        seen[entry] = row + 1;
      }
    }
  }

  /** No sum of needs or capacities may pass {@code long}: then no mechanism has to look. */
  private void sums() {
    for (int s = 0; s < problem.serviceCount(); s++) {
      long total = 0;
      boolean overflow = false;
      for (int f = 0; f < problem.partyCount() && !overflow; f++) {
        overflow = total > Long.MAX_VALUE - problem.need(f, s);
        total += overflow ? 0 : problem.need(f, s);
      }
      if (overflow) {
        add("/households", "needOverflow", Map.of("service", problem.services().get(s)));
      }
    }
  }

  private void pickOrder() {
    BitSet seen = new BitSet();
    for (int party : problem.pickOrder()) {
      if (seen.get(party)) {
        add(
            "/pickOrder",
            "repeatedEntry",
            Map.of("list", "pickOrder", "entry", problem.partyId(party)));
      }
      seen.set(party);
    }
    for (int f = seen.nextClearBit(0); f < problem.partyCount(); f = seen.nextClearBit(f + 1)) {
      add("/pickOrder", "orderLacks", Map.of("entry", problem.partyId(f)));
    }
  }

  private void startingPlaces() {
    int n = problem.partyCount();
    long[] free = problem.capacities();
    BitSet listed = priorityPairs();
    for (int f = 0; f < n; f++) {
      int place = problem.pin(f);
      if (place >= 0) {
        possible(f, place, listed, "/pins/", "pinImpossible");
        take(f, place, free);
      }
    }
    boolean pinsFit = overfull(free, "/pins", "pinCapacity");
    long[] alone = problem.capacities();
    for (int f = 0; f < n; f++) {
      int place = problem.endowment(f);
      if (place >= 0) {
        possible(f, place, listed, "/endowment/", "endowmentImpossible");
        onOwnList(f, place);
        take(f, place, alone);
        if (problem.pin(f) < 0) {
          take(f, place, free);
        }
      }
    }
    boolean fits = overfull(alone, "/endowment", "endowmentCapacity");
    if (fits && pinsFit) {
      overfull(free, "/endowment", "endowmentBesidePins");
    }
  }

  /** Bit 2f: the pin of party f stands on its place's list; bit 2f + 1: the endowment does. */
  private BitSet priorityPairs() {
    BitSet listed = new BitSet();
    boolean any = problem.hasEndowment() || problem.data.pins.length > 0;
    if (any && problem.priorities().isPresent()) {
      RankedLists lists = problem.priorities().get();
      for (int place = 0; place < lists.rows(); place++) {
        for (int i = 0; i < lists.length(place); i++) {
          int party = lists.entry(place, i);
          if (problem.pin(party) == place) {
            listed.set(party * 2);
          }
          if (problem.endowment(party) == place) {
            listed.set(party * 2 + 1);
          }
        }
      }
    }
    return listed;
  }

  private void possible(int party, int place, BitSet listed, String path, String code) {
    boolean isPin = code.startsWith("pin");
    boolean onList = problem.priorities().isEmpty() || listed.get(party * 2 + (isPin ? 0 : 1));
    boolean fits = true;
    for (int s = 0; s < problem.serviceCount(); s++) {
      fits &= problem.need(party, s) <= problem.capacity(place, s);
    }
    if (!onList || !fits || problem.isIncompatible(party, place)) {
      add(
          path + problem.partyId(party),
          code,
          Map.of("party", problem.partyId(party), "place", problem.placeId(place)));
    }
  }

  private void onOwnList(int party, int place) {
    if (problem.preferences().isEmpty()) {
      return;
    }
    for (int entry : problem.preferences().get().row(party)) {
      if (entry == place) {
        return;
      }
    }
    add(
        "/endowment/" + problem.partyId(party),
        "endowmentUnlisted",
        Map.of("party", problem.partyId(party), "place", problem.placeId(place)));
  }

  private void take(int party, int place, long[] free) {
    int k = problem.serviceCount();
    for (int s = 0; s < k; s++) {
      // The sums are checked, but they are checked together with this: never wrap around.
      long left = free[place * k + s] - problem.need(party, s);
      free[place * k + s] = left > free[place * k + s] ? Long.MIN_VALUE / 2 : left;
    }
  }

  private boolean overfull(long[] free, String path, String code) {
    int k = problem.serviceCount();
    int before = problems.size();
    for (int i = 0; i < free.length; i++) {
      if (free[i] < 0) {
        add(
            path,
            code,
            Map.of("place", problem.placeId(i / k), "service", problem.services().get(i % k)));
      }
    }
    return problems.size() == before;
  }

  private void quotas() {
    List<Quota> quotas = problem.quotas();
    List<BitSet> sets = new ArrayList<>();
    for (Quota quota : quotas) {
      BitSet set = new BitSet();
      quota.places().forEach(id -> problem.placeIndex(id).ifPresent(set::set));
      for (int j = 0; j < sets.size(); j++) {
        BitSet common = (BitSet) set.clone();
        common.and(sets.get(j));
        if (!common.isEmpty() && !common.equals(set) && !common.equals(sets.get(j))) {
          add(
              "/quotas/" + sets.size(),
              "quotasCross",
              Map.of("quota", quota.id(), "other", quotas.get(j).id()));
        }
      }
      sets.add(set);
    }
  }
}

package io.github.imisproject.matching.allocation;

import io.github.imisproject.core.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins the names of a draft, and reports what cannot be joined. */
final class DraftResolver {
  /** More pairs than a quarter of all: the whole matrix takes less room than edges. */
  private static final int DENSE_SHARE = 4;

  /** Nobody reads more; a file whose every line is wrong is wrong in one way. */
  private static final int MOST_PROBLEMS = 1000;

  private final AllocationDraft draft;
  private final List<Problem> problems;

  DraftResolver(AllocationDraft draft, List<Problem> problems) {
    this.draft = draft;
    this.problems = problems;
  }

  Optional<AllocationProblem> resolve() {
    services();
    int[] party = canonical(draft.parties, "/households");
    int[] place = canonical(draft.places, "/localities");
    long[] need = vectors(draft.parties, party, "/households", "need");
    long[] capacity = vectors(draft.places, place, "/localities", "capacity");
    int n = need.length / Math.max(1, draft.services.size());
    int m = capacity.length / Math.max(1, draft.services.size());
    RankedLists preferences = lists(draft.preferences, party, place, n, true);
    RankedLists priorities = lists(draft.priorities, place, party, m, false);
    Optional<ScoreMatrix> scores = draft.hasScores ? scores(party, place, n, m) : Optional.empty();
    PairSet incompatible = incompatible(party, place);
    int[] endowment = pairs(draft.endowment, party, place, n, "/endowment/");
    int[] pins = pairs(draft.pins, party, place, n, "/pins/");
    int[] pickOrder = pickOrder(party, n);
    quotas();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AllocationProblem(
            new ProblemData(
                draft.id(),
                draft.services,
                names(draft.parties),
                names(draft.places),
                need,
                capacity,
                incompatible,
                draft.preferences.rows.size() == 0 && n > 0
                    ? Optional.empty()
                    : Optional.of(preferences),
                draft.hasPriorities ? Optional.of(priorities) : Optional.empty(),
                scores,
                endowment,
                pins,
                pickOrder,
                draft.quotas)));
  }

  private void add(String path, String code, String... arguments) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(Problem.error(path, "allocation." + code, AllocationDraft.arguments(arguments)));
    }
  }

  private void services() {
    if (draft.services.isEmpty()) {
      add("/services", "servicesMissing");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < draft.services.size(); i++) {
      if (!seen.add(draft.services.get(i))) {
        add("/services/" + i, "duplicateId", "id", draft.services.get(i));
      }
    }
  }

  /** Returns the canonical number of each name number, -1 if it was never declared. */
  private int[] canonical(Names names, String path) {
    int[] canonical = new int[names.mentioned()];
    Arrays.fill(canonical, -1);
    int next = 0;
    for (int i = 0; i < names.declared.size(); i++) {
      int number = names.declared.get(i);
      String name = names.name(number);
      if (name.isBlank()) {
        add(path + "/" + i + "/id", "blankId");
      }
      if (canonical[number] >= 0) {
        add(path + "/" + i + "/id", "duplicateId", "id", name);
      } else {
        canonical[number] = next++;
      }
    }
    return canonical;
  }

  private static List<String> names(Names names) {
    List<String> ids = new ArrayList<>(names.declared.size());
    for (int i = 0; i < names.declared.size(); i++) {
      ids.add(names.name(names.declared.get(i)));
    }
    return ids;
  }

  private long[] vectors(Names names, int[] canonical, String path, String member) {
    int k = draft.services.size();
    int count = (int) Arrays.stream(canonical).filter(c -> c >= 0).count();
    long[] all = new long[Math.multiplyExact(count, Math.max(1, k))];
    for (int i = 0; i < names.declared.size(); i++) {
      long[] vector = names.vectors.get(i);
      String name = names.name(names.declared.get(i));
      if (vector.length != k) {
        add(
            path + "/" + i + "/" + member,
            "vectorLength",
            "id",
            name,
            "length",
            Integer.toString(vector.length),
            "services",
            Integer.toString(k));
        continue;
      }
      int row = canonical[names.declared.get(i)];
      for (int s = 0; s < k; s++) {
        if (vector[s] < 0) {
          add(
              path + "/" + i + "/" + member + "/" + s,
              "negative",
              "id",
              name,
              "value",
              Long.toString(vector[s]));
        }
        all[row * k + s] = Math.max(0, vector[s]);
      }
    }
    return all;
  }

  private RankedLists lists(
      DraftLists written, int[] rowOf, int[] entryOf, int rows, boolean preferences) {
    Names rowNames = preferences ? draft.parties : draft.places;
    Names entryNames = preferences ? draft.places : draft.parties;
    int[] at = new int[rows];
    Arrays.fill(at, -1);
    for (int w = 0; w < written.rows.size(); w++) {
      int row = rowOf[written.rows.get(w)];
      String name = rowNames.name(written.rows.get(w));
      if (row < 0) {
        add(listPath(preferences, -1, name), "unknownId", "id", name);
      } else if (at[row] >= 0) {
        add(listPath(preferences, row, name), "listTwice", "id", name);
      } else {
        at[row] = w;
      }
    }
    boolean any = written.rows.size() > 0 || !preferences && draft.hasPriorities;
    int[] start = new int[rows + 1];
    IntList entries = new IntList();
    IntList tiers = new IntList();
    for (int row = 0; row < rows; row++) {
      if (at[row] < 0 && any) {
        String name = canonicalName(rowNames, rowOf, row);
        add(listPath(preferences, row, name), "listMissing", "id", name);
      } else if (at[row] >= 0) {
        for (int e = written.start.get(at[row]); e < written.end(at[row]); e++) {
          int entry = entryOf[written.entries.get(e)];
          if (entry < 0) {
            String name = canonicalName(rowNames, rowOf, row);
            String unknown = entryNames.name(written.entries.get(e));
            int position = e - written.start.get(at[row]);
            add(listPath(preferences, row, name) + "/" + position, "unknownId", "id", unknown);
          } else {
            entries.add(entry);
            tiers.add(written.tiers.get(e));
          }
        }
      }
      start[row + 1] = entries.size();
    }
    return RankedLists.of(start, entries.toArray(), tiers.toArray());
  }

  private static String canonicalName(Names names, int[] canonical, int index) {
    // Declared in canonical order, but for duplicates, which only move a name to the right.
    int at = index;
    while (canonical[names.declared.get(at)] != index) {
      at++;
    }
    return names.name(names.declared.get(at));
  }

  private static String listPath(boolean preferences, int row, String name) {
    if (!preferences) {
      return "/priorities/" + name;
    }
    return row < 0 ? "/preferences/" + name : "/households/" + row + "/preferences";
  }

  private Optional<ScoreMatrix> scores(int[] party, int[] place, int n, int m) {
    int size = draft.scoreParties.size();
    int before = problems.size();
    int[] count = new int[n + 1];
    for (int i = 0; i < size; i++) {
      String f = draft.parties.name(draft.scoreParties.get(i));
      String l = draft.places.name(draft.scorePlaces.get(i));
      String path = "/scores/" + f + "/" + l;
      boolean known = known(party, draft.scoreParties.get(i), draft.parties, path);
      known &= known(place, draft.scorePlaces.get(i), draft.places, path);
      if (Double.isNaN(draft.scores.get(i)) || Double.isInfinite(draft.scores.get(i))) {
        add(path, "scoreNotNumber", "party", f, "place", l);
      }
      if (known) {
        count[party[draft.scoreParties.get(i)] + 1]++;
      }
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    for (int f = 0; f < n; f++) {
      count[f + 1] += count[f];
    }
    int[] next = count.clone();
    long[] byPlace = new long[size]; // place and where it was written, to sort by place
    for (int i = 0; i < size; i++) {
      byPlace[next[party[draft.scoreParties.get(i)]]++] =
          PairSet.key(place[draft.scorePlaces.get(i)], i);
    }
    int[] edgePlaces = new int[size];
    double[] values = new double[size];
    for (int f = 0; f < n; f++) {
      Arrays.sort(byPlace, count[f], count[f + 1]);
      for (int e = count[f]; e < count[f + 1]; e++) {
        edgePlaces[e] = (int) (byPlace[e] >>> 32);
        values[e] = draft.scores.get((int) byPlace[e]);
        if (e > count[f] && edgePlaces[e] == edgePlaces[e - 1]) {
          String name = draft.parties.name(draft.scoreParties.get((int) byPlace[e]));
          String other = draft.places.name(draft.scorePlaces.get((int) byPlace[e]));
          add("/scores/" + name + "/" + other, "scoreTwice", "party", name, "place", other);
        }
      }
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    if ((long) size * DENSE_SHARE < (long) n * m) {
      return Optional.of(ScoreMatrix.sparse(m, count, edgePlaces, values));
    }
    double[] whole = new double[n * m];
    Arrays.fill(whole, Double.NaN);
    for (int f = 0; f < n; f++) {
      for (int e = count[f]; e < count[f + 1]; e++) {
        whole[f * m + edgePlaces[e]] = values[e];
      }
    }
    return Optional.of(ScoreMatrix.dense(n, m, whole));
  }

  private boolean known(int[] canonical, int number, Names names, String path) {
    if (canonical[number] < 0) {
      add(path, "unknownId", "id", names.name(number));
      return false;
    }
    return true;
  }

  private PairSet incompatible(int[] party, int[] place) {
    long[] keys = new long[draft.incompatible.size() / 2];
    for (int i = 0; i < keys.length; i++) {
      int f = draft.incompatible.get(2 * i);
      int l = draft.incompatible.get(2 * i + 1);
      boolean known = known(party, f, draft.parties, "/incompatible/" + i + "/0");
      known &= known(place, l, draft.places, "/incompatible/" + i + "/1");
      keys[i] = known ? PairSet.key(party[f], place[l]) : 0;
    }
    return PairSet.of(keys);
  }

  private int[] pairs(IntList written, int[] party, int[] place, int n, String path) {
    if (written.size() == 0) {
      return new int[0];
    }
    int[] result = new int[n];
    Arrays.fill(result, AllocationProblem.UNPLACED);
    for (int i = 0; i < written.size(); i += 2) {
      int f = written.get(i);
      int l = written.get(i + 1);
      String at = path + draft.parties.name(f);
      boolean known = known(party, f, draft.parties, at);
      known &= known(place, l, draft.places, at);
      if (known && result[party[f]] >= 0) {
        add(at, "placedTwice", "party", draft.parties.name(f));
      }
      if (known) {
        result[party[f]] = place[l];
      }
    }
    return result;
  }

  private int[] pickOrder(int[] party, int n) {
    int[] order = new int[draft.hasPickOrder ? draft.pickOrder.size() : n];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      if (draft.hasPickOrder
          && known(party, draft.pickOrder.get(i), draft.parties, "/pickOrder/" + i)) {
        order[i] = party[draft.pickOrder.get(i)];
      }
    }
    return order;
  }

  private void quotas() {
    Set<String> ids = new HashSet<>();
    Set<String> known = new HashSet<>(names(draft.places));
    for (int i = 0; i < draft.quotas.size(); i++) {
      Quota quota = draft.quotas.get(i);
      if (!ids.add(quota.id())) {
        add("/quotas/" + i + "/id", "duplicateId", "id", quota.id());
      }
      for (int j = 0; j < quota.places().size(); j++) {
        if (!known.contains(quota.places().get(j))) {
          add("/quotas/" + i + "/places/" + j, "unknownId", "id", quota.places().get(j));
        }
      }
    }
  }
}

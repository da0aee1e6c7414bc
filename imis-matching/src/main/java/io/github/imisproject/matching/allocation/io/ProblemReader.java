package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Quota;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads one problem object into a draft. */
final class ProblemReader {
  private static final Set<String> PASSED_OVER =
      Set.of(
          "expected",
          "facts",
          "title",
          "source",
          "schema",
          "conventions",
          "note",
          "familyScores",
          "dynamic");

  private final JsonCursor cursor;
  private final String path;
  private final List<String> households = new ArrayList<>();
  private final List<String> localities = new ArrayList<>();
  private final List<double[]> weights = new ArrayList<>();
  private boolean hasWeights;
  private boolean hasHouseholds;
  private boolean hasLocalities;
  private boolean hasErrors;
  private AllocationDraft draft = new AllocationDraft("");

  ProblemReader(JsonCursor cursor, String path) {
    this.cursor = cursor;
    this.path = path;
  }

  /** Reads the document's object: one problem, or several in the member {@code problems}. */
  void readDocument(List<AllocationProblem> into) {
    List<Named> later = new ArrayList<>();
    boolean several = false;
    boolean anyOther = false;
    String member = cursor.nextMember();
    while (member != null) {
      if (member.equals("problems")) {
        several = true;
        readSeveral(into);
      } else {
        anyOther |= !PASSED_OVER.contains(member);
        member(member, later);
      }
      member = cursor.nextMember();
    }
    if (!several || anyOther) {
      finish(into, later);
    }
  }

  private void readSeveral(List<AllocationProblem> into) {
    String at = path + "/problems";
    if (cursor.isArray(at)) {
      for (int i = 0; cursor.nextElement(); i++) {
        if (cursor.isObject(at + "/" + i)) {
          new ProblemReader(cursor, at + "/" + i).readProblem(into);
        }
      }
    }
  }

  private void readProblem(List<AllocationProblem> into) {
    List<Named> later = new ArrayList<>();
    String member = cursor.nextMember();
    while (member != null) {
      member(member, later);
      member = cursor.nextMember();
    }
    finish(into, later);
  }

  /** Something that can only be given to the draft once its id is known. */
  private interface Named {
    void apply(AllocationDraft draft);
  }

  private void member(String name, List<Named> later) {
    String at = path + "/" + name;
    switch (name) {
      case "id" -> id(at, later);
      case "services" -> {
        List<String> names = cursor.strings(at);
        later.add(d -> d.services(names.toArray(new String[0])));
      }
      case "households" -> households(at);
      case "localities" -> localities(at);
      case "priorities" -> priorities(at);
      case "endowment" -> pairMap(at, (f, l) -> draft.endow(f, l));
      case "pins" -> pins(at);
      case "incompatible" -> pairs(at, (f, l) -> draft.incompatible(f, l));
      case "pickOrder" -> draft.pickOrder(cursor.strings(at).toArray(new String[0]));
      case "scores" -> scores(at);
      case "weights" -> weights(at);
      case "quotas" -> quotas(at);
      default -> {
        if (!PASSED_OVER.contains(name)) {
          cursor.add(Problem.warning(at, "allocation.unknownMember", Map.of("member", name)));
        }
        cursor.parser.skipChildren();
      }
    }
  }

  private void id(String at, List<Named> later) {
    String id = cursor.string(at);
    if (id != null) {
      later.add(d -> d.name(id));
    }
  }

  private void finish(List<AllocationProblem> into, List<Named> later) {
    later.forEach(step -> step.apply(draft));
    if (!hasHouseholds) {
      cursor.error(path + "/households", "missing");
    }
    if (!hasLocalities) {
      cursor.error(path + "/localities", "missing");
    }
    applyWeights();
    Reading<AllocationProblem> reading = draft.check();
    for (Problem problem : reading.problems()) {
      hasErrors |= problem.severity() == Severity.ERROR;
      cursor.add(
          new Problem(
              path + problem.path(), problem.code(), problem.arguments(), problem.severity()));
    }
    reading.value().filter(p -> !hasErrors).ifPresent(into::add);
  }

  private void households(String at) {
    hasHouseholds = true;
    if (!cursor.isArray(at)) {
      return;
    }
    for (int i = 0; cursor.nextElement(); i++) {
      if (i == AllocationJson.MOST_HOUSEHOLDS) {
        throw JsonCursor.limit("households", AllocationJson.MOST_HOUSEHOLDS);
      }
      if (cursor.isObject(at + "/" + i)) {
        household(at + "/" + i);
      }
    }
  }

  private void household(String at) {
    String id = null;
    long[] need = null;
    List<List<String>> lists = null;
    String member = cursor.nextMember();
    while (member != null) {
      switch (member) {
        case "id" -> id = cursor.string(at + "/id");
        case "need" -> need = cursor.vector(at + "/need");
        case "preferences" -> lists = cursor.tiers(at + "/preferences");
        default -> other(at, member);
      }
      member = cursor.nextMember();
    }
    if (id == null || need == null) {
      cursor.error(at + (id == null ? "/id" : "/need"), "missing");
      return;
    }
    households.add(id);
    draft.party(id, need);
    if (lists != null) {
      draft.prefersTiers(id, lists);
    }
  }

  private void localities(String at) {
    hasLocalities = true;
    if (!cursor.isArray(at)) {
      return;
    }
    for (int i = 0; cursor.nextElement(); i++) {
      if (i == AllocationJson.MOST_LOCALITIES) {
        throw JsonCursor.limit("localities", AllocationJson.MOST_LOCALITIES);
      }
      if (cursor.isObject(at + "/" + i)) {
        locality(at + "/" + i);
      }
    }
  }

  private void locality(String at) {
    String id = null;
    long[] capacity = null;
    String member = cursor.nextMember();
    while (member != null) {
      switch (member) {
        case "id" -> id = cursor.string(at + "/id");
        case "capacity" -> capacity = cursor.vector(at + "/capacity");
        default -> other(at, member);
      }
      member = cursor.nextMember();
    }
    if (id == null || capacity == null) {
      cursor.error(at + (id == null ? "/id" : "/capacity"), "missing");
      return;
    }
    localities.add(id);
    draft.place(id, capacity);
  }

  private void other(String at, String member) {
    if (!PASSED_OVER.contains(member)) {
      cursor.add(
          Problem.warning(at + "/" + member, "allocation.unknownMember", Map.of("member", member)));
    }
    cursor.parser.skipChildren();
  }

  private void priorities(String at) {
    if (!cursor.isObject(at)) {
      return;
    }
    draft.withPriorities();
    String place = cursor.nextMember();
    while (place != null) {
      draft.ranksTiers(place, cursor.tiers(at + "/" + place));
      place = cursor.nextMember();
    }
  }

  private interface Pair {
    void accept(String party, String place);
  }

  private void pairMap(String at, Pair action) {
    if (!cursor.isObject(at)) {
      return;
    }
    String party = cursor.nextMember();
    while (party != null) {
      if (cursor.parser.currentToken() != JsonToken.VALUE_NULL) {
        String place = cursor.string(at + "/" + party);
        if (place != null) {
          action.accept(party, place);
        }
      }
      party = cursor.nextMember();
    }
  }

  private void pairs(String at, Pair action) {
    if (!cursor.isArray(at)) {
      return;
    }
    for (int i = 0; cursor.nextElement(); i++) {
      List<String> pair = cursor.strings(at + "/" + i);
      if (pair.size() == 2) {
        action.accept(pair.get(0), pair.get(1));
      } else {
        cursor.error(at + "/" + i, "notPair");
      }
    }
  }

  private void pins(String at) {
    if (cursor.parser.currentToken() == JsonToken.START_ARRAY) {
      pairs(at, (f, l) -> draft.pin(f, l));
    } else {
      pairMap(at, (f, l) -> draft.pin(f, l));
    }
  }

  private void scores(String at) {
    if (!cursor.isObject(at)) {
      return;
    }
    draft.withScores();
    String party = cursor.nextMember();
    while (party != null) {
      if (cursor.isObject(at + "/" + party)) {
        String place = cursor.nextMember();
        while (place != null) {
          cursor.countEntry();
          double score = cursor.number(at + "/" + party + "/" + place);
          if (!Double.isNaN(score)) {
            draft.score(party, place, score);
          }
          place = cursor.nextMember();
        }
      }
      party = cursor.nextMember();
    }
  }

  private void weights(String at) {
    if (!cursor.isArray(at)) {
      return;
    }
    hasWeights = true;
    for (int i = 0; cursor.nextElement(); i++) {
      double[] row = new double[Math.max(4, localities.size())];
      int size = 0;
      if (cursor.isArray(at + "/" + i)) {
        while (cursor.nextElement()) {
          cursor.countEntry();
          row = size == row.length ? Arrays.copyOf(row, 2 * size) : row;
          row[size] = cursor.number(at + "/" + i + "/" + size);
          size++;
        }
      }
      weights.add(Arrays.copyOf(row, size));
    }
  }

  private void applyWeights() {
    if (!hasWeights) {
      return;
    }
    if (weights.size() != households.size()) {
      size("/weights", "weightRows", weights.size(), households.size());
      return;
    }
    draft.withScores();
    for (int i = 0; i < weights.size(); i++) {
      double[] row = weights.get(i);
      if (row.length != localities.size()) {
        size("/weights/" + i, "weightColumns", row.length, localities.size());
        continue;
      }
      for (int j = 0; j < row.length; j++) {
        if (!Double.isNaN(row[j])) {
          draft.score(households.get(i), localities.get(j), row[j]);
        }
      }
    }
  }

  private void size(String at, String code, int found, int wanted) {
    cursor.add(
        Problem.error(
            path + at,
            "allocation." + code,
            Map.of("found", Integer.toString(found), "wanted", Integer.toString(wanted))));
  }

  private void quotas(String at) {
    if (!cursor.isArray(at)) {
      return;
    }
    for (int i = 0; cursor.nextElement(); i++) {
      if (cursor.isObject(at + "/" + i)) {
        quota(at + "/" + i);
      }
    }
  }

  private void quota(String at) {
    @Nullable String id = null;
    List<String> places = List.of();
    long upper = -1;
    String member = cursor.nextMember();
    while (member != null) {
      switch (member) {
        case "id" -> id = cursor.string(at + "/id");
        case "places" -> places = cursor.strings(at + "/places");
        case "upper" -> upper = cursor.whole(at + "/upper");
        default -> other(at, member);
      }
      member = cursor.nextMember();
    }
    if (id == null) {
      cursor.error(at + "/id", "missing");
    } else if (upper < 0) {
      cursor.error(at + "/upper", "quotaNegative");
    } else {
      draft.quota(new Quota(id, places, upper));
    }
  }
}

package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the plain text formats of the field.
 *
 * <ul>
 *   <li>PrefLib {@code soc}, {@code soi}, {@code toc}, {@code toi}, in the form of 2022 with header
 *       lines that begin with {@code #}: each line is a count, a colon and a list, in which braces
 *       hold tied entries, as in {@code 3: 1,{2,4},3}.
 *   <li>Hospitals and residents with ties: a line with the number of residents and of hospitals,
 *       then a line for each resident and one for each hospital, as in {@code 1: 3 (1 2)} and
 *       {@code 2: 4: (5 1) 3}, the hospital's capacity in the middle; the colons may be left out.
 * </ul>
 *
 * <p>Paths in problems are line numbers.
 *
 * @see <a href="https://preflib.github.io/PrefLib-Jekyll/format">PrefLib, data format</a>
 */
public final class PreferenceFormats {
  private static final int MOST_VOTERS = 2_000_000;

  private PreferenceFormats() {}

  /**
   * What a PrefLib file holds.
   *
   * @param alternatives the names of the alternatives
   * @param ballots the lists, as often as they were counted, best tier first, by number from 0
   */
  public record Profile(List<String> alternatives, List<List<List<Integer>>> ballots) {
    /** Copies the lists. */
    public Profile {
      alternatives = List.copyOf(alternatives);
      ballots = List.copyOf(ballots);
    }

    /**
     * Returns the problem in which each voter is a party {@code v1, v2, ...} that needs one seat
     * and each alternative a place; places rank in canonical order.
     *
     * @param seats the capacity of each alternative, in order
     */
    public Reading<AllocationProblem> toProblem(List<Long> seats) {
      if (seats.size() != alternatives.size()) {
        throw new IllegalArgumentException(
            "seats has " + seats.size() + " elements, must have " + alternatives.size());
      }
      AllocationDraft draft = new AllocationDraft("").services("seat");
      for (int l = 0; l < seats.size(); l++) {
        draft.place(alternatives.get(l), seats.get(l));
      }
      for (int v = 0; v < ballots.size(); v++) {
        String voter = "v" + (v + 1);
        draft.party(voter, 1);
        draft.prefersTiers(
            voter,
            ballots.get(v).stream()
                .map(tier -> tier.stream().map(alternatives::get).toList())
                .toList());
      }
      return draft.check();
    }
  }

  /** Reads a PrefLib file of orders. */
  public static Reading<Profile> readPrefLib(String text) {
    List<Problem> problems = new ArrayList<>();
    Map<Integer, String> names = new TreeMap<>();
    List<List<List<Integer>>> ballots = new ArrayList<>();
    int alternatives = -1;
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.strip();
      if (line.startsWith("#")) {
        String[] parts = line.substring(1).split(":", 2);
        String key = parts[0].strip();
        String value = parts.length < 2 ? "" : parts[1].strip();
        if (key.equals("NUMBER ALTERNATIVES")) {
          alternatives = number(value);
        } else if (key.startsWith("ALTERNATIVE NAME")) {
          names.put(number(key.substring("ALTERNATIVE NAME".length()).strip()), value);
        }
      } else if (!line.isEmpty()) {
        ballot(line, number, alternatives, ballots, problems);
      }
    }
    if (alternatives < 0) {
      problems.add(error(1, "format.noAlternatives"));
    }
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= alternatives; i++) {
      all.add(names.getOrDefault(i, Integer.toString(i)));
    }
    return Reading.of(new Profile(all, ballots));
  }

  private static void ballot(
      String line,
      int number,
      int alternatives,
      List<List<List<Integer>>> ballots,
      List<Problem> problems) {
    int colon = line.indexOf(':');
    int count = colon < 0 ? -1 : number(line.substring(0, colon).strip());
    if (count < 1 || count > MOST_VOTERS - ballots.size()) {
      problems.add(error(number, "format.count"));
      return;
    }
    String list = line.substring(colon + 1).strip();
    List<List<Integer>> tiers =
        tiers(list.replace('{', '(').replace('}', ')').replace(',', ' '), alternatives);
    if (tiers.isEmpty() && !list.isEmpty()) {
      problems.add(error(number, "format.list"));
      return;
    }
    for (int i = 0; i < count; i++) {
      ballots.add(tiers);
    }
  }

  /** Reads a hospitals and residents file; residents are {@code r1, ...}, hospitals {@code h1}. */
  public static Reading<AllocationProblem> readHospitalsResidents(String text) {
    List<Problem> problems = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(line);
        numbers.add(number);
      }
    }
    String[] sizes = lines.isEmpty() ? new String[0] : lines.get(0).split("\\s+");
    int residents = sizes.length < 2 ? -1 : number(sizes[0]);
    int hospitals = sizes.length < 2 ? -1 : number(sizes[1]);
    if (residents < 0 || hospitals < 0) {
      return Reading.failed(List.of(error(1, "format.sizes")));
    }
    if (lines.size() != 1L + residents + hospitals) {
      Map<String, String> arguments =
          Map.of(
              "found", Integer.toString(lines.size() - 1),
              "wanted", Long.toString((long) residents + hospitals));
      return Reading.failed(List.of(Problem.error("line 1", "allocation.format.lines", arguments)));
    }
    AllocationDraft draft = new AllocationDraft("").services("post").withPriorities();
    for (int i = 0; i < residents; i++) {
      String line = lines.get(1 + i);
      int at = numbers.get(1 + i);
      List<List<Integer>> tiers = list(line, 1, i + 1, hospitals, at, problems);
      draft.party("r" + (i + 1), 1);
      draft.prefersTiers("r" + (i + 1), named("h", tiers));
    }
    for (int i = 0; i < hospitals; i++) {
      String line = lines.get(1 + residents + i);
      int at = numbers.get(1 + residents + i);
      List<List<Integer>> tiers = list(line, 2, i + 1, residents, at, problems);
      String[] parts = line.replace(':', ' ').split("\\s+");
      int capacity = parts.length < 2 ? -1 : number(parts[1]);
      if (capacity < 0) {
        problems.add(error(at, "format.capacity"));
      }
      draft.place("h" + (i + 1), Math.max(0, capacity));
      draft.ranksTiers("h" + (i + 1), named("r", tiers));
    }
    return problems.isEmpty() ? draft.check() : Reading.failed(problems);
  }

  /** Reads the list of a line after its leading numbers, of which the first must be its own. */
  private static List<List<Integer>> list(
      String line, int leading, int own, int others, int number, List<Problem> problems) {
    String rest = line.replace(':', ' ').strip();
    String[] parts = rest.split("\\s+", leading + 1);
    if (number(parts[0]) != own) {
      problems.add(
          Problem.error(
              "line " + number,
              "allocation.format.number",
              Map.of("found", parts[0], "wanted", Integer.toString(own))));
    }
    String list = parts.length > leading ? parts[leading] : "";
    List<List<Integer>> tiers = tiers(list, others);
    if (tiers.isEmpty() && !list.isBlank()) {
      problems.add(error(number, "format.list"));
    }
    return tiers;
  }

  private static List<List<String>> named(String prefix, List<List<Integer>> tiers) {
    return tiers.stream().map(tier -> tier.stream().map(i -> prefix + (i + 1)).toList()).toList();
  }

  /** Reads numbers and groups in parentheses; empty if anything is wrong. */
  private static List<List<Integer>> tiers(String text, int most) {
    List<List<Integer>> tiers = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    boolean inside = false;
    for (String token : text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")) {
      switch (token) {
        case "" -> {
          // nothing but blanks
        }
        case "(" -> {
          if (inside) {
            return List.of();
          }
          inside = true;
          group = new ArrayList<>();
        }
        case ")" -> {
          if (!inside || group.isEmpty()) {
            return List.of();
          }
          inside = false;
          tiers.add(List.copyOf(group));
        }
        default -> {
          int value = number(token);
          if (value < 1 || value > most) {
            return List.of();
          }
          if (inside) {
            group.add(value - 1);
          } else {
            tiers.add(List.of(value - 1));
          }
        }
      }
    }
    return inside ? List.of() : tiers;
  }

  private static Problem error(int line, String code) {
    return Problem.error("line " + line, "allocation." + code, Map.of());
  }

  /** Returns a whole number from 0, or -1. */
  private static int number(String text) {
    return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
  }
}

package io.github.imisproject.examples.benchmarks.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one writes first: a stream over objects with sets and maps, sorted, cut. */
final class StreamScan {
  private final List<Vacancy> vacancies;

  /** One offer as an object. */
  private record Vacancy(
      int number,
      Set<String> skills,
      Set<Integer> statuses,
      Set<Integer> ageBands,
      int from,
      int to,
      Map<Integer, Integer> levels,
      int category,
      int town) {}

  private record Scored(int number, double score) {}

  StreamScan(Workload offers) {
    vacancies = IntStream.range(0, offers.size).mapToObj(i -> vacancy(offers, i)).toList();
  }

  private static Vacancy vacancy(Workload offers, int i) {
    return new Vacancy(
        i,
        IntStream.range(offers.starts[i], offers.starts[i + 1])
            .mapToObj(at -> "s" + offers.skills[at])
            .collect(Collectors.toSet()),
        bits(offers.statuses[i]),
        bits(offers.ageBands[i]),
        offers.from[i],
        offers.to[i],
        IntStream.range(0, Workload.LANGUAGES)
            .filter(language -> offers.levels[language][i] > 0)
            .boxed()
            .collect(Collectors.toMap(l -> l, l -> (int) offers.levels[l][i])),
        offers.categories[i],
        offers.towns[i]);
  }

  private static Set<Integer> bits(byte mask) {
    return IntStream.range(0, 8)
        .filter(bit -> (mask >> bit & 1) == 1)
        .boxed()
        .collect(Collectors.toSet());
  }

  Best top(Seeker seeker, int top) {
    Set<String> skills =
        IntStream.of(seeker.skills()).mapToObj(s -> "s" + s).collect(Collectors.toSet());
    double[] near = Formula.distances(seeker);
    double[] need = Formula.needs(seeker);
    Best best = new Best(top);
    vacancies.stream()
        .filter(v -> v.statuses().contains(seeker.status()))
        .filter(v -> v.ageBands().contains(seeker.ageBand()))
        .filter(v -> v.to() > Workload.TODAY)
        .filter(v -> v.from() <= Workload.TODAY + Workload.DAYS_AHEAD)
        .filter(
            v ->
                v.levels().entrySet().stream()
                    .allMatch(e -> seeker.levels()[e.getKey()] >= e.getValue()))
        .map(v -> new Scored(v.number(), score(v, skills, near, need)))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(top)
        .forEach(scored -> best.add(scored.number(), scored.score()));
    return best;
  }

  private static double score(Vacancy v, Set<String> skills, double[] near, double[] need) {
    double covered = v.skills().stream().filter(skills::contains).count();
    return (Formula.SKILLS * covered / v.skills().size()
            + Formula.DISTANCE * near[v.town()]
            + Formula.NEED * need[v.category()])
        / Formula.SUM;
  }
}

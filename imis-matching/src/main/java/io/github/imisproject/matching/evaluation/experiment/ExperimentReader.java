package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.internal.JsonTree;
import io.github.imisproject.matching.internal.Suggestions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an experiment file, collecting every problem instead of stopping at the first. */
final class ExperimentReader {
  private static final Set<String> MEMBERS =
      Set.of(
          "name",
          "town",
          "trainingShare",
          "cases",
          "depth",
          "strategies",
          "ablation",
          "metrics",
          "resamples",
          "seed");
  private static final Set<String> TOWN_MEMBERS =
      Set.of("seed", "people", "offers", "firstDay", "days", "missing", "drift", "bias");

  private final List<Problem> problems = new ArrayList<>();

  private ExperimentReader() {}

  static Reading<Experiment> read(String json) {
    Reading<Object> tree = JsonTree.read(json);
    if (tree.value().isEmpty()) {
      return Reading.failed(
          tree.problems().stream()
              .map(p -> Problem.error(p.path(), "experiment.syntax", p.arguments()))
              .toList());
    }
    return new ExperimentReader().experiment(tree.get());
  }

  private Reading<Experiment> experiment(Object tree) {
    Map<?, ?> members = object("", tree, MEMBERS);
    long seed = seed("/seed", members.get("seed"));
    Experiment base = Experiment.quick(seed);
    Object townTree = members.get("town");
    Map<?, ?> town = townTree == null ? Map.of() : object("/town", townTree, TOWN_MEMBERS);
    TownSettings from = base.town();
    long townSeed = town.get("seed") == null ? seed : seed("/town/seed", town.get("seed"));
    long people = whole("/town/people", town.get("people"), from.people());
    int offers = (int) whole("/town/offers", town.get("offers"), from.offers());
    LocalDate firstDay = date("/town/firstDay", town.get("firstDay"), from.firstDay());
    int days = (int) whole("/town/days", town.get("days"), from.days());
    double missing = number("/town/missing", town.get("missing"), from.missing());
    double drift = number("/town/drift", town.get("drift"), from.drift());
    double bias = number("/town/bias", town.get("bias"), from.bias());
    String name = text("/name", members.get("name"), base.name());
    double share = number("/trainingShare", members.get("trainingShare"), base.trainingShare());
    int cases = (int) whole("/cases", members.get("cases"), base.cases());
    int depth = (int) whole("/depth", members.get("depth"), base.depth());
    int resamples = (int) whole("/resamples", members.get("resamples"), base.resamples());
    boolean ablation = flag("/ablation", members.get("ablation"), base.ablation());
    List<String> strategies = texts("/strategies", members.get("strategies"), base.strategies());
    List<String> metrics = texts("/metrics", members.get("metrics"), base.metrics());
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    try {
      return Reading.of(
          new Experiment(
              name,
              new TownSettings(townSeed, people, offers, firstDay, days, missing, drift, bias),
              share,
              cases,
              depth,
              strategies,
              ablation,
              metrics,
              resamples,
              seed));
    } catch (IllegalArgumentException e) {
      // The records state the rule in full; the sentence is passed on as it is.
      return Reading.failed(
          List.of(
              Problem.error(
                  "", "experiment.value", Map.of("detail", String.valueOf(e.getMessage())))));
    }
  }

  private Map<?, ?> object(String path, Object tree, Set<String> known) {
    if (!(tree instanceof Map<?, ?> members)) {
      wrong(path, "an object");
      return Map.of();
    }
    for (Object key : members.keySet()) {
      if (!known.contains((String) key)) {
        problems.add(
            Problem.error(
                path + "/" + key,
                "experiment.unknownMember",
                Map.of(
                    "name",
                    (String) key,
                    "near",
                    Suggestions.nearest((String) key, known).orElse("?"))));
      }
    }
    return members;
  }

  private long seed(String path, @Nullable Object value) {
    if (value instanceof String text) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        wrong(path, "a whole number, or one in quotes");
        return 0;
      }
    }
    return whole(path, value, 1);
  }

  private long whole(String path, @Nullable Object value, long standard) {
    if (value == null) {
      return standard;
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9) {
      return number.longValue();
    }
    wrong(path, "a whole number below 1000000000");
    return standard;
  }

  private double number(String path, @Nullable Object value, double standard) {
    if (value == null) {
      return standard;
    }
    if (value instanceof Double number) {
      return number;
    }
    wrong(path, "a number");
    return standard;
  }

  private boolean flag(String path, @Nullable Object value, boolean standard) {
    if (value == null) {
      return standard;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    wrong(path, "true or false");
    return standard;
  }

  private String text(String path, @Nullable Object value, String standard) {
    if (value == null) {
      return standard;
    }
    if (value instanceof String text) {
      return text;
    }
    wrong(path, "a text");
    return standard;
  }

  private LocalDate date(String path, @Nullable Object value, LocalDate standard) {
    try {
      return LocalDate.parse(text(path, value, standard.toString()));
    } catch (DateTimeParseException e) {
      wrong(path, "a date like 2026-03-01");
      return standard;
    }
  }

  private List<String> texts(String path, @Nullable Object value, List<String> standard) {
    if (value == null) {
      return standard;
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    wrong(path, "a list of texts");
    return standard;
  }

  private void wrong(String path, String expected) {
    problems.add(Problem.error(path, "experiment.type", Map.of("expected", expected)));
  }
}

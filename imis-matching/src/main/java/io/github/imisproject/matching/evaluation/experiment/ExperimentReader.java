package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.search.Axis;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.internal.JsonTree;
import io.github.imisproject.matching.internal.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an experiment file, collecting every problem instead of stopping at the first. */
final class ExperimentReader {
  private static final Set<String> MEMBERS =
      Set.of(
          "name",
          "data",
          "town",
          "split",
          "cases",
          "depth",
          "strategies",
          "ablation",
          "search",
          "metrics",
          "resamples",
          "seed");
  private static final Set<String> TOWN =
      Set.of("type", "seed", "people", "offers", "firstDay", "days", "missing", "drift", "bias");
  private static final Set<String> RECORDS =
      Set.of(
          "type",
          "offers",
          "people",
          "judgements",
          "history",
          "groups",
          "esco",
          "language",
          "asOf");
  private static final Set<String> RUNS = Set.of("type", "judgements", "runs");
  private static final Set<String> PREFERENCES = Set.of("type", "file", "seats");
  private static final Set<String> TYPES = Set.of("town", "records", "runs", "preferences");

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
    Members members = Members.of("", tree, MEMBERS, problems);
    long seed = members.seed("seed", 1);
    Experiment base = Experiment.quick(seed);
    StudyData data = data(members, seed, base);
    String name = members.text("name", base.name());
    int cases = (int) members.whole("cases", base.cases(), 2, 100_000);
    int depth = (int) members.whole("depth", base.depth(), 1, 1000);
    int resamples = (int) members.whole("resamples", base.resamples(), 100, 1_000_000);
    boolean people = data instanceof StudyData.Town || data instanceof StudyData.Records;
    boolean ablation = members.flag("ablation", people && base.ablation());
    List<String> strategies = members.texts("strategies", people ? base.strategies() : List.of());
    List<String> metrics = members.texts("metrics", Experiment.defaultMetrics(data));
    checkMetrics(members, data, metrics);
    StudySplit split = split(members);
    Optional<StudySearch> search = search(members);
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    try {
      return Reading.of(
          new Experiment(
              name,
              data,
              split,
              cases,
              depth,
              strategies,
              ablation,
              search,
              metrics,
              resamples,
              seed));
    } catch (IllegalArgumentException e) {
      // What is checked above in every language is not all that the record checks.
      return failed(e);
    }
  }

  private static Reading<Experiment> failed(IllegalArgumentException e) {
    return Reading.failed(
        List.of(
            Problem.error(
                "", "experiment.value", Map.of("detail", String.valueOf(e.getMessage())))));
  }

  private static void checkMetrics(Members members, StudyData data, List<String> metrics) {
    if (metrics.isEmpty()) {
      members.add("metrics", "empty", Map.of());
    }
    Set<String> seen = new HashSet<>();
    for (String metric : metrics) {
      if (!seen.add(metric)) {
        members.add("metrics", "twice", Map.of("name", metric));
      }
      try {
        Experiment.checkMetric(data, metric);
      } catch (IllegalArgumentException e) {
        members.add("metrics", "metric", Map.of("name", metric));
      }
    }
  }

  private StudyData data(Members members, long seed, Experiment base) {
    if (members.has("town") && members.has("data")) {
      members.add("town", "townAndData", Map.of());
    }
    String member = members.has("town") ? "town" : "data";
    Object tree = members.tree(member).orElse(Map.of("type", "town"));
    String type =
        tree instanceof Map<?, ?> map && map.get("type") instanceof String text ? text : "town";
    if (!TYPES.contains(type)) {
      members.add(
          member + "/type",
          "dataType",
          Map.of("name", type, "known", String.join(", ", TYPES.stream().sorted().toList())));
      return base.data();
    }
    Set<String> known =
        switch (type) {
          case "records" -> RECORDS;
          case "runs" -> RUNS;
          case "preferences" -> PREFERENCES;
          default -> TOWN;
        };
    Members own = Members.of("/" + member, tree, known, problems);
    @Nullable StudyData data =
        switch (type) {
          case "records" -> records(own);
          case "runs" -> runs(own);
          case "preferences" -> preferences(own);
          default -> town(own, seed, base);
        };
    return data == null ? base.data() : data;
  }

  private static StudyData town(Members members, long seed, Experiment base) {
    TownSettings from = ((StudyData.Town) base.data()).settings();
    return new StudyData.Town(
        new TownSettings(
            members.seed("seed", seed),
            members.whole("people", from.people(), 1, 100_000_000),
            (int) members.whole("offers", from.offers(), 1, 1_000_000),
            members.date("firstDay").orElse(from.firstDay()),
            (int) members.whole("days", from.days(), 1, 36_500),
            members.number("missing", from.missing(), 0, 1),
            members.number("drift", from.drift(), 0, 1),
            members.number("bias", from.bias(), 0, SyntheticTown.REFERRAL_RATE)));
  }

  private static @Nullable StudyData records(Members members) {
    Optional<String> offers = members.needed("offers");
    Optional<String> people = members.needed("people");
    Optional<String> judgements = members.needed("judgements");
    members.needed("asOf");
    Optional<LocalDate> asOf = members.date("asOf");
    String tag = members.text("language", "en");
    Optional<LanguageTag> language = LanguageTag.parse(tag);
    if (language.isEmpty()) {
      members.add("language", "language", Map.of("value", tag));
    }
    Optional<String> history = members.find("history");
    Optional<String> groups = members.find("groups");
    Optional<String> esco = members.find("esco");
    if (offers.isEmpty()
        || people.isEmpty()
        || judgements.isEmpty()
        || asOf.isEmpty()
        || language.isEmpty()) {
      return null;
    }
    return new StudyData.Records(
        offers.get(),
        people.get(),
        judgements.get(),
        history,
        groups,
        esco,
        language.get(),
        asOf.get());
  }

  private static @Nullable StudyData runs(Members members) {
    Optional<String> judgements = members.needed("judgements");
    List<String> runs = members.texts("runs", List.of());
    if (runs.isEmpty()) {
      members.add("runs", "empty", Map.of());
    }
    if (new HashSet<>(runs).size() < runs.size()) {
      members.add("runs", "twice", Map.of("name", String.join(", ", runs)));
      return null;
    }
    return judgements.isEmpty() || runs.isEmpty()
        ? null
        : new StudyData.Runs(judgements.get(), runs);
  }

  private static @Nullable StudyData preferences(Members members) {
    Optional<String> file = members.needed("file");
    List<Double> seats = members.numbers("seats");
    if (seats.stream().anyMatch(seat -> seat < 0 || seat != Math.rint(seat) || seat > 1e9)) {
      members.add("seats", "type.numbers", Map.of());
      return null;
    }
    return file.isEmpty()
        ? null
        : new StudyData.Preferences(file.get(), seats.stream().map(Double::longValue).toList());
  }

  private StudySplit split(Members members) {
    Optional<Object> tree = members.tree("split");
    if (tree.isEmpty()) {
      return StudySplit.LATER_HALF;
    }
    Members own =
        Members.of("/split", tree.get(), Set.of("kind", "share", "number", "group"), problems);
    String id = own.text("kind", StudySplit.Kind.TEMPORAL.id());
    Optional<StudySplit.Kind> kind = StudySplit.Kind.find(id);
    if (kind.isEmpty()) {
      List<String> known =
          Arrays.stream(StudySplit.Kind.values()).map(StudySplit.Kind::id).toList();
      own.add("kind", "splitKind", Map.of("name", id, "known", String.join(", ", known)));
      return StudySplit.LATER_HALF;
    }
    StudySplit usual = StudySplit.of(kind.get());
    int least = kind.get() == StudySplit.Kind.LEAVE_OUT ? 1 : 2;
    return new StudySplit(
        kind.get(),
        own.number("share", usual.share(), 0.001, 0.999),
        (int) own.whole("number", usual.number(), least, 50),
        own.text("group", usual.group()));
  }

  private Optional<StudySearch> search(Members members) {
    Optional<Object> tree = members.tree("search");
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    Members own = Members.of("/search", tree.get(), Set.of("axes", "draws", "folds"), problems);
    int draws = (int) own.whole("draws", 0, 0, StudySearch.MAX_CANDIDATES);
    int folds = (int) own.whole("folds", 3, 2, 20);
    List<Axis> axes = new ArrayList<>();
    List<Object> trees = own.trees("axes");
    if (trees.isEmpty()) {
      own.add("axes", "empty", Map.of());
    }
    for (int i = 0; i < trees.size(); i++) {
      axis("/search/axes/" + i, trees.get(i)).ifPresent(axes::add);
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new StudySearch(axes, draws, folds));
    } catch (IllegalArgumentException e) {
      own.add("axes", "value", Map.of("detail", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private Optional<Axis> axis(String path, Object tree) {
    Members own =
        Members.of(
            path, tree, Set.of("rule", "scorer", "reranker", "parameter", "values"), problems);
    Optional<String> parameter = own.find("parameter");
    List<Double> values = own.numbers("values");
    MatchingPolicy policy = MatchingPolicy.standard();
    for (Axis.Part part : Axis.Part.values()) {
      Optional<String> use = own.find(ExperimentTree.part(part));
      if (use.isPresent()) {
        List<String> known =
            switch (part) {
              case RULES -> policy.rules().stream().map(MatchingPolicy.Use::id).toList();
              case SCORERS ->
                  policy.scorers().stream().map(MatchingPolicy.WeightedUse::id).toList();
              case RERANKERS -> policy.rerankers().stream().map(MatchingPolicy.Use::id).toList();
            };
        if (!known.contains(use.get())) {
          own.add(
              ExperimentTree.part(part),
              "unknownMember",
              Map.of(
                  "name",
                  use.get(),
                  "near",
                  Suggestions.nearest(use.get(), known).orElse(String.join(", ", known))));
          return Optional.empty();
        }
        try {
          return Optional.of(new Axis(part, use.get(), parameter, values));
        } catch (IllegalArgumentException e) {
          own.add("values", "axisValues", Map.of());
          return Optional.empty();
        }
      }
    }
    own.add("scorer", "memberMissing", Map.of("name", "scorer"));
    return Optional.empty();
  }
}

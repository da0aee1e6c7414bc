package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.data.StudyRecords;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Findings;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MetricInfo;
import io.github.imisproject.matching.evaluation.experiment.Strategy.Ranker;
import io.github.imisproject.matching.evaluation.experiment.Strategy.Scored;
import io.github.imisproject.matching.internal.CanonicalJson;
import io.github.imisproject.matching.internal.Suggestions;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Strategies that rank offers for people, parted into those to learn from and those to measure. */
final class PeopleBench implements Bench {
  /** More values than this are no groups to compare. */
  private static final int MOST_GROUPS = 30;

  final Population population;
  final List<Part> parts;
  final List<StudyCase> cases = new ArrayList<>();
  private final Experiment experiment;
  private final Plugins plugins;
  private final List<Strategy> own;
  private final Optional<TunedStrategy> tuned;
  private final List<Integer> counted = new ArrayList<>();
  private final List<Map<String, Integer>> grades = new ArrayList<>();
  private final List<int[]> judged = new ArrayList<>();
  private final List<SortedMap<String, String>> groups = new ArrayList<>();

  /** One split: whom to learn from, and the indices of the cases measured by what was learnt. */
  record Part(Training training, List<Integer> measured) {}

  PeopleBench(Experiment experiment, Population population, List<Strategy> own, Plugins plugins) {
    this.experiment = experiment;
    this.population = population;
    this.own = own;
    this.plugins = plugins;
    this.tuned =
        experiment.search().map(search -> new TunedStrategy(experiment, search, plugins, this));
    List<Part> made = new ArrayList<>();
    for (PeopleSplit.Side side : new PeopleSplit(experiment, population).sides()) {
      List<Integer> measured = new ArrayList<>();
      for (StudyCase someone : side.measured()) {
        measured.add(cases.size());
        judge(someone);
      }
      made.add(new Part(side.training(), measured));
    }
    this.parts = List.copyOf(made);
    if (cases.size() < 2 || counted.size() < 2) {
      throw Bench.useless(
          "tooFewCases",
          Map.of(
              "cases", Integer.toString(cases.size()),
              "counted", Integer.toString(counted.size())));
    }
  }

  private void judge(StudyCase someone) {
    Map<String, Integer> own = new HashMap<>();
    int[] counts = counts(someone, own);
    if (IntStream.range(StudyRecords.SUITABLE, counts.length).anyMatch(g -> counts[g] > 0)) {
      counted.add(cases.size());
    }
    cases.add(someone);
    grades.add(own);
    judged.add(counts);
    groups.add(population.groups(someone));
  }

  private int[] counts(StudyCase someone, Map<String, Integer> own) {
    int[] counts = new int[population.highestGrade() + 1];
    for (Offer offer : population.directory().offers()) {
      int grade = population.grade(someone, offer);
      own.put(offer.id(), grade);
      if (grade >= 0) {
        counts[grade]++;
      }
    }
    return counts;
  }

  /** The ranking of anybody with its grades, for a search among those to learn from. */
  JudgedRanking judged(StudyCase someone, List<String> ranked) {
    Map<String, Integer> own = new HashMap<>();
    int[] counts = counts(someone, own);
    return judged(someone.id(), own, counts, ranked);
  }

  /** The ranking of one case with its grades; suitable offers count as relevant. */
  JudgedRanking judged(int index, List<String> ranked) {
    return judged(cases.get(index).id(), grades.get(index), judged.get(index), ranked);
  }

  private static JudgedRanking judged(
      String id, Map<String, Integer> own, int[] counts, List<String> ranked) {
    return new JudgedRanking(
        id,
        ranked.size(),
        rank -> own.getOrDefault(ranked.get(rank), JudgedRanking.NOT_POOLED),
        counts,
        StudyRecords.SUITABLE);
  }

  boolean suitable(int index, String offerId) {
    return grades.get(index).getOrDefault(offerId, 0) >= StudyRecords.SUITABLE;
  }

  /** The searched strategy, if the experiment asks for a search. */
  Optional<TunedStrategy> tuned() {
    return tuned;
  }

  @Override
  public int size() {
    return cases.size();
  }

  @Override
  public List<Integer> counted() {
    return counted;
  }

  @Override
  public SortedSet<String> attributes() {
    SortedSet<String> names = new TreeSet<>();
    groups.forEach(own -> names.addAll(own.keySet()));
    names.removeIf(
        name -> groups.stream().map(own -> own.get(name)).distinct().count() > MOST_GROUPS);
    return names;
  }

  @Override
  public String group(int index, String attribute) {
    return groups.get(index).getOrDefault(attribute, "?");
  }

  @Override
  public List<MetricInfo> metrics() {
    return experiment.metrics().stream()
        .map(RankingMeasures::get)
        .map(m -> new MetricInfo(m.id(), m.source(), m.convention(), m.direction()))
        .toList();
  }

  @Override
  public String reference() {
    return PolicyStrategy.STANDARD;
  }

  @Override
  public Optional<String> today() {
    return Optional.of(SimpleStrategies.STATUS_QUO);
  }

  @Override
  public SortedMap<String, String> files() {
    return population.files();
  }

  @Override
  public List<Contender> contenders() {
    return strategies().stream()
        .map(strategy -> new Contender(strategy.id(), () -> measure(strategy)))
        .toList();
  }

  private List<Strategy> strategies() {
    MatchingPolicy policy = MatchingPolicy.standard();
    List<Strategy> strategies =
        new ArrayList<>(
            List.of(
                new SimpleStrategies.RandomOrder(),
                new SimpleStrategies.Oracle(population),
                new TextStrategy("bm25", true),
                new TextStrategy("charTfIdf", false),
                PolicyStrategy.of(PolicyStrategy.STANDARD, policy, plugins),
                new PolicyStrategy("greedy", policy, plugins, true),
                new SimpleStrategies.StatusQuo()));
    Map<String, Strategy> more = new LinkedHashMap<>();
    more.put(LearnedStrategy.ID, new LearnedStrategy(policy, plugins));
    for (Strategy strategy : own) {
      if (more.put(strategy.id(), strategy) != null) {
        throw new IllegalArgumentException(
            "two strategies have the id '" + strategy.id() + "'; give each an id of its own");
      }
    }
    for (String id : experiment.strategies()) {
      Strategy strategy = more.get(id);
      if (strategy == null) {
        throw Bench.useless(
            "unknownStrategy",
            Map.of(
                "name",
                id,
                "near",
                Suggestions.nearest(id, more.keySet())
                    .orElseGet(() -> String.join(", ", more.keySet()))));
      }
      strategies.add(strategy);
    }
    tuned.ifPresent(strategies::add);
    if (experiment.ablation()) {
      strategies.addAll(PolicyStrategy.ablations(policy, plugins));
    }
    if (strategies.stream().map(Strategy::id).distinct().count() != strategies.size()) {
      throw new IllegalArgumentException(
          "a strategy is named twice or has the id of a baseline; name each once");
    }
    return strategies;
  }

  private Measured measure(Strategy strategy) {
    List<Metric<JudgedRanking>> metrics =
        experiment.metrics().stream().map(RankingMeasures::get).toList();
    double[][] values = new double[metrics.size()][cases.size()];
    String[][] lists = new String[cases.size()][];
    for (Part part : parts) {
      Ranker ranker = strategy.prepare(part.training());
      part.measured().parallelStream()
          .forEach(
              i -> {
                List<String> ranked =
                    ranker.rank(cases.get(i), experiment.depth()).stream()
                        .limit(experiment.depth())
                        .map(Scored::offerId)
                        .toList();
                check(strategy, ranked);
                JudgedRanking ranking = judged(i, ranked);
                for (int m = 0; m < values.length; m++) {
                  values[m][i] = metrics.get(m).evaluate(ranking);
                }
                lists[i] = ranked.toArray(String[]::new);
              });
    }
    Map<String, double[]> byMetric = new LinkedHashMap<>();
    for (int m = 0; m < values.length; m++) {
      byMetric.put(experiment.metrics().get(m), values[m]);
    }
    return new Measured(strategy.id(), byMetric, Arrays.stream(lists).map(List::of).toList());
  }

  private void check(Strategy strategy, List<String> ranked) {
    if (new HashSet<>(ranked).size() != ranked.size()) {
      throw new IllegalStateException(
          "strategy '" + strategy.id() + "' ranks an offer twice; rank each at most once");
    }
    for (String id : ranked) {
      if (!grades.get(0).containsKey(id)) {
        throw new IllegalStateException(
            "strategy '" + strategy.id() + "' ranks '" + id + "', which is no offer's id");
      }
    }
  }

  @Override
  public Findings findings(List<Measured> all, Analysis analysis) {
    return new PeopleFindings(experiment, this, plugins, analysis).of(all);
  }

  @Override
  public String hash() {
    StringBuilder text = new StringBuilder();
    ImisJson json = ImisJson.create();
    text.append(json.write(population.directory()));
    for (int i = 0; i < cases.size(); i++) {
      text.append(json.write(new Profiles(List.of(cases.get(i).person()), List.of(), Map.of())));
      for (Offer offer : population.directory().offers()) {
        text.append(grades.get(i).getOrDefault(offer.id(), 0));
      }
    }
    return CanonicalJson.sha256(text.toString());
  }
}

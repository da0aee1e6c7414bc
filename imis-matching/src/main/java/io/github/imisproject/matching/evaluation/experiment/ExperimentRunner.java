package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MetricInfo;
import io.github.imisproject.matching.evaluation.experiment.Strategy.Ranker;
import io.github.imisproject.matching.evaluation.experiment.Strategy.Scored;
import io.github.imisproject.matching.evaluation.metric.explanation.ExplanationMetrics;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import io.github.imisproject.matching.internal.Suggestions;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Runs an {@link Experiment}: every strategy on every person, then the statistics.
 *
 * <p>Immutable and thread-safe. People are measured in parallel on the common pool; results do not
 * depend on how many threads there are. With a {@link Checkpoints} folder, each finished strategy
 * is kept, and a run that was interrupted continues there and ends with the same bytes.
 */
public final class ExperimentRunner {
  private final List<Strategy> own;
  private final Vocabularies vocabularies;
  private final Plugins plugins;

  /** Creates a runner with the strategies this library brings and the embedded vocabularies. */
  public ExperimentRunner() {
    this(List.of(), Vocabularies.embedded(), Plugins.installed());
  }

  /**
   * Creates a runner.
   *
   * @param own strategies that an experiment may name beside those this library brings
   * @param vocabularies where concepts are looked up
   * @param plugins the rules and scorers that policies may name
   */
  public ExperimentRunner(List<Strategy> own, Vocabularies vocabularies, Plugins plugins) {
    this.own = List.copyOf(own);
    this.vocabularies = requireNonNull(vocabularies, "vocabularies");
    this.plugins = requireNonNull(plugins, "plugins");
  }

  /**
   * How far a run has come.
   *
   * @param strategy the strategy that is done
   * @param done how many are done
   * @param of how many there are
   * @param resumed whether it was read from a checkpoint
   */
  public record Progress(String strategy, int done, int of, boolean resumed) {}

  /** Runs without checkpoints and without reports of progress. */
  public ExperimentResult run(Experiment experiment) {
    return run(experiment, Checkpoints.none(), progress -> {});
  }

  /**
   * Runs an experiment.
   *
   * @param checkpoints where finished strategies are kept
   * @param listener told after each strategy, on the calling thread; what it throws ends the run
   * @throws IllegalArgumentException if a strategy is unknown, named twice, or too few people are
   *     left to measure
   * @throws IllegalStateException if a strategy names an offer twice, or one that does not exist
   */
  public ExperimentResult run(
      Experiment experiment, Checkpoints checkpoints, Consumer<Progress> listener) {
    Sample sample = new Sample(experiment, vocabularies);
    List<Strategy> strategies = strategies(experiment, sample);
    List<Measured> all = new ArrayList<>();
    for (Strategy strategy : strategies) {
      Optional<Measured> kept = checkpoints.find(experiment, strategy.id(), sample.cases.size());
      Measured measured = kept.orElseGet(() -> measure(experiment, sample, strategy));
      if (kept.isEmpty()) {
        checkpoints.keep(experiment, measured);
      }
      all.add(measured);
      listener.accept(new Progress(strategy.id(), all.size(), strategies.size(), kept.isPresent()));
    }
    return conclude(experiment, sample, all);
  }

  private List<Strategy> strategies(Experiment experiment, Sample sample) {
    MatchingPolicy policy = MatchingPolicy.standard();
    List<Strategy> strategies =
        new ArrayList<>(
            List.of(
                new SimpleStrategies.RandomOrder(),
                new SimpleStrategies.Oracle(sample.town, sample.people),
                new TextStrategy("bm25", true),
                new TextStrategy("charTfIdf", false),
                PolicyStrategy.of(PolicyStrategy.STANDARD, policy, plugins),
                new PolicyStrategy("greedy", policy, plugins, true),
                new SimpleStrategies.StatusQuo()));
    Map<String, Strategy> more = new LinkedHashMap<>();
    more.put("learnedWeights", new Learned(policy, plugins));
    for (Strategy strategy : own) {
      if (more.put(strategy.id(), strategy) != null) {
        throw new IllegalArgumentException(
            "two strategies have the id '" + strategy.id() + "'; give each an id of its own");
      }
    }
    for (String id : experiment.strategies()) {
      Strategy strategy = more.get(id);
      if (strategy == null) {
        throw new IllegalArgumentException(
            "strategy '"
                + id
                + "' is unknown"
                + Suggestions.nearest(id, more.keySet())
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("")
                + " Known beside the baselines: "
                + more.keySet());
      }
      strategies.add(strategy);
    }
    if (experiment.ablation()) {
      strategies.addAll(PolicyStrategy.ablations(policy, plugins));
    }
    if (strategies.stream().map(Strategy::id).distinct().count() != strategies.size()) {
      throw new IllegalArgumentException(
          "a strategy is named twice or has the id of a baseline; name each once");
    }
    return strategies;
  }

  /** The standard policy with the weights that the early outcomes teach. */
  private record Learned(MatchingPolicy policy, Plugins plugins) implements Strategy {
    @Override
    public String id() {
      return "learnedWeights";
    }

    @Override
    public Ranker prepare(Training training) {
      MatchingPolicy learnt = WeightLearner.learn(policy, plugins, training);
      return PolicyStrategy.of(id(), learnt, plugins).prepare(training);
    }
  }

  private static Measured measure(Experiment experiment, Sample sample, Strategy strategy) {
    Ranker ranker = strategy.prepare(sample.training);
    List<Metric<JudgedRanking>> metrics =
        experiment.metrics().stream().map(RankingMeasures::get).toList();
    int n = sample.cases.size();
    double[][] values = new double[metrics.size()][n];
    String[][] lists = new String[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              List<String> ranked =
                  ranker.rank(sample.cases.get(i), experiment.depth()).stream()
                      .limit(experiment.depth())
                      .map(Scored::offerId)
                      .toList();
              check(strategy, ranked, sample);
              JudgedRanking judged = sample.judged(i, ranked);
              for (int m = 0; m < values.length; m++) {
                values[m][i] = metrics.get(m).evaluate(judged);
              }
              lists[i] = ranked.toArray(String[]::new);
            });
    Map<String, double[]> byMetric = new LinkedHashMap<>();
    for (int m = 0; m < values.length; m++) {
      byMetric.put(experiment.metrics().get(m), values[m]);
    }
    return new Measured(strategy.id(), byMetric, Arrays.stream(lists).map(List::of).toList());
  }

  private static void check(Strategy strategy, List<String> ranked, Sample sample) {
    if (new HashSet<>(ranked).size() != ranked.size()) {
      throw new IllegalStateException(
          "strategy '" + strategy.id() + "' ranks an offer twice; rank each at most once");
    }
    for (String id : ranked) {
      if (!sample.isOffer(id)) {
        throw new IllegalStateException(
            "strategy '" + strategy.id() + "' ranks '" + id + "', which is no offer's id");
      }
    }
  }

  private ExperimentResult conclude(Experiment experiment, Sample sample, List<Measured> all) {
    if (sample.withRelevant.size() < 2) {
      throw new IllegalArgumentException(
          "fewer than 2 people have a suitable offer; raise town.offers or cases");
    }
    Analysis analysis = new Analysis(experiment, sample);
    Measured reference = find(all, PolicyStrategy.STANDARD);
    Places places = new Places(sample);
    return new ExperimentResult(
        experiment,
        matcher(sample).provenance(PolicyStrategy.request(sample.cases.get(0), 0)).libraryVersion(),
        sample.hash(),
        sample.cases.size(),
        sample.cases.size() - sample.withRelevant.size(),
        experiment.metrics().stream()
            .map(RankingMeasures::get)
            .map(m -> new MetricInfo(m.id(), m.source(), m.convention(), m.direction()))
            .toList(),
        reference.id(),
        analysis.scores(all),
        analysis.comparisons(all, reference),
        analysis.gaps(all),
        analysis.harms(all, find(all, Analysis.STATUS_QUO)),
        all.stream().map(places::spread).toList(),
        Analysis.history(sample.history, id -> disadvantaged(sample, id)),
        explained(sample));
  }

  private static boolean disadvantaged(Sample sample, String id) {
    SyntheticPerson person = sample.people.get(id);
    return person != null && person.disadvantaged();
  }

  private Matcher<Person, Offer> matcher(Sample sample) {
    return Matcher.forOffers(
        sample.town.directory(), MatchingPolicy.standard(), vocabularies, plugins);
  }

  /** Reasons are measured on the first people only: they hardly vary and cost time. */
  private SortedMap<String, Double> explained(Sample sample) {
    Matcher<Person, Offer> matcher = matcher(sample);
    List<Metric<List<Match<Offer>>>> metrics =
        List.of(
            ExplanationMetrics.completeness(),
            ExplanationMetrics.length(),
            ExplanationMetrics.fidelity(3));
    SortedMap<String, Double> means = new TreeMap<>();
    List<StudyCase> some = sample.cases.subList(0, Math.min(50, sample.cases.size()));
    for (StudyCase someone : some) {
      List<Match<Offer>> matches =
          matcher.match(PolicyStrategy.request(someone, sample.training.seed())).matches();
      for (Metric<List<Match<Offer>>> metric : metrics) {
        means.merge(metric.id(), metric.evaluate(matches), Double::sum);
      }
    }
    means.replaceAll((id, sum) -> sum / some.size());
    return means;
  }

  private static Measured find(List<Measured> all, String id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("strategy '" + id + "' was not measured"));
  }
}

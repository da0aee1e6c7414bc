package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Comparison;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
import io.github.imisproject.matching.evaluation.metric.fairness.Attention;
import io.github.imisproject.matching.evaluation.metric.fairness.GroupMetrics;
import io.github.imisproject.matching.evaluation.metric.fairness.GroupedRanking;
import io.github.imisproject.matching.evaluation.metric.reciprocal.ReciprocalLists;
import io.github.imisproject.matching.internal.SplitMix64;
import io.github.imisproject.matching.reciprocal.GeometricMean;
import io.github.imisproject.matching.reciprocal.HarmonicMean;
import io.github.imisproject.matching.reciprocal.Minimum;
import io.github.imisproject.matching.reciprocal.WeightedProduct;
import io.github.imisproject.matching.rerank.DetConstSortReranker;
import io.github.imisproject.matching.rerank.FairTopKReranker;
import io.github.imisproject.matching.rerank.Groups;
import io.github.imisproject.matching.rerank.MinimumTable;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Reciprocity;
import io.github.imisproject.matching.spi.Reranker;
import io.github.imisproject.matching.spi.Reranker.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Lists for both sides at once: offers for people by the standard policy, people for offers by what
 * an employer looks at, each alone or joined, and with the rerankers that watch over groups.
 */
final class TwoSides {
  static final String PLAIN = "oneSided";
  private static final int SHOWN = 10;
  private static final int MOST_PEOPLE = 100;
  private static final int MOST_OFFERS = 40;
  private static final int GRADES = 3;
  private static final double SIGNIFICANCE = 0.1;
  private static final int ENOUGH_JOBS = 5;

  private static final List<Reciprocity> JOINTS =
      List.of(new HarmonicMean(), new GeometricMean(), new Minimum(), new WeightedProduct());

  private final Experiment experiment;
  private final PeopleBench bench;
  private final Analysis analysis;
  private final List<StudyCase> people;
  private final List<Offer> offers;
  private final double[][] peopleScores;
  private final double[][] offerScores;
  private final List<MeanScore> scores = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();

  TwoSides(Experiment experiment, PeopleBench bench, Plugins plugins, Analysis analysis) {
    this.experiment = experiment;
    this.bench = bench;
    this.analysis = analysis;
    this.people = bench.counted().stream().limit(MOST_PEOPLE).map(bench.cases::get).toList();
    List<Offer> all = bench.population.directory().offers();
    List<Offer> jobs = all.stream().filter(JobOffer.class::isInstance).toList();
    this.offers = (jobs.size() < ENOUGH_JOBS ? all : jobs).stream().limit(MOST_OFFERS).toList();
    this.peopleScores = new double[people.size()][offers.size()];
    this.offerScores = new double[offers.size()][people.size()];
    if (offers.size() >= 2) {
      scorePeople(plugins);
      scoreOffers(plugins);
      compare();
    }
  }

  List<MeanScore> scores() {
    return scores;
  }

  List<Comparison> comparisons() {
    return comparisons;
  }

  private void scorePeople(Plugins plugins) {
    Map<String, Integer> place = new HashMap<>();
    offers.forEach(offer -> place.put(offer.id(), place.size()));
    int all = bench.population.directory().offers().size();
    Matcher<Person, Offer> matcher =
        Matcher.forOffers(
            bench.population.directory(),
            MatchingPolicy.standard(),
            bench.population.vocabularies(),
            plugins);
    IntStream.range(0, people.size())
        .parallel()
        .forEach(
            i ->
                matcher
                    .match(
                        PolicyStrategy.request(people.get(i), experiment.seed())
                            .top(Math.max(1, all)))
                    .matches()
                    .forEach(
                        match ->
                            Optional.ofNullable(place.get(match.id()))
                                .ifPresent(o -> peopleScores[i][o] = match.score().value())));
  }

  /** Whoever offers looks at skills, work and languages, not at what the person wishes. */
  private static MatchingPolicy offersPolicy() {
    MatchingPolicy policy = MatchingPolicy.standard();
    List<WeightedUse> uses =
        policy.scorers().stream()
            .filter(use -> List.of("skills", "language").contains(use.id()))
            .toList();
    return policy.withScorers(uses);
  }

  private void scoreOffers(Plugins plugins) {
    Map<String, Integer> place = new HashMap<>();
    Map<String, Household> households = new TreeMap<>();
    List<Person> persons = new ArrayList<>();
    LocalDate day = people.get(0).asOf();
    for (StudyCase someone : people) {
      place.put(someone.id(), place.size());
      persons.add(someone.person());
      households.put(someone.household().id(), someone.household());
      day = someone.asOf().isAfter(day) ? someone.asOf() : day;
    }
    LocalDate asOf = day;
    Matcher<Offer, PersonView> matcher =
        Matcher.forPeople(
            new Profiles(persons, List.copyOf(households.values()), Map.of()),
            bench.population.directory(),
            offersPolicy(),
            bench.population.vocabularies(),
            plugins);
    IntStream.range(0, offers.size())
        .parallel()
        .forEach(
            o ->
                matcher
                    .match(
                        MatchRequest.of(offers.get(o), asOf)
                            .seed(experiment.seed())
                            .top(people.size()))
                    .matches()
                    .forEach(
                        match ->
                            Optional.ofNullable(place.get(match.id()))
                                .ifPresent(i -> offerScores[o][i] = match.score().value())));
  }

  /** Both sides' lists, best first, by index. */
  private record Lists(List<List<Integer>> people, List<List<Integer>> offers) {}

  private void compare() {
    Map<String, Lists> ways = new LinkedHashMap<>();
    Lists plain = lists((i, o) -> peopleScores[i][o], (i, o) -> offerScores[o][i]);
    ways.put("lottery", lists(this::lot, this::lot));
    ways.put(PLAIN, plain);
    for (Reciprocity way : JOINTS) {
      Parameters usual = Parameters.of(way, Map.of());
      Pair joint = (i, o) -> way.join(peopleScores[i][o], offerScores[o][i], usual);
      ways.put(way.id(), lists(joint, joint));
    }
    Optional<GroupsOfPeople> groups = groups();
    groups.ifPresent(
        found -> {
          MinimumTable table =
              MinimumTable.adjusted(SHOWN, found.share(found.watched()), SIGNIFICANCE);
          Groups byId = new Groups(found.byId());
          ways.put(
              PLAIN + "+fairTopK",
              reranked(plain, new FairTopKReranker(byId, found.watched(), table)));
          ways.put(
              PLAIN + "+detConstSort",
              reranked(plain, new DetConstSortReranker(byId, found.shares())));
        });
    measure(ways, groups);
  }

  private interface Pair {
    double score(int person, int offer);
  }

  private double lot(int person, int offer) {
    long draw = (long) person * offers.size() + offer;
    return SplitMix64.ofDraw(experiment.seed(), draw).nextDouble();
  }

  private Lists lists(Pair forPeople, Pair forOffers) {
    List<List<Integer>> first = new ArrayList<>();
    for (int p = 0; p < people.size(); p++) {
      int person = p;
      first.add(best(offers.size(), o -> forPeople.score(person, o)));
    }
    List<List<Integer>> second = new ArrayList<>();
    for (int o = 0; o < offers.size(); o++) {
      int offer = o;
      second.add(best(people.size(), p -> forOffers.score(p, offer)));
    }
    return new Lists(first, second);
  }

  /** Every candidate above 0, best first, equals by their place. */
  private static List<Integer> best(int count, IntToDoubleFunction score) {
    return IntStream.range(0, count)
        .filter(i -> score.applyAsDouble(i) > 0)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -score.applyAsDouble(i)))
        .toList();
  }

  /** The offers' whole lists in the reranker's order; the people's lists stay. */
  private Lists reranked(Lists plain, Reranker reranker) {
    Map<String, Integer> place = new HashMap<>();
    people.forEach(someone -> place.put(someone.id(), place.size()));
    List<List<Integer>> second = new ArrayList<>();
    for (int o = 0; o < offers.size(); o++) {
      int offer = o;
      List<Ranked> ranked =
          plain.offers().get(o).stream()
              .map(i -> new Ranked(people.get(i).id(), offerScores[offer][i]))
              .toList();
      second.add(
          reranker.rerank(ranked, Parameters.none(), experiment.seed()).stream()
              .map(one -> place.getOrDefault(one.id(), 0))
              .toList());
    }
    return new Lists(plain.people(), second);
  }

  /** Who is in the group to watch over, by person, and in what share. */
  private record GroupsOfPeople(String watched, Map<String, String> byId) {
    double share(String group) {
      return shares().getOrDefault(group, 0.0);
    }

    Map<String, Double> shares() {
      Map<String, Double> shares = new TreeMap<>();
      byId.values().forEach(group -> shares.merge(group, 1.0 / byId.size(), Double::sum));
      return shares;
    }
  }

  /** The group with the planted bias, or the rarest of the first attribute, against all others. */
  private Optional<GroupsOfPeople> groups() {
    String attribute = bench.population.planted().map(Population.Bias::attribute).orElse("");
    if (attribute.isEmpty() && !bench.attributes().isEmpty()) {
      attribute = bench.attributes().first();
    }
    Map<String, Integer> sizes = new TreeMap<>();
    for (StudyCase someone : people) {
      sizes.merge(group(someone, attribute), 1, Integer::sum);
    }
    String rarest =
        sizes.entrySet().stream()
            .min(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    String watched = bench.population.planted().map(Population.Bias::value).orElse(rarest);
    if (sizes.size() < 2 || !sizes.containsKey(watched)) {
      return Optional.empty();
    }
    String name = attribute + "=" + watched;
    Map<String, String> byId = new HashMap<>();
    for (StudyCase someone : people) {
      boolean in = group(someone, attribute).equals(watched);
      byId.put(someone.id(), in ? name : "not " + name);
    }
    return Optional.of(new GroupsOfPeople(name, byId));
  }

  private String group(StudyCase someone, String attribute) {
    return bench.population.groups(someone).getOrDefault(attribute, "?");
  }

  private void measure(Map<String, Lists> ways, Optional<GroupsOfPeople> groups) {
    List<List<Double>> utility = new ArrayList<>();
    List<List<Double>> appeal = new ArrayList<>();
    for (StudyCase someone : people) {
      utility.add(offers.stream().map(o -> bench.population.utility(someone, o)).toList());
    }
    for (Offer offer : offers) {
      appeal.add(people.stream().map(p -> bench.population.appeal(p, offer)).toList());
    }
    Map<String, Map<String, double[]>> values = new LinkedHashMap<>();
    ways.forEach(
        (way, lists) -> {
          List<List<Integer>> forPeople = shown(lists.people());
          List<List<Integer>> forOffers = shown(lists.offers());
          ReciprocalLists both = new ReciprocalLists(utility, appeal, forPeople, forOffers);
          put(values, "expected_matches", way, both.matchesOfLeft());
          put(values, "envy_people", way, asNumbers(both.enviesOfLeft()));
          put(values, "envy_offers", way, asNumbers(both.swapped().enviesOfLeft()));
          put(values, "ndcg_people", way, ndcg(forPeople, utility));
          put(values, "ndcg_offers", way, ndcg(forOffers, appeal));
          groups.ifPresent(found -> fairness(values, way, forOffers, found, appeal));
        });
    values.forEach(
        (metric, rows) -> {
          rows.forEach((way, row) -> scores.add(analysis.mean(way, metric, row)));
          comparisons.addAll(analysis.comparisons(metric, rows, PLAIN));
        });
  }

  private void fairness(
      Map<String, Map<String, double[]>> values,
      String way,
      List<List<Integer>> forOffers,
      GroupsOfPeople groups,
      List<List<Double>> appeal) {
    MinimumTable table = MinimumTable.adjusted(SHOWN, groups.share(groups.watched()), SIGNIFICANCE);
    Map<String, Metric<GroupedRanking>> metrics = new LinkedHashMap<>();
    metrics.put("ndkl", GroupMetrics.ndkl());
    metrics.put("awrf_log", GroupMetrics.awrf(Attention.LOGARITHMIC));
    metrics.put("fair_top_10", GroupMetrics.fairTopK(groups.watched(), table));
    metrics.forEach(
        (id, metric) -> {
          List<Double> row = new ArrayList<>();
          for (int o = 0; o < offers.size(); o++) {
            List<Double> likes = appeal.get(o);
            List<Integer> list = forOffers.get(o);
            GroupedRanking ranking =
                new GroupedRanking(
                    list.stream()
                        .map(i -> groups.byId().getOrDefault(people.get(i).id(), "?"))
                        .toList(),
                    list.stream().map(likes::get).toList(),
                    new TreeMap<>(groups.shares()));
            row.add(metric.evaluate(ranking));
          }
          put(values, id, way, row);
        });
  }

  private static List<List<Integer>> shown(List<List<Integer>> lists) {
    return lists.stream().map(list -> list.subList(0, Math.min(SHOWN, list.size()))).toList();
  }

  private static List<Double> asNumbers(List<Boolean> flags) {
    return flags.stream().map(flag -> flag ? 1.0 : 0.0).toList();
  }

  private static void put(
      Map<String, Map<String, double[]>> values, String metric, String way, List<Double> row) {
    values
        .computeIfAbsent(metric, key -> new LinkedHashMap<>())
        .put(way, row.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Graded by thirds of the chance to be liked; who likes nobody counts 0 for every way alike. */
  private static List<Double> ndcg(List<List<Integer>> lists, List<List<Double>> likes) {
    Metric<JudgedRanking> metric = RankingMeasures.get("ndcg_cut_" + SHOWN);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      List<Double> own = likes.get(i);
      int[] counts = new int[GRADES + 1];
      own.forEach(like -> counts[grade(like)]++);
      List<Integer> list = lists.get(i);
      values.add(
          metric.evaluate(
              new JudgedRanking(
                  Integer.toString(i), list.size(), r -> grade(own.get(list.get(r))), counts, 1)));
    }
    return values;
  }

  private static int grade(double like) {
    return (int) Math.min(GRADES, Math.floor(like * (GRADES + 1)));
  }
}

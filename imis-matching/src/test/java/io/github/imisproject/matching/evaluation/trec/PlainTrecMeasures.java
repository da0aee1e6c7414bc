package io.github.imisproject.matching.evaluation.trec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The measures once more, from their definitions, over plain maps and lists. */
final class PlainTrecMeasures {
  private record Ranked(String item, double score) {}

  private record Topic(List<Integer> grades, Map<String, Integer> judged, int level) {
    boolean relevant(int i) {
      return grades.get(i) != null && grades.get(i) >= level;
    }

    long allRelevant() {
      return judged.values().stream().filter(g -> g >= level).count();
    }

    long allNonRelevant() {
      return judged.values().stream().filter(g -> g >= 0 && g < level).count();
    }

    long found(int depth) {
      long n = 0;
      for (int i = 0; i < Math.min(depth, grades.size()); i++) {
        n += relevant(i) ? 1 : 0;
      }
      return n;
    }

    double gain(int i) {
      Integer grade = grades.get(i);
      return grade == null || grade < 0 ? 0 : grade;
    }
  }

  private PlainTrecMeasures() {}

  static Map<String, Double> evaluate(List<String> qrels, List<String> run, TrecOptions options) {
    Map<String, Map<String, Integer>> judged = new TreeMap<>();
    for (String line : qrels) {
      String[] f = line.split(" ");
      judged.computeIfAbsent(f[0], t -> new TreeMap<>()).put(f[2], Integer.valueOf(f[3]));
    }
    Map<String, List<Ranked>> ranked = new TreeMap<>();
    for (String line : run) {
      String[] f = line.split(" ");
      ranked
          .computeIfAbsent(f[0], t -> new ArrayList<>())
          .add(new Ranked(f[2], Double.parseDouble(f[4])));
    }
    List<Topic> topics = new ArrayList<>();
    ranked.forEach(
        (name, items) -> {
          if (judged.containsKey(name)) {
            topics.add(topic(items, judged.get(name), options));
          }
        });
    int all = topics.size();
    if (options.allTopics()) {
      Set<String> names = new HashSet<>(judged.keySet());
      all = names.size();
    }
    Map<String, Double> values = new TreeMap<>();
    int count = all;
    measures()
        .forEach(
            (name, formula) ->
                values.put(name, topics.stream().mapToDouble(formula).sum() / count));
    return values;
  }

  private static Topic topic(List<Ranked> items, Map<String, Integer> judged, TrecOptions options) {
    items.sort(Comparator.comparingDouble(Ranked::score).thenComparing(Ranked::item).reversed());
    List<Integer> grades = new ArrayList<>();
    for (Ranked item : items) {
      Integer grade = judged.get(item.item());
      if (!options.judgedOnly() || (grade != null && grade >= 0)) {
        grades.add(grade);
      }
    }
    return new Topic(grades, judged, options.relevanceLevel());
  }

  private static Map<String, ToDoubleFunction<Topic>> measures() {
    Map<String, ToDoubleFunction<Topic>> m = new TreeMap<>();
    m.put("map", t -> ap(t, Integer.MAX_VALUE));
    m.put("map_cut_5", t -> ap(t, 5));
    m.put("recip_rank", PlainTrecMeasures::rr);
    m.put("P_5", t -> t.found(5) / 5.0);
    m.put("P_10", t -> t.found(10) / 10.0);
    m.put("recall_10", t -> ratio(t.found(10), t.allRelevant()));
    m.put("relative_P_5", t -> ratio(t.found(5), Math.min(5, t.allRelevant())));
    m.put("Rprec", t -> ratio(t.found((int) t.allRelevant()), t.allRelevant()));
    m.put("success_5", t -> t.found(5) > 0 ? 1 : 0);
    m.put("set_P", t -> ratio(t.found(999), t.grades().size()));
    m.put("set_recall", t -> ratio(t.found(999), t.allRelevant()));
    m.put("bpref", PlainTrecMeasures::bpref);
    m.put("ndcg", t -> ndcg(t, 9999));
    m.put("ndcg_cut_5", t -> ndcg(t, 5));
    m.put("ndcg_cut_10", t -> ndcg(t, 10));
    for (double recall : new double[] {0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1}) {
      m.put(
          "iprec_at_recall_" + String.format(java.util.Locale.ROOT, "%.2f", recall),
          t -> interpolated(t, recall));
    }
    m.put("unj_10", t -> unjudged(t, 10) / 10.0);
    return m;
  }

  private static double ap(Topic t, int depth) {
    double sum = 0;
    for (int i = 0; i < Math.min(depth, t.grades().size()); i++) {
      if (t.relevant(i)) {
        sum += t.found(i + 1) / (i + 1.0);
      }
    }
    return ratio(sum, t.allRelevant());
  }

  private static double rr(Topic t) {
    for (int i = 0; i < t.grades().size(); i++) {
      if (t.relevant(i)) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double bpref(Topic t) {
    double sum = 0;
    for (int i = 0; i < t.grades().size(); i++) {
      if (t.relevant(i)) {
        long above = 0;
        for (int j = 0; j < i; j++) {
          Integer g = t.grades().get(j);
          above += g != null && g >= 0 && g < t.level() ? 1 : 0;
        }
        double bound = Math.min(t.allRelevant(), t.allNonRelevant());
        sum += above == 0 ? 1 : 1 - Math.min(above, t.allRelevant()) / bound;
      }
    }
    return ratio(sum, t.allRelevant());
  }

  private static double ndcg(Topic t, int depth) {
    double dcg = 0;
    for (int i = 0; i < Math.min(depth, t.grades().size()); i++) {
      dcg += t.gain(i) * Math.log(2) / Math.log(i + 2);
    }
    double ideal = 0;
    List<Integer> best =
        t.judged().values().stream().filter(g -> g > 0).sorted(Comparator.reverseOrder()).toList();
    for (int i = 0; i < Math.min(depth, best.size()); i++) {
      ideal += best.get(i) * Math.log(2) / Math.log(i + 2);
    }
    return ratio(dcg, ideal);
  }

  private static double interpolated(Topic t, double recall) {
    long needed = Math.round(recall * t.allRelevant());
    double best = 0;
    for (int i = 0; i < t.grades().size(); i++) {
      if (t.found(i + 1) >= needed && t.found(i + 1) > 0) {
        best = Math.max(best, t.found(i + 1) / (i + 1.0));
      }
    }
    return best;
  }

  private static double unjudged(Topic t, int depth) {
    double n = 0;
    for (int i = 0; i < Math.min(depth, t.grades().size()); i++) {
      Integer g = t.grades().get(i);
      n += g == null || g < 0 ? 1 : 0;
    }
    return n;
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}

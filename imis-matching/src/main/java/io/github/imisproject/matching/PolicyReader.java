package io.github.imisproject.matching;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.internal.JsonTree;
import io.github.imisproject.matching.internal.Suggestions;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Plugin;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a policy in two steps: the document is checked whole, and only then made into a value.
 *
 * <p>A member nobody knows is a problem, not something to keep: a misspelt weight would otherwise
 * change a ranking in silence.
 */
final class PolicyReader {
  private final Plugins plugins;
  private final List<Problem> problems = new ArrayList<>();

  PolicyReader(Plugins plugins) {
    this.plugins = plugins;
  }

  Reading<MatchingPolicy> read(String json) {
    Reading<Object> tree = JsonTree.read(json);
    if (tree.value().isEmpty()) {
      return Reading.failed(tree.problems());
    }
    if (!(tree.get() instanceof Map<?, ?> document)) {
      return Reading.failed(List.of(Problem.error("", "matchingPolicy.notAnObject", Map.of())));
    }
    knownMembers(
        "", document, List.of("id", "missingData", "rerankers", "rules", "scorers", "ties"));
    String id = text(document, "", "id").orElse("");
    List<Use> rules = uses(document, "rules", plugins.ruleIds(), "matchingPolicy.unknownRule");
    List<WeightedUse> scorers = scorers(document);
    Optional<MissingDataPolicy> missing = missingData(document);
    Optional<TieRule> ties = ties(document);
    List<Use> rerankers =
        uses(document, "rerankers", plugins.rerankerIds(), "matchingPolicy.unknownReranker");
    if (!problems.isEmpty() || missing.isEmpty() || ties.isEmpty()) {
      return Reading.failed(problems);
    }
    return Reading.of(new MatchingPolicy(id, rules, scorers, missing.get(), ties.get(), rerankers));
  }

  private List<WeightedUse> scorers(Map<?, ?> document) {
    List<WeightedUse> uses = new ArrayList<>();
    if (!document.containsKey("scorers")) {
      problem("", "matchingPolicy.missing", "member", "scorers");
      return uses;
    }
    List<?> list = list(document, "scorers");
    if (list.isEmpty() && document.get("scorers") instanceof List) {
      problem("/scorers", "matchingPolicy.noScorers");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String path = "/scorers/" + i;
      if (!(list.get(i) instanceof Map<?, ?> entry)) {
        problem(path, "matchingPolicy.notAnObject");
        continue;
      }
      knownMembers(path, entry, List.of("id", "parameters", "weight"));
      Optional<String> id = text(entry, path, "id");
      Optional<Double> weight =
          number(entry, path, "weight", Double.MIN_VALUE, WeightedUse.MAX_WEIGHT);
      id.ifPresent(
          name -> known(path, name, seen, plugins.scorerIds(), "matchingPolicy.unknownScorer"));
      Map<String, Object> parameters =
          parameters(entry, path, id.flatMap(plugins::findScorer).map(Plugin.class::cast));
      if (id.isPresent() && weight.isPresent()) {
        uses.add(new WeightedUse(id.get(), weight.get(), parameters));
      }
    }
    return uses;
  }

  private List<Use> uses(Map<?, ?> document, String member, List<String> installed, String code) {
    List<Use> uses = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<?> list = list(document, member);
    for (int i = 0; i < list.size(); i++) {
      String path = "/" + member + "/" + i;
      if (!(list.get(i) instanceof Map<?, ?> entry)) {
        problem(path, "matchingPolicy.notAnObject");
        continue;
      }
      knownMembers(path, entry, List.of("id", "parameters"));
      Optional<String> id = text(entry, path, "id");
      id.ifPresent(name -> known(path, name, seen, installed, code));
      Optional<Plugin> plugin =
          member.equals("rules")
              ? id.flatMap(plugins::findRule).map(Plugin.class::cast)
              : id.flatMap(plugins::findReranker).map(Plugin.class::cast);
      Map<String, Object> parameters = parameters(entry, path, plugin);
      id.ifPresent(name -> uses.add(new Use(name, parameters)));
    }
    return uses;
  }

  private void known(
      String path, String id, Set<String> seen, List<String> installed, String code) {
    if (!seen.add(id)) {
      problem(path + "/id", "matchingPolicy.twice", "id", id);
    }
    if (!installed.contains(id)) {
      unknown(path + "/id", code, id, installed);
    }
  }

  /** Adds a problem, in the form that suggests a name if one is near. */
  private void unknown(String path, String code, String name, Collection<String> known) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("name", name);
    arguments.put("known", String.join(", ", new TreeSet<>(known)));
    Optional<String> nearest = Suggestions.nearest(name, known);
    nearest.ifPresent(suggestion -> arguments.put("suggestion", suggestion));
    problems.add(Problem.error(path, nearest.isPresent() ? code + ".suggestion" : code, arguments));
  }

  private Map<String, Object> parameters(Map<?, ?> entry, String path, Optional<Plugin> plugin) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    Object given = entry.get("parameters");
    if (given == null) {
      return parameters;
    }
    String at = path + "/parameters";
    if (!(given instanceof Map<?, ?> members)) {
      problem(at, "matchingPolicy.notAnObject");
      return parameters;
    }
    if (plugin.isEmpty()) {
      return parameters; // that the extension is unknown has been said
    }
    Map<String, ParameterSpec> specs = new LinkedHashMap<>();
    plugin.get().parameters().forEach(spec -> specs.put(spec.name(), spec));
    members.forEach(
        (key, value) -> {
          String name = (String) key;
          ParameterSpec spec = specs.get(name);
          if (spec == null) {
            unknown(
                at + "/" + pointer(name), "matchingPolicy.unknownParameter", name, specs.keySet());
          } else if (fits(at + "/" + pointer(name), spec, value)) {
            parameters.put(name, value);
          }
        });
    return parameters;
  }

  private boolean fits(String path, ParameterSpec spec, Object value) {
    int before = problems.size();
    if (spec instanceof ParameterSpec.Number number) {
      inRange(path, value, number.minimum(), number.maximum());
    } else if (spec instanceof ParameterSpec.Flag) {
      if (!(value instanceof Boolean)) {
        problem(path, "matchingPolicy.notAFlag");
      }
    } else if (spec instanceof ParameterSpec.Numbers || spec instanceof ParameterSpec.Texts) {
      byCode(path, spec, value);
    } else if (value instanceof List<?> codes) {
      List<String> allowed = ((ParameterSpec.Codes) spec).allowed();
      for (int i = 0; i < codes.size(); i++) {
        if (!(codes.get(i) instanceof String code)) {
          problem(path + "/" + i, "matchingPolicy.notAText");
        } else if (!allowed.isEmpty() && !allowed.contains(code)) {
          unknown(path + "/" + i, "matchingPolicy.unknownCode", code, allowed);
        }
      }
    } else {
      problem(path, "matchingPolicy.notAList");
    }
    return problems.size() == before;
  }

  private void byCode(String path, ParameterSpec spec, Object value) {
    if (!(value instanceof Map<?, ?> members)) {
      problem(path, "matchingPolicy.notAnObject");
      return;
    }
    members.forEach(
        (code, each) -> {
          String at = path + "/" + pointer((String) code);
          if (spec instanceof ParameterSpec.Numbers numbers) {
            inRange(at, each, numbers.minimum(), numbers.maximum());
          } else if (!(each instanceof String text)) {
            problem(at, "matchingPolicy.notAText");
          } else if (text.isBlank()) {
            problem(at, "matchingPolicy.blank");
          }
        });
  }

  private Optional<MissingDataPolicy> missingData(Map<?, ?> document) {
    Object given = document.get("missingData");
    if (given == null) {
      problem("", "matchingPolicy.missing", "member", "missingData");
      return Optional.empty();
    }
    if (!(given instanceof Map<?, ?> members)) {
      problem("/missingData", "matchingPolicy.notAnObject");
      return Optional.empty();
    }
    Optional<String> type = text(members, "/missingData", "type");
    if (type.isEmpty()) {
      return Optional.empty();
    }
    List<String> allowed =
        switch (type.get()) {
          case "impute" -> List.of("type", "value");
          case "interval" -> List.of("optimism", "type");
          default -> List.of("type");
        };
    switch (type.get()) {
      case "impute", "interval", "optimistic", "pessimistic", "renormalise" ->
          knownMembers("/missingData", members, allowed);
      default -> {
        unknown(
            "/missingData/type",
            "matchingPolicy.unknownMissingData",
            type.get(),
            PolicyJson.missingDataTypes());
        return Optional.empty();
      }
    }
    return switch (type.get()) {
      case "impute" ->
          number(members, "/missingData", "value", 0, 1).map(MissingDataPolicy.Impute::new);
      case "interval" ->
          number(members, "/missingData", "optimism", 0, 1).map(MissingDataPolicy.Interval::new);
      case "optimistic" -> Optional.of(new MissingDataPolicy.Optimistic());
      case "pessimistic" -> Optional.of(new MissingDataPolicy.Pessimistic());
      default -> Optional.of(new MissingDataPolicy.Renormalise());
    };
  }

  private Optional<TieRule> ties(Map<?, ?> document) {
    if (!document.containsKey("ties")) {
      return Optional.of(TieRule.STABLE_ID);
    }
    Optional<String> ties = text(document, "", "ties");
    if (ties.isEmpty()) {
      return Optional.empty();
    }
    switch (ties.get()) {
      case "stableId" -> {
        return Optional.of(TieRule.STABLE_ID);
      }
      case "lottery" -> {
        return Optional.of(TieRule.LOTTERY);
      }
      default -> {
        unknown("/ties", "matchingPolicy.unknownTies", ties.get(), List.of("lottery", "stableId"));
        return Optional.empty();
      }
    }
  }

  private void knownMembers(String path, Map<?, ?> members, List<String> known) {
    for (Object key : members.keySet()) {
      if (!known.contains(key)) {
        unknown(
            path + "/" + pointer((String) key),
            "matchingPolicy.unknownMember",
            (String) key,
            known);
      }
    }
  }

  private Optional<String> text(Map<?, ?> members, String path, String name) {
    Object value = members.get(name);
    if (value == null) {
      problem(path, "matchingPolicy.missing", "member", name);
    } else if (!(value instanceof String text)) {
      problem(path + "/" + name, "matchingPolicy.notAText");
    } else if (text.isBlank()) {
      problem(path + "/" + name, "matchingPolicy.blank");
    } else {
      return Optional.of(text);
    }
    return Optional.empty();
  }

  private Optional<Double> number(
      Map<?, ?> members, String path, String name, double minimum, double maximum) {
    if (!members.containsKey(name)) {
      problem(path, "matchingPolicy.missing", "member", name);
      return Optional.empty();
    }
    return inRange(path + "/" + name, members.get(name), minimum, maximum);
  }

  private Optional<Double> inRange(String path, Object value, double minimum, double maximum) {
    if (!(value instanceof Double number)) {
      problem(path, "matchingPolicy.notANumber");
      return Optional.empty();
    }
    if (number >= minimum && number <= maximum) {
      return Optional.of(number);
    }
    boolean positive = minimum == Double.MIN_VALUE;
    problem(
        path,
        positive ? "matchingPolicy.notPositive" : "matchingPolicy.range",
        "value",
        shown(number),
        "minimum",
        shown(positive ? 0 : minimum),
        "maximum",
        shown(maximum));
    return Optional.empty();
  }

  private List<?> list(Map<?, ?> document, String name) {
    Object value = document.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    problem("/" + name, "matchingPolicy.notAList");
    return List.of();
  }

  private void problem(String path, String code, String... arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    problems.add(Problem.error(path, code, named));
  }

  private static String shown(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}

package io.github.imisproject.matching;

import io.github.imisproject.matching.Outcome.RuleFinding;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Explanation;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.CanonicalJson;
import io.github.imisproject.matching.spi.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a result in exactly one way: ids, numbers, codes and arguments, no text for people. */
final class ResultJson {
  private ResultJson() {}

  static String write(MatchResult<?> result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    MatchResult.Accounting accounting = result.accounting();
    tree.put(
        "accounting",
        Map.of(
            "candidates", accounting.candidates(),
            "matched", accounting.matched(),
            "excluded", accounting.excluded(),
            "undecided", accounting.undecided()));
    tree.put("provenance", provenance(result.provenance()));
    tree.put(
        "matches",
        result.matches().stream().map(m -> scored(m, m.score(), m.explanation())).toList());
    tree.put(
        "undecided",
        result.undecided().stream().map(u -> scored(u, u.score(), u.explanation())).toList());
    tree.put("exclusions", result.exclusions().stream().map(ResultJson::outcome).toList());
    return CanonicalJson.write(tree);
  }

  private static Map<String, Object> provenance(Provenance provenance) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("policyId", provenance.policyId());
    tree.put("policyHash", provenance.policyHash());
    tree.put("dataHash", provenance.dataHash());
    tree.put("libraryVersion", provenance.libraryVersion());
    // As text: not every reader of JSON keeps 64 bits of a number.
    tree.put("seed", Long.toString(provenance.seed()));
    tree.put("asOf", provenance.asOf().toString());
    tree.put("consentIds", provenance.consentIds());
    return tree;
  }

  private static Map<String, Object> scored(
      Outcome<?> outcome, Score score, Explanation.Sum explanation) {
    Map<String, Object> tree = outcome(outcome);
    tree.put("score", Map.of("value", score.value(), "low", score.low(), "high", score.high()));
    tree.put("contributions", explanation.contributions().stream().map(ResultJson::part).toList());
    return tree;
  }

  private static Map<String, Object> part(Contribution part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("scorer", part.scorer());
    tree.put("weight", part.weight());
    tree.put("score", part.score());
    tree.put("value", part.value());
    tree.put("basis", name(part.basis()));
    tree.put("reasons", part.reasons().stream().map(ResultJson::reason).toList());
    tree.put("missing", part.missing().stream().map(ResultJson::missing).toList());
    return tree;
  }

  private static Map<String, Object> outcome(Outcome<?> outcome) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", outcome.id());
    tree.put("findings", outcome.findings().stream().map(ResultJson::finding).toList());
    return tree;
  }

  private static Map<String, Object> finding(RuleFinding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", finding.rule());
    if (finding.verdict() instanceof Verdict.Excluded excluded) {
      tree.put("verdict", "excluded");
      tree.put("reasons", excluded.reasons().stream().map(ResultJson::reason).toList());
      tree.put("changes", excluded.changes().stream().map(ResultJson::change).toList());
    } else if (finding.verdict() instanceof Verdict.Undecided undecided) {
      tree.put("verdict", "undecided");
      tree.put("missing", undecided.missing().stream().map(ResultJson::missing).toList());
    } else {
      tree.put("verdict", "eligible");
      tree.put(
          "reasons",
          ((Verdict.Eligible) finding.verdict())
              .reasons().stream().map(ResultJson::reason).toList());
    }
    return tree;
  }

  private static Map<String, Object> missing(MissingFact missing) {
    return Map.of("field", missing.field(), "absence", name(missing.absence()));
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("reason", reason(change.reason()));
    tree.put("field", change.field());
    tree.put("actor", name(change.actor()));
    tree.put("effort", change.effort());
    return tree;
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    reason.arguments().forEach((name, argument) -> arguments.put(name, argument(argument)));
    return Map.of("code", reason.code(), "arguments", arguments);
  }

  private static Object argument(Argument argument) {
    if (argument instanceof Argument.Count count) {
      return count.value();
    }
    if (argument instanceof Argument.Amount amount) {
      return amount.value();
    }
    if (argument instanceof Argument.Day day) {
      return day.value().toString();
    }
    if (argument instanceof Argument.Words words) {
      Map<String, Object> texts = new LinkedHashMap<>();
      words.value().translations().forEach((tag, text) -> texts.put(tag.value(), text.value()));
      return texts;
    }
    if (argument instanceof Argument.Language language) {
      return language.value().value();
    }
    if (argument instanceof Argument.Code code) {
      return code.value();
    }
    if (argument instanceof Argument.Term term) {
      return term.key();
    }
    return ((Argument.Several) argument).values().stream().map(ResultJson::argument).toList();
  }

  /** Writes an enum's constant in camel case, independent of any locale. */
  private static String name(Enum<?> constant) {
    List<String> words = List.of(constant.name().toLowerCase(Locale.ROOT).split("_"));
    StringBuilder name = new StringBuilder(words.get(0));
    for (String word : words.subList(1, words.size())) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}

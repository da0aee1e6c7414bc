package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Provenance;
import io.github.imisproject.matching.WhyNot;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON: numbers as they are, sentences in each reader's language. */
final class MatchJson {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private final LocalTown town;
  private final LocalFieldText fields;
  private final Explainer explainer;
  private final boolean brief;

  MatchJson(LocalTown town, boolean brief) {
    this.town = town;
    this.fields = new LocalFieldText(town);
    this.explainer = town.explainer();
    this.brief = brief;
  }

  String write(List<MatchAnswer> answers, List<Problem> problems) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("problems", counts(problems));
    document.put("people", answers.stream().map(this::answer).toList());
    return JsonMapper.shared()
        .writer()
        .with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
        .writeValueAsString(document);
  }

  private static Map<String, Integer> counts(List<Problem> problems) {
    Map<String, Integer> counts = new TreeMap<>();
    problems.forEach(problem -> counts.merge(problem.code(), 1, Integer::sum));
    return counts;
  }

  private Map<String, Object> answer(MatchAnswer answer) {
    MatchResult.Accounting accounting = answer.result().accounting();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("person", answer.person());
    tree.put("language", answer.language().value());
    tree.put("candidates", accounting.candidates());
    tree.put("matched", accounting.matched());
    tree.put("undecided", accounting.undecided());
    tree.put("excluded", accounting.excluded());
    tree.put(
        "matches",
        answer.result().matches().stream().map(m -> match(m, answer.language())).toList());
    answer.whyNot().ifPresent(not -> tree.put("whyNot", whyNot(not, answer.language())));
    tree.put("provenance", provenance(answer.result().provenance()));
    return tree;
  }

  private Map<String, Object> match(Match<Offer> match, LanguageTag reader) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("offer", match.id());
    tree.put("title", town.serve(match.candidate().title(), reader).value());
    Map<String, String> local = fields.of(match.candidate(), reader);
    if (!local.isEmpty()) {
      tree.put("fields", local);
    }
    tree.put("score", match.score().value());
    tree.put("low", match.score().low());
    tree.put("high", match.score().high());
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Contribution part : match.explanation().contributions()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("scorer", part.scorer());
      each.put("value", part.value());
      if (!brief) {
        each.put("weight", part.weight());
        each.put("score", part.score());
        each.put("basis", part.basis());
      }
      each.put("reasons", explainer.sentences(part, reader));
      parts.add(each);
    }
    tree.put("parts", parts);
    return tree;
  }

  private Map<String, Object> whyNot(MatchAnswer.NotThis not, LanguageTag reader) {
    WhyNot why = not.why();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("offer", why.id());
    tree.put("title", town.serve(not.offer().title(), reader).value());
    tree.put("standing", why.standing());
    tree.put("reasons", sentences(why.reasons(), reader));
    tree.put("changes", sentences(why.changes().stream().map(c -> c.reason()).toList(), reader));
    tree.put("sufficient", why.sufficient());
    return tree;
  }

  private List<String> sentences(List<Reason> reasons, LanguageTag reader) {
    return reasons.stream().map(reason -> explainer.sentence(reason, reader)).toList();
  }

  private static Map<String, Object> provenance(Provenance provenance) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("policyId", provenance.policyId());
    tree.put("policyHash", provenance.policyHash());
    tree.put("dataHash", provenance.dataHash());
    tree.put("libraryVersion", provenance.libraryVersion());
    tree.put("seed", provenance.seed());
    tree.put("asOf", provenance.asOf().toString());
    tree.put("consentIds", provenance.consentIds());
    return tree;
  }
}

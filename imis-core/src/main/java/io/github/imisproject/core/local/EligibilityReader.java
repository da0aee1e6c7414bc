package io.github.imisproject.core.local;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rules that every offer of a category has in a town, beside its own. */
final class EligibilityReader {
  private static final ImisJson JSON = ImisJson.create();
  private final Cursor section;
  private final Vocabularies vocabularies;

  EligibilityReader(Cursor section, Vocabularies vocabularies) {
    this.section = section;
    this.vocabularies = vocabularies;
  }

  Map<String, List<EligibilityRule>> read(Collection<String> categories) {
    Map<String, List<EligibilityRule>> rules = new LinkedHashMap<>();
    for (String category : section.names()) {
      if (!categories.contains(category)) {
        section.findings().unknown(section.at(category), "json.unknownValue", category, categories);
      }
      Object value = section.members().get(category);
      if (value instanceof List<?> list) {
        rules.put(category, rules(section.at(category), list));
      } else {
        section
            .findings()
            .error(
                section.at(category),
                "json.wrongType",
                "expected",
                "array",
                "actual",
                Cursor.kind(value));
      }
    }
    return rules;
  }

  private List<EligibilityRule> rules(String pointer, List<?> list) {
    List<EligibilityRule> rules = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = pointer + "/" + i;
      if (!(list.get(i) instanceof Map<?, ?>)) {
        section
            .findings()
            .error(at, "json.wrongType", "expected", "object", "actual", Cursor.kind(list.get(i)));
        continue;
      }
      Reading<EligibilityRule> reading =
          JSON.read(EligibilityRule.class, JsonMembers.write(JsonMembers.cast(list.get(i))));
      for (Problem problem : reading.problems()) {
        // A misspelt member would leave a rule that asks for less, so nothing is left out here.
        section
            .findings()
            .add(Problem.error(at + problem.path(), problem.code(), problem.arguments()));
      }
      reading.value().ifPresent(rule -> keep(rule, at, rules));
    }
    return rules;
  }

  private void keep(EligibilityRule rule, String at, List<EligibilityRule> rules) {
    concepts(rule, at);
    rules.add(rule);
  }

  /** Sees that every concept a rule asks for is one that a record can name. */
  private void concepts(EligibilityRule rule, String at) {
    if (rule instanceof EligibilityRule.All all) {
      parts(all.rules(), at);
    } else if (rule instanceof EligibilityRule.Any any) {
      parts(any.rules(), at);
    } else if (rule instanceof EligibilityRule.Not not) {
      concepts(not.rule(), at + "/rule");
    } else if (rule instanceof Predicate.HasSkill skill) {
      known(skill.skill(), at + "/skill");
    } else if (rule instanceof Predicate.HoldsDocument holds) {
      known(holds.document(), at + "/document");
    }
  }

  private void parts(List<EligibilityRule> rules, String at) {
    for (int i = 0; i < rules.size(); i++) {
      concepts(rules.get(i), at + "/rules/" + i);
    }
  }

  private void known(ConceptRef ref, String at) {
    if (vocabularies.find(ref.scheme()).flatMap(s -> s.find(ref.notation())).isEmpty()) {
      section.findings().error(at, "local.conceptUnknown", "concept", Findings.shown("" + ref));
    }
  }
}

package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.local.LocalCategory;
import io.github.imisproject.core.local.LocalField;
import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalProfileReader;
import io.github.imisproject.core.local.LocalStatus;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.explanation.Explainer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what a local profile comes to, with all it builds on. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows a profile after all its patches: as a summary, or whole as JSON.")
final class ProfileShowCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON
  }

  @Mixin private ProfileLanguage language = new ProfileLanguage();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, or json for the whole profile; default: ${DEFAULT-VALUE}")
  private Format format = Format.TEXT;

  @Parameters(paramLabel = "DIR", description = "folder or name of a profile")
  private String place = "";

  @Override
  public Integer call() throws IOException {
    LocalTown town = LocalTown.read(place);
    if (format == Format.JSON) {
      language
          .out()
          .println(
              JsonMapper.shared()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(town.profile().document()));
    } else {
      summary(town);
    }
    return 0;
  }

  private void summary(LocalTown town) {
    LocalProfile profile = town.profile();
    LanguageTag reader = language.reader();
    Explainer explainer = town.explainer();
    language.say(
        "profile.name",
        Map.of(
            "name", served(town, profile.name()),
            "id", profile.id().id().toString(),
            "version", profile.id().version()));
    language.say(
        "profile.lineage",
        Map.of("lineage", profile.lineage().stream().map(Object::toString).toList()));
    List<String> languages =
        profile.languages().all().stream().map(l -> explainer.languageName(l, reader)).toList();
    language.say(
        "profile.languages",
        Map.of(
            "languages",
            languages,
            "root",
            explainer.languageName(profile.languages().root(), reader)));
    for (LocalCategory category : profile.categories().values()) {
      String name = concept(town, Vocabularies.OFFER_CATEGORIES, category.code());
      if (!category.enabled()) {
        language.say("profile.closed", Map.of("category", name));
      } else if (category.weight() != 1 || category.isLocal()) {
        language.say(
            "profile.category",
            Map.of("category", name, "weight", BigDecimal.valueOf(category.weight())));
      }
    }
    for (LocalStatus status : profile.statuses().values()) {
      String name = concept(town, Vocabularies.LEGAL_STATUSES, status.code());
      if (status.mayWork().isPresent()) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", name);
        values.put("permission", status.mayWork().get().name());
        values.put("ground", status.ground().map(LegalGround::citation).orElse(""));
        language.say("profile.work", values);
      } else if (status.isLocal()) {
        language.say("profile.status", Map.of("status", name));
      }
    }
    profile
        .eligibility()
        .forEach(
            (category, rules) ->
                language.say(
                    "profile.eligibility",
                    Map.of(
                        "category", concept(town, Vocabularies.OFFER_CATEGORIES, category),
                        "count", rules.size())));
    for (LocalField field : profile.fields()) {
      language.say(
          "profile.field",
          Map.of(
              "field", field.id(),
              "label", served(town, field.label()),
              "type", field.type().name()));
    }
    for (MatchingPolicy.WeightedUse scorer : town.policy().scorers()) {
      language.say(
          "profile.scorer",
          Map.of(
              "scorer", explainer.scorerName(scorer.id(), reader),
              "weight", BigDecimal.valueOf(scorer.weight())));
    }
    profile
        .section(LocalProfileReader.MESSAGES)
        .forEach(
            (tag, sentences) ->
                language.say(
                    "profile.messages",
                    Map.of(
                        "language", explainer.languageName(new LanguageTag(tag), reader),
                        "count", ((Map<?, ?>) sentences).size())));
    language.say(
        "profile.thresholds",
        Map.of(
            "smallestCell", profile.thresholds().smallestCell(),
            "childConsentAge", profile.thresholds().childConsentAge(),
            "matchesShown", profile.thresholds().matchesShown()));
  }

  private String concept(LocalTown town, String scheme, String notation) {
    ConceptRef ref = ConceptRef.of(scheme, notation);
    return town.profile()
        .vocabularies()
        .find(ref.scheme())
        .flatMap(s -> s.find(ref.notation()))
        .map(c -> served(town, c.name()))
        .orElse(notation);
  }

  private String served(LocalTown town, LocalizedText text) {
    return town.serve(text, language.reader()).value();
  }
}

package io.github.imisproject.matching.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalProfileReader;
import io.github.imisproject.core.local.ProfileFolder;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Matching by a local profile")
class LocalMatchingTest {
  @TempDir Path disk;

  private LocalProfile profile(String members) {
    try {
      Files.writeString(
          disk.resolve("profile.json"),
          ("{'id':'urn:x:t','version':'1.2.3','name':{'en':'T'}" + members + "}")
              .replace('\'', '"'));
      return LocalMatching.reader().read(ProfileFolder.of(disk)).get();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Offer offer(String members) {
    return ImisJson.create()
        .read(
            Offer.class,
            ("{'type':'ServiceOffer','id':'o','providerId':'p','title':{'en':'Help'},'status':'ACTIVE'"
                    + members
                    + "}")
                .replace('\'', '"'))
        .get();
  }

  private static Directory directory(Offer... offers) {
    return new Directory(List.of(), List.of(), List.of(), List.of(offers), Map.of());
  }

  @Test
  void that_changes_nothing_decides_as_the_library_does() {
    MatchingPolicy policy = new LocalMatching(profile("")).policy();
    MatchingPolicy standard = MatchingPolicy.standard();
    assertThat(policy.id()).isEqualTo("urn:x:t 1.2.3");
    assertThat(policy.scorers()).isEqualTo(standard.scorers());
    assertThat(policy.missingData()).isEqualTo(standard.missingData());
    assertThat(policy.rules())
        .extracting(MatchingPolicy.Use::id)
        .isEqualTo(standard.rules().stream().map(MatchingPolicy.Use::id).toList());
  }

  @Test
  void changes_one_weight_and_leaves_the_rest() {
    MatchingPolicy policy =
        new LocalMatching(
                profile(
                    ",'policy':{'scorers':{'distance':{'weight':0.4,'parameters':{}},'cost':null},"
                        + "'missingData':{'type':'renormalise','value':null}}"))
            .policy();
    assertThat(policy.scorers())
        .extracting(MatchingPolicy.WeightedUse::id)
        .containsExactly("need", "skills", "language", "distance", "schedule", "interests");
    assertThat(policy.scorers().get(3).weight()).isEqualTo(0.4);
    assertThat(policy.scorers().get(0).weight()).isEqualTo(0.3);
    assertThat(policy.missingData().type()).isEqualTo("renormalise");
  }

  @Test
  void adds_what_categories_and_statuses_say() {
    MatchingPolicy policy =
        new LocalMatching(
                profile(
                    ",'categories':{'HOUSING':{'weight':1.4},'SPORT':{'enabled':false}},"
                        + "'legalStatuses':{'EU_CITIZEN':{'mayWork':null,'ground':null},'REFUGEE':{'mayWork':'FULL','ground':{'citation':'Law"
                        + " 1'}},'ROOTS':{'mayWork':'LIMITED','ground':{'citation':'Law"
                        + " 2'},'labels':{'en':'roots'}}}"))
            .policy();
    MatchingPolicy.WeightedUse priority = policy.scorers().get(policy.scorers().size() - 1);
    assertThat(priority.id()).isEqualTo("priority");
    assertThat(priority.weight()).isEqualTo(LocalMatching.PRIORITY_WEIGHT);
    assertThat(priority.parameters()).isEqualTo(Map.of("weights", Map.of("HOUSING", 1.4)));
    MatchingPolicy.Use closed = policy.rules().get(policy.rules().size() - 1);
    assertThat(closed)
        .isEqualTo(new MatchingPolicy.Use("openCategory", Map.of("closed", List.of("SPORT"))));
    assertThat(policy.rules())
        .contains(
            new MatchingPolicy.Use(
                "legalStatus",
                Map.of(
                    "fullByStatus", Map.of("REFUGEE", "Law 1"),
                    "limitedByStatus", Map.of("ROOTS", "Law 2"))));
    assertThat(MatchingPolicy.read(policy.toJson()).get()).isEqualTo(policy);
    assertThat(policy.hash()).hasSize(64);
  }

  @Test
  void keeps_the_weight_that_the_policy_gives_to_priorities() {
    MatchingPolicy policy =
        new LocalMatching(
                profile(
                    ",'categories':{'LEGAL':{'weight':0}},'policy':{'scorers':{'priority':{'weight':0.5}},"
                        + "'rules':{'openCategory':{'parameters':{'closed':['CULTURE']}}}}"))
            .policy();
    MatchingPolicy.WeightedUse priority = policy.scorers().get(policy.scorers().size() - 1);
    assertThat(priority)
        .isEqualTo(
            new MatchingPolicy.WeightedUse(
                "priority", 0.5, Map.of("weights", Map.of("LEGAL", 0.0))));
    MatchingPolicy both =
        new LocalMatching(
                profile(
                    ",'categories':{'SPORT':{'enabled':false}},"
                        + "'policy':{'rules':{'openCategory':{'parameters':{'closed':['CULTURE']}}}}"))
            .policy();
    assertThat(both.rules())
        .contains(
            new MatchingPolicy.Use("openCategory", Map.of("closed", List.of("SPORT", "CULTURE"))));
  }

  @Test
  void asks_more_of_every_offer_of_a_category() {
    LocalMatching local =
        new LocalMatching(
            profile(
                ",'categories':{'FARM_WORK':{'broader':'EMPLOYMENT','labels':{'en':'farm work'}}},"
                    + "'eligibility':{'LEGAL':[{'type':'AgeBetween','from':18}],"
                    + "'FARM_WORK':[{'type':'HoldsDocument','document':'documents:TAX_NUMBER'}]}"));
    Offer plain = offer(",'category':'LEGAL'");
    Offer ruled = offer(",'category':'LEGAL','eligibility':{'type':'SingleParent'}");
    Offer farm = offer(",'category':'EMPLOYMENT','topics':['offer-categories:FARM_WORK']");
    Offer other = offer(",'category':'HOUSING'");
    EligibilityRule adult =
        new Predicate.AgeBetween(java.util.Optional.of(18), java.util.Optional.empty());
    assertThat(adapted(local, plain).details().eligibility()).hasValue(adult);
    assertThat(adapted(local, ruled).details().eligibility())
        .hasValue(EligibilityRule.all(new Predicate.SingleParent(), adult));
    assertThat(adapted(local, farm).details().eligibility())
        .hasValue(new Predicate.HoldsDocument(ConceptRef.of("documents", "TAX_NUMBER")));
    assertThat(adapted(local, other)).isEqualTo(other);
    assertThat(new LocalMatching(profile("")).directory(directory(plain)))
        .isEqualTo(directory(plain));
  }

  private static Offer adapted(LocalMatching local, Offer offer) {
    return local.directory(directory(offer)).offers().get(0);
  }

  @Test
  void speaks_the_languages_of_the_town() {
    LocalMatching local =
        new LocalMatching(
            profile(
                ",'languages':{'fallbacks':{'es':'en','ca':'es'}},'messages':{'es':{'need.none':'No"
                    + " lo ha pedido.','need.exact':'Es lo que busca:"
                    + " {need}.','language.ca':'catalán'},'en':{'need.none':'You did not ask for"
                    + " it.'}}"));
    Explainer explainer = local.explainer();
    Reason none = Reason.of("need.none");
    assertThat(explainer.sentence(none, new LanguageTag("es"))).isEqualTo("No lo ha pedido.");
    assertThat(explainer.sentence(none, new LanguageTag("ca"))).isEqualTo("No lo ha pedido.");
    assertThat(explainer.sentence(none, LanguageTag.ENGLISH)).isEqualTo("You did not ask for it.");
    assertThat(explainer.sentence(none, LanguageTag.FRENCH))
        .isEqualTo(Explainer.standard().sentence(none, LanguageTag.FRENCH));
    assertThat(explainer.sentence(Reason.of("cost.free"), new LanguageTag("ca")))
        .isEqualTo("It is free of charge.");
    assertThat(explainer.languageName(new LanguageTag("ca"), new LanguageTag("es")))
        .isEqualTo("catalán");
    assertThat(
            explainer.sentence(
                Reason.of("need.exact").with("need", LocalizedText.of("es", "trabajo")),
                new LanguageTag("es")))
        .contains("trabajo");
  }

  @Test
  void changes_an_applications_own_sentences_too() throws IOException {
    MessageCatalogue app =
        MessageCatalogue.of(
            "app", Map.of(LanguageTag.ENGLISH, Map.of("app.hello", "Hello {name}!")));
    Files.writeString(
        disk.resolve("profile.json"),
        ("{'id':'urn:x:t','version':'1.2.3','name':{'en':'T'},'messages':{'en':{'app.hello':'Good"
                + " day, {name}!','need.none':'x'}}}")
            .replace('\'', '"'));
    LocalProfile profile = LocalMatching.reader(app).read(ProfileFolder.of(disk)).get();
    MessageCatalogue own = new LocalMatching(profile).localised(app);
    assertThat(own.format("app.hello", LanguageTag.ENGLISH, Map.of("name", "Maria")))
        .isEqualTo("Good day, Maria!");
    assertThat(own.keys()).containsExactly("app.hello");
  }

  @Test
  void refuses_a_profile_that_was_read_without_its_policy() throws IOException {
    LocalProfile profile = profile(",'policy':{'ties':'lottery'}");
    assertThat(new LocalMatching(profile).policy().ties())
        .isEqualTo(MatchingPolicy.TieRule.LOTTERY);
    LocalProfile unchecked = LocalProfileReader.create().read(ProfileFolder.of(disk)).get();
    assertThatThrownBy(() -> new LocalMatching(unchecked))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LocalMatching.reader()");
  }
}

package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.Run.imis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalStatus;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("imis profile")
class ProfileCommandTest {
  private static final List<String> TOWNS =
      List.of("sparta", "engomi", "granada", "bologna", "skopje");
  @TempDir Path disk;

  private static LocalProfile profile(String name) throws IOException {
    Reading<LocalProfile> reading = LocalTown.reader().read(LocalTown.folder(name));
    assertThat(reading.problems()).as(name).isEmpty();
    return reading.get();
  }

  @ParameterizedTest
  @CsvSource({
    "sparta,GR,el,15,EUR,3",
    "engomi,CY,el,14,EUR,3",
    "granada,ES,es,14,EUR,3",
    "bologna,IT,it,14,EUR,3",
    "skopje,MK,mk,14,MKD,2"
  })
  void loads_each_of_the_five_towns_without_a_problem(
      String town, String country, String root, int age, String currency, int levels)
      throws IOException {
    LocalProfile profile = profile(town);
    assertThat(profile.country()).hasValue(new CountryCode(country));
    assertThat(profile.languages().root()).isEqualTo(new LanguageTag(root));
    assertThat(profile.languages().all()).containsAll(SupportedLanguages.ALL);
    assertThat(profile.thresholds().childConsentAge()).isEqualTo(age);
    assertThat(profile.currency()).hasValue(currency);
    assertThat(profile.lineage()).hasSize(levels);
    assertThat(profile.fields()).isNotEmpty();
    assertThat(profile.categories().values()).anyMatch(c -> c.weight() != 1);
    assertThat(profile.name().languages()).containsAll(SupportedLanguages.ALL);
  }

  @Test
  void lets_law_of_the_union_hold_in_the_union_only() throws IOException {
    for (String town : TOWNS) {
      LocalStatus citizen = profile(town).statuses().get("EU_CITIZEN");
      assertThat(citizen.mayWork().isPresent()).as(town).isEqualTo(!town.equals("skopje"));
    }
    assertThat(profile("skopje").statuses().get("REFUGEE").ground().orElseThrow().citation())
        .contains("64/2018");
  }

  @Test
  void checks_a_sound_profile_and_a_broken_one() throws IOException {
    Run sound = imis("profile", "check", "sparta", "skopje");
    assertThat(sound.status()).isZero();
    assertThat(sound.plain()).contains("sparta: 0 errors, 0 warnings", "skopje: 0 errors");
    Files.writeString(
        disk.resolve("profile.json"),
        "{\"id\":\"urn:x:t\",\"version\":\"1\",\"name\":{\"en\":\"T\"},\"base\":\"sparta\",\"categories\":{\"SPORT\":{\"weight\":9}}}");
    Run broken = imis("profile", "check", disk.toString());
    assertThat(broken.status()).isEqualTo(1);
    String folder = disk.getFileName().toString();
    assertThat(broken.plain())
        .contains(folder + "/profile.json#/version: error: The version is 1")
        .contains(folder + "/profile.json#/categories/SPORT/weight: error: weight is 9")
        .contains("2 errors, 0 warnings");
    assertThat(imis("profile", "check", disk.toString(), "--language", "fa").plain())
        .contains("خطا")
        .contains("profile.json#/version");
    Run match = imis("match", "--profile", disk.toString());
    assertThat(match.status()).isEqualTo(1);
    assertThat(match.err()).contains("The version is 1");
  }

  @Test
  void compares_two_profiles_as_text_data_and_patch() {
    Run text = imis("profile", "diff", "sparta", "engomi");
    assertThat(text.status()).isZero();
    assertThat(text.plain())
        .contains("~ /country: \"GR\" -> \"CY\"")
        .contains("+ /categories/STUDENT_LIFE: ")
        .contains("- /categories/FARM_WORK: ")
        .containsPattern("\\d+ differences between sparta and engomi");
    JsonNode list =
        JsonMapper.shared()
            .readTree(imis("profile", "diff", "sparta", "engomi", "--format", "json").out());
    assertThat(list.size()).isGreaterThan(20);
    for (JsonNode difference : list) {
      assertThat(difference.get("kind").asString()).isIn("ADDED", "REMOVED", "CHANGED");
      assertThat(difference.has("before"))
          .isEqualTo(!difference.get("kind").asString().equals("ADDED"));
    }
    JsonNode patch =
        JsonMapper.shared()
            .readTree(imis("profile", "diff", "sparta", "engomi", "--format", "patch").out());
    assertThat(patch.get("country").asString()).isEqualTo("CY");
    assertThat(patch.get("categories").get("FARM_WORK").isNull()).isTrue();
    assertThat(imis("profile", "diff", "sparta", "sparta", "--language", "ar").plain())
        .contains("لا فروق");
  }

  @Test
  void shows_a_profile_in_five_languages_and_whole() {
    Map<String, String> own =
        Map.of(
            "en",
            "Weight of farm work: 1.4",
            "el",
            "αγροτικές εργασίες",
            "fr",
            "travail agricole",
            "ar",
            "العمل الزراعي",
            "fa",
            "کار کشاورزی");
    for (LanguageTag language : SupportedLanguages.ALL) {
      Run run = imis("profile", "show", "sparta", "--language", language.value());
      assertThat(run.status()).isZero();
      assertThat(run.plain())
          .contains(own.get(language.value()))
          .contains("urn:imis:profile:sparta");
    }
    JsonNode whole =
        JsonMapper.shared().readTree(imis("profile", "show", "sparta", "--format", "json").out());
    assertThat(whole.get("categories").get("HOUSING").get("weight").asInt()).isEqualTo(1);
    assertThat(
            whole
                .get("vocabularies")
                .get("documents")
                .get("AFM")
                .get("labels")
                .get("el")
                .asString())
        .isEqualTo("ΑΦΜ");
  }

  @Test
  void refuses_wrong_use() {
    assertThat(imis("profile").status()).isEqualTo(2);
    assertThat(imis("profile", "check").status()).isEqualTo(2);
    assertThat(imis("profile", "show", "atlantis").status()).isEqualTo(2);
    assertThat(imis("profile", "show", "sparta", "--language", "de").err())
        .contains("must be one of el, en, fr, ar, fa");
    assertThat(imis("match", "--profile", "sparta", "--policy", "x").err())
        .contains("--policy and --profile both set the policy");
    assertThat(imis("match", "--language", "es").status()).isEqualTo(2);
  }

  @Test
  void matches_in_the_languages_of_each_town() {
    Map<String, String> tongues =
        Map.of("granada", "es", "bologna", "it", "skopje", "mk", "engomi", "tr", "sparta", "sq");
    Map<String, String> words =
        Map.of(
            "granada",
            "Ofertas para",
            "bologna",
            "Offerte per",
            "skopje",
            "Понуди за",
            "engomi",
            "için öneriler",
            "sparta",
            "Προσφορές για");
    for (String town : TOWNS) {
      Run run =
          imis(
              "match",
              "--profile",
              town,
              "--directory",
              "../second-town/offers/directory.json",
              "--language",
              tongues.getOrDefault(town, ""));
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.plain()).contains(words.get(town));
    }
  }

  @Test
  void has_all_its_sentences_in_five_languages() {
    ClassLoader loader = ProfileCommandTest.class.getClassLoader();
    assertThat(CatalogueCheck.check(MessageCatalogue.load("profile", loader))).isEmpty();
    assertThat(CatalogueCheck.check(MessageCatalogue.load("match", loader))).isEmpty();
  }
}

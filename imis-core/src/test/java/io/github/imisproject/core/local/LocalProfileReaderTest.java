package io.github.imisproject.core.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A local profile")
class LocalProfileReaderTest {
  private static final String HEAD = "'id':'urn:x:a','version':'1.0.0','name':{'en':'A'}";
  private final LocalProfileReader reader = LocalProfileReader.create();
  @TempDir Path disk;

  private Reading<LocalProfile> read(String members) {
    return read(Folders.of("a", "{" + HEAD + members + "}"));
  }

  private Reading<LocalProfile> read(ProfileFolder folder) {
    try {
      return reader.read(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> told(Reading<?> reading) {
    return reading.problems().stream().map(p -> p.code() + " " + p.path()).toList();
  }

  @Test
  void that_changes_nothing_is_the_library_itself() {
    LocalProfile standard = reader.standard();
    LocalProfile empty = read("").get();
    assertThat(empty.section(LocalProfileReader.VOCABULARIES))
        .isEqualTo(standard.section(LocalProfileReader.VOCABULARIES));
    for (String id : Vocabularies.embedded().ids()) {
      assertThat(empty.vocabularies().get(id)).isEqualTo(Vocabularies.embedded().get(id));
    }
    assertThat(empty.categories()).hasSize(OfferCategory.values().length);
    assertThat(empty.categories().values())
        .allSatisfy(c -> assertThat(c.weight()).isEqualTo(1))
        .allSatisfy(c -> assertThat(c.enabled()).isTrue());
    assertThat(empty.statuses()).hasSize(LegalStatusKind.values().length);
    assertThat(empty.thresholds()).isEqualTo(Thresholds.STANDARD);
    assertThat(empty.languages().all()).hasSize(5);
    assertThat(ProfileDifference.between(standard, empty))
        .extracting(ProfileDifference::pointer)
        .containsExactly("/id", "/name/en");
  }

  @Test
  void changes_categories_statuses_vocabularies_and_thresholds() {
    LocalProfile profile =
        read(",'categories':{'HOUSING':{'weight':1.4,'labels':{'en':'homes'}},"
                + "'SPORT':{'enabled':false},"
                + "'FARM_WORK':{'broader':'EMPLOYMENT','weight':1.5,"
                + "'labels':{'en':'farms','el':'αγροτικά'}}},"
                + "'legalStatuses':{"
                + "'REFUGEE':{'mayWork':'FULL','ground':{'citation':'Law-1'}},"
                + "'ARRAIGO':{'labels':{'en':'roots'}}},"
                + "'vocabularies':{'needs':{"
                + "'PADRON':{'broader':['LEGAL'],'labels':{'en':'registering'}},"
                + "'FIND_JOB':{'labels':{'en':'a job'}},'DRIVING_LICENCE':null}},"
                + "'thresholds':{'childConsentAge':15}")
            .get();
    assertThat(profile.categories().get("HOUSING").weight()).isEqualTo(1.4);
    assertThat(profile.categories().get("SPORT").enabled()).isFalse();
    LocalCategory farm = profile.categories().get("FARM_WORK");
    assertThat(farm.within()).isEqualTo(OfferCategory.EMPLOYMENT);
    assertThat(farm.isLocal()).isTrue();
    var categories = profile.vocabularies().get(Vocabularies.OFFER_CATEGORIES);
    assertThat(categories.isBroader("EMPLOYMENT", "FARM_WORK")).isTrue();
    assertThat(categories.get("HOUSING").label(LanguageTag.ENGLISH)).hasValue("homes");
    assertThat(categories.get("HOUSING").label(LanguageTag.GREEK)).hasValue("στέγαση");
    assertThat(profile.statuses().get("REFUGEE").mayWork()).hasValue(WorkPermissionKind.FULL);
    assertThat(profile.statuses().get("ARRAIGO").kind()).isEqualTo(LegalStatusKind.OTHER);
    assertThat(profile.vocabularies().get("legal-statuses").find("ARRAIGO")).isPresent();
    var needs = profile.vocabularies().get("needs");
    assertThat(needs.isBroader("LEGAL", "PADRON")).isTrue();
    assertThat(needs.get("FIND_JOB").label(LanguageTag.ENGLISH)).hasValue("a job");
    assertThat(needs.get("FIND_JOB").label(LanguageTag.FRENCH)).hasValue("trouver un emploi");
    assertThat(needs.find("DRIVING_LICENCE")).isEmpty();
    assertThat(profile.thresholds()).isEqualTo(new Thresholds(10, 15, 3));
  }

  @Test
  void builds_on_several_others_each_patching_the_one_before() {
    Folders folders =
        Folders.of(
                "partner",
                "{'id':'urn:x:p','version':'3.0.0','base':'../town','name':{'en':'P'},"
                    + "'categories':{'LEGAL':{'weight':0.5},'FARM_WORK':null}}")
            .and(
                "town",
                "profile.json",
                "{'id':'urn:x:t','version':'2.0.0','base':'../country',"
                    + "'name':{'en':'T','fr':'V'}}")
            .and("town", "categories.json", "{'LEGAL':{'weight':1.3},'HOUSING':{'weight':1.2}}")
            .and(
                "country",
                "profile.json",
                "{'id':'urn:x:c','version':'1.0.0','name':{'en':'C'},"
                    + "'country':'GR','timezone':'Europe/Athens','currency':'EUR'}")
            .and(
                "country",
                "categories.json",
                "{'LEGAL':{'weight':1.1},"
                    + "'FARM_WORK':{'broader':'EMPLOYMENT','labels':{'en':'farm work'}}}");
    LocalProfile partner = read(folders).get();
    assertThat(partner.lineage())
        .containsExactly(
            new ProfileId(URI.create("urn:x:c"), "1.0.0"),
            new ProfileId(URI.create("urn:x:t"), "2.0.0"),
            new ProfileId(URI.create("urn:x:p"), "3.0.0"));
    assertThat(partner.categories().get("LEGAL").weight()).isEqualTo(0.5);
    assertThat(partner.categories().get("HOUSING").weight()).isEqualTo(1.2);
    assertThat(partner.categories()).doesNotContainKey("FARM_WORK");
    assertThat(partner.country().orElseThrow().value()).isEqualTo("GR");
    assertThat(partner.currency()).hasValue("EUR");
    assertThat(partner.timezone().orElseThrow().getId()).isEqualTo("Europe/Athens");
    assertThat(partner.name().languages()).containsExactly(LanguageTag.ENGLISH);
  }

  @Test
  void says_in_which_file_of_which_profile_a_problem_has_to_be_mended() {
    Folders folders =
        Folders.of(
                "town",
                "{'id':'urn:x:t','version':'2.0.0','base':'../country','name':{'en':'T'},"
                    + "'thresholds':{'matchesShown':0}}")
            .and("town", "fields.json", "{'Offer':{'title':{'type':'TEXT','label':{'en':'x'}}}}")
            .and("country", "profile.json", "{'id':'urn:x:c','version':'1.0.0','name':{'en':'C'}}")
            .and("country", "legal-statuses.json", "{'REFUGEE':{'mayWork':'FULL'}}");
    assertThat(told(read(folders)))
        .containsExactly(
            "local.groundMissing country/legal-statuses.json#/REFUGEE",
            "local.fieldTaken town/fields.json#/Offer/title",
            "model.range town/profile.json#/thresholds/matchesShown");
  }

  @Test
  void refuses_a_circle_of_bases_and_a_base_that_is_not_there() {
    Folders circle =
        Folders.of("a", "{" + HEAD + ",'base':'../b'}")
            .and(
                "b",
                "profile.json",
                "{'id':'urn:x:b','version':'1.0.0','name':{'en':'B'},'base':'../a'}");
    Reading<LocalProfile> reading = read(circle);
    assertThat(told(reading)).containsExactly("local.baseCycle b/profile.json#/base");
    assertThat(reading.problems().get(0).arguments()).containsEntry("cycle", "a > b > a");
    assertThat(told(read(",'base':'atlantis'")))
        .containsExactly("local.baseMissing a/profile.json#/base");
    assertThat(told(read(",'base':'../a'")))
        .containsExactly("local.baseCycle a/profile.json#/base");
  }

  @Test
  void refuses_a_chain_that_is_too_long() {
    Folders folders = Folders.of("p0", "{" + HEAD + ",'base':'../p1'}");
    for (int i = 1; i < 20; i++) {
      folders = folders.and("p" + i, "profile.json", "{" + HEAD + ",'base':'../p" + (i + 1) + "'}");
    }
    assertThat(told(read(folders))).contains("local.baseTooDeep p15/profile.json#/base");
  }

  @Test
  void takes_a_name_of_the_library_as_a_base() throws IOException {
    Folders library =
        Folders.of("greece", "{'id':'urn:x:g','version':'1.0.0','name':{'en':'G'},'country':'GR'}");
    LocalProfileReader knowing = reader.withLibrary(library);
    LocalProfile profile = knowing.read(Folders.of("a", "{" + HEAD + ",'base':'greece'}")).get();
    assertThat(profile.country().orElseThrow().value()).isEqualTo("GR");
    assertThat(knowing.find("greece")).isPresent();
    assertThat(knowing.find("nowhere")).isEmpty();
  }

  @Test
  void reads_rules_on_who_may_take_offers_up() {
    LocalProfile profile =
        read(",'eligibility':{'VOLUNTEERING':[{'type':'AgeBetween','from':18}],"
                + "'EMPLOYMENT':[{'type':'Any','rules':["
                + "{'type':'HoldsDocument','document':'documents:TAX_NUMBER'}]}]}")
            .get();
    List<EligibilityRule> rules = profile.eligibility().get("VOLUNTEERING");
    assertThat(rules).hasSize(1);
    assertThat(rules.get(0)).isInstanceOf(Predicate.AgeBetween.class);
    assertThat(
            told(
                read(
                    ",'eligibility':{'JOBS':[],'EMPLOYMENT':[{'type':'HoldsDocument','document':'documents:NO'},"
                        + "{'type':'AgeBetween','form':18}],'HOUSING':{'type':'SingleParent'}}")))
        .containsExactlyInAnyOrder(
            "json.unknownValue a/profile.json#/eligibility/JOBS",
            "local.conceptUnknown a/profile.json#/eligibility/EMPLOYMENT/0/document",
            "json.unknownMember a/profile.json#/eligibility/EMPLOYMENT/1",
            "model.oneOf a/profile.json#/eligibility/EMPLOYMENT/1",
            "json.wrongType a/profile.json#/eligibility/HOUSING");
  }

  @Test
  void warns_where_it_takes_out_what_is_not_there() {
    Reading<LocalProfile> reading = read(",'vocabularies':{'needs':{'FIND_JOBS':null}}");
    assertThat(told(reading))
        .containsExactly("local.removesNothing a/profile.json#/vocabularies/needs/FIND_JOBS");
    assertThat(reading.problems().get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(reading.value()).isPresent();
  }

  @Test
  void knows_which_language_stands_in_for_which() {
    LocalLanguages languages =
        read(",'languages':{'default':'es','official':['es'],"
                + "'fallbacks':{'en':'es','ca':'es','wo':'fr','fr':'en'}}")
            .get()
            .languages();
    assertThat(languages.chain(new LanguageTag("wo")))
        .extracting(LanguageTag::value)
        .containsExactly("wo", "fr", "en", "es");
    assertThat(languages.chain(new LanguageTag("fr-CA")))
        .extracting(LanguageTag::value)
        .containsExactly("fr-CA", "fr", "en", "es");
    assertThat(languages.chain(new LanguageTag("ja")))
        .extracting(LanguageTag::value)
        .containsExactly("ja", "es");
    assertThat(languages.chain(new LanguageTag("es")))
        .extracting(LanguageTag::value)
        .containsExactly("es");
  }

  @Test
  void is_read_from_disk_and_names_files_nobody_reads() throws IOException {
    Path town = Files.createDirectory(disk.resolve("town"));
    Files.writeString(
        town.resolve("profile.json"),
        "{\"id\":\"urn:x:t\",\"version\":\"1.0.0\",\"name\":{\"en\":\"T\"}}");
    assertThat(reader.read(ProfileFolder.of(town)).problems()).isEmpty();
    Files.writeString(town.resolve("README.md"), "notes");
    Files.writeString(town.resolve("polices.json"), "{}");
    assertThat(told(reader.read(ProfileFolder.of(town))))
        .containsExactly("local.unknownFileMeant town/polices.json");
    assertThat(told(reader.read(ProfileFolder.of(disk.resolve("none")))))
        .contains("local.noProfile none/profile.json");
    Path child = Files.createDirectory(disk.resolve("child"));
    Files.writeString(
        child.resolve("profile.json"),
        "{\"id\":\"urn:x:c\",\"version\":\"1.0.0\",\"name\":{\"en\":\"C\"},\"base\":\"../town\"}");
    Files.delete(town.resolve("polices.json"));
    assertThat(reader.read(ProfileFolder.of(child)).get().lineage()).hasSize(2);
  }

  @Test
  void lets_another_module_understand_a_section() throws IOException {
    ProfileSection colours =
        new ProfileSection() {
          @Override
          public String name() {
            return "colours";
          }

          @Override
          public Map<String, Object> standard() {
            return Map.of("sea", "blue");
          }

          @Override
          public List<Problem> check(Map<String, Object> section, LocalProfile profile) {
            return section.containsKey("wine")
                ? List.of(Problem.error("/wine", "colours.wrong", Map.of()))
                : List.of();
          }
        };
    LocalProfileReader knowing = reader.with(colours);
    Folders plain = Folders.of("a", "{" + HEAD + "}").and("a", "colours.json", "{'sky':'grey'}");
    assertThat(knowing.read(plain).get().section("colours"))
        .isEqualTo(Map.of("sea", "blue", "sky", "grey"));
    assertThat(told(knowing.read(plain.and("a", "colours.json", "{'wine':'dark'}"))))
        .containsExactly("colours.wrong a/colours.json#/wine");
    assertThat(told(reader.read(plain))).containsExactly("local.unknownFile a/colours.json");
    assertThatThrownBy(() -> knowing.with(colours))
        .hasMessage("section 'colours' has an owner already; give yours another name");
  }

  @Test
  void differs_from_another_in_places_and_in_a_patch() {
    LocalProfile first = read(",'categories':{'HOUSING':{'weight':1.4}}").get();
    LocalProfile second =
        read(",'categories':{'LEGAL':{'labels':{'en':'law'}}},'vocabularies':{'needs':{'OTHER':null}}")
            .get();
    List<ProfileDifference> differences = ProfileDifference.between(first, second);
    assertThat(differences)
        .extracting(d -> d.kind() + " " + d.pointer())
        .containsExactly(
            "REMOVED /vocabularies/needs/OTHER",
            "CHANGED /categories/HOUSING/weight",
            "ADDED /categories/LEGAL/labels");
    assertThat(differences.get(1).before()).hasValue("1.4");
    assertThat(differences.get(1).after()).hasValue("1");
    assertThat(ProfileDifference.patch(first, second))
        .containsOnlyKeys("vocabularies", "categories");
    assertThat(ProfileDifference.between(first, first)).isEmpty();
  }

  @Test
  void lists_what_a_reader_must_understand() {
    LocalProfile profile =
        read(",'fields':{'Offer':{"
                + "'season':{'type':'CODE','mustUnderstand':true,'label':{'en':'Season'},"
                + "'codes':{'OLIVES':{'en':'olives'}}},"
                + "'lift':{'type':'BOOLEAN','label':{'en':'Lift'}}}}")
            .get();
    assertThat(profile.mustUnderstand()).isEqualTo(Set.of("Offer.season"));
    assertThat(profile.findField(Owner.OFFER, "lift").orElseThrow().type())
        .isEqualTo(LocalField.Type.BOOLEAN);
    assertThat(profile.findField(Owner.PLACE, "lift")).isEmpty();
  }
}

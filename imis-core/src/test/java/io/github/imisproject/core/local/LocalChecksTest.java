package io.github.imisproject.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.problem.Problem;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a town demands of its data")
class LocalChecksTest {
  private static final String OFFER =
      "'type':'ServiceOffer','id':'o','providerId':'p','title':{'en':'Help'},'category':'LEGAL','status':'ACTIVE'";
  private final LocalProfile profile = profile();
  private final ImisJson json = ImisJson.create().understanding(profile.mustUnderstand());
  private final LocalChecks checks = new LocalChecks(profile);

  private static LocalProfile profile() {
    String text =
        "{'id':'urn:x:a','version':'1.0.0','name':{'en':'A'},'fields':{'Offer':{"
            + "'season':{'type':'CODE','required':true,'mustUnderstand':true,'label':{'en':'Season'},'codes':{'OLIVES':{'en':'olives'}}},"
            + "'mats':{'type':'INTEGER','label':{'en':'Mats'},'minimum':1,'maximum':9},"
            + "'share':{'type':'DECIMAL','label':{'en':'Share'}},"
            + "'since':{'type':'DATE','label':{'en':'Since'}},"
            + "'lift':{'type':'BOOLEAN','label':{'en':'Lift'}},"
            + "'register':{'type':'TEXT','label':{'en':'Register'},'maxLength':4},"
            + "'hint':{'type':'LOCALIZED_TEXT','label':{'en':'Hint'}},"
            + "'wish':{'type':'CONCEPT','scheme':'needs','label':{'en':'Wish'}}},"
            + "'Person':{'camp':{'type':'TEXT','label':{'en':'Camp'},'dataCategory':'CONTACT','mustUnderstand':true}}},"
            + "'validation':{'Offer':{'title':{'maxLength':6,'languages':['en','el']},'description':{'required':true},"
            + "'topics':{'maxItems':1},'share':{'minimum':0,'maximum':1}}}}";
    try {
      return LocalProfileReader.create().read(Folders.of("a", text)).get();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Directory directory(String members) {
    String text = ("{'mustUnderstand':['Offer.season'],'offers':[{" + OFFER + members + "}]}");
    return json.read(Directory.class, text.replace('\'', '"')).get();
  }

  private static List<String> told(List<Problem> problems) {
    return problems.stream().map(p -> p.code() + " " + p.path()).toList();
  }

  @Test
  void is_met_by_an_offer_with_everything_in_its_type() {
    Directory sound =
        directory(
            ",'description':{'en':'x'},'season':'OLIVES','mats':2,'share':0.5,'since':'2026-01-31','lift':true,'register':'AB12','hint':{'en':'ring"
                + " twice'},'wish':'needs:FIND_HOME'");
    assertThat(told(checks.check(sound))).containsExactly("local.languageMissing /offers/0/title");
  }

  @Test
  void is_told_in_full_where_it_is_broken() {
    Directory broken =
        directory(
            ",'season':'GRAPES','mats':1.5,'share':'x','since':'2026-02-30','lift':'yes','register':'AB123',"
                + "'hint':'ring','wish':'needs:NOTHING','topics':['interests:A','interests:B']");
    assertThat(told(checks.check(broken)))
        .containsExactly(
            "local.fieldCode /offers/0/season",
            "local.fieldType /offers/0/mats",
            "local.fieldType /offers/0/share",
            "local.fieldType /offers/0/since",
            "local.fieldType /offers/0/lift",
            "local.tooLong /offers/0/register",
            "local.fieldType /offers/0/hint",
            "local.fieldCode /offers/0/wish",
            "local.languageMissing /offers/0/title",
            "local.required /offers/0",
            "local.tooMany /offers/0/topics");
  }

  @Test
  void includes_limits_and_what_is_required() {
    Directory broken = directory(",'mats':10,'share':-1,'description':{'en':'x'}");
    assertThat(told(checks.check(broken)))
        .containsExactly(
            "local.required /offers/0",
            "local.above /offers/0/mats",
            "local.languageMissing /offers/0/title",
            "local.below /offers/0/share");
  }

  @Test
  void is_declared_for_readers_who_must_understand_it() {
    Directory undeclared =
        ImisJson.create()
            .read(
                Directory.class,
                ("{'offers':[{" + OFFER + ",'season':'OLIVES','description':{'en':'x'}}]}")
                    .replace('\'', '"'))
            .get();
    assertThat(told(checks.check(undeclared))).contains("local.undeclared ");
    Directory declared = checks.declare(undeclared);
    assertThat(told(checks.check(declared))).doesNotContain("local.undeclared ");
    assertThat(ImisJson.create().read(Directory.class, json.write(declared)).value()).isEmpty();
    assertThat(json.read(Directory.class, json.write(declared)).get()).isEqualTo(declared);
  }

  @Test
  void covers_people_without_showing_a_value() {
    String people = "{'people':[{'type':'Migrant','id':'m','camp':7}]}".replace('\'', '"');
    Profiles profiles = ImisJson.create().read(Profiles.class, people).get();
    assertThat(told(checks.check(profiles)))
        .containsExactly("local.fieldType /people/0/camp", "local.undeclared ");
    assertThat(checks.check(profiles).get(0).arguments()).containsOnlyKeys("name", "type");
    assertThat(checks.declare(profiles).unknownMembers())
        .containsEntry("mustUnderstand", List.of("Person.camp"));
  }
}

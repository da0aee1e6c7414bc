package io.github.imisproject.matching.allocation.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.explain.AllocationExplainer;
import io.github.imisproject.matching.allocation.mechanism.HouseholdScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The walk from match scores to places for families")
class FamilyWalkTest {
  record Family(String name, List<Person> adults, int beds, int pupils) {}

  final LocalDate day = SampleTown.DAY;

  /** The best offer a town has for a person, from 0 to 1. */
  double chance(Matcher<Person, Offer> town, Person adult) {
    return town.match(MatchRequest.of(adult, day)).matches().stream()
        .mapToDouble(match -> match.score().value())
        .max()
        .orElse(0);
  }

  AllocationProblem problem(List<Family> families, Map<String, Matcher<Person, Offer>> towns) {
    AllocationDraft draft = new AllocationDraft("two towns").services("beds", "school");
    draft.place("Gytheio", 4, 2).place("Sparti", 4, 1);
    for (Family family : families) {
      draft.party(family.name(), family.beds(), family.pupils());
      towns.forEach(
          (name, town) -> {
            double[] chances =
                family.adults().stream().mapToDouble(adult -> chance(town, adult)).toArray();
            draft.score(family.name(), name, HouseholdScore.SUM.of(chances));
          });
    }
    return draft.build();
  }

  @Test
  void places_families_by_what_the_matcher_says_of_their_adults() {
    Map<String, Matcher<Person, Offer>> towns = new TreeMap<>();
    towns.put("Sparti", Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard()));
    towns.put(
        "Gytheio",
        Matcher.forOffers(
            SampleTown.directory(List.of(SampleTown.course())), MatchingPolicy.standard()));
    List<Family> families =
        List.of(
            new Family("Haddad", List.of(SampleTown.cook(), SampleTown.cook()), 4, 1),
            new Family("Amina", List.of(SampleTown.cook()), 1, 0),
            new Family("Rahimi", List.of(SampleTown.cook()), 3, 2));
    AllocationProblem problem = problem(families, towns);
    // Sparti has the kitchen job, so it is worth more to everybody, and most to two cooks.
    assertThat(problem.scores().orElseThrow().score(0, 1))
        .isGreaterThan(problem.scores().orElseThrow().score(0, 0));

    Allocation result = new FamilyPlacement(1).allocate(problem);

    assertThat(result.assignment().toString())
        .isEqualTo("{Haddad=Optional[Sparti], Amina=Optional[Gytheio], Rahimi=Optional[Gytheio]}");
    assertThat(result.outcome().orElseThrow().proven()).isTrue();
    assertThat(new AllocationExplainer(result, TieBreak.CANONICAL).why(1)).hasSize(2);
  }

  @Test
  void stands_in_the_guide_as_it_is_tested() throws IOException {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("docs/guide/allocation.md"))) {
      at = at.getParent();
    }
    String guide = Files.readString(at.resolve("docs/guide/allocation.md"));
    String source =
        Files.readString(
            at.resolve(
                "imis-matching/src/test/java/io/github/imisproject/matching/allocation/welfare/"
                    + "FamilyWalkTest.java"));
    int begin = guide.indexOf("```java\n") + 8;
    String block = guide.substring(begin, guide.indexOf("\n```", begin));
    assertThat(block.lines().filter(line -> !line.isBlank())).hasSizeGreaterThan(20);
    for (String line : block.split("\n")) {
      assertThat(source).contains(line.strip());
    }
  }
}

package io.github.imisproject.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Household.Member;
import io.github.imisproject.core.person.Household.Role;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A household in a document of profiles")
class HouseholdReferencesTest {
  private final Person mother =
      LocalMember.builder(PersonDetails.builder("mother").householdId("home").build()).build();

  @Test
  void may_list_members_who_have_no_profile() {
    assertThat(profiles(household("mother", "baby")).problems()).isEmpty();
  }

  @Test
  void is_reported_when_nobody_in_it_has_a_profile() {
    assertThat(profiles(household("mohter", "baby")).problems())
        .extracting(problem -> problem.path() + " " + problem.arguments().get("id"))
        .containsExactly("/households/0/members mohter", "/households/0/members baby");
  }

  @Test
  void is_reported_when_a_person_names_one_that_is_missing() {
    assertThat(new Profiles(List.of(mother), List.of(), Map.of()).problems())
        .extracting(problem -> problem.path() + " " + problem.arguments().get("id"))
        .containsExactly("/people/0/householdId home");
  }

  private Profiles profiles(Household household) {
    return new Profiles(List.of(mother), List.of(household), Map.of());
  }

  private static Household household(String head, String child) {
    return new Household(
        "home",
        List.of(Member.of(head, Role.HEAD), Member.of(child, Role.CHILD)),
        false,
        Map.of(),
        Set.of(),
        Map.of());
  }
}

package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People who belong together and, unless they say otherwise, are not to be parted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the household's id
 * @param members who belongs to it; at least one, nobody twice
 * @param mayBeSplit whether its members agree to be placed apart
 * @param needs how many units of each service it needs, by the service's code
 * @param ties the ids of regions it has ties to
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Household(
    String id,
    List<Member> members,
    @JsonProperty(defaultValue = "false") Boolean mayBeSplit,
    Map<String, Integer> needs,
    Set<String> ties,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Household {
    requireNonNull(id, "id");
    members = Copies.list(members);
    mayBeSplit = Copies.orElse(mayBeSplit, false);
    needs = Copies.map(needs);
    ties = Copies.set(ties);
    unknownMembers = Copies.extras(unknownMembers);
    Invariants invariants =
        new Invariants()
            .id("id", id)
            .ids("ties", ties)
            .that(!members.isEmpty(), "members", "model.empty", "field", "members");
    List<String> people = members.stream().map(Member::personId).toList();
    for (int i = 0; i < people.size(); i++) {
      invariants.that(
          people.indexOf(people.get(i)) == i,
          "members/" + i + "/personId",
          "model.duplicateId",
          "field",
          "personId");
    }
    needs.forEach((code, units) -> invariants.range("needs", units, 0, 1000));
    invariants.check();
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /** What somebody is in a household. */
  public enum Role {
    /** Whom one speaks to first. */
    HEAD,
    /** The head's partner. */
    PARTNER,
    /** A child. */
    CHILD,
    /** The head's parent. */
    PARENT,
    /** A brother or sister. */
    SIBLING,
    /** Anybody else. */
    OTHER
  }

  /**
   * One member.
   *
   * @param personId the person's pseudonym
   * @param role what the person is in the household
   * @param minor whether the person is below 18, if that is known
   * @param dependant whether the person depends on another member, if that is known
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Member(
      String personId, Role role, Optional<Boolean> minor, Optional<Boolean> dependant) {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if the id is blank
     */
    public Member {
      requireNonNull(personId, "personId");
      requireNonNull(role, "role");
      requireNonNull(minor, "minor");
      requireNonNull(dependant, "dependant");
      new Invariants().id("personId", personId).check();
    }

    /** Returns a member of whom only the role is known. */
    public static Member of(String personId, Role role) {
      return new Member(personId, role, Optional.empty(), Optional.empty());
    }
  }

  /** Returns the number of members. */
  public int size() {
    return members.size();
  }

  /**
   * Returns whether exactly one adult leads the household and at least one child is a minor.
   *
   * <p>Unknown if a member's age group decides it and is not recorded. A head or partner counts as
   * adult unless recorded as a minor.
   */
  public Truth singleParent() {
    Truth partner = Truth.FALSE;
    Truth head = Truth.FALSE;
    Truth child = Truth.FALSE;
    for (Member member : members) {
      switch (member.role()) {
        case PARTNER -> partner = partner.or(Truth.of(!member.minor().orElse(false)));
        case HEAD -> head = head.or(Truth.of(!member.minor().orElse(false)));
        case CHILD -> child = child.or(Truth.of(member.minor()));
        default -> {}
      }
    }
    return child.and(head).and(partner.negate());
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * Builds {@link Household}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final Once<List<Member>> members = new Once<>("members");
    private final Once<Boolean> mayBeSplit = new Once<>("mayBeSplit");
    private final Once<Map<String, Integer>> needs = new Once<>("needs");
    private final Once<Set<String>> ties = new Once<>("ties");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
    }

    /** Sets who belongs to it. */
    public Builder members(List<Member> members) {
      this.members.set(members);
      return this;
    }

    /** Sets whether its members agree to be placed apart. */
    public Builder mayBeSplit(Boolean mayBeSplit) {
      this.mayBeSplit.set(mayBeSplit);
      return this;
    }

    /** Sets how many units of each service it needs, by the service's code. */
    public Builder needs(Map<String, Integer> needs) {
      this.needs.set(needs);
      return this;
    }

    /** Sets the ids of regions it has ties to. */
    public Builder ties(Set<String> ties) {
      this.ties.set(ties);
      return this;
    }

    /** Sets the members IMIS does not know. */
    public Builder unknownMembers(Map<String, Object> unknownMembers) {
      this.unknownMembers.set(unknownMembers);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public Household build() {
      return new Household(
          id,
          members.get().orElse(List.of()),
          mayBeSplit.get().orElse(false),
          needs.get().orElse(Map.of()),
          ties.get().orElse(Set.of()),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}

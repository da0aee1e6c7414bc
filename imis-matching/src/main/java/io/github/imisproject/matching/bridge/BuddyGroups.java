package io.github.imisproject.matching.bridge;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.bridge.Grouping.Group;
import io.github.imisproject.matching.bridge.Grouping.Member;
import io.github.imisproject.matching.bridge.Grouping.Unplaced;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Reciprocity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Forms groups of newcomers and locals in which everybody gets along with everybody.
 *
 * <p>Two people may be in one group only if every rule of the policy allows it in both directions;
 * where a rule cannot tell, they may not. The value is the sum over everybody of the mean joint
 * score with the others of the group, so that placing somebody is worth more than leaving them out.
 * Up to 14 people the best grouping is found and proved; above, a good one, with a bound.
 *
 * <p>Immutable and thread-safe. A grouping costs the square of the number of people in evaluations
 * of the policy.
 */
public final class BuddyGroups {
  private final List<Person> people;
  private final Matcher<Person, PersonView> peers;
  private final Reciprocity reciprocity;
  private final Parameters parameters;
  private final GroupLimits limits;

  /**
   * Prepares groups by the library's own policy and limits.
   *
   * @param profiles the people; who did not agree to be matched with people is left out
   * @param directory the places and regions they refer to
   */
  public BuddyGroups(Profiles profiles, Directory directory) {
    this(
        profiles,
        directory,
        MatchingPolicy.forBuddies(),
        Use.of("harmonicMean"),
        GroupLimits.USUAL,
        Vocabularies.embedded(),
        Plugins.installed());
  }

  /**
   * Prepares groups.
   *
   * @param reciprocity how the scores of both directions are joined
   * @param limits what every group has to keep
   * @throws IllegalArgumentException if something is named that is not installed or does not fit
   */
  public BuddyGroups(
      Profiles profiles,
      Directory directory,
      MatchingPolicy policy,
      Use reciprocity,
      GroupLimits limits,
      Vocabularies vocabularies,
      Plugins plugins) {
    people = profiles.people().stream().sorted(Comparator.comparing(Person::id)).toList();
    peers = Matcher.forPeers(profiles, directory, policy, vocabularies, plugins);
    this.limits = requireNonNull(limits, "limits");
    this.reciprocity = plugins.reciprocity(reciprocity.id());
    parameters = Parameters.of(this.reciprocity, reciprocity.parameters());
  }

  /** Returns the groups of a day. */
  public Grouping form(LocalDate asOf) {
    Map<String, Map<String, Match<PersonView>>> directed = new TreeMap<>();
    Map<String, Community> sides = new TreeMap<>();
    for (Person person : people) {
      Map<String, Match<PersonView>> allowed = new HashMap<>();
      for (Match<PersonView> match : peers.match(request(person, asOf)).matches()) {
        allowed.put(match.id(), match);
        match.candidate().community().known().ifPresent(side -> sides.put(match.id(), side));
      }
      directed.put(person.id(), allowed);
    }
    List<Unplaced> alone = new ArrayList<>();
    for (Person person : people) {
      boolean agreed = !peers.provenance(request(person, asOf)).consentIds().isEmpty();
      if (agreed && !sides.containsKey(person.id())) {
        alone.add(new Unplaced(person.id(), Reason.of("buddies.nobody")));
      }
    }
    List<String> ids = people.stream().map(Person::id).filter(sides::containsKey).toList();
    PairScores scores = scores(ids, directed, sides);
    boolean exact = ids.size() <= ExactGroups.MOST;
    int[] groupOf = exact ? new ExactGroups(scores).solve() : new LocalGroups(scores).solve();
    return grouping(ids, directed, alone, scores, groupOf, exact);
  }

  private static MatchRequest<Person> request(Person person, LocalDate asOf) {
    return MatchRequest.of(person, asOf)
        .purposes(Set.of(Purpose.MATCH_PEOPLE))
        .top(Integer.MAX_VALUE);
  }

  private PairScores scores(
      List<String> ids,
      Map<String, Map<String, Match<PersonView>>> directed,
      Map<String, Community> sides) {
    int size = ids.size();
    double[][] joint = new double[size][size];
    boolean[] newcomer = new boolean[size];
    for (int i = 0; i < size; i++) {
      newcomer[i] = sides.get(ids.get(i)) == Community.MIGRANT;
      joint[i][i] = -1;
      for (int j = 0; j < i; j++) {
        Optional<Match<PersonView>> there = gets(directed, ids.get(i), ids.get(j));
        Optional<Match<PersonView>> back = gets(directed, ids.get(j), ids.get(i));
        joint[i][j] =
            there.isPresent() && back.isPresent()
                ? reciprocity.join(
                    there.get().score().value(), back.get().score().value(), parameters)
                : -1;
        joint[j][i] = joint[i][j];
      }
    }
    return new PairScores(joint, newcomer, limits);
  }

  private static Optional<Match<PersonView>> gets(
      Map<String, Map<String, Match<PersonView>>> directed, String who, String from) {
    return Optional.ofNullable(directed.getOrDefault(who, Map.of()).get(from));
  }

  private Grouping grouping(
      List<String> ids,
      Map<String, Map<String, Match<PersonView>>> directed,
      List<Unplaced> alone,
      PairScores scores,
      int[] groupOf,
      boolean exact) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    List<Unplaced> unplaced = new ArrayList<>(alone);
    for (int person = 0; person < groupOf.length; person++) {
      if (groupOf[person] < 0) {
        unplaced.add(new Unplaced(ids.get(person), why(person, scores)));
      } else {
        members.computeIfAbsent(groupOf[person], g -> new ArrayList<>()).add(person);
      }
    }
    List<Group> groups = new ArrayList<>();
    double value = 0;
    for (List<Integer> group : members.values()) {
      List<Member> listed = new ArrayList<>();
      double sum = 0;
      for (int person : group) {
        double own = 0;
        List<Match<PersonView>> gets = new ArrayList<>();
        for (int other : group) {
          if (other != person) {
            own += scores.joint()[person][other];
            gets(directed, ids.get(person), ids.get(other)).ifPresent(gets::add);
          }
        }
        own /= group.size() - 1;
        sum += own;
        Community side = scores.newcomer()[person] ? Community.MIGRANT : Community.LOCAL;
        listed.add(new Member(ids.get(person), side, own, gets));
      }
      value += sum;
      groups.add(new Group(listed, sum / group.size()));
    }
    groups.sort(
        Comparator.comparingDouble((Group g) -> -g.score())
            .thenComparing(g -> g.members().get(0).personId()));
    unplaced.sort(Comparator.comparing(Unplaced::personId));
    double bound = exact ? value : Math.max(value, scores.bound());
    return new Grouping(groups, unplaced, value, bound, exact);
  }

  private static Reason why(int person, PairScores scores) {
    boolean anybody = false;
    boolean otherSide = false;
    for (int other = 0; other < scores.size(); other++) {
      if (scores.allowed(person, other)) {
        anybody = true;
        otherSide |= scores.newcomer()[other] != scores.newcomer()[person];
      }
    }
    return Reason.of(
        !anybody ? "buddies.nobody" : otherSide ? "buddies.noPlace" : "buddies.oneSide");
  }
}

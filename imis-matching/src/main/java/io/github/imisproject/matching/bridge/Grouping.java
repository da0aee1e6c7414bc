package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import java.util.List;

/**
 * Groups of people who get along, and who is in none.
 *
 * <p>Immutable and thread-safe. It names pseudonyms, and no way to reach anybody.
 *
 * @param groups the groups, best first; of equals, the one with the smallest id first
 * @param unplaced who is in no group, by id
 * @param value how good it is: the sum over everybody of the mean score with the others of the
 *     group
 * @param bound a value that no grouping exceeds
 * @param optimal whether it is proved that no grouping is better
 */
public record Grouping(
    List<Group> groups, List<Unplaced> unplaced, double value, double bound, boolean optimal) {
  /** Copies the lists. */
  public Grouping {
    groups = List.copyOf(groups);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * One group.
   *
   * @param members who is in it, by id
   * @param score the mean of the members' scores, from 0 to 1
   */
  public record Group(List<Member> members, double score) {
    /** Copies the list. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /**
   * One member of a group.
   *
   * @param personId the pseudonym
   * @param community the side the person stands on
   * @param score the mean of the joint scores with the others, from 0 to 1
   * @param gets what the person gets from each of the others, by their ids: the score in this
   *     direction with its explanation. What the person gives stands with the others
   */
  public record Member(
      String personId, Community community, double score, List<Match<PersonView>> gets) {
    /** Copies the list. */
    public Member {
      gets = List.copyOf(gets);
    }
  }

  /**
   * Somebody in no group.
   *
   * @param personId the pseudonym
   * @param reason why
   */
  public record Unplaced(String personId, Reason reason) {}
}

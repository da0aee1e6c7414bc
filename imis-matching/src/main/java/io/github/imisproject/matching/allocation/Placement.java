package io.github.imisproject.matching.allocation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where one party ended, and the first reason why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param party the party's id
 * @param place the place's id; empty if the party is unplaced
 * @param reason the reason
 * @param wanted the place the reason speaks about: the one it got, or the best it did not get
 * @param service the service that is short there, if one is
 */
public record Placement(
    String party,
    Optional<String> place,
    Reason reason,
    Optional<String> wanted,
    Optional<String> service) {
  /** Checks that all parts are present. */
  public Placement {
    requireNonNull(party, "party");
    requireNonNull(place, "place");
    requireNonNull(reason, "reason");
    requireNonNull(wanted, "wanted");
    requireNonNull(service, "service");
  }

  /** Why a party ended where it did. */
  public enum Reason {
    /** Placed by a case worker before the mechanism ran. */
    PINNED("pinned"),
    /** Placed in the best place it asked for. */
    FIRST_CHOICE("firstChoice"),
    /** Placed, but not in its best place. */
    LATER_CHOICE("laterChoice"),
    /** Placed by score; the problem has no preference lists. */
    BY_SCORE("byScore"),
    /** Unplaced: its best place is filled by parties ranked above it. */
    OUTRANKED("outranked"),
    /** Unplaced: its best place is full in a service, though not only by parties ranked above. */
    CAPACITY("capacity"),
    /** Unplaced although there is room: the rules keep it free, so that honesty or rank is safe. */
    KEPT_FREE("keptFree"),
    /** Unplaced: its list names no place. */
    NO_ACCEPTABLE_PLACE("noAcceptablePlace"),
    /** Unplaced: no place it could accept can ever take it. */
    NOT_POSSIBLE("notPossible");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** Returns the stable name used in files and message keys. */
    public String code() {
      return code;
    }
  }
}

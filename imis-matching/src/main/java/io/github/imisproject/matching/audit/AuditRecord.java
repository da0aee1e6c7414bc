package io.github.imisproject.matching.audit;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.consent.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That data about one person were looked at: which, on which consents, for what, and what decided.
 *
 * <p>Immutable and thread-safe. Names of fields and ids of consents, never a value; the hash of the
 * seeker is made with a secret of the caller's, so that nobody can try values against it.
 *
 * @param subjectId the person's pseudonym
 * @param role whether the person sought or was looked at as a candidate
 * @param counterpartId what looked for the person, such as the id of an offer; for candidates only
 * @param uses what was open, for each purpose in order
 * @param decision what decided, for a replay
 */
public record AuditRecord(
    String subjectId,
    Role role,
    Optional<String> counterpartId,
    List<Use> uses,
    Decision decision) {

  /** In what role a person's data were looked at. */
  public enum Role {
    /** The person asked. */
    SEEKER,
    /** Somebody or something else asked, and the person was among the answers looked through. */
    CANDIDATE
  }

  /** What was asked of the matcher. */
  public enum Operation {
    /** The best matches. */
    MATCH,
    /** All there is to say about one candidate. */
    EXPLAIN,
    /** Why a candidate is not among the matches. */
    WHY_NOT
  }

  /**
   * What was open for one purpose.
   *
   * @param purpose the purpose
   * @param fields the fields whose value was open, by name, with the consent that opened each
   * @param closed the categories that stayed closed, and why
   */
  public record Use(
      Purpose purpose, Map<String, String> fields, Map<DataCategory, DenialReason> closed) {
    /** Copies the maps. */
    public Use {
      requireNonNull(purpose, "purpose");
      SortedMap<String, String> sorted = new TreeMap<>(fields);
      fields = Collections.unmodifiableSortedMap(sorted);
      Map<DataCategory, DenialReason> copy = new EnumMap<>(DataCategory.class);
      copy.putAll(closed);
      closed = Collections.unmodifiableMap(copy);
    }
  }

  /**
   * What decided.
   *
   * @param operation what was asked
   * @param asOf the day asked for
   * @param purposes what for
   * @param top how many answers
   * @param seed the source of lots, as text: not every reader of JSON keeps 64 bits of a number
   * @param policyId the policy's name
   * @param policyHash its hash
   * @param dataHash the hash of the candidates and reference data
   * @param libraryVersion the version of this library
   * @param consentIds the consents the gate relied on, in order
   * @param seekerHash the hash of all that was seen of the seeker
   * @param resultHash the SHA-256 of the result's JSON; for {@link Operation#MATCH} only
   */
  public record Decision(
      Operation operation,
      LocalDate asOf,
      List<Purpose> purposes,
      int top,
      String seed,
      String policyId,
      String policyHash,
      String dataHash,
      String libraryVersion,
      List<String> consentIds,
      String seekerHash,
      Optional<String> resultHash) {
    /** Copies the lists. */
    public Decision {
      requireNonNull(operation, "operation");
      requireNonNull(asOf, "asOf");
      purposes = List.copyOf(purposes);
      requireNonNull(seed, "seed");
      requireNonNull(policyId, "policyId");
      requireNonNull(policyHash, "policyHash");
      requireNonNull(dataHash, "dataHash");
      requireNonNull(libraryVersion, "libraryVersion");
      consentIds = List.copyOf(consentIds);
      requireNonNull(seekerHash, "seekerHash");
      requireNonNull(resultHash, "resultHash");
    }

    /**
     * Returns the names of the parts in which {@code other} differs, in the order of the
     * components; those of a result only if all that went in is the same.
     */
    public List<String> differences(Decision other) {
      List<String> names = new ArrayList<>();
      note(names, "operation", operation, other.operation);
      note(names, "asOf", asOf, other.asOf);
      note(names, "purposes", purposes, other.purposes);
      note(names, "top", top, other.top);
      note(names, "seed", seed, other.seed);
      note(names, "policyId", policyId, other.policyId);
      note(names, "policyHash", policyHash, other.policyHash);
      note(names, "dataHash", dataHash, other.dataHash);
      note(names, "libraryVersion", libraryVersion, other.libraryVersion);
      note(names, "consentIds", consentIds, other.consentIds);
      note(names, "seekerHash", seekerHash, other.seekerHash);
      if (names.isEmpty()) {
        note(names, "resultHash", resultHash, other.resultHash);
      }
      return List.copyOf(names);
    }

    private static void note(List<String> names, String name, Object one, Object other) {
      if (!one.equals(other)) {
        names.add(name);
      }
    }
  }

  /** Checks and copies the parts. */
  public AuditRecord {
    requireNonNull(subjectId, "subjectId");
    requireNonNull(role, "role");
    requireNonNull(counterpartId, "counterpartId");
    uses = List.copyOf(uses);
    requireNonNull(decision, "decision");
  }
}

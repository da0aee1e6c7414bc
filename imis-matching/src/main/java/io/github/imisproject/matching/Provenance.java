package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a result rests on: with the same request, the same provenance means the same bytes.
 *
 * <p>Immutable and thread-safe. Holds no value about a person, only the ids of consents.
 *
 * @param policyId the policy's name
 * @param policyHash its hash, see {@link MatchingPolicy#hash()}
 * @param dataHash the hash of the candidates and reference data
 * @param libraryVersion the version of this library
 * @param seed the request's seed
 * @param asOf the day the question was asked for
 * @param consentIds the consents the gate relied on, in order
 */
public record Provenance(
    String policyId,
    String policyHash,
    String dataHash,
    String libraryVersion,
    long seed,
    LocalDate asOf,
    List<String> consentIds) {
  /** Copies the list. */
  public Provenance {
    requireNonNull(policyId, "policyId");
    requireNonNull(policyHash, "policyHash");
    requireNonNull(dataHash, "dataHash");
    requireNonNull(libraryVersion, "libraryVersion");
    requireNonNull(asOf, "asOf");
    consentIds = List.copyOf(consentIds);
  }

  /**
   * Returns the names of the parts in which {@code other} differs, in the order of the components;
   * empty if a replay would give the same bytes.
   */
  public List<String> differences(Provenance other) {
    List<String> names = new ArrayList<>();
    note(names, "policyId", policyId, other.policyId);
    note(names, "policyHash", policyHash, other.policyHash);
    note(names, "dataHash", dataHash, other.dataHash);
    note(names, "libraryVersion", libraryVersion, other.libraryVersion);
    note(names, "seed", seed, other.seed);
    note(names, "asOf", asOf, other.asOf);
    note(names, "consentIds", consentIds, other.consentIds);
    return List.copyOf(names);
  }

  private static void note(List<String> names, String name, Object one, Object other) {
    if (!one.equals(other)) {
      names.add(name);
    }
  }
}

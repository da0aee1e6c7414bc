package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;

/**
 * Who is going to read an export.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Readership {

  /**
   * One teller, who gets back all of his or her own stories.
   *
   * @param subjectId the teller's pseudonym, as in the consents
   */
  record Teller(String subjectId) implements Readership {
    /**
     * Checks the id.
     *
     * @throws InvalidValueException if it is not one
     */
    public Teller {
      requireNonNull(subjectId, "subjectId");
      new Invariants().id("subjectId", subjectId).check();
    }
  }

  /**
   * An organisation that works with this one.
   *
   * @param organisationId its id, which the consent of a story for partners has to name
   */
  record Partner(String organisationId) implements Readership {
    /**
     * Checks the id.
     *
     * @throws InvalidValueException if it is not one
     */
    public Partner {
      requireNonNull(organisationId, "organisationId");
      new Invariants().id("organisationId", organisationId).check();
    }
  }

  /**
   * The people of a region.
   *
   * @param regionId its id
   */
  record Residents(String regionId) implements Readership {
    /**
     * Checks the id.
     *
     * @throws InvalidValueException if it is not one
     */
    public Residents {
      requireNonNull(regionId, "regionId");
      new Invariants().id("regionId", regionId).check();
    }
  }

  /** Everybody. */
  record Everybody() implements Readership {}
}

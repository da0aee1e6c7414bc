package io.github.imisproject.matching.internal;

import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Absence;
import io.github.imisproject.matching.explanation.MissingFact;

/** Says which fact is missing, and why. */
public final class Facts {
  private Facts() {}

  /** Returns the missing fact of a field that is not known. */
  public static MissingFact missing(PersonView person, PersonField<?> field) {
    return new MissingFact(field.name(), absence(person.fact(field)));
  }

  /** Returns why a fact that is not known cannot be used. */
  public static Absence absence(Fact<?> fact) {
    if (fact instanceof Fact.NotConsented<?> denied) {
      return denied.reason() == DenialReason.GROUND_MISSING
          ? Absence.NOT_GROUNDED
          : Absence.NOT_CONSENTED;
    }
    return Absence.NOT_RECORDED;
  }
}

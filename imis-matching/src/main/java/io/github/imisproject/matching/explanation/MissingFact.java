package io.github.imisproject.matching.explanation;

import static java.util.Objects.requireNonNull;

/**
 * A fact that a rule or scorer would have needed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param field its stable name, such as {@code legalStatus} or {@code offer.schedule}; its words
 *     are those of the key {@code field.} and this name
 * @param absence why it is missing
 */
public record MissingFact(String field, Absence absence) {
  /** Checks the parts. */
  public MissingFact {
    requireNonNull(field, "field");
    requireNonNull(absence, "absence");
  }

  /** Returns a fact nobody has recorded. */
  public static MissingFact notRecorded(String field) {
    return new MissingFact(field, Absence.NOT_RECORDED);
  }

  /** Returns the reason that says so. */
  public Reason reason() {
    String code =
        switch (absence) {
          case NOT_RECORDED -> "missing.notRecorded";
          case NOT_CONSENTED -> "missing.notConsented";
          case NOT_GROUNDED -> "missing.notGrounded";
        };
    return Reason.of(code).with("field", new Argument.Term("field." + field));
  }

  /** Returns the change that would supply it. */
  public Change change() {
    String code =
        switch (absence) {
          case NOT_RECORDED -> "change.tell";
          case NOT_CONSENTED -> "change.consent";
          case NOT_GROUNDED -> "change.otherwise"; // it is not the person's to change
        };
    Reason reason = Reason.of(code).with("field", new Argument.Term("field." + field));
    if (absence == Absence.NOT_GROUNDED) {
      return new Change(reason, field, Change.Actor.NOBODY, 1);
    }
    return new Change(
        reason,
        field,
        field.startsWith("offer.") ? Change.Actor.PROVIDER : Change.Actor.SEEKER,
        0.1);
  }
}

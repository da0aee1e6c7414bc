package io.github.imisproject.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is recorded about the use of one person's data, and the one question to it.
 *
 * <p>Immutable and thread-safe. The default is no.
 *
 * @param subjectId the pseudonym of the person
 * @param records the records; those about anybody else are never looked at
 * @param guardianRequired whether a record by consent needs a guardian, because the person is, or
 *     may be, below the age of consent
 */
public record Consents(String subjectId, List<Consent> records, boolean guardianRequired) {
  /** Copies the list. */
  public Consents {
    requireNonNull(subjectId, "subjectId");
    records = Copies.list(records);
  }

  /**
   * Returns whether data of {@code category} may be used for {@code purpose} on {@code date}.
   *
   * <p>Granted by the first record that allows all of it; the records are independent, so
   * withdrawing one leaves the others. One step for each record.
   *
   * @param recipient the id of the organisation the data would be handed to; empty if it stays
   *     where it is
   */
  public ConsentDecision decide(
      DataCategory category, Purpose purpose, Optional<String> recipient, LocalDate date) {
    requireNonNull(category, "category");
    requireNonNull(purpose, "purpose");
    requireNonNull(recipient, "recipient");
    requireNonNull(date, "date");
    DenialReason closest = DenialReason.NO_RECORD;
    for (Consent record : records) {
      if (!record.subjectId().equals(subjectId)) {
        continue;
      }
      Optional<DenialReason> denial = examine(record, category, purpose, recipient, date);
      if (denial.isEmpty()) {
        return new ConsentDecision.Granted(record.id());
      }
      if (denial.get().compareTo(closest) > 0) {
        closest = denial.get();
      }
    }
    return new ConsentDecision.Denied(closest);
  }

  private Optional<DenialReason> examine(
      Consent record,
      DataCategory category,
      Purpose purpose,
      Optional<String> recipient,
      LocalDate date) {
    if (!record.purposes().contains(purpose)) {
      return Optional.of(DenialReason.PURPOSE_NOT_COVERED);
    }
    if (!record.categories().contains(category)) {
      return Optional.of(DenialReason.CATEGORY_NOT_COVERED);
    }
    if (recipient.isPresent() && !record.recipients().contains(recipient.get())) {
      return Optional.of(DenialReason.RECIPIENT_NOT_COVERED);
    }
    if (date.isBefore(record.grantedOn())) {
      return Optional.of(DenialReason.NOT_YET_GRANTED);
    }
    if (record.withdrawnOn().filter(w -> !date.isBefore(w)).isPresent()) {
      return Optional.of(DenialReason.WITHDRAWN);
    }
    if (record.expiresOn().filter(e -> !date.isBefore(e)).isPresent()) {
      return Optional.of(DenialReason.EXPIRED);
    }
    return examineLaw(record, category);
  }

  private Optional<DenialReason> examineLaw(Consent record, DataCategory category) {
    boolean byConsent =
        record.legalBasis() == LegalBasis.CONSENT
            || record
                .specialCategoryCondition()
                .equals(Optional.of(SpecialCategoryCondition.EXPLICIT_CONSENT));
    if (byConsent && guardianRequired && record.guardian().isEmpty()) {
      return Optional.of(DenialReason.GUARDIAN_MISSING);
    }
    if (category.protection() == Protection.SPECIAL
        && record.specialCategoryCondition().isEmpty()) {
      return Optional.of(DenialReason.SPECIAL_CONDITION_MISSING);
    }
    if (category.protection() == Protection.CRIMINAL
        && record.legalBasis() != LegalBasis.LEGAL_OBLIGATION
        && record.legalBasis() != LegalBasis.PUBLIC_TASK) {
      return Optional.of(DenialReason.OFFICIAL_AUTHORITY_MISSING);
    }
    return Optional.empty();
  }
}

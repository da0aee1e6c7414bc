package io.github.imisproject.core.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One record that allows the use of data about one person.
 *
 * <p>Immutable and thread-safe. Despite its name it also records uses that rest on another legal
 * basis. It holds from the day it was granted to the day before it expires, and no longer from the
 * day it is withdrawn.
 *
 * @param id the record's id
 * @param subjectId the pseudonym of the person it is about
 * @param purposes what the data may be used for; at least one
 * @param categories which data may be used; at least one
 * @param recipients the ids of organisations the data may be handed to; none means that it stays
 *     where it is
 * @param legalBasis the legal basis, article 6(1) GDPR
 * @param specialCategoryCondition the condition of article 9(2) GDPR; without one no special
 *     category is allowed
 * @param grantedOn the first day it holds
 * @param expiresOn the first day it no longer holds
 * @param withdrawnOn the day of withdrawal, on which it no longer holds
 * @param languageShown the language in which it was read or read out
 * @param textVersion which version of the text was shown
 * @param guardian who agreed, if the person is a minor
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Consent(
    String id,
    String subjectId,
    Set<Purpose> purposes,
    Set<DataCategory> categories,
    Set<String> recipients,
    LegalBasis legalBasis,
    Optional<SpecialCategoryCondition> specialCategoryCondition,
    LocalDate grantedOn,
    Optional<LocalDate> expiresOn,
    Optional<LocalDate> withdrawnOn,
    LanguageTag languageShown,
    String textVersion,
    Optional<Guardian> guardian,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Consent {
    requireNonNull(id, "id");
    requireNonNull(subjectId, "subjectId");
    purposes = Copies.set(purposes);
    categories = Copies.set(categories);
    recipients = Copies.set(recipients);
    requireNonNull(legalBasis, "legalBasis");
    requireNonNull(specialCategoryCondition, "specialCategoryCondition");
    requireNonNull(grantedOn, "grantedOn");
    requireNonNull(expiresOn, "expiresOn");
    requireNonNull(withdrawnOn, "withdrawnOn");
    requireNonNull(languageShown, "languageShown");
    requireNonNull(textVersion, "textVersion");
    requireNonNull(guardian, "guardian");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .id("id", id)
        .id("subjectId", subjectId)
        .id("textVersion", textVersion)
        .ids("recipients", recipients)
        .that(!purposes.isEmpty(), "purposes", "model.empty", "field", "purposes")
        .that(!categories.isEmpty(), "categories", "model.empty", "field", "categories")
        .ordered("grantedOn", Optional.of(grantedOn), "expiresOn", expiresOn)
        .ordered("grantedOn", Optional.of(grantedOn), "withdrawnOn", withdrawnOn)
        .check();
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /** Returns this record, withdrawn on {@code date} unless it was before. */
  public Consent withdrawn(LocalDate date) {
    LocalDate day = withdrawnOn.filter(d -> d.isBefore(date)).orElse(date);
    return new Consent(
        id,
        subjectId,
        purposes,
        categories,
        recipients,
        legalBasis,
        specialCategoryCondition,
        grantedOn,
        expiresOn,
        Optional.of(day),
        languageShown,
        textVersion,
        guardian,
        unknownMembers);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(
      String id,
      String subjectId,
      LegalBasis legalBasis,
      LocalDate grantedOn,
      LanguageTag languageShown,
      String textVersion) {
    return new Builder(id, subjectId, legalBasis, grantedOn, languageShown, textVersion);
  }

  /**
   * Builds {@link Consent}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final String subjectId;
    private final LegalBasis legalBasis;
    private final LocalDate grantedOn;
    private final LanguageTag languageShown;
    private final String textVersion;
    private final Once<Set<Purpose>> purposes = new Once<>("purposes");
    private final Once<Set<DataCategory>> categories = new Once<>("categories");
    private final Once<Set<String>> recipients = new Once<>("recipients");
    private final Once<SpecialCategoryCondition> specialCategoryCondition =
        new Once<>("specialCategoryCondition");
    private final Once<LocalDate> expiresOn = new Once<>("expiresOn");
    private final Once<LocalDate> withdrawnOn = new Once<>("withdrawnOn");
    private final Once<Guardian> guardian = new Once<>("guardian");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(
        String id,
        String subjectId,
        LegalBasis legalBasis,
        LocalDate grantedOn,
        LanguageTag languageShown,
        String textVersion) {
      this.id = requireNonNull(id, "id");
      this.subjectId = requireNonNull(subjectId, "subjectId");
      this.legalBasis = requireNonNull(legalBasis, "legalBasis");
      this.grantedOn = requireNonNull(grantedOn, "grantedOn");
      this.languageShown = requireNonNull(languageShown, "languageShown");
      this.textVersion = requireNonNull(textVersion, "textVersion");
    }

    /** Sets what the data may be used for. */
    public Builder purposes(Set<Purpose> purposes) {
      this.purposes.set(purposes);
      return this;
    }

    /** Sets which data may be used. */
    public Builder categories(Set<DataCategory> categories) {
      this.categories.set(categories);
      return this;
    }

    /** Sets the ids of organisations the data may be handed to. */
    public Builder recipients(Set<String> recipients) {
      this.recipients.set(recipients);
      return this;
    }

    /** Sets the condition of article 9(2) GDPR. */
    public Builder specialCategoryCondition(SpecialCategoryCondition specialCategoryCondition) {
      this.specialCategoryCondition.set(specialCategoryCondition);
      return this;
    }

    /** Sets the first day it no longer holds. */
    public Builder expiresOn(LocalDate expiresOn) {
      this.expiresOn.set(expiresOn);
      return this;
    }

    /** Sets the day of withdrawal, on which it no longer holds. */
    public Builder withdrawnOn(LocalDate withdrawnOn) {
      this.withdrawnOn.set(withdrawnOn);
      return this;
    }

    /** Sets who agreed, if the person is a minor. */
    public Builder guardian(Guardian guardian) {
      this.guardian.set(guardian);
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
    public Consent build() {
      return new Consent(
          id,
          subjectId,
          purposes.get().orElse(Set.of()),
          categories.get().orElse(Set.of()),
          recipients.get().orElse(Set.of()),
          legalBasis,
          specialCategoryCondition.get(),
          grantedOn,
          expiresOn.get(),
          withdrawnOn.get(),
          languageShown,
          textVersion,
          guardian.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}

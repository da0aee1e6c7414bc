package io.github.imisproject.core.provider;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One way to reach an organisation.
 *
 * <p>Immutable and thread-safe. It belongs to the organisation, never to a person served.
 *
 * @param label what it is for
 * @param phone a telephone number as dialled, 3 to 40 characters
 * @param email an address for electronic mail
 * @param website a page on the web
 * @param languages the languages spoken there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContactPoint(
    Optional<LocalizedText> label,
    Optional<String> phone,
    Optional<String> email,
    Optional<URI> website,
    Set<LanguageTag> languages) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public ContactPoint {
    requireNonNull(label, "label");
    requireNonNull(phone, "phone");
    requireNonNull(email, "email");
    requireNonNull(website, "website");
    languages = Copies.set(languages);
    new Invariants()
        .oneOf(
            phone.isPresent() || email.isPresent() || website.isPresent(), "phone, email, website")
        .that(
            phone.map(p -> PHONE.matcher(p).matches()).orElse(true),
            "phone",
            "model.phone",
            "field",
            "phone")
        .that(
            email.map(e -> EMAIL.matcher(e).matches()).orElse(true),
            "email",
            "model.email",
            "field",
            "email")
        .check();
  }

  private static final Pattern PHONE = Pattern.compile("[+0-9(][-0-9 ().,/+;=extp]{2,39}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds {@link ContactPoint}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final Once<LocalizedText> label = new Once<>("label");
    private final Once<String> phone = new Once<>("phone");
    private final Once<String> email = new Once<>("email");
    private final Once<URI> website = new Once<>("website");
    private final Once<Set<LanguageTag>> languages = new Once<>("languages");

    private Builder() {}

    /** Sets what it is for. */
    public Builder label(LocalizedText label) {
      this.label.set(label);
      return this;
    }

    /** Sets a telephone number as dialled, 3 to 40 characters. */
    public Builder phone(String phone) {
      this.phone.set(phone);
      return this;
    }

    /** Sets an address for electronic mail. */
    public Builder email(String email) {
      this.email.set(email);
      return this;
    }

    /** Sets a page on the web. */
    public Builder website(URI website) {
      this.website.set(website);
      return this;
    }

    /** Sets the languages spoken there. */
    public Builder languages(Set<LanguageTag> languages) {
      this.languages.set(languages);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public ContactPoint build() {
      return new ContactPoint(
          label.get(), phone.get(), email.get(), website.get(), languages.get().orElse(Set.of()));
    }
  }
}

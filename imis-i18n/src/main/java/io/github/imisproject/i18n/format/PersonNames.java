package io.github.imisproject.i18n.format;

import com.ibm.icu.text.BreakIterator;
import io.github.imisproject.core.text.LanguageTag;
import java.util.Set;

/**
 * Writes a person's name for a reader: its order follows the name's own language, its punctuation
 * the reader's.
 *
 * <p>Immutable and thread-safe. The rules are CLDR's for two-part names, written out here because
 * the formatting library's own writer fails on machines whose default language is Turkish. Below a
 * microsecond a name, initials a few.
 *
 * @see <a href="https://unicode.org/reports/tr35/tr35-personNames.html">Unicode CLDR, Person
 *     Names</a>
 */
public final class PersonNames {
  /** The languages whose speakers put the surname first, in writing as in speech. */
  private static final Set<String> SURNAME_FIRST =
      Set.of("hu", "ja", "km", "ko", "mn", "si", "ta", "te", "vi", "yue", "zh");

  /** The languages written without blanks between words. */
  private static final Set<String> WITHOUT_BLANKS = Set.of("ja", "yue", "zh");

  private static final Set<String> ARABIC_COMMA = Set.of("ar", "ckb", "fa", "ps", "ur");

  private final LanguageTag reader;

  private PersonNames(LanguageTag reader) {
    this.reader = reader;
  }

  /** Returns the writer for readers of a language. */
  public static PersonNames of(LanguageTag reader) {
    return new PersonNames(reader);
  }

  /** Returns the name in a style. */
  public String format(PersonName name, PersonNameStyle style) {
    if (name.surname().isEmpty()) {
      return style == PersonNameStyle.INITIALS
          ? initial(name.given(), name.language())
          : name.given();
    }
    String surname = name.surname().get();
    boolean surnameFirst = SURNAME_FIRST.contains(name.language().language());
    return switch (style) {
      case FULL -> inOrder(surnameFirst, name.given(), surname, blank(name));
      case FAMILIAR -> name.given();
      case SORTED -> surname + (surnameFirst ? blank(name) : comma()) + name.given();
      case INITIALS ->
          inOrder(
              surnameFirst,
              initial(name.given(), name.language()),
              initial(surname, name.language()),
              isJoining(name.given()) ? " " : ""); // Arabic letters would join to a word
    };
  }

  private static String inOrder(
      boolean surnameFirst, String given, String surname, String between) {
    return surnameFirst ? surname + between + given : given + between + surname;
  }

  private static String blank(PersonName name) {
    boolean none =
        WITHOUT_BLANKS.contains(name.language().language())
            && name.given().codePointAt(0) >= 0x2E80; // a romanised name has its blank
    return none ? "" : " ";
  }

  private String comma() {
    return ARABIC_COMMA.contains(reader.language()) ? "، " : ", ";
  }

  private static boolean isJoining(String text) {
    char first = text.strip().charAt(0);
    return first >= '\u0600' && first <= '\u08FF';
  }

  /** Returns the first character as a reader sees it, marks included, in capitals. */
  private static String initial(String part, LanguageTag language) {
    String text = part.strip();
    BreakIterator characters = BreakIterator.getCharacterInstance(Locales.of(language));
    characters.setText(text);
    return LetterCase.upper(text.substring(0, characters.next()), language);
  }
}

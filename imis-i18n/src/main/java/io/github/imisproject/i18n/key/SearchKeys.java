package io.github.imisproject.i18n.key;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.key.InclusiveWriting.Gender;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes search keys: what is left of a text when everything writers do differently is taken away.
 *
 * <p>Case, accents, character forms, invisible signs, digits of other scripts, Arabic and Persian
 * keyboards, final sigma, elision, possessives, spelling variants and inclusive writing no longer
 * show in a key. Two texts mean the same to a search when their {@link #keys} share an element. A
 * key is for comparing only and never shown; for showing, see {@link DisplayNormaliser}.
 *
 * <p>Arabic and Farsi share one key space, so a label of one is found by a query typed on the
 * other's keyboard. Keys are equal for canonically and compatibility equivalent texts, and making a
 * key of a key changes nothing.
 *
 * <p>Immutable and thread-safe. Linear in the length of the text: one table look-up a character,
 * and a second pass over texts that hold an apostrophe or a half-join. The first use loads about 50
 * KB of tables.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">UAX 15, Unicode Normalization Forms</a>
 */
public final class SearchKeys {
  private static final SearchKeys GREEK = new SearchKeys(LanguageTag.GREEK, Rules.GREEK);
  private static final SearchKeys ENGLISH = new SearchKeys(LanguageTag.ENGLISH, Rules.ENGLISH);
  private static final SearchKeys FRENCH = new SearchKeys(LanguageTag.FRENCH, Rules.FRENCH);
  private static final SearchKeys ARABIC = new SearchKeys(LanguageTag.ARABIC, Rules.ARABIC);
  private static final SearchKeys FARSI = new SearchKeys(LanguageTag.FARSI, Rules.ARABIC);
  private static final SearchKeys COMMON = new SearchKeys(LanguageTag.UNDETERMINED, Rules.COMMON);

  /** The rules of one language, beyond the common table. */
  private enum Rules {
    GREEK,
    ENGLISH,
    FRENCH,
    ARABIC,
    COMMON
  }

  private static final int MOST_ROUNDS = 16;
  private static final List<KeyVariant> VARIANTS = List.of(KeyVariant.values());

  private final LanguageTag language;
  private final Rules rules;

  private SearchKeys(LanguageTag language, Rules rules) {
    this.language = language;
    this.rules = rules;
  }

  /**
   * Returns the key maker for a language, by its primary subtag.
   *
   * @param language the language of the text; any other than el, en, fr, ar and fa gets the rules
   *     that all share
   */
  public static SearchKeys of(LanguageTag language) {
    return switch (language.language()) {
      case "el" -> GREEK;
      case "en" -> ENGLISH;
      case "fr" -> FRENCH;
      case "ar" -> ARABIC;
      case "fa" -> FARSI;
      default -> COMMON;
    };
  }

  /** Returns the language whose rules are followed, or {@code und} for the shared rules alone. */
  public LanguageTag language() {
    return language;
  }

  /** Returns the primary key: {@link KeyVariant#JOINED_SEATS}, masculine of inclusive writing. */
  public String key(String text) {
    return key(text, KeyVariant.JOINED_SEATS);
  }

  /** Returns one variant of the key; the masculine reading of inclusive writing. */
  public String key(String text, KeyVariant variant) {
    return key(requireNonNull(text, "text"), variant, Gender.MASCULINE);
  }

  /**
   * Returns every key of a text, the primary one first: each variant, in both genders of inclusive
   * writing.
   *
   * @return at least 1 and at most 8 keys; one for most texts
   */
  public Set<String> keys(String text) {
    Fold fold = Fold.of(requireNonNull(text, "text"), FoldTable.SEATS);
    boolean inclusive = (fold.flags & Fold.HAS_ANY_GENDER_SIGN) != 0;
    boolean halfJoins = (fold.flags & Fold.HAS_HALF_JOIN) != 0;
    boolean hamzas = (fold.flags & Fold.HAS_HAMZA) != 0;
    String primary =
        fold.decomposed ? key(text) : finish(fold, KeyVariant.JOINED_SEATS, Gender.MASCULINE);
    if (!inclusive && !halfJoins && !hamzas) {
      return Set.of(primary);
    }
    Set<String> keys = new LinkedHashSet<>();
    keys.add(primary);
    for (KeyVariant variant : VARIANTS) {
      if ((variant.isSplit() && !halfJoins) || (variant.keepsHamzas() && !hamzas)) {
        continue; // the same key again
      }
      keys.add(key(text, variant, Gender.MASCULINE));
      if (inclusive) {
        keys.add(key(text, variant, Gender.FEMININE));
      }
    }
    return Collections.unmodifiableSet(keys);
  }

  /** Returns whether two texts share a key. */
  public boolean matches(String one, String other) {
    Set<String> keys = keys(other);
    for (String key : keys(one)) {
      if (keys.contains(key)) {
        return true;
      }
    }
    return false;
  }

  private String key(String text, KeyVariant variant, Gender gender) {
    Fold fold = Fold.of(text, variant.table());
    String key = finish(fold, variant, gender);
    if (!fold.decomposed) {
      return key;
    }
    // Deleting a character may bring marks together in another order; settle that.
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = finish(Fold.of(key, variant.table()), variant, gender);
      if (next.equals(key)) {
        break;
      }
      key = next;
    }
    return key;
  }

  private String finish(Fold fold, KeyVariant variant, Gender gender) {
    if ((fold.flags & ~Fold.HAS_HAMZA) == 0 && rules != Rules.ENGLISH) {
      return fold.toString(); // most texts; kept small so that it is inlined
    }
    return finishByRules(fold, variant, gender);
  }

  private String finishByRules(Fold fold, KeyVariant variant, Gender gender) {
    if ((fold.flags & Fold.HAS_HALF_JOIN) != 0) {
      ArabicWords.settleHalfJoins(fold, variant.isSplit());
    }
    boolean apostrophe = (fold.flags & Fold.HAS_APOSTROPHE) != 0;
    boolean sign = (fold.flags & Fold.HAS_ANY_GENDER_SIGN) != 0;
    switch (rules) {
      case GREEK -> {
        if (apostrophe) {
          Elision.removeGreek(fold);
        }
        return sign
            ? InclusiveWriting.GREEK.read(fold.toString(), fold.flags, gender)
            : fold.toString();
      }
      case FRENCH -> {
        if (apostrophe) {
          Elision.removeFrench(fold);
        }
        return sign
            ? InclusiveWriting.FRENCH.read(
                InclusiveWriting.removeMarkers(fold.toString()), fold.flags, gender)
            : fold.toString();
      }
      case ENGLISH -> {
        if (apostrophe) {
          EnglishWords.removePossessives(fold);
        }
        EnglishWords.unifySpelling(fold);
        return sign ? InclusiveWriting.removeMarkers(fold.toString()) : fold.toString();
      }
      case ARABIC -> {
        return sign
            ? InclusiveWriting.ARABIC.read(fold.toString(), fold.flags, gender)
            : fold.toString();
      }
      default -> {
        return fold.toString();
      }
    }
  }
}

package io.github.imisproject.i18n.format;

import com.ibm.icu.text.PluralRules;
import io.github.imisproject.core.text.LanguageTag;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The plural forms of a language: six in Arabic, two in Greek, English, French and Farsi.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://cldr.unicode.org/index/cldr-spec/plural-rules">CLDR, Plural Rules</a>
 */
public final class PluralForms {
  private static final int HIGHEST_COUNT_TRIED = 1_000;

  private final PluralRules rules;

  private PluralForms(PluralRules rules) {
    this.rules = rules;
  }

  /** Returns the forms for counting: one place, two places. */
  public static PluralForms cardinal(LanguageTag language) {
    return new PluralForms(
        PluralRules.forLocale(Locales.of(language), PluralRules.PluralType.CARDINAL));
  }

  /** Returns the forms for ranking: first place, second place. */
  public static PluralForms ordinal(LanguageTag language) {
    return new PluralForms(
        PluralRules.forLocale(Locales.of(language), PluralRules.PluralType.ORDINAL));
  }

  /** Returns CLDR's name of the form for a number, such as {@code few}. */
  public String of(double number) {
    return rules.select(number);
  }

  /** Returns every form the language has for some number, {@code other} among them. */
  public SortedSet<String> known() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(rules.getKeywords()));
  }

  /**
   * Returns the forms that whole numbers up to 1000 need, and {@code other}. The French form for
   * millions is not among them.
   */
  public SortedSet<String> needed() {
    SortedSet<String> needed = new TreeSet<>();
    needed.add(PluralRules.KEYWORD_OTHER);
    for (int count = 0; count <= HIGHEST_COUNT_TRIED; count++) {
      needed.add(rules.select(count));
    }
    return Collections.unmodifiableSortedSet(needed);
  }
}

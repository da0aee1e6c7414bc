package io.github.imisproject.i18n.format;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The order in which readers of one language look for words: the Farsi alphabet puts و before ه,
 * the Arabic one after it.
 *
 * <p>Immutable and thread-safe. The order is total and consistent with {@code equals}: texts that a
 * reader would call the same come in the order of their code points. The first use in a fresh
 * virtual machine costs up to half a second.
 *
 * @see <a href="https://www.unicode.org/reports/tr10/">Unicode Collation Algorithm</a>
 */
public final class TextOrder implements Comparator<String> {
  private static final int MAX_CACHED = 128;
  private static final Map<ULocale, TextOrder> CACHE = new ConcurrentHashMap<>();

  private final Collator collator;
  private final Collator letters;

  private TextOrder(ULocale locale) {
    collator = frozen(locale, Collator.TERTIARY);
    letters = frozen(locale, Collator.PRIMARY);
  }

  /** Returns the order of a language. */
  public static TextOrder of(LanguageTag language) {
    ULocale locale = Locales.of(language);
    TextOrder known = CACHE.get(locale);
    if (known != null) {
      return known;
    }
    TextOrder made = new TextOrder(locale);
    if (CACHE.size() < MAX_CACHED) {
      CACHE.putIfAbsent(locale, made);
    }
    return made;
  }

  @Override
  public int compare(String a, String b) {
    int order = collator.compare(a, b);
    return order != 0 ? order : a.compareTo(b);
  }

  /** Returns whether both have the same letters, whatever their case, accents and vowel marks. */
  public boolean hasSameLetters(String a, String b) {
    return letters.compare(a, b) == 0;
  }

  private static Collator frozen(ULocale locale, int strength) {
    RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(locale);
    collator = collator.cloneAsThawed();
    collator.setStrength(strength);
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    return collator.freeze();
  }
}

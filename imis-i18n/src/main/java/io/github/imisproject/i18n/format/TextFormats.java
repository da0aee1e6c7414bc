package io.github.imisproject.i18n.format;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers, money, dates, times and lists the way readers of one language expect them.
 *
 * <p>Immutable and thread-safe; never looks at the default locale, the clock or the default time
 * zone. Values written for a right-to-left language may hold direction marks, as CLDR has them. The
 * first call in a fresh virtual machine costs up to a second, later ones a few microseconds.
 *
 * @see <a href="https://cldr.unicode.org/">Unicode CLDR 48</a>
 */
public final class TextFormats {
  private static final int MAX_CACHED = 256;
  private static final double METRES_IN_KILOMETRE = 1_000;
  private static final Map<FormatPolicy, TextFormats> CACHE = new ConcurrentHashMap<>();

  private final FormatPolicy policy;
  private final LocalizedNumberFormatter numbers;
  private final Map<ListStyle, ListFormatter> lists;
  private final ULocale locale;

  /** Made on first use: date symbols cost a second in a cold virtual machine. */
  private volatile @Nullable DateFormats dates;

  private TextFormats(FormatPolicy policy) {
    this.policy = policy;
    this.locale = Locales.of(policy);
    this.numbers = NumberFormatter.withLocale(locale);
    this.lists =
        Map.of(
            ListStyle.AND, lists(ListFormatter.Type.AND, ListFormatter.Width.WIDE),
            ListStyle.OR, lists(ListFormatter.Type.OR, ListFormatter.Width.WIDE),
            ListStyle.PLAIN, lists(ListFormatter.Type.UNITS, ListFormatter.Width.SHORT));
  }

  /**
   * Returns the formats of a policy; the same object for the same policy, as long as memory is
   * small.
   */
  public static TextFormats of(FormatPolicy policy) {
    TextFormats known = CACHE.get(policy);
    if (known != null) {
      return known;
    }
    TextFormats made = new TextFormats(policy);
    if (CACHE.size() < MAX_CACHED) {
      CACHE.putIfAbsent(policy, made); // readers choose the tags, so the cache must not grow on
    }
    return made;
  }

  /** Returns the formats of a language by {@link FormatPolicy#of(LanguageTag)}. */
  public static TextFormats of(LanguageTag language) {
    return of(FormatPolicy.of(language));
  }

  /** Returns the policy these formats follow. */
  public FormatPolicy policy() {
    return policy;
  }

  /** Returns a whole number with grouping: 1234567 is "1,234,567" in English. */
  public String number(long value) {
    return numbers.format(value).toString();
  }

  /**
   * Returns a number with grouping.
   *
   * @param value the number; a finite one
   * @param maxDecimals the most decimal places written, 0 to 20; more are rounded half to even
   * @throws IllegalArgumentException if {@code value} is not finite or {@code maxDecimals} is out
   *     of range
   */
  public String number(double value, int maxDecimals) {
    return numbers.precision(decimals(value, maxDecimals)).format(value).toString();
  }

  /** Returns a number with grouping and all its decimal places. */
  public String number(BigDecimal value) {
    return numbers.precision(Precision.unlimited()).format(value).toString();
  }

  /**
   * Returns a share as a percentage.
   *
   * @param share the share; 0.25 is "25%" in English
   * @param maxDecimals the most decimal places written, 0 to 20
   * @throws IllegalArgumentException if {@code share} is not finite or {@code maxDecimals} is out
   *     of range
   */
  public String percent(double share, int maxDecimals) {
    return numbers
        .unit(MeasureUnit.PERCENT)
        .scale(Scale.powerOfTen(2))
        .precision(decimals(share, maxDecimals))
        .format(share)
        .toString();
  }

  /**
   * Returns an amount of money with its currency's usual decimals.
   *
   * @param amount the amount
   * @param currency the ISO 4217 code, such as {@code EUR}
   * @throws IllegalArgumentException if {@code currency} is not three letters A to Z
   */
  public String money(BigDecimal amount, String currency) {
    if (!currency.matches("[A-Za-z]{3}")) {
      throw new IllegalArgumentException(
          "currency is '" + currency + "', which is not an ISO 4217 code; write it like 'EUR'");
    }
    Currency unit = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
    return numbers.unit(unit).format(amount).toString();
  }

  /**
   * Returns a distance in metres below one kilometre and in kilometres above.
   *
   * @param metres the distance in metres, 0 or more
   * @throws IllegalArgumentException if {@code metres} is negative or not finite
   */
  public String distance(double metres) {
    if (!(metres >= 0) || Double.isInfinite(metres)) {
      throw new IllegalArgumentException("metres is " + metres + ", must be 0 or more and finite");
    }
    boolean near = Math.rint(metres) < METRES_IN_KILOMETRE;
    double value = near ? metres : metres / METRES_IN_KILOMETRE;
    int places = near || value >= 10 ? 0 : 1;
    return numbers
        .unit(near ? MeasureUnit.METER : MeasureUnit.KILOMETER)
        .unitWidth(NumberFormatter.UnitWidth.SHORT)
        .precision(Precision.maxFraction(places))
        .format(value)
        .toString();
  }

  /**
   * Returns the members joined by commas and a last word.
   *
   * <p>Members are put in as they are; isolate those whose direction may differ.
   */
  public String list(List<String> members, ListStyle style) {
    return requireNonNull(lists.get(style)).format(members);
  }

  /** Returns a date in the policy's calendar. */
  public String date(LocalDate date, DateStyle style) {
    return dates().date(date, style);
  }

  /** Returns a time of day to the minute, by the locale's 12 or 24 hour custom. */
  public String time(LocalTime time) {
    return dates().time(time);
  }

  /** Returns a date and a time of day. */
  public String dateTime(LocalDate date, LocalTime time, DateStyle style) {
    return dates().dateTime(date, time, style);
  }

  private DateFormats dates() {
    DateFormats made = dates;
    if (made == null) {
      made = new DateFormats(locale, policy.calendar());
      dates = made; // a race makes two equal objects, which does no harm
    }
    return made;
  }

  private ListFormatter lists(ListFormatter.Type type, ListFormatter.Width width) {
    return ListFormatter.getInstance(locale, type, width);
  }

  private static Precision decimals(double value, int maxDecimals) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value is " + value + ", must be finite");
    }
    if (maxDecimals < 0 || maxDecimals > 20) {
      throw new IllegalArgumentException(
          "maxDecimals is " + maxDecimals + ", must be from 0 to 20");
    }
    return Precision.maxFraction(maxDecimals);
  }
}

package io.github.imisproject.core.schedule;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weekday, or one occurrence of it in a month, such as {@code SA}, {@code 1SA} or {@code -1FR}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ordinal which one in the month: 1 to 5 from the start, -1 to -5 from the end, 0 for all
 * @param day the day of the week
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RFC 5545, BYDAY</a>
 */
public record WeekdayRule(int ordinal, DayOfWeek day) {
  private static final Pattern FORM = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /**
   * Checks the ordinal.
   *
   * @throws InvalidValueException if it is not from -5 to 5
   */
  public WeekdayRule {
    requireNonNull(day, "day");
    new Invariants().range("ordinal", ordinal, -5, 5).check();
  }

  /** Returns the rule for every such day. */
  public static WeekdayRule every(DayOfWeek day) {
    return new WeekdayRule(0, day);
  }

  /**
   * Reads the form of RFC 5545.
   *
   * @throws InvalidValueException if {@code text} is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static WeekdayRule parse(String text) {
    Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
    boolean matches = matcher.matches();
    new Invariants().that(matches, "", "model.weekday").check();
    String number = matcher.group(1);
    return new WeekdayRule(
        number == null ? 0 : Integer.parseInt(number),
        DayOfWeek.of(CODES.indexOf(matcher.group(2)) + 1));
  }

  /** Returns whether {@code date} is such a day of its month. */
  public boolean matches(LocalDate date) {
    if (date.getDayOfWeek() != day) {
      return false;
    }
    int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
    int fromEnd = (date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1;
    return ordinal == 0 || ordinal == fromStart || ordinal == -fromEnd;
  }

  /** Returns the form of RFC 5545, such as {@code 1SA}. */
  @JsonValue
  @Override
  public String toString() {
    return (ordinal == 0 ? "" : Integer.toString(ordinal)) + CODES.get(day.getValue() - 1);
  }
}

package io.github.imisproject.matching.explanation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * A typed value that a {@link Reason}'s sentence names; each language writes it in its own way.
 *
 * <p>Immutable and thread-safe. An argument is shown to the person the explanation is for, and may
 * therefore speak of that person; it must never be logged.
 */
public sealed interface Argument {

  /**
   * A number of things, which also chooses the plural form.
   *
   * @param value the number, 0 or more
   */
  record Count(long value) implements Argument {
    /** Checks the range. */
    public Count {
      if (value < 0) {
        throw new IllegalArgumentException("value is " + value + ", must be 0 or more");
      }
    }
  }

  /**
   * A measured amount; its unit stands in the sentence.
   *
   * @param value the amount, finite
   * @param decimals how many decimals are worth showing, from 0 to 6
   */
  record Amount(double value, int decimals) implements Argument {
    /** Checks the ranges. */
    public Amount {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value is " + value + ", must be finite");
      }
      if (decimals < 0 || decimals > 6) {
        throw new IllegalArgumentException("decimals is " + decimals + ", must be from 0 to 6");
      }
    }
  }

  /**
   * A day.
   *
   * @param value the day
   */
  record Day(LocalDate value) implements Argument {
    /** Checks that there is a day. */
    public Day {
      requireNonNull(value, "value");
    }
  }

  /**
   * A text in several languages, such as the title of an offer or the label of a skill.
   *
   * @param value the text
   */
  record Words(LocalizedText value) implements Argument {
    /** Checks that there is a text. */
    public Words {
      requireNonNull(value, "value");
    }
  }

  /**
   * A language, named in the reader's language.
   *
   * @param value the language
   */
  record Language(LanguageTag value) implements Argument {
    /** Checks that there is a language. */
    public Language {
      requireNonNull(value, "value");
    }
  }

  /**
   * A code that means the same in every language and is shown as it is, such as {@code B1} or
   * {@code EUR}.
   *
   * @param value the code
   */
  record Code(String value) implements Argument {
    /** Checks that there is a code. */
    public Code {
      requireNonNull(value, "value");
    }
  }

  /**
   * A term of the library itself, whose words stand in the explanation bundles, such as {@code
   * category.HOUSING} or {@code field.legalStatus}.
   *
   * @param key the key of its words
   */
  record Term(String key) implements Argument {
    /** Checks that there is a key. */
    public Term {
      requireNonNull(key, "key");
    }
  }

  /**
   * Several values, written as a list in the reader's language.
   *
   * @param values the values, in the order to be read
   */
  record Several(List<Argument> values) implements Argument {
    /** Copies the list. */
    public Several {
      values = List.copyOf(values);
    }
  }
}

package io.github.imisproject.i18n.message;

import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.ServedText;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.TextResolver;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.i18n.format.DateStyle;
import io.github.imisproject.i18n.format.ListStyle;
import io.github.imisproject.i18n.format.PluralForms;
import io.github.imisproject.i18n.format.TextFormats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one compiled message with its arguments. Used once, by one thread. */
final class MessageWriter {
  /** Decimals of a number without a style, as in the format library's messages. */
  private static final int DECIMALS = 3;

  private static final TextResolver RESOLVER = new TextResolver();

  private final Rendition rendition;
  private final Markup markup;
  private final Map<String, ?> arguments;
  private final StringBuilder out = new StringBuilder(96);

  MessageWriter(Rendition rendition, Markup markup, Map<String, ?> arguments) {
    this.rendition = rendition;
    this.markup = markup;
    this.arguments = arguments;
  }

  String write(List<Node> message) {
    write(message, null);
    return out.toString();
  }

  private void write(List<Node> message, @Nullable BigDecimal count) {
    for (Node node : message) {
      if (node instanceof Node.Literal literal) {
        out.append(markup == Markup.HTML ? TextLayout.escapeHtml(literal.text()) : literal.text());
      } else if (node instanceof Node.Argument argument) {
        value(argument.name(), argument.style(), argument(argument.name()));
      } else if (node instanceof Node.Count) {
        insert(number(Objects.requireNonNull(count)), true);
      } else if (node instanceof Node.Plural plural) {
        plural(plural);
      } else if (node instanceof Node.Select select) {
        select(select, count);
      }
    }
  }

  private void plural(Node.Plural plural) {
    BigDecimal number = decimal(plural.name(), argument(plural.name()));
    BigDecimal count = number.subtract(BigDecimal.valueOf(plural.offset())).stripTrailingZeros();
    List<Node> wording = plural.exact().get(number.stripTrailingZeros());
    if (wording == null) {
      PluralForms forms = plural.ordinal() ? rendition.ordinals() : rendition.cardinals();
      wording = plural.byCategory().get(forms.of(count.doubleValue()));
    }
    if (wording == null) {
      wording = Objects.requireNonNull(plural.byCategory().get("other"));
    }
    write(wording, count);
  }

  private void select(Node.Select select, @Nullable BigDecimal count) {
    Object value = argument(select.name());
    String code = value instanceof Enum<?> member ? member.name() : value.toString();
    List<Node> wording = select.byCode().get(code);
    write(wording != null ? wording : Objects.requireNonNull(select.byCode().get("other")), count);
  }

  private Object argument(String name) {
    Object value = arguments.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "argument '" + name + "' is missing; given are " + arguments.keySet());
    }
    return value;
  }

  private void value(String name, ValueStyle style, Object value) {
    TextFormats formats = rendition.formats();
    if (value instanceof Number number) {
      BigDecimal decimal = decimal(name, number);
      switch (style) {
        case INTEGER -> insert(number(decimal.setScale(0, RoundingMode.HALF_EVEN)), true);
        case PERCENT -> insert(formats.percent(decimal.doubleValue(), 0), true);
        case PLAIN, NUMBER -> insert(number(decimal), true);
        default -> throw misfit(name, style);
      }
    } else if (value instanceof LocalDate date) {
      insert(formats.date(date, dateStyle(name, style)), true);
    } else if (value instanceof LocalDateTime time) {
      DateStyle dateStyle = dateStyle(name, style);
      insert(formats.dateTime(time.toLocalDate(), time.toLocalTime(), dateStyle), true);
    } else if (value instanceof LocalTime time) {
      if (style != ValueStyle.PLAIN && style != ValueStyle.TIME) {
        throw misfit(name, style);
      }
      insert(formats.time(time), true);
    } else if (value instanceof Collection<?> members) {
      list(name, style, members);
    } else if (style != ValueStyle.PLAIN) {
      throw misfit(name, style);
    } else if (value instanceof CharSequence words) {
      insert(words.toString(), false);
    } else {
      insert(served(name, value));
    }
  }

  /** Members are isolated one by one, so that the commas keep the sentence's direction. */
  private void list(String name, ValueStyle style, Collection<?> members) {
    if (style != ValueStyle.PLAIN && style != ValueStyle.LIST_AND && style != ValueStyle.LIST_OR) {
      throw misfit(name, style);
    }
    List<String> written = new ArrayList<>();
    for (Object member : members) {
      MessageWriter single = new MessageWriter(rendition, markup, arguments);
      single.value(name, ValueStyle.PLAIN, member);
      written.add(single.out.toString());
    }
    ListStyle listStyle = style == ValueStyle.LIST_OR ? ListStyle.OR : ListStyle.AND;
    out.append(rendition.formats().list(written, listStyle));
  }

  private ServedText served(String name, Object value) {
    if (value instanceof LocalizedText text) {
      return RESOLVER.resolve(text, List.of(rendition.reader(), rendition.language()));
    }
    if (value instanceof ServedText text) {
      return text;
    }
    throw new IllegalArgumentException(
        "argument '"
            + name
            + "' is neither text, number, date, time, localised text nor a collection of these;"
            + " convert it first");
  }

  private void insert(ServedText text) {
    switch (markup) {
      case HTML -> out.append(text.toHtml());
      case NONE -> out.append(text.value());
      case ISOLATES -> {
        if (isHarmless(text.value())) {
          out.append(text.value());
        } else {
          out.append(text.isolated());
        }
      }
    }
  }

  private void insert(String value, boolean formatted) {
    boolean harmless = isHarmless(value);
    switch (markup) {
      case NONE -> out.append(value);
      case HTML -> {
        String escaped = TextLayout.escapeHtml(TextLayout.balanced(value));
        if (formatted && harmless) {
          out.append(escaped);
        } else {
          out.append("<bdi>").append(escaped).append("</bdi>");
        }
      }
      case ISOLATES -> out.append(harmless ? value : TextLayout.isolate(value));
    }
  }

  /** In a left-to-right sentence, text without a right-to-left letter cannot upset anything. */
  private boolean isHarmless(String value) {
    return rendition.direction() == TextDirection.LEFT_TO_RIGHT && isLeftToRight(value);
  }

  private static boolean isLeftToRight(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '\u0590') {
        continue;
      }
      boolean rightToLeft =
          c <= '\u08FF' || (c >= '\uFB1D' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFF');
      boolean control =
          c == '\u200E'
              || c == '\u200F'
              || (c >= '\u202A' && c <= '\u202E')
              || (c >= '\u2066' && c <= '\u2069');
      if (rightToLeft || control || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private String number(BigDecimal value) {
    TextFormats formats = rendition.formats();
    BigDecimal shown =
        value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_EVEN) : value;
    BigDecimal plain = shown.stripTrailingZeros();
    return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18
        ? formats.number(plain.longValueExact())
        : formats.number(plain);
  }

  private static BigDecimal decimal(String name, Object value) {
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return BigDecimal.valueOf(number.doubleValue());
    }
    throw new IllegalArgumentException("argument '" + name + "' must be a finite number");
  }

  private static DateStyle dateStyle(String name, ValueStyle style) {
    return switch (style) {
      case PLAIN, DATE_LONG -> DateStyle.LONG;
      case DATE_FULL -> DateStyle.FULL;
      case DATE_MEDIUM -> DateStyle.MEDIUM;
      case DATE_SHORT -> DateStyle.SHORT;
      default -> throw misfit(name, style);
    };
  }

  private static IllegalArgumentException misfit(String name, ValueStyle style) {
    return new IllegalArgumentException(
        "argument '" + name + "' is of a type that cannot be written as " + style);
  }
}

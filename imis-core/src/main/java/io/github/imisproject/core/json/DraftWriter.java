package io.github.imisproject.core.json;

import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.DateRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes values: the type id first, then the parts in their order, then the unknown members.
 *
 * <p>What is absent, empty or the default is left out. Not thread-safe.
 */
final class DraftWriter {
  private final JsonGenerator out;

  DraftWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(@Nullable Object value) {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Optional<?> optional) {
      write(optional.orElse(null));
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof Enum<?> constant) {
      out.writeString(constant.name());
    } else if (value instanceof LocalizedText text) {
      write(text.languageMap());
    } else if (value instanceof Collection<?> elements) {
      out.writeStartArray();
      elements.forEach(this::write);
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      members(map);
      out.writeEndObject();
    } else if (value instanceof Record) {
      record(value);
    } else {
      out.writeString(whole(value.toString())); // dates, zones, URIs and texts in their own form
    }
  }

  private static String whole(String text) {
    if (!Scalars.holdsWholeCharacters(text)) {
      throw new IllegalArgumentException(
          "a text cannot be written as UTF-8, because it holds half a surrogate pair; mend the"
              + " text");
    }
    return text;
  }

  private void number(Number number) {
    if (number instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      out.writeNumber(integer);
    } else if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number is not finite, so JSON cannot hold it");
      }
      out.writeNumber(value);
    } else {
      out.writeNumber(number.longValue());
    }
  }

  private void members(Map<?, ?> map) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = entry.getKey();
      out.writeName(whole(key instanceof Enum<?> constant ? constant.name() : key.toString()));
      write(entry.getValue());
    }
  }

  private void record(Object value) {
    Class<?> type = value.getClass();
    if (Shape.of(type).textOnly()) {
      out.writeString(value.toString());
      return;
    }
    out.writeStartObject();
    Optional<TypeIds> ids = TypeIds.find(type);
    ids.ifPresent(i -> out.writeStringProperty(i.member(), i.idOf(type)));
    parts(value, Shape.of(type), ids.map(TypeIds::member).orElse(""));
    out.writeEndObject();
  }

  private void parts(Object value, Shape shape, String typeMember) {
    for (Shape.Part part : shape.parts()) {
      Object inner = Shape.get(part, value);
      switch (part.role()) {
        case UNWRAPPED -> parts(inner, Shape.of(part.raw()), typeMember);
        case UNKNOWN_MEMBERS ->
            ((Map<?, ?>) inner)
                .forEach(
                    (name, unknown) -> {
                      if (!shape.names().contains(name) && !name.equals(typeMember)) {
                        out.writeName(whole((String) name));
                        write(unknown);
                      }
                    });
        case MEMBER -> {
          if (!leftOut(part, inner)) {
            out.writeName(part.name());
            write(inner);
          }
        }
      }
    }
  }

  private static boolean leftOut(Shape.Part part, Object value) {
    return value.equals(Optional.empty())
        || value instanceof Collection<?> elements && elements.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty()
        || part.mayBeAbsent() && (value.equals(false) || value.equals(DateRange.ALWAYS));
  }
}

package io.github.imisproject.core.samples;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.core.value.CountryCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Makes random values of every record of the model, from a seed, by its components. */
public final class RandomValues {
  private static final int TRIES = 2000;
  private static final int DEEP = 4;
  private final Random random;

  public RandomValues(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a random, valid value. */
  public <T> T of(Class<T> type) {
    return type.cast(value(type, "", 0));
  }

  private Object value(Type type, String name, int depth) {
    if (type instanceof ParameterizedType parameterized) {
      return container(parameterized, name, depth);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return pick(raw.getEnumConstants());
    }
    if (raw == String.class) {
      return text(name);
    }
    if (raw == LanguageTag.class) {
      return new LanguageTag(pick("el", "en", "fr", "ar", "fa", "fa-AF", "ar-Latn"));
    }
    if (raw == LocalizedText.class) {
      return localizedText();
    }
    if (raw == CountryCode.class) {
      return new CountryCode(pick("GR", "CY", "IT", "ES", "AF", "SY"));
    }
    if (raw.isInterface()) {
      return member(raw, name, depth);
    }
    return raw.isRecord() ? record(raw, depth) : scalar(raw, name);
  }

  private Object scalar(Class<?> raw, String name) {
    return switch (raw.getSimpleName()) {
      case "Boolean", "boolean" -> random.nextBoolean();
      case "Integer", "int" ->
          name.equals("ordinal") ? random.nextInt(11) - 5 : pick(0, 1, 2, 3, 8, 25, 40, 1990, 2015);
      case "Double", "double" -> random.nextInt(180_000) / 1000.0 - 90;
      case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(80_00), random.nextInt(3) + 1);
      case "LocalDate" -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
      case "LocalTime" -> LocalTime.of(random.nextInt(24), random.nextInt(60));
      case "Instant" -> Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000));
      case "ZoneId" -> ZoneId.of(pick("Europe/Athens", "Asia/Nicosia", "Europe/Rome"));
      case "URI" -> URI.create(pick("https://example.org/a", "http://data.europa.eu/esco/x"));
      default -> throw new IllegalStateException("no random " + raw);
    };
  }

  private String text(String name) {
    return switch (name) {
      case "currency" -> "EUR";
      case "phone" -> "+30 27310 2" + random.nextInt(1000);
      case "email" -> "help" + random.nextInt(100) + "@example.org";
      case "subjectId" -> "person-1";
      case "scheme" -> pick("isco-08", "esco-skill", "imis-needs");
      default -> name + "-" + random.nextInt(1_000_000);
    };
  }

  private LocalizedText localizedText() {
    LocalizedText text = LocalizedText.of(pick("el", "en", "ar"), "Κείμενο " + random.nextInt(100));
    if (random.nextBoolean()) {
      text = text.with("fa", "متن");
    }
    if (random.nextBoolean()) {
      text =
          text.with(
              LanguageTag.FRENCH,
              new Translation(
                  "texte",
                  TranslationState.MACHINE_TRANSLATED,
                  Optional.of(LanguageTag.GREEK),
                  Optional.of("h" + random.nextInt(10)),
                  random.nextInt(4),
                  true,
                  Optional.of(Instant.ofEpochSecond(1_700_000_000L))));
    }
    return text;
  }

  private Object container(ParameterizedType type, String name, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type first = type.getActualTypeArguments()[0];
    if (raw == Optional.class) {
      return random.nextInt(6) < (depth > DEEP ? 5 : 2)
          ? Optional.empty()
          : Optional.of(value(first, name, depth));
    }
    if (raw == Map.class) {
      return map(type, name, depth);
    }
    int size = depth > DEEP ? random.nextInt(6) / 5 : random.nextInt(3);
    if (size == 0 && Arrays.asList("rules", "members", "lines").contains(name)) {
      size = 1;
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(
          value(
              first, name.endsWith("s") ? name.substring(0, name.length() - 1) : name, depth + 1));
    }
    return raw == List.class ? elements : new LinkedHashSet<>(elements);
  }

  private Object map(ParameterizedType type, String name, int depth) {
    if (name.equals("unknownMembers")) {
      Map<String, Object> unknown = new LinkedHashMap<>();
      if (random.nextBoolean()) {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("b", new BigDecimal("1.50"));
        inner.put("none", null);
        unknown.put("x-zz-own", Arrays.asList("a", 1, null, true, inner));
      }
      return unknown;
    }
    Map<Object, Object> map = new TreeMap<>();
    int size = random.nextInt(3);
    for (int i = 0; i < size; i++) {
      Object key =
          name.equals("literacy")
              ? pick("Arab", "Latn", "Grek")
              : value(type.getActualTypeArguments()[0], name, depth + 1);
      map.put(key, value(type.getActualTypeArguments()[1], name, depth + 1));
    }
    return map;
  }

  private Object member(Class<?> family, String name, int depth) {
    List<Class<?>> members = new ArrayList<>();
    collect(family, members);
    if (depth > DEEP - 1) {
      // Deep down only members that do not nest any further.
      members.removeIf(m -> Arrays.asList("All", "Any", "Not").contains(m.getSimpleName()));
    }
    return value(members.get(random.nextInt(members.size())), name, depth + 1);
  }

  private static void collect(Class<?> type, List<Class<?>> members) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, members);
      }
    } else {
      members.add(type);
    }
  }

  private Object record(Class<?> type, int depth) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      RecordComponent[] components = type.getRecordComponents();
      Object[] arguments = new Object[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < arguments.length; i++) {
        types[i] = components[i].getType();
        String name = components[i].getName();
        boolean personsId = name.equals("id") && type.getSimpleName().equals("PersonDetails");
        arguments[i] =
            personsId ? "person-1" : value(components[i].getGenericType(), name, depth + 1);
      }
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        if (!Modifier.isPublic(constructor.getModifiers())) {
          constructor.setAccessible(true);
        }
        return constructor.newInstance(arguments);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof InvalidValueException)) {
          throw new IllegalStateException(type + " refused", e.getCause());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no valid " + type + " in " + TRIES + " tries");
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}

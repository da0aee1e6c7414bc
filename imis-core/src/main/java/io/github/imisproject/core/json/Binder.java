package io.github.imisproject.core.json;

import io.github.imisproject.core.internal.Suggestions;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The second step of reading: from drafts to values, or to everything that is wrong.
 *
 * <p>An empty answer means that a problem was added. Not thread-safe.
 */
final class Binder {
  private final Problems problems;
  private final Scalars scalars;
  private final LanguageMaps languageMaps;

  Binder(Problems problems) {
    this.problems = problems;
    this.scalars = new Scalars(problems);
    this.languageMaps = new LanguageMaps(problems, scalars);
  }

  /** Returns the value of {@code type} that {@code draft} stands for. */
  Optional<Object> bind(Type type, @Nullable Object draft) {
    Class<?> raw = raw(type);
    if (draft == null) {
      problems.error("json.null");
      return Optional.empty();
    }
    if (raw == Optional.class) {
      return bind(argument(type, 0), draft).map(Optional::of);
    }
    if (raw == LocalizedText.class) {
      return languageMaps.read(draft);
    }
    if (Scalars.reads(raw)) {
      return scalars.read(raw, draft);
    }
    if (raw == List.class || raw == Set.class) {
      return collection(type, raw, draft);
    }
    if (raw == Map.class) {
      return map(type, draft);
    }
    if (raw.isRecord() && Shape.of(raw).hasTextForm() && draft instanceof String text) {
      return fromText(Shape.of(raw), text);
    }
    if (!(draft instanceof Map<?, ?>) || raw.isRecord() && Shape.of(raw).textOnly()) {
      return scalars.wrongType(
          raw.isRecord() && Shape.of(raw).textOnly() ? "string" : "object", draft);
    }
    return object(raw, members(draft));
  }

  @SuppressWarnings("unchecked") // the parser makes no other maps
  private static Map<String, Object> members(Object draft) {
    return (Map<String, Object>) draft;
  }

  private Optional<Object> object(Class<?> raw, Map<String, Object> members) {
    Optional<TypeIds> ids = TypeIds.find(raw);
    if (ids.isEmpty()) {
      return record(raw, members, "");
    }
    TypeIds family = ids.get();
    List<String> allowed = List.copyOf(family.byId().keySet());
    Object id = members.get(family.member());
    if (id == null) {
      problems.error(
          "json.missingType", "member", family.member(), "allowed", String.join(", ", allowed));
      return Optional.empty();
    }
    problems.at().push(family.member());
    Class<?> type = id instanceof String ? family.byId().get(id) : null;
    if (type == null && id instanceof String word) {
      boolean before = problems.personal();
      problems.personal(false); // what kind of thing it is tells nothing about a person
      scalars.unknownWord("json.unknownValue", word, allowed);
      problems.personal(before);
    } else if (type == null) {
      scalars.wrongType("string", id);
    }
    problems.at().pop();
    return type == null ? Optional.empty() : record(type, members, family.member());
  }

  private Optional<Object> record(Class<?> type, Map<String, Object> members, String typeMember) {
    Shape shape = Shape.of(type);
    int errorsBefore = problems.errors();
    @Nullable Object[] arguments = new Object[shape.parts().size()];
    for (int i = 0; i < arguments.length; i++) {
      Shape.Part part = shape.parts().get(i);
      arguments[i] =
          switch (part.role()) {
            case MEMBER -> member(part, members);
            case UNWRAPPED -> unwrapped(part, members);
            case UNKNOWN_MEMBERS -> unknown(shape, members, typeMember);
          };
    }
    if (!typeMember.equals(UNWRAPPED_INSIDE) && !shape.keepsUnknown()) {
      reportUnknown(shape, members, typeMember);
    }
    try {
      if (problems.errors() == errorsBefore) {
        return Optional.of(shape.create(arguments));
      }
      checkTheRest(shape, arguments, members);
    } catch (InvalidValueException e) {
      problems.addAll(e.problems());
    }
    return Optional.empty();
  }

  /**
   * Where some parts are wrong, checks the rules of the others all the same, so that one reading
   * tells everything. A rule that a missing part alone would break is not told.
   */
  private void checkTheRest(
      Shape shape, @Nullable Object[] arguments, Map<String, Object> members) {
    Set<String> wrong = new HashSet<>();
    for (int i = 0; i < arguments.length; i++) {
      Shape.Part part = shape.parts().get(i);
      if (arguments[i] == null) {
        boolean stated = members.get(part.name()) != null;
        Object none = part.role() == Shape.Role.MEMBER ? empty(part).orElse(null) : null;
        if (none == null && (stated || !part.mayBeAbsent())) {
          return; // a part nothing can stand in for
        }
        arguments[i] = none;
        wrong.add("/" + part.name());
      }
    }
    try {
      Object ignored = shape.create(arguments);
      assert ignored != null : "a constructor returns a value";
    } catch (InvalidValueException e) {
      problems.addAll(
          e.problems().stream()
              .filter(p -> p.path().startsWith("/"))
              .filter(p -> wrong.stream().noneMatch(w -> (p.path() + "/").startsWith(w + "/")))
              .toList());
    }
  }

  /** Says that unknown members are the business of the record around. */
  private static final String UNWRAPPED_INSIDE = "\u0000";

  private @Nullable Object unwrapped(Shape.Part part, Map<String, Object> members) {
    return record(part.raw(), members, UNWRAPPED_INSIDE).orElse(null);
  }

  private @Nullable Object member(Shape.Part part, Map<String, Object> members) {
    Object draft = members.get(part.name());
    if (draft == null) {
      return absent(part, members.containsKey(part.name()));
    }
    problems.at().push(part.name());
    Object value = bind(part.type(), draft).orElse(null);
    problems.at().pop();
    return value;
  }

  private @Nullable Object absent(Shape.Part part, boolean explicitNull) {
    Optional<Object> none = empty(part);
    if (none.isEmpty() && !part.mayBeAbsent()) {
      problems.error(explicitNull ? "json.nullMember" : "json.missing", "name", part.name());
    }
    return none.orElse(null); // the record's constructor puts the default in
  }

  /** Returns what stands for nothing in a part that may be without anything. */
  private static Optional<Object> empty(Shape.Part part) {
    if (part.raw() == Optional.class) {
      return Optional.of(Optional.empty());
    }
    if (part.raw() == List.class) {
      return Optional.of(List.of());
    }
    if (part.raw() == Set.class) {
      return Optional.of(Set.of());
    }
    return part.raw() == Map.class ? Optional.of(Map.of()) : Optional.empty();
  }

  private Map<String, Object> unknown(Shape shape, Map<String, Object> members, String typeMember) {
    Map<String, Object> unknown = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : members.entrySet()) {
      String name = entry.getKey();
      if (!shape.names().contains(name) && !name.equals(typeMember)) {
        unknown.put(name, entry.getValue());
        suggest(shape, name, members);
      }
    }
    return unknown;
  }

  /** A member kept as unknown may be a known one misspelt; say so, and keep it all the same. */
  private void suggest(Shape shape, String name, Map<String, Object> members) {
    Suggestions.nearest(name, shape.names())
        .filter(meant -> !members.containsKey(meant))
        .ifPresent(meant -> problems.warning("json.memberMeant", "suggestion", meant));
  }

  private void reportUnknown(Shape shape, Map<String, Object> members, String typeMember) {
    for (String name : members.keySet()) {
      if (!shape.names().contains(name) && !name.equals(typeMember)) {
        String allowed = String.join(", ", shape.names());
        if (problems.personal()) {
          problems.warning("json.unknownMemberPrivate", "allowed", allowed);
        } else {
          problems.warning("json.unknownMember", "name", Scalars.shown(name), "allowed", allowed);
        }
      }
    }
  }

  private Optional<Object> collection(Type type, Class<?> raw, Object draft) {
    if (!(draft instanceof List<?> elements)) {
      return scalars.wrongType("array", draft);
    }
    int errorsBefore = problems.errors();
    List<Object> list = new ArrayList<>(elements.size());
    Set<Object> set = new LinkedHashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      problems.at().push(i);
      bind(argument(type, 0), elements.get(i))
          .ifPresent(
              value -> {
                list.add(value);
                if (!set.add(value) && raw == Set.class) {
                  problems.error("json.duplicateElement");
                }
              });
      problems.at().pop();
    }
    if (problems.errors() > errorsBefore) {
      return Optional.empty();
    }
    return Optional.of(raw == List.class ? list : set);
  }

  private Optional<Object> map(Type type, Object draft) {
    if (!(draft instanceof Map<?, ?>)) {
      return scalars.wrongType("object", draft);
    }
    int errorsBefore = problems.errors();
    Map<Object, Object> map = new TreeMap<>();
    members(draft)
        .forEach(
            (name, inner) -> {
              problems.at().push(name);
              Optional<Object> key = bind(argument(type, 0), name);
              Optional<Object> value = bind(argument(type, 1), inner);
              if (key.isPresent() && value.isPresent()) {
                map.put(key.get(), value.get());
              }
              problems.at().pop();
            });
    return problems.errors() > errorsBefore ? Optional.empty() : Optional.of(map);
  }

  private Optional<Object> fromText(Shape shape, String text) {
    try {
      return Optional.of(shape.createFromText(text));
    } catch (InvalidValueException e) {
      problems.addAll(e.problems());
    } catch (IllegalArgumentException e) {
      problems.error("json.languageTag"); // the one text form that throws without problems
    }
    return Optional.empty();
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    return (Class<?>) type;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}

package io.github.imisproject.core.json;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.internal.Suggestions;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Reading;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads one document of one type.
 *
 * <p>The lists of a {@link Directory} or of {@link Profiles} are read element by element, so that
 * one draft at a time is in memory, and one bad entity costs only itself. Not thread-safe.
 */
final class DocumentReader {
  private final DraftParser parser;
  private final Problems problems;
  private final Binder binder;

  private final Set<String> understood;

  DocumentReader(DraftParser parser, Problems problems, Set<String> understood) {
    this.parser = parser;
    this.problems = problems;
    this.understood = understood;
    this.binder = new Binder(problems);
  }

  <T> Reading<T> read(Class<T> type) throws IOException {
    problems.personal(
        Person.class.isAssignableFrom(type)
            || type == Household.class
            || type == Consent.class
            || type == Profiles.class);
    try {
      JsonToken first = parser.next();
      if (first == null) {
        throw parser.empty();
      }
      boolean inParts = type == Directory.class || type == Profiles.class;
      Optional<?> value = inParts && first == JsonToken.START_OBJECT ? inParts(type) : whole(type);
      parser.end();
      return new Reading<>(value.map(type::cast), problems.all());
    } catch (Problems.StopReading stopped) {
      return Reading.failed(problems.all());
    }
  }

  private Optional<?> whole(Class<?> type) throws IOException {
    int errorsBefore = problems.errors();
    Object draft = parser.draft();
    Optional<Object> value = binder.bind(type, draft);
    return problems.errors() > errorsBefore ? Optional.empty() : value;
  }

  private Optional<?> inParts(Class<?> type) throws IOException {
    Shape shape = Shape.of(type);
    Map<String, List<Object>> lists = new LinkedHashMap<>();
    Map<String, Object> unknown = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (JsonToken token = parser.next(); token == JsonToken.PROPERTY_NAME; token = parser.next()) {
      String name = parser.name();
      problems.at().push(name);
      JsonToken value = parser.next();
      parser.startEntity();
      if (!seen.add(name)) {
        problems.error(
            "json.duplicateKey", "line", "" + parser.line(), "column", "" + parser.column());
        parser.draft();
      } else if (!shape.names().contains(name)) {
        int errorsBefore = problems.errors();
        Object draft = parser.draft();
        if (problems.errors() == errorsBefore) {
          put(unknown, name, draft);
          if (name.equals(ImisJson.MUST_UNDERSTAND)) {
            refuseWhatIsNotUnderstood(draft);
          }
        }
        Suggestions.nearest(name, shape.names())
            .ifPresent(meant -> problems.warning("json.memberMeant", "suggestion", meant));
      } else if (value == JsonToken.START_ARRAY) {
        lists.put(name, elements(elementType(shape, name)));
      } else {
        binder.bind(List.class, parser.draft());
      }
      problems.at().pop();
    }
    return make(shape, lists, unknown);
  }

  /** Ends reading if the document holds members that change its meaning and are not known here. */
  private void refuseWhatIsNotUnderstood(@Nullable Object draft) {
    boolean personal = problems.personal();
    problems.personal(false); // names of members tell nothing about a person
    if (!(draft instanceof List<?> names)) {
      throw problems.stop("json.mustUnderstandList");
    }
    List<String> foreign = new ArrayList<>();
    for (Object name : names) {
      if (!(name instanceof String member) || !understood.contains(member)) {
        foreign.add(name instanceof String member ? Scalars.shown(member) : String.valueOf(name));
      }
    }
    if (!foreign.isEmpty()) {
      throw problems.stop("json.mustUnderstand", "names", String.join(", ", foreign));
    }
    problems.personal(personal);
  }

  /** Reads the elements of one list; those that are wrong are reported and left out. */
  private List<Object> elements(Class<?> type) throws IOException {
    List<Object> elements = new ArrayList<>();
    Set<Object> ids = new HashSet<>();
    int at = 0;
    for (JsonToken token = parser.next(); token != JsonToken.END_ARRAY; token = parser.next()) {
      problems.at().push(at++);
      parser.startEntity();
      int errorsBefore = problems.errors();
      Object draft = parser.draft();
      Optional<Object> value = binder.bind(type, draft);
      if (value.isPresent() && problems.errors() == errorsBefore) {
        if (draft instanceof Map<?, ?> members && !ids.add(members.get("id"))) {
          problems.error("model.duplicateId", "field", "id");
        } else {
          elements.add(value.get());
        }
      }
      problems.at().pop();
    }
    return elements;
  }

  private Optional<?> make(
      Shape shape, Map<String, List<Object>> lists, Map<String, Object> unknown) {
    @Nullable Object[] arguments = new Object[shape.parts().size()];
    for (int i = 0; i < arguments.length; i++) {
      Shape.Part part = shape.parts().get(i);
      arguments[i] =
          part.role() == Shape.Role.UNKNOWN_MEMBERS
              ? unknown
              : lists.getOrDefault(part.name(), List.of());
    }
    try {
      Object document = shape.create(arguments);
      problems.addAll(
          document instanceof Directory directory
              ? directory.problems()
              : ((Profiles) document).problems());
      return Optional.of(document);
    } catch (InvalidValueException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static Class<?> elementType(Shape shape, String name) {
    for (Shape.Part part : shape.parts()) {
      if (part.name().equals(name)) {
        return (Class<?>) ((ParameterizedType) part.type()).getActualTypeArguments()[0];
      }
    }
    throw new IllegalStateException("no such list");
  }

  @SuppressWarnings("NullAway") // an unknown member may be JSON's null
  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    members.put(name, value);
  }
}

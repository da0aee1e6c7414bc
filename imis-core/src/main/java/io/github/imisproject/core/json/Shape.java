package io.github.imisproject.core.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.imisproject.core.problem.InvalidValueException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one record looks in JSON, read once from its components and their annotations.
 *
 * <p>Immutable and thread-safe.
 */
final class Shape {
  private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

  /** One component. */
  record Part(
      String name, Type type, Class<?> raw, Method accessor, Role role, boolean mayBeAbsent) {}

  /** What a component is in JSON. */
  enum Role {
    /** A member of its own. */
    MEMBER,
    /** A record whose members stand in the same object. */
    UNWRAPPED,
    /** The members nobody knows. */
    UNKNOWN_MEMBERS
  }

  private final Class<?> type;
  private final List<Part> parts;
  private final Constructor<?> constructor;
  private final Optional<Executable> fromText;
  private final Set<String> names;
  private final boolean textOnly;

  private Shape(Class<?> type) {
    this.type = type;
    List<Part> found = new ArrayList<>();
    Set<String> members = new LinkedHashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Part part = part(type, component);
      found.add(part);
      if (part.role() == Role.MEMBER) {
        members.add(part.name());
      } else if (part.role() == Role.UNWRAPPED) {
        members.addAll(of(part.raw()).names());
      }
    }
    this.parts = List.copyOf(found);
    this.names = Collections.unmodifiableSet(members);
    this.constructor = canonical(type);
    this.fromText = findFromText(type);
    this.textOnly =
        Stream.of(type.getDeclaredMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class));
  }

  static Shape of(Class<?> type) {
    Shape known = KNOWN.get(type);
    if (known == null) {
      known = new Shape(type);
      KNOWN.put(type, known); // two threads may both make it; both are equal
    }
    return known;
  }

  List<Part> parts() {
    return parts;
  }

  /** Returns the names of the members it knows, those of unwrapped records included. */
  Set<String> names() {
    return names;
  }

  /** Returns whether it keeps members it does not know. */
  boolean keepsUnknown() {
    return parts.stream().anyMatch(p -> p.role() == Role.UNKNOWN_MEMBERS);
  }

  /** Returns whether one text can stand for it. */
  boolean hasTextForm() {
    return fromText.isPresent();
  }

  /** Returns whether it is always one text, as a language tag is, and never an object. */
  boolean textOnly() {
    return textOnly;
  }

  /**
   * Creates a value from its parts.
   *
   * @throws InvalidValueException if the parts break a rule
   */
  Object create(@Nullable Object[] arguments) {
    return call(constructor, arguments);
  }

  /**
   * Creates a value from its text form.
   *
   * @throws IllegalArgumentException if the text breaks a rule
   */
  Object createFromText(String text) {
    return call(fromText.orElseThrow(), new Object[] {text});
  }

  /** Returns a component's value. */
  static Object get(Part part, Object value) {
    return call(part.accessor(), value);
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (IllegalAccessException e) {
      throw closed(method.getDeclaringClass(), e);
    }
  }

  private Object call(Executable executable, @Nullable Object[] arguments) {
    try {
      return executable instanceof Constructor<?> made
          ? made.newInstance(arguments)
          : ((Method) executable).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (InstantiationException | IllegalAccessException e) {
      throw closed(type, e);
    }
  }

  private static RuntimeException unwrapped(InvocationTargetException e) {
    if (e.getCause() instanceof RuntimeException inner) {
      throw inner;
    }
    return new IllegalStateException("a constructor failed", e.getCause());
  }

  private static IllegalStateException closed(Class<?> type, ReflectiveOperationException e) {
    return new IllegalStateException(
        "package "
            + type.getPackageName()
            + " is closed to JSON; open it to io.github.imisproject.core in its module-info",
        e);
  }

  private static Part part(Class<?> type, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.trySetAccessible();
      // A record copies its components' annotations to the fields, always.
      var field = type.getDeclaredField(component.getName());
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      Role role =
          field.isAnnotationPresent(JsonUnwrapped.class)
              ? Role.UNWRAPPED
              : accessor.isAnnotationPresent(JsonAnyGetter.class)
                  ? Role.UNKNOWN_MEMBERS
                  : Role.MEMBER;
      return new Part(
          component.getName(),
          component.getGenericType(),
          component.getType(),
          accessor,
          role,
          property != null);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Constructor<?> canonical(Class<?> type) {
    Class<?>[] types = new Class<?>[type.getRecordComponents().length];
    for (int i = 0; i < types.length; i++) {
      types[i] = type.getRecordComponents()[i].getType();
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Executable> findFromText(Class<?> type) {
    List<Executable> candidates = new ArrayList<>(List.of(type.getDeclaredConstructors()));
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers())) {
        candidates.add(method);
      }
    }
    for (Executable candidate : candidates) {
      JsonCreator creator = candidate.getAnnotation(JsonCreator.class);
      Class<?>[] parameters = candidate.getParameterTypes();
      if (creator != null
          && creator.mode() == JsonCreator.Mode.DELEGATING
          && parameters.length == 1
          && parameters[0] == String.class) {
        candidate.trySetAccessible();
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}

package io.github.imisproject.core.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The logical type ids of one sealed family, such as {@code "JobOffer"}: never a class name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param member the name of the member that holds the id
 * @param byId the type of each id, in the order of the family
 */
record TypeIds(String member, Map<String, Class<?>> byId) {
  private static final Map<Class<?>, Optional<TypeIds>> KNOWN = new ConcurrentHashMap<>();

  /** Returns the ids of the family {@code type} is, or is a member of. */
  static Optional<TypeIds> find(Class<?> type) {
    Optional<TypeIds> known = KNOWN.get(type);
    if (known == null) {
      known = search(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  /** Returns the id of a concrete type. */
  String idOf(Class<?> type) {
    for (Map.Entry<String, Class<?>> entry : byId.entrySet()) {
      if (entry.getValue() == type) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("a member of a sealed family has no type id");
  }

  private static Optional<TypeIds> search(Class<?> type) {
    Deque<Class<?>> open = new ArrayDeque<>();
    open.add(type);
    while (!open.isEmpty()) {
      Class<?> at = open.remove();
      JsonTypeInfo info = at.getAnnotation(JsonTypeInfo.class);
      JsonSubTypes types = at.getAnnotation(JsonSubTypes.class);
      if (info != null && types != null) {
        Map<String, Class<?>> byId = new LinkedHashMap<>();
        for (JsonSubTypes.Type member : types.value()) {
          if (type.isAssignableFrom(member.value())) {
            byId.put(member.name(), member.value());
          }
        }
        return Optional.of(new TypeIds(info.property(), Collections.unmodifiableMap(byId)));
      }
      Collections.addAll(open, at.getInterfaces());
    }
    return Optional.empty();
  }
}

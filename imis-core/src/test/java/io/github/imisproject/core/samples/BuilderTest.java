package io.github.imisproject.core.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.offer.OfferDetails;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A builder")
class BuilderTest {
  static List<Class<?>> built() {
    List<Class<?>> built = new ArrayList<>();
    for (Class<?> type : Model.records()) {
      if (Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("builder"))) {
        built.add(type);
      }
    }
    return built;
  }

  @Test
  void is_there_for_each_large_record() {
    assertThat(built()).contains(OfferDetails.class).hasSizeGreaterThan(15);
    for (Class<?> type : Model.records()) {
      if (type.getRecordComponents().length > 8) {
        assertThat(built()).as(type.getSimpleName()).contains(type);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("built")
  void makes_the_record_it_was_given_the_parts_of(Class<?> type)
      throws ReflectiveOperationException {
    for (int seed = 0; seed < 10; seed++) {
      Object value = new RandomValues(seed).of(type);
      Object builder = start(type, value);
      fill(builder, type, value);
      assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("built")
  void refuses_to_set_an_option_twice(Class<?> type) throws ReflectiveOperationException {
    Set<String> tried = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      Object value = new RandomValues(seed).of(type);
      Object builder = start(type, value);
      fill(builder, type, value);
      for (Method option : options(builder)) {
        Optional<Object> part = part(type, value, option.getName());
        if (part.isPresent()) {
          tried.add(option.getName());
          assertThatThrownBy(() -> option.invoke(builder, part.get()))
              .isInstanceOf(InvocationTargetException.class)
              .hasRootCauseMessage(
                  option.getName() + " is set already; set each option of a builder once");
        }
      }
    }
    assertThat(tried).isNotEmpty();
  }

  private static Object start(Class<?> type, Object value) throws ReflectiveOperationException {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("builder") && Modifier.isStatic(method.getModifiers())) {
        List<Object> required = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
          required.add(component(type, parameter.getName()).getAccessor().invoke(value));
        }
        return method.invoke(null, required.toArray());
      }
    }
    throw new IllegalStateException("no builder");
  }

  private static void fill(Object builder, Class<?> type, Object value)
      throws ReflectiveOperationException {
    for (Method option : options(builder)) {
      Optional<Object> part = part(type, value, option.getName());
      if (part.isPresent()) {
        assertThat(option.invoke(builder, part.get())).isSameAs(builder);
      }
    }
  }

  private static List<Method> options(Object builder) {
    return Arrays.stream(builder.getClass().getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getParameterCount() == 1)
        .toList();
  }

  /** The part as the builder takes it; empty where there is nothing to set. */
  private static Optional<Object> part(Class<?> type, Object value, String name)
      throws ReflectiveOperationException {
    Object part = component(type, name).getAccessor().invoke(value);
    if (part instanceof Optional<?> optional) {
      return optional.map(p -> p);
    }
    boolean nothing =
        part instanceof Collection<?> c && c.isEmpty()
            || part instanceof Map<?, ?> m && m.isEmpty();
    return nothing ? Optional.empty() : Optional.of(part);
  }

  private static RecordComponent component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no part " + name + " in " + type));
  }
}

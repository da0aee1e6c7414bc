package io.github.imisproject.core.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.problem.Reading;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every record of the model")
class ModelLawsTest {
  private static final int SAMPLES = 12;
  private final ImisJson json = ImisJson.create();

  static List<Class<?>> records() {
    return Model.records();
  }

  @ParameterizedTest
  @MethodSource("records")
  void survives_a_round_trip_through_JSON(Class<?> type) {
    for (int seed = 0; seed < SAMPLES; seed++) {
      Object value = new RandomValues(seed).of(type);
      String text = json.write(value);
      Reading<?> again = json.read(type, text);
      assertThat(again.hasErrors()).as("%s gives %s", text, again.problems()).isFalse();
      assertThat(again.get()).isEqualTo(value);
      assertThat(json.write(again.get())).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void equals_a_record_made_of_equal_parts(Class<?> type) throws ReflectiveOperationException {
    for (int seed = 0; seed < SAMPLES; seed++) {
      Object one = new RandomValues(seed).of(type);
      Object two = new RandomValues(seed).of(type);
      assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
      assertThat(copy(one)).isEqualTo(one);
      assertThat(one).isNotEqualTo("another kind of thing");
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void cannot_be_changed_through_its_collections(Class<?> type)
      throws ReflectiveOperationException {
    for (int seed = 0; seed < SAMPLES; seed++) {
      Object value = new RandomValues(seed).of(type);
      for (RecordComponent component : type.getRecordComponents()) {
        Object part = component.getAccessor().invoke(value);
        Object inner = part instanceof Optional<?> optional ? optional.orElse(null) : part;
        if (inner instanceof Collection<?> collection) {
          assertThatThrownBy(collection::clear).isInstanceOf(UnsupportedOperationException.class);
        } else if (inner instanceof Map<?, ?> map) {
          assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void refuses_null_for_a_part_or_puts_the_default_there(Class<?> type)
      throws ReflectiveOperationException {
    Object value = new RandomValues(1).of(type);
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getType().isPrimitive()) {
        continue;
      }
      Object[] arguments = parts(value);
      arguments[i] = null;
      try {
        Object made = make(type, arguments);
        assertThat(components[i].getAccessor().invoke(made))
            .as(components[i].getName())
            .isNotNull();
      } catch (InvocationTargetException e) {
        assertThat(e.getCause())
            .as(components[i].getName())
            .isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class);
      }
    }
  }

  @Test
  void is_among_those_tried_here_if_it_is_public() throws ReflectiveOperationException {
    List<String> tried = Model.records().stream().map(Class::getName).toList();
    List<String> found = ModelClasses.publicRecordsWithJson();
    assertThat(found).isNotEmpty().allMatch(tried::contains);
  }

  private static Object[] parts(Object value) throws ReflectiveOperationException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] parts = new Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = components[i].getAccessor().invoke(value);
    }
    return parts;
  }

  private static Object copy(Object value) throws ReflectiveOperationException {
    return make(value.getClass(), parts(value));
  }

  private static Object make(Class<?> type, Object[] arguments)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    return type.getDeclaredConstructor(types).newInstance(arguments);
  }
}

package io.github.imisproject.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugin;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Plugin} promises. */
public interface PluginContract {
  /** Returns the extension to test. */
  Plugin plugin();

  /** The id is what policies and reports use. */
  @Test
  default void has_an_id_in_camel_case() {
    String id = plugin().id();
    assertTrue(
        id.matches("[a-z][A-Za-z0-9]{0,63}"),
        () -> "id is '" + id + "', must be camel case of at most 64 letters and digits");
  }

  /** A service loader can make one. */
  @Test
  default void has_a_public_constructor_without_arguments() throws ReflectiveOperationException {
    Class<?> type = plugin().getClass();
    assertTrue(Modifier.isPublic(type.getModifiers()), "the class must be public");
    assertNotNull(type.getConstructor().newInstance());
  }

  /** It may be shared by threads because there is nothing to share. */
  @Test
  default void holds_no_state_that_changes() {
    for (Class<?> c = plugin().getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        // Coverage tools add fields of their own.
        assertTrue(
            field.isSynthetic() || Modifier.isFinal(field.getModifiers()),
            () -> "field '" + field.getName() + "' must be final");
      }
    }
  }

  /** Every parameter can be left out of a policy. */
  @Test
  default void has_a_valid_default_for_each_parameter() {
    Set<String> names = new HashSet<>();
    for (ParameterSpec spec : plugin().parameters()) {
      assertTrue(names.add(spec.name()), () -> "parameter '" + spec.name() + "' is there twice");
    }
    assertEquals(names, Parameters.of(plugin(), Map.of()).asMap().keySet());
  }
}

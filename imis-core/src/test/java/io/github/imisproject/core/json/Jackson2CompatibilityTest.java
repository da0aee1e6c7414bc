package io.github.imisproject.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.samples.Model;
import io.github.imisproject.core.samples.RandomValues;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Portals on Jackson 2 embed the model through its annotations alone. */
@DisplayName("The JSON of the model")
class Jackson2CompatibilityTest {
  private final ImisJson json = ImisJson.create();
  private final ObjectMapper jackson2 =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static List<Class<?>> records() {
    return Model.records();
  }

  @ParameterizedTest
  @MethodSource("records")
  void is_read_by_Jackson_2_as_by_our_own_door(Class<?> type) throws JsonProcessingException {
    for (int seed = 0; seed < 8; seed++) {
      Object value = new RandomValues(seed).of(type);
      String written = json.write(value);
      if (!written.contains("x-zz-own")) { // Jackson 2 drops what it does not know
        assertThat(jackson2.readValue(written, type)).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void is_written_by_Jackson_2_so_that_our_own_door_reads_it(Class<?> type)
      throws JsonProcessingException {
    for (int seed = 0; seed < 8; seed++) {
      Object value = new RandomValues(seed).of(type);
      Reading<?> reading = json.read(type, jackson2.writeValueAsString(value));
      assertThat(reading.hasErrors()).as("%s", reading.problems()).isFalse();
      assertThat(reading.get()).isEqualTo(value);
    }
  }
}

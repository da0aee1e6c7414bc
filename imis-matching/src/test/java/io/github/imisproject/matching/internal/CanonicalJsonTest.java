package io.github.imisproject.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Canonical JSON")
class CanonicalJsonTest {
  /** The examples of RFC 8785, appendix B, by their bits. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000,0",
    "8000000000000000,0",
    "0000000000000001,5e-324",
    "8000000000000001,-5e-324",
    "7fefffffffffffff,1.7976931348623157e+308",
    "ffefffffffffffff,-1.7976931348623157e+308",
    "4340000000000000,9007199254740992",
    "c340000000000000,-9007199254740992",
    "4430000000000000,295147905179352830000",
    "44b52d02c7e14af5,9.999999999999997e+22",
    "44b52d02c7e14af6,1e+23",
    "44b52d02c7e14af7,1.0000000000000001e+23",
    "444b1ae4d6e2ef4e,999999999999999700000",
    "444b1ae4d6e2ef4f,999999999999999900000",
    "444b1ae4d6e2ef50,1e+21",
    "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d,0.000001",
    "41b3de4355555553,333333333.3333332",
    "41b3de4355555554,333333333.33333325",
    "41b3de4355555555,333333333.3333333",
    "becbf647612f3696,-0.0000033333333333333333"
  })
  void writes_numbers_as_the_standard_does(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(CanonicalJson.number(value)).isEqualTo(text);
  }

  @Property
  void writes_numbers_that_read_back_the_same(@ForAll double value) {
    assertThat(Double.parseDouble(CanonicalJson.number(value))).isEqualTo(value + 0.0);
  }

  @Test
  void sorts_members_and_escapes_what_must_be() {
    assertThat(
            CanonicalJson.write(
                Map.of(
                    "b", List.of(1, 2L, 0.5, true), "a", "\"\\\b\f\n\r\t\u0001é", "c", Map.of())))
        .isEqualTo("{\"a\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001é\",\"b\":[1,2,0.5,true],\"c\":{}}");
  }

  @Test
  void refuses_what_is_not_json() {
    assertThatThrownBy(() -> CanonicalJson.write(new Object())).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> CanonicalJson.write(Double.NaN)).hasMessageContaining("finite");
  }

  @Test
  void hashes_as_everybody_does() {
    assertThat(CanonicalJson.sha256("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}

package io.github.imisproject.matching.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what is wrong with a parameter's value. */
final class ParameterCheck {
  private ParameterCheck() {}

  static Optional<String> fault(ParameterSpec spec, Object value) {
    if (spec instanceof ParameterSpec.Number number) {
      return value instanceof Double d && d >= number.minimum() && d <= number.maximum()
          ? Optional.empty()
          : Optional.of(
              "is "
                  + value
                  + ", must be a number from "
                  + number.minimum()
                  + " to "
                  + number.maximum());
    }
    if (spec instanceof ParameterSpec.Flag) {
      return value instanceof Boolean
          ? Optional.empty()
          : Optional.of("is " + value + ", must be true or false");
    }
    if (spec instanceof ParameterSpec.Numbers numbers) {
      boolean fits =
          value instanceof Map<?, ?> map
              && map.values().stream()
                  .allMatch(
                      v ->
                          v instanceof Double d
                              && d >= numbers.minimum()
                              && d <= numbers.maximum());
      return fits
          ? Optional.empty()
          : Optional.of(
              "is "
                  + value
                  + ", must be numbers by code, each from "
                  + numbers.minimum()
                  + " to "
                  + numbers.maximum());
    }
    if (spec instanceof ParameterSpec.Texts) {
      return value instanceof Map<?, ?> map
              && map.values().stream().allMatch(v -> v instanceof String s && !s.isBlank())
          ? Optional.empty()
          : Optional.of("is " + value + ", must be texts by code, none of them blank");
    }
    List<String> allowed = ((ParameterSpec.Codes) spec).allowed();
    boolean fits =
        value instanceof List<?> list
            && list.stream()
                .allMatch(
                    code -> code instanceof String s && (allowed.isEmpty() || allowed.contains(s)));
    return fits
        ? Optional.empty()
        : Optional.of(
            "is " + value + ", must be a list of " + (allowed.isEmpty() ? "texts" : allowed));
  }
}

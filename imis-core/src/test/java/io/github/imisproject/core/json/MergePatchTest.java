package io.github.imisproject.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A JSON merge patch")
class MergePatchTest {
  /** All test cases of RFC 7396, appendix A. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"b\"}|{\"a\":\"c\"}|{\"a\":\"c\"}",
        "{\"a\":\"b\"}|{\"b\":\"c\"}|{\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"}|{\"a\":null}|{}",
        "{\"a\":\"b\",\"b\":\"c\"}|{\"a\":null}|{\"b\":\"c\"}",
        "{\"a\":[\"b\"]}|{\"a\":\"c\"}|{\"a\":\"c\"}",
        "{\"a\":\"c\"}|{\"a\":[\"b\"]}|{\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}}|{\"a\":{\"b\":\"d\",\"c\":null}}|{\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]}|{\"a\":[1]}|{\"a\":[1]}",
        "[\"a\",\"b\"]|[\"c\",\"d\"]|[\"c\",\"d\"]",
        "{\"a\":\"b\"}|[\"c\"]|[\"c\"]",
        "{\"a\":\"foo\"}|null|null",
        "{\"a\":\"foo\"}|\"bar\"|\"bar\"",
        "{\"e\":null}|{\"a\":1}|{\"e\":null,\"a\":1}",
        "[1,2]|{\"a\":\"b\",\"c\":null}|{\"a\":\"b\"}",
        "{}|{\"a\":{\"bb\":{\"ccc\":null}}}|{\"a\":{\"bb\":{}}}"
      })
  void does_what_the_standard_says(String document, String patch, String result) {
    assertThat(MergePatch.apply(document, patch).get()).isEqualTo(result);
  }

  @Test
  void changes_the_standards_own_longer_example() {
    String document =
        "{\"title\":\"Goodbye!\",\"author\":{\"givenName\":\"John\",\"familyName\":\"Doe\"},"
            + "\"tags\":[\"example\",\"sample\"],\"content\":\"This will be unchanged\"}";
    String patch =
        "{\"title\":\"Hello!\",\"phoneNumber\":\"+01-123-456-7890\","
            + "\"author\":{\"familyName\":null},\"tags\":[\"example\"]}";
    assertThat(MergePatch.apply(document, patch).get())
        .isEqualTo(
            "{\"title\":\"Hello!\",\"author\":{\"givenName\":\"John\"},\"tags\":[\"example\"],"
                + "\"content\":\"This will be unchanged\",\"phoneNumber\":\"+01-123-456-7890\"}");
  }

  @Test
  void says_what_is_wrong_with_either_document() {
    assertThat(MergePatch.apply("{", "{}").problems().get(0).code()).isEqualTo("json.truncated");
    assertThat(MergePatch.apply("{}", "").problems().get(0).code()).isEqualTo("json.empty");
    assertThat(MergePatch.apply("{}", "{\"a\":1,\"a\":2}").problems().get(0).code())
        .isEqualTo("json.duplicateKey");
  }

  @Test
  void has_no_patch_that_sets_a_null() {
    Map<String, Object> withNull = new LinkedHashMap<>();
    withNull.put("a", null);
    assertThat(MergePatch.between(Map.of(), withNull)).isEmpty();
    assertThat(MergePatch.between(withNull, withNull)).isEqualTo(Optional.of(Map.of()));
  }

  @Property
  void makes_one_document_out_of_another(
      @ForAll("objects") Map<String, Object> from, @ForAll("objects") Map<String, Object> to) {
    Map<String, Object> patch = MergePatch.between(from, to).orElseThrow();
    assertThat(MergePatch.apply(from, patch)).isEqualTo(to);
  }

  @Property
  void changes_nothing_the_second_time(
      @ForAll("objects") Map<String, Object> document,
      @ForAll("patches") Map<String, Object> patch) {
    Map<String, Object> once = MergePatch.apply(document, patch);
    assertThat(MergePatch.apply(once, patch)).isEqualTo(once);
  }

  @Property
  void leaves_no_null_that_was_not_there(
      @ForAll("objects") Map<String, Object> document,
      @ForAll("patches") Map<String, Object> patch) {
    assertThat(MergePatch.apply(document, patch).toString()).doesNotContain("null");
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    return object(3, false);
  }

  @Provide
  Arbitrary<Map<String, Object>> patches() {
    return object(3, true);
  }

  private static Arbitrary<Map<String, Object>> object(int depth, boolean nulls) {
    Arbitrary<String> names = Arbitraries.of("a", "b", "c", "d");
    Arbitrary<Object> leaves =
        Arbitraries.of((Object) 1, "x", true, List.of(1, 2)).injectNull(nulls ? 0.3 : 0);
    Arbitrary<Object> values =
        depth == 0
            ? leaves
            : Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, leaves),
                net.jqwik.api.Tuple.of(1, object(depth - 1, nulls).map(o -> (Object) o)));
    return Arbitraries.maps(names, values).ofMaxSize(4);
  }
}

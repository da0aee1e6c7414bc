package io.github.imisproject.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.InvalidValueException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A helper")
class HelpersTest {
  @Test
  void suggests_the_word_that_was_meant() {
    List<String> words = List.of("FULL_TIME", "PART_TIME", "SEASONAL", "OTHER");
    assertThat(Suggestions.nearest("full-time", words)).contains("FULL_TIME");
    assertThat(Suggestions.nearest("PRAT_TIME", words)).contains("PART_TIME");
    assertThat(Suggestions.nearest("SEASNAL", words)).contains("SEASONAL");
    assertThat(Suggestions.nearest("OTER", words)).contains("OTHER");
    assertThat(Suggestions.nearest("XYZ", words)).isEmpty();
    assertThat(Suggestions.nearest("", words)).isEmpty();
    assertThat(Suggestions.nearest("A".repeat(61), List.of("A".repeat(61)))).isEmpty();
    assertThat(Suggestions.nearest("A".repeat(60), List.of("A".repeat(60)))).isPresent();
    assertThat(Suggestions.nearest("AB", List.of("BA"))).contains("BA");
    assertThat(Suggestions.nearest("abcdefghij", List.of("abcdefgxyz"))).contains("abcdefgxyz");
    assertThat(Suggestions.nearest("abcdefghij", List.of("abcdefwxyz"))).isEmpty();
  }

  @Property
  void suggests_a_word_for_itself_and_for_one_letter_changed(
      @ForAll @AlphaChars @StringLength(min = 3, max = 20) String word) {
    assertThat(Suggestions.nearest(word, List.of("zzzzzzzzzzzzzzzzzzzzzzzz", word))).contains(word);
    String changed = word.substring(0, 1) + "#" + word.substring(2);
    assertThat(Suggestions.nearest(changed, List.of(word))).contains(word);
    assertThat(Suggestions.nearest(word + "#", List.of(word))).contains(word);
    assertThat(Suggestions.nearest(word.substring(1), List.of(word))).contains(word);
  }

  @Test
  void copies_in_order_and_for_good() {
    Set<String> set = new LinkedHashSet<>(List.of("b", "a"));
    Set<String> copy = Copies.set(set);
    set.clear();
    assertThat(copy).containsExactly("b", "a");
    assertThat(Copies.map(Map.of("b", 1, "a", 2)).keySet()).containsExactly("a", "b");
    assertThat(Copies.list(null)).isEmpty();
    assertThat(Copies.set(null)).isEmpty();
    assertThat(Copies.<String, String>map(null).isEmpty()).isTrue();
    assertThat(Copies.extras(null)).isEmpty();
    assertThat(Copies.orElse(null, "x")).isEqualTo("x");
    assertThat(Copies.orElse("y", "x")).isEqualTo("y");
    Set<String> holey = new LinkedHashSet<>();
    holey.add(null);
    assertThatThrownBy(() -> Copies.set(holey)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void copies_unknown_members_deeply() {
    Map<String, Object> inner = new LinkedHashMap<>(Map.of("k", Arrays.asList(1, null, "x", true)));
    Map<String, Object> copy = Copies.extras(Map.of("a", inner));
    inner.put("more", 1);
    assertThat(copy).isEqualTo(Map.of("a", Map.of("k", Arrays.asList(1, null, "x", true))));
    Map<?, ?> copied = (Map<?, ?>) copy.get("a");
    assertThatThrownBy(copied::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(((List<?>) copied.get("k"))::clear)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Copies.extras(Map.of("a", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void checks_identifiers() {
    assertThat(broken(i -> i.id("f", "a"))).isEmpty();
    assertThat(broken(i -> i.id("f", "a".repeat(200)))).isEmpty();
    assertThat(broken(i -> i.id("f", "a".repeat(201)))).containsExactly("/f model.tooLong");
    assertThat(broken(i -> i.id("f", "\t"))).containsExactly("/f model.blank");
    assertThat(broken(i -> i.id("f", " a"))).containsExactly("/f model.idCharacters");
    assertThat(broken(i -> i.id("f", "a\u0007b"))).containsExactly("/f model.idCharacters");
    assertThat(broken(i -> i.id("f", Optional.empty()))).isEmpty();
    assertThat(broken(i -> i.id("f", Optional.of("")))).containsExactly("/f model.blank");
    assertThat(broken(i -> i.ids("f", List.of("a", "b", "a", ""))))
        .containsExactly("/f/2 model.duplicateId", "/f/3 model.blank");
  }

  @Test
  void checks_ranges_at_their_ends() {
    assertThat(broken(i -> i.range("f", 1, 1, 3).range("f", 3, 1, 3))).isEmpty();
    assertThat(broken(i -> i.range("f", 0, 1, 3))).containsExactly("/f model.range");
    assertThat(broken(i -> i.range("f", 4, 1, 3))).containsExactly("/f model.range");
    assertThat(broken(i -> i.range("f", Double.NaN, 1, 3))).containsExactly("/f model.range");
    assertThat(broken(i -> i.rangePrivate("f", Optional.of(4), 1, 3)))
        .containsExactly("/f model.rangePrivate");
    assertThat(broken(i -> i.rangePrivate("f", Optional.of(3), 1, 3))).isEmpty();
    assertThat(broken(i -> i.rangePrivate("f", Optional.empty(), 1, 3))).isEmpty();
    assertThat(broken(i -> i.ordered("a", Optional.of(1), "b", Optional.of(1)))).isEmpty();
    assertThat(broken(i -> i.ordered("a", Optional.of(2), "b", Optional.of(1))))
        .containsExactly("/b model.reversed");
    assertThat(broken(i -> i.ordered("a", Optional.of(2), "b", Optional.empty()))).isEmpty();
    assertThat(broken(i -> i.oneOf(false, "a, b"))).containsExactly(" model.oneOf");
    assertThat(broken(i -> i.oneOf(true, "a, b"))).isEmpty();
    assertThatThrownBy(
            () ->
                new Invariants().range("f", new java.math.BigDecimal("1".repeat(60)), 0, 1).check())
        .hasMessageContaining("1".repeat(40) + "...,");
  }

  @Test
  void sets_an_option_once() {
    Once<String> option = new Once<>("colour");
    assertThat(option.get()).isEmpty();
    option.set("red");
    assertThat(option.get()).contains("red");
    assertThatThrownBy(() -> option.set("red"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("colour is set already; set each option of a builder once");
    assertThatThrownBy(() -> new Once<String>("x").set(null))
        .isInstanceOf(NullPointerException.class);
  }

  private static List<String> broken(java.util.function.Consumer<Invariants> rules) {
    Invariants invariants = new Invariants();
    rules.accept(invariants);
    try {
      invariants.check();
      return List.of();
    } catch (InvalidValueException e) {
      return e.problems().stream().map(p -> p.path() + " " + p.code()).toList();
    }
  }
}

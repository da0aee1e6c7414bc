package io.github.imisproject.core.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.Truth;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A language skill")
class LanguageSkillTest {
  private static final LanguageTag DARI = new LanguageTag("prs");
  private final LanguageRequirement greekB1 =
      LanguageRequirement.of(LanguageTag.GREEK, CefrLevel.B1);

  @Test
  void satisfies_at_the_level_asked_for_and_above() {
    assertThat(LanguageSkill.of(LanguageTag.GREEK, CefrLevel.B1).satisfies(greekB1))
        .isEqualTo(Truth.TRUE);
    assertThat(LanguageSkill.of(LanguageTag.GREEK, CefrLevel.NATIVE).satisfies(greekB1))
        .isEqualTo(Truth.TRUE);
    assertThat(LanguageSkill.of(LanguageTag.GREEK, CefrLevel.A2).satisfies(greekB1))
        .isEqualTo(Truth.FALSE);
    assertThat(LanguageSkill.of(LanguageTag.FRENCH, CefrLevel.C2).satisfies(greekB1))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void that_is_only_spoken_is_enough_only_where_speaking_is_asked_for() {
    LanguageSkill spoken = LanguageSkill.spoken(LanguageTag.GREEK, CefrLevel.B2);
    assertThat(spoken.satisfies(greekB1)).isEqualTo(Truth.UNKNOWN);
    assertThat(spoken.satisfies(LanguageRequirement.spoken(LanguageTag.GREEK, CefrLevel.B1)))
        .isEqualTo(Truth.TRUE);
    assertThat(LanguageSkill.spoken(LanguageTag.GREEK, CefrLevel.A1).satisfies(greekB1))
        .isEqualTo(Truth.FALSE);
    assertThat(spoken.level(LanguageActivity.WRITING)).isEmpty();
    assertThat(spoken.conversation()).contains(CefrLevel.B2);
  }

  @Test
  void in_a_variety_covers_the_language_but_not_the_other_way_round() {
    LanguageSkill dari = LanguageSkill.of(DARI, CefrLevel.NATIVE);
    LanguageSkill farsi = LanguageSkill.of(LanguageTag.FARSI, CefrLevel.NATIVE);
    assertThat(dari.satisfies(LanguageRequirement.of(LanguageTag.FARSI, CefrLevel.B1)))
        .isEqualTo(Truth.TRUE);
    assertThat(farsi.satisfies(LanguageRequirement.of(DARI, CefrLevel.B1)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(
            LanguageSkill.of(DARI, CefrLevel.A1)
                .satisfies(LanguageRequirement.of(DARI, CefrLevel.B1)))
        .isEqualTo(Truth.FALSE);
    assertThat(
            LanguageSkill.of(new LanguageTag("ar-SY"), CefrLevel.A1)
                .satisfies(LanguageRequirement.of(new LanguageTag("ar-EG"), CefrLevel.B1)))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void knows_its_lowest_part() {
    LanguageSkill mixed =
        new LanguageSkill(
            LanguageTag.FARSI,
            Map.of(
                LanguageActivity.LISTENING, CefrLevel.C1,
                LanguageActivity.SPOKEN_INTERACTION, CefrLevel.B1,
                LanguageActivity.WRITING, CefrLevel.A1),
            Optional.of(LevelSource.CERTIFIED),
            Map.of("Arab", Literacy.NONE));
    assertThat(mixed.lowest()).contains(CefrLevel.A1);
    assertThat(mixed.conversation()).contains(CefrLevel.B1);
    LanguageSkill unknown =
        new LanguageSkill(LanguageTag.FARSI, Map.of(), Optional.empty(), Map.of());
    assertThat(unknown.lowest()).isEmpty();
    assertThat(unknown.conversation()).isEmpty();
    assertThat(unknown.satisfies(LanguageRequirement.of(LanguageTag.FARSI, CefrLevel.A1)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Property
  void never_satisfies_more_than_a_lower_requirement(
      @ForAll CefrLevel own, @ForAll CefrLevel lower, @ForAll CefrLevel higher) {
    LanguageSkill skill = LanguageSkill.of(LanguageTag.GREEK, own);
    if (higher.isAtLeast(lower)
        && skill.satisfies(LanguageRequirement.of(LanguageTag.GREEK, higher)) == Truth.TRUE) {
      assertThat(skill.satisfies(LanguageRequirement.of(LanguageTag.GREEK, lower)))
          .isEqualTo(Truth.TRUE);
    }
    assertThat(own.isAtLeast(higher) || higher.isAtLeast(own)).isTrue();
  }

  @Test
  void names_scripts_by_their_ISO_15924_codes() {
    assertThatThrownBy(
            () ->
                new LanguageSkill(
                    LanguageTag.FARSI,
                    Map.of(),
                    Optional.empty(),
                    Map.of("Persian", Literacy.FULL)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void is_asked_for_in_all_five_parts_if_none_is_named() {
    assertThat(greekB1.partsAsked()).hasSize(5);
    assertThat(
            new LanguageRequirement(
                    LanguageTag.GREEK, CefrLevel.A1, Set.of(LanguageActivity.READING))
                .partsAsked())
        .containsExactly(LanguageActivity.READING);
  }

  @Test
  void and_other_skills_know_their_levels_and_limits() {
    assertThat(SkillLevel.ADVANCED.isAtLeast(SkillLevel.BASIC)).isTrue();
    assertThat(SkillLevel.BASIC.isAtLeast(SkillLevel.INTERMEDIATE)).isFalse();
    assertThatThrownBy(() -> Skill.builder().build()).hasMessageContaining("concept, label");
    assertThatThrownBy(
            () ->
                Skill.builder()
                    .concept(ConceptRef.of("s", "1"))
                    .years(new BigDecimal("80.1"))
                    .build())
        .hasMessage("/years: years is out of range; it must be from 0 to 80.");
    assertThatThrownBy(() -> Education.ofIsced(9)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Education.builder().eqfLevel(0).build())
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Education.builder().build()).isInstanceOf(InvalidValueException.class);
    assertThat(Occupation.of(ConceptRef.of("isco-08", "5120")).years()).isEmpty();
    assertThatThrownBy(
            () ->
                new Occupation(
                    ConceptRef.of("isco-08", "5120"),
                    Optional.empty(),
                    Optional.of(new BigDecimal(-1))))
        .isInstanceOf(InvalidValueException.class);
  }
}

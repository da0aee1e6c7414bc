package io.github.imisproject.matching.story;

import io.github.imisproject.core.person.Age;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.story.StorySensitivity;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps hard stories from children, and from everybody what a deployment does not want to suggest.
 *
 * <p>A story flagged with one of {@code notForMinors} is only for those who are at least {@code
 * minorAge}; where the age is not known, the rule cannot tell. One flagged with any of {@code
 * avoid} is suggested to nobody.
 */
public final class StoryCareRule implements Rule<PersonView, StoryView> {
  private static final String AVOID = "avoid";
  private static final String NOT_FOR_MINORS = "notForMinors";
  private static final String MINOR_AGE = "minorAge";
  private static final List<String> FLAGS =
      Arrays.stream(StorySensitivity.values()).map(Enum::name).toList();

  /** Creates the rule. */
  public StoryCareRule() {}

  @Override
  public String id() {
    return "storyCare";
  }

  @Override
  public Class<PersonView> seekerType() {
    return PersonView.class;
  }

  @Override
  public Class<StoryView> candidateType() {
    return StoryView.class;
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Codes(AVOID, List.of(), FLAGS),
        new ParameterSpec.Codes(
            NOT_FOR_MINORS, List.of("VIOLENCE", "FLIGHT", "LOSS", "INTIMACY"), FLAGS),
        new ParameterSpec.Number(MINOR_AGE, 18, 0, 30));
  }

  @Override
  public Verdict test(PersonView seeker, StoryView story, MatchContext context) {
    Set<String> flags =
        story.sensitivities().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    if (context.parameters().codes(AVOID).stream().anyMatch(flags::contains)) {
      return Verdict.excluded(Reason.of("story.care.avoided"));
    }
    if (context.parameters().codes(NOT_FOR_MINORS).stream().noneMatch(flags::contains)) {
      return Verdict.eligible();
    }
    Optional<Age> age = seeker.known(PersonField.AGE);
    if (age.isEmpty()) {
      return Verdict.undecided(Facts.missing(seeker, PersonField.AGE));
    }
    int adult = (int) Math.ceil(context.parameters().number(MINOR_AGE));
    Truth old = age.get().between(Optional.of(adult), Optional.empty(), context.asOf());
    return switch (old) {
      case TRUE -> Verdict.eligible();
      case FALSE -> Verdict.excluded(Reason.of("story.care.minor").with("age", adult));
      case UNKNOWN -> Verdict.undecided(Facts.missing(seeker, PersonField.AGE));
    };
  }
}

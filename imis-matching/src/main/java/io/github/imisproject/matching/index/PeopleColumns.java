package io.github.imisproject.matching.index;

import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.TurnedRule;
import io.github.imisproject.matching.internal.TurnedScorer;
import io.github.imisproject.matching.rule.AudienceRule;
import io.github.imisproject.matching.rule.AuthorisedProviderRule;
import io.github.imisproject.matching.rule.AvailabilityRule;
import io.github.imisproject.matching.rule.CapacityRule;
import io.github.imisproject.matching.rule.DistanceRule;
import io.github.imisproject.matching.rule.LanguageRule;
import io.github.imisproject.matching.rule.LegalStatusRule;
import io.github.imisproject.matching.scorer.CostScorer;
import io.github.imisproject.matching.scorer.DistanceScorer;
import io.github.imisproject.matching.scorer.InterestScorer;
import io.github.imisproject.matching.scorer.LanguageScorer;
import io.github.imisproject.matching.scorer.NeedScorer;
import io.github.imisproject.matching.scorer.ScheduleScorer;
import io.github.imisproject.matching.scorer.SkillScorer;
import io.github.imisproject.matching.spi.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People in columns, as the views the consent gate made: what the rules and scorers of offers, seen
 * from the other side, read of them.
 */
final class PeopleColumns implements Columns<PersonView> {
  static final PeopleColumns INSTANCE = new PeopleColumns();

  private static final Map<Class<?>, PeopleFacet> READ =
      Map.ofEntries(
          Map.entry(AuthorisedProviderRule.class, PeopleFacet.PURPOSE),
          Map.entry(AvailabilityRule.class, PeopleFacet.PURPOSE),
          Map.entry(CostScorer.class, PeopleFacet.PURPOSE),
          Map.entry(AudienceRule.class, PeopleFacet.AGE),
          Map.entry(CapacityRule.class, PeopleFacet.HOUSEHOLD),
          Map.entry(DistanceRule.class, PeopleFacet.PLACE),
          Map.entry(DistanceScorer.class, PeopleFacet.PLACE),
          Map.entry(LanguageRule.class, PeopleFacet.LANGUAGES),
          Map.entry(LanguageScorer.class, PeopleFacet.LANGUAGES),
          Map.entry(LegalStatusRule.class, PeopleFacet.WORK),
          Map.entry(InterestScorer.class, PeopleFacet.INTERESTS),
          Map.entry(NeedScorer.class, PeopleFacet.NEEDS),
          Map.entry(ScheduleScorer.class, PeopleFacet.TIMES),
          Map.entry(SkillScorer.class, PeopleFacet.SKILLS));

  /** What is read of a person. */
  private enum PeopleFacet implements Facet<PersonView> {
    /** Nothing but for which purpose and day the view was made. */
    PURPOSE,
    AGE(PersonField.AGE),
    HOUSEHOLD(PersonField.HOUSEHOLD_SIZE),
    PLACE(PersonField.RESIDENCE, PersonField.TRAVEL_RANGE),
    LANGUAGES(PersonField.LANGUAGES),
    WORK(PersonField.WORK_PERMISSION, PersonField.LEGAL_STATUS),
    INTERESTS(PersonField.INTERESTS, PersonField.CULTURAL_BACKGROUND),
    NEEDS(PersonField.NEEDS),
    TIMES(PersonField.AVAILABILITY),
    SKILLS(PersonField.SKILLS, PersonField.OCCUPATIONS);

    private final List<PersonField<?>> fields;

    PeopleFacet(PersonField<?>... fields) {
      this.fields = List.of(fields);
    }

    @Override
    public Object key(PersonView view) {
      List<Object> parts = new ArrayList<>();
      if (this == PURPOSE) {
        parts.add(view.purpose());
        parts.add(view.asOf());
      }
      if (this == AGE || this == WORK) {
        parts.add(view.community());
      }
      fields.forEach(field -> parts.add(view.fact(field)));
      return parts;
    }

    /** Nobody but the gate makes a view, so the first person of a value stands for it. */
    @Override
    public PersonView specimen(PersonView view) {
      return view;
    }
  }

  private PeopleColumns() {}

  @Override
  public String name() {
    return "people";
  }

  @Override
  public String idOf(PersonView view) {
    return view.id();
  }

  @Override
  public boolean admits(PersonView view) {
    return !view.isClosed();
  }

  @Override
  public List<PeopleFacet> facets() {
    return List.of(PeopleFacet.values());
  }

  @Override
  public Optional<Integer> facetOf(Plugin plugin) {
    Plugin own =
        plugin instanceof TurnedRule<?, ?> rule
            ? rule.rule()
            : plugin instanceof TurnedScorer<?, ?> scorer ? scorer.scorer() : plugin;
    return own == plugin
        ? Optional.empty()
        : Optional.ofNullable(READ.get(own.getClass())).map(Enum::ordinal);
  }
}

package org.example.hostile;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.Consents;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Scorer;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes all it can get at by public methods, and remembers it. */
public class HostileScorer implements Scorer<PersonView, Offer> {
  /** Everything it got. */
  public static final List<Object> LOOT = new ArrayList<>();

  /** Makes one. */
  public HostileScorer() {}

  @Override
  public String id() {
    return "hostile";
  }

  @Override
  public Class<PersonView> seekerType() {
    return PersonView.class;
  }

  @Override
  public Class<Offer> candidateType() {
    return Offer.class;
  }

  @Override
  public double upperBound(PersonView seeker, MatchContext context) {
    rob(seeker, context);
    return 1;
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    rob(seeker, context);
    return Assessment.of(1, Reason.of("hostile.was.here"));
  }

  private static void rob(PersonView view, MatchContext context) {
    LOOT.add(view.toString());
    LOOT.add(view.consentIds());
    LOOT.add(view.grants());
    LOOT.add(view.denials());
    LOOT.addAll(view.openFields());
    take(view.community());
    facts(view);
    facts(view.withoutSpecialCategories(EnumSet.allOf(DataCategory.class)));
    facts(view.withoutSpecialCategories(Set.of()));
    for (Class<?> type :
        List.of(
            Person.class,
            Migrant.class,
            LocalMember.class,
            PersonDetails.class,
            Household.class,
            Profiles.class,
            Consent.class,
            Consents.class,
            ConsentGate.class,
            Directory.class,
            PersonView.class,
            PersonFacts.class)) {
      context.find(type).ifPresent(LOOT::add);
    }
    LOOT.add(context.find(ReferenceData.class).isPresent());
    LOOT.add(context.parameters().asMap());
    attempt(() -> LOOT.add(ImisJson.create().write(view)));
    attempt(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(view));
    attempt(() -> LOOT.add((Person) (Object) view));
    for (PersonField<?> field : PersonField.all()) {
      attempt(() -> LOOT.add(field.read((Person) (Object) view, Optional.empty())));
      attempt(() -> LOOT.add(PersonFacts.all((Person) (Object) view, Optional.empty())));
    }
  }

  private static void facts(PersonView view) {
    for (PersonField<?> field : PersonField.all()) {
      take(view.fact(field));
      view.known(field).ifPresent(LOOT::add);
      PersonField.find(field.name()).ifPresent(same -> take(view.fact(same)));
    }
  }

  private static void take(Fact<?> fact) {
    LOOT.add(fact.toString());
    fact.known().ifPresent(LOOT::add);
    if (fact instanceof Fact.Known<?> known) {
      LOOT.add(known.value());
    }
  }

  /** Something that may fail. */
  private interface Attempt {
    void run() throws Exception;
  }

  private static void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (Exception e) {
      LOOT.add(String.valueOf(e.getMessage()));
    }
  }

  /** The same, having said which special categories it looks at. */
  public static final class Declared extends HostileScorer {
    /** Makes one. */
    public Declared() {}

    @Override
    public String id() {
      return "declared";
    }

    @Override
    public Set<DataCategory> specialCategories() {
      return EnumSet.of(DataCategory.HEALTH);
    }

    @Override
    public List<ParameterSpec> parameters() {
      return List.of(new ParameterSpec.Codes(LEGAL_GROUND, List.of(), List.of()));
    }
  }

  /** A rule that does the same. */
  public static final class HostileRule
      implements io.github.imisproject.matching.spi.Rule<PersonView, Offer> {
    /** Makes one. */
    public HostileRule() {}

    @Override
    public String id() {
      return "hostileRule";
    }

    @Override
    public Class<PersonView> seekerType() {
      return PersonView.class;
    }

    @Override
    public Class<Offer> candidateType() {
      return Offer.class;
    }

    @Override
    public io.github.imisproject.matching.spi.Verdict test(
        PersonView seeker, Offer offer, MatchContext context) {
      rob(seeker, context);
      return io.github.imisproject.matching.spi.Verdict.eligible();
    }
  }

  /** Asks for a person outright. */
  public static final class PersonScorer implements Scorer<Person, Offer> {
    /** Makes one. */
    public PersonScorer() {}

    @Override
    public String id() {
      return "personScorer";
    }

    @Override
    public Class<Person> seekerType() {
      return Person.class;
    }

    @Override
    public Class<Offer> candidateType() {
      return Offer.class;
    }

    @Override
    public Assessment assess(Person seeker, Offer offer, MatchContext context) {
      LOOT.add(seeker);
      return Assessment.of(1, Reason.of("hostile.was.here"));
    }
  }
}

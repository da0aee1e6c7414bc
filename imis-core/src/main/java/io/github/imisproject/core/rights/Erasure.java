package io.github.imisproject.core.rights;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.rights.ErasureReport.Kind;
import io.github.imisproject.core.story.ActivityStreams;
import io.github.imisproject.core.story.ForeignObject;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.StoryWithdrawal;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes one person out of documents, and keeps account of it.
 *
 * <p>Not thread-safe. Make one for a person, hand it every document that is kept, write back what
 * it returns, and ask for the {@link #report} last. Each call is linear in its document.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR, article 17</a>
 */
public final class Erasure {
  private final String personId;
  private final Pattern mention;
  private final ImisJson json = ImisJson.create();
  private final Map<Kind, Integer> erased = new EnumMap<>(Kind.class);
  private final List<URI> media = new ArrayList<>();
  private int mentions;

  private Erasure(String personId) {
    this.personId = personId;
    // As a word of its own: "amina" is not mentioned in "amina-2".
    this.mention =
        Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(personId) + "(?![\\p{L}\\p{N}_-])");
  }

  /**
   * Returns the erasure of one person.
   *
   * @param personId the pseudonym
   * @throws InvalidValueException if it is not an id
   */
  public static Erasure of(String personId) {
    new Invariants().id("personId", requireNonNull(personId, "personId")).check();
    return new Erasure(personId);
  }

  /** Returns profiles without the person. */
  public Profiles from(Profiles profiles) {
    List<Person> people = new ArrayList<>();
    for (Person person : profiles.people()) {
      if (person.id().equals(personId)) {
        count(Kind.PROFILE, 1);
        count(Kind.CONSENT, person.details().consents().size());
      } else {
        people.add(withoutReferences(person));
      }
    }
    List<Household> households = new ArrayList<>();
    for (Household household : profiles.households()) {
      left(household).ifPresent(households::add);
    }
    Profiles left = new Profiles(people, households, cleaned(profiles.unknownMembers()));
    mentions += mentions(json.write(left));
    return left;
  }

  /** Returns members that nobody here knows, without what refers to the person. */
  private Map<String, Object> cleaned(Map<String, Object> unknownMembers) {
    TreeEraser eraser = new TreeEraser(personId);
    Map<String, Object> left = eraser.members(unknownMembers);
    count(Kind.REFERENCE, eraser.count());
    return left;
  }

  private Person withoutReferences(Person person) {
    PersonDetails d = person.details();
    PersonDetails details =
        new PersonDetails(
            d.id(),
            d.birthYear(),
            d.ageBand(),
            d.gender(),
            d.languages(),
            d.skills(),
            d.occupations(),
            d.education(),
            d.interests(),
            d.needs(),
            d.availability(),
            d.residence(),
            d.travelRangeMetres(),
            d.contactChannel(),
            d.preferences(),
            d.supportNeeds(),
            d.volunteers(),
            d.safeguardingCheck(),
            d.householdId(),
            d.consents().stream().map(this::withoutGuardian).toList());
    if (person instanceof LocalMember local) {
      return new LocalMember(
          details, local.organisationId(), local.localSince(), cleaned(local.unknownMembers()));
    }
    Migrant migrant = (Migrant) person;
    return new Migrant(
        details,
        migrant.nationalities(),
        migrant.arrivalDate(),
        migrant.legalStatus(),
        migrant.workPermission(),
        migrant.unaccompaniedMinor(),
        migrant.documents(),
        migrant.culturalBackground(),
        cleaned(migrant.unknownMembers()));
  }

  private Consent withoutGuardian(Consent c) {
    boolean guarded = c.guardian().filter(g -> g.id().equals(personId)).isPresent();
    count(Kind.GUARDIANSHIP, guarded ? 1 : 0);
    return new Consent(
        c.id(),
        c.subjectId(),
        c.purposes(),
        c.categories(),
        c.recipients(),
        c.legalBasis(),
        c.specialCategoryCondition(),
        c.grantedOn(),
        c.expiresOn(),
        c.withdrawnOn(),
        c.languageShown(),
        c.textVersion(),
        guarded ? Optional.empty() : c.guardian(),
        cleaned(c.unknownMembers()));
  }

  private Optional<Household> left(Household household) {
    List<Household.Member> members = new ArrayList<>(household.members());
    boolean member = members.removeIf(m -> m.personId().equals(personId));
    count(Kind.HOUSEHOLD_MEMBERSHIP, member ? 1 : 0);
    if (members.isEmpty()) {
      count(Kind.HOUSEHOLD, 1);
      return Optional.empty();
    }
    return Optional.of(
        new Household(
            household.id(),
            members,
            household.mayBeSplit(),
            household.needs(),
            household.ties(),
            cleaned(household.unknownMembers())));
  }

  /** Returns stories without any the person told, their replies, and the person's consents. */
  public Stories from(Stories stories) {
    int consents =
        (int) stories.consents().stream().filter(c -> c.subjectId().equals(personId)).count();
    StoryWithdrawal withdrawal = stories.eraseAllOf(personId);
    count(Kind.STORY, withdrawal.withdrawn().size());
    count(Kind.REPLY, withdrawal.replies().size());
    count(Kind.STORY_COPY, withdrawal.copies());
    count(Kind.CONSENT, consents);
    media.addAll(withdrawal.media());
    Stories left = withdrawal.stories();
    Stories rest =
        new Stories(
            left.stories(),
            left.consents().stream().map(this::withoutGuardian).toList(),
            left.tombstones(),
            left.others(),
            left.unknownMembers());
    mentions += mentions(ActivityStreams.create().write(rest));
    return rest;
  }

  /**
   * Returns any other JSON document without the person: an object of a list that refers to the
   * pseudonym by one of its members goes, as do members of that name or value.
   *
   * @param document one JSON object, such as a saved state
   * @throws IllegalArgumentException if it is not JSON
   */
  public String fromDocument(String document) {
    Reading<ForeignObject> reading = json.read(ForeignObject.class, document);
    if (reading.value().isEmpty()) {
      throw new IllegalArgumentException(
          "the document is not one JSON object: " + reading.problems().get(0));
    }
    TreeEraser eraser = new TreeEraser(personId);
    Map<String, Object> left = eraser.members(reading.get().members());
    count(Kind.REFERENCE, eraser.count());
    String written = json.write(new ForeignObject(left));
    mentions += mentions(written);
    return written;
  }

  /**
   * Returns lines of JSON, such as an audit trail, without those that mention the person at all.
   *
   * @param lines one JSON object a line
   */
  public String fromLines(String lines) {
    StringBuilder left = new StringBuilder();
    for (String line : lines.split("\n", -1)) {
      if (mention.matcher(line).find()) {
        count(Kind.AUDIT_RECORD, 1);
      } else if (!line.isBlank()) {
        left.append(line).append('\n');
      }
    }
    return left.toString();
  }

  /** Returns what was taken out so far. */
  public ErasureReport report() {
    return new ErasureReport(erased, mentions, media);
  }

  private int mentions(String text) {
    return (int) mention.matcher(text).results().count();
  }

  private void count(Kind kind, int number) {
    if (number > 0) {
      erased.merge(kind, number, Integer::sum);
    }
  }
}

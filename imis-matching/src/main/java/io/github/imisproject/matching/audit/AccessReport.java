package io.github.imisproject.matching.audit;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was used about one person, when, for what, on which consents, and what decided.
 *
 * <p>Immutable and thread-safe. For the person it is about, in any of the five languages.
 *
 * @param subjectId the person's pseudonym
 * @param entries by day, purpose and role
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR, article 15</a>
 */
public record AccessReport(String subjectId, List<Entry> entries) {
  private static final String CATALOGUE = "rights";

  /**
   * All uses of one kind on one day.
   *
   * @param day the day the questions were asked for
   * @param purpose what for
   * @param role whether the person asked or was looked at
   * @param times how often
   * @param fields the names of the fields that were open
   * @param consentIds the consents they were open by
   * @param closed the categories that stayed closed
   * @param policyIds the policies that decided
   * @param counterpartIds what looked for the person
   */
  public record Entry(
      LocalDate day,
      Purpose purpose,
      AuditRecord.Role role,
      int times,
      SortedSet<String> fields,
      SortedSet<String> consentIds,
      SortedSet<DataCategory> closed,
      SortedSet<String> policyIds,
      SortedSet<String> counterpartIds) {
    /** Copies the sets. */
    public Entry {
      requireNonNull(day, "day");
      requireNonNull(purpose, "purpose");
      requireNonNull(role, "role");
      fields = copy(fields);
      consentIds = copy(consentIds);
      closed = copy(closed);
      policyIds = copy(policyIds);
      counterpartIds = copy(counterpartIds);
    }

    private static <T> SortedSet<T> copy(SortedSet<T> set) {
      return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }
  }

  /** Copies the list. */
  public AccessReport {
    requireNonNull(subjectId, "subjectId");
    entries = List.copyOf(entries);
  }

  /** Makes the report of one person; records about anybody else are never looked at. */
  public static AccessReport of(String subjectId, List<AuditRecord> records) {
    Map<Key, Gathering> gathered = new LinkedHashMap<>();
    for (AuditRecord entry : records) {
      if (!entry.subjectId().equals(subjectId)) {
        continue;
      }
      for (AuditRecord.Use use : entry.uses()) {
        Key key = new Key(entry.decision().asOf(), use.purpose(), entry.role());
        gathered.computeIfAbsent(key, k -> new Gathering()).add(entry, use);
      }
    }
    List<Entry> entries = new ArrayList<>();
    gathered.forEach((key, gathering) -> entries.add(gathering.entry(key)));
    entries.sort(
        Comparator.comparing(Entry::day).thenComparing(Entry::purpose).thenComparing(Entry::role));
    return new AccessReport(subjectId, entries);
  }

  /**
   * Returns the report as sentences, a few for each entry.
   *
   * @param reader the reader's language; one without sentences is answered in English
   */
  public List<String> sentences(LanguageTag reader) {
    MessageCatalogue words = MessageCatalogue.load(CATALOGUE, AccessReport.class.getClassLoader());
    List<String> sentences = new ArrayList<>();
    if (entries.isEmpty()) {
      sentences.add(words.format("rights.nothing", reader, Map.of("person", subjectId)));
    }
    for (Entry entry : entries) {
      sentences.add(sentence(words, entry, reader));
      if (entry.fields().isEmpty()) {
        sentences.add(words.format("rights.noField", reader, Map.of()));
      } else {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fields", entry.fields().stream().map(f -> field(f, reader)).toList());
        values.put("consents", List.copyOf(entry.consentIds()));
        sentences.add(words.format("rights.fields", reader, values));
      }
      if (!entry.closed().isEmpty()) {
        List<String> closed =
            entry.closed().stream()
                .map(c -> words.format("category." + c.name(), reader, Map.of()))
                .toList();
        sentences.add(words.format("rights.closed", reader, Map.of("categories", closed)));
      }
    }
    return List.copyOf(sentences);
  }

  private static String sentence(MessageCatalogue words, Entry entry, LanguageTag reader) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("day", entry.day());
    values.put("purpose", words.format("purpose." + entry.purpose().name(), reader, Map.of()));
    values.put("count", entry.times());
    values.put("policies", List.copyOf(entry.policyIds()));
    if (entry.role() == AuditRecord.Role.SEEKER) {
      return words.format("rights.seeker", reader, values);
    }
    values.put("counterparts", List.copyOf(entry.counterpartIds()));
    return words.format("rights.candidate", reader, values);
  }

  /** A field's words stand with the explanations. */
  private static String field(String name, LanguageTag reader) {
    Reason reason = Reason.of("rights.field").with("field", new Argument.Term("field." + name));
    return Explainer.standard().sentence(reason, reader);
  }

  private record Key(LocalDate day, Purpose purpose, AuditRecord.Role role) {}

  /** Collects the uses of one kind. Not thread-safe. */
  private static final class Gathering {
    private int times;
    private final SortedSet<String> fields = new TreeSet<>();
    private final SortedSet<String> consents = new TreeSet<>();
    private final SortedSet<DataCategory> closed = new TreeSet<>();
    private final SortedSet<String> policies = new TreeSet<>();
    private final SortedSet<String> counterparts = new TreeSet<>();

    void add(AuditRecord entry, AuditRecord.Use use) {
      times++;
      fields.addAll(use.fields().keySet());
      consents.addAll(use.fields().values());
      closed.addAll(use.closed().keySet());
      policies.add(entry.decision().policyId());
      entry.counterpartId().ifPresent(counterparts::add);
    }

    Entry entry(Key key) {
      return new Entry(
          key.day(),
          key.purpose(),
          key.role(),
          times,
          fields,
          consents,
          closed,
          policies,
          counterparts);
    }
  }
}

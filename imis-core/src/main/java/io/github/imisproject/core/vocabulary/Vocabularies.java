package io.github.imisproject.core.vocabulary;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The concept schemes in use: those that come with the library, and those that were added.
 *
 * <p>Immutable and thread-safe. An embedded scheme is read at its first use, once for all.
 */
public final class Vocabularies {
  /** Occupations by ISCO-08: major and sub-major groups, and common unit groups. */
  public static final String OCCUPATIONS = "occupations";

  /** Transversal and practical skills. */
  public static final String SKILLS = "skills";

  /** What newcomers may be looking for. */
  public static final String NEEDS = "needs";

  /** What a person needs in order to take part, by function and never by diagnosis. */
  public static final String SUPPORT_NEEDS = "support-needs";

  /** Legal statuses in the terms of the European Migration Network. */
  public static final String LEGAL_STATUSES = "legal-statuses";

  /** Kinds of offers. */
  public static final String OFFER_CATEGORIES = "offer-categories";

  /** Levels of the Common European Framework of Reference for Languages. */
  public static final String CEFR = "cefr";

  /** Levels of the International Standard Classification of Education 2011. */
  public static final String ISCED = "isced";

  /** Themes of stories. */
  public static final String THEMES = "themes";

  /** Documents that a rule or an appointment may ask for. */
  public static final String DOCUMENTS = "documents";

  /** What people like to do and talk about. */
  public static final String INTERESTS = "interests";

  /** Cultural ties that people may name for themselves; never inferred. */
  public static final String CULTURES = "cultures";

  /** What people may wish about whom they meet. */
  public static final String MEETING_WISHES = "meeting-wishes";

  private static final Set<String> EMBEDDED =
      Set.of(
          OCCUPATIONS,
          SKILLS,
          NEEDS,
          SUPPORT_NEEDS,
          LEGAL_STATUSES,
          OFFER_CATEGORIES,
          CEFR,
          ISCED,
          THEMES,
          DOCUMENTS,
          INTERESTS,
          CULTURES,
          MEETING_WISHES);

  private static final String FOLDER = "META-INF/imis/vocabulary/";
  private static final Map<String, ConceptScheme> LOADED = new ConcurrentHashMap<>();
  private static final Vocabularies EMBEDDED_ONLY = new Vocabularies(new TreeMap<>());

  private final SortedMap<String, ConceptScheme> added;

  private Vocabularies(SortedMap<String, ConceptScheme> added) {
    this.added = added;
  }

  /** Returns the schemes that come with the library. */
  public static Vocabularies embedded() {
    return EMBEDDED_ONLY;
  }

  /** Returns these schemes with one more; it takes the place of one of the same id. */
  public Vocabularies with(ConceptScheme scheme) {
    requireNonNull(scheme, "scheme");
    SortedMap<String, ConceptScheme> more = new TreeMap<>(added);
    more.put(scheme.id(), scheme);
    return new Vocabularies(more);
  }

  /** Returns the ids of all schemes, in alphabetical order. */
  public SortedSet<String> ids() {
    SortedSet<String> ids = new TreeSet<>(EMBEDDED);
    ids.addAll(added.keySet());
    return Collections.unmodifiableSortedSet(ids);
  }

  /** Returns the scheme of this id, such as {@link #OCCUPATIONS}. */
  public Optional<ConceptScheme> find(String id) {
    ConceptScheme own = added.get(id);
    if (own != null) {
      return Optional.of(own);
    }
    return EMBEDDED.contains(id)
        ? Optional.of(LOADED.computeIfAbsent(id, Vocabularies::load))
        : Optional.empty();
  }

  /**
   * Returns the scheme of this id.
   *
   * @throws NoSuchElementException if there is none; its message lists those there are
   */
  public ConceptScheme get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "vocabulary '" + id + "' is not known; there are " + ids()));
  }

  private static ConceptScheme load(String id) {
    String name = FOLDER + id + ".tsv";
    InputStream in = Vocabularies.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is missing from the library's jar");
    }
    try {
      Reading<ConceptScheme> reading = ConceptSchemeReader.read(id, in);
      if (!reading.problems().isEmpty()) {
        throw new IllegalStateException(name + " is damaged: " + reading.problems());
      }
      return reading.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

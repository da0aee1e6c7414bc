package io.github.imisproject.core.esco;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One edition of ESCO, as far as its files were there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param occupations the ISCO-08 groups, by codes such as {@code 2654}, and below them the ESCO
 *     occupations, by codes such as {@code 2654.1.7}; scheme id {@value #OCCUPATIONS}
 * @param skills skills and knowledge by the last part of their URI, and skill groups by their code;
 *     scheme id {@value #SKILLS}
 * @param relations which occupation calls for which skill; empty if that file was not there
 * @param languages the languages read, in the order of their tags
 */
public record EscoClassification(
    ConceptScheme occupations,
    ConceptScheme skills,
    List<OccupationSkill> relations,
    Set<LanguageTag> languages) {
  /** The id of the scheme of ISCO-08 groups and ESCO occupations. */
  public static final String OCCUPATIONS = "esco-occupations";

  /** The id of the scheme of ESCO skills. */
  public static final String SKILLS = "esco-skills";

  /** Copies the collections. */
  public EscoClassification {
    requireNonNull(occupations, "occupations");
    requireNonNull(skills, "skills");
    relations = List.copyOf(relations);
    SortedSet<LanguageTag> sorted = new TreeSet<>(languages);
    languages = Collections.unmodifiableSortedSet(sorted);
  }

  /** Returns the occupations of ESCO itself, without the ISCO-08 groups above them. */
  public List<Concept> escoOccupations() {
    return occupations.concepts().stream().filter(c -> !isIscoGroup(c)).toList();
  }

  /** Returns the groups of ISCO-08 at all four levels. */
  public List<Concept> iscoGroups() {
    return occupations.concepts().stream().filter(EscoClassification::isIscoGroup).toList();
  }

  private static boolean isIscoGroup(Concept concept) {
    return concept.uri().map(u -> u.getPath().startsWith("/esco/isco/")).orElse(false);
  }
}

package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.place.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is true of a person, whether or not anybody wrote it down. */
record Traits(
    long key,
    boolean adult,
    int birthYear,
    Gender gender,
    String firstLanguage,
    Map<String, CefrLevel> languages,
    Optional<ConceptRef> occupation,
    List<ConceptRef> skills,
    List<Need> needs,
    List<ConceptRef> interests,
    GeoPoint home,
    WorkPermissionKind work,
    int householdSize,
    boolean withChildren) {}

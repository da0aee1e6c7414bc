package io.github.imisproject.matching.internal;

import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;

/** What a hash of data says about the vocabularies used with them. */
public final class Vocabulary {
  private Vocabulary() {}

  /** Returns one line for each concept. */
  public static List<String> lines(Vocabularies vocabularies) {
    List<String> lines = new ArrayList<>();
    for (String id : vocabularies.ids()) {
      for (Concept concept : vocabularies.get(id).concepts()) {
        lines.add("concept " + id + " " + CanonicalJson.sha256(concept.toString()));
      }
    }
    return lines;
  }
}

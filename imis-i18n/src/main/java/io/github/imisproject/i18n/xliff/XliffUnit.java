package io.github.imisproject.i18n.xliff;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One text of a file, in segments.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the unit's name tag, without blanks
 * @param name the text's key, if the file has one
 * @param notes what the translator should know
 * @param segments the text's segments in their order; at least one
 */
public record XliffUnit(
    String id, Optional<String> name, List<String> notes, List<XliffSegment> segments) {
  /** Copies the lists. */
  public XliffUnit {
    requireNonNull(name, "name");
    XliffValues.requireNmtoken("id", id);
    notes = List.copyOf(notes);
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("unit '" + id + "' has no segment; give it one");
    }
  }

  /** Returns the text's key: its name, or else the unit's own tag. */
  public String key() {
    return name.orElse(id);
  }
}

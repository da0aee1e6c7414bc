package io.github.imisproject.core.interchange;

import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.Place;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not be told about confidential places, and how to find it in a text. */
final class Secrets {
  /** What stands where something was withheld. */
  static final String WITHHELD = "\u2026";

  private static final int FEWEST_LETTERS = 4;

  /** No character folds to more. */
  private static final int LONGEST = 8;

  /** About half a kilometre. */
  private static final double DEGREES = 0.005;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,3}[.,\u066B][0-9]{3,}");
  private static final String GAP = "[^\\p{L}\\p{N}]+";

  private final List<Pattern> phrases;
  private final List<Double> coordinates;

  private Secrets(List<Pattern> phrases, List<Double> coordinates) {
    this.phrases = phrases;
    this.coordinates = coordinates;
  }

  /**
   * Returns the secrets of places.
   *
   * @param belonging whether the texts belong to these places: then the street alone and numbers
   *     near the coordinates give them away as well
   */
  static Secrets of(List<Place> places, boolean belonging) {
    List<Pattern> phrases = new ArrayList<>();
    List<Double> coordinates = new ArrayList<>();
    for (Place place : places) {
      place
          .address()
          .ifPresent(address -> address.lines().forEach(line -> add(phrases, line, belonging)));
      if (belonging && place.point().isPresent()) {
        GeoPoint point = place.point().get();
        coordinates.add(point.latitude());
        coordinates.add(point.longitude());
      }
    }
    return new Secrets(phrases, coordinates);
  }

  private static void add(List<Pattern> phrases, String line, boolean belonging) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(fold(line).text);
    while (found.find()) {
      words.add(found.group());
    }
    addPhrase(phrases, words);
    if (belonging) {
      addPhrase(
          phrases, words.stream().filter(w -> w.chars().noneMatch(Character::isDigit)).toList());
    }
  }

  private static void addPhrase(List<Pattern> phrases, List<String> words) {
    long letters =
        words.stream().flatMapToInt(String::codePoints).filter(Character::isLetter).count();
    if (letters >= FEWEST_LETTERS) {
      phrases.add(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])"
                  + String.join(GAP, words.stream().map(Pattern::quote).toList())
                  + "(?![\\p{L}\\p{N}])"));
    }
  }

  /** Returns these secrets and others. */
  Secrets and(Secrets others) {
    List<Pattern> allPhrases = new ArrayList<>(phrases);
    allPhrases.addAll(others.phrases);
    List<Double> allCoordinates = new ArrayList<>(coordinates);
    allCoordinates.addAll(others.coordinates);
    return new Secrets(allPhrases, allCoordinates);
  }

  /** Returns whether a number is a coordinate of one of the places, as far as its digits go. */
  boolean isCoordinate(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().scale() >= 3
        && isNear(number.doubleValue());
  }

  private boolean isNear(double number) {
    return coordinates.stream().anyMatch(c -> Math.abs(c - number) <= DEGREES);
  }

  /** Returns the text with everything secret replaced by an ellipsis. */
  String withheldFrom(String text) {
    String clean = text;
    for (Pattern phrase : phrases) {
      clean = replace(clean, phrase, false);
    }
    return coordinates.isEmpty() ? clean : replace(clean, DECIMAL, true);
  }

  private String replace(String text, Pattern pattern, boolean number) {
    Folded folded = fold(text);
    Matcher found = pattern.matcher(folded.text);
    StringBuilder out = new StringBuilder();
    int done = 0;
    while (found.find()) {
      if (number
          && !isNear(Double.parseDouble(found.group().replace(',', '.').replace('\u066B', '.')))) {
        continue;
      }
      out.append(text, done, folded.positions[found.start()]).append(WITHHELD);
      done = folded.positions[found.end()];
    }
    return done == 0 && out.isEmpty() ? text : out.append(text.substring(done)).toString();
  }

  /** A text without case, accents and kinds of digits, and where its characters came from. */
  private static final class Folded {
    private final String text;

    /** Where each character began in the original, and then the original's length. */
    private final int[] positions;

    Folded(String text, int[] positions) {
      this.text = text;
      this.positions = positions;
    }
  }

  private static Folded fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int[] positions = new int[text.length() * LONGEST + 1];
    for (int at = 0; at < text.length(); ) {
      int code = text.codePointAt(at);
      String plain =
          Character.isDigit(code)
              ? Integer.toString(Character.digit(code, 10))
              : Normalizer.normalize(Character.toString(code), Normalizer.Form.NFD)
                  .replaceAll("\\p{M}", "")
                  .toLowerCase(Locale.ROOT)
                  .replace('\u03C2', '\u03C3');
      for (int i = 0; i < plain.length() && i < LONGEST; i++) {
        positions[folded.length()] = at;
        folded.append(plain.charAt(i));
      }
      at += Character.charCount(code);
    }
    positions[folded.length()] = text.length();
    return new Folded(folded.toString(), positions);
  }
}

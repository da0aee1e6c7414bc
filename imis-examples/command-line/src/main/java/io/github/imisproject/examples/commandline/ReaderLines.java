package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.ServedText;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.TextResolver;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.explanation.Basis;
import io.github.imisproject.matching.explanation.Detail;
import io.github.imisproject.matching.explanation.ExplainedScore;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Explanation;
import io.github.imisproject.matching.explanation.Points;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Prints lines in a reader's language and direction. */
final class ReaderLines {
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  private final PrintWriter out;
  private final LocalTown town;
  private final MessageCatalogue words;
  private final Explainer explainer;
  private final TextResolver resolver = new TextResolver();

  ReaderLines(PrintWriter out) {
    this(out, LocalTown.standard());
  }

  ReaderLines(PrintWriter out, LocalTown town) {
    this.out = out;
    this.town = town;
    this.words = town.words();
    this.explainer = town.explainer();
  }

  /** Returns the language in which the person's consent was read, if it is one of the five. */
  static LanguageTag readingLanguage(Person person) {
    return readingLanguage(person, SupportedLanguages.ALL);
  }

  /** Returns the language in which the person's consent was read, if it is one of these. */
  static LanguageTag readingLanguage(Person person, Collection<LanguageTag> languages) {
    return person.details().consents().stream()
        .map(consent -> new LanguageTag(consent.languageShown().language()))
        .filter(languages::contains)
        .findFirst()
        .orElse(LanguageTag.ENGLISH);
  }

  /** Returns the language of an option {@code --language}, or ends the command. */
  static LanguageTag supported(String tag, CommandLine line) {
    return supported(tag, SupportedLanguages.ALL, line);
  }

  /** Returns the language of an option {@code --language} among these, or ends the command. */
  static LanguageTag supported(String tag, Collection<LanguageTag> languages, CommandLine line) {
    return LanguageTag.parse(tag)
        .filter(t -> languages.contains(t) || languages.contains(new LanguageTag(t.language())))
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    "--language is '"
                        + tag
                        + "', must be one of "
                        + languages.stream()
                            .map(LanguageTag::value)
                            .collect(Collectors.joining(", "))));
  }

  /** Prints a line whose base direction is the reader's, whatever character comes first. */
  void line(LanguageTag reader, String text) {
    boolean rightToLeft = TextLayout.direction("", reader) == TextDirection.RIGHT_TO_LEFT;
    boolean turned =
        TextLayout.direction(text, LanguageTag.UNDETERMINED) == TextDirection.RIGHT_TO_LEFT;
    out.println((rightToLeft ? RIGHT_TO_LEFT_MARK : turned ? LEFT_TO_RIGHT_MARK : "") + text);
  }

  /** Returns a text in the reader's language, or in another one with its tag behind it. */
  String served(LocalizedText text, LanguageTag reader) {
    ServedText served = town.serve(text, reader);
    boolean foreign = resolver.resolve(text, reader).isFallback();
    return served.isolated()
        + (foreign && !served.language().equals(LanguageTag.UNDETERMINED)
            ? " [" + served.language() + "]"
            : "");
  }

  /** Prints a score as the sum of its parts, and what stands behind each part. */
  void explained(LanguageTag reader, Explanation.Sum explanation, boolean brief) {
    ExplainedScore told =
        explainer.explain(explanation, brief ? Detail.BRIEF : Detail.FULL, reader);
    List<String> terms = told.allPoints().stream().map(Points::decimal).toList();
    String sum = Points.decimal(told.points()) + " = " + String.join(" + ", terms);
    line(
        reader,
        "   "
            + words.format(
                "match.score",
                reader,
                Map.of("score", TextLayout.isolate(sum, TextDirection.LEFT_TO_RIGHT))));
    told.parts().forEach(part -> part(reader, part));
  }

  private void part(LanguageTag reader, ExplainedScore.Part part) {
    List<String> sentences = new ArrayList<>(part.sentences());
    if (part.basis() == Basis.ASSUMED) {
      sentences.add(words.format("match.assumed", reader, Map.of()));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", part.name());
    values.put("sentences", String.join(" ", sentences));
    line(
        reader,
        "   "
            + TextLayout.isolate("+" + Points.decimal(part.points()), TextDirection.LEFT_TO_RIGHT)
            + "  "
            + words.format("match.part", reader, values));
  }
}

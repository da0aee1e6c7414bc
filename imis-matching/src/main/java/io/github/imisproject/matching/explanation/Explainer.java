package io.github.imisproject.matching.explanation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.format.FormatPolicy;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes reasons as sentences in the reader's language.
 *
 * <p>Immutable and thread-safe. A reader whose language has no sentences is answered in English.
 * About ten microseconds a sentence.
 */
public final class Explainer {
  private static final String CATALOGUE = "explanation";

  /** How many parts a brief explanation tells. */
  private static final int BRIEF_PARTS = 3;

  private final List<MessageCatalogue> catalogues;

  private Explainer(List<MessageCatalogue> catalogues) {
    this.catalogues = List.copyOf(catalogues);
  }

  /** Returns an explainer with this library's sentences. */
  public static Explainer standard() {
    return Standard.EXPLAINER;
  }

  /**
   * Returns this explainer with the sentences of an extension or of a local profile, which are
   * looked up first.
   */
  public Explainer with(MessageCatalogue catalogue) {
    List<MessageCatalogue> more = new ArrayList<>();
    more.add(requireNonNull(catalogue, "catalogue"));
    more.addAll(catalogues);
    return new Explainer(more);
  }

  /**
   * Returns this explainer with some of its sentences replaced or added, in any language.
   *
   * @param sentences for each language, the sentences by key; a key this explainer does not know is
   *     the name of a language, such as {@code language.rom}, or never asked for
   * @param standIns for each language, the one that stands in for it where a sentence is missing
   */
  public Explainer with(
      Map<LanguageTag, ? extends Map<String, String>> sentences,
      Map<LanguageTag, LanguageTag> standIns) {
    List<MessageCatalogue> changed = new ArrayList<>();
    for (MessageCatalogue catalogue : catalogues) {
      MessageCatalogue own = catalogue;
      for (Map.Entry<LanguageTag, ? extends Map<String, String>> language : sentences.entrySet()) {
        own = own.with(language.getKey(), language.getValue());
      }
      changed.add(own.withFallbacks(standIns));
    }
    return new Explainer(changed);
  }

  /** Returns whether some language has words for a key, such as {@code need.exact}. */
  public boolean has(String key) {
    return catalogues.stream().anyMatch(c -> c.has(key));
  }

  /** Returns the sentence of a reason, in the usual formats of its reader's language. */
  public String sentence(Reason reason, LanguageTag reader) {
    return sentence(reason, FormatPolicy.of(reader));
  }

  /**
   * Returns the sentence of a reason.
   *
   * @param reason the reason
   * @param reader the reader's language and formats
   * @return one sentence, with isolates around what could upset its order; for a code that has no
   *     sentence anywhere, the code itself
   */
  public String sentence(Reason reason, FormatPolicy reader) {
    Map<String, Object> values = new LinkedHashMap<>();
    reason.arguments().forEach((name, argument) -> values.put(name, value(argument, reader)));
    return words(reason.code(), reader, values);
  }

  /** Returns the name of a scorer, such as "Skills", for headings and charts. */
  public String scorerName(String scorer, LanguageTag reader) {
    return words("scorer." + scorer, FormatPolicy.of(reader), Map.of());
  }

  /** Returns the name of a language in the reader's language, such as "Greek". */
  public String languageName(LanguageTag language, LanguageTag reader) {
    return languageName(language, FormatPolicy.of(reader));
  }

  /** Returns an explanation in words, in the usual formats of its reader's language. */
  public ExplainedScore explain(Explanation explanation, Detail detail, LanguageTag reader) {
    return explain(explanation, detail, FormatPolicy.of(reader));
  }

  /**
   * Returns an explanation in words. A part without a say is left out; what is told of the others
   * is chosen by {@code detail}.
   *
   * @param explanation the explanation
   * @param detail how much is told
   * @param reader the reader's language and formats
   */
  public ExplainedScore explain(Explanation explanation, Detail detail, FormatPolicy reader) {
    List<Contribution> contributions = explanation.contributions();
    Points points = Points.of(explanation);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < contributions.size(); i++) {
      if (contributions.get(i).weight() > 0) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.<Integer>comparingDouble(i -> -contributions.get(i).value())
            .thenComparing(i -> i));
    int told = detail == Detail.BRIEF ? Math.min(BRIEF_PARTS, order.size()) : order.size();
    List<ExplainedScore.Part> parts = new ArrayList<>();
    for (int index : order.subList(0, told)) {
      Contribution part = contributions.get(index);
      List<Reason> reasons =
          detail == Detail.BRIEF && !part.reasons().isEmpty()
              ? part.reasons().subList(0, 1)
              : part.reasons();
      parts.add(
          new ExplainedScore.Part(
              part.scorer(),
              words("scorer." + part.scorer(), reader, Map.of()),
              points.parts().get(index),
              part.basis(),
              reasons.stream().map(reason -> sentence(reason, reader)).toList()));
    }
    return new ExplainedScore(
        points.total(), order.stream().map(i -> points.parts().get(i)).toList(), parts);
  }

  /** Returns one sentence for each reason of a contribution. */
  public List<String> sentences(Contribution contribution, LanguageTag reader) {
    return contribution.reasons().stream().map(reason -> sentence(reason, reader)).toList();
  }

  private Object value(Argument argument, FormatPolicy reader) {
    if (argument instanceof Argument.Count count) {
      return count.value();
    }
    if (argument instanceof Argument.Amount amount) {
      return BigDecimal.valueOf(amount.value())
          .setScale(amount.decimals(), RoundingMode.HALF_EVEN)
          .stripTrailingZeros();
    }
    if (argument instanceof Argument.Day day) {
      return day.value();
    }
    if (argument instanceof Argument.Words words) {
      return words.value();
    }
    if (argument instanceof Argument.Language language) {
      return languageName(language.value(), reader);
    }
    if (argument instanceof Argument.Code code) {
      return code.value();
    }
    if (argument instanceof Argument.Term term) {
      return words(term.key(), reader, Map.of());
    }
    return ((Argument.Several) argument)
        .values().stream().map(each -> value(each, reader)).toList();
  }

  private String languageName(LanguageTag language, FormatPolicy reader) {
    String key = "language." + language.value();
    if (catalogues.stream().anyMatch(c -> c.has(key))) {
      return words(key, reader, Map.of());
    }
    String general = "language." + language.language();
    if (catalogues.stream().anyMatch(c -> c.has(general))) {
      return words(general, reader, Map.of());
    }
    Locale readerLocale = Locale.forLanguageTag(reader.language().language());
    return language.toLocale().getDisplayName(readerLocale);
  }

  private String words(String key, FormatPolicy reader, Map<String, Object> values) {
    for (MessageCatalogue catalogue : catalogues) {
      if (catalogue.has(key)) {
        return catalogue.format(key, reader, values);
      }
    }
    return key;
  }

  /** Loaded when first asked for; the bundles are part of this jar and never change. */
  private static final class Standard {
    static final Explainer EXPLAINER =
        new Explainer(List.of(MessageCatalogue.load(CATALOGUE, Explainer.class.getClassLoader())));
  }
}

package io.github.imisproject.matching.text;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The titles and descriptions of a collection of offers, ready to be asked in any language.
 *
 * <p>Within a language words are compared by stems and weighed by BM25. Across languages a wish is
 * first turned into concepts of the vocabularies, by {@link
 * io.github.imisproject.i18n.label.LabelIndex}, and the concepts' labels in the language of the
 * offer are looked for: what is asked in Farsi finds what is written in Greek.
 *
 * <p>Immutable and thread-safe. The texts are cut up when first asked, in time linear in their
 * length; then a question costs a pass over the offers that say one of its words, and a look-up for
 * each word and each of these offers. A question is prepared once for one asker and kept until
 * {@linkplain #forRequest() the request} is over: the words of a person stay nowhere else.
 */
public final class OfferTexts {
  /** A request has few askers: one for each purpose. */
  private static final int KEPT = 32;

  private final Lazy lazy;
  private final Map<Object, PreparedQuestion> prepared = new ConcurrentHashMap<>();

  private OfferTexts(Lazy lazy) {
    this.lazy = lazy;
  }

  /**
   * Returns the texts of some offers.
   *
   * @param offers the offers, each with an id of its own
   * @param vocabularies whose concepts lead from one language to another
   */
  public static OfferTexts of(List<? extends Offer> offers, Vocabularies vocabularies) {
    return new OfferTexts(new Lazy(List.copyOf(offers), vocabularies));
  }

  /** Returns the same texts with no question in mind; takes no time. */
  public OfferTexts forRequest() {
    return new OfferTexts(lazy);
  }

  /**
   * Returns what an offer's texts say to a question.
   *
   * <p>An offer that is not of the collection is weighed by the collection's words, and at most as
   * high as its best offer could be.
   *
   * @param asker whose question it is; the same one asks the same, with the same settings
   * @param question what is asked, called when the asker asks first
   * @param settings how texts are weighed
   * @return empty if the offer has no text in a language that can be compared
   */
  public Optional<TextEvidence> ask(
      Object asker, Supplier<TextQuestion> question, TextSettings settings, Offer offer) {
    return lazy.texts().ask(prepare(asker, question, settings), settings, offer);
  }

  /** Returns a score, from 0 to 1, that no offer exceeds for this question. */
  public double bound(Object asker, Supplier<TextQuestion> question, TextSettings settings) {
    return prepare(asker, question, settings).bound();
  }

  private record Key(Object asker, TextSettings settings) {}

  private PreparedQuestion prepare(
      Object asker, Supplier<TextQuestion> question, TextSettings settings) {
    Key key = new Key(requireNonNull(asker, "asker"), settings);
    PreparedQuestion known = prepared.get(key);
    if (known != null) {
      return known;
    }
    PreparedQuestion fresh = lazy.texts().prepare(question.get(), settings);
    if (prepared.size() >= KEPT) {
      prepared.clear();
    }
    prepared.put(key, fresh);
    return fresh;
  }

  /** Cut up when first asked; two threads may wait for one another once. */
  private static final class Lazy {
    private final List<Offer> offers;
    private final Vocabularies vocabularies;
    private volatile @Nullable TextsByLanguage texts;

    Lazy(List<Offer> offers, Vocabularies vocabularies) {
      this.offers = offers;
      this.vocabularies = requireNonNull(vocabularies, "vocabularies");
    }

    TextsByLanguage texts() {
      TextsByLanguage known = texts;
      return known == null ? cutUp() : known;
    }

    private synchronized TextsByLanguage cutUp() {
      TextsByLanguage known = texts;
      if (known == null) {
        known = new TextsByLanguage(offers, ConceptSearch.of(vocabularies));
        texts = known;
      }
      return known;
    }
  }
}

package io.github.imisproject.i18n;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a text in several languages into what one reader gets of it.
 *
 * <p>Immutable and thread-safe.
 */
public final class TextResolver {
  private static final LanguageTag NO_LANGUAGE = LanguageTag.UNDETERMINED;

  private final LanguageNegotiator negotiator;
  private final Set<TranslationState> released;

  /** Creates a resolver that serves everything but drafts, and the original when nothing fits. */
  public TextResolver() {
    this(
        new LanguageNegotiator(),
        EnumSet.complementOf(EnumSet.of(TranslationState.MISSING, TranslationState.DRAFT)));
  }

  /**
   * Creates a resolver.
   *
   * @param negotiator how a language is chosen
   * @param released the states in which a translation may be served; {@link
   *     TranslationState#MISSING} is never served
   */
  public TextResolver(LanguageNegotiator negotiator, Set<TranslationState> released) {
    this.negotiator = requireNonNull(negotiator, "negotiator");
    EnumSet<TranslationState> copy = EnumSet.noneOf(TranslationState.class);
    copy.addAll(released);
    copy.remove(TranslationState.MISSING);
    this.released = Set.copyOf(copy);
  }

  /** Returns what a reader of one language gets. */
  public ServedText resolve(LocalizedText text, LanguageTag language) {
    return resolve(text, List.of(language));
  }

  /**
   * Returns what a reader gets.
   *
   * @param text the text in its languages
   * @param preferences the reader's languages, the dearest first; may be empty
   * @return the served text; with no words and kind {@link MatchKind#NONE} if no language has a
   *     released text
   */
  public ServedText resolve(LocalizedText text, List<LanguageTag> preferences) {
    List<LanguageTag> available =
        text.translations().entrySet().stream()
            .filter(e -> released.contains(e.getValue().state()))
            .map(Map.Entry::getKey)
            .toList();
    Negotiation negotiation = negotiator.negotiate(preferences, available, text.defaultLanguage());
    LanguageTag language = negotiation.served().orElse(NO_LANGUAGE);
    Translation translation =
        negotiation.served().flatMap(text::find).orElseGet(() -> Translation.original(""));
    return new ServedText(
        translation.value(),
        language,
        TextLayout.direction(translation.value(), language),
        translation.state(),
        translation.machineTranslated(),
        negotiation);
  }

  /**
   * Returns a text in two languages beside each other, for two people who read it together.
   *
   * @param text the text in its languages
   * @param first the first reader's languages, the dearest first
   * @param second the second reader's languages, the dearest first
   */
  public SideBySide sideBySide(
      LocalizedText text, List<LanguageTag> first, List<LanguageTag> second) {
    return new SideBySide(resolve(text, first), resolve(text, second));
  }
}

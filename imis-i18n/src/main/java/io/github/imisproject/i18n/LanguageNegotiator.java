package io.github.imisproject.i18n;

import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses the language a reader gets from those on offer, and reports the decision for every
 * language she asked for.
 *
 * <p>An asked language that she can be taken to read always wins over one that she only might read,
 * even if the latter stands behind an earlier wish: who asks for Pashto, then English, gets English
 * and not Farsi. When nothing fits, the deployment's fallback list and then the original language
 * are served, and the {@link Negotiation} says so: a default is never silent.
 *
 * <p>Immutable and thread-safe. The result depends on the arguments only. Cost: one table look-up
 * for each pair of asked and offered language.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4647">RFC 4647, Matching of Language Tags</a>
 */
public final class LanguageNegotiator {
  /** The longest list of asked languages that is considered; later ones are ignored. */
  public static final int MAX_REQUESTED = 32;

  private static final LanguageTag NEUTRAL = new LanguageTag("zxx");

  private final List<LanguageTag> fallbacks;

  /** Creates a negotiator without a fallback list: the original is served when nothing fits. */
  public LanguageNegotiator() {
    this(List.of());
  }

  /**
   * Creates a negotiator.
   *
   * @param fallbacks the languages to serve, in this order, when nothing asked for is on offer
   */
  public LanguageNegotiator(List<LanguageTag> fallbacks) {
    this.fallbacks = List.copyOf(fallbacks);
  }

  /**
   * Returns the language to serve.
   *
   * @param requested the reader's languages, the dearest first; may be empty
   * @param available the languages on offer, in any order
   * @param original the language the text was written in, served last; ignored if not on offer
   */
  public Negotiation negotiate(
      List<LanguageTag> requested, Collection<LanguageTag> available, LanguageTag original) {
    SortedSet<LanguageTag> offers = new TreeSet<>(available);
    List<LanguageDecision> decisions = new ArrayList<>();
    for (LanguageTag tag : requested.subList(0, Math.min(requested.size(), MAX_REQUESTED))) {
      decisions.add(decide(tag, offers));
    }
    Optional<LanguageDecision> chosen =
        decisions.stream()
            .filter(d -> d.kind().isUnderstood())
            .findFirst()
            .or(() -> decisions.stream().filter(d -> d.kind() != MatchKind.NONE).findFirst());
    if (chosen.isPresent()) {
      LanguageDecision best = chosen.get();
      return new Negotiation(best.offered(), best.kind(), Optional.of(best.requested()), decisions);
    }
    Optional<LanguageTag> fallback =
        fallbacks.stream().map(f -> sameLanguage(f, offers)).flatMap(Optional::stream).findFirst();
    if (fallback.isPresent()) {
      return new Negotiation(fallback, MatchKind.FALLBACK, Optional.empty(), decisions);
    }
    if (offers.isEmpty()) {
      return new Negotiation(Optional.empty(), MatchKind.NONE, Optional.empty(), decisions);
    }
    LanguageTag last = offers.contains(original) ? original : offers.first();
    return new Negotiation(Optional.of(last), MatchKind.ORIGINAL, Optional.empty(), decisions);
  }

  private static LanguageDecision decide(LanguageTag tag, SortedSet<LanguageTag> offers) {
    if (offers.contains(tag)) {
      return decision(tag, tag, MatchKind.EXACT);
    }
    if (offers.contains(NEUTRAL)) {
      return decision(tag, NEUTRAL, MatchKind.LANGUAGE_NEUTRAL);
    }
    if (hasNoLanguage(tag)) {
      return new LanguageDecision(tag, Optional.empty(), MatchKind.NONE);
    }
    Optional<LanguageTag> same = sameLanguage(tag, offers);
    if (same.isPresent()) {
      return decision(tag, same.get(), MatchKind.SAME_LANGUAGE);
    }
    String language = tag.language();
    boolean ownScript = script(tag).equals(likely(language).getScript());
    List<LanguageTag> standards = LanguageRelations.standardsOf(language);
    Optional<LanguageTag> standard = first(standards, offers);
    if (standard.isPresent()) {
      MatchKind kind = ownScript ? MatchKind.VARIETY : MatchKind.OTHER_SCRIPT;
      return decision(tag, standard.get(), kind);
    }
    Optional<LanguageTag> otherScript =
        offers.stream()
            .filter(o -> o.language().equals(language))
            .findFirst()
            .or(() -> first(LanguageRelations.otherScriptsOf(language), offers));
    if (otherScript.isPresent()) {
      return decision(tag, otherScript.get(), MatchKind.OTHER_SCRIPT);
    }
    return first(LanguageRelations.secondLanguagesOf(tag), offers)
        .map(o -> decision(tag, o, MatchKind.SECOND_LANGUAGE))
        .orElseGet(() -> new LanguageDecision(tag, Optional.empty(), MatchKind.NONE));
  }

  /**
   * {@code und}, {@code mul}, {@code mis} and {@code zxx} and private tags name no language anyone
   * else could know.
   */
  private static boolean hasNoLanguage(LanguageTag tag) {
    return switch (tag.language()) {
      case "und", "mul", "mis", "zxx", "x", "i" -> true;
      default -> false;
    };
  }

  /**
   * Returns the offer in the same language and script: the tag itself, then the one without region,
   * then that of the language's likely region, then the first by tag.
   */
  private static Optional<LanguageTag> sameLanguage(
      LanguageTag tag, SortedSet<LanguageTag> offers) {
    if (offers.contains(tag)) {
      return Optional.of(tag);
    }
    String script = script(tag);
    List<LanguageTag> same =
        offers.stream()
            .filter(o -> o.language().equals(tag.language()) && script(o).equals(script))
            .toList();
    String likely = likely(tag.language()).getCountry();
    return same.stream()
        .filter(o -> o.region().isEmpty())
        .findFirst()
        .or(() -> same.stream().filter(o -> o.region().equals(Optional.of(likely))).findFirst())
        .or(() -> same.stream().findFirst());
  }

  private static Optional<LanguageTag> first(
      List<LanguageTag> wanted, SortedSet<LanguageTag> offers) {
    return wanted.stream().map(w -> sameLanguage(w, offers)).flatMap(Optional::stream).findFirst();
  }

  private static String script(LanguageTag tag) {
    return maximised(tag).getScript();
  }

  private static ULocale likely(String language) {
    return ULocale.addLikelySubtags(new ULocale(language));
  }

  private static ULocale maximised(LanguageTag tag) {
    return ULocale.addLikelySubtags(ULocale.forLanguageTag(tag.value()));
  }

  private static LanguageDecision decision(
      LanguageTag requested, LanguageTag offered, MatchKind kind) {
    return new LanguageDecision(requested, Optional.of(offered), kind);
  }
}

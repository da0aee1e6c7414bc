package io.github.imisproject.i18n;

import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which language stands in for which: varieties of a standard language, and languages of public
 * life by region.
 *
 * <p>CLDR's own matcher answers Dari and Hazaragi speakers in the default language and Pashto and
 * Urdu speakers in English without saying so; this table says what it does, and the negotiation
 * reports it.
 *
 * @see <a href="https://iso639-3.sil.org/code/ara">ISO 639-3, macrolanguage Arabic</a>
 */
final class LanguageRelations {
  private static final List<LanguageTag> ARABIC = List.of(LanguageTag.ARABIC);
  private static final List<LanguageTag> FARSI =
      List.of(new LanguageTag("fa-AF"), LanguageTag.FARSI);

  /** The members of ISO 639-3's macrolanguage Arabic that readers of written Arabic speak. */
  private static final Set<String> ARABIC_VARIETIES =
      Set.of(
          "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "ajp",
          "apc", "apd", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "pga",
          "shu", "ssh");

  /** Hazaragi and Aimaq: spoken Persian of Afghanistan, read as Dari. */
  private static final Set<String> DARI_VARIETIES = Set.of("haz", "aiq");

  /** Languages of one speech with ours, written in another script. */
  private static final Map<String, LanguageTag> OTHER_SCRIPT = Map.of("tg", LanguageTag.FARSI);

  private static final Map<String, List<LanguageTag>> OTHER_VARIETIES =
      Map.of(
          "pnt", List.of(LanguageTag.GREEK),
          "cpg", List.of(LanguageTag.GREEK),
          "frc", List.of(LanguageTag.FRENCH),
          "sco", List.of(LanguageTag.ENGLISH));

  /** Official and working languages of public life, by ISO 3166-1 code, most general first. */
  private static final Map<String, List<LanguageTag>> BY_REGION = byRegion();

  private LanguageRelations() {}

  /** Returns the standard languages a speaker of the variety reads, best first. */
  static List<LanguageTag> standardsOf(String language) {
    if (ARABIC_VARIETIES.contains(language)) {
      return ARABIC;
    }
    if (DARI_VARIETIES.contains(language)) {
      return FARSI;
    }
    return OTHER_VARIETIES.getOrDefault(language, List.of());
  }

  /** Returns languages with the same speech in another script. */
  static List<LanguageTag> otherScriptsOf(String language) {
    LanguageTag other = OTHER_SCRIPT.get(language);
    return other == null ? List.of() : List.of(other);
  }

  /** Returns the languages of public life where {@code tag} is spoken, best first. */
  static List<LanguageTag> secondLanguagesOf(LanguageTag tag) {
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag.value()));
    return BY_REGION.getOrDefault(likely.getCountry(), List.of());
  }

  private static Map<String, List<LanguageTag>> byRegion() {
    Map<String, List<LanguageTag>> map = new TreeMap<>();
    add(map, "AF", FARSI);
    add(map, "IR", List.of(LanguageTag.FARSI));
    add(map, "GR CY", List.of(LanguageTag.GREEK));
    add(
        map,
        "DZ BH DJ EG EH ER IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN AE YE",
        List.of(LanguageTag.ARABIC));
    add(
        map,
        "BE BF BI BJ CD CF CG CH CI CM DJ DZ FR GA GN GQ HT KM LB LU MA MC MG ML MR NE RW SC SN TD"
            + " TG TN VU",
        List.of(LanguageTag.FRENCH));
    add(
        map,
        "AU BW CA CM ER FJ GB GH GM IE IN JM KE LK LR LS MT MU MW NA NG NZ PG PH PK RW SC SD SG SL"
            + " SO SS SZ TZ UG US VU ZA ZM ZW",
        List.of(LanguageTag.ENGLISH));
    return Map.copyOf(map);
  }

  private static void add(
      Map<String, List<LanguageTag>> map, String regions, List<LanguageTag> languages) {
    for (String region : regions.split(" ", -1)) {
      List<LanguageTag> all = new ArrayList<>(map.getOrDefault(region, List.of()));
      all.addAll(languages);
      map.put(region, List.copyOf(all));
    }
  }
}

package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Words that say nothing about a concept, as they stand in search keys. */
final class StopWords {
  private static final Map<String, Set<String>> BY_LANGUAGE =
      Map.of(
          "fr",
          words(
              "de des du d le la les l en et a au aux un une pour sur dans par avec ou hfx hf fh"),
          "en",
          words("of and the in for or to a an all except other with on at by from"),
          "el",
          words(
              "ο η το οι τα του τησ των τον την τουσ τισ και σε στο στη στην στον στα στισ στουσ"
                  + " για με απο ωσ η ενα μια κατα προσ"),
          "ar",
          words("في من على علي الى الي عن و او مع ل ب ال هو هي"),
          "fa",
          words("در از به با و یا يا که براي برای بر هاي ها را تا"));

  private StopWords() {}

  /** Returns the stop words of a language; none for a language outside the five. */
  static Set<String> of(LanguageTag language) {
    return BY_LANGUAGE.getOrDefault(language.language(), Set.of());
  }

  private static Set<String> words(String words) {
    return Set.copyOf(Arrays.asList(words.split(" ")));
  }
}

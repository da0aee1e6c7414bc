package io.github.imisproject.i18n.stem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.testing.RandomText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A stem")
class StemmerTest {
  private static List<String> stems(String language, String text) {
    return LabelTokeniser.of(new LanguageTag(language)).stems(text);
  }

  private static Set<List<String>> distinct(String language, String texts) {
    Set<List<String>> stems = new HashSet<>();
    for (String text : texts.split("; ")) {
      stems.add(stems(language, text));
    }
    return stems;
  }

  /** Each line: a language, and forms that must share a stem. */
  @ParameterizedTest
  @CsvSource({
    "fr,directeur; directrice; directeurs; directrices",
    "fr,vendeur; vendeuse; vendeuses",
    "fr,infirmier; infirmière; infirmières",
    "fr,technicien; technicienne",
    "fr,sportif; sportive; sportifs",
    "fr,chargé; chargée; chargés; chargées",
    "fr,commercial; commerciale; commerciaux; commerciales",
    "fr,public; publique; publics",
    "fr,jumeau; jumelle; jumeaux",
    "fr,heureux; heureuse; heureuses",
    "fr,chef; cheffe; chefs",
    "fr,professeur; professeure",
    "fr,employé·e·s; employés",
    "ar,معلم; معلمة; المعلم; المعلمة; والمعلم",
    "ar,فني; فنية; الفني; الفنية",
    "ar,مهندسون; مهندسين; مهندس; مهندسة; المهندسات",
    "ar,آلة; آلات; الآلة; الآلات",
    "ar,أخصائي; أخصائية; الاخصائي",
    "fa,کتاب; کتاب‌ها; کتابها; کتاب ها; کتاب‌های; كتاب هاي",
    "fa,راننده; رانندگان; راننده‌ها; رانندهٔ; راننده‌ی",
    "fa,بزرگ; بزرگ‌تر; بزرگترین; بزرگ ترین",
    "fa,پزشک; پزشکان; پزشک‌ها",
    "el,νοσηλευτής; νοσηλεύτρια; νοσηλευτές; νοσηλευτών; νοσηλεύτριες",
    "el,δάσκαλος; δάσκαλο; δασκάλου; δάσκαλοι; δασκάλων; δασκάλα; δασκάλες",
    "el,διευθύνων; διευθύνουσα; διευθύνοντες",
    "el,γραμματέας; γραμματείς; γραμματέων",
    "el,πρόγραμμα; προγράμματα; προγραμμάτων; προγράμματος",
    "el,τεχνικός; τεχνική; τεχνικό; τεχνικοί; τεχνικών; τεχνικούς",
    "el,διοίκηση; διοίκησης; διοικήσεις; διοικήσεων",
    "el,μάγειρας; μαγείρισσα; μάγειρες",
    "el,νοσηλευτής/τρια; νοσηλευτής",
    "en,baker; bakers; baker's; bakers'",
    "en,organise; organize; organised; organising",
    "en,labour; labor; labours",
    "en,centre; center; centres",
    "en,manage; managed; managing; manages",
    "en,technology; technologies"
  })
  void is_shared_by_the_forms_of_a_word(String language, String forms) {
    assertThat(distinct(language, forms)).as(forms).hasSize(1);
  }

  /** Each line: a language, and words that must not share a stem. */
  @ParameterizedTest
  @CsvSource({
    "fr,banque; banc",
    "fr,port; porte-parole",
    "ar,فنان; فني",
    "fa,سازمان; ساز",
    "fa,درمان; در; درم",
    "fa,استان; است",
    "fa,زندان; زنده",
    "el,μήτρα; μήτηρ",
    "en,IT; item",
    "en,news; new"
  })
  void is_not_shared_by_different_words(String language, String words) {
    assertThat(distinct(language, words)).as(words).hasSize(words.split("; ").length);
  }

  @ParameterizedTest
  @CsvSource({
    "C++ and C# developer,c++|and|c#|develop",
    ".NET engineer,.net|engin",
    "IT support,it|support",
    "R&D at 2.5 %,r|d|at|2.5",
    "part-time/full-time,part|time|full|time",
    "aujourd'hui,aujourd'hui"
  })
  void of_a_name_with_signs_stays_whole(String text, String expected) {
    assertThat(stems("en", text)).containsExactly(expected.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource({
    // Words and stems published with the algorithm.
    "consign,consign",
    "consigned,consign",
    "consistency,consist",
    "consolation,consol",
    "consternation,constern",
    "knightly,knight",
    "knocking,knock",
    "generously,generous",
    "happy,happi",
    "cry,cri",
    "by,by",
    "ties,tie",
    "cries,cri",
    "gaps,gap",
    "kiwis,kiwi",
    "hopping,hop",
    "hoping,hope",
    "succeeded,succeed",
    "skies,sky",
    "communism,communism"
  })
  void of_an_english_word_is_that_of_porter2(String word, String stem) {
    assertThat(Stemmer.of(LanguageTag.ENGLISH).stem(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({"de,Häuser", "ru,книги", "und,maisons"})
  void of_another_language_is_the_word(String language, String word) {
    assertThat(Stemmer.of(new LanguageTag(language)).stem(word)).isEqualTo(word);
  }

  @Property(tries = 500)
  void is_never_empty_and_never_much_longer(@ForAll("texts") Tuple2<String, String> sample) {
    LabelTokeniser tokeniser = LabelTokeniser.of(new LanguageTag(sample.get1()));
    List<String> words = tokeniser.words(sample.get2());
    List<String> stems = tokeniser.stems(sample.get2());
    assertThat(stems).hasSameSizeAs(words);
    for (int i = 0; i < words.size(); i++) {
      assertThat(stems.get(i)).isNotEmpty().hasSizeLessThanOrEqualTo(words.get(i).length() + 1);
    }
  }

  @Provide
  Arbitrary<Tuple2<String, String>> texts() {
    return Arbitraries.of("el", "en", "fr", "ar", "fa", "und")
        .flatMap(language -> RandomText.in(language).map(text -> Tuple.of(language, text)));
  }
}

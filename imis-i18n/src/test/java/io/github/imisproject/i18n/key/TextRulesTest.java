package io.github.imisproject.i18n.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The normalisation rules, code point by code point, as they were written down for developers. */
@DisplayName("By the normalisation rules, a key")
class TextRulesTest {
  private static String key(String language, String text) {
    return SearchKeys.of(new LanguageTag(language)).key(text);
  }

  /** Expands "0660 0661-0663" to characters. */
  private static List<String> characters(String ranges) {
    List<String> characters = new ArrayList<>();
    for (String range : ranges.split(" ")) {
      String[] ends = range.split("-");
      int last = Integer.parseInt(ends[ends.length - 1], 16);
      for (int c = Integer.parseInt(ends[0], 16); c <= last; c++) {
        characters.add(Character.toString(c));
      }
    }
    return characters;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200E 200F 061C 202A-202E 2066-2069 200B 2060 FEFF 180E 00AD 200D", // invisible
        "0640 064B-0652 0670 0653 0655-065F 0610-061A", // tatweel and Arabic marks
        "06D6-06DC 06DF-06E4 06E7 06E8 06EA-06ED 08D4-08E1 08E3-08FF",
        "0300-036F"
      })
  void has_no_trace_of(String ranges) {
    for (String c : characters(ranges)) {
      for (String language : List.of("el", "en", "fr", "ar", "fa")) {
        assertThat(key(language, "a" + c + "b"))
            .as("U+%04X in %s", c.codePointAt(0), language)
            .isEqualTo("ab");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "00A0 202F 2000-200A 205F 3000,0020",
    "2018 2019 201B 02BC 02BB FF07 0060 00B4 1FBD,0027",
    "2010-2015 2212,002D",
    "060C,002C",
    "061B 037E,003B",
    "061F,003F",
    "06D4 066B,002E",
    "0387,00B7",
    "066A,0025",
    "0622 0623 0625 0671 0672 0673 0675,0627",
    "0649 06CC 06D2,064A",
    "06A9 06AA,0643",
    "06C1 06BE 06D5 0629 06C3 06C0,0647",
    "0624,0648",
    "0626,064A",
    "067E,067E",
    "0686,0686",
    "0698,0698",
    "06AF,06AF",
    "00B5,03BC",
    "2126,03C9",
    "03C2 03F2,03C3",
    "1F71 03AC,03B1",
    "03D0,03B2",
    "03D1,03B8",
    "03D5,03C6",
    "03D6,03C0",
    "03F0,03BA",
    "03F1,03C1",
    "03F5,03B5",
    "00E7 00C7,0063"
  })
  void maps(String from, String to) {
    String expected = Character.toString(Integer.parseInt(to, 16));
    for (String c : characters(from)) {
      assertThat(key("und", "x" + c + "y"))
          .as("U+%04X", c.codePointAt(0))
          .isEqualTo("x" + expected + "y");
    }
  }

  @Test
  void writes_every_digit_in_ascii() {
    for (int digit = 0; digit < 10; digit++) {
      String ascii = Integer.toString(digit);
      assertThat(key("ar", Character.toString(0x0660 + digit))).isEqualTo(ascii);
      assertThat(key("fa", Character.toString(0x06F0 + digit))).isEqualTo(ascii);
    }
  }

  @Test
  void resolves_presentation_forms_and_ligatures() {
    assertThat(key("ar", "\uFDF2")).isEqualTo("الله");
    assertThat(key("ar", "\uFDFA")).hasSize(18).startsWith("صلي الله");
    assertThat(key("ar", "\uFEE3\uFEAA\uFEF3\uFEAE")).isEqualTo("مدير");
  }

  /** What no language analyzer of Lucene normalises. */
  @ParameterizedTest
  @CsvSource({
    "el,καφε\u0301ς,καφές",
    "fr,e\u0301te\u0301,été",
    "ar,ا\u0654خصائي,أخصائي",
    "fa,\uFEDB\uFE98\uFE8E\uFE8F,کتاب",
    "ar,عامل\u200F,عامل",
    "fr,micro\u00ADprocesseur,microprocesseur",
    "el,\u1F41δός,οδός",
    "el,καφέσ,ΚΑΦΈΣ",
    "el,θ\u1F71λασσα,θάλασσα"
  })
  void is_the_same_for(String language, String one, String other) {
    assertThat(key(language, one)).isEqualTo(key(language, other));
  }

  @ParameterizedTest
  @CsvSource({
    "ar,مؤمن,مومن",
    "ar,مسؤول,مسئول",
    "fa,مسئول,مسؤول",
    "fa,هیئت,هیأت",
    "fa,می\u200Cروم,می روم",
    "fa,می\u200Cروم,میروم",
    "fa,می¬روم,می روم",
    "fa,می\u00ADروم,می روم",
    "fa,می\u200Bروم,می روم",
    "fa,می\u200Dروم,می روم",
    "fa,می\u200C\u200Cروم,می روم",
    "fa,خانۀ,خانه",
    "fa,خانه\u0654,خانه",
    "fa,خانه\u200Cی,خانه",
    "fa,کتاب\u200Cها,کتابها",
    "fa,واقعاً,واقعا",
    "fa,کتاب\u200C,کتاب",
    "fr,œuvre,oeuvre",
    "fr,cæcum,caecum",
    "fr,employé·e·s,employés",
    "fr,employé·e·s,employées",
    "fr,employé•e•s,employées",
    "fr,employé‧e‧s,employées",
    "fr,employé.e.s,employées",
    "fr,employé(e)s,employées",
    "fr,employé-e-s,employées",
    "fr,directeur/trice,directrice",
    "fr,boulanger·ère,boulangère",
    "fr,vendeur(se),vendeuse",
    "fr,Boucher (h/f/x),boucher",
    "fr,Boucher (H/F),boucher",
    "fr,Boucher F/H,boucher",
    "el,νοσηλευτής/τρια,νοσηλεύτρια",
    "el,υπάλληλος/-η,υπάλληλη",
    "ar,مهندس/ة,مهندسة",
    "en,organise,organize",
    "en,organisations,organizations",
    "en,analyse,analyze",
    "en,labour,labor",
    "en,colourful,colorful",
    "en,driver’s licence,driver licence",
    "en,drivers' mates,drivers mates"
  })
  void is_shared_by(String language, String one, String other) {
    SearchKeys keys = SearchKeys.of(new LanguageTag(language));
    assertThat(keys.matches(one, other)).as("%s, %s", keys.keys(one), keys.keys(other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "fr,l’ouvrier,ouvrier",
    "fr,m’aider,aider",
    "fr,t’aider,aider",
    "fr,qu’ici,ici",
    "fr,n’est,est",
    "fr,s’occuper,occuper",
    "fr,j’aide,aide",
    "fr,d’eau,eau",
    "fr,c’est,est",
    "fr,jusqu’ici,ici",
    "fr,quoiqu’ici,ici",
    "fr,lorsqu’ici,ici",
    "fr,puisqu’ici,ici",
    "fr,presqu’île,ile",
    "fr,quelqu’un,un",
    "fr,entr’ouvert,ouvert",
    "fr,d’l’eau,eau",
    "fr,aujourd’hui,aujourd'hui",
    "fr,prud’homme,prud'homme",
    "el,σ’ αγαπώ,αγαπω",
    "el,απ’ όλα,ολα",
    "el,γι’ αυτό,αυτο",
    "el,μ’ αυτό,αυτο",
    "el,τ’ αγόρι,αγορι",
    "el,κι’ αυτό,αυτο",
    "el,απ\u1FBD όλα,ολα",
    "el,απ'όλα,ολα"
  })
  void is_without_elision(String language, String text, String expected) {
    assertThat(key(language, text)).isEqualTo(expected);
  }

  @Test
  void of_a_name_with_signs_keeps_them() {
    assertThat(LabelTokeniser.of(LanguageTag.ENGLISH).words("C++, C#, .NET and IT"))
        .containsExactly("c++", "c#", ".net", "and", "it");
  }
}

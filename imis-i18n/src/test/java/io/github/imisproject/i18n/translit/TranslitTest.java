package io.github.imisproject.i18n.translit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslitTest {
  @ParameterizedTest
  @CsvSource({
    "Γκίκας,Gkikas",
    "Άγγελος,Angelos",
    "Σφίγξ,Sfinx",
    "Άγχος,Anchos",
    "Μπάμπης,Bampis",
    "Κάμπος,Kampos",
    "μπαρ,bar",
    "κλαμπ,klab",
    "Αντώνης,Antonis",
    "Ευάγγελος,Evangelos",
    "Ευχαριστώ,Efcharisto",
    "Αύγουστος,Avgoustos",
    "Εύβοια,Evvoia",
    "ευ,ef",
    "αϋπνία,aypnia",
    "άυλος,aylos",
    "Ηύρα,Ivra",
    "Ούζο,Ouzo",
    "Θεσσαλονίκη,Thessaloniki",
    "ΘΕΣΣΑΛΟΝΙΚΗ,THESSALONIKI",
    "Ψαράς,Psaras",
    "ΨΑΡΑΣ,PSARAS",
    "Χίος,Chios",
    "Ξάνθη,Xanthi",
    "Μαΐου 5,Maiou 5",
    "Ὁδός,Odos",
    "ΕΥΡΩΠΗ,EVROPI",
    "Ευτυχία,Eftychia"
  })
  void elot_743_writes_names_as_passports_do(String greek, String latin) {
    assertThat(Elot743.transcribe(greek)).isEqualTo(latin);
    String decomposed = Normalizer.normalize(greek, Normalizer.Form.NFD);
    assertThat(Elot743.transcribe(decomposed)).isEqualTo(latin);
  }

  @Property
  void elot_743_leaves_other_scripts_alone(@ForAll @CharRange(from = ' ', to = '~') String text) {
    assertThat(Elot743.transcribe(text)).isEqualTo(text);
  }

  @Property
  void elot_743_leaves_no_greek_letter(
      @ForAll @CharRange(from = 'Α', to = 'ω') @StringLength(max = 12) String text) {
    String latin = Elot743.transcribe(text.replace("\u03a2", "Σ"));
    assertThat(latin.chars())
        .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK);
    assertThat(Elot743.transcribe(latin)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    "μηχανικός,mixanikos",
    "μηχανικός,mhxanikos",
    "μηχανικός,michanikos",
    "θάλασσα,8alassa",
    "θάλασσα,thalassa",
    "ξένος,3enos",
    "ξένος,ksenos",
    "ψωμί,4wmi",
    "ψωμί,psomi",
    "ευχαριστώ,euxaristw",
    "ευχαριστώ,efharisto",
    "και,ke",
    "δουλειά,douleia",
    "δουλειά,doulia",
    "μπάρμαν,mparman",
    "ντύσιμο,ntysimo",
    "αφή,afi"
  })
  void greeklish_and_greek_share_a_key(String greek, String typed) {
    assertThat(Greeklish.key(typed)).isEqualTo(Greeklish.key(greek));
    assertThat(Greeklish.key(greek.toUpperCase(Locale.ROOT))).isEqualTo(Greeklish.key(greek));
  }

  @ParameterizedTest
  @CsvSource({"πόλη,φίλη", "δάσος,θάσος", "κόρη,χώρα"})
  void greeklish_keeps_other_words_apart(String one, String other) {
    assertThat(Greeklish.key(one)).isNotEqualTo(Greeklish.key(other));
  }
}

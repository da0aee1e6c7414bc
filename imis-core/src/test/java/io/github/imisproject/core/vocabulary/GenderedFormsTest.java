package io.github.imisproject.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A label with gendered forms")
class GenderedFormsTest {
  @ParameterizedTest
  @CsvSource({
    "waiter/waitress,waiter,waitress",
    "monk/nun,monk,nun",
    "ouvrier tailleur-couturier/ouvrière tailleuse couturière,"
        + "ouvrier tailleur-couturier,ouvrière tailleuse couturière",
    "postman / postwoman,postman,postwoman",
    "maire/mairesse,maire,mairesse",
    "chef de chantier/cheffe de chantier,chef de chantier,cheffe de chantier",
    "المدير الفني / المديرة الفنية,المدير الفني,المديرة الفنية",
    "عامل رعاية الطفل / عاملة رعاية الأطفال,عامل رعاية الطفل,عاملة رعاية الأطفال",
    "νοσηλευτής / νοσηλεύτρια,νοσηλευτής,νοσηλεύτρια",
    "آشپز مرد / آشپز زن,آشپز مرد,آشپز زن"
  })
  void is_two_whole_forms_with_a_slash_between(String label, String first, String second) {
    assertThat(GenderedForms.split(label)).containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "directeur/directrice artistique,directeur artistique,directrice artistique",
    "chef cuisinier/cuisinière,chef cuisinier,chef cuisinière",
    "chef décorateur/décoratrice spectacle,"
        + "chef décorateur spectacle,chef décoratrice spectacle",
    "agent/agente de sécurité,agent de sécurité,agente de sécurité",
    "homme/femme de ménage,homme de ménage,femme de ménage",
    "technicien supérieur/technicienne supérieure en chimie,"
        + "technicien supérieur en chimie,technicienne supérieure en chimie",
    "مدير / مديرة المشروع,مدير المشروع,مديرة المشروع",
    "βοηθός μάγειρα/μάγειρας,βοηθός μάγειρα,βοηθός μάγειρας"
  })
  void completes_the_part_that_only_one_form_writes(String label, String first, String second) {
    assertThat(GenderedForms.split(label)).containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "formateur/trice,formateur,formatrice",
    "formateur/-trice d'adultes,formateur d'adultes,formatrice d'adultes",
    "employé/e,employé,employée",
    "coiffeur/euse,coiffeur,coiffeuse",
    "infirmier/ère,infirmier,infirmière",
    "employé(e) qualifié(e),employé qualifié,employée qualifiée",
    "étudiant·e,étudiant,étudiante",
    "formateur(trice),formateur,formatrice",
    "δάσκαλος/α,δάσκαλος,δασκάλα",
    "νοσοκόμος/α,νοσοκόμος,νοσοκόμα",
    "μάγειρας/ισσα,μάγειρας,μαγείρισσα",
    "αθλητής/-τρια στίβου,αθλητής στίβου,αθλήτρια στίβου"
  })
  void puts_a_feminine_ending_on_the_word(String label, String first, String second) {
    assertThat(GenderedForms.split(label)).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "technical director",
        "wood/metal worker",
        "TCP/IP",
        "manage and use CAD/CAM/CAE software",
        "interpreter (sign/spoken)",
        "welder (TIG)",
        "train driver(s)",
        "/",
        "a/"
      })
  void stays_whole_where_the_slash_or_bracket_means_something_else(String label) {
    assertThat(GenderedForms.split(label)).containsExactly(label);
  }

  @ParameterizedTest
  @CsvSource({
    "formateur «lecture/écriture»/formatrice «lecture/écriture»,"
        + "formateur «lecture/écriture»,formatrice «lecture/écriture»"
  })
  void is_parted_in_the_middle_when_each_form_holds_a_slash(
      String label, String first, String second) {
    assertThat(GenderedForms.split(label)).containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource({"serveur / serveuse / barman,3", "a / b / c / d,4"})
  void may_list_several_names_with_spaced_slashes(String label, int count) {
    assertThat(GenderedForms.split(label)).hasSize(count);
  }

  @Property(tries = 500)
  void never_fails_and_never_loses_everything(@ForAll String label) {
    String clean = LabelText.clean(label);
    if (!clean.isEmpty()) {
      List<String> forms = GenderedForms.split(clean);
      assertThat(forms).isNotEmpty().doesNotHaveDuplicates().noneMatch(String::isBlank);
    }
  }
}

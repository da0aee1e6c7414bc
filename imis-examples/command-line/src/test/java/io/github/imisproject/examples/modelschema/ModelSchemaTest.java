package io.github.imisproject.examples.modelschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalProfileReader;
import io.github.imisproject.core.local.ProfileFolder;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.local.LocalMatching;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The schema of the model")
class ModelSchemaTest {
  private static final LocalProfileReader READER =
      LocalMatching.reader(MessageCatalogue.load("match", ModelSchemaTest.class.getClassLoader()))
          .withLibrary(
              ProfileFolder.ofResources(ModelSchemaTest.class.getClassLoader(), "profiles"));

  private static ModelSchema of(String town) {
    try {
      LocalProfile profile = READER.read(READER.find(town).orElseThrow()).get();
      return new ModelSchema(profile);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String town(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ModelSchemaTest.class.getResourceAsStream("/town/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> faults(ObjectNode schema, String document) {
    Schema checker =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString(), InputFormat.JSON);
    return checker.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  void takes_every_offer_and_every_person_of_the_invented_town() throws IOException {
    ModelSchema schema = new ModelSchema(READER.standard());
    assertThat(faults(schema.directory(), town("directory.json"))).isEmpty();
    assertThat(faults(schema.profiles(), town("profiles.json"))).isEmpty();
    assertThat(faults(schema.profiles(), town("neighbours.json"))).isEmpty();
  }

  @Test
  void refuses_what_the_model_refuses() {
    ObjectNode schema = new ModelSchema(READER.standard()).directory();
    String offer =
        "{\"offers\":[{\"type\":\"ServiceOffer\",\"id\":\"o\",\"providerId\":\"p\",\"title\":{\"en\":\"x\"},"
            + "\"category\":\"LEGAL\",\"status\":\"ACTIVE\"}]}";
    assertThat(faults(schema, offer)).isEmpty();
    for (String[] change :
        new String[][] {
          {"ServiceOffer", "ServiceOfer"},
          {"LEGAL", "LAW"},
          {"\"id\":\"o\",", ""},
          {"{\"en\":\"x\"}", "\"x\""},
          {"\"status\"", "\"remote\":\"yes\",\"status\""},
          {"\"status\"", "\"placeIds\":\"a\",\"status\""}
        }) {
      String broken = offer.replace(change[0], change[1]);
      assertThat(faults(schema, broken)).as(broken).isNotEmpty();
    }
    assertThat(faults(schema, "{\"mustUnderstand\":[\"Offer.season\"]}")).isNotEmpty();
  }

  @Test
  void knows_the_fields_of_a_town() {
    String offer =
        "{\"offers\":[{\"type\":\"ServiceOffer\",\"id\":\"o\",\"providerId\":\"p\",\"title\":{\"en\":\"x\"},"
            + "\"category\":\"LEGAL\",\"status\":\"ACTIVE\",\"season\":\"%s\"}]}";
    ObjectNode sparta = of("sparta").directory();
    assertThat(faults(sparta, offer.replace("%s", "OLIVES"))).isEmpty();
    assertThat(faults(sparta, offer.replace("%s", "GRAPES"))).isNotEmpty();
    ObjectNode engomi = of("engomi").directory();
    assertThat(faults(engomi, "{\"mustUnderstand\":[\"Offer.decree\"]}")).isEmpty();
    assertThat(faults(engomi, "{\"mustUnderstand\":[\"Offer.season\"]}")).isNotEmpty();
  }

  @Test
  void is_told_as_a_dictionary_in_three_forms() {
    ModelSchema schema = of("sparta");
    DataDictionary dictionary = DataDictionary.of(schema.directory(), schema.profiles());
    assertThat(dictionary.rows())
        .anySatisfy(
            row -> {
              assertThat(row.entity()).isEqualTo("JobOffer");
              assertThat(row.member()).isEqualTo("providerId");
              assertThat(row.required()).isTrue();
              assertThat(row.meaning()).isEqualTo("the id of the organisation that offers");
            })
        .anySatisfy(
            row -> {
              assertThat(row.member()).isEqualTo("season");
              assertThat(row.allowed()).containsExactly("OLIVES", "ORANGES");
              assertThat(row.meaning()).startsWith("Εποχή");
            });
    assertThat(dictionary.rows().stream().filter(r -> !r.meaning().isEmpty()).count())
        .isGreaterThan(dictionary.rows().size() / 2);
    assertThat(dictionary.markdown()).contains("## Migrant", "| `legalStatus` | LegalStatus |");
    assertThat(dictionary.html()).contains("<h2>HousingOffer</h2>", "</table>");
    assertThat(dictionary.csv().lines().count()).isEqualTo(dictionary.rows().size() + 1L);
  }

  /** The meanings are the words of the sources; write them anew with -Dimis.write=true. */
  @Test
  void says_what_the_sources_say() throws IOException {
    Path sources = Path.of("../../imis-core/src/main/java/io/github/imisproject/core");
    TreeMap<String, String> meanings = new TreeMap<>();
    for (String part : PARTS) {
      try (Stream<Path> files = Files.list(sources.resolve(part))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          collect(Files.readString(file), meanings);
        }
      }
    }
    StringBuilder text = new StringBuilder();
    meanings.forEach((name, meaning) -> text.append(name).append('=').append(meaning).append('\n'));
    Path resource = Path.of("src/main/resources" + Descriptions.RESOURCE);
    if (Boolean.getBoolean("imis.write")) {
      Files.writeString(resource, text);
    }
    assertThat(Files.readString(resource)).isEqualTo(text.toString());
  }

  /** The packages whose records stand in directories and in people's records. */
  private static final List<String> PARTS =
      List.of(
          "competence",
          "concept",
          "consent",
          "document",
          "eligibility",
          "legal",
          "offer",
          "offer/terms",
          "person",
          "place",
          "provider",
          "schedule",
          "value");

  private static final Pattern RECORD =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*+)\\*/\\s*(?:@[A-Z][^\\n"
              + "]*\\n"
              + "(?:[^\\n"
              + "]*\\n"
              + "){0,12}?)??\\s*(?:public |static |final )*record (\\w+)\\(",
          Pattern.DOTALL);
  private static final Pattern PARAM =
      Pattern.compile("@param (\\w+) (.*?)(?=\\n@|$)", Pattern.DOTALL);

  private static void collect(String source, TreeMap<String, String> meanings) {
    Matcher records = RECORD.matcher(source);
    while (records.find()) {
      String doc = records.group(1).replaceAll("\\n\\s*\\* ?", "\n");
      Matcher params = PARAM.matcher(doc);
      while (params.find()) {
        String meaning =
            params
                .group(2)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\{@(?:code|link|linkplain) (?:[^} ]* )*#?([^} ]*)}", "$1");
        meanings.put(records.group(2) + "." + params.group(1), meaning);
      }
    }
  }

  @Test
  void is_the_dictionary_in_the_documents() throws IOException {
    ModelSchema schema = new ModelSchema(READER.standard());
    String now = DataDictionary.of(schema.directory(), schema.profiles()).markdown();
    Path document = Path.of("../../docs/data-dictionary.md");
    if (Boolean.getBoolean("imis.write")) {
      Files.writeString(document, now);
    }
    assertThat(Files.readString(document)).isEqualTo(now);
  }

  @Test
  void names_no_class_of_ours() {
    JsonNode schema = new ModelSchema(READER.standard()).directory();
    assertThat(schema.toString()).doesNotContain("io.github");
  }
}

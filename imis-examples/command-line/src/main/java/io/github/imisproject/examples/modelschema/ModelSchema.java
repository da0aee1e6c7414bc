package io.github.imisproject.examples.modelschema;

import static java.util.Objects.requireNonNull;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.local.LocalField;
import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.text.LocalizedText;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema (2020-12) of a directory or of people's records, for a local profile.
 *
 * <p>Immutable and thread-safe. About a second for each schema.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema, draft 2020-12</a>
 */
public final class ModelSchema {
  private static final Map<Class<?>, String> FORMATS =
      Map.of(
          LocalDate.class, "date",
          Instant.class, "date-time",
          URI.class, "uri");

  private final LocalProfile profile;
  private final Descriptions descriptions = Descriptions.ofModel();

  /** Creates the schemas of a profile. */
  public ModelSchema(LocalProfile profile) {
    this.profile = requireNonNull(profile, "profile");
  }

  /** Returns the schema of a directory of offers. */
  public ObjectNode directory() {
    return schema(Directory.class);
  }

  /** Returns the schema of people's records. */
  public ObjectNode profiles() {
    return schema(Profiles.class);
  }

  private ObjectNode schema(Class<?> type) {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.FLATTENED_OPTIONALS);
    builder
        .forFields()
        .withIgnoreCheck(f -> f.getName().equals("unknownMembers") || isUnwrapped(f))
        .withRequiredCheck(ModelSchema::isRequired)
        .withDescriptionResolver(
            f -> descriptions.find(f.getDeclaringType().getErasedType(), f.getName()).orElse(null))
        .withArrayUniqueItemsResolver(f -> isOf(f.getType(), Set.class) ? Boolean.TRUE : null)
        .withTargetTypeOverridesResolver(
            f ->
                f.getType() != null && f.getType().getErasedType() == Optional.class
                    ? List.of(f.getType().getTypeParameters().get(0))
                    : null);
    builder
        .forTypesInGeneral()
        .withSubtypeResolver(
            (declared, context) -> {
              JsonSubTypes types = declared.getErasedType().getAnnotation(JsonSubTypes.class);
              return types == null
                  ? null
                  : Arrays.stream(types.value())
                      .map(t -> context.getTypeContext().resolveSubtype(declared, t.value()))
                      .toList();
            })
        .withCustomDefinitionProvider(ModelSchema::scalar)
        .withTypeAttributeOverride(
            (node, scope, context) -> record(node, scope.getType(), context));
    ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(type);
    schema.put("title", profile.id().toString());
    ArrayNode understood =
        properties(schema)
            .putObject(ImisJson.MUST_UNDERSTAND)
            .put("type", "array")
            .putObject("items")
            .putArray("enum");
    profile.mustUnderstand().forEach(understood::add);
    if (understood.isEmpty()) {
      ((ObjectNode) requireNonNull(properties(schema).get(ImisJson.MUST_UNDERSTAND)))
          .remove("items");
      ((ObjectNode) requireNonNull(properties(schema).get(ImisJson.MUST_UNDERSTAND)))
          .put("maxItems", 0);
    }
    return schema;
  }

  /** Values that are one text, number or language map. */
  private static @Nullable CustomDefinition scalar(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    ObjectNode node = context.getGeneratorConfig().createObjectNode();
    if (raw == LocalizedText.class) {
      return new CustomDefinition(languageMap(node));
    }
    if (FORMATS.containsKey(raw)) {
      return inline(node.put("type", "string").put("format", FORMATS.get(raw)));
    }
    if (raw == LocalTime.class) {
      return inline(node.put("type", "string").put("pattern", "^\\d\\d:\\d\\d(:\\d\\d)?"));
    }
    if (raw == ZoneId.class) {
      return inline(node.put("type", "string"));
    }
    if (raw == BigDecimal.class) {
      return inline(node.put("type", "number"));
    }
    if (!raw.isRecord()) {
      return null;
    }
    if (Stream.of(raw.getDeclaredMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class))
        || Stream.of(raw.getRecordComponents())
            .anyMatch(c -> annotated(raw, c.getName(), JsonValue.class))) {
      return inline(node.put("type", "string"));
    }
    return null;
  }

  /** Adds to a record what the generator cannot know: type id, unwrapped parts, a town's fields. */
  private void record(ObjectNode node, ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    if (!raw.isRecord() || !node.path("type").asString("").equals("object")) {
      return;
    }
    // The generator fills references in later, by the node, so no part of it may be copied.
    ObjectNode properties = node.objectNode();
    Set<String> required = new LinkedHashSet<>();
    typeId(raw)
        .ifPresent(
            id -> {
              properties.putObject("type").put("const", id);
              required.add("type");
            });
    for (RecordComponent component : raw.getRecordComponents()) {
      if (annotated(raw, component.getName(), JsonUnwrapped.class)) {
        ResolvedType inner = context.getTypeContext().resolve(component.getGenericType());
        add(context.createStandardDefinition(inner, null), properties, required);
      }
    }
    add(node, properties, required);
    for (LocalField field : profile.fields()) {
      if (field.owner().types().contains(raw)) {
        properties.set(field.name(), LocalFieldSchema.of(field, node.objectNode()));
        if (field.required()) {
          required.add(field.name());
        }
      }
    }
    node.set("properties", properties);
    node.remove("required");
    if (!required.isEmpty()) {
      ArrayNode names = node.putArray("required");
      required.forEach(names::add);
    }
    if (hasTextForm(raw)) {
      ObjectNode object = node.objectNode();
      List.copyOf(node.properties()).forEach(p -> object.set(p.getKey(), p.getValue()));
      node.removeAll();
      ArrayNode forms = node.putArray("anyOf");
      forms.addObject().put("type", "string");
      forms.add(object);
    }
  }

  private static void add(ObjectNode from, ObjectNode properties, Set<String> required) {
    if (from.get("properties") instanceof ObjectNode own) {
      own.properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
    }
    if (from.get("required") instanceof ArrayNode names) {
      names.forEach(n -> required.add(n.asString()));
    }
  }

  private static ObjectNode languageMap(ObjectNode node) {
    node.put("type", "object").put("minProperties", 1);
    ObjectNode forms = node.putObject("additionalProperties");
    ArrayNode either = forms.putArray("anyOf");
    either.addObject().put("type", "string");
    ObjectNode stated = either.addObject();
    stated.put("type", "object");
    stated.putObject("properties").putObject("value").put("type", "string");
    return node;
  }

  private static CustomDefinition inline(ObjectNode node) {
    return new CustomDefinition(
        node, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
  }

  private static boolean isRequired(FieldScope field) {
    Class<?> raw = field.getDeclaringType().getErasedType();
    if (!raw.isRecord()) {
      return false;
    }
    ResolvedType declared = field.getDeclaredType();
    return !isOf(declared, Optional.class)
        && !isOf(declared, List.class)
        && !isOf(declared, Set.class)
        && !isOf(declared, Map.class)
        && field.getRawMember().getAnnotation(JsonProperty.class) == null;
  }

  private static boolean isOf(@Nullable ResolvedType type, Class<?> raw) {
    return type != null && type.getErasedType() == raw;
  }

  private static boolean isUnwrapped(FieldScope field) {
    return field.getRawMember().isAnnotationPresent(JsonUnwrapped.class);
  }

  private static boolean annotated(
      Class<?> raw, String name, Class<? extends java.lang.annotation.Annotation> annotation) {
    try {
      return raw.getDeclaredField(name).isAnnotationPresent(annotation);
    } catch (NoSuchFieldException e) {
      return false;
    }
  }

  private static boolean hasTextForm(Class<?> raw) {
    return Stream.concat(
            Stream.of(raw.getDeclaredConstructors()), Stream.of(raw.getDeclaredMethods()))
        .map(Executable.class::cast)
        .anyMatch(
            e -> {
              JsonCreator creator = e.getAnnotation(JsonCreator.class);
              return creator != null
                  && creator.mode() == JsonCreator.Mode.DELEGATING
                  && e.getParameterCount() == 1
                  && e.getParameterTypes()[0] == String.class;
            });
  }

  private static Optional<String> typeId(Class<?> raw) {
    List<Class<?>> open = new ArrayList<>(List.of(raw.getInterfaces()));
    for (int i = 0; i < open.size(); i++) {
      JsonSubTypes types = open.get(i).getAnnotation(JsonSubTypes.class);
      if (types != null) {
        for (JsonSubTypes.Type member : types.value()) {
          if (member.value() == raw) {
            return Optional.of(member.name());
          }
        }
      }
      open.addAll(List.of(open.get(i).getInterfaces()));
    }
    return Optional.empty();
  }

  private static ObjectNode properties(ObjectNode schema) {
    return schema.get("properties") instanceof ObjectNode own
        ? own
        : schema.putObject("properties");
  }
}

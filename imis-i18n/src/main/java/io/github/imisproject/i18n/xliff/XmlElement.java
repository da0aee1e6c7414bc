package io.github.imisproject.i18n.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document as it was read.
 *
 * @param attributes the values by name; a name in a namespace is written {@code {namespace}name}
 * @param content elements and texts in their order
 * @param place line and column, as {@code 3:14}
 */
record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<Object> content,
    String place) {
  static final String XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang";
  static final String XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space";

  Optional<String> find(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  String get(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  boolean is(String elementName) {
    return name.equals(elementName);
  }

  List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>();
    for (Object part : content) {
      if (part instanceof XmlElement child) {
        children.add(child);
      }
    }
    return children;
  }

  Stream<XmlElement> children(String elementName) {
    return children().stream().filter(c -> c.is(elementName));
  }

  Optional<XmlElement> child(String elementName) {
    return children(elementName).findFirst();
  }

  /** Returns this element and all below it, in the order of the document. */
  Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(XmlElement::all));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Object part : content) {
      text.append(part instanceof XmlElement child ? child.text() : part);
    }
    return text.toString();
  }
}

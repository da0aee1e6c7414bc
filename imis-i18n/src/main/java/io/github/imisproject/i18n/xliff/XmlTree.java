package io.github.imisproject.i18n.xliff;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML document into elements, safe against hostile ones: no document type, so no entities
 * to expand and nothing to fetch; bounded size, depth and number of elements.
 */
final class XmlTree {
  static final int MAX_BYTES = 64 << 20;
  // Below the 100 at which the parser of newer Java releases gives up with a message of its own.
  static final int MAX_DEPTH = 90;
  static final int MAX_ELEMENTS = 5_000_000;

  private final List<XmlElement> open = new ArrayList<>();
  private int count;

  private XmlTree() {}

  static Reading<XmlElement> read(byte[] document) {
    if (document.length > MAX_BYTES) {
      return failed("", "xliff.tooLarge", Map.of("limit", Integer.toString(MAX_BYTES)));
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      return new XmlTree().read(xml);
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      String place = at == null ? "" : at.getLineNumber() + ":" + at.getColumnNumber();
      return failed(place, "xliff.malformed", Map.of());
    }
  }

  private Reading<XmlElement> read(XMLStreamReader xml) throws XMLStreamException {
    XmlElement root = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = element(xml);
          if (open.size() >= MAX_DEPTH || ++count > MAX_ELEMENTS) {
            Map<String, String> limit = Map.of("limit", Integer.toString(MAX_DEPTH));
            return failed(element.place(), "xliff.tooDeep", limit);
          }
          if (open.isEmpty()) {
            root = element;
          } else {
            open.get(open.size() - 1).content().add(element);
          }
          open.add(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.get(open.size() - 1).content().add(xml.getText());
          }
        }
        case XMLStreamConstants.DTD -> {
          return failed(place(xml), "xliff.doctype", Map.of());
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          return failed(place(xml), "xliff.malformed", Map.of());
        }
        default -> {}
      }
    }
    return root == null ? failed("", "xliff.malformed", Map.of()) : Reading.of(root);
  }

  private static XmlElement element(XMLStreamReader xml) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      String name = xml.getAttributeLocalName(i);
      boolean none = namespace == null || namespace.isEmpty();
      attributes.put(none ? name : "{" + namespace + "}" + name, xml.getAttributeValue(i));
    }
    String namespace = xml.getNamespaceURI();
    return new XmlElement(
        namespace == null ? "" : namespace,
        xml.getLocalName(),
        attributes,
        new ArrayList<>(),
        place(xml));
  }

  private static String place(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber() + ":" + xml.getLocation().getColumnNumber();
  }

  private static Reading<XmlElement> failed(
      String place, String code, Map<String, String> arguments) {
    return Reading.failed(List.of(Problem.error(place, code, arguments)));
  }
}

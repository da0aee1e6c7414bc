/** Choosing, checking, folding, comparing and rendering text in five languages. */
module io.github.imisproject.i18n {
  requires static transitive org.jspecify;
  requires transitive io.github.imisproject.core;
  requires com.ibm.icu;
  requires java.xml;
  requires org.apache.commons.text;
  requires tools.jackson.core;

  exports io.github.imisproject.i18n.direction;
  exports io.github.imisproject.i18n.format;
  exports io.github.imisproject.i18n.lint;
  exports io.github.imisproject.i18n.identify;
  exports io.github.imisproject.i18n.key;
  exports io.github.imisproject.i18n.label;
  exports io.github.imisproject.i18n.message;
  exports io.github.imisproject.i18n.name;
  exports io.github.imisproject.i18n.stem;
  exports io.github.imisproject.i18n.translit;
  exports io.github.imisproject.i18n.translation;
  exports io.github.imisproject.i18n.xliff;
  exports io.github.imisproject.i18n;
  exports io.github.imisproject.i18n.check;
}
